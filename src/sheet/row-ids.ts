/** IDs of the rows of a tab of ours: given once, never used again, whatever is deleted, copied or sorted. */
import type { Store } from './store.ts';

const KEY = 'row ids';
type Last = Readonly<Record<string, number>>;

/**
 * The ID of each row: its own, or a new one where it has none or another row above has the same. Rows that hold nothing
 * stay without (`null`). The counter is kept with the next commit of the store.
 */
export function giveIds(store: Store, prefix: string, ids: readonly (string | null)[]): readonly string[] {
  const kept = store.get<Last>(KEY);
  const own = new RegExp(`^${prefix}(\\d+)$`, 'i');
  const numbers = ids.map((id) => Number(own.exec((id ?? '').trim())?.[1] ?? 0));
  let last = Math.max(kept?.[prefix] ?? 0, ...numbers);
  const taken = new Set<number>();
  const given = ids.map((id, index) => {
    if (id === null) return '';
    const standing = numbers[index] ?? 0;
    const number = standing > 0 && !taken.has(standing) ? standing : ++last;
    taken.add(number);
    return number === standing ? id : `${prefix}${number}`;
  });
  if (last > (kept?.[prefix] ?? 0)) store.set(KEY, { ...kept, [prefix]: last });
  return given;
}
