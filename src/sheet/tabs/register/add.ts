/** Rows written into a register that people already work in, and taken out of it again. */
import { findRowType } from '../../../domain/okr.ts';
import { idKey } from '../../../domain/rollup.ts';
import { runsOf } from '../../store.ts';
import { INPUT_HEADERS } from './columns.ts';
import { HEADER_ROW } from './formulas.ts';
import { KEY_RESULT_INDENT } from './make.ts';
import type { NewRow } from './planned-rows.ts';
import type { ReadRegister, ReadRow } from './read.ts';

const TITLE = 'Objective / key result';
const VALUES = ['Start', 'Current', 'Target'] as const;

const isObjective = ({ cells }: ReadRow): boolean => findRowType(String(cells.Type)) === 'Objective';
export const idOf = ({ cells }: Pick<ReadRow, 'cells'>): string => idKey(cells.ID);

/** The row below which a key result of this objective goes: the last of those that stand under it now. */
export function endOfObjective({ rows }: ReadRegister, id: string): number | null {
  return endOf(rows, id, (row) => !isObjective(row));
}

/** The row below which an objective goes that supports this one: below its key results and what serves it already. */
export function endOfFamily({ rows }: ReadRegister, id: string): number | null {
  const family = new Set([idKey(id)]);
  return endOf(rows, id, (row) => {
    const belongs = !isObjective(row) || family.has(idKey(row.cells.Supports));
    if (belongs) family.add(idOf(row));
    return belongs;
  });
}

function endOf(rows: readonly ReadRow[], id: string, belongs: (row: ReadRow) => boolean): number | null {
  const head = rows.findIndex((row) => isObjective(row) && idOf(row) === idKey(id));
  if (head < 0) return null;
  const end = rows.findIndex((row, index) => index > head && !belongs(row));
  return rows[(end < 0 ? rows.length : end) - 1]?.row ?? null;
}

export const endOfRegister = ({ rows }: ReadRegister): number => rows[rows.length - 1]?.row ?? HEADER_ROW;

/**
 * Writes the rows below a row: into the blank ones there if there are enough (below the last row there are), else into
 * new ones, which take formats and dropdowns from the row above. Input cells only, the column of the IDs first: a row
 * with an ID is ours again wherever the script was cut off.
 */
export function writeRowsBelow(register: ReadRegister, after: number, rows: readonly NewRow[], grid: number): void {
  const { sheet, positions } = register;
  const next = register.rows.find(({ row }) => row > after)?.row ?? grid + 1;
  const isEnd = next > grid;
  const free = next - 1 - after;
  const missing = free >= rows.length ? 0 : isEnd ? rows.length - free : rows.length;
  if (missing > 0) sheet.insertRowsAfter(after, missing);
  const block = (header: string) => sheet.getRange(after + 1, positions.get(header) ?? 1, rows.length, 1);
  // An indented cell is no plain-text cell: `1/2` would become a day in it.
  block(TITLE).setNumberFormat('@');
  const columns = INPUT_HEADERS.flatMap((header) => {
    const position = positions.get(header);
    return position === undefined ? [] : [[header, position] as const];
  });
  const runs = [...runsOf(columns.map(([, position]) => position))];
  const idAt = positions.get('ID') ?? 1;
  runs.sort((a, b) => Number(b[0] <= idAt && idAt <= b[1]) - Number(a[0] <= idAt && idAt <= a[1]));
  for (const [first, last] of runs) {
    const headers = columns
      .filter(([, position]) => position >= first && position <= last)
      .sort(([, a], [, b]) => a - b)
      .map(([header]) => header);
    sheet
      .getRange(after + 1, first, rows.length, last - first + 1)
      .setValues(rows.map(({ cells }) => headers.map((header) => cells[header] ?? '')));
  }
  block(TITLE).setNumberFormats(rows.map(({ keyResult }) => [keyResult ? KEY_RESULT_INDENT : '@']));
  for (const header of VALUES) block(header).setNumberFormats(rows.map(({ format }) => [format || 'General']));
}

/** From the last to the first, neighbours together, so that no number shifts. */
export function deleteRowsOf({ sheet }: ReadRegister, rows: readonly ReadRow[]): void {
  const runs = runsOf(rows.map(({ row }) => row));
  for (const [first, last] of [...runs].reverse()) sheet.deleteRows(first, last - first + 1);
}
