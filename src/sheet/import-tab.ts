/** A tab of somebody's own as a table to import from. */
import { MOST_ROWS } from '../domain/import/limits.ts';
import type { ImportCell, Table } from '../domain/import/table.ts';
import { type Dates, isDate } from './dates.ts';
import { ownTabIds } from './own-tab.ts';
import type { Workbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface TabToImport {
  readonly name: string;
  readonly sheetId: number;
}

/** Every tab in sight that is none of ours; the number of reads goes by the number of tabs. */
export function tabsToImport({ spreadsheet, state, store }: Workbook): readonly TabToImport[] {
  const ours = new Set([...state.cycles.map(({ sheetId }) => sheetId), ...ownTabIds({ store })]);
  return spreadsheet
    .getSheets()
    .filter((sheet) => !ours.has(sheet.getSheetId()) && !sheet.isSheetHidden())
    .map((sheet) => ({ name: sheet.getName(), sheetId: sheet.getSheetId() }));
}

/** Four reads, whatever the rows; of more rows than an import takes one more, so that it can be told. */
export function tableOfTab(sheet: Sheet, dates: Dates): Table {
  const rows = Math.min(sheet.getLastRow(), MOST_ROWS + 1);
  const columns = sheet.getLastColumn();
  if (rows === 0 || columns === 0) return [];
  const range = sheet.getRange(1, 1, rows, columns);
  const shown = range.getDisplayValues();
  const table = range.getValues().map((values, index) => ({
    line: index + 1,
    cells: values.map((value, at) => cellOf(value, shown[index]?.[at] ?? '', dates)),
  }));
  return table.filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''));
}

function cellOf(value: unknown, shown: string, dates: Dates): ImportCell {
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'number') return { text: shown, number: value };
  if (typeof value === 'boolean') return { text: value ? 'yes' : 'no' };
  const day = isDate(value) ? dates.dayOf(value) : null;
  return day === null ? { text: shown } : { text: shown, day };
}
