import { describe, expect, test } from 'vitest';
import { type CheckedRow, checkRows } from '../../../src/domain/check/rows.ts';
import { saying } from '../../findings.ts';

let next = 3;
function row(more: Partial<CheckedRow>): CheckedRow {
  return {
    row: next++,
    title: 'A title',
    id: '',
    type: '',
    supports: '',
    level: 'Company',
    team: '',
    owner: 'Ana',
    dropped: false,
    complaint: '',
    weight: 1,
    ...more,
  };
}
const objective = (id: string, more: Partial<CheckedRow> = {}) => row({ id, type: 'Objective', ...more });
const keyResult = (id: string, supports: string, more: Partial<CheckedRow> = {}) =>
  row({ id, type: 'Key result', supports, ...more });

const found = (rows: readonly CheckedRow[], people: readonly string[] | null = ['Ana']) =>
  checkRows(rows, { O: 5, K: 9 }, people).findings.map((one) => saying(one, rows[one.index]?.id));

describe('rows in order say nothing', () => {
  test.each<readonly [string, readonly CheckedRow[]]>([
    ['no rows', []],
    ['an objective with a key result', [objective('O1'), keyResult('K1', 'O1 A title')]],
    ['an objective under another one', [objective('O1'), objective('O2', { supports: 'O1 A title' })]],
    ['an objective under one of another tab', [objective('O1', { supports: 'O99 The year' })]],
    ['words in another case', [objective('o1', { type: 'OBJECTIVE' }), keyResult('k1', 'O1', { type: 'keyresult' })]],
    ['an owner in another case', [objective('O1', { owner: ' ana ' })]],
    ['a dropped row, whatever it says', [objective('O1'), keyResult('K1', 'O7', { dropped: true, owner: 'Zoe' })]],
    ['no owner', [objective('O1', { owner: '' })]],
    ['weights of 0 beside others', [objective('O1'), keyResult('K1', 'O1', { weight: 0 }), keyResult('K2', 'O1')]],
  ])('%s', (_, rows) => {
    expect(found(rows)).toEqual([]);
  });

  test('owners are not looked at while there is no Team tab', () => {
    expect(found([objective('O1', { owner: 'Zoe' })], null)).toEqual([]);
  });
});

describe('what Repair gives', () => {
  test.each<readonly [string, readonly CheckedRow[], number, string, RegExp]>([
    [
      'an ID that is there twice',
      [objective('O1'), keyResult('K1', 'O1'), keyResult('K1', 'O1')],
      2,
      'id-twice',
      /K10/,
    ],
    ['no ID', [objective('O1'), row({})], 1, 'id-missing', /K10 as key result/],
    ['no type', [objective('O1'), row({ id: 'K2', supports: 'O1' })], 1, 'type-missing', /Key result/],
  ])('%s', (_, rows, index, rule, fix) => {
    const [finding, ...others] = found(rows);
    expect(finding).toMatchObject({ index, rule, mendable: true });
    expect(finding?.fix).toMatch(fix);
    expect(others).toEqual([]);
  });
});

describe('what a person has to look at', () => {
  test.each<readonly [string, readonly CheckedRow[], object]>([
    [
      'a complaint of the row, at the column it is about',
      [objective('O1'), keyResult('K1', 'O1', { complaint: 'Start is missing. Type 0 if you count from nothing.' })],
      { rule: 'complaint', header: 'Start', why: 'Start is missing.', fix: 'Type 0 if you count from nothing.' },
    ],
    [
      'a complaint that does not say what to do',
      [objective('O1'), keyResult('K1', 'O1', { complaint: 'Due is before From.' })],
      { rule: 'complaint', header: 'Due', fix: 'Correct Due or clear the cell.' },
    ],
    ['nothing supported', [objective('O1'), keyResult('K1', '')], { rule: 'supports-nothing', header: 'Supports' }],
    ['an unknown ID', [objective('O1'), keyResult('K1', 'O7')], { rule: 'supports-nothing' }],
    [
      'a key result instead of an objective',
      [objective('O1'), keyResult('K1', 'O1'), keyResult('K2', 'K1')],
      { rule: 'supports-nothing' },
    ],
    ['itself', [objective('O1', { supports: 'O1 A title' })], { rule: 'supports-itself' }],
    [
      'one another in a circle',
      [objective('O1', { supports: 'O2' }), objective('O2', { supports: 'O1 Its title' })],
      { rule: 'supports-in-circle', why: 'O1 and O2 support each other.' },
    ],
    ['weights all 0', [objective('O1'), keyResult('K1', 'O1', { weight: 0 })], { rule: 'weights-all-0', index: 0 }],
    [
      'another objective above it',
      [objective('O1'), objective('O2'), keyResult('K1', 'O1')],
      { rule: 'out-of-order', index: 2, offer: 'sort' },
    ],
    ['an owner nobody knows', [objective('O1', { owner: 'Zoe' })], { rule: 'owner-unknown', header: 'Owner' }],
  ])('%s', (_, rows, expected) => {
    const findings = found(rows);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ mendable: false, ...expected });
    for (const { why, fix } of findings) expect(`${why} ${fix}`).toMatch(/^.+\..+\.$/);
  });

  test('one person who owns many rows is said once', () => {
    const rows = [objective('O1'), ...Array.from({ length: 8 }, (_, k) => keyResult(`K${k}`, 'O1', { owner: 'Zoe' }))];
    expect(found(rows).map(({ why }) => why)).toEqual([
      '“Zoe” owns K0, K1, K2, K3, K4 and 3 more and is not in the Team tab.',
    ]);
  });
});
