/** Health metrics: what a company watches month by month, whether or not an objective moves it this quarter. */
import { type CellValue, isBlank, isNumber } from './cell.ts';
import { addDays, type Day, dayNumber, dayOf, dayParts } from './day.ts';
import { TOLERANCE } from './marks.ts';
import { formatValue, shapeOfUnit } from './typed-value.ts';

/** The first day of a month stands for it. */
export type Month = Day;

export interface KpiRow {
  readonly lower: CellValue;
  readonly upper: CellValue;
  /** The values by month, in any order. */
  readonly values: ReadonlyMap<Month, CellValue>;
}

export const KPI_STATUSES = [
  'Within limits',
  'Below limit',
  'Above limit',
  'No update',
  'No limits',
  'No value',
  'Check',
] as const;
export type KpiStatus = (typeof KPI_STATUSES)[number];

/** The register's own shapes, so that one colour rule serves both. */
export const KPI_SHAPE = {
  'Within limits': '●',
  'Below limit': '■',
  'Above limit': '■',
  'No update': '–',
  'No limits': '–',
  'No value': '–',
  Check: '⚠',
} as const satisfies Record<KpiStatus, string>;

export const kpiStatusText = (status: KpiStatus): string => `${KPI_SHAPE[status]} ${status}`;

/** Against the value before; arrows, so that no one takes them for the shape of a status. */
export const KPI_TRENDS = { up: '↑ up', down: '↓ down', same: '→ same' } as const;
export type KpiTrend = keyof typeof KPI_TRENDS;

/** A month's number is to be there thirty days after its end, with ten of grace: silence is never green. */
export const KPI_STALE_AFTER_DAYS = 40;
/** Older months stay in the tab and are no longer asked. */
export const MOST_MONTHS = 24;

export interface JudgedKpi {
  readonly latest: number | '';
  /** The last day of the latest month that has a value, or today while that month runs. */
  readonly asOf: Day | '';
  readonly status: KpiStatus;
  readonly trend: KpiTrend | '';
}

/** The twin of the tab's formulas. */
export function judgeKpi(row: KpiRow, today: Day): JudgedKpi {
  const filled = newestFirst(row.values.keys()).flatMap((month) => {
    const value = row.values.get(month);
    return isNumber(value) ? [{ end: endOfMonth(month), value }] : [];
  });
  const [newest] = filled;
  if (!newest) return { latest: '', asOf: '', status: isSound(row) ? 'No value' : 'Check', trend: '' };
  const asOf = newest.end > today ? today : newest.end;
  const before = filled.find(({ end }) => end < asOf);
  const latest = newest.value;
  return {
    latest,
    asOf,
    status: statusOf(row, latest, asOf, today),
    trend: before ? trendOf(latest, before.value) : '',
  };
}

function statusOf(row: KpiRow, latest: number, asOf: Day, today: Day): KpiStatus {
  if (!isSound(row)) return 'Check';
  const { lower, upper } = row;
  if (isBlank(lower) && isBlank(upper)) return 'No limits';
  if (isNumber(lower) && latest < lower - TOLERANCE) return 'Below limit';
  if (isNumber(upper) && latest > upper + TOLERANCE) return 'Above limit';
  return dayNumber(today) - dayNumber(asOf) > KPI_STALE_AFTER_DAYS ? 'No update' : 'Within limits';
}

/** Each limit blank or a number, the lower not above the upper. */
function isSound({ lower, upper }: KpiRow): boolean {
  if (![lower, upper].every((limit) => isBlank(limit) || isNumber(limit))) return false;
  return !(isNumber(lower) && isNumber(upper) && lower > upper);
}

const trendOf = (latest: number, before: number): KpiTrend =>
  latest > before ? 'up' : latest < before ? 'down' : 'same';

export function newestFirst(months: Iterable<Month>): readonly Month[] {
  return [...new Set(months)].sort((a, b) => (a < b ? 1 : -1)).slice(0, MOST_MONTHS);
}

export function monthOf(day: Day): Month {
  const { year, month } = dayParts(day);
  return dayOf(year, month, 1);
}

export function endOfMonth(month: Month): Day {
  return addDays(monthsOn(month, 1), -1);
}

export function monthsOn(month: Month, count: number): Month {
  const { year, month: place } = dayParts(month);
  return dayOf(year, place + count, 1);
}

/** The months to be added so that the tab reaches today: none it has passed already, a year's worth at most. */
export function monthsMissing(standing: readonly Month[], today: Day): readonly Month[] {
  const now = monthOf(today);
  const [newest] = newestFirst(standing);
  if (newest === undefined) return [now];
  const missing: Month[] = [];
  for (let month = now; month > newest && missing.length < 12; month = monthsOn(month, -1)) missing.unshift(month);
  return missing;
}

export interface Starter {
  readonly name: string;
  readonly unit: string;
}

/** What small companies watch most; `currency` is the file's own sign. */
export function starterKpis(currency: string): readonly Starter[] {
  return [
    { name: 'Monthly recurring revenue', unit: currency },
    { name: 'Net Promoter Score', unit: '' },
    { name: 'Website conversion rate', unit: '%' },
    { name: 'Staff turnover', unit: '%' },
    { name: 'Cost per acquisition', unit: currency },
  ];
}

/** A KPI's value as a person reads and types it: `£40,000`, `14 %`, `62`. */
export function kpiValueText(value: number, unit: string, decimal: '.' | ','): string {
  return formatValue(value, shapeOfUnit(unit, value), decimal);
}
