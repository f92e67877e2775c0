/** Tells whoever waits for something that it may have happened. */
export function watched() {
  const watchers = new Set<() => void>();

  function wake(): void {
    for (const watch of [...watchers]) watch();
  }

  /** Resolves as soon as `holds`; looked at whenever it is woken. */
  function until(holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve) => {
      const watch = () => {
        if (!holds()) return;
        watchers.delete(watch);
        resolve();
      };
      watchers.add(watch);
    });
  }

  return { wake, until };
}
