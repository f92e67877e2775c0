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
