import { expect, test } from 'vitest';
import { forgetChange, keepChange, readChanges } from '../../src/sheet/change-set.ts';
import type { Store } from '../../src/sheet/store.ts';

/** A store that writes nowhere. */
function storeInMemory(): Store {
  const values = new Map<string, string>();
  const store: Store = {
    get: <T>(key: string) => (values.has(key) ? (JSON.parse(values.get(key) ?? '') as T) : null),
    keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
    set: (key, value) => void values.set(key, JSON.stringify(value)),
    remove: (key) => void values.delete(key),
    commit: () => {},
    again: () => store,
  };
  return store;
}
const change = (what: string, rows: readonly (readonly string[])[] = []) => ({
  at: '2026-11-16T09:00:00Z',
  who: 'ana@example.org',
  what,
  step: { kind: 'made', cycle: '2026-Q4', stood: { headers: ['ID'], rows, formats: [] } } as const,
});

test('the last 20 are kept, newest first', () => {
  const store = storeInMemory();
  for (let number = 1; number <= 25; number++) keepChange(store, change(`Change ${number}`));
  expect(readChanges(store).map(({ what }) => what)).toEqual(
    Array.from({ length: 20 }, (_, index) => `Change ${25 - index}`),
  );
  forgetChange(store, 25);
  expect(keepChange(store, change('one more')).id).toBe(25);
});

test('large ones make room: the newest always stays', () => {
  const store = storeInMemory();
  const large = [['x'.repeat(250_000)]];
  for (const what of ['first', 'second', 'third']) keepChange(store, change(what, large));
  expect(readChanges(store).map(({ what }) => what)).toEqual(['third', 'second']);
  keepChange(store, change('huge', [['x'.repeat(700_000)]]));
  expect(readChanges(store).map(({ what }) => what)).toEqual(['huge']);
});
