// Loaded into a process that is measured (`node --expose-gc --import`): tells its parent, whenever it asks, what is still in use.
process.on('message', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({ rss, heapUsed, external });
});

// Being asked is no reason to stay.
process.channel?.unref();
