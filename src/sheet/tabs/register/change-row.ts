/** “Change this key result”, on any day: another target or weight, dropped, or in other hands. Logged with the reason. */
import type { RowChange } from '../../../domain/check-in/row-change.ts';
import { dayNumber } from '../../../domain/day.ts';
import type { InputHeader } from './columns.ts';
import type { CellValue, ReadRow } from './read.ts';
import { type RowCommand, refuseIfTyped, type SavedRow, saveRow } from './save-row.ts';

export interface ChangeToSave {
  readonly change: RowChange;
  readonly reason: string;
  /** The cell as the card showed it. */
  readonly seen: CellValue;
}

/** Throws a sentence where somebody typed meanwhile. The caller holds the lock. */
export function changeRow(command: RowCommand, row: ReadRow, { change, reason, seen }: ChangeToSave): SavedRow {
  const [header, value, verb] = cellOfChange(change, dayNumber(command.dates.today));
  refuseIfTyped(row, header, seen, value);
  return saveRow(command, {
    row,
    written: { [header]: value },
    what: `${verb} ${String(row.cells['Objective / key result']).trim()}.`,
    lines: () => [{ field: header, previous: row.cells[header], current: value, kind: 'adjustment', line: reason }],
  });
}

function cellOfChange(change: RowChange, today: number): readonly [InputHeader, CellValue, string] {
  if (change.kind === 'target') return ['Target', change.target, 'Changed the target of'];
  if (change.kind === 'weight') return ['Weight', change.weight, 'Changed the weight of'];
  if (change.kind === 'drop') return ['Dropped', today, 'Dropped'];
  return ['Owner', change.owner, 'Handed over'];
}
