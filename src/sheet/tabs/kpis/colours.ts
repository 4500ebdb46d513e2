/** Colours of a KPI's status: the register's own, by the shape. */
import { KPI_SHAPE } from '../../../domain/kpi.ts';
import { STATUS_COLOURS } from '../../colours.ts';
import { FIRST_ROW } from './columns.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const COLOURS = {
  [KPI_SHAPE['Within limits']]: STATUS_COLOURS['On track'],
  [KPI_SHAPE['Below limit']]: STATUS_COLOURS['Off track'],
  [KPI_SHAPE['No value']]: STATUS_COLOURS['No update'],
  [KPI_SHAPE.Check]: STATUS_COLOURS.Check,
} as const;

export const KPI_COLOURS = Object.entries(COLOURS);

export function kpiRules(sheet: Sheet, columns: ReadonlyMap<string, number>, lastRow: number): Rule[] {
  const cells = sheet.getRange(FIRST_ROW, columns.get('Status') ?? 1, lastRow - FIRST_ROW + 1, 1);
  return KPI_COLOURS.map(([shape, { fill, text }]) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextStartsWith(shape)
      .setBackground(fill)
      .setFontColor(text)
      .setRanges([cells])
      .build(),
  );
}
