/** Puts key results back under their objectives: whole rows, with formats, notes and everybody's own columns. */
import { orderUnderObjectives } from '../../domain/check/order.ts';
import { columnLetter } from '../column.ts';
import type { Dates } from '../dates.ts';
import { assertMayWrite } from '../protected.ts';
import { FIRST_ROW, HEADER_ROW } from '../tabs/register/formulas.ts';
import { readRegister } from '../tabs/register/read.ts';
import { LAST_OWN, ORDER_HEADER } from './layout.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * One sort by a column of numbers that is there for that moment only, so it costs the same at 15 and 2,500 rows.
 * Answers whether anything moved.
 */
export function sortUnderObjectives(sheet: Sheet, dates: Dates): boolean {
  assertMayWrite(sheet);
  const { rows, positions } = readRegister(sheet, dates);
  const position = withoutLeftover(sheet, positions.get(LAST_OWN));
  const last = rows[rows.length - 1]?.row ?? FIRST_ROW - 1;
  const byRow = new Map(rows.map((row) => [row.row, row.cells]));
  const all = Array.from({ length: last - FIRST_ROW + 1 }, (_, index) => {
    const cells = byRow.get(FIRST_ROW + index);
    return { id: String(cells?.ID ?? ''), type: String(cells?.Type ?? ''), supports: String(cells?.Supports ?? '') };
  });
  const order = orderUnderObjectives(all);
  if (order.every((place, index) => place === index)) return false;
  const places = new Map(order.map((from, to) => [from, to + 1]));
  sheet.insertColumnBefore(position);
  sheet.getRange(HEADER_ROW, position).setValue(ORDER_HEADER);
  sheet
    .getRange(FIRST_ROW, position, all.length, 1)
    .setNumberFormat('0')
    .clearDataValidations()
    .setValues(all.map((_, index) => [places.get(index) ?? index + 1]));
  sheet
    .getRange(`A${FIRST_ROW}:${columnLetter(sheet.getMaxColumns())}${last}`)
    .sort({ column: position, ascending: true });
  sheet.deleteColumn(position);
  return true;
}

/**
 * Where the column of numbers goes: before the last of ours, where nobody has one of their own. So what was cut off
 * before anything stood in it is known by its place, and goes.
 */
function withoutLeftover(sheet: Sheet, position: number | undefined): number {
  if (!position) throw new Error(`The column “${LAST_OWN}” is missing. Choose Check and repair.`);
  const left = columnLetter(position - 1);
  const [[header] = [], ...cells] = sheet.getRange(`${left}${HEADER_ROW}:${left}`).getValues();
  if (header !== ORDER_HEADER && (header !== '' || cells.some(([cell]) => cell !== ''))) return position;
  sheet.deleteColumn(position - 1);
  return position - 1;
}
