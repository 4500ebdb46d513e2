/** The rows of a review's tables, each from the facts and the register then and now. */
import { dayFromNumber, dayNumber, shortDay } from '../day.ts';
import { digestOf } from '../digest.ts';
import { judgeKpi, KPI_TRENDS, kpiStatusText, kpiValueText } from '../kpi.ts';
import { STATUSES_IN_TROUBLE, statusText } from '../okr.ts';
import type { ReportRow } from '../report/plan.ts';
import { idKey } from '../rollup.ts';
import type { LogLine, ReviewFacts } from './facts.ts';
import { type JudgedOn, nameOfRow, type RegisterOn, scoreIn, shownValue, text, wayText } from './state.ts';

const statusOf = ({ result }: JudgedOn): string => (result.status === '' ? '' : statusText(result.status));
const byFormat = ({ rows }: ReviewFacts) => {
  const formats = new Map(rows.map(({ row, format }) => [idKey(row.id), format]));
  return (id: unknown) => formats.get(idKey(id)) ?? '';
};

function inTrouble({ rows }: RegisterOn): readonly JudgedOn[] {
  const worst = rows.filter(({ result }) => result.type !== 'Objective');
  return STATUSES_IN_TROUBLE.flatMap((status) =>
    worst
      .filter(({ result }) => result.status === status)
      .sort((a, b) => Number(a.result.headsFor || 0) - Number(b.result.headsFor || 0)),
  );
}

export function problemRows(now: RegisterOn): readonly ReportRow[] {
  const rows = inTrouble(now).map((one): ReportRow => {
    const { row, result } = one;
    const { why, headsFor } = result;
    const cells = {
      title: nameOfRow(row),
      owner: text(row.owner),
      status: statusOf(one),
      why,
      scoreNow: scoreIn(result),
      headsFor,
    };
    return { key: text(row.id), cells };
  });
  return rows.length > 0 ? rows : [{ key: 'none', cells: { title: 'Nothing is in trouble.' } }];
}

/** What may have to change: what is in trouble, and what is done before its time. */
export function adjustRows(facts: ReviewFacts, now: RegisterOn): readonly ReportRow[] {
  const formatOf = byFormat(facts);
  const done = now.rows.filter(({ result }) => result.type === 'Key result' && result.status === 'Done');
  return [...inTrouble(now), ...done].map((one): ReportRow => {
    const { row } = one;
    const target = shownValue(row, row.target, formatOf(row.id), facts.decimal);
    const weight = text(row.weight) === '' ? 1 : text(row.weight);
    return { key: text(row.id), cells: { title: nameOfRow(row), weight, status: statusOf(one), target } };
  });
}

const ADJUSTED: readonly string[] = [
  'Start',
  'Target',
  'Weight',
  'From',
  'Due',
  'Measure',
  'Ambition',
  'Dropped',
  'Owner',
];

/** What was changed in the month, wherever it was typed. */
export function changeRows(facts: ReviewFacts, said: readonly LogLine[]): readonly ReportRow[] {
  const formatOf = byFormat(facts);
  const known = new Map(facts.people.map(({ name, email }) => [email.toLowerCase(), name]));
  const rowOf = new Map(facts.rows.map(({ row }) => [idKey(row.id), row]));
  return said
    .filter(({ field }) => ADJUSTED.includes(field))
    .map(({ id, title, who, day, field, previous, current, line }, index): ReportRow => {
      const row = rowOf.get(idKey(id));
      const isDay = field === 'From' || field === 'Due' || field === 'Dropped';
      const shown = (cell: LogLine['current']) =>
        isDay && typeof cell === 'number'
          ? shortDay(dayFromNumber(cell))
          : row && (field === 'Target' || field === 'Start')
            ? shownValue(row, cell, formatOf(id), facts.decimal)
            : text(cell);
      const cells = {
        title: `${id} ${title}`,
        who: known.get(who.toLowerCase()) ?? who.replace(/@.*/, ''),
        day: shortDay(day),
        what: field,
        reason: line,
      };
      return {
        key: `${id} ${field} ${day} ${index}`,
        cells: { ...cells, before: shown(previous), after: shown(current) },
      };
    });
}

export function actionRows({ actions }: ReviewFacts): readonly ReportRow[] {
  return actions.flatMap(({ what, forWhat, who, byWhen, isDone, from }): ReportRow[] => {
    const until = byWhen === '' ? '' : { day: byWhen };
    return isDone ? [] : [{ key: actionKey(what, from), cells: { what, forWhat, who, byWhen: until, from } }];
  });
}

export const actionKey = (what: string, from: string): string => digestOf(`${what}\n${from}`);

/** As of the day the review shows, so that a month's page stays true. */
export function kpiRows({ kpis, decimal }: ReviewFacts, today: string): readonly ReportRow[] {
  const all = kpis ?? [];
  const rows = all.flatMap(({ id, name, unit, lower, upper, values }): ReportRow[] => {
    const until = values.filter(([month]) => month <= today);
    const { latest, status, trend, asOf } = judgeKpi({ lower, upper, values: new Map(until) }, today);
    if (status !== 'Below limit' && status !== 'Above limit') return [];
    const shown = (value: unknown) => (typeof value === 'number' ? kpiValueText(value, unit, decimal) : '');
    const limit = status === 'Below limit' ? `at least ${shown(lower)}` : `at most ${shown(upper)}`;
    const cells = { title: name, latest: shown(latest), status: kpiStatusText(status), limit };
    return [
      { key: id, cells: { ...cells, trend: trend === '' ? '' : KPI_TRENDS[trend], month: asOf && shortDay(asOf) } },
    ];
  });
  return rows.length > 0 ? rows : [{ key: 'none', cells: { title: 'None is outside its limits.' } }];
}

/** Objectives in bold, their key results below them as in the register. */
export function allRows(facts: ReviewFacts, now: RegisterOn, then: RegisterOn): readonly ReportRow[] {
  const formatOf = byFormat(facts);
  const before = new Map(then.rows.map((one) => [idKey(one.row.id), one]));
  return now.rows.flatMap((one): ReportRow[] => {
    const { row, result } = one;
    if (result.type === '') return [];
    const was = before.get(idKey(row.id));
    const cells = {
      ...{ owner: text(row.owner), status: statusOf(one), why: result.why, headsFor: result.headsFor },
      ...{ scoreThen: (was && scoreIn(was.result)) ?? '', scoreNow: scoreIn(result) },
    };
    if (result.type === 'Objective')
      return [{ key: text(row.id), cells: { ...cells, title: nameOfRow(row) }, heads: true }];
    const sure = typeof row.confidence === 'number' ? row.confidence : '';
    const way = wayText(row, formatOf(row.id), facts.decimal);
    return [{ key: text(row.id), cells: { ...cells, title: `    ${nameOfRow(row)}`, way, sure } }];
  });
}

/** Weeks of a cycle, months where these were too many. */
const MOST_POINTS = 27;

/** Where it headed at the end of each week; what is still to come has its place already. */
export function trendDays({ cycle: { from, due } }: ReviewFacts, until: string): readonly string[] {
  const [first, last] = [dayNumber(from), dayNumber(until < due ? until : due)];
  const step = (last - first) / 7 > MOST_POINTS ? 28 : 7;
  const days: string[] = [];
  for (let number = first + step - 1; number < last; number += step) days.push(dayFromNumber(number));
  return [...days, dayFromNumber(last)];
}
