/** A new register: one tab made, filled and painted, in one burst of writes. */
import { columnLetter, type FormulaFacts } from '../../column.ts';
import { type Area, paintChecks, paintFormats, paintHeader, paintWidths, type TeamSource } from '../../paint.ts';
import { runsOf } from '../../store.ts';
import { buildRule, COLOUR_RULES } from './colour-rules.ts';
import { INPUT_HEADERS, type InputHeader, REGISTER_COLUMNS, VISIBLE_COLUMNS } from './columns.ts';
import { FIRST_ROW, HEADER_ROW, headerCell, OWN_POSITIONS, TITLE_ROW, titleFormula } from './formulas.ts';
import type { NewRow } from './planned-rows.ts';
import { PROTECTION } from './protection.ts';
import { COLUMN_MARK } from './read.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface NewRegister {
  readonly facts: FormulaFacts & { readonly name: string };
  readonly rows: readonly NewRow[];
  readonly team: TeamSource | null;
}

/** Rows kept free below the last one, so that a person can go on typing. */
const SPARE_ROWS = 100;
export const KEY_RESULT_INDENT = '"    "@';
const BAR_COLOUR = '#00665c';
const TITLE_HEADER = 'Objective / key result';

/** Fills an empty tab. */
export function fillRegister(sheet: Sheet, register: NewRegister): void {
  const { rows } = register;
  const area: Area = { headerRow: HEADER_ROW, firstRow: FIRST_ROW, lastRow: HEADER_ROW + rows.length + SPARE_ROWS };
  fitGrid(sheet, area.lastRow);
  paintFormats(sheet, REGISTER_COLUMNS, area);
  writeCells(sheet, rows, register);
  paintRows(sheet, rows);
  paintHeader(sheet, REGISTER_COLUMNS, area);
  paintTitle(sheet);
  paintWidths(sheet, REGISTER_COLUMNS);
  paintColours(sheet, area);
  paintChecks(sheet, REGISTER_COLUMNS, area, register.team);
  paintLayout(sheet, area);
  markColumns(sheet);
}

/** A new tab has 1,000 rows and 26 columns; spilled formulas fill every row there is, so there are only those we need. */
function fitGrid(sheet: Sheet, lastRow: number): void {
  const rows = sheet.getMaxRows();
  if (rows > lastRow) sheet.deleteRows(lastRow + 1, rows - lastRow);
  if (rows < lastRow) sheet.insertRowsAfter(rows, lastRow - rows);
  const columns = sheet.getMaxColumns();
  const missing = REGISTER_COLUMNS.length - columns;
  if (missing > 0) sheet.insertColumnsAfter(columns, missing);
}

/**
 * What differs from row to row: the indent of a key result, and how its three values are shown. After the values: an
 * indented cell is no plain-text cell any more, and `1/2` written into it would become a date.
 */
function paintRows(sheet: Sheet, rows: readonly NewRow[]): void {
  if (rows.length === 0) return;
  const block = (header: string, columns: number) =>
    sheet.getRange(FIRST_ROW, OWN_POSITIONS.get(header) ?? 1, rows.length, columns);
  block(TITLE_HEADER, 1).setNumberFormats(rows.map((row) => [row.keyResult ? KEY_RESULT_INDENT : '@']));
  block('Start', 3).setNumberFormats(rows.map((row) => Array<string>(3).fill(row.format || 'General')));
}

/** Title, headers and rows in one write; blank cells of computed columns stay blank, or they would block the column. */
function writeCells(sheet: Sheet, rows: readonly NewRow[], { facts }: NewRegister): void {
  const columns = REGISTER_COLUMNS;
  const title = columns.map((_, index) => (index === 0 ? titleFormula(OWN_POSITIONS, facts) : ''));
  const headers = columns.map((column) => headerCell(column, OWN_POSITIONS, facts));
  const values = rows.map(({ cells }) => columns.map(({ header }) => cells[header as InputHeader] ?? ''));
  sheet.getRange(TITLE_ROW, 1, rows.length + HEADER_ROW, columns.length).setValues([title, headers, ...values]);
}

export function paintTitle(sheet: Sheet): void {
  sheet
    .getRange(TITLE_ROW, 1)
    .setFontSize(12)
    .setFontWeight('bold')
    .setVerticalAlignment('middle')
    .setWrapStrategy(SpreadsheetApp.WrapStrategy.OVERFLOW);
  sheet.setRowHeight(TITLE_ROW, 32);
}

function paintColours(sheet: Sheet, { firstRow, lastRow }: Area): void {
  const rules = COLOUR_RULES.map((rule) => {
    const columns = rule.headers.map((header) => OWN_POSITIONS.get(header) ?? 1);
    const ranges = runsOf(columns).map(([first, last]) =>
      sheet.getRange(firstRow, first, lastRow - firstRow + 1, last - first + 1),
    );
    return buildRule(rule, OWN_POSITIONS, ranges);
  });
  sheet.setConditionalFormatRules(rules);
}

/** A header may be renamed; the mark goes with the column and says which one it is. */
function markColumns(sheet: Sheet): void {
  for (const header of INPUT_HEADERS) markColumn(sheet, header, OWN_POSITIONS.get(header) ?? 1);
}

export function markColumn(sheet: Sheet, header: InputHeader, position: number): void {
  const letter = columnLetter(position);
  sheet.getRange(`${letter}:${letter}`).addDeveloperMetadata(COLUMN_MARK, header);
}

function paintLayout(sheet: Sheet, { firstRow, lastRow }: Area): void {
  const rows = lastRow - firstRow + 1;
  const column = (header: string) => sheet.getRange(firstRow, OWN_POSITIONS.get(header) ?? 1, rows, 1);
  for (const header of [TITLE_HEADER, 'Why', 'Note']) {
    column(header).setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
  }
  sheet.getRange(firstRow, 1, rows, VISIBLE_COLUMNS.length).setVerticalAlignment('middle');
  column('Progress').setFontSize(8).setFontColor(BAR_COLOUR).setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  sheet.setFrozenRows(HEADER_ROW);
  const first = VISIBLE_COLUMNS.length + 1;
  sheet.getRange(1, first, 1, REGISTER_COLUMNS.length - VISIBLE_COLUMNS.length).shiftColumnGroupDepth(1);
  sheet.collapseAllColumnGroups();
  const [status, bar] = [OWN_POSITIONS.get('Status') ?? 2, OWN_POSITIONS.get('Progress') ?? 4];
  sheet
    .getRange(HEADER_ROW, status, lastRow - HEADER_ROW + 1, bar - status + 1)
    .protect()
    .setDescription(PROTECTION)
    .setWarningOnly(true);
}
