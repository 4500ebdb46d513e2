/** Writes the Dashboard as the sidebar planned it. */
import type { DashboardPlan } from '../domain/dashboard/plan.ts';
import { STATUS_SHAPE, STATUSES } from '../domain/okr.ts';
import type { WrittenCell } from './change-set.ts';
import { STATUS_COLOURS } from './colours.ts';
import { columnLetter } from './column.ts';
import type { Filling } from './fill-tab.ts';
import { type OwnTab, openOwnTab } from './own-tab.ts';
import { CHECK_INS } from './tabs/check-in-log.ts';
import { HEADER_ROW, letterOf, TITLE_ROW } from './tabs/register/formulas.ts';
import { findColumns } from './tabs/register/read.ts';
import type { CycleRecord, Workbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The cycle the Dashboard shows; kept although somebody deleted the tab, and then it comes back only when asked for. */
const KEY = 'dashboard';
export const shownOnDashboard = ({ store }: Pick<Workbook, 'store'>): string | null => store.get<string>(KEY);

export const DASHBOARD = { name: 'Dashboard', lines: [['Dashboard']], dress: () => {} } as const satisfies OwnTab;

/**
 * Makes the tab with all its cells, or puts our formulas into the one that stands: for another cycle, or where one was
 * typed over. Everything else in it stays as people have it. The caller holds the lock.
 */
export function planDashboard(
  workbook: Workbook,
  register: Sheet,
  { name }: CycleRecord,
  plan: DashboardPlan,
): Filling {
  const [first = [], ...others] = inPlace(workbook, register, plan);
  const lines: OwnTab['lines'] = [first, ...others];
  const before = shownOnDashboard(workbook);
  const { sheet, isNew } = openOwnTab(workbook, { ...DASHBOARD, lines, shownAt: 0, dress: (tab) => dress(tab, plan) });
  const parts = isNew ? [] : plan.formulas.map((a1) => ({ range: sheet.getRange(a1), cells: lines }));
  return {
    sheet,
    isNew: isNew || before === null,
    isEmpty: isNew || before === null,
    cells: isNew ? [] : typedOver(sheet, plan, lines),
    write: () => {
      for (const { range, cells } of parts) range.setFormulas(cut(range, cells));
      workbook.store.set(KEY, name);
    },
  };
}

const cut = (range: GoogleAppsScript.Spreadsheet.Range, lines: OwnTab['lines']): string[][] =>
  lines
    .slice(range.getRow() - 1, range.getLastRow())
    .map((line) => line.slice(range.getColumn() - 1, range.getLastColumn()));

/** The plan's cells with the register's columns where they stand now. One or two reads, and one for the check-ins. */
function inPlace(workbook: Workbook, register: Sheet, { lines }: DashboardPlan): string[][] {
  const positions = findColumns(register);
  const log = openOwnTab(workbook, CHECK_INS).sheet;
  const [tab, logTab] = [register, log].map((sheet) => `'${sheet.getName().replace(/'/g, "''")}'!`);
  const title = letterOf(positions, 'Objective / key result');
  const reference = (_: string, one: string, inLog: string | undefined, header: string) => {
    if (inLog) return `${logTab}${header}2:${header}`;
    if (header === '') return `${tab}${title}${TITLE_ROW}`;
    const letter = letterOf(positions, header);
    return `${tab}${letter}${HEADER_ROW}${one === '@' ? '' : `:${letter}`}`;
  };
  return lines.map((line) =>
    line.map((cell) => (cell.startsWith('=') ? cell.replace(/«(@?)(log )?(.*?)»/g, reference) : cell)),
  );
}

/** In writes, but for one read of the charts: cut off between two of them, those that stand are not made again. */
function dress(sheet: Sheet, { lines, widths, looks, statuses, bold, charts }: DashboardPlan): void {
  const missing = (lines[0]?.length ?? 0) - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(1, missing);
  for (const width of widths) sheet.setColumnWidths(...width);
  for (const [ranges, setting, value] of looks) {
    (sheet.getRangeList([...ranges])[setting] as (value: string | number) => void)(value);
  }
  sheet.setHiddenGridlines(true);
  const rule = SpreadsheetApp.newConditionalFormatRule;
  const ranges = statuses.map((a1) => sheet.getRange(a1));
  sheet.setConditionalFormatRules([
    ...STATUSES.map((status) =>
      rule()
        .whenTextStartsWith(STATUS_SHAPE[status])
        .setBackground(STATUS_COLOURS[status].fill)
        .setFontColor(STATUS_COLOURS[status].text)
        .setRanges(ranges)
        .build(),
    ),
    ...bold.map(([a1, formula]) =>
      rule()
        .whenFormulaSatisfied(formula)
        .setBold(true)
        .setRanges([sheet.getRange(a1)])
        .build(),
    ),
  ]);
  for (const { kind, range, at, options } of charts.slice(sheet.getCharts().length)) {
    const chart = sheet
      .newChart()
      .setChartType(Charts.ChartType[kind])
      .addRange(sheet.getRange(range))
      .setNumHeaders(1);
    for (const [name, value] of options) chart.setOption(name, value);
    sheet.insertChart(chart.setPosition(...at).build());
  }
}

/** Words in the place of our formulas, which an undo brings back. One read, and one more for each anchor. */
function typedOver(sheet: Sheet, { anchors }: DashboardPlan, lines: OwnTab['lines']): readonly WrittenCell[] {
  const moved = anchors.some((a1) => {
    const cell = sheet.getRange(a1);
    return cell.getDisplayValue() !== lines[cell.getRow() - 1]?.[cell.getColumn() - 1];
  });
  if (moved) {
    throw new Error(
      `“${sheet.getName()}” was rearranged, so it was left as it is. Delete its tab and press Dashboard once more: it is made anew.`,
    );
  }
  const all = sheet.getRange(1, 1, lines.length, lines[0].length);
  const formulas = all.getFormulas();
  const shown = all.getDisplayValues();
  return lines.flatMap((line, row) =>
    line.flatMap((cell, column): WrittenCell[] => {
      const typed = cell.startsWith('=') && formulas[row]?.[column] === '' ? (shown[row]?.[column] ?? '') : '';
      return typed === '' ? [] : [[`${columnLetter(column + 1)}${row + 1}`, typed, cell]];
    }),
  );
}
