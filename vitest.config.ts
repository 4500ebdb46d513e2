import { defineConfig } from 'vitest/config';

/**
 * `quick` is what `npm run check` runs. `npm test` runs all: `journeys` are whole stories on the emulator, `slow` are
 * generated ones (faults, monkeys, a second engine), `browser` drives a real Chromium.
 */
export default defineConfig({
  test: {
    // One worker fewer than cores is the default, which is one of two.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'quick',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/slow/**', 'test/journeys/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // Most journeys begin in a hook that makes a quarter.
      { test: { name: 'journeys', include: ['test/journeys/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: 'slow', include: ['test/slow/**/*.test.ts'], testTimeout: 600_000 } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
