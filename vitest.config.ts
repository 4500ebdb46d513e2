import { defineConfig } from 'vitest/config';

/**
 * The spreadsheet engine and the prepared files are made once a worker, not once a file of tests: a worker is only kept
 * for the next file where that is of the same project, so one project runs after the other.
 */
const together = (groupOrder: number) => ({ isolate: false, sequence: { groupOrder } });

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
          ...together(1),
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/slow/**', 'test/journeys/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // Most journeys begin in a hook that makes a quarter.
      {
        test: {
          name: 'journeys',
          ...together(2),
          include: ['test/journeys/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'slow', ...together(3), include: ['test/slow/**/*.test.ts'], testTimeout: 600_000 } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
