import { describe, expect, test } from 'vitest';
import { evaluateClosed, type Overrides } from '../../../src/domain/closing/closed-cycle.ts';
import { dayNumber } from '../../../src/domain/day.ts';
import type { RegisterRow } from '../../../src/domain/register-row.ts';
import { keyResult, objective } from '../sample-register.ts';

const CYCLE = { from: '2026-10-01', due: '2026-12-31' };
const ended = (rows: readonly RegisterRow[], on = '2027-01-04', grades: Overrides = {}) =>
  evaluateClosed(rows, { ...CYCLE, closed: { on, grades } }, '.');
const half = { start: 0, current: 5, target: 10, confidence: 0.9, lastCheckIn: dayNumber('2026-12-20') };

describe('a closed cycle', () => {
  test.each([
    [7, 'On track', 'Ended at 0.70'],
    [5, 'At risk', 'Ended at 0.50'],
    [3, 'Off track', 'Ended at 0.30'],
    [10, 'Done', 'Reached'],
    ['', 'No update', 'No check-in yet'],
    ['none', 'Check', expect.stringMatching(/^⚠/)],
  ])('current %j: %s', (current, status, why) => {
    const [, result] = ended([objective('O1', 'Grow'), keyResult('K1', 'Sales', { ...half, current })]);
    expect([result?.status, result?.why]).toEqual([status, why]);
  });

  test('ends on the day it is closed, before its last day and for rows with days of their own', () => {
    const own = { from: dayNumber('2026-12-24'), due: dayNumber('2026-12-31') };
    const [, early, late] = ended(
      [objective('O1', 'Grow'), keyResult('K1', 'Sales', half), keyResult('K2', 'Leads', { ...half, ...own })],
      '2026-12-20',
    );
    expect([early?.headsFor, early?.gone]).toEqual([0.5, 1]);
    expect([late?.headsFor, late?.gone, late?.status]).toEqual([0.5, 1, 'At risk']);
  });

  test('nothing is stale any more: the score counts, whenever it was read', () => {
    const old = { ...half, current: 8, lastCheckIn: dayNumber('2026-10-12') };
    const rows = [keyResult('K1', 'Sales', old), keyResult('K2', 'Leads', { ...old, lastCheckIn: '' })];
    expect(ended([objective('O1', 'Grow'), ...rows]).map(({ status }) => status)).toEqual(Array(3).fill('On track'));
  });

  test('a chosen colour stands with its reason; the score and what it adds up to stay', () => {
    const rows = [objective('O1', 'Grow'), keyResult('K1', 'Sales', half)];
    const grades = { K1: ['Green', 'The order came on 2 January'] } as const;
    const [above, below] = ended(rows, '2027-01-04', grades);
    expect([below?.score, below?.status, below?.why]).toEqual([
      0.5,
      'On track',
      'Graded Green: The order came on 2 January',
    ]);
    expect([above?.score, above?.status]).toEqual([0.5, 'At risk']);
  });

  test('a colour is chosen neither for a dropped row nor for one without a score', () => {
    const grades = { K1: ['Green', 'Why not'], K2: ['Green', 'Why not'] } as const;
    const dropped = keyResult('K1', 'Sales', { ...half, dropped: dayNumber('2026-11-02') });
    const broken = keyResult('K2', 'Leads', { ...half, start: 'many' });
    expect(ended([dropped, broken], '2027-01-04', grades).map(({ status }) => status)).toEqual(['Dropped', 'Check']);
  });
});
