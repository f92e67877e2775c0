import { pause } from '../chat/async/pause.ts';
import type { LiveLibrary } from './live-library.ts';

export interface WatchOptions {
  readonly library: Pick<LiveLibrary, 'state' | 'reload'>;
  /** The state of the corpus now. */
  look(): Promise<string>;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Milliseconds from one look to the next; longer where a look takes long. */
  readonly interval?: number;
  /** Milliseconds for which nothing may change before the corpus is read: files are still being written. */
  readonly calm?: number;
}

/** Reads the corpus anew whenever it has changed. Resolves once the signal is aborted; a state that could not be read is not tried twice. */
export async function watchCorpus(options: WatchOptions): Promise<void> {
  const { library, look, signal, interval = INTERVAL } = options;
  let tried: string | undefined;
  let wait = interval;
  while (!signal.aborted) {
    await pause(wait, signal);
    if (signal.aborted) return;
    const since = performance.now();
    const seen = await look();
    wait = Math.max(interval, (performance.now() - since) * PATIENCE);
    if (seen === library.state()) tried = undefined;
    else if (seen !== tried) {
      tried = await calmed(seen, options);
      if (tried !== library.state() && !signal.aborted) await library.reload();
    }
  }
}

/** The state once it stops changing, or after a while if it does not. */
async function calmed(seen: string, { look, signal, calm = CALM }: WatchOptions): Promise<string> {
  let last = seen;
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    await pause(calm, signal);
    const next = await look();
    if (next === last || signal.aborted) return next;
    last = next;
  }
  return last;
}

const INTERVAL = 10_000;
const CALM = 5000;

// A file that grows all the time is read now and then all the same.
const MOST_LOOKS = 12;

// Looking may take one part in so many of the time.
const PATIENCE = 50;
