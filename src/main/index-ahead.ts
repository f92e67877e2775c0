import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Config } from '../config.ts';

/**
 * Reads and indexes what has changed of a corpus in a thread of its own, so that nobody has to wait for it, and leaves the snapshot
 * from which it is then opened with little work. Rejects with the reason where the corpus cannot be read, and with that of the signal.
 */
export async function indexAhead(
  config: Pick<Config, 'corpus' | 'data'>,
  signal: AbortSignal,
): Promise<void> {
  const { corpus, data } = config;
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { workerData: { corpus, data } });
  const stop = () => worker.postMessage('stop');
  signal.addEventListener('abort', stop, { once: true });
  let reason: unknown;
  worker.once('message', (message) => {
    reason = message;
  });
  try {
    // Rejects where the thread fails, such as for want of memory.
    await once(worker, 'exit');
  } finally {
    signal.removeEventListener('abort', stop);
  }
  signal.throwIfAborted();
  if (reason !== undefined) throw new Error(String(reason));
}
