/** IDs of the rows of a tab of ours: given once, never used again, whatever is deleted, copied or sorted. */
import type { Store } from './store.ts';

const KEY = 'row ids';
type Last = Readonly<Record<string, number>>;

export interface PlannedIds {
  /** The ID of each row; '' for a row that holds nothing. */
  readonly ids: readonly string[];
  /** From here on the numbers are used; kept with the next commit of the store. */
  readonly keep: () => void;
}

/**
 * The ID of each row: its own, or a new one where it has none or another row above has the same. Rows that hold nothing
 * stay without (`null`).
 */
export function planIds(store: Store, prefix: string, standing: readonly (string | null)[]): PlannedIds {
  const kept = store.get<Last>(KEY);
  const own = new RegExp(`^${prefix}(\\d+)$`, 'i');
  const numbers = standing.map((id) => Number(own.exec((id ?? '').trim())?.[1] ?? 0));
  let last = Math.max(kept?.[prefix] ?? 0, ...numbers);
  const taken = new Set<number>();
  const ids = standing.map((id, index) => {
    if (id === null) return '';
    const its = numbers[index] ?? 0;
    const number = its > 0 && !taken.has(its) ? its : ++last;
    taken.add(number);
    return number === its ? id : `${prefix}${number}`;
  });
  const keep = () => {
    if (last > (kept?.[prefix] ?? 0)) store.set(KEY, { ...store.get<Last>(KEY), [prefix]: last });
  };
  return { ids, keep };
}

/** As planned, and used at once. */
export function giveIds(store: Store, prefix: string, standing: readonly (string | null)[]): readonly string[] {
  const { ids, keep } = planIds(store, prefix, standing);
  keep();
  return ids;
}
