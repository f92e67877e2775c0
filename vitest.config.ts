import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Many tests wait more than they work: a worker more than the two cores that they are made for.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/shared/**'],
          testTimeout: 20_000,
          // Files share what they import, which takes longer than many of them; nothing of ours keeps state in a module.
          isolate: false,
        },
      },
      { test: { name: 'shared', include: ['test/shared/**/*.test.ts'], testTimeout: 300_000 } },
    ],
  },
});
