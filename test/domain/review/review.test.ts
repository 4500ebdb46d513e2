import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../src/domain/day.ts';
import { isReviewTime } from '../../../src/domain/next-meeting.ts';
import type { ReportPlan } from '../../../src/domain/report/plan.ts';
import { rowsOn } from '../../../src/domain/review/as-of.ts';
import type { ReviewFacts } from '../../../src/domain/review/facts.ts';
import { likelyMonth, monthProblem, monthsOf } from '../../../src/domain/review/month.ts';
import { reviewPlan } from '../../../src/domain/review/review.ts';
import { facts, keyResult, said } from './sample-review.ts';

const NOVEMBER = '2026-11-01';
const rowsIn = (plan: ReportPlan, key: string) => plan.sections.find((one) => one.key === key)?.rows ?? [];
const cellsOf = (made: ReviewFacts, key: string, ...columns: readonly string[]) =>
  rowsIn(reviewPlan(made, NOVEMBER), key).map(({ cells }) => columns.map((column) => cells[column] ?? ''));

describe('the register as it stood', () => {
  const log = [
    said('2026-10-12', 'K1', '', 2, { sure: 0.8 }),
    said('2026-11-03', 'K1', 2, 3, { sure: 0.6 }),
    said('2026-11-05', 'K1', 10, 12, { field: 'Target' }),
    said('2026-11-16', 'K1', 3, 5),
  ];
  const rows = [keyResult('K1', 5, { target: 12 })];
  test.each([
    ['2026-10-01', '', 10, ''],
    ['2026-10-31', 2, 10, '2026-10-12'],
    ['2026-11-04', 3, 10, '2026-11-03'],
    ['2026-11-05', 3, 12, '2026-11-03'],
    ['2026-11-17', 5, 12, '2026-11-16'],
  ])('on %s', (day, current, target, checkedIn) => {
    const lastCheckIn = checkedIn === '' ? '' : dayNumber(checkedIn);
    expect(rowsOn(rows, log, day)[0]).toMatchObject({ current, target, lastCheckIn });
  });
  test('with what the owner was sure of then', () => {
    expect(rowsOn(rows, log, '2026-10-31')[0]?.confidence).toBe(0.8);
  });
  test('a row nobody logged stands as it is', () => {
    const other = keyResult('K2', 7);
    expect(rowsOn([other], log, '2026-10-31')).toEqual([other]);
  });
  test('one dropped meanwhile was not', () => {
    const drop = said('2026-11-10', 'K1', '', dayNumber('2026-11-10'), { field: 'Dropped' });
    const [row] = rowsOn([keyResult('K1', 5, { dropped: dayNumber('2026-11-10') })], [...log, drop], '2026-11-04');
    expect(row?.dropped).toBe('');
  });
});

describe('Celebrate', () => {
  test('is typed wins, then what got done, then the three biggest moves', () => {
    const ids = ['K1', 'K2', 'K3', 'K4', 'K5'];
    const now = [10, 4, 6, 5, 3];
    const log = [
      ...ids.map((id) => said('2026-10-12', id, '', 1)),
      ...ids.map((id, at) =>
        said('2026-11-16', id, 1, now[at] ?? 0, id === 'K5' ? { kind: 'win', line: 'Two thanked us' } : {}),
      ),
    ];
    const made = facts(
      ids.map((id, at) => keyResult(id, now[at] ?? 0)),
      log,
    );
    expect(cellsOf(made, 'celebrate', 'title', 'why', 'scoreThen', 'scoreNow')).toEqual([
      ['K5 Title of K5', 'Win: Two thanked us', 0.1, 0.3],
      ['K1 Title of K1', 'Done', 0.1, 1],
      ['K3 Title of K3', 'Moved by 0.50', 0.1, 0.6],
      ['K4 Title of K4', 'Moved by 0.40', 0.1, 0.5],
      ['K2 Title of K2', 'Moved by 0.30', 0.1, 0.4],
    ]);
  });
  test('is never empty', () => {
    expect(cellsOf(facts([keyResult('K1', '')]), 'celebrate', 'title')).toEqual([
      ['No score has moved this month. What went well all the same?'],
    ]);
    expect(cellsOf(facts([]), 'celebrate', 'title')).toHaveLength(1);
  });
  test('does not call what was done before the month done in it', () => {
    const log = [said('2026-10-12', 'K1', '', 10)];
    expect(cellsOf(facts([keyResult('K1', 10)], log), 'celebrate', 'why')).toEqual([['']]);
  });
});

test('Problems are ■, ▲ and –, worst first, and ⚠ before them', () => {
  const made = facts([
    keyResult('K1', 4.5),
    keyResult('K2', 0.2),
    keyResult('K3', 8, { lastCheckIn: dayNumber('2026-10-20') }),
    keyResult('K4', 3),
    keyResult('K5', 1, { target: '' }),
    keyResult('K6', 9),
  ]);
  expect(cellsOf(made, 'problems', 'title', 'status')).toEqual([
    ['K5 Title of K5', '⚠ Check'],
    ['K2 Title of K2', '■ Off track'],
    ['K4 Title of K4', '▲ At risk'],
    ['K3 Title of K3', '– No update'],
  ]);
  expect(cellsOf(facts([keyResult('K6', 9)]), 'problems', 'title')).toEqual([['Nothing is in trouble.']]);
});

test('what was typed during the month is among the adjustments, with who and why', () => {
  const log = [
    said('2026-10-20', 'K1', 12, 11, { field: 'Target' }),
    said('2026-11-05', 'K1', 11, 10, { field: 'Target', line: 'Half the clients answer' }),
    said('2026-11-06', 'K1', '', dayNumber('2026-11-30'), { field: 'Due', who: 'found in the sheet' }),
  ];
  expect(
    cellsOf(facts([keyResult('K1', 5)], log), 'changes', 'who', 'day', 'what', 'before', 'after', 'reason'),
  ).toEqual([
    ['Ben', '5 Nov', 'Target', '11', '10', 'Half the clients answer'],
    ['found in the sheet', '6 Nov', 'Due', '', '30 Nov', ''],
  ]);
  expect(reviewPlan(facts([keyResult('K1', 5)]), NOVEMBER).sections.map(({ key }) => key)).not.toContain('changes');
});

test('KPIs outside their limits, as of the month', () => {
  const kpis = [
    {
      ...{ id: 'KP1', name: 'Staff turnover', unit: '%', lower: '', upper: 0.14 },
      values: [['2026-10-01', 0.12] as const, ['2026-11-01', 0.16] as const],
    },
    { ...{ id: 'KP2', name: 'NPS', unit: '', lower: 40, upper: '' }, values: [['2026-11-01', 62] as const] },
  ];
  const made = facts([keyResult('K1', 5)], [], { kpis });
  expect(cellsOf(made, 'kpis', 'title', 'latest', 'status', 'limit', 'trend')).toEqual([
    ['Staff turnover', '16 %', '■ Above limit', 'at most 14 %', '↑ up'],
  ]);
  const october = reviewPlan(made, '2026-10-01');
  expect(rowsIn(october, 'kpis').map(({ cells }) => cells.title)).toEqual(['None is outside its limits.']);
});

test('the line of numbers: where it heads and since, counts, who checked in, time left', () => {
  const log = [said('2026-10-12', 'K1', '', 2), said('2026-11-16', 'K1', 2, 5)];
  const [numbers] = reviewPlan(facts([keyResult('K1', 5), keyResult('K2', '')], log), NOVEMBER).lines;
  expect(numbers?.text).toMatch(
    /^17 Nov: heads for 0\.\d\d, [+−]0\.\d\d since the month began · ● 1 on track {2}– 1 no update · 1 of 2 checked in · 44 days left$/,
  );
});

test('the review of a month that is over shows its end', () => {
  const log = [said('2026-10-12', 'K1', '', 2), said('2026-11-16', 'K1', 2, 5)];
  const october = reviewPlan(facts([keyResult('K1', 5)], log), '2026-10-01');
  expect(october.lines[0]?.text).toMatch(/^31 Oct: /);
  expect(rowsIn(october, 'all').map(({ cells }) => [cells.scoreThen, cells.scoreNow])).toEqual([
    [0, 0.2],
    [0, 0.2],
  ]);
});

test('the trend has a place for each week of the month, those to come blank', () => {
  const log = [said('2026-10-12', 'K1', '', 2), said('2026-11-16', 'K1', 2, 5)];
  const weeks = cellsOf(facts([keyResult('K1', 5)], log), 'trend', 'day', 'score');
  expect(weeks).toEqual([
    ['7 Oct', 0],
    ['14 Oct', 0.2],
    ['21 Oct', 0.2],
    ['28 Oct', 0.2],
    ['4 Nov', 0.2],
    ['11 Nov', 0.2],
    ['18 Nov', 0.5],
    ['25 Nov', ''],
    ['30 Nov', ''],
  ]);
});

test('the same columns in every table: each has nine places', () => {
  const { sections, widths } = reviewPlan(facts([keyResult('K1', 5)]), NOVEMBER);
  expect(new Set(sections.map(({ columns }) => columns.length))).toEqual(new Set([widths.length]));
  expect(widths.reduce((sum, px) => sum + px, 0)).toBeLessThanOrEqual(1010);
});

describe('which month', () => {
  const { cycle } = facts([]);
  test('those of the cycle', () => {
    expect(monthsOf(cycle)).toEqual(['2026-10-01', '2026-11-01', '2026-12-01']);
    expect(monthsOf({ from: '2026-10-15', due: '2027-01-14' })).toEqual([
      ...['2026-10-01', '2026-11-01', '2026-12-01', '2027-01-01'],
    ]);
  });
  test.each([
    ['2026-12-01', {}, /^December 2026 has not begun yet/],
    ['2026-08-01', {}, /^August 2026 is not in 2026-Q4/],
    [NOVEMBER, { state: 'Draft' }, /is a draft/],
    [NOVEMBER, {}, /^$/],
    ['2026-10-01', { state: 'Closed' }, /^$/],
  ] as const)('%s of %o: %s', (month, more, sentence) => {
    expect(monthProblem(month, { ...cycle, ...more }, '2026-11-17')).toMatch(sentence);
  });
  test.each([
    ['2026-11-17', '2026-11-01'],
    ['2026-11-03', '2026-10-01'],
    ['2026-10-03', '2026-10-01'],
    ['2027-02-02', '2026-12-01'],
    ['2026-08-01', '2026-10-01'],
  ])('on %s people mean %s', (today, month) => {
    expect(likelyMonth(cycle, today)).toBe(month);
  });
  test.each([
    ['2026-11-17', false],
    ['2026-11-28', true],
    ['2026-12-03', true],
    // Then it is closed.
    ['2026-12-29', false],
    ['2026-10-02', false],
    ['2027-01-03', false],
  ])('on %s Home offers it: %s', (today, isNow) => {
    expect(isReviewTime(cycle, today)).toBe(isNow);
  });
});
