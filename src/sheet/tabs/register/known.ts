/** The last inputs of each key result that were looked at, kept in `_okr` beside the file's other notes. */
import { type Inputs, LOGGED_FIELDS } from '../../../domain/reconcile.ts';
import type { Store } from '../../store.ts';
import type { ReadRow } from './read.ts';

export interface Known {
  readonly cycle: string;
  readonly title: string;
  readonly owner: string;
  /** The serial day of the last check-in, '' if there was none. */
  readonly lastCheckIn: string | number | boolean;
  readonly inputs: Inputs;
  /** The reading a round of check-ins began with, from the first change in it on; [] where there was none yet. */
  readonly earlier?: Earlier;
}

/** The serial day on which the round began, then Last check-in, Current and Confidence as they stood. */
type Earlier = readonly (string | number | boolean)[];

/** Short in the file: there is one of these for every key result. */
type Kept = readonly [
  cycle: string,
  title: string,
  owner: string,
  last: Known['lastCheckIn'],
  ...(string | number | boolean)[],
];

const keyOf = (id: string): string => `in ${id.toUpperCase()}`;

export function readKnown(store: Store, id: string): Known | null {
  const kept = store.get<Kept>(keyOf(id));
  if (!kept) return null;
  const [cycle, title, owner, lastCheckIn, ...values] = kept;
  const inputs = Object.fromEntries(LOGGED_FIELDS.map((field, index) => [field, values[index] ?? ''])) as Inputs;
  return { cycle, title, owner, lastCheckIn, inputs, earlier: values.slice(LOGGED_FIELDS.length) };
}

/** The IDs that are known, in capitals. */
export function knownIds(store: Store): readonly string[] {
  return store.keys(keyOf('')).map((key) => key.slice(keyOf('').length));
}

/** `round`: the serial day on which this round of check-ins began. */
export function keepKnown(store: Store, id: string, known: Known, round = 0): void {
  const { cycle, title, owner, lastCheckIn, inputs } = known;
  const before = readKnown(store, id);
  const [now, was] = [readingOf(known), before ? readingOf(before) : []];
  const isFirst = before?.earlier?.[0] !== round && was.some((value, index) => value !== now[index]);
  const earlier = round > 0 && isFirst ? [round, ...was] : (before?.earlier ?? []);
  const kept: Kept = [cycle, title, owner, lastCheckIn, ...LOGGED_FIELDS.map((field) => inputs[field]), ...earlier];
  store.set(keyOf(id), kept);
}

const readingOf = ({ lastCheckIn, inputs }: Known): Earlier => [lastCheckIn, inputs.Current, inputs.Confidence];

export function forgetKnown(store: Store, id: string): void {
  store.remove(keyOf(id));
}

export function knownOf(cells: ReadRow['cells'], cycle: string): Known {
  return {
    cycle,
    title: String(cells['Objective / key result']),
    owner: String(cells.Owner),
    lastCheckIn: cells['Last check-in'],
    inputs: Object.fromEntries(LOGGED_FIELDS.map((field) => [field, cells[field]])) as Inputs,
  };
}

/** The rows of a cycle that is gone are compared with nothing any more. */
export function forgetCycle(store: Store, cycle: string): void {
  for (const id of knownIds(store)) if (readKnown(store, id)?.cycle === cycle) forgetKnown(store, id);
}

const IN_HAND = 'rows in hand';

/**
 * Rows a command is writing or taking out: cut off half-way they were neither typed nor deleted by anybody. Stays until
 * the command or the next full look at the register is through.
 */
export function keepInHand(store: Store, ids: readonly string[]): void {
  if (ids.length > 0) store.set(IN_HAND, ids);
  else store.remove(IN_HAND);
}

export const rowsInHand = (store: Store): ReadonlySet<string> => new Set(store.get<readonly string[]>(IN_HAND) ?? []);
