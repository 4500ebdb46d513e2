/** The cells of a report tab as plain data, and back. */
import { columnMark, KEY_MARK, type ReportCell, type ReportCells } from '../../domain/report/plan.ts';
import type { Dates } from '../dates.ts';
import type { OwnTab } from '../own-tab.ts';
import { asLiteral } from '../user-text.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a report is known by: its hidden first row. */
export const reportTab = (name: string): Pick<OwnTab, 'name' | 'lines'> => ({
  name,
  lines: [[KEY_MARK, columnMark(0)]],
});

/** Four reads. */
export function readCells(sheet: Sheet, dates: Dates): ReportCells {
  const all = sheet.getDataRange();
  const formulas = all.getFormulas();
  return all.getValues().map((row, at) =>
    row.map((value: unknown, column): ReportCell => {
      const formula = formulas[at]?.[column] ?? '';
      if (formula !== '') return { formula };
      const day = dates.dayOf(value);
      if (day !== null) return { day };
      return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
    }),
  );
}

/** The first line, by which the tab is known, is written as it is. */
export function valuesOf(cells: ReportCells, dates: Dates): (string | number | boolean | Date)[][] {
  return cells.map((row, at) =>
    row.map((cell) => {
      if (typeof cell === 'string') return at === 0 ? cell : asLiteral(cell);
      if (typeof cell !== 'object') return cell;
      return 'day' in cell ? dates.dateOf(cell.day) : cell.formula;
    }),
  );
}
