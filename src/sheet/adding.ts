/** Objectives and key results added to a register that is there already, by the sidebar; and taken out again. */
import { type Counters, counterAfter } from '../domain/adopt.ts';
import { aimText } from '../domain/alignment.ts';
import type { PlannedObjective } from '../domain/planned.ts';
import { idKey } from '../domain/rollup.ts';
import { type AddedRows, type ChangeSet, forgetChange, keepChange, keepOutcome, readChanges } from './change-set.ts';
import type { Dates } from './dates.ts';
import { type Author, sheetOf } from './quarter.ts';
import { followIn } from './tabs/kpis/follow.ts';
import { deleteRowsOf, endOfFamily, endOfObjective, endOfRegister, idOf, writeRowsBelow } from './tabs/register/add.ts';
import { followersIn } from './tabs/register/followers.ts';
import { forgetKnown, keepInHand } from './tabs/register/known.ts';
import { type Follow, keyResultRows, type PlannedRows, plannedRows } from './tabs/register/planned-rows.ts';
import { type ReadRegister, type ReadRow, readRegister } from './tabs/register/read.ts';
import { differencesSince, stoodOf } from './tabs/register/stood.ts';
import { rememberAll } from './tabs/register/take-in.ts';
import { addPeople, type Person } from './tabs/team.ts';
import { type CycleRecord, saveState, type Workbook } from './workbook.ts';

export interface Addition {
  readonly operationId: string;
  /** Where `under` is given: one, whose key results alone are added. */
  readonly objectives: readonly PlannedObjective[];
  /** The ID of the objective that gets the key results. */
  readonly under: string | null;
  readonly people: readonly Person[];
}

/** The rows found again by their IDs, those of a half-done addition among them. */
const rowsWith = (register: ReadRegister, ids: readonly string[]) => {
  const wanted = new Set(ids.map(idKey));
  return register.rows.filter((row) => wanted.has(idOf(row)));
};

const additionBefore = (workbook: Workbook, operationId: string) =>
  readChanges(workbook.store).find(({ step }) => step.kind === 'added' && step.operationId === operationId) as
    | (ChangeSet & { readonly step: AddedRows })
    | undefined;

/** Whether this very addition is in the file: then it is only answered once more. */
export function isAdded(workbook: Workbook, operationId: string): boolean {
  return (additionBefore(workbook, operationId)?.step.stood ?? null) !== null;
}

/** One burst of writes, whatever the rows. What is kept first lets a second press finish it, and Undo take it back. */
export function addToRegister(
  before: Workbook,
  record: CycleRecord,
  addition: Addition,
  dates: Dates,
  author: Author,
): Workbook {
  const { store } = before;
  const sheet = sheetOf(before, record);
  addPeople(before, addition.people);
  const half = additionBefore(before, addition.operationId);
  let register = readRegister(sheet, dates);
  if (half) {
    // Cut off: what stands of it was written by nobody else, and is made anew with the same IDs.
    const leftovers = rowsWith(register, half.step.ids);
    deleteRowsOf(register, leftovers);
    if (leftovers.length > 0) register = readRegister(sheet, dates);
    forgetChange(store, half.id);
  }
  const counters = startFrom(before, register, half);
  const planned = addition.objectives.flatMap(({ keyResults }) => keyResults);
  const follow = followIn(before, planned, dates);
  const { rows, counters: after, place } = placed(register, addition, counters, dates, follow);
  const ids = rows.flatMap(({ cells }) => (typeof cells.ID === 'string' ? [cells.ID] : []));
  const step = {
    kind: 'added',
    cycle: record.name,
    sheetId: record.sheetId,
    operationId: addition.operationId,
  } as const;
  const what = sentenceOf(record, addition);
  const change = { at: author.at.toISOString(), who: author.who, what };
  const kept = keepChange(store, { ...change, step: { ...step, ids, counters, stood: null } });
  keepInHand(store, ids);
  const workbook = saveState(before, { ...before.state, counters: after });
  writeRowsBelow(register, place, rows, sheet.getMaxRows());
  const written = rowsWith(readRegister(sheet, dates), ids);
  rememberAll(workbook, record.name, written);
  keepInHand(store, []);
  const stood = stoodOf(written) ?? { headers: [], rows: [], formats: [] };
  keepOutcome(store, { ...kept, step: { ...step, ids, counters, stood } });
  store.commit();
  return workbook;
}

/** Numbers nobody has had: also a typed ID is one. A half-done addition gives back its own where nothing came after it. */
function startFrom({ state }: Workbook, register: ReadRegister, half: ChangeSet | undefined): Counters {
  const step = half?.step as AddedRows | undefined;
  const last = (letter: string) =>
    Math.max(0, ...(step?.ids ?? []).filter((id) => id.startsWith(letter)).map((id) => Number(id.slice(1))));
  const isLatest =
    step !== undefined &&
    state.counters.O === Math.max(step.counters.O, last('O')) &&
    state.counters.K === Math.max(step.counters.K, last('K'));
  const ids = register.rows.map(({ cells }) => ({ id: String(cells.ID).trim() }));
  return counterAfter(ids, isLatest ? step.counters : state.counters);
}

/** Below what they all support, where that stands in this register; else at the end. */
function placed(
  register: ReadRegister,
  { objectives, under }: Addition,
  counters: Counters,
  dates: Dates,
  follow: Follow | null,
): PlannedRows & { readonly place: number } {
  if (under !== null) {
    const parent = rowsWith(register, [under])[0];
    const place = endOfObjective(register, under);
    const keyResults = objectives[0]?.keyResults ?? [];
    if (!parent || place === null) throw new Error(`${under} is not in the register any more.`);
    const { ID, Level, Team, 'Objective / key result': title } = parent.cells;
    const supports = aimText({ id: String(ID).trim(), title: String(title) });
    const belongs = { supports, level: String(Level), team: String(Team) };
    return { ...keyResultRows(keyResults, belongs, counters, dates, follow), place };
  }
  const parents = new Set(objectives.flatMap(({ supports }) => (typeof supports === 'number' ? [] : idKey(supports))));
  const [parent = ''] = parents;
  const place = (parents.size === 1 && parent !== '' && endOfFamily(register, parent)) || endOfRegister(register);
  return { ...plannedRows(objectives, counters, dates, follow), place };
}

function sentenceOf({ name }: CycleRecord, { objectives, under }: Addition): string {
  const count = objectives.reduce((sum, { keyResults }) => sum + keyResults.length, 0);
  const keyResults = count === 1 ? '1 key result' : `${count} key results`;
  if (under !== null) return `Added ${keyResults} to ${under} in ${name}.`;
  return `Added ${objectives.length === 1 ? '1 objective' : `${objectives.length} objectives`}, ${keyResults} to ${name}.`;
}

/** Takes added rows out again; what is worked on since stays, and the difference is said. `begin`: before the first write. */
export function takeOut(workbook: Workbook, step: AddedRows, dates: Dates, begin: () => void): readonly string[] {
  const { store, spreadsheet } = workbook;
  const sheet = spreadsheet.getSheetById(step.sheetId);
  if (sheet) {
    const register = readRegister(sheet, dates);
    const wanted = new Set(step.ids.map(idKey));
    const own = rowsWith(register, step.ids);
    const guests = register.rows.filter((row) => wanted.has(idKey(row.cells.Supports)) && !wanted.has(idOf(row)));
    // None of them there: the undo itself was cut off, or somebody deleted them.
    const differences = own.length === 0 ? [] : differencesOf(step, [...own, ...guests], followersIn(register));
    if (differences.length > 0) return differences;
    keepInHand(store, step.ids);
    begin();
    deleteRowsOf(register, own);
  }
  for (const id of step.ids) forgetKnown(store, id);
  keepInHand(store, []);
  return [];
}

function differencesOf(
  { stood }: AddedRows,
  rows: readonly ReadRow[],
  followers: ReadonlySet<number>,
): readonly string[] {
  if (!stood) throw new Error('Adding them was cut off. Press Add once more first, or delete the rows by hand.');
  if (stood.headers.length === 0) throw new Error('They are too many to be compared. Delete the rows by hand.');
  return differencesSince(stood, rows, followers);
}
