import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../src/domain/cell.ts';
import type { Measure } from '../../src/domain/okr.ts';
import { gradeOf, progressOf, progressOfRow, scoreOf } from '../../src/domain/scoring.ts';

describe('progress', () => {
  test.each([
    ['rises', 7.8, 9, 8.4, 0.5],
    ['falls', 8, 5, 6, 2 / 3],
    ['passes 1', 100, 60, 50, 1.25],
    ['falls below 0', 4, 1, 4.6, -0.2],
    ['is 0 at the start', 100, 20, 100, 0],
    ['crosses zero', -10, 10, 0, 0.5],
    ['is met where start is target and current above', 5, 5, 6, 1],
    ['is met where all three are the same', 5, 5, 5, 1],
    ['is not met where start is target and current below', 5, 5, 4.99, 0],
    ['bears numbers whose difference is too large to be one', -1e308, 1e308, 0, 0.5],
    ['bears the other way round', 1e308, -1e308, 1e308, 0],
  ])('%s: %s → %s at %s is %s', (_, start, target, current, expected) => {
    expect(progressOf(start, target, current)).toBeCloseTo(expected, 12);
  });

  test('is a number whatever the numbers are', () => {
    const sizes = [0, 5e-324, 1e-300, 1, 1e300, Number.MAX_VALUE].flatMap((size) => [size, -size]);
    for (const start of sizes) {
      for (const target of sizes) {
        for (const current of sizes) {
          const progress = progressOf(start, target, current);
          expect(Number.isFinite(progress)).toBe(true);
          expect(Object.is(progress, -0)).toBe(false);
        }
      }
    }
  });

  test('is not rounded', () => expect(progressOf(0, 3, 1)).toBe(1 / 3));
});

describe('one row of cells', () => {
  test.each<[Measure, CellValue, CellValue, CellValue, number | string]>([
    ['Number', 8, 5, 6, 2 / 3],
    ['Number', 8, 5, '', ''],
    ['Number', '', 5, 6, 'Start is missing. Type 0 if you count from nothing.'],
    ['Number', null, 5, 6, 'Start is missing. Type 0 if you count from nothing.'],
    ['Number', ' ', 5, 6, 'Start is not a number. Type digits only.'],
    ['Number', true, 5, 6, 'Start is not a number. Type digits only.'],
    ['Number', 8, undefined, 6, 'Target is missing. Type the number you want to reach.'],
    ['Number', 8, '#N/A', 6, 'Target is not a number. Type digits only.'],
    ['Number', 8, Number.POSITIVE_INFINITY, 6, 'Target is not a number. Type digits only.'],
    ['Number', 8, 5, '6', 'Current is not a number. Type digits only.'],
    ['Number', 8, 5, Number.NaN, 'Current is not a number. Type digits only.'],
    ['Number', 'x', 'y', 'z', 'Start is not a number. Type digits only.'],
    ['Number at the end', 0, 10, 4, 0.4],
    ['Keep at or above', '', 95, 95, 1],
    ['Keep at or above', '', 0.3, 0.1 + 0.2, 1],
    ['Keep at or above', 'ignored', 95, 94.9, 0],
    ['Keep at or below', '', 5, 5, 1],
    ['Keep at or below', '', 0.3, 0.1 + 0.2, 1],
    ['Keep at or below', '', 5, 5.1, 0],
    ['Keep at or below', '', 5, '', ''],
    ['Keep at or below', '', '', 5, 'Target is missing. Type the number you want to reach.'],
    ['Yes / no', '', '', true, 1],
    ['Yes / no', '', '', 'Yes', 1],
    ['Yes / no', '', '', ' DONE ', 1],
    ['Yes / no', '', '', 1, 1],
    ['Yes / no', '', '', 'y', 1],
    ['Yes / no', '', '', false, 0],
    ['Yes / no', '', '', 'not  yet', 0],
    ['Yes / no', '', '', 'Open', 0],
    ['Yes / no', '', '', 0, 0],
    ['Yes / no', '', '', '', ''],
    ['Yes / no', '', '', 'maybe', 'Current is neither yes nor no.'],
    ['Yes / no', '', '', 2, 'Current is neither yes nor no.'],
    ['Steps', '', 5, 3, 0.6],
    ['Steps', 99, 5, '3 of 5', 0.6],
    ['Steps', '', 5, '3of5', 0.6],
    ['Steps', '', 5, 7, 1.4],
    ['Steps', '', 0, 0, 'Target is not a number of steps. Type 1 or more.'],
    ['Steps', '', 5, 'three', 'Current is not a number of steps. Type 3 or 3 of 5.'],
    ['Steps', '', 5, '', ''],
  ])('%s from %j to %j at %j: %j', (measure, start, target, current, expected) => {
    expect(progressOfRow(measure, start, target, current)).toBe(expected);
  });
});

describe('the score', () => {
  test.each([
    [1.25, 1],
    [1, 1],
    [0.4, 0.4],
    [0, 0],
    [-0.2, 0],
    [Number.MAX_VALUE, 1],
  ])('of progress %s is %s', (progress, score) => {
    expect(scoreOf(progress)).toBe(score);
  });
});

describe('the grade', () => {
  test.each([
    [1, 'Stretch', 'Green'],
    [0.7, 'Stretch', 'Green'],
    [0.7 - 1e-10, 'Stretch', 'Green'],
    [0.1 * 7, 'Stretch', 'Green'],
    [0.699, 'Stretch', 'Amber'],
    [0.4, 'Stretch', 'Amber'],
    [0.399, 'Stretch', 'Red'],
    [0, 'Stretch', 'Red'],
    [1, 'Must reach', 'Green'],
    [0.999, 'Must reach', 'Amber'],
    [0.7, 'Must reach', 'Amber'],
    [0.699, 'Must reach', 'Red'],
  ] as const)('of %s for %s is %s', (score, ambition, grade) => {
    expect(gradeOf(score, ambition)).toBe(grade);
  });
});
