import { readFileSync } from 'node:fs';

/** The memory of a process in MB, where the system tells. */
export function resident(pid: number | undefined): string {
  try {
    const [, kilobytes = ''] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/) ?? [];
    return (Number(kilobytes) / 1024).toFixed(0);
  } catch {
    return '?';
  }
}
