import type { Pause } from './pause.ts';
/** Maps each value and its index with `to`, yielding after every few. */
export function* mapInTurns<T, U>(
  values: readonly T[],
  to: (value: T, at: number) => U,
): Generator<void, U[]> {
  const made: U[] = [];
  for (let at = 0; at < values.length; at++) {
    made.push(to(values[at] as T, at));
    if (at % FEW === 0) yield;
  }
  return made;
}

/** How many quick steps are done before others get their turn. */
export const FEW = 512;

/** Does work that yields, with a pause after each piece. Rejects with what the work throws or `pause` rejects with. */
export async function inTurns<T>(work: Generator<void, T>, pause: Pause): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    const waiting = pause();
    if (waiting !== undefined) await waiting;
  }
}

/** Runs work that yields to its end at once: for small work. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
