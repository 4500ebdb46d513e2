/** What is wrong with the people of a file: names and addresses that stand twice, or cannot be used. */
import type { Day } from '../day.ts';
import type { Facts, Rule } from './finding.ts';

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

export interface PersonFinding<R extends Rule = Rule> {
  readonly rule: R;
  readonly facts: Facts[R];
  readonly row: number;
  readonly header: 'Name' | 'Email' | 'Leaves when';
}

/** `owned`: the IDs of what each owner has in the register, by name in lower case; what was dropped is left out. */
export function checkPeople(
  people: readonly CheckedPerson[],
  owned: ReadonlyMap<string, readonly string[]>,
  today: Day,
): readonly PersonFinding[] {
  return [
    ...twice(people, 'name').map(({ first: { row, name }, rows }) => at(row, 'Name', 'person-twice', { name, rows })),
    ...twice(people, 'email').map(({ first: { row, email }, rows }) =>
      at(row, 'Email', 'email-twice', { email, rows }),
    ),
    ...people.flatMap((person) => ofOne(person, owned.get(keyOf(person.name)) ?? [], today)),
  ];
}

const at = <R extends Rule>(row: number, header: PersonFinding['header'], rule: R, facts: Facts[R]): PersonFinding => ({
  rule,
  row,
  header,
  facts,
});

function ofOne(person: CheckedPerson, ids: readonly string[], today: Day): readonly PersonFinding[] {
  const { row, name, email, leaves, leavesText } = person;
  return [
    ...(email !== '' && !IS_EMAIL.test(email) ? [at(row, 'Email', 'email-malformed', { email })] : []),
    ...(name === '' ? [at(row, 'Name', 'person-nameless', {})] : []),
    ...(leavesText === '' ? [] : [at(row, 'Leaves when', 'leaves-no-date', { text: leavesText })]),
    ...(leaves !== null && leaves < today && ids.length > 0
      ? [at(row, 'Leaves when', 'owner-left', { name, ids })]
      : []),
  ];
}

const keyOf = (text: string): string => text.trim().toLowerCase();

function twice(
  people: readonly CheckedPerson[],
  field: 'name' | 'email',
): readonly { readonly first: CheckedPerson; readonly rows: readonly number[] }[] {
  const byKey = new Map<string, CheckedPerson[]>();
  for (const person of people) {
    const key = keyOf(person[field]);
    if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), person]);
  }
  return [...byKey.values()].flatMap((same) => {
    const [first] = same;
    return first && same.length > 1 ? [{ first, rows: same.map(({ row }) => row) }] : [];
  });
}
