/**
 * What the file knows of itself: a hidden tab of keys and values. It travels with a copy of the file and needs no
 * permission; any editor could open it, so no secret stands in it.
 */
import type { Day } from '../domain/day.ts';
import type { CycleState } from '../domain/okr.ts';

export const STATE_TAB = '_okr';
export const SCHEMA_VERSION = 1;
const FIRST_LINE = ['OKR Register keeps its notes here. Please leave this tab as it is.', ''];

export interface CycleRecord {
  readonly name: string;
  readonly from: Day;
  readonly due: Day;
  readonly state: CycleState;
  readonly sheetId: number;
  readonly example: boolean;
  /** The wizard's own mark on the quarter it made: the same one twice makes one quarter. */
  readonly operationId: string;
  /** True between the first and the last write of a new register; a half-made one is made anew. */
  readonly making: boolean;
}

export interface State {
  readonly version: number;
  /** The last number given to an objective and to a key result: IDs are never used again. */
  readonly counters: { readonly O: number; readonly K: number };
  readonly cycles: readonly CycleRecord[];
}

export interface Workbook {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly state: State;
}

const EMPTY: State = { version: SCHEMA_VERSION, counters: { O: 0, K: 0 }, cycles: [] };

/** Two reads; one in a file we have never written to. */
export function openWorkbook(spreadsheet = SpreadsheetApp.getActiveSpreadsheet()): Workbook {
  const tab = spreadsheet.getSheetByName(STATE_TAB);
  if (!tab) return { spreadsheet, state: EMPTY };
  const rows = tab.getDataRange().getValues();
  const byKey = new Map(rows.map((row) => [String(row[0]), String(row[1] ?? '')]));
  const read = <T>(key: string, fallback: T): T => {
    const json = byKey.get(key);
    return json === undefined || json === '' ? fallback : (JSON.parse(json) as T);
  };
  const cycles = rows
    .filter((row) => String(row[0]).startsWith('cycle '))
    .map((row) => JSON.parse(String(row[1])) as CycleRecord);
  return { spreadsheet, state: { version: read('version', 1), counters: read('counters', EMPTY.counters), cycles } };
}

/** One write, and the tab itself the first time. */
export function saveState({ spreadsheet, state: before }: Workbook, state: State): Workbook {
  const rows = [
    FIRST_LINE,
    ['version', JSON.stringify(state.version)],
    ['counters', JSON.stringify(state.counters)],
    ...state.cycles.map((cycle) => [`cycle ${cycle.name}`, JSON.stringify(cycle)]),
  ];
  // Lines of cycles that are gone are written over.
  const lines = Math.max(rows.length, 3 + before.cycles.length);
  while (rows.length < lines) rows.push(['', '']);
  stateTab(spreadsheet).getRange(1, 1, rows.length, 2).setNumberFormat('@').setValues(rows);
  return { spreadsheet, state };
}

function stateTab(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): GoogleAppsScript.Spreadsheet.Sheet {
  const known = spreadsheet.getSheetByName(STATE_TAB);
  if (known) return known;
  const active = spreadsheet.getActiveSheet();
  const made = spreadsheet.insertSheet(STATE_TAB, spreadsheet.getNumSheets());
  made.hideSheet();
  spreadsheet.setActiveSheet(active);
  return made;
}

/** The state with this cycle's record put in or exchanged; newest first. */
export function withCycle(state: State, record: CycleRecord): State {
  const others = state.cycles.filter((cycle) => cycle.name !== record.name);
  return { ...state, cycles: [record, ...others].sort((a, b) => (a.from < b.from ? 1 : -1)) };
}
