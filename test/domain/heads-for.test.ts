import { describe, expect, test } from 'vitest';
import { headsFor, headsForRow } from '../../src/domain/heads-for.ts';
import type { Ambition } from '../../src/domain/okr.ts';
import { colourOf } from '../../src/domain/status.ts';

type Reading = readonly [gone: number, score: number, headsFor: number, colour: string];

/** Twelve worked cases over a quarter of 92 days. */
const CASES: readonly (readonly [string, Ambition, readonly Reading[]])[] = [
  [
    '1 nothing moved on day 9 and day 10',
    'Stretch',
    [
      [9 / 92, 0, 0.65, 'At risk'],
      [10 / 92, 0, 0.64, 'At risk'],
    ],
  ],
  ['2 measured monthly, day 28', 'Stretch', [[0.3, 0.1, 0.56, 'At risk']]],
  ['3 half-time, 0.35', 'Stretch', [[0.5, 0.35, 0.72, 'On track']]],
  ['4 half-time, 0.20', 'Stretch', [[0.5, 0.2, 0.5, 'At risk']]],
  ['5 week 10, 0.50', 'Stretch', [[0.76, 0.5, 0.67, 'At risk']]],
  // On the line on the day of the reading: 42 of 92 days for 0.457 of the way.
  ['6 committed, exactly on line', 'Must reach', [[42 / 92, 0.457, 1, 'On track']]],
  ['7 committed, five days behind', 'Must reach', [[0.5, 0.446, 0.92, 'On track']]],
  [
    '8 committed, 0.92 on day 85 and still on day 92',
    'Must reach',
    [
      [85 / 92, 0.92, 1, 'On track'],
      [1, 0.92, 0.92, 'At risk'],
    ],
  ],
  [
    '9 four steps',
    'Stretch',
    [
      [30 / 92, 0, 0.36, 'Off track'],
      [0.5, 0.25, 0.57, 'At risk'],
      [0.75, 0.5, 0.68, 'At risk'],
      [80 / 92, 0.75, 0.86, 'On track'],
    ],
  ],
  // 0.6987 by the rule: a hair under the mark, and far from red.
  ['10 added on day 46, a week later at 0.08', 'Stretch', [[0.17, 0.08, 0.7, 'At risk']]],
  [
    '11 falling from 4 h to 1 h',
    'Stretch',
    [
      [0.25, 0.2, 0.8, 'On track'],
      [0.5, 0.6, 1, 'On track'],
      [0.25, -0.1, 0.28, 'Off track'],
    ],
  ],
];

describe('heads for', () => {
  test.each(CASES)('%s (%s)', (_, ambition, readings) => {
    for (const [gone, score, expected, colour] of readings) {
      const heads = headsFor(score, gone, ambition);
      expect(Math.abs(heads - expected)).toBeLessThanOrEqual(0.0051);
      expect(colourOf(heads, gone, ambition)).toBe(colour);
    }
  });

  test('12 an award not yet won on day 80 heads for what its owner believes', () => {
    expect(headsForRow('Yes / no', 0, 80 / 92, 'Stretch', 0.6)).toBe(0.6);
    expect(colourOf(0.6, 80 / 92, 'Stretch')).toBe('At risk');
  });

  test.each([
    ['Number', '', 0.5, '', ''],
    ['Steps', '', 1, '', ''],
    ['Keep at or above', 1, 0.1, '', 1],
    ['Keep at or below', 0, 0.1, 0.9, 0],
    ['Yes / no', '', 0.5, '', ''],
    ['Yes / no', 1, 0.5, '', 1],
    ['Yes / no', 0, 1, 0.9, 0],
    ['Number at the end', 0.2, 0.9, 0.8, 0.8],
    ['Number at the end', 0.2, 0.9, '', ''],
    ['Number at the end', 0.2, 1, 0.8, 0.2],
    ['Number at the end', '', 1, 0.8, ''],
  ] as const)(
    'a %s at %s with %s of its time gone and confidence %s heads for %s',
    (measure, progress, gone, sure, heads) => {
      expect(headsForRow(measure, progress, gone, 'Stretch', sure)).toBe(heads);
    },
  );
});

describe('a stretch of 92 days that never moves', () => {
  const onDay = (day: number) => colourOf(headsFor(0, day / 92, 'Stretch'), day / 92, 'Stretch');
  const first = (colour: string) => Array.from({ length: 92 }, (_, at) => at + 1).find((day) => onDay(day) === colour);

  test('is green for five days, amber from the sixth and red from the twenty-seventh, and never better again', () => {
    expect([first('On track'), first('At risk'), first('Off track')]).toEqual([1, 6, 27]);
    expect(Array.from({ length: 66 }, (_, at) => onDay(27 + at)).every((colour) => colour === 'Off track')).toBe(true);
  });
});
