/** What the KPIs tab computes: one array formula a column, built-in functions alone. The twin of `domain/kpi.ts`. */
import {
  endOfMonth,
  KPI_STALE_AFTER_DAYS,
  KPI_TRENDS,
  type KpiStatus,
  kpiStatusText,
  type Month,
  newestFirst,
} from '../../../domain/kpi.ts';
import { markInFormula } from '../../../domain/marks.ts';
import { columnLetter } from '../../column.ts';
import { all, any, cases, date, iff, isBlank, isNumber, not, text } from '../../formula.ts';
import { type ComputedKpi, HEADER_ROW } from './columns.ts';

/** Where things stand in a KPIs tab; 1-based. */
export interface KpiPlaces {
  readonly columns: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<Month, number>;
}

type At = (header: string) => string;

export function kpiFormula(header: ComputedKpi, { columns, months }: KpiPlaces): string {
  const open = (position: number) => {
    const letter = columnLetter(position);
    return `${letter}${HEADER_ROW}:${letter}`;
  };
  const at: At = (name) => {
    const position = columns.get(name);
    if (position === undefined) throw new Error(`The column “${name}” is missing. Choose Check and repair.`);
    return open(position);
  };
  const newest = newestFirst(months.keys()).map((month) => ({
    cell: open(months.get(month) ?? 1),
    end: date(endOfMonth(month)),
  }));
  const body = iff(isBlank(at('KPI')), text(''), BODIES[header](at, newest));
  return `=ARRAYFORMULA(IF(ROW(${open(1)})=ROW();${text(header)};${body}))`;
}

interface MonthCells {
  readonly cell: string;
  /** Its last day. */
  readonly end: string;
}

const TOLERANCE = markInFormula('tolerance');
const shown = (status: KpiStatus): string => text(kpiStatusText(status));

/** A deleted month is an error that is no number: the months left go on being asked. */
const BODIES: Readonly<Record<ComputedKpi, (at: At, newest: readonly MonthCells[]) => string>> = {
  Latest: (_, newest) => cases(...newest.map(({ cell }) => [isNumber(cell), cell] as const), text('')),

  Status: (at) => {
    const [lower, upper, latest] = [at('Lower limit'), at('Upper limit'), at('Latest')];
    const noLimit = (limit: string) => all(not(isBlank(limit)), not(isNumber(limit)));
    const where = (limit: string, test: string) => iff(isNumber(limit), test, '1=2');
    return cases(
      [any(noLimit(lower), noLimit(upper)), shown('Check')],
      [iff(isNumber(lower), where(upper, `${lower}>${upper}`), '1=2'), shown('Check')],
      [not(isNumber(latest)), shown('No value')],
      [all(isBlank(lower), isBlank(upper)), shown('No limits')],
      [where(lower, `${latest}<${lower}-${TOLERANCE}`), shown('Below limit')],
      [where(upper, `${latest}>${upper}+${TOLERANCE}`), shown('Above limit')],
      [`TODAY()-${at('As of')}>${KPI_STALE_AFTER_DAYS}`, shown('No update')],
      shown('Within limits'),
    );
  },

  Trend: (at, newest) => {
    const [latest, asOf] = [at('Latest'), at('As of')];
    const against = (before: string) =>
      cases(
        [`${latest}>${before}`, text(KPI_TRENDS.up)],
        [`${latest}<${before}`, text(KPI_TRENDS.down)],
        text(KPI_TRENDS.same),
      );
    const before = newest.map(({ cell, end }) => [all(isNumber(cell), `${end}<${asOf}`), against(cell)] as const);
    return iff(isNumber(latest), cases(...before, text('')), text(''));
  },

  'As of': (_, newest) =>
    cases(...newest.map(({ cell, end }) => [isNumber(cell), iff(`${end}>TODAY()`, 'TODAY()', end)] as const), text('')),
};
