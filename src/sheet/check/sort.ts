/** Puts key results back under their objectives: whole rows, with formats, notes and everybody's own columns. */
import { orderUnderObjectives } from '../../domain/check/order.ts';
import { columnLetter } from '../column.ts';
import type { Dates } from '../dates.ts';
import { assertMayWrite } from '../protected.ts';
import { FIRST_ROW } from '../tabs/register/formulas.ts';
import { readRegister } from '../tabs/register/read.ts';
import { ORDER_HEADER } from './layout.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * One sort by a column of numbers that is there for that moment only, so it costs the same at 15 and 2,500 rows.
 * Answers whether anything moved.
 */
export function sortUnderObjectives(sheet: Sheet, dates: Dates): boolean {
  assertMayWrite(sheet);
  removeLeftover(sheet);
  const { rows } = readRegister(sheet, dates);
  const last = rows[rows.length - 1]?.row ?? FIRST_ROW - 1;
  const byRow = new Map(rows.map((row) => [row.row, row.cells]));
  const all = Array.from({ length: last - FIRST_ROW + 1 }, (_, index) => {
    const cells = byRow.get(FIRST_ROW + index);
    return { id: String(cells?.ID ?? ''), type: String(cells?.Type ?? ''), supports: String(cells?.Supports ?? '') };
  });
  const order = orderUnderObjectives(all);
  if (order.every((place, index) => place === index)) return false;
  const places = new Map(order.map((from, to) => [from, to + 1]));
  const position = sheet.getMaxColumns() + 1;
  sheet.insertColumnAfter(position - 1);
  sheet.getRange(FIRST_ROW - 1, position).setValue(ORDER_HEADER);
  sheet
    .getRange(FIRST_ROW, position, all.length, 1)
    .setNumberFormat('0')
    .clearDataValidations()
    .setValues(all.map((_, index) => [places.get(index) ?? index + 1]));
  sheet.getRange(`A${FIRST_ROW}:${columnLetter(position)}${last}`).sort({ column: position, ascending: true });
  sheet.deleteColumn(position);
  return true;
}

function removeLeftover(sheet: Sheet): void {
  const position = sheet.getMaxColumns();
  if (sheet.getRange(FIRST_ROW - 1, position).getValue() === ORDER_HEADER) sheet.deleteColumn(position);
}
