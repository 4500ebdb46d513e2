/** A single row of a register that people already work in: written, taken out, and brought back as it stood. */
import { idKey } from '../../../domain/rollup.ts';
import type { RemovedRow, StoodRegister } from '../../change-set.ts';
import { type Dates, isDate } from '../../dates.ts';
import { writeRowsBelow } from './add.ts';
import { INPUT_HEADERS, type InputHeader } from './columns.ts';
import { HEADER_ROW } from './formulas.ts';
import type { CellValue, ReadRegister, ReadRow } from './read.ts';
import { OWN_NAMES } from './read.ts';
import { rowsToBringBack, stoodOf } from './stood.ts';
import { CellWrites } from './write.ts';

const BLANK = Object.fromEntries(INPUT_HEADERS.map((header) => [header, ''])) as Record<InputHeader, CellValue>;

export const rowWith = ({ rows }: ReadRegister, id: string): ReadRow | undefined =>
  rows.find(({ cells }) => idKey(cells.ID) === idKey(id));

export const idIn = (stood: StoodRegister): string => String(stood.rows[0]?.[stood.headers.indexOf('ID')] ?? '');

/** Whether a row holds nothing but what was to be written into it: then it is ours, however much of it is missing. */
export function isPartOf(stood: StoodRegister, { cells }: ReadRow): boolean {
  return stood.headers.every((header, index) => {
    const now = cells[header as InputHeader];
    return now === '' || now === stood.rows[0]?.[index];
  });
}

/** One row to be written, with the number format of its values. */
export function rowOf(cells: Partial<Record<InputHeader, CellValue>>, format: string): StoodRegister {
  return { headers: INPUT_HEADERS, rows: [INPUT_HEADERS.map((header) => cells[header] ?? '')], formats: [format] };
}

/** A new row below another one takes dropdowns and colours from it. */
export function insertRow(register: ReadRegister, below: number, stood: StoodRegister, dates: Dates): number {
  writeRowsBelow(register, below, rowsToBringBack(stood, dates), register.sheet.getMaxRows());
  return below + 1;
}

/** Into an input cell of a row that stands; a day as a serial, `''` clears it. */
export function writeCell(
  { sheet, positions }: ReadRegister,
  row: number,
  header: string,
  value: CellValue,
  dates: Dates,
): void {
  const known = header as InputHeader;
  const [one] = rowsToBringBack(rowOf({ [known]: value }, ''), dates);
  const writes = new CellWrites();
  writes.set(known, row, one?.cells[known] ?? '');
  writes.write(sheet, positions);
}

/** Everything a row holds; three reads. */
export function rowToRemove({ sheet, positions, rows }: ReadRegister, row: ReadRow): RemovedRow {
  const range = sheet.getRange(row.row, 1, 1, sheet.getLastColumn());
  const [values = [], formulas = [], notes = []] = [range.getValues()[0], range.getFormulas()[0], range.getNotes()[0]];
  const ours = new Set([...positions].flatMap(([name, position]) => (OWN_NAMES.has(name) ? [position] : [])));
  const others = values.flatMap((value, index) => {
    const formula = formulas[index] ?? '';
    if (formula !== '') return [[index + 1, formula] as const];
    const isTheirs = !ours.has(index + 1) && value !== '';
    if (!isTheirs) return [];
    return [isDate(value) ? ([index + 1, value.toISOString(), 'date'] as const) : ([index + 1, value] as const)];
  });
  const format = sheet.getRange(row.row, positions.get('Start') ?? 1).getNumberFormat();
  return {
    stood: { ...(stoodOf([row]) ?? rowOf(BLANK, '')), formats: [format] },
    below: String(rows[rows.indexOf(row) - 1]?.cells.ID ?? ''),
    others,
    notes: notes.flatMap((note, index) => (note === '' ? [] : [[index + 1, note] as const])),
  };
}

/** Below the row it stood under, or at the top; the sheet's own undo of a deletion. */
export function bringRowBack(register: ReadRegister, { stood, below, others, notes }: RemovedRow, dates: Dates): void {
  const { sheet } = register;
  const row = insertRow(register, rowWith(register, below)?.row ?? HEADER_ROW, stood, dates);
  for (const [position, value, kind] of others) {
    sheet.getRange(row, position).setValue(kind === 'date' ? new Date(String(value)) : value);
  }
  for (const [position, note] of notes) sheet.getRange(row, position).setNote(note);
}
