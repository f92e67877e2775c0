/** Runs work one at a time for each key, in the order in which it came. */
export function inOrder(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();

  return (key, work) => {
    const run = (last.get(key) ?? Promise.resolve()).then(work);
    const done = run
      .catch(() => {})
      .then(() => {
        if (last.get(key) === done) last.delete(key);
      });
    last.set(key, done);
    return run;
  };
}
