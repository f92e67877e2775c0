/** Resolves in a turn of the event loop of its own, one caller after the other: what each then does at once holds up nobody's input for long. */
export function inTurns(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
    return last;
  };
}
