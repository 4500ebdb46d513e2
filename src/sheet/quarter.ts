/** A cycle of the file: its register made, started, removed. */
import type { CycleDates } from '../domain/cycle.ts';
import type { PlannedObjective } from '../domain/planned.ts';
import type { Dates } from './dates.ts';
import { formulaFacts } from './formula-facts.ts';
import { ensureGuide } from './tabs/guide.ts';
import { columnFormula, HEADER_ROW, TITLE_ROW, titleFormula } from './tabs/register/formulas.ts';
import { forgetCycle } from './tabs/register/known.ts';
import { fillRegister } from './tabs/register/make.ts';
import { findColumns, readRegister } from './tabs/register/read.ts';
import { rememberAll } from './tabs/register/take-in.ts';
import { addPeople, type Person, removeExamplePeople } from './tabs/team.ts';
import { type CycleRecord, saveState, type Workbook, withCycle } from './workbook.ts';

export const tabNameOf = (cycleName: string): string => `OKRs ${cycleName}`;

export interface NewQuarter {
  readonly cycle: CycleDates;
  readonly state: CycleRecord['state'];
  readonly operationId: string;
  readonly objectives: readonly PlannedObjective[];
  readonly people: readonly Person[];
  readonly example: boolean;
}

/**
 * Makes the register's tab, with Guide and Team the first time. Safe to repeat with the same operation id: a finished
 * quarter is answered as it is, one that was cut off half-way is made anew.
 */
export function makeQuarter(
  workbook: Workbook,
  quarter: NewQuarter,
  dates: Dates,
): { workbook: Workbook; record: CycleRecord } {
  const { spreadsheet, state } = workbook;
  const { cycle, operationId, example } = quarter;
  const known = state.cycles.find((one) => one.name === cycle.name);
  if (known && !known.making && known.operationId === operationId) return { workbook, record: known };
  if (known && !known.making) {
    throw new Error(
      `There is already a register for ${cycle.name}. Choose another cycle, or add objectives in “${tabNameOf(cycle.name)}”.`,
    );
  }
  const tabName = tabNameOf(cycle.name);
  const standing = spreadsheet.getSheetByName(tabName);
  if (standing && !known) {
    throw new Error(
      `There is already a tab named “${tabName}” that OKR Register did not make. Rename that tab, then try again.`,
    );
  }
  const begun: CycleRecord = { ...cycle, state: quarter.state, sheetId: 0, example, operationId, making: true };
  const reserved = saveState(workbook, withCycle(state, begun));
  if (standing) spreadsheet.deleteSheet(standing);
  const team = addPeople(spreadsheet, quarter.people);
  const sheet = spreadsheet.insertSheet(tabName, 0);
  const counters = fillRegister(sheet, {
    tabName,
    facts: formulaFacts(begun),
    objectives: quarter.objectives,
    counters: state.counters,
    team,
    dates,
  });
  ensureGuide(spreadsheet, 1);
  spreadsheet.setActiveSheet(sheet);
  const record: CycleRecord = { ...begun, sheetId: sheet.getSheetId(), making: false };
  rememberAll(reserved, cycle.name, readRegister(sheet, dates).rows);
  return { workbook: saveState(reserved, withCycle({ ...state, counters }, record)), record };
}

/** Draft → Running: from now on the register shows status and why. */
export function startQuarter(workbook: Workbook, record: CycleRecord): Workbook {
  const started: CycleRecord = { ...record, state: 'Running' };
  const sheet = sheetOf(workbook, record);
  const facts = formulaFacts(started);
  const positions = findColumns(sheet);
  for (const header of ['Status', 'Why']) {
    const position = positions.get(header);
    if (position === undefined)
      throw new Error(`The column “${header}” is missing in “${sheet.getName()}”. Write the name back into row 2.`);
    sheet.getRange(HEADER_ROW, position).setFormula(columnFormula(header, positions, facts));
  }
  sheet.getRange(TITLE_ROW, 1).setFormula(titleFormula(positions, facts));
  return saveState(workbook, withCycle(workbook.state, started));
}

export function removeQuarter(workbook: Workbook, record: CycleRecord): Workbook {
  const { spreadsheet, state } = workbook;
  const sheet = spreadsheet.getSheetById(record.sheetId);
  if (sheet) {
    // A file needs one visible tab: Sheets refuses to delete the last.
    const others = spreadsheet.getSheets().filter((tab) => tab.getSheetId() !== record.sheetId && !tab.isSheetHidden());
    if (others.length === 0) spreadsheet.insertSheet();
    spreadsheet.deleteSheet(sheet);
  }
  if (record.example) removeExamplePeople(spreadsheet);
  forgetCycle(workbook.store, record.name);
  return saveState(workbook, { ...state, cycles: state.cycles.filter((one) => one.name !== record.name) });
}

export function sheetOf({ spreadsheet }: Workbook, record: CycleRecord): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = spreadsheet.getSheetById(record.sheetId);
  if (!sheet) {
    throw new Error(
      `The tab of ${record.name} was deleted. Bring it back with File → Version history, or start the quarter anew.`,
    );
  }
  return sheet;
}
