import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OrderedRow, orderUnderObjectives, outOfOrder } from '../../../src/domain/check/order.ts';

const objective = (id: string): OrderedRow => ({ id, type: 'Objective', supports: '' });
const keyResult = (id: string, supports: string): OrderedRow => ({ id, type: 'Key result', supports });
const blank: OrderedRow = { id: '', type: '', supports: '' };

const names = (rows: readonly OrderedRow[]) => orderUnderObjectives(rows).map((place) => rows[place]?.id || '-');

describe('key results under their objectives', () => {
  test.each<readonly [string, readonly OrderedRow[], readonly string[]]>([
    ['in order already', [objective('O1'), keyResult('K1', 'O1 x'), objective('O2')], ['O1', 'K1', 'O2']],
    [
      'all key results first, as after a sort',
      [keyResult('K2', 'O2'), keyResult('K1', 'o1'), objective('O1'), objective('O2')],
      ['O1', 'K1', 'O2', 'K2'],
    ],
    [
      'within an objective the order stays',
      [objective('O1'), keyResult('K9', 'O2'), objective('O2'), keyResult('K3', 'O2')],
      ['O1', 'O2', 'K9', 'K3'],
    ],
    [
      'what belongs to no objective stays below the one it stands below',
      [objective('O1'), keyResult('K1', 'O77'), blank, objective('O2'), keyResult('K2', 'O1')],
      ['O1', 'K1', '-', 'K2', 'O2'],
    ],
    ['a remark above all stays on top', [blank, keyResult('K1', 'O1'), objective('O1')], ['-', 'O1', 'K1']],
    [
      'of two objectives with one ID the first has them',
      [objective('O1'), objective('O1'), keyResult('K1', 'O1')],
      ['O1', 'K1', 'O1'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(names(rows)).toEqual(expected);
  });

  const someRow = fc.oneof(
    fc.constant(blank),
    fc.nat(4).map((n) => objective(`O${n}`)),
    fc.tuple(fc.nat(30), fc.nat(6)).map(([k, n]) => keyResult(`K${k}`, `O${n} title`)),
  );

  test('no row is lost or doubled, and ordered once stays ordered', () => {
    fc.assert(
      fc.property(fc.array(someRow, { maxLength: 25 }), (rows) => {
        const order = orderUnderObjectives(rows);
        expect([...order].sort((a, b) => a - b)).toEqual(rows.map((_, index) => index));
        const ordered = order.map((place) => rows[place] ?? blank);
        expect(orderUnderObjectives(ordered)).toEqual(rows.map((_, index) => index));
        expect(outOfOrder(ordered)).toEqual([]);
      }),
    );
  });
});
