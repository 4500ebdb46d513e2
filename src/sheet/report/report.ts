/**
 * Report tabs: the monthly review, the look back. The sidebar lays a page over what it has read; here it is read once
 * more under the lock, and written only where nobody typed meanwhile.
 */
import {
  markOfCells,
  type ReadReport,
  type ReportDress,
  type ReportOrder,
  type ReportRole,
  type WrittenReport,
} from '../../domain/report/plan.ts';
import { type ChangeSet, keepChange, keepOutcome, type ReportStep, readChanges } from '../change-set.ts';
import type { Dates } from '../dates.ts';
import { findOwnTab, type OwnTab, openOwnTab, typedCells, usedOwnTab, withTabs } from '../own-tab.ts';
import type { Author } from '../quarter.ts';
import type { Workbook } from '../workbook.ts';
import { readCells, reportTab, valuesOf } from './cells.ts';
import { drawCharts } from './charts.ts';
import { dressReport, fillReport, fitGrid, layOut } from './fill.ts';

/** What is kept of a report; its sheet id stands with those of the other tabs. */
interface ReportRecord {
  readonly role: ReportRole;
  readonly cycle: string;
  /** True until all of it stands for the first time. */
  readonly making?: true;
  /** As it was dressed last, for an undo. */
  readonly dress: ReportDress | null;
  /** The number of a change that is not finished. */
  readonly half?: number;
  /** Hidden when a later one was made; whoever shows it again wants to see it. */
  readonly hidden?: true;
}

const PREFIX = 'report ';
/** Characters: a page that is larger is not kept for an undo. */
const ROOM = 150_000;
const whole = (name: string): OwnTab => ({ ...reportTab(name), dress: () => {} });

/** Where another cycle has the name, the report takes that of its cycle, too. */
export function readReport(
  workbook: Workbook,
  about: Pick<ReportOrder, 'role' | 'name' | 'cycle'>,
  dates: Dates,
): ReadReport {
  const { store } = workbook;
  const { role, cycle } = about;
  const other = store.get<ReportRecord>(PREFIX + about.name);
  const name = other && other.cycle !== cycle ? `${about.name} (${cycle})` : about.name;
  const sheet = findOwnTab(workbook, whole(name));
  const cells = sheet ? readCells(sheet, dates) : [];
  const made = store.keys(PREFIX).flatMap((key) => {
    const one = store.get<ReportRecord>(key);
    return one?.role === role && one.cycle === cycle ? [key.slice(PREFIX.length)] : [];
  });
  return { name, sheetId: sheet?.getSheetId() ?? null, seen: sheet ? markOfCells(cells) : '', cells, made };
}

/** Whether one of this role was made for the cycle. No call. */
export const hasReport = (store: Workbook['store'], role: ReportRole, cycle: string): boolean =>
  store.keys(PREFIX).some((key) => {
    const one = store.get<ReportRecord>(key);
    return one?.role === role && one.cycle === cycle && !one.making;
  });

/** The caller holds the lock. */
export function writeReport(workbook: Workbook, order: ReportOrder, dates: Dates, { who, at }: Author): WrittenReport {
  const { store, state } = workbook;
  const { name, role, cycle, cells, dress } = order;
  const key = PREFIX + name;
  const found = findOwnTab(workbook, whole(name));
  const before = found ? readCells(found, dates) : [];
  if ((found ? markOfCells(before) : '') !== order.seen)
    return { sheetId: found?.getSheetId() ?? 0, typedMeanwhile: true };
  const record = store.get<ReportRecord>(key) ?? { role, cycle, dress, making: true };
  const said = { at: at.toISOString(), who };
  if (!found || record.making) {
    store.set(key, { ...record, making: true });
    const lines = valuesOf(cells, dates) as unknown as OwnTab['lines'];
    const { sheet, isNew } = openOwnTab(workbook, {
      name,
      lines,
      shownAt: state.cycles.length,
      dress: (tab) => {
        fitGrid(tab, cells.length, cells[0]?.length ?? 1);
        // Checkboxes hold a value: cut off behind them, the tab is known for ours by its first line.
        tab.getRange(1, 1, 1, lines[0].length).setValues([[...lines[0]]]);
        if (!dress) return;
        layOut(tab, dress);
        dressReport(tab, dress);
      },
    });
    if (!isNew) fillReport(sheet, before, cells, dress, dates);
    drawCharts(sheet, order.charts, true);
    if (role === 'review') hideOlder(workbook, name);
    const sheetId = sheet.getSheetId();
    keepChange(store, { ...said, what: `Made ${name}.`, step: { kind: 'tab', sheetId, typed: typedCells(sheet) } });
    store.set(key, { role, cycle, dress });
    store.commit();
    workbook.spreadsheet.setActiveSheet(sheet);
    return { sheetId, typedMeanwhile: false };
  }
  const sheetId = found.getSheetId();
  // Twice in a row changes nothing.
  if (!dress && record.half === undefined && markOfCells(cells) === order.seen)
    return { sheetId, typedMeanwhile: false };
  const stood = JSON.stringify(before).length < ROOM ? { cells: before, dress: record.dress } : null;
  const step: ReportStep = { kind: 'report', sheetId, name, before: stood, after: '' };
  const change =
    readChanges(store).find(({ id }) => id === record.half) ??
    keepChange(store, { ...said, what: `Refreshed ${name}.`, step });
  store.set(key, { ...record, half: change.id });
  store.commit();
  SpreadsheetApp.flush();
  fillReport(found, before, cells, dress, dates);
  if (dress) drawCharts(found, order.charts, false);
  const after = markOfCells(readCells(found, dates));
  keepOutcome(store, { ...change, step: { ...step, ...change.step, after } as ReportStep });
  store.set(key, { role, cycle, dress: dress ?? record.dress, ...(record.hidden ? { hidden: true } : {}) });
  store.commit();
  return { sheetId, typedMeanwhile: false };
}

/** The page as it stood before a refresh. `begin` as in every undo. */
export function takeReportBack(
  workbook: Workbook,
  change: ChangeSet,
  step: ReportStep,
  dates: Dates,
  begin: () => void,
): void {
  const sheet = workbook.spreadsheet.getSheetById(step.sheetId);
  if (!sheet) throw new Error(`The tab ${step.name} was deleted. Bring it back with File → Version history.`);
  if (!step.before)
    throw new Error(`${step.name} was too large to be kept. Bring it back with File → Version history.`);
  const now = readCells(sheet, dates);
  if (!change.undoing && markOfCells(now) !== step.after) {
    throw new Error(`Somebody has worked in “${sheet.getName()}” since, so it stays.`);
  }
  begin();
  const { cells, dress } = step.before;
  fillReport(sheet, now, cells, dress, dates);
}

/** Names sort as their months do. One read. */
function hideOlder(workbook: Workbook, name: string): void {
  const { store } = workbook;
  const file = withTabs(workbook);
  for (const key of store.keys(PREFIX)) {
    const one = store.get<ReportRecord>(key);
    const other = key.slice(PREFIX.length);
    if (one?.role !== 'review' || one.hidden || other >= name) continue;
    usedOwnTab(file, { name: other })?.hideSheet();
    store.set(key, { ...one, hidden: true });
  }
}
