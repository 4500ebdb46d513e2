/** Rows typed or copied by hand become part of the register: an ID, a type, and what they belong to. */
import { findRowType, type RowType } from './okr.ts';
import { idKey } from './rollup.ts';

/** The cells of a row that say what it is, as texts. */
export interface Identity {
  readonly title: string;
  readonly id: string;
  readonly type: string;
  readonly supports: string;
  readonly level: string;
  readonly team: string;
  readonly owner: string;
}

export type Adopted = Partial<Omit<Identity, 'title'>>;
export interface Counters {
  readonly O: number;
  readonly K: number;
}

export interface Adoption {
  /** What to write, by the place of the row. */
  readonly cells: ReadonlyMap<number, Adopted>;
  readonly counters: Counters;
}

/**
 * A row with a title and no ID is new: below an objective it is one of its key results unless Type says otherwise,
 * in an empty register it is the first objective. Of two rows with one ID the typed one is the copy, else the lower.
 */
export function adoptRows(
  rows: readonly Identity[],
  counters: Counters,
  wasTyped: (index: number) => boolean = () => false,
): Adoption {
  const next = counterAfter(rows, counters);
  const keepers = keepersOf(rows, wasTyped);
  const cells = new Map<number, Adopted>();
  let above: Identity | undefined;
  rows.forEach((row, index) => {
    const type = typeOf(row, above !== undefined);
    const isCopy = row.id !== '' && keepers.get(idKey(row.id)) !== index;
    let adopted: Adopted = {};
    if (type !== undefined && (isCopy || (row.id === '' && row.title !== ''))) {
      adopted = { id: type === 'Objective' ? `O${++next.O}` : `K${++next.K}`, ...belonging(row, type, above) };
    } else if (row.id !== '' && row.type === '' && type !== undefined) {
      adopted = belonging(row, type, above);
    }
    if (Object.keys(adopted).length > 0) cells.set(index, adopted);
    if (type === 'Objective') above = { ...row, ...adopted };
  });
  return { cells, counters: next };
}

/** Only what the row leaves blank. */
function belonging(row: Identity, type: RowType, above: Identity | undefined): Adopted {
  const parent = type === 'Key result' ? above : undefined;
  return {
    ...(row.type === '' ? { type } : {}),
    ...(row.supports === '' && parent ? { supports: `${parent.id} ${parent.title}` } : {}),
    ...(row.level === '' ? { level: parent?.level || 'Company' } : {}),
    ...(row.team === '' && parent?.team ? { team: parent.team } : {}),
    ...(row.owner === '' && parent?.owner ? { owner: parent.owner } : {}),
  };
}

function typeOf(row: Identity, belowAnObjective: boolean): RowType | undefined {
  if (row.type !== '') return findRowType(row.type);
  if (/^o\d/i.test(row.id)) return 'Objective';
  if (/^k\d/i.test(row.id)) return 'Key result';
  if (row.title === '') return undefined;
  return belowAnObjective ? 'Key result' : 'Objective';
}

/** IDs are never used again: the counters stay ahead of every ID there is, also of typed ones. */
export function counterAfter(rows: readonly Pick<Identity, 'id'>[], counters: Counters): { O: number; K: number } {
  const next = { ...counters };
  for (const { id } of rows) {
    const [, letter, digits] = /^([ok])(\d{1,9})$/i.exec(id) ?? [];
    const kind = letter?.toUpperCase() === 'O' ? 'O' : 'K';
    if (digits) next[kind] = Math.max(next[kind], Number(digits));
  }
  return next;
}

/** For each ID the place of the row that keeps it. */
function keepersOf(rows: readonly Identity[], wasTyped: (index: number) => boolean): ReadonlyMap<string, number> {
  const keepers = new Map<string, number>();
  rows.forEach(({ id }, index) => {
    if (id === '') return;
    const key = idKey(id);
    const standing = keepers.get(key);
    if (standing === undefined || (wasTyped(standing) && !wasTyped(index))) keepers.set(key, index);
  });
  return keepers;
}
