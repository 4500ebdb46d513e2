/** What a review begins with: typed wins, what is done, the three biggest moves. Never empty. */
import { digestOf } from '../digest.ts';
import { statusText } from '../okr.ts';
import type { ReportRow } from '../report/plan.ts';
import { idKey } from '../rollup.ts';
import { twoDecimals } from '../written-number.ts';
import type { LogLine } from './facts.ts';
import { type JudgedOn, nameOfRow, type RegisterOn, scoreIn, text } from './state.ts';

const MOVES = 3;
/** A hundredth of the way is no move. */
const LEAST = 0.005;

export function celebrateRows(
  now: RegisterOn,
  then: RegisterOn,
  said: readonly LogLine[],
  decimal: '.' | ',',
): readonly ReportRow[] {
  const before = new Map(then.rows.map((one) => [idKey(one.row.id), one]));
  const keyResults = now.rows.filter(({ result }) => result.type === 'Key result' && !result.dropped);
  const byId = new Map(keyResults.map((one) => [idKey(one.row.id), one]));
  const rowOf = (key: string, one: JudgedOn, why: string): ReportRow => ({
    key,
    cells: {
      title: nameOfRow(one.row),
      owner: text(one.row.owner),
      status: one.result.status === '' ? '' : statusText(one.result.status),
      why,
      scoreThen: scoreThen(before, one),
      scoreNow: scoreIn(one.result),
    },
  });
  const wins = said.flatMap(({ id, day, kind, line, title }): ReportRow[] => {
    if (kind !== 'win') return [];
    const one = byId.get(idKey(id));
    const key = `win ${id} ${day} ${digestOf(line)}`;
    const why = line === '' ? 'Win' : `Win: ${line}`;
    return [one ? rowOf(key, one, why) : { key, cells: { title: `${id} ${title}`, why } }];
  });
  const isDone = (one: JudgedOn | undefined) => one?.result.status === 'Done';
  const done = keyResults
    .filter((one) => isDone(one) && !isDone(before.get(idKey(one.row.id))))
    .map((one) => rowOf(`done ${text(one.row.id)}`, one, 'Done'));
  const moves = keyResults
    .map((one) => ({ one, by: Number(scoreIn(one.result)) - Number(scoreThen(before, one)) }))
    .filter(({ one, by }) => by >= LEAST && !isDone(one))
    .sort((a, b) => b.by - a.by)
    .slice(0, MOVES)
    .map(({ one, by }) => rowOf(`move ${text(one.row.id)}`, one, `Moved by ${twoDecimals(by, decimal)}`));
  const all = [...unique(wins), ...done, ...moves];
  return all.length > 0
    ? all
    : [{ key: 'none', cells: { title: 'No score has moved this month. What went well all the same?' } }];
}

/** Blank before the first reading: the way begins at 0. */
const scoreThen = (before: ReadonlyMap<string, JudgedOn>, { row }: JudgedOn): number => {
  const one = before.get(idKey(row.id));
  return (one && scoreIn(one.result)) || 0;
};

/** A check-in that was sent twice says its win once. */
const unique = (rows: readonly ReportRow[]): readonly ReportRow[] => [
  ...new Map(rows.map((row) => [row.key, row])).values(),
];
