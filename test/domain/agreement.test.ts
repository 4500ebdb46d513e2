import { expect, test } from 'vitest';
import {
  type AgreementCells,
  ASKS,
  agreedIn,
  agreedText,
  KNOWS,
  PRESENTED,
  readAgreements,
} from '../../src/domain/agreement.ts';

const line = (For: string, Who: string, Says: string, more: AgreementCells = {}): AgreementCells => ({
  ...{ Cycle: '2026-Q4', For, Who, Says, When: '5 Oct 2026', 'Presented by': '', 'Open questions': '' },
  ...more,
});
const LINES = [
  line('Company', '', PRESENTED, { 'Presented by': 'Ana' }),
  line('Team', 'Sales', PRESENTED, { 'Open questions': 'Who pays?' }),
  line('Person', 'Ben', KNOWS),
  line('Person', 'Cleo', ASKS, { 'Open questions': 'What is NPS?' }),
  line('Person', 'Dev', KNOWS, { Cycle: '2026-Q3' }),
];

test('what a file keeps of a cycle: the teams it was presented to, who knows, who asks', () => {
  expect(agreedIn(LINES, '2026-Q4')).toEqual({ teams: ['', 'Sales'], know: ['Ben'], ask: ['Cleo'] });
  expect(agreedIn([], '2026-Q4')).toEqual({ teams: [], know: [], ask: [] });
});

test('lines are read by their words; what people keep beside them is left alone', () => {
  const mixed = [
    ...LINES,
    line('', 'A note of ours', ''),
    line('person', ' Eva ', KNOWS),
    line('Team', '', PRESENTED),
    {},
  ];
  const read = readAgreements(mixed);
  expect(read.map(({ kind, who }) => [kind, who])).toEqual([
    ['Company', ''],
    ['Team', 'Sales'],
    ['Person', 'Ben'],
    ['Person', 'Cleo'],
    ['Person', 'Dev'],
    ['Person', 'Eva'],
  ]);
  expect(read[1]).toMatchObject({ when: '5 Oct 2026', questions: 'Who pays?' });
});

test('in a line of numbers', () => {
  expect(agreedText({ teams: [], know: ['Ben', 'Eva'], ask: ['Cleo'] })).toBe('2 know their part, 1 question');
  expect(agreedText({ teams: [''], know: ['Ben'], ask: [] })).toBe('1 knows their part');
});
