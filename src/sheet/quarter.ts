/** A cycle of the file: its register made, started, removed. */
import type { Counters } from '../domain/adopt.ts';
import type { CycleDates } from '../domain/cycle.ts';
import { examplePeople } from '../domain/example-company.ts';
import type { PlannedObjective } from '../domain/planned.ts';
import type { Settings } from '../domain/settings.ts';
import { readAimsAbove } from './aims.ts';
import { forgetChange, forgetChanges, keepChange, readChanges, type StoodRegister } from './change-set.ts';
import type { Dates } from './dates.ts';
import { offeredFrom } from './follow-aims.ts';
import { formulaFacts, heldBy } from './formula-facts.ts';
import { forgetLeft } from './left.ts';
import { openOwnTab, tabOf } from './own-tab.ts';
import { assertMayKeep, assertMayWrite } from './protected.ts';
import { type LogEntry, readyToLog } from './tabs/check-in-log.ts';
import { GUIDE } from './tabs/guide.ts';
import { followIn } from './tabs/kpis/follow.ts';
import { columnFormula, HEADER_ROW, TITLE_ROW, titleFormula } from './tabs/register/formulas.ts';
import { forgetCycle } from './tabs/register/known.ts';
import { fillRegister } from './tabs/register/make.ts';
import { type NewRow, plannedRows } from './tabs/register/planned-rows.ts';
import { findColumns, readRegister } from './tabs/register/read.ts';
import { formatsOf, rowsToBringBack, stoodOf } from './tabs/register/stood.ts';
import { rememberAll } from './tabs/register/take-in.ts';
import { writeSetting } from './tabs/settings.ts';
import { addPeople, type Person, removeExamplePeople } from './tabs/team.ts';
import { type CycleRecord, saveState, type Workbook, withCycle } from './workbook.ts';

const tabNameOf = (cycleName: string): string => `OKRs ${cycleName}`;

export interface NewQuarter {
  readonly cycle: CycleDates;
  readonly state: CycleRecord['state'];
  readonly operationId: string;
  readonly objectives: readonly PlannedObjective[];
  readonly people: readonly Person[];
  readonly example: boolean;
  /** Said in the wizard: the setting goes along with the quarter. */
  readonly fiscalStart?: number;
  /** Check-ins that come with it; `counters`: the last numbers given to its rows. */
  readonly history?: (counters: Counters) => readonly LogEntry[];
}

/** Who did it and when, for the list of changes. */
export interface Author {
  /** E-mail address, '' where Google does not tell. */
  readonly who: string;
  readonly at: Date;
}

/**
 * Makes the register's tab, with Guide and Team the first time. Safe to repeat with the same operation id: a finished
 * quarter is answered as it is, one that was cut off half-way is made anew.
 */
export function makeQuarter(
  workbook: Workbook,
  quarter: NewQuarter,
  dates: Dates,
  author: Author,
): { workbook: Workbook; record: CycleRecord } {
  const { spreadsheet, state } = workbook;
  const { cycle, operationId, example } = quarter;
  // Sheets holds two names for one tab that differ in capitals only.
  const known = state.cycles.find((one) => one.name.toLowerCase() === cycle.name.toLowerCase());
  if (known && !known.making && known.operationId === operationId) return { workbook, record: known };
  if (known && !known.making) {
    sheetOf(workbook, known);
    throw new Error(
      `There is already a register for ${known.name}. Choose another cycle, or add objectives in “${tabNameOf(known.name)}”.`,
    );
  }
  const tabName = tabNameOf(cycle.name);
  const standing = spreadsheet.getSheetByName(tabName);
  if (standing && !known) {
    throw new Error(
      `There is already a tab named “${tabName}” that OKR Register did not make. Rename that tab, then try again.`,
    );
  }
  const above = offeredFrom(readAimsAbove(workbook, cycle, dates));
  const begun: CycleRecord = { ...cycle, state: quarter.state, sheetId: 0, example, operationId, making: true, above };
  const { fiscalStart = workbook.settings.fiscalStartMonth } = quarter;
  const settings = withFiscalStart(workbook, fiscalStart);
  const reserved = saveState({ ...workbook, settings }, withCycle(state, begun));
  if (known) {
    forgetChanges(workbook.store, ({ step }) => step.kind === 'made' && step.cycle === known.name);
    forgetCycle(workbook.store, known.name);
  }
  if (standing) spreadsheet.deleteSheet(standing);
  const planned = quarter.objectives.flatMap(({ keyResults }) => keyResults);
  const follow = followIn(workbook, planned, dates);
  const { rows, counters } = plannedRows(quarter.objectives, state.counters, dates, follow);
  const built = buildTab(reserved, begun, rows, quarter.people, dates);
  readyToLog(workbook, quarter.history?.(counters) ?? [], known !== undefined)();
  const keyResults = rows.filter(({ cells }) => cells.Type === 'Key result').length;
  keepChange(workbook.store, {
    at: author.at.toISOString(),
    who: author.who,
    what: `Made ${cycle.name}: ${quarter.objectives.length} objectives, ${keyResults} key results.`,
    step: { kind: 'made', cycle: cycle.name, stood: stoodOf(built.rows) },
  });
  const record = { ...built.record, ids: counters };
  return { workbook: saveState(reserved, withCycle({ ...state, counters }, record)), record };
}

const withFiscalStart = (workbook: Workbook, month: number): Settings =>
  month === workbook.settings.fiscalStartMonth
    ? workbook.settings
    : writeSetting(workbook, workbook.settings, 'fiscalStartMonth', month);

/** The tab of a cycle with its rows, in front of the others, and Team and Guide where they are missing. */
function buildTab(
  workbook: Workbook,
  begun: CycleRecord,
  rows: readonly NewRow[],
  people: readonly Person[],
  dates: Dates,
) {
  const { spreadsheet, store } = workbook;
  const team = addPeople(workbook, people);
  const sheet = spreadsheet.insertSheet(tabNameOf(begun.name), 0);
  const facts = formulaFacts(begun, workbook.settings);
  fillRegister(sheet, { facts, rows, team });
  openOwnTab(workbook, GUIDE);
  spreadsheet.setActiveSheet(sheet);
  const record: CycleRecord = { ...begun, sheetId: sheet.getSheetId(), making: false, holds: heldBy(facts) };
  const written = readRegister(sheet, dates).rows;
  rememberAll({ ...workbook, store }, begun.name, written);
  return { record, rows: written };
}

/**
 * A removed register made again, with the IDs and numbers it had. `begin` is called where nothing is in the way, before
 * anything is made; with `again` it was called before, and cut off: what was half-made is made anew.
 */
export function bringBack(
  workbook: Workbook,
  { record, stood }: { readonly record: CycleRecord; readonly stood: StoodRegister },
  dates: Dates,
  { begin, again }: { readonly begin: () => void; readonly again: boolean },
): Workbook {
  const { state, spreadsheet } = workbook;
  const tabName = tabNameOf(record.name);
  const known = state.cycles.find(({ name }) => name === record.name);
  const isOurs = again && known?.operationId === record.operationId;
  if (known && isOurs && !known.making) return workbook;
  const standing = spreadsheet.getSheetByName(tabName);
  if (!isOurs && (known || standing)) {
    throw new Error(`There is a tab “${tabName}” again. Rename or remove it first, then undo.`);
  }
  begin();
  if (standing) spreadsheet.deleteSheet(standing);
  const begun = { ...record, making: true };
  const reserved = saveState(workbook, withCycle(state, begun));
  const built = buildTab(reserved, begun, rowsToBringBack(stood, dates), record.example ? examplePeople() : [], dates);
  return saveState(reserved, withCycle(state, built.record));
}

/** Draft → Running: from now on the register shows status and why. */
export function startQuarter(workbook: Workbook, record: CycleRecord, author: Author): Workbook {
  // Still a Draft: an earlier start was cut off.
  forgetChanges(workbook.store, ({ step }) => step.kind === 'started' && step.cycle === record.name);
  keepChange(workbook.store, {
    at: author.at.toISOString(),
    who: author.who,
    what: `Started ${record.name}.`,
    step: { kind: 'started', cycle: record.name },
  });
  return showAs(workbook, { ...record, state: 'Running' });
}

/** Writes the formulas that hold the state of the cycle, and the state itself; `begin` is called before the first write. */
export function showAs(workbook: Workbook, record: CycleRecord, begin = () => {}): Workbook {
  const sheet = sheetOf(workbook, record);
  assertMayWrite(sheet, HEADER_ROW);
  assertMayKeep(workbook.spreadsheet);
  begin();
  const facts = formulaFacts(record, workbook.settings);
  const positions = findColumns(sheet);
  for (const header of ['Status', 'Why']) {
    const position = positions.get(header);
    if (position === undefined) {
      throw new Error(`The column “${header}” is missing in “${sheet.getName()}”. Choose Check and repair.`);
    }
    sheet.getRange(HEADER_ROW, position).setFormula(columnFormula(header, positions, facts));
  }
  sheet.getRange(TITLE_ROW, 1).setFormula(titleFormula(positions, facts));
  return saveState(workbook, withCycle(workbook.state, record));
}

/** Removes a register and its tab; with an author it can be undone. */
export function removeQuarter(workbook: Workbook, record: CycleRecord, dates: Dates, author: Author | null): Workbook {
  const { spreadsheet, state } = workbook;
  const sheet = spreadsheet.getSheetById(record.sheetId);
  const kept = readChanges(workbook.store).find(
    ({ step }) => step.kind === 'removed' && step.record.sheetId === record.sheetId,
  );
  // Without its tab it was cut off after the deletion: what stood there is kept already.
  if (author && (sheet || !kept)) {
    if (kept) forgetChange(workbook.store, kept.id);
    const register = sheet ? readRegister(sheet, dates) : null;
    keepChange(workbook.store, {
      at: author.at.toISOString(),
      who: author.who,
      what: `Removed ${record.name}.`,
      step: { kind: 'removed', record, stood: register && stoodOf(register.rows, formatsOf(register)) },
    });
    // In the file before anything is deleted: the rows stand nowhere else.
    workbook.store.commit();
    SpreadsheetApp.flush();
  }
  if (sheet) {
    // A file needs one visible tab: Sheets refuses to delete the last.
    const others = spreadsheet.getSheets().filter((tab) => tab.getSheetId() !== record.sheetId && !tab.isSheetHidden());
    if (others.length === 0) spreadsheet.insertSheet();
    spreadsheet.deleteSheet(sheet);
  }
  if (record.example) removeExamplePeople(workbook);
  forgetCycle(workbook.store, record.name);
  forgetLeft(workbook.store, record.name);
  return saveState(workbook, { ...state, cycles: state.cycles.filter((one) => one.name !== record.name) });
}

export function sheetOf(workbook: Workbook, record: CycleRecord): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = tabOf(workbook, record.sheetId);
  if (!sheet) {
    throw new Error(
      `The tab of ${record.name} was deleted. Bring it back with File → Version history, or choose Forget ${record.name} on Home.`,
    );
  }
  return sheet;
}
