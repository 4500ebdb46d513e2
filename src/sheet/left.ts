/** What the coach said about a register and somebody left as it is: for all who use the file. */
import type { Store } from './store.ts';

const keyOf = (cycle: string): string => `left ${cycle}`;
/** More than anybody leaves; the oldest go first. */
const MOST = 500;

export function leftIn(store: Store, cycle: string): ReadonlySet<string> {
  return new Set(store.get<readonly string[]>(keyOf(cycle)) ?? []);
}

/** Kept with the next commit of the store. */
export function keepLeft(store: Store, cycle: string, thought: string): void {
  const others = [...leftIn(store, cycle)].filter((one) => one !== thought);
  store.set(keyOf(cycle), [...others, thought].slice(-MOST));
}

export function forgetLeft(store: Store, cycle: string): void {
  store.remove(keyOf(cycle));
}
