/** Resolves each caller in its own turn of the event loop, one after the other, so that their work in a row does not delay input for long. */
export function inTurns(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
    return last;
  };
}
