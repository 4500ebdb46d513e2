import { describe, expect, test } from 'vitest';
import { ambitionVerdict, stretchMean } from '../../../src/domain/closing/ambition.ts';
import type { Overrides } from '../../../src/domain/closing/closed-cycle.ts';
import { gradedRows, overridesThatCount, reasonsMissing, withoutScore } from '../../../src/domain/closing/graded.ts';
import { ended, ROWS } from './ended-cycle.ts';

const graded = (overrides: Overrides = {}) => gradedRows(ended(), overrides);
const gradeOf = (id: string, overrides?: Overrides) => graded(overrides).find((one) => one.id === id)?.grade;

describe('a suggested grade', () => {
  test.each([
    ['K1', 'Green', 'a stretch at 0.7'],
    ['K2', 'Amber', 'a stretch at 0.5'],
    ['K3', 'Amber', 'a must at 0.9'],
    ['K4', 'Red', 'nobody ever checked in'],
    ['K5', null, 'something is wrong with its row'],
    ['O1', 'Green', 'the mean of its key results'],
  ])('%s: %s, for it is %s', (id, grade, _why) => {
    expect(gradeOf(id)).toBe(grade);
  });

  test('none for what was dropped', () => {
    expect(graded().map(({ id }) => id)).toEqual(['O1', 'K1', 'K2', 'K3', 'O2', 'K4', 'K5']);
    expect(ROWS.some(({ id }) => id === 'K6')).toBe(true);
  });

  test('what nobody checked in on, and what is wrong with a row, is told', () => {
    expect(
      graded()
        .filter(({ silent }) => silent)
        .map(({ id }) => id),
    ).toEqual(['K4']);
    expect(withoutScore(graded()).map(({ id, complaint }) => [id, complaint])).toEqual([
      ['K5', expect.stringMatching(/^Start/)],
    ]);
  });
});

describe('a chosen colour', () => {
  test('changes the grade, never the score', () => {
    const [, , k2] = graded({ K2: ['Green', 'The order is signed'] });
    expect(k2).toMatchObject({ suggested: 'Amber', grade: 'Green', reason: 'The order is signed', score: 0.5 });
  });

  test('needs a reason', () => {
    const overrides = { K1: ['Red', ' '], K2: ['Amber', 'the same'], K3: ['Red', 'It broke again'] } as const;
    expect(reasonsMissing(graded(overrides)).map(({ id }) => id)).toEqual(['K1']);
    expect(overridesThatCount(graded(overrides), overrides)).toEqual({ K3: ['Red', 'It broke again'] });
  });

  test('is not for objectives, nor for rows without a score', () => {
    expect(gradeOf('O2', { O2: ['Green', 'We wish'] })).toBe('Red');
    expect(gradeOf('K5', { K5: ['Green', 'We wish'] })).toBeNull();
  });
});

describe('ambition', () => {
  test('is the mean of the stretch key results that have a score', () => {
    expect(stretchMean(graded())).toBeCloseTo((0.7 + 0.5 + 0) / 3);
    expect(stretchMean([])).toBe('');
  });

  test.each([
    [0.59, 'too high'],
    [0.6, 'about right'],
    [0.1 + 0.5, 'about right'],
    [0.8, 'about right'],
    [0.81, 'too easy'],
  ] as const)('%d: %s', (mean, verdict) => {
    expect(ambitionVerdict(mean)).toBe(verdict);
  });
});
