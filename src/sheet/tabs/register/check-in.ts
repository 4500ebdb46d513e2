/** A check-in from the sidebar, written into its row and the log: once, wherever the row has moved to. */
import { dayNumber } from '../../../domain/day.ts';
import type { LogEntry } from '../check-in-log.ts';
import type { CellValue, ReadRow } from './read.ts';
import { type RowCommand, refuseIfTyped, type SaidLine, type SavedRow, saveRow } from './save-row.ts';

export interface ReadingToSave {
  /** null leaves Current as it is, and is a check-in all the same. */
  readonly value: number | 'yes' | 'no' | null;
  readonly confidence: number | null;
  readonly kind: LogEntry['kind'];
  readonly line: string;
  /** The cells as the card showed them. */
  readonly seen: { readonly current: CellValue; readonly confidence: CellValue };
}

/** Throws a sentence where somebody typed meanwhile. The caller holds the lock. */
export function saveReading(command: RowCommand, row: ReadRow, reading: ReadingToSave): SavedRow {
  const { register, dates } = command;
  const { value, confidence, line, seen } = reading;
  const current = value === null ? null : sameWord(row.cells.Current, value);
  if (current !== null) refuseIfTyped(row, 'Current', seen.current, current);
  if (confidence !== null) refuseIfTyped(row, 'Confidence', seen.confidence, confidence);
  return saveRow(command, {
    row,
    written: {
      ...(current === null ? {} : { Current: current }),
      ...(confidence === null ? {} : { Confidence: confidence }),
      'Last check-in': dayNumber(dates.today),
      ...(current === null || current === row.cells.Current || !register.positions.has('Last moved')
        ? {}
        : { 'Last moved': dayNumber(dates.today) }),
      ...(line === '' || !register.positions.has('Note') ? {} : { Note: line }),
    },
    what: `Checked in ${String(row.cells['Objective / key result']).trim()}.`,
    lines: (after) => linesOf(row, after, reading),
  });
}

/** TRUE stays a ticked box where one stands. */
function sameWord(before: CellValue, value: number | 'yes' | 'no'): CellValue {
  return typeof before === 'boolean' && typeof value === 'string' ? value === 'yes' : value;
}

function linesOf(before: ReadRow, after: ReadRow, reading: ReadingToSave): readonly SaidLine[] {
  const { value, confidence, kind, line } = reading;
  const said = (field: 'Current' | 'Confidence' | 'Note', more: Pick<SaidLine, 'kind' | 'line'>): SaidLine => ({
    ...{ field, previous: before.cells[field], current: after.cells[field] },
    ...more,
  });
  const quiet = { kind: '', line: '' } as const;
  const onlySure = value === null && confidence !== null;
  const note = before.cells.Note;
  return [
    said(onlySure ? 'Confidence' : 'Current', { kind, line }),
    ...(!onlySure && confidence !== null ? [said('Confidence', quiet)] : []),
    // A note that makes room for the line stays readable here.
    ...(line !== '' && note !== '' && note !== line ? [said('Note', quiet)] : []),
  ];
}
