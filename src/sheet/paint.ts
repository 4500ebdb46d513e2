/** A tab's data → Sheets calls. Only writes, so that a whole tab is one batch. */
import { type Check, COLUMN_FORMATS, type Column, columnLetter, isComputed } from './column.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

export const HEADER_FILL = '#f1f3f4';
const HEADER_TEXT = '#1f1f1f';

/** Where a painted table stands: the row of its headers, its first row of values and the last row of the tab. */
export interface Area {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

export function paintHeader(sheet: Sheet, columns: readonly Column[], { headerRow }: Area): void {
  const header = sheet.getRange(headerRow, 1, 1, columns.length);
  header
    .setNotes([columns.map((column) => column.note)])
    .setFontWeight('bold')
    .setFontSize(9)
    .setFontColor(HEADER_TEXT)
    .setBackground(HEADER_FILL)
    .setVerticalAlignment('middle')
    .setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP)
    .setHorizontalAlignments([columns.map((column) => column.align ?? 'left')]);
}

export function paintWidths(sheet: Sheet, columns: readonly Column[]): void {
  let first = 0;
  for (let index = 1; index <= columns.length; index++) {
    const width = columns[first]?.width ?? 100;
    if (columns[index]?.width === width) continue;
    sheet.setColumnWidths(first + 1, index - first, width);
    first = index;
  }
}

/** Formats of the whole columns, one call a format, so that a row typed later has them too. */
export function paintFormats(sheet: Sheet, columns: readonly Column[], area: Area): void {
  const byFormat = new Map<string, string[]>();
  columns.forEach((column, index) => {
    const format = COLUMN_FORMATS[column.format];
    if (format === null) return;
    const cells = columnCells(index + 1, area);
    byFormat.set(format, [...(byFormat.get(format) ?? []), cells]);
  });
  for (const [format, cells] of byFormat) sheet.getRangeList(cells).setNumberFormat(format);
  const right = columns.flatMap((column, index) => (column.align === 'right' ? [columnCells(index + 1, area)] : []));
  if (right.length > 0) sheet.getRangeList(right).setHorizontalAlignment('right');
}

/** Dropdowns and checks of the input columns. */
export function paintChecks(sheet: Sheet, columns: readonly Column[], area: Area, team: TeamSource | null): void {
  const positionOf = (header: string) => columns.findIndex((column) => column.header === header) + 1;
  columns.forEach((column, index) => {
    if (isComputed(column) || !column.check) return;
    const rule = ruleOf(column.check, column.help, {
      cell: `${columnLetter(index + 1)}${area.firstRow}`,
      at: (header) => `$${columnLetter(positionOf(header))}${area.firstRow}`,
      column: (header) => rangeOf(sheet, positionOf(header), area),
      team,
    });
    if (rule) rangeOf(sheet, index + 1, area).setDataValidation(rule);
  });
}

export interface RuleContext {
  readonly cell: string;
  readonly at: (header: string) => string;
  readonly column: (header: string) => Range;
  readonly team: TeamSource | null;
}

/** The Team tab and where its columns stand, 1-based by header: dropdowns read them. */
export interface TeamSource {
  readonly sheet: Sheet;
  readonly positions: Readonly<Record<string, number>>;
}

export function ruleOf(check: Check, help: string | undefined, context: RuleContext): Rule | null {
  const builder = SpreadsheetApp.newDataValidation();
  if (help) builder.setHelpText(help);
  switch (check.kind) {
    case 'list':
      return builder
        .requireValueInList([...check.values], true)
        .setAllowInvalid(!check.strict)
        .build();
    case 'column':
      return builder.requireValueInRange(context.column(check.header), true).setAllowInvalid(true).build();
    case 'team': {
      const position = context.team?.positions[check.header];
      if (!context.team || position === undefined) return null;
      const letter = columnLetter(position);
      const cells = context.team.sheet.getRange(`${letter}2:${letter}`);
      return builder.requireValueInRange(cells, true).setAllowInvalid(true).build();
    }
    case 'date':
      return builder.requireDate().setAllowInvalid(false).build();
    case 'formula':
      return builder
        .requireFormulaSatisfied(`=${check.formula(context.cell, context.at)}`)
        .setAllowInvalid(false)
        .build();
  }
}

export function rangeOf(sheet: Sheet, position: number, { firstRow, lastRow }: Area): Range {
  return sheet.getRange(firstRow, position, lastRow - firstRow + 1, 1);
}

function columnCells(position: number, { firstRow, lastRow }: Area): string {
  const letter = columnLetter(position);
  return `${letter}${firstRow}:${letter}${lastRow}`;
}
