/** What is wrong with the people of a file: names and addresses that stand twice, or cannot be used. */
import type { Day } from '../day.ts';
import { listOf, quoted } from './text.ts';

/** One address and nothing else; as a pattern that Sheets understands, too. */
export const EMAIL = '^[^@ ,;<>]+@[^@ ,;<>]+[.][^@ .,;<>]+$';
const IS_EMAIL = new RegExp(EMAIL);

export interface CheckedPerson {
  readonly row: number;
  readonly name: string;
  readonly email: string;
  readonly leaves: Day | null;
  readonly leavesText: string;
}

export interface PersonFinding {
  readonly rule: string;
  readonly row: number;
  readonly header: 'Name' | 'Email' | 'Leaves when';
  readonly why: string;
  readonly fix: string;
}

/** `owned`: the IDs of what each owner has in the register, by name in lower case; what was dropped is left out. */
export function checkPeople(
  people: readonly CheckedPerson[],
  owned: ReadonlyMap<string, readonly string[]>,
  today: Day,
): readonly PersonFinding[] {
  return [
    ...twice(people, 'name').map(({ first, rows }): PersonFinding => {
      const why = `${quoted(first.name)} stands in rows ${rows}: an owner of that name could be either.`;
      const fix = 'Add a surname to each, also in Owner, or delete the row that is too many.';
      return { rule: 'person-twice', row: first.row, header: 'Name', why, fix };
    }),
    ...twice(people, 'email').map(({ first, rows }): PersonFinding => {
      const why = `The address ${quoted(first.email)} stands in rows ${rows}.`;
      const fix = 'Correct one of them, or delete the row that is too many.';
      return { rule: 'email-twice', row: first.row, header: 'Email', why, fix };
    }),
    ...people.flatMap((person) => ofOne(person, owned.get(keyOf(person.name)) ?? [], today)),
  ];
}

function ofOne(person: CheckedPerson, owned: readonly string[], today: Day): readonly PersonFinding[] {
  const { row, name, email, leaves, leavesText } = person;
  const found: PersonFinding[] = [];
  if (email !== '' && !IS_EMAIL.test(email)) {
    const fix = 'Type one address, as ana@example.com, or clear the cell.';
    found.push({ rule: 'email-malformed', row, header: 'Email', why: `${quoted(email)} is no address.`, fix });
  }
  if (name === '') {
    const why = 'This row has no name, so nobody can be chosen from it.';
    found.push({ rule: 'person-nameless', row, header: 'Name', why, fix: 'Type the name, or delete the row.' });
  }
  if (leavesText !== '') {
    const why = `${quoted(leavesText)} is no date.`;
    const fix = 'Type the last day as a date, or clear the cell.';
    found.push({ rule: 'leaves-no-date', row, header: 'Leaves when', why, fix });
  }
  if (leaves !== null && leaves < today && owned.length > 0) {
    const why = `${quoted(name)} has left and still owns ${listOf(owned)}.`;
    const fix = 'Choose somebody else in Owner, or clear the date.';
    found.push({ rule: 'owner-left', row, header: 'Leaves when', why, fix });
  }
  return found;
}

const keyOf = (text: string): string => text.trim().toLowerCase();

function twice(
  people: readonly CheckedPerson[],
  field: 'name' | 'email',
): readonly { readonly first: CheckedPerson; readonly rows: string }[] {
  const byKey = new Map<string, CheckedPerson[]>();
  for (const person of people) {
    const key = keyOf(person[field]);
    if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), person]);
  }
  return [...byKey.values()].flatMap((same) => {
    const [first] = same;
    return first && same.length > 1 ? [{ first, rows: same.map(({ row }) => row).join(' and ') }] : [];
  });
}
