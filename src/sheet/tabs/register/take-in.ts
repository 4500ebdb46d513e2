/**
 * What people typed becomes part of the register: new rows get an ID, a reading is dated and logged, an adjustment is
 * logged. The edit trigger takes in what it saw typed; every other look at the register takes in what the trigger
 * missed, and says so.
 */
import { adoptRows } from '../../../domain/adopt.ts';
import { dayFromNumber, dayNumber } from '../../../domain/day.ts';
import { changesSince, type InputChange, type InputValue, READING_FIELDS } from '../../../domain/reconcile.ts';
import { type Evaluated, evaluateRegister } from '../../../domain/register.ts';
import { roundNow } from '../../../domain/settings.ts';
import type { Dates } from '../../dates.ts';
import { formulaFacts } from '../../formula-facts.ts';
import { asText } from '../../user-text.ts';
import type { CycleRecord, Workbook } from '../../workbook.ts';
import { type LogEntry, readyToLog } from '../check-in-log.ts';
import type { InputHeader } from './columns.ts';
import { followersIn } from './followers.ts';
import { cellsGiven, identityOf } from './identity.ts';
import { forgetKnown, type Known, keepInHand, keepKnown, knownIds, knownOf, readKnown, rowsInHand } from './known.ts';
import type { ReadRegister, ReadRow } from './read.ts';
import { registerRow } from './row.ts';
import { CellWrites } from './write.ts';

/** The cells that were typed, in tab coordinates. */
export interface TypedArea {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** What was typed into a single cell, as the event tells it. */
  readonly text?: string;
}

export interface How {
  readonly source: 'cell' | 'found' | 'sidebar';
  readonly who: string;
  /** Only the rows of this area are taken in; null for all. */
  readonly typed: TypedArea | null;
  /** One mark for all lines of this look. */
  readonly operationId: string;
  readonly now: Date;
  /** The decimal sign of the file, for the numbers in Why. */
  readonly decimal: '.' | ',';
}

export interface TakenIn {
  readonly workbook: Workbook;
  /** The rows as they stand afterwards. */
  readonly rows: readonly ReadRow[];
  readonly results: readonly Evaluated[];
  readonly changed: boolean;
}

/** Two reads of the log tab where something is to be logged, then writes alone. */
export function takeIn(
  workbook: Workbook,
  cycle: CycleRecord,
  register: ReadRegister,
  dates: Dates,
  how: How,
): TakenIn {
  const { store } = workbook;
  const writes = new CellWrites();
  const adopted = adopt(register, workbook.state.counters, how.typed, writes);
  const rows = adopted.rows.map((row) => ({ ...row, cells: { ...row.cells } }));
  const mine = rows.filter(({ row, cells }) => isKeyResult(cells) && isIn(how.typed, row));
  const inHand = rowsInHand(store);
  const changes = mine.flatMap((row) => {
    const known = readKnown(store, idOf(row));
    return !known && inHand.has(idOf(row)) ? [] : changesOf(row, known, register, how);
  });
  for (const row of toStamp(changes, mine, register, how)) {
    stamp(row, readKnown(store, idOf(row)), register, dates, how, writes);
  }

  const moved = new Set(
    changes.flatMap(({ id, field, previous, current }) => (field === 'Current' && previous !== current ? [id] : [])),
  );
  for (const row of mine) if (moved.has(idOf(row))) dateMove(row, register, dates, writes);

  const { staleAfterDays } = formulaFacts(cycle, workbook.settings);
  const results = evaluateRegister(rows.map(registerRow), {
    cycle,
    today: dates.today,
    staleAfterDays,
    decimal: how.decimal,
  });
  const byId = new Map(rows.map((row, index) => [idOf(row), { row, result: results[index] }]));
  const deleted = how.typed ? [] : deletedSince(workbook, cycle, rows);
  // Between the line in the log and the inputs kept here lies a moment: cut off in it, the next look at the whole
  // register goes on under the same operation, whose lines are known.
  const begunKey = `logging ${cycle.name}`;
  const begun = store.get<string>(begunKey);
  const goesOn = begun !== null && how.typed === null;
  const as = goesOn ? { ...how, operationId: begun } : how;
  const entries = [
    ...changes.map((change) => entryOf(change, byId.get(change.id), cycle, as)),
    ...deleted.flatMap(([id, known]) => (inHand.has(id) ? [] : [deletionOf(id, known, cycle, as)])),
  ];
  const changed = entries.length > 0 || adopted.cells > 0;
  if (changed) {
    const log = readyToLog(workbook, entries, goesOn);
    if (entries.length > 0 && begun === null) {
      store.set(begunKey, how.operationId);
      store.commit();
    }
    log();
    writes.write(register.sheet, register.positions);
  }
  const round = roundNow(cycle, workbook.settings, dates.today);
  for (const row of mine) keepKnown(store, idOf(row), knownOf(row.cells, cycle.name), round);
  for (const [id] of deleted) forgetKnown(store, id);
  if (!how.typed) keepInHand(store, []);
  // Also where no row is new: an ID may have been written, and the counters not, before the script was cut off.
  const { O, K } = workbook.state.counters;
  if (adopted.counters.O !== O || adopted.counters.K !== K) store.set('counters', adopted.counters);
  store.commit();
  // Last: rows of the notes that do not stand together are written one after the other.
  if (begun === null || goesOn) store.remove(begunKey);
  store.commit();
  return {
    workbook: { ...workbook, state: { ...workbook.state, counters: adopted.counters } },
    rows,
    results,
    changed,
  };
}

/** Rows as they were made are known from the start: nothing of them is a change. */
export function rememberAll(workbook: Workbook, cycle: string, rows: readonly ReadRow[]): void {
  for (const row of rows) if (isKeyResult(row.cells)) keepKnown(workbook.store, idOf(row), knownOf(row.cells, cycle));
}

function adopt(
  { rows }: ReadRegister,
  counters: Workbook['state']['counters'],
  typed: TypedArea | null,
  writes: CellWrites,
) {
  const identities = rows.map(identityOf);
  const { cells, counters: next } = adoptRows(
    identities,
    counters,
    (index) => typed !== null && isIn(typed, rows[index]?.row ?? 0),
  );
  const after = rows.map((row, index) => {
    const given = cells.get(index);
    if (!given) return row;
    const named = cellsGiven(given);
    for (const [header, text] of Object.entries(named)) writes.set(header as InputHeader, row.row, asText(text));
    return { ...row, cells: { ...row.cells, ...named } };
  });
  return { rows: after, cells: cells.size, counters: next };
}

function changesOf(row: ReadRow, known: Known | null, register: ReadRegister, how: How): readonly InputChange[] {
  const id = idOf(row);
  const inputs = knownOf(row.cells, '').inputs;
  // A row nobody has looked at, with a dated reading: it came with its history (a copy, an older file).
  if (!known && row.cells['Last check-in'] !== '') return [];
  const changes = changesSince(known ? new Map([[id, known.inputs]]) : new Map(), [{ id, inputs }]);
  if (!how.typed) return changes;
  // The same number typed again is a check-in: nothing moved, and somebody looked.
  const again = READING_FIELDS.filter(
    (field) =>
      covers(how.typed, register.positions.get(field)) &&
      inputs[field] !== '' &&
      isWhatWasTyped(inputs[field], how.typed) &&
      !changes.some((change) => change.field === field),
  ).map((field) => ({ id, field, previous: inputs[field], current: inputs[field], checkIn: true }));
  return [...changes, ...again];
}

/**
 * The event's range may be stale: with a row inserted meanwhile it points at another key result, which was not looked
 * at. The value in the cell tells. What was really typed is found as a change the next time.
 */
function isWhatWasTyped(value: InputValue, typed: TypedArea | null): boolean {
  if (typed?.text === undefined) return true;
  return typeof value === 'number'
    ? Number(typed.text) === value
    : String(value).toLowerCase() === typed.text.toLowerCase();
}

function checkedIn(changes: readonly InputChange[], rows: readonly Mutable[]): readonly Mutable[] {
  const ids = new Set(changes.filter(({ checkIn }) => checkIn).map(({ id }) => id));
  return rows.filter((row) => ids.has(idOf(row)));
}

/** A number that came from a KPI by itself is dated by that KPI, and not by the day somebody looked. */
function toStamp(
  changes: readonly InputChange[],
  mine: readonly Mutable[],
  register: ReadRegister,
  how: How,
): readonly Mutable[] {
  const rows = checkedIn(changes, mine);
  if (rows.length === 0 || how.typed !== null) return rows;
  const followers = followersIn(register);
  const isSure = new Set(changes.flatMap(({ id, field }) => (field === 'Confidence' ? [id] : [])));
  return rows.filter((row) => !followers.has(row.row) || isSure.has(idOf(row)));
}

/** Dated today, unless the person dated it; a text that stands there is theirs, and Why says that it is no date. */
function stamp(
  row: Mutable,
  known: Known | null,
  register: ReadRegister,
  dates: Dates,
  how: How,
  writes: CellWrites,
): void {
  const last = row.cells['Last check-in'];
  if (isText(last)) return;
  const typedDate = how.typed
    ? covers(how.typed, register.positions.get('Last check-in'))
    : last !== (known?.lastCheckIn ?? '');
  if (typedDate && typeof last === 'number') return;
  row.cells['Last check-in'] = dayNumber(dates.today);
  writes.set('Last check-in', row.row, dates.dateOf(dates.today));
}

const isText = (cell: ReadRow['cells'][keyof ReadRow['cells']]): boolean => typeof cell !== 'number' && cell !== '';

/** The day of the reading, else today; a text that stands there is a person's. */
function dateMove(row: Mutable, { positions }: ReadRegister, dates: Dates, writes: CellWrites): void {
  if (!positions.has('Last moved') || isText(row.cells['Last moved'])) return;
  const last = row.cells['Last check-in'];
  const day = typeof last === 'number' ? Math.min(last, dayNumber(dates.today)) : dayNumber(dates.today);
  row.cells['Last moved'] = day;
  writes.set('Last moved', row.row, dates.dateOf(dayFromNumber(day)));
}

type Mutable = {
  readonly row: number;
  readonly cells: { -readonly [Header in keyof ReadRow['cells']]: ReadRow['cells'][Header] };
};

function entryOf(
  change: InputChange,
  at: { readonly row: ReadRow; readonly result: Evaluated | undefined } | undefined,
  cycle: CycleRecord,
  how: How,
): LogEntry {
  const cells = at?.row.cells;
  const isDate = change.field === 'From' || change.field === 'Due';
  const shown = (value: string | number | boolean) =>
    isDate && typeof value === 'number' ? dayFromNumber(value) : value;
  const score = at?.result?.score;
  const confidence = cells?.Confidence;
  const isReading = (READING_FIELDS as readonly string[]).includes(change.field);
  return {
    when: how.now,
    who: how.who,
    owner: String(cells?.Owner ?? ''),
    cycle: cycle.name,
    id: change.id,
    title: String(cells?.['Objective / key result'] ?? ''),
    field: change.field,
    previous: shown(change.previous),
    current: shown(change.current),
    score: typeof score === 'number' ? score : '',
    headsFor: at?.result?.headsFor ?? '',
    confidence: typeof confidence === 'number' ? confidence : '',
    kind: isReading ? '' : 'adjustment',
    line: '',
    source: how.source,
    operationId: `${how.operationId} ${change.id} ${change.field}`,
  };
}

/** Key results of this cycle that are known and no longer there. */
function deletedSince(
  { store }: Workbook,
  cycle: CycleRecord,
  rows: readonly ReadRow[],
): readonly (readonly [string, Known])[] {
  const there = new Set(rows.map((row) => idOf(row).toUpperCase()));
  return knownIds(store).flatMap((id) => {
    const known = there.has(id) ? null : readKnown(store, id);
    return known && known.cycle === cycle.name ? [[id, known] as const] : [];
  });
}

/** The row is gone; its last numbers stay in the log. */
function deletionOf(id: string, { title, owner, inputs }: Known, cycle: CycleRecord, how: How): LogEntry {
  const { Start, Current, Target, Confidence } = inputs;
  return {
    ...{ when: how.now, who: how.who, owner, cycle: cycle.name, id, title, field: 'Row' },
    ...{ previous: Current, current: 'deleted', score: '', headsFor: '' },
    confidence: typeof Confidence === 'number' ? Confidence : '',
    kind: '',
    line: `The row was deleted. It went from ${Start} to ${Target}.`,
    source: how.source,
    operationId: `${how.operationId} ${id} deleted`,
  };
}

const idOf = ({ cells }: Pick<ReadRow, 'cells'>): string => String(cells.ID).trim();
const isKeyResult = (cells: ReadRow['cells']): boolean =>
  String(cells.Type).replace(/\s/g, '').toLowerCase() === 'keyresult' && String(cells.ID).trim() !== '';
const isIn = (typed: TypedArea | null, row: number): boolean =>
  typed === null || (row >= typed.firstRow && row <= typed.lastRow);
const covers = (typed: TypedArea | null, column: number | undefined): boolean =>
  typed !== null && column !== undefined && column >= typed.firstColumn && column <= typed.lastColumn;
