/** A report's cells and looks → Sheets calls: as many for three rows as for three thousand. */
import { STATUS_SHAPE, STATUSES } from '../../domain/okr.ts';
import { CHART_ROW, type ReportCells, type ReportDress } from '../../domain/report/plan.ts';
import { STATUS_COLOURS } from '../colours.ts';
import type { Dates } from '../dates.ts';
import { type RuleContext, ruleOf } from '../paint.ts';
import { valuesOf } from './cells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The whole page over what stands there; what charts draw moves along. */
export function fillReport(
  sheet: Sheet,
  before: ReportCells,
  cells: ReportCells,
  dress: ReportDress | null,
  dates: Dates,
): void {
  const chartsAt = (all: ReportCells) => all.findIndex((row) => row.includes(CHART_ROW));
  const [was, is] = [chartsAt(before), chartsAt(cells)];
  const gap = was < 0 || is < 0 ? 0 : is - was;
  if (gap > 0) sheet.insertRowsBefore(was + 1, gap);
  // Only ever blank ones, or what an undo has in hand.
  if (gap < 0) sheet.deleteRows(is + 1, -gap);
  const width = cells[0]?.length ?? 1;
  const blank = Array<string>(width).fill('');
  const left = Math.max(0, before.length + gap - cells.length);
  const all = [...cells, ...Array<readonly string[]>(left).fill(blank)];
  fitGrid(sheet, all.length, width);
  if (dress) dressReport(sheet, dress);
  sheet.getRange(1, 1, all.length, width).setValues(valuesOf(all, dates));
}

/** Rows below the last, for the charts. */
const SPARE_ROWS = 20;

export function fitGrid(sheet: Sheet, filled: number, columns: number): void {
  const rows = filled + SPARE_ROWS;
  const [height, width] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > height) sheet.insertRowsAfter(height, rows - height);
  if (columns > width) sheet.insertColumnsAfter(width, columns - width);
}

/** Safe to repeat. */
export function dressReport(sheet: Sheet, { looks, choices, days, ticks, closed = [] }: ReportDress): void {
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).clearFormat().clearDataValidations();
  for (const [ranges, look] of looks) {
    const list = sheet.getRangeList([...ranges]) as unknown as Record<string, (value: unknown) => void>;
    for (const [setter, value] of Object.entries(look)) list[setter]?.(value);
  }
  const check = (range: string, one: Parameters<typeof ruleOf>[0]) =>
    sheet.getRange(range).setDataValidation(ruleOf(one, undefined, {} as RuleContext));
  for (const [range, values, strict] of choices) if (values.length > 0) check(range, { kind: 'list', values, strict });
  for (const range of days) check(range, { kind: 'date' });
  for (const range of ticks) sheet.getRange(range).insertCheckboxes();
  if (closed.length > 0)
    sheet
      .getRangeList([...closed])
      .setBackground(null)
      .clearDataValidations();
  // A row that somebody put above pushes the marks down.
  sheet.showRows(1, 3);
  sheet.hideRows(1);
}

/** What is said once, so that a person may change it: widths, colours by the shape of a status. */
export function layOut(sheet: Sheet, { widths, keyColumn, statusColumn }: ReportDress): void {
  for (const [position, px] of widths) sheet.setColumnWidth(position, px);
  sheet.hideColumns(keyColumn);
  const cells = sheet.getRange(`${statusColumn}:${statusColumn}`);
  sheet.setConditionalFormatRules(
    STATUSES.map((status) => {
      const { fill, text } = STATUS_COLOURS[status];
      const rule = SpreadsheetApp.newConditionalFormatRule().whenTextStartsWith(STATUS_SHAPE[status]);
      return rule.setBackground(fill).setFontColor(text).setRanges([cells]).build();
    }),
  );
}
