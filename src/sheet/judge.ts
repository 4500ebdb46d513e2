/** The domain's answer for the rows of a cycle, running or closed: commands never read computed cells. */
import { evaluateClosed } from '../domain/closing/closed-cycle.ts';
import type { Day } from '../domain/day.ts';
import { type Evaluated, evaluateRegister } from '../domain/register.ts';
import type { RegisterRow } from '../domain/register-row.ts';
import type { Settings } from '../domain/settings.ts';
import { titleLine } from '../domain/title-line.ts';
import { formulaFacts } from './formula-facts.ts';
import { type PlainRow, plainRow } from './tabs/register/plain.ts';
import type { ReadRegister } from './tabs/register/read.ts';
import { registerRow } from './tabs/register/row.ts';
import type { CycleRecord } from './workbook.ts';

export function judgeRows(
  cycle: CycleRecord,
  settings: Settings,
  rows: readonly RegisterRow[],
  today: Day,
  decimal: '.' | ',',
): readonly Evaluated[] {
  const { from, due, state, closed } = cycle;
  if (state === 'Closed' && closed) return evaluateClosed(rows, { from, due, closed }, decimal);
  const { staleAfterDays } = formulaFacts(cycle, settings);
  return evaluateRegister(rows, { cycle, today, staleAfterDays, decimal });
}

/** What stands in the title line and the computed columns as plain values; by row of the tab. */
export function plainOf(
  cycle: CycleRecord,
  settings: Settings,
  { rows: read }: Pick<ReadRegister, 'rows'>,
  today: Day,
  decimal: '.' | ',',
): { readonly title: string; readonly plain: ReadonlyMap<number, PlainRow> } {
  const results = judgeRows(cycle, settings, read.map(registerRow), today, decimal);
  const rows = read.flatMap((row, index) => {
    const result = results[index];
    return result ? [{ row, result, level: row.cells.Level }] : [];
  });
  const plain = new Map(rows.map(({ row, result }) => [row.row, plainRow(row.cells, result)]));
  return { title: titleLine(cycle, rows, today, decimal), plain };
}
