import { describe, expect, test } from 'vitest';
import { type CheckedPerson, checkPeople } from '../../../src/domain/check/people.ts';
import { saying } from '../../findings.ts';

const ana: CheckedPerson = { row: 2, name: 'Ana', email: 'ana@agency.co.uk', leaves: null, leavesText: '' };
const TODAY = '2026-11-16';
const said = (people: readonly CheckedPerson[], owned: readonly (readonly [string, string[]])[] = []) =>
  checkPeople(people, new Map(owned), TODAY)
    .map((one) => saying(one))
    .map(({ rule, row, header, why, fix }) => [rule, row, header, `${why} ${fix}`]);

test('people with a name each are fine, with or without an address', () => {
  expect(
    said([
      ana,
      { ...ana, row: 3, name: 'Ben', email: '' },
      { ...ana, row: 4, name: 'Zoë Ó Briain', email: 'z+okr@x.io' },
    ]),
  ).toEqual([]);
});

test('a name that stands twice, in whatever capitals', () => {
  expect(said([ana, { ...ana, row: 7, name: ' ana ', email: '' }])).toEqual([
    [
      'person-twice',
      2,
      'Name',
      '“Ana” stands in rows 2 and 7: an owner of that name could be either. Add a surname to each, also in Owner, or delete the row that is too many.',
    ],
  ]);
});

test('an address that stands three times is one finding', () => {
  const same = [3, 4, 5].map((row) => ({ ...ana, row, name: `Person ${row}`, email: 'Team@agency.co.uk' }));
  expect(said(same).map(([rule, row]) => [rule, row])).toEqual([['email-twice', 3]]);
});

describe('an address', () => {
  test.each([
    'ana@agency',
    'ana',
    '@agency.com',
    'ana@agency.com, ben@agency.com',
    'Ana <ana@agency.com>',
    'ana@agency.',
    'ana @agency.com',
  ])('%s is none', (email) => {
    expect(said([{ ...ana, email }])).toMatchObject([
      ['email-malformed', 2, 'Email', expect.stringContaining('is no address.')],
    ]);
  });
  test.each(['a@b.io', 'ana.maria+okr@sub.agency.co.uk', 'zoë@exämple.de'])('%s is one', (email) =>
    expect(said([{ ...ana, email }])).toEqual([]),
  );
});

test('a row without a name, and a day that is none', () => {
  expect(said([{ ...ana, name: '' }]).map(([rule]) => rule)).toEqual(['person-nameless']);
  expect(said([{ ...ana, leavesText: 'end of May' }])).toEqual([
    ['leaves-no-date', 2, 'Leaves when', '“end of May” is no date. Type the last day as a date, or clear the cell.'],
  ]);
});

describe('who leaves', () => {
  const owned = [['ana', ['K1', 'K2']]] as const satisfies readonly (readonly [string, string[]])[];
  test('is named from the day after, while they own something', () => {
    const sentence = '“Ana” has left and still owns K1, K2. Choose somebody else in Owner, or clear the date.';
    expect(said([{ ...ana, leaves: '2026-11-15' }], [...owned])).toEqual([['owner-left', 2, 'Leaves when', sentence]]);
    expect(said([{ ...ana, leaves: TODAY }], [...owned])).toEqual([]);
    expect(said([{ ...ana, leaves: '2026-11-15' }])).toEqual([]);
  });
});
