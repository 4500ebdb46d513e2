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
}

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
  return { cycle, title, owner, lastCheckIn, inputs };
}

/** The IDs that are known, in capitals. */
export function knownIds(store: Store): readonly string[] {
  return store.keys(keyOf('')).map((key) => key.slice(keyOf('').length));
}

export function keepKnown(store: Store, id: string, known: Known): void {
  const { cycle, title, owner, lastCheckIn, inputs } = known;
  const kept: Kept = [cycle, title, owner, lastCheckIn, ...LOGGED_FIELDS.map((field) => inputs[field])];
  store.set(keyOf(id), kept);
}

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
