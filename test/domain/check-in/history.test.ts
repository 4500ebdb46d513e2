import { expect, test } from 'vitest';
import { entriesOf, type HistoryLine, readingsOf, stretchesOf } from '../../../src/domain/check-in/history.ts';

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

const line = (day: string, field: string, current: string | number, more: Partial<HistoryLine> = {}): HistoryLine => ({
  ...{ day, who: 'ben@firm.uk', field, previous: '', current, score: 0.5, headsFor: 0.6, confidence: 0.7 },
  ...{ kind: '', line: '', source: 'sidebar', ...more },
});

test('a value and how sure somebody is are one entry, the latest first', () => {
  const entries = entriesOf([
    line('2026-10-05', 'Current', 7.9, { kind: 'win', line: 'Two clients thanked us' }),
    line('2026-10-05', 'Confidence', 0.6),
    line('2026-10-12', 'Current', 8),
  ]);
  expect(entries.map(({ day, line, changes }) => [day, line, changes.map(({ field }) => field)])).toEqual([
    ['2026-10-12', '', ['Current']],
    ['2026-10-05', 'Two clients thanked us', ['Current', 'Confidence']],
  ]);
});

test.each([
  ['another person', { who: 'ana@firm.uk', field: 'Confidence' }],
  ['another source', { source: 'cell', field: 'Confidence' }],
  ['the same field again', { field: 'Current' }],
  ['words of its own', { field: 'Confidence', line: 'Taken back.' }],
])('%s is an entry of its own', (_, more) => {
  expect(entriesOf([line('2026-10-05', 'Current', 7.9), line('2026-10-05', 'Current', 8, more)])).toHaveLength(2);
});

test('the readings are the numbers of Current, the last one of a day', () => {
  const lines = [
    line('2026-10-05', 'Current', 7.9),
    line('2026-10-05', 'Current', 8.1),
    line('2026-10-06', 'Target', 9.5),
    line('2026-10-07', 'Current', 'soon'),
    line('2026-10-12', 'Current', 8.2),
  ];
  expect(readingsOf(lines)).toEqual([
    { day: '2026-10-05', value: 8.1 },
    { day: '2026-10-12', value: 8.2 },
  ]);
});
