/** What has changed since the round of check-ins began, from what the file keeps of each key result. */
import { roundBegan } from '../domain/check-in/due.ts';
import { type WeekChange, weekChange } from '../domain/check-in/week.ts';
import { addDays, dayNumber } from '../domain/day.ts';
import { evaluateRegister } from '../domain/register.ts';
import { rhythmOf, staleAfterDays } from '../domain/settings.ts';
import { readKnown } from '../sheet/tabs/register/known.ts';
import { registerRow } from '../sheet/tabs/register/row.ts';
import type { CycleRecord, Workbook } from '../sheet/workbook.ts';
import type { File } from './home.ts';
import type { JudgedRow } from './register-rows.ts';

/** For each row, in their order. The rows are judged once more, as they stood on the day before; no call. */
export function changesOfWeek(
  { store }: Workbook,
  cycle: CycleRecord,
  rows: readonly JudgedRow[],
  { facts: { today, decimal }, settings }: File,
): readonly (WeekChange | '')[] {
  const began = roundBegan(today, rhythmOf(cycle, settings));
  const round = dayNumber(began);
  if (cycle.state !== 'Running' || began <= cycle.from || today > cycle.due) return rows.map(() => '');
  const before = rows.map(({ row }) => {
    const [since, lastCheckIn, current, confidence] = readKnown(store, String(row.cells.ID).trim())?.earlier ?? [];
    const plain = registerRow(row);
    return since === round ? { ...plain, lastCheckIn, current, confidence } : plain;
  });
  const then = { cycle, today: addDays(began, -1), staleAfterDays: staleAfterDays(cycle, settings), decimal };
  return evaluateRegister(before, then).map(({ status }, index) =>
    // Looked at in this round, and nobody knows what stood before.
    Number(before[index]?.lastCheckIn) >= round ? '' : weekChange(status, rows[index]?.result.status ?? ''),
  );
}
