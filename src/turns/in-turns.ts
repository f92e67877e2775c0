/** What `to` makes of each value and its number, with a yield after each few. */
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

/** How much of what is done quickly is done before others have their turn. */
export const FEW = 512;

/** Does work that yields, with a pause after each piece. Rejects with what the work throws or `pause` rejects with. */
export async function inTurns<T>(
  work: Generator<void, T>,
  pause: () => Promise<void> | undefined,
): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    const waiting = pause();
    if (waiting !== undefined) await waiting;
  }
}

/** Does work that yields in one go: for what is little. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
