/** A register as it stands, read into plain data: about twelve reads, whatever its size. */
import { type Block, blockOf } from '../block.ts';
import { columnLetter } from '../column.ts';
import { FIRST_ROW, type Positions } from '../tabs/register/formulas.ts';
import { COLUMN_MARK } from '../tabs/register/read.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Rows in which the header row is looked for, and as many as have their notes read. */
export const HEADER_SEARCH = 12;

/** What a cell demands. */
export interface PlainCheck {
  /** As Sheets names it: `VALUE_IN_LIST`. */
  readonly kind: string;
  /** The words of a list, or the formula. */
  readonly values: readonly string[];
  /** Where a list from a range takes its words. */
  readonly source: (Block & { readonly sheetId: number }) | null;
}

export interface PlainRule {
  /** `TEXT_STARTS_WITH`; '' for a colour scale. */
  readonly kind: string;
  readonly value: string;
  readonly background: string;
  readonly bold: boolean;
  readonly strikethrough: boolean;
  readonly blocks: readonly Block[];
}

export interface PlainProtection {
  readonly block: Block;
  readonly warningOnly: boolean;
}

/** The cells; rows and columns from 1, so `values[row - 1][column - 1]`. */
export interface Grid {
  readonly sheetId: number;
  readonly tab: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly string[])[];
  /** Of the first rows only. */
  readonly notes: readonly (readonly string[])[];
}

/** What stands around the cells, from the first row of values on. */
export interface Dress {
  /** `formats[row - FIRST_ROW][column - 1]`, as far to the right as was asked for. */
  readonly formats: readonly (readonly string[])[];
  readonly checks: readonly (readonly (PlainCheck | null)[])[];
  readonly rules: readonly PlainRule[];
  /** Ours, recognised by their description. */
  readonly protections: readonly PlainProtection[];
  readonly frozenRows: number;
}

export function readGrid(sheet: Sheet): Grid {
  const [rowCount, columnCount] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const all = sheet.getRange(1, 1, rowCount, columnCount);
  return {
    sheetId: sheet.getSheetId(),
    tab: sheet.getName(),
    rowCount,
    columnCount,
    values: all.getValues(),
    formulas: all.getFormulas(),
    notes: sheet.getRange(1, 1, Math.min(rowCount, HEADER_SEARCH), columnCount).getNotes(),
  };
}

/** Where the marks of these input columns stand; two calls for each that has one. */
export function readMarks(sheet: Sheet, headers: readonly string[]): Positions {
  const positions = new Map<string, number>();
  if (headers.length === 0) return positions;
  for (const mark of sheet.createDeveloperMetadataFinder().withKey(COLUMN_MARK).find()) {
    const header = mark.getValue() ?? '';
    if (!headers.includes(header) || positions.has(header)) continue;
    const position = mark.getLocation().getColumn()?.getColumn();
    if (position !== undefined) positions.set(header, position);
  }
  return positions;
}

/** `columns`: how far to the right formats and checks are wanted. */
export function readDress(
  sheet: Sheet,
  { rowCount }: Grid,
  columns: number,
  description: string,
  firstRow = FIRST_ROW,
): Dress {
  const rows = rowCount - firstRow + 1;
  const cells = rows > 0 ? sheet.getRange(`A${firstRow}:${columnLetter(columns)}${rowCount}`) : null;
  return {
    formats: cells?.getNumberFormats() ?? [],
    checks: cells?.getDataValidations().map((row) => row.map(plainCheck)) ?? [],
    rules: sheet.getConditionalFormatRules().map(plainRule),
    protections: ownProtections(sheet, description).map((protection) => ({
      block: blockOf(protection.getRange()),
      warningOnly: protection.isWarningOnly(),
    })),
    frozenRows: sheet.getFrozenRows(),
  };
}

export function ownProtections(sheet: Sheet, description: string): GoogleAppsScript.Spreadsheet.Protection[] {
  return sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .filter((protection) => protection.getDescription() === description);
}

export function plainRule(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): PlainRule {
  const condition = rule.getBooleanCondition();
  return {
    kind: condition ? String(condition.getCriteriaType()) : '',
    value: String(condition?.getCriteriaValues()[0] ?? ''),
    background: (condition?.getBackground() ?? '').toLowerCase(),
    bold: condition?.getBold() ?? false,
    strikethrough: condition?.getStrikethrough() ?? false,
    blocks: rule.getRanges().map(blockOf),
  };
}

function plainCheck(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): PlainCheck | null {
  if (!rule) return null;
  const kind = String(rule.getCriteriaType());
  const [first] = rule.getCriteriaValues() as readonly unknown[];
  if (kind === 'VALUE_IN_RANGE') {
    // The column the list came from may be gone.
    const range = first as Range | null;
    return { kind, values: [], source: range && { sheetId: range.getSheet().getSheetId(), ...blockOf(range) } };
  }
  return { kind, values: Array.isArray(first) ? first.map(String) : [String(first ?? '')], source: null };
}
