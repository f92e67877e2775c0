import { expect } from 'vitest';

/**
 * Expects that four times the text takes about four times the time. Generous, so that a pause for garbage does not fail it: work
 * that grows with the square takes sixteen times as long. `length` is that of the longer text in UTF-16 units; the shorter it
 * is, the sooner a test that fails comes to its end.
 */
export function expectLinear(work: (text: string) => unknown, repeated: string, length = 1 << 17): void {
  const [short, long] = [textOf(repeated, length / 4), textOf(repeated, length)];
  work(short);
  const once = Math.min(timeOf(work, short), timeOf(work, short), timeOf(work, short));
  const most = 10 * once + 200;
  let took = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3 && took >= most; i++) took = Math.min(took, timeOf(work, long));
  expect(took, `milliseconds; a quarter took ${once}`).toBeLessThan(most);
}

export function textOf(repeated: string, length: number): string {
  return repeated.repeat(Math.ceil(length / repeated.length));
}

function timeOf(work: (text: string) => unknown, text: string): number {
  return cpuTimeOf(() => work(text));
}

/** In milliseconds of the processor, whatever else the machine has to do. */
export function cpuTimeOf(work: () => unknown): number {
  const started = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(started);
  return (user + system) / 1000;
}
