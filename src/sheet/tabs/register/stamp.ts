import type { Dates } from '../../dates.ts';
import { FIRST_ROW } from './formulas.ts';
import { findColumns } from './read.ts';

const READINGS = ['Current', 'Confidence'] as const;

/** Dates the check-in of each row in which a reading was typed; a cleared cell is none. Four reads, one write. */
export function stampCheckIns(edited: GoogleAppsScript.Spreadsheet.Range, dates: Dates): void {
  const [first, last] = [edited.getColumn(), edited.getLastColumn()];
  const firstRow = Math.max(FIRST_ROW, edited.getRow());
  const rows = edited.getLastRow() - firstRow + 1;
  if (rows < 1) return;
  const sheet = edited.getSheet();
  const positions = findColumns(sheet);
  const [type, stamp] = [positions.get('Type'), positions.get('Last check-in')];
  const touched = READINGS.map((header) => positions.get(header) ?? 0).filter(
    (column) => column >= first && column <= last,
  );
  if (touched.length === 0 || type === undefined || stamp === undefined) return;
  const left = Math.min(type, stamp, ...touched);
  const right = Math.max(type, stamp, ...touched);
  const values = sheet.getRange(firstRow, left, rows, right - left + 1).getValues();
  const at = (row: number, column: number) => values[row]?.[column - left] ?? '';
  const today = dates.dateOf(dates.today);
  const stamps = values.map((_, row) => {
    const isCheckIn =
      String(at(row, type)).trim().toLowerCase() === 'key result' && touched.some((column) => at(row, column) !== '');
    return [isCheckIn ? today : at(row, stamp)];
  });
  sheet.getRange(firstRow, stamp, rows, 1).setValues(stamps);
}
