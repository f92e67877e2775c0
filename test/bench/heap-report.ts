// Loaded into a process that is measured (`node --expose-gc --import`): tells its parent, whenever it asks, what it still holds and
// how many seconds it has worked.
process.on('message', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  process.send?.({ rss, heapUsed, external, cpu: (user + system) / 1e6 });
});

// Being asked is no reason to stay.
process.channel?.unref();
