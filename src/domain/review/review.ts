/** The monthly review as a page, in the order of the meeting. */

import { agreedText } from '../agreement.ts';
import { daysLeft } from '../cycle.ts';
import { shortDay } from '../day.ts';
import type { Month } from '../kpi.ts';
import { STATUS_SHAPE, type Status } from '../okr.ts';
import type { ReportPlan, ReportRow, ReportSection } from '../report/plan.ts';
import { idKey } from '../rollup.ts';
import { twoDecimals } from '../written-number.ts';
import { celebrateRows } from './celebrate.ts';
import { CHARTS, objectiveRows, trendRows } from './charted.ts';
import { COLUMNS, STATUS_AT, WIDTHS } from './columns.ts';
import type { LogLine, ReviewFacts } from './facts.ts';
import { daysOfReview, monthName, reviewName } from './month.ts';
import { type RegisterOn, registerOn } from './state.ts';
import { actionRows, adjustRows, allRows, changeRows, kpiRows, problemRows } from './tables.ts';

const AGENDA =
  'Agenda, 45 minutes: 5 Celebrate · 20 Problems · 10 Adjustments · 5 Actions · 5 KPIs and a look at all key results';

/** The month is one that `monthProblem` has nothing against. */
export function reviewPlan(facts: ReviewFacts, month: Month): ReportPlan {
  const days = daysOfReview(month, facts.cycle, facts.today);
  const [now, then] = [registerOn(facts, days.now), registerOn(facts, days.before)];
  const said = facts.log.filter(({ day }) => day > days.before && day <= days.now);
  const names = facts.people.map(({ name }) => name);
  const section = (
    key: keyof typeof COLUMNS,
    heading: string,
    rows: readonly ReportRow[],
    more: Partial<ReportSection> = {},
  ): ReportSection => ({ key, heading, rows, columns: COLUMNS[key](names), ...more });
  const changes = changeRows(facts, said);
  return {
    ...{ role: 'review', name: reviewName(month), cycle: facts.cycle.name, widths: WIDTHS, statusAt: STATUS_AT },
    title: `Monthly review · ${monthName(month)} · OKRs ${facts.cycle.name}`,
    lines: [{ text: numbersLine(facts, days.now, now, then, said), refreshed: true }, { text: AGENDA }],
    sections: [
      section('celebrate', 'Celebrate', celebrateRows(now, then, said, facts.decimal), { spare: 2 }),
      section('problems', 'Problems', problemRows(now), {
        hint: 'Where somebody stands in Who, what we will do becomes an action with “Apply adjustments” in the sidebar.',
      }),
      section('adjust', 'Adjustments', adjustRows(facts, now), {
        hint: 'Nothing changes before “Apply adjustments” in the sidebar. Another key result: write its ID (K3) in a free line.',
        spare: 2,
      }),
      ...(changes.length === 0 ? [] : [section('changes', 'Changed during the month', changes)]),
      section('actions', 'Actions', actionRows(facts), {
        hint: 'Open ones from the tab Actions. New ones and ticks go there with “Apply adjustments”.',
        spare: 3,
      }),
      ...(facts.kpis === null ? [] : [section('kpis', 'KPIs outside their limits', kpiRows(facts, days.now))]),
      section('all', 'All key results', allRows(facts, now, then)),
      section('trend', 'Charts', trendRows(facts, month, days.now), { charted: true }),
      section('objectives', 'By objective', objectiveRows(now), { charted: true }),
    ],
    charts: CHARTS,
  };
}

const SHOWN: readonly Status[] = ['Done', 'On track', 'At risk', 'Off track', 'No update', 'Check'];

function numbersLine(
  { cycle, decimal, agreed }: ReviewFacts,
  day: string,
  now: RegisterOn,
  then: RegisterOn,
  said: readonly LogLine[],
): string {
  const [heads, before] = [now.summary.headsFor, then.summary.headsFor];
  const since = heads === '' || before === '' ? '' : `, ${changeText(heads - before, decimal)} since the month began`;
  const headsFor = heads === '' ? 'no check-in yet' : `heads for ${twoDecimals(heads, decimal)}${since}`;
  const counts = SHOWN.flatMap((status) => {
    const count = now.summary.counts[status];
    return count > 0 ? [`${STATUS_SHAPE[status]} ${count} ${status.toLowerCase()}`] : [];
  });
  const keyResults = now.rows.filter(({ result }) => result.type === 'Key result' && !result.dropped);
  const read = new Set(
    said.flatMap(({ id, field }) => (field === 'Current' || field === 'Confidence' ? [idKey(id)] : [])),
  );
  const checkedIn = keyResults.filter(({ row }) => read.has(idKey(row.id))).length;
  const left = daysLeft(cycle, day);
  return [
    `${shortDay(day)}: ${headsFor}`,
    counts.join('  '),
    `${checkedIn} of ${keyResults.length} checked in`,
    `${left} day${left === 1 ? '' : 's'} left`,
    agreed ? agreedText(agreed) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

const changeText = (by: number, decimal: '.' | ','): string =>
  Math.abs(by) < 0.005 ? 'unchanged' : `${by > 0 ? '+' : '−'}${twoDecimals(Math.abs(by), decimal)}`;
