import type { InputColumn } from '../column.ts';
import { type FileOf, findOwnTab, hiddenTable, openOwnTab } from '../own-tab.ts';
import { asText } from '../user-text.ts';

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly team: string;
  readonly role: string;
}

const COLUMNS: readonly InputColumn[] = [
  { header: 'Name', width: 140, format: 'text', note: 'As it stands in Owner.' },
  { header: 'Email', width: 220, format: 'text', note: 'The address of the person’s Google account.' },
  { header: 'Team', width: 120, format: 'text', note: 'The team the person works in.' },
  { header: 'Role', width: 140, format: 'text', note: 'Lead, team lead, owner or reader.' },
  { header: 'Leaves when', width: 100, format: 'date', note: 'The last day, where somebody leaves.' },
];
const FIRST_ROW = 2;

/** Opened from the sidebar. */
export const TEAM = hiddenTable('Team', COLUMNS, 300);

/** The names in the Team tab, in its order; one read. */
export function readPeople(file: FileOf): readonly string[] {
  const tab = findOwnTab(file, TEAM);
  if (!tab) return [];
  const names = tab
    .getRange('A2:A')
    .getValues()
    .map((row) => String(row[0]).trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Finds or makes the tab and adds who is not in it yet. */
export function addPeople(file: FileOf, people: readonly Person[]): GoogleAppsScript.Spreadsheet.Sheet {
  const { sheet: tab } = openOwnTab(file, TEAM);
  const cells = tab
    .getRange('A2:A')
    .getValues()
    .map((row) => String(row[0]).trim());
  const fresh = people.filter((person) => person.name !== '' && !cells.includes(person.name));
  if (fresh.length > 0) {
    const lastUsed = cells.reduce((last, name, index) => (name === '' ? last : index + 1), 0);
    tab
      .getRange(FIRST_ROW + lastUsed, 1, fresh.length, 4)
      .setValues(fresh.map(({ name, email, team, role }) => [name, email, team, role].map(asText)));
  }
  return tab;
}

/** Addresses at @example.com belong to nobody: they come with the example and leave with it. */
export const isExampleAddress = (email: string): boolean => /@example\.(com|org|net)$/i.test(email.trim());

export function removeExamplePeople(file: FileOf): void {
  const tab = findOwnTab(file, TEAM);
  if (!tab) return;
  const emails = tab
    .getRange('B2:B')
    .getValues()
    .map((row) => String(row[0]));
  emails.forEach((email, index) => {
    if (isExampleAddress(email)) tab.getRange(FIRST_ROW + index, 1, 1, COLUMNS.length).clearContent();
  });
}
