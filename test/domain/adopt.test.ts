import { describe, expect, test } from 'vitest';
import { adoptRows, type Identity } from '../../src/domain/adopt.ts';

const row = (more: Partial<Identity> = {}): Identity => ({
  title: '',
  id: '',
  type: '',
  supports: '',
  level: '',
  team: '',
  owner: '',
  ...more,
});
const sales = row({ title: 'Grow our sales', id: 'O2', type: 'Objective', level: 'Team', team: 'Shop', owner: 'Cleo' });
const visitors = row({ title: 'Visitors', id: 'K7', type: 'Key result', supports: 'O2 Grow our sales', level: 'Team' });
const counters = { O: 2, K: 7 };

describe('rows typed by hand', () => {
  test('a title below an objective becomes one of its key results', () => {
    const { cells, counters: next } = adoptRows([sales, visitors, row({ title: 'Baskets' })], counters);
    expect([...cells]).toEqual([
      [2, { id: 'K8', type: 'Key result', supports: 'O2 Grow our sales', level: 'Team', team: 'Shop', owner: 'Cleo' }],
    ]);
    expect(next).toEqual({ O: 2, K: 8 });
  });

  test('what was typed stays', () => {
    const typed = row({ title: 'Baskets', owner: 'Dev', level: 'Person', supports: 'O1', type: 'key result' });
    expect(adoptRows([sales, typed], counters).cells.get(1)).toEqual({ id: 'K8', team: 'Shop' });
  });

  test('Type Objective makes an objective; in an empty register the first title is one', () => {
    expect(adoptRows([sales, row({ title: 'Be loved', type: 'Objective' })], counters).cells.get(1)).toEqual({
      id: 'O3',
      level: 'Company',
    });
    expect(adoptRows([row({ title: 'Be loved' })], { O: 0, K: 0 }).cells.get(0)).toMatchObject({
      id: 'O1',
      type: 'Objective',
    });
  });

  test('a key result typed right below a new objective belongs to it', () => {
    const { cells } = adoptRows([row({ title: 'Be loved', type: 'Objective' }), row({ title: 'Rating' })], counters);
    expect(cells.get(1)).toMatchObject({ id: 'K8', supports: 'O3 Be loved' });
  });

  test.each([
    ['a blank row', row()],
    ['a number without a title', row({ owner: 'Ana' })],
    ['a type nobody knows', row({ title: 'Rating', type: 'Task' })],
  ])('%s is left alone', (_, typed) => {
    expect(adoptRows([sales, typed], counters).cells.size).toBe(0);
  });
});

describe('a copied row gets a new ID', () => {
  test('the lower of two, where nobody knows which was typed', () => {
    expect([...adoptRows([sales, visitors, visitors], counters).cells]).toEqual([
      [2, { id: 'K8', team: 'Shop', owner: 'Cleo' }],
    ]);
  });

  test('the typed one, also above the other', () => {
    const { cells } = adoptRows([sales, visitors, visitors], counters, (index) => index === 1);
    expect([...cells.keys()]).toEqual([1]);
  });

  test('in any case of letters', () => {
    expect(adoptRows([sales, visitors, { ...visitors, id: 'k7' }], counters).cells.get(2)?.id).toBe('K8');
  });
});

test('IDs are never used again, not even those typed by hand', () => {
  const rows = [sales, { ...visitors, id: 'K40' }, row({ title: 'Baskets' })];
  expect(adoptRows(rows, counters).cells.get(2)?.id).toBe('K41');
});
