import { setImmediate } from 'node:timers/promises';

/** Gives other work of the process a turn if this work has had a long one; rejects once the signal is aborted. */
export type Pause = () => Promise<void> | undefined;

/** A pause for one long piece of work, taken at most every `turn` milliseconds: call it often, await what it returns. */
export function pauser(signal?: AbortSignal, turn = 20): Pause {
  let since = performance.now();
  return () => {
    signal?.throwIfAborted();
    if (performance.now() - since < turn) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}
