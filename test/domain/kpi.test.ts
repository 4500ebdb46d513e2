import { describe, expect, test } from 'vitest';
import { judgeKpi, type KpiRow, kpiStatusText, kpiValueText, monthsMissing } from '../../src/domain/kpi.ts';

const TODAY = '2026-11-16';
type Values = Readonly<Record<string, number | string>>;
const kpi = (values: Values, lower: number | string = '', upper: number | string = ''): KpiRow => ({
  lower,
  upper,
  values: new Map(Object.entries(values).map(([month, value]) => [`${month}-01`, value])),
});

describe('the latest value', () => {
  test.each<[string, Values, number | '', string]>([
    [
      'is that of the newest month, whatever the order of the columns',
      { '2026-11': 3, '2026-09': 1, '2026-10': 2 },
      3,
      TODAY,
    ],
    ['skips months that are blank', { '2026-09': 1, '2026-10': '', '2026-11': '' }, 1, '2026-09-30'],
    ['skips texts', { '2026-10': 2, '2026-11': 'n/a' }, 2, '2026-10-31'],
    ['is none where nothing was filled in', { '2026-10': '' }, '', ''],
    ['is as of today while its month runs', { '2026-11': 0 }, 0, TODAY],
    ['goes over the end of a year', { '2025-12': 5, '2024-11': 4 }, 5, '2025-12-31'],
  ])('%s', (_, values, latest, asOf) => {
    expect(judgeKpi(kpi(values), TODAY)).toMatchObject({ latest, asOf });
  });

  test('older than two years of months is not asked for', () => {
    const months = Array.from(
      { length: 25 },
      (_, at) => `${2024 + Math.floor((at + 10) / 12)}-${String(((at + 10) % 12) + 1).padStart(2, '0')}`,
    );
    const values = Object.fromEntries(months.map((month, at) => [month, at === 0 ? 7 : '']));
    expect(judgeKpi(kpi(values), TODAY).latest).toBe('');
  });
});

describe('the status', () => {
  test.each<[number | string, number | string, Values, string]>([
    [10, 20, { '2026-11': 10 }, '● Within limits'],
    [10, 20, { '2026-11': 20 }, '● Within limits'],
    [10, 20, { '2026-11': 9.99 }, '■ Below limit'],
    [10, 20, { '2026-11': 20.01 }, '■ Above limit'],
    [0.3, '', { '2026-11': 0.1 + 0.2 }, '● Within limits'],
    ['', 5, { '2026-11': 5 }, '● Within limits'],
    ['', '', { '2026-11': 5 }, '– No limits'],
    [1, 2, {}, '– No value'],
    ['', '', {}, '– No value'],
    [1, 9, { '2026-10': 5 }, '● Within limits'],
    [1, 9, { '2026-09': 5 }, '– No update'],
    [6, 9, { '2026-09': 5 }, '■ Below limit'],
    ['ten', '', { '2026-11': 5 }, '⚠ Check'],
    ['', ' ', { '2026-11': 5 }, '⚠ Check'],
    [9, 1, { '2026-11': 5 }, '⚠ Check'],
    [9, 1, {}, '⚠ Check'],
  ])('between %j and %j with %j is %s', (lower, upper, values, status) => {
    expect(kpiStatusText(judgeKpi(kpi(values, lower, upper), TODAY).status)).toBe(status);
  });

  test('is silence, never green, from the 41st day after the month on', () => {
    expect(judgeKpi(kpi({ '2026-09': 5 }, 1, 9), '2026-11-09').status).toBe('Within limits');
    expect(judgeKpi(kpi({ '2026-09': 5 }, 1, 9), '2026-11-10').status).toBe('No update');
  });
});

describe('the trend', () => {
  test.each<[Values, string]>([
    [{ '2026-10': 1, '2026-11': 2 }, 'up'],
    [{ '2026-10': 2, '2026-11': 1 }, 'down'],
    [{ '2026-10': 2, '2026-11': 2 }, 'same'],
    [{ '2026-08': 1, '2026-09': '', '2026-11': 2 }, 'up'],
    [{ '2026-11': 2 }, ''],
    [{ '2026-10': 'x', '2026-11': 2 }, ''],
  ])('of %j is %j', (values, trend) => {
    expect(judgeKpi(kpi(values), TODAY).trend).toBe(trend);
  });
});

describe('the months to add', () => {
  test.each<[readonly string[], readonly string[]]>([
    [[], ['2026-11-01']],
    [['2026-10-01'], ['2026-11-01']],
    [['2026-11-01'], []],
    [['2027-01-01'], []],
    [
      ['2026-08-01', '2026-07-01'],
      ['2026-09-01', '2026-10-01', '2026-11-01'],
    ],
  ])('after %j are %j', (standing, missing) => {
    expect(monthsMissing(standing, TODAY)).toEqual(missing);
  });

  test('are a year’s worth at most', () => {
    expect(monthsMissing(['2020-01-01'], TODAY)).toHaveLength(12);
  });
});

test.each([
  [0.142, '%', '.', '14.2 %'],
  [40_000, '£', '.', '£40,000'],
  [40_000, '€', ',', '€40.000'],
  [12.5, '£', '.', '£12.5'],
  [62, '', '.', '62'],
  [4, 'h', '.', '4 h'],
] as const)('%d in %j is shown as %s %s', (value, unit, decimal, shown) => {
  expect(kpiValueText(value, unit, decimal)).toBe(shown);
});
