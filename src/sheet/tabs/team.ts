/** Who works here: the names owners are chosen from, their teams, and where they are written to. */
import { EMAIL } from '../../domain/check/people.ts';
import type { Day } from '../../domain/day.ts';
import { isExampleAddress } from '../../domain/sharing/example-address.ts';
import { columnLetter, type InputColumn } from '../column.ts';
import { type Dates, isDate } from '../dates.ts';
import { readLines } from '../lines.ts';
import { type FileOf, findOwnTab, hiddenTable, openOwnTab } from '../own-tab.ts';
import type { TeamSource } from '../paint.ts';
import { asText } from '../user-text.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly team: string;
  readonly role: string;
}

/** A row of the tab that holds a word. */
export interface TeamRow extends Person {
  /** 1-based row of the tab. */
  readonly row: number;
  /** The last day; null where none is typed, and where what is typed is none. */
  readonly leaves: Day | null;
  /** What is typed there and is no date. */
  readonly leavesText: string;
}

export interface ReadTeam {
  readonly source: TeamSource;
  readonly rows: readonly TeamRow[];
}

const COLUMNS = [
  {
    header: 'Name',
    width: 140,
    format: 'text',
    note: 'As it stands in Owner. Two people of one name: add a surname to both.',
  },
  {
    header: 'Email',
    width: 220,
    format: 'text',
    note: 'The address of the person’s Google account. Nothing is sent because it stands here.',
    check: {
      kind: 'formula',
      formula: (cell: string) => `REGEXMATCH(${cell}&"";"${EMAIL}")`,
    },
    help: 'Type one address, as ana@example.com.',
  },
  {
    header: 'Team',
    width: 120,
    format: 'text',
    note: 'The team the person works in. What stands here is offered in Team of every register.',
    check: { kind: 'column', header: 'Team' },
  },
  {
    header: 'Role',
    width: 140,
    format: 'text',
    note: 'Lead, Team lead, Owner or Reader; or a word of your own.',
    check: { kind: 'list', values: ['Lead', 'Team lead', 'Owner', 'Reader'], strict: false },
  },
  {
    header: 'Leaves when',
    width: 100,
    format: 'date',
    note: 'The last day, where somebody leaves. After it the name is offered no more, and Check says what they still own.',
    check: { kind: 'date' },
    help: 'Type a date.',
  },
] as const satisfies readonly InputColumn[];
type Header = (typeof COLUMNS)[number]['header'];

/** What is written of a person who is new. */
const GIVEN = ['Name', 'Email', 'Team', 'Role'] as const satisfies readonly Header[];

const FIRST_ROW = 2;

/** Opened from the sidebar. */
export const TEAM = hiddenTable('Team', COLUMNS, 300);

/** One read beside finding the tab; null where there is none. */
export function readTeam(file: FileOf, dates: Pick<Dates, 'dayOf'> | null = null): ReadTeam | null {
  const sheet = findOwnTab(file, TEAM);
  return sheet && readIn(sheet, dates);
}

/** Who works here in the order of the tab; who has left is left out. */
export function readPeople(file: FileOf, dates: Dates): readonly Person[] {
  const rows = readTeam(file, dates)?.rows ?? [];
  return rows.filter(({ leaves }) => leaves === null || leaves >= dates.today);
}

/** Each name once. */
export const namesOf = (rows: readonly Person[]): readonly string[] => [
  ...new Set(rows.flatMap(({ name }) => (name === '' ? [] : [name]))),
];

/** Where dropdowns of other tabs find names and teams; null where there is no Team tab. */
export const teamSource = (file: FileOf): TeamSource | null => readTeam(file)?.source ?? null;

/** Finds or makes the tab and adds who is not in it yet. */
export function addPeople(file: FileOf, people: readonly Person[]): TeamSource {
  const { sheet } = openOwnTab(file, TEAM);
  const { source, rows } = readIn(sheet, null);
  const known = new Set(namesOf(rows));
  const fresh = people.filter((person) => person.name !== '' && !known.has(person.name));
  const first = rows.reduce((last, { row }) => Math.max(last, row), FIRST_ROW - 1) + 1;
  const missing = first + fresh.length - 1 - (fresh.length > 0 ? sheet.getMaxRows() : Number.POSITIVE_INFINITY);
  if (missing > 0) sheet.insertRowsAfter(first - 1, missing);
  const at = (header: Header) => source.positions[header] ?? 1;
  const lines = fresh.map(({ name, email, team, role }) => [name, email, team, role].map(asText));
  const inARow = GIVEN.every((header, index) => at(header) === at('Name') + index);
  // In one write where nobody moved a column: cut off between two, a name would be known and its role lost.
  if (fresh.length > 0 && inARow) sheet.getRange(first, at('Name'), lines.length, GIVEN.length).setValues(lines);
  else if (fresh.length > 0) {
    GIVEN.forEach((header, index) => {
      sheet.getRange(first, at(header), lines.length, 1).setValues(lines.map((line) => [line[index] ?? '']));
    });
  }
  return source;
}

export function removeExamplePeople(file: FileOf): void {
  const team = readTeam(file);
  if (!team) return;
  const letters = Object.values(team.source.positions).map(columnLetter);
  const cells = team.rows
    .filter(({ email }) => isExampleAddress(email))
    .flatMap(({ row }) => letters.map((letter) => `${letter}${row}`));
  if (cells.length > 0) team.source.sheet.getRangeList(cells).clearContent();
}

function readIn(sheet: Sheet, dates: Pick<Dates, 'dayOf'> | null): ReadTeam {
  const { at, lines } = readLines(sheet, TEAM);
  const rows = lines.flatMap((line, index): TeamRow[] => {
    const word = (name: Header) => String(line[name]).trim();
    if (COLUMNS.every(({ header }) => word(header) === '')) return [];
    const leaves = line['Leaves when'];
    const person = { name: word('Name'), email: word('Email'), team: word('Team'), role: word('Role') };
    const leavesText = isDate(leaves) ? '' : word('Leaves when');
    return [{ ...person, row: FIRST_ROW + index, leaves: dates?.dayOf(leaves) ?? null, leavesText }];
  });
  const positions = Object.fromEntries(COLUMNS.map(({ header }) => [header, at(header) + 1]));
  return { source: { sheet, positions }, rows };
}
