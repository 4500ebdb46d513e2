/** A new register: one tab made, filled and painted, in one burst of writes. */
import type { PlannedKeyResult, PlannedObjective } from '../../../domain/planned.ts';
import { columnLetter, type FormulaFacts } from '../../column.ts';
import type { Dates } from '../../dates.ts';
import { type Area, paintChecks, paintFormats, paintHeader, paintWidths } from '../../paint.ts';
import { runsOf } from '../../store.ts';
import { asText } from '../../user-text.ts';
import { buildRule, COLOUR_RULES } from './colour-rules.ts';
import { INPUT_HEADERS, type InputHeader, REGISTER_COLUMNS, VISIBLE_COLUMNS } from './columns.ts';
import { FIRST_ROW, HEADER_ROW, headerCell, OWN_POSITIONS, TITLE_ROW, titleFormula } from './formulas.ts';
import { PROTECTION } from './protection.ts';
import { COLUMN_MARK } from './read.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Cell = string | number | Date;

export interface NewRegister {
  readonly tabName: string;
  readonly facts: FormulaFacts & { readonly name: string };
  readonly objectives: readonly PlannedObjective[];
  /** The last numbers given before this register; IDs go on from here. */
  readonly counters: { readonly O: number; readonly K: number };
  readonly team: Sheet | null;
  readonly dates: Dates;
}

interface Row {
  readonly cells: Partial<Record<InputHeader, Cell | null>>;
  readonly format: string;
  readonly keyResult: boolean;
}

/** Rows kept free below the last one, so that a person can go on typing. */
const SPARE_ROWS = 100;
const KEY_RESULT_INDENT = '"    "@';
const BAR_COLOUR = '#00665c';
const TITLE_HEADER = 'Objective / key result';

/** Fills an empty tab. Answers the counters after it. */
export function fillRegister(sheet: Sheet, register: NewRegister): { readonly O: number; readonly K: number } {
  const { rows, counters } = rowsOf(register);
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
  return counters;
}

function rowsOf({ objectives, counters, dates }: NewRegister) {
  const last = { ...counters };
  const ids = objectives.map((_, index) => `O${counters.O + index + 1}`);
  const rows: Row[] = [];
  const naming = (index: number | null) => {
    const objective = index === null ? undefined : objectives[index];
    return objective ? asText(`${ids[index ?? 0]} ${objective.title}`) : null;
  };
  objectives.forEach((objective, index) => {
    last.O += 1;
    const shared = { Level: objective.level, Team: asText(objective.team) } as const;
    rows.push({
      keyResult: false,
      format: '',
      cells: {
        [TITLE_HEADER]: asText(objective.title),
        Owner: asText(objective.owner),
        ID: `O${last.O}`,
        Type: 'Objective',
        Supports: naming(objective.supports),
        ...shared,
      },
    });
    for (const keyResult of objective.keyResults) {
      last.K += 1;
      const cells = { ...cellsOf(keyResult, dates), ID: `K${last.K}`, Supports: naming(index), ...shared };
      rows.push({ keyResult: true, format: keyResult.format, cells });
    }
  });
  return { rows, counters: last };
}

function cellsOf(planned: PlannedKeyResult, dates: Dates): Row['cells'] {
  const date = (day: string | null) => (day === null ? null : dates.dateOf(day));
  return {
    [TITLE_HEADER]: asText(planned.title),
    Start: planned.start,
    Current: planned.current,
    Target: planned.target,
    Owner: asText(planned.owner),
    Confidence: planned.confidence,
    'Last check-in': date(planned.lastCheckIn),
    Note: asText(planned.note),
    Type: 'Key result',
    Ambition: planned.ambition,
    Measure: planned.measure,
    Weight: planned.weight,
    From: date(planned.from),
    Due: date(planned.due),
    Source: asText(planned.source),
    Dropped: date(planned.dropped),
  };
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
function paintRows(sheet: Sheet, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  const block = (header: string, columns: number) =>
    sheet.getRange(FIRST_ROW, OWN_POSITIONS.get(header) ?? 1, rows.length, columns);
  block(TITLE_HEADER, 1).setNumberFormats(rows.map((row) => [row.keyResult ? KEY_RESULT_INDENT : '@']));
  block('Start', 3).setNumberFormats(rows.map((row) => Array<string>(3).fill(row.format || 'General')));
}

/** Title, headers and rows in one write; blank cells of computed columns stay blank, or they would block the column. */
function writeCells(sheet: Sheet, rows: readonly Row[], { facts }: NewRegister): void {
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
