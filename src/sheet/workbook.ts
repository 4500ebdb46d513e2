/** What the file knows of itself, as the rest of the code uses it: its version, the IDs given and its cycles. */
import type { Counters } from '../domain/adopt.ts';
import type { Closing } from '../domain/closing/closed-cycle.ts';
import type { Day } from '../domain/day.ts';
import type { CycleState } from '../domain/okr.ts';
import type { BrokenSetting } from '../domain/read-settings.ts';
import type { Settings } from '../domain/settings.ts';
import type { HeldFacts } from './formula-facts.ts';
import { IDENTITY_KEY, type Identity, identityIn, OBSTACLES, type Obstacle, whereAmI } from './identity.ts';
import { openStore, type Store } from './store.ts';
import { keptSettings } from './tabs/settings.ts';

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
  /** The settings its formulas hold as constants; absent where these are the defaults. */
  readonly holds?: HeldFacts;
  /** The last numbers given when it was made: they count from the moment it stands, written as one with it. */
  readonly ids?: Counters;
  /** Steps of the cycle that somebody has ticked. */
  readonly ticked?: readonly string[];
  /** What Supports offers from outside the register, as its formula holds it; absent where there is nothing. */
  readonly above?: readonly string[];
  /** How it was closed, while it is. */
  readonly closed?: ClosedFacts;
  /** On its way to this state: cut off, it is finished when Home is next opened. */
  readonly turning?: 'Running' | 'Closed';
}

export interface ClosedFacts extends Closing {
  /** The sidebar's own mark on this close: pressing the button twice closes once. */
  readonly operationId: string;
  /** E-mail address, '' where Google does not tell. */
  readonly who: string;
  /** Formulas that became values, with these: opened again, they are put back where nobody typed over them. */
  readonly formulas: readonly FrozenFormula[];
  /** The protection of the tab is ours to make; null before anybody has looked. */
  readonly locks: boolean | null;
}

export type FrozenFormula = readonly [id: string, header: string, formula: string, value: string | number | boolean];

export interface State {
  /** The last number given to an objective and to a key result: IDs are never used again. */
  readonly counters: Counters;
  /** Newest first. */
  readonly cycles: readonly CycleRecord[];
}

export interface Workbook {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly store: Store;
  readonly state: State;
  readonly identity: Identity;
  /** Why this file may not be written to now; null where it may. */
  readonly obstacle: Obstacle | null;
  /** Given where several tabs are looked for at once and none is deleted. */
  readonly tabs?: ReadonlyMap<number, GoogleAppsScript.Spreadsheet.Sheet>;
  /** As a command has read them; in an edit of a register, as they were understood last. */
  readonly settings: Settings;
  /** What of the Settings tab could not be read; its default is used. */
  readonly brokenSettings: readonly BrokenSetting[];
}

const NO_IDS: Counters = { O: 0, K: 0 };
const last = (one: Counters, other: Counters): Counters => ({
  O: Math.max(one.O, other.O),
  K: Math.max(one.K, other.K),
});
const cycleKey = (name: string) => `cycle ${name}`;

/** Two reads; one in a file we have never written to. */
export function openWorkbook(spreadsheet = SpreadsheetApp.getActiveSpreadsheet()): Workbook {
  return workbookOf(spreadsheet, openStore(spreadsheet));
}

/** The file as it stands now, for under the lock; one read. */
export function openAgain({ spreadsheet, store }: Workbook): Workbook {
  return workbookOf(spreadsheet, store.again());
}

/** The file as the store has it in hand; no read. */
export const asKept = ({ spreadsheet, store }: Workbook): Workbook => workbookOf(spreadsheet, store);

function workbookOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, store: Store): Workbook {
  const cycles = store.keys(cycleKey('')).flatMap((key) => store.get<CycleRecord>(key) ?? []);
  const counters = cycles.reduce(
    (given, { ids }) => last(given, ids ?? NO_IDS),
    store.get<Counters>('counters') ?? NO_IDS,
  );
  const { identity, obstacle } = identityIn(store, whereAmI(spreadsheet));
  const state = { counters, cycles: newestFirst(cycles) };
  const opened = { spreadsheet, state, identity, obstacle, settings: keptSettings(store), brokenSettings: [] };
  if (obstacle) return { ...opened, store: readOnly(store, obstacle) };
  // Goes along with whatever is written first.
  store.set(IDENTITY_KEY, identity);
  return { ...opened, store };
}

/** The last gate: a command that forgot to ask is stopped before it keeps anything. */
function readOnly(store: Store, obstacle: Obstacle): Store {
  const { message, next } = OBSTACLES[obstacle];
  return {
    ...store,
    commit: () => {
      throw new Error(`${message} ${next}`);
    },
  };
}

/** Writes who this file is, whatever stands in the way of other writes. The caller holds the lock. */
export function keepIdentity(workbook: Workbook, change: (before: Identity) => Identity): Workbook {
  const { spreadsheet, settings, brokenSettings } = workbook;
  const store = openStore(spreadsheet);
  const { identity } = identityIn(store, whereAmI(spreadsheet));
  store.set(IDENTITY_KEY, change(identity));
  store.commit();
  return { ...openWorkbook(spreadsheet), settings, brokenSettings };
}

/**
 * Writes what differs from the state before: one batch, and the tab itself the first time. Rows that do not stand
 * together are written one after the other: where a cycle stands, or is gone, all the rest is done. Only new numbers
 * come after it, which it holds itself.
 */
export function saveState(workbook: Workbook, state: State): Workbook {
  const { store, state: before } = workbook;
  const names = new Set(state.cycles.map(({ name }) => name));
  store.set('counters', before.counters);
  store.commit();
  for (const { name } of before.cycles) if (!names.has(name)) store.remove(cycleKey(name));
  for (const cycle of state.cycles) store.set(cycleKey(cycle.name), cycle);
  store.commit();
  store.set('counters', state.counters);
  store.commit();
  return { ...workbook, state };
}

/** The state with this cycle's record put in or exchanged. */
export function withCycle(state: State, record: CycleRecord): State {
  const others = state.cycles.filter((cycle) => cycle.name !== record.name);
  return { ...state, cycles: newestFirst([record, ...others]) };
}

/** Of those that begin on one day the shorter first: the first quarter before its year. */
const newestFirst = (cycles: readonly CycleRecord[]): readonly CycleRecord[] =>
  [...cycles].sort((a, b) => b.from.localeCompare(a.from) || a.due.localeCompare(b.due));
