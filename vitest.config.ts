import { defineConfig } from 'vitest/config';

const SLOW = 'test/**/*.slow.test.ts';

export default defineConfig({
  test: {
    // One worker for each core: by default one core is left alone, and half of two is a lot.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/shared/**', SLOW],
          testTimeout: 20_000,
          // Files share what they import, which takes longer than many of them; nothing of ours keeps state in a module.
          isolate: false,
          // As in a process that has compiled many patterns: the engine then no longer optimises them, and some run out of stack.
          execArgv: ['--no-regexp-optimization'],
        },
      },
      // Those that wait for what takes its time; beside others they would be late.
      { test: { name: 'slow', include: [SLOW], fileParallelism: false, testTimeout: 40_000 } },
      { test: { name: 'shared', include: ['test/shared/**/*.test.ts'], testTimeout: 300_000 } },
    ],
  },
});
