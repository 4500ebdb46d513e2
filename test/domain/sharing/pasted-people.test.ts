import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameFromEmail, readPastedPeople } from '../../../src/domain/sharing/pasted-people.ts';

const people = (text: string) => readPastedPeople(text).people.map(({ name, email }) => [name, email]);

describe('people are read', () => {
  test.each([
    [
      'a mail’s To line',
      'Ana <ana@x.org>, ben@x.org',
      [
        ['Ana', 'ana@x.org'],
        ['', 'ben@x.org'],
      ],
    ],
    [
      'a line each',
      'ana@x.org\r\nben@x.org\n\ncleo@x.org',
      [
        ['', 'ana@x.org'],
        ['', 'ben@x.org'],
        ['', 'cleo@x.org'],
      ],
    ],
    [
      'semicolons',
      'ana@x.org; ben@x.org;',
      [
        ['', 'ana@x.org'],
        ['', 'ben@x.org'],
      ],
    ],
    [
      'two columns of a sheet',
      'Ana Weber\tana@x.org\nBen\tben@x.org',
      [
        ['Ana Weber', 'ana@x.org'],
        ['Ben', 'ben@x.org'],
      ],
    ],
    ['columns the other way round', 'ana@x.org\tAna Weber', [['Ana Weber', 'ana@x.org']]],
    ['a name with a comma', 'Weber, Ana <ana@x.org>', [['Weber, Ana', 'ana@x.org']]],
    [
      'a name in quotes',
      '"Weber, Ana" <ana@x.org>, ben@x.org',
      [
        ['Weber, Ana', 'ana@x.org'],
        ['', 'ben@x.org'],
      ],
    ],
    ['a link', 'mailto:ana@x.org', [['', 'ana@x.org']]],
    [
      'brackets and full stops around it',
      '(ana@x.org), <ben@x.org>. cleo@x.org.',
      [
        ['', 'ana@x.org'],
        ['', 'ben@x.org'],
        ['', 'cleo@x.org'],
      ],
    ],
    ['capitals as typed', 'Ana@X.org', [['', 'Ana@X.org']]],
    ['a plus and dots', 'ana.weber+okr@mail.x.co.uk', [['', 'ana.weber+okr@mail.x.co.uk']]],
    [
      'blanks between them',
      'ana@x.org ben@x.org\tCleo cleo@x.org',
      [
        ['', 'ana@x.org'],
        ['', 'ben@x.org'],
        ['Cleo', 'cleo@x.org'],
      ],
    ],
    ['a word behind the address', 'Ana <ana@x.org> (Sales)', [['Ana', 'ana@x.org']]],
    ['names of any script', '花子 <hanako@x.jp>', [['花子', 'hanako@x.jp']]],
  ])('%s', (_, text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  test('each address once, capitals or not; a name typed with either of them stays', () => {
    const read = readPastedPeople('ben@x.org, BEN@x.org, Ben Miller <ben@x.org>');
    expect(read.people).toEqual([{ name: 'Ben Miller', email: 'ben@x.org' }]);
    expect(read.repeated).toEqual(['ben@x.org']);
  });

  test('150 people at once', () => {
    const text = Array.from({ length: 150 }, (_, at) => `Person ${at} <p${at}@x.org>`).join('; ');
    expect(people(text)).toHaveLength(150);
  });
});

describe('what is no address is named as it was pasted', () => {
  test.each([
    'ana',
    'ana@',
    '@x.org',
    'ana@x',
    'ana@x..org',
    'ana.@x.org',
    'Ana <ana(at)x.org>',
    'ana@@x.org',
    'ana@-x.org',
    '<>',
    'Ana Weber',
    `${'a'.repeat(250)}@x.org`,
  ])('%s', (text) => {
    expect(readPastedPeople(text)).toEqual({ people: [], malformed: [text], repeated: [] });
  });

  test('and the others of its line are read', () => {
    const read = readPastedPeople('ana@x.org, ben@, cleo@x.org\nNobody');
    expect(read.people.map(({ email }) => email)).toEqual(['ana@x.org', 'cleo@x.org']);
    expect(read.malformed).toEqual(['ben@', 'Nobody']);
  });
});

test('whatever is pasted is read without an error, and nothing is both', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '@', '.', ',', ';', '<', '>', '"', ' ', '\n', '\t', 'é', 'x.org')),
      (parts) => {
        const { people: found, malformed } = readPastedPeople(parts.join(''));
        for (const { email } of found) {
          expect(email).toMatch(/^[^@\s,;<>"]+@[^@\s,;<>"]+\.[^@\s,;<>".]+$/);
          expect(malformed).not.toContain(email);
        }
        expect(new Set(found.map(({ email }) => email.toLowerCase())).size).toBe(found.length);
      },
    ),
  );
});

test.each([
  ['ben@x.org', 'Ben'],
  ['ana.weber@x.org', 'Ana Weber'],
  ['ana_weber-long+okr@x.org', 'Ana Weber Long'],
])('a name for %s is %s', (email, name) => {
  expect(nameFromEmail(email)).toBe(name);
});
