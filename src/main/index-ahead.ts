import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Config } from '../config.ts';

export type AheadOf = Pick<Config, 'corpus' | 'data'>;

/** What the child process reports if it fails. */
export interface Told {
  readonly reason: string;
}

/**
 * Reads and indexes the changes of a corpus in a child process, so that nobody has to wait, and writes a snapshot from which the corpus
 * is then opened with little work. Rejects with the reason if the corpus cannot be read, and with that of the signal.
 */
export async function indexAhead({ corpus, data }: AheadOf, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const asked = JSON.stringify({ corpus, data } satisfies AheadOf);
  const child = fork(new URL('./index-process.ts', import.meta.url), [asked], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const stop = () => child.connected && child.send('stop');
  signal.addEventListener('abort', stop, { once: true });
  let reason: string | undefined;
  child.on('message', (told: Partial<Told>) => {
    reason = told.reason ?? reason;
  });
  try {
    // What it told may come in after it has ended.
    const [[code, killedBy]] = await Promise.all([once(child, 'exit'), once(child, 'disconnect')]);
    signal.throwIfAborted();
    if (reason !== undefined) throw new Error(reason);
    // Such as for want of memory.
    if (code !== 0) throw new Error(`indexing ended with ${killedBy ?? code}`);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
