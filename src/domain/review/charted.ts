/** What the charts of a review draw: where it heads over the weeks, and the statuses of each objective. */

import { shortDay } from '../day.ts';
import { endOfMonth, type Month } from '../kpi.ts';
import type { Status } from '../okr.ts';
import type { ReportChart, ReportRow } from '../report/plan.ts';
import { idKey } from '../rollup.ts';
import type { ReviewFacts } from './facts.ts';
import { nameOfRow, type RegisterOn, registerOn, text } from './state.ts';
import { trendDays } from './tables.ts';

/** Half a page each, side by side. */
const SIZE = { width: 490, height: 270 } as const;

export const CHARTS: readonly ReportChart[] = [
  {
    ...{ title: 'Where it heads, week by week', kind: 'line', section: 'trend', columns: [4, 5], left: 0, ...SIZE },
    colours: ['#00665c', '#80868b'],
  },
  {
    ...{
      title: 'Key results by status',
      kind: 'bars',
      section: 'objectives',
      columns: [1, 2, 3, 4, 5],
      left: 504,
      ...SIZE,
    },
    colours: ['#5f6368', '#7cc4b8', '#ffd666', '#b3261e', '#dadce0'],
  },
];

/** The week that runs is shown as it stands now. */
export function trendRows(facts: ReviewFacts, month: Month, now: string): readonly ReportRow[] {
  let last = '';
  return trendDays(facts, endOfMonth(month)).map((day): ReportRow => {
    const on = day < now ? day : now;
    const isKnown = last < now && on >= facts.logFrom;
    last = on;
    const { headsFor, score } = isKnown ? registerOn(facts, on).summary : { headsFor: '', score: '' };
    return { key: day, cells: { day: shortDay(day), headsFor, score } };
  });
}

/** More bars than these nobody reads. */
const MOST_BARS = 12;
const COUNTED: readonly Status[] = ['Done', 'On track', 'At risk', 'Off track', 'No update'];

export function objectiveRows({ rows }: RegisterOn): readonly ReportRow[] {
  const keyResults = rows.filter(({ result }) => result.type === 'Key result' && !result.dropped);
  const rowOf = (key: string, title: string, own: typeof rows): ReportRow => {
    const counts = COUNTED.map((status) => {
      const count = own.filter(
        ({ result }) => (result.status === 'Check' ? 'No update' : result.status) === status,
      ).length;
      return [status, count === 0 ? '' : count] as const;
    });
    return { key, cells: { title, ...Object.fromEntries(counts) } };
  };
  const objectives = rows.filter(({ result }) => result.type === 'Objective' && !result.dropped);
  const of = (ids: ReadonlySet<string>) => keyResults.filter(({ row }) => ids.has(idKey(row.supports)));
  const shown = objectives.slice(0, objectives.length > MOST_BARS ? MOST_BARS - 1 : MOST_BARS);
  const others = new Set(objectives.slice(shown.length).map(({ row }) => idKey(row.id)));
  return [
    ...shown.map(({ row }) => rowOf(text(row.id), nameOfRow(row), of(new Set([idKey(row.id)])))),
    ...(others.size > 0 ? [rowOf('others', `${others.size} others`, of(others))] : []),
  ];
}
