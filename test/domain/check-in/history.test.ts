import { expect, test } from 'vitest';
import { stretchesOf } from '../../../src/domain/check-in/history.ts';

const rows = (count: number, apart: number) => Array.from({ length: count }, (_, index) => 2 + index * apart);

test.each([
  ['none', [], []],
  ['one', [7], [[7, 7]]],
  ['neighbours are read at once', [7, 8, 9], [[7, 9]]],
  ['so is what lies close together', [7, 150, 300], [[7, 300]]],
  [
    'what lies apart is read apart, oldest first',
    [7, 300, 301],
    [
      [7, 7],
      [300, 301],
    ],
  ],
])('%s', (_, given, stretches) => {
  expect(stretchesOf(given)).toEqual(stretches);
});

test('the newest sixty lines, twelve stretches and three thousand rows at most', () => {
  expect(stretchesOf(rows(100, 1))).toEqual([[42, 101]]);
  const apart = stretchesOf(rows(100, 2_500));
  expect(apart).toHaveLength(12);
  expect(apart.at(-1)).toEqual([2 + 99 * 2_500, 2 + 99 * 2_500]);
  const [[first = 0, last = 0] = []] = stretchesOf(rows(100, 200));
  expect(last).toBe(2 + 99 * 200);
  expect(last - first).toBeLessThanOrEqual(3_000);
});
