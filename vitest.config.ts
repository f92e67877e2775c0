import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/shared/**'],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'shared', include: ['test/shared/**/*.test.ts'], testTimeout: 300_000 } },
    ],
  },
});
