/** People with access who are to stand in Team: new lines, and addresses for names that have none. */
import type { TeamPerson } from './access.ts';
import { emailKey, nameFromEmail, type PastedPerson } from './pasted-people.ts';

/** A line to be written, found by what names it. */
export interface TeamLine {
  readonly key: Readonly<Record<string, string>>;
  readonly set: Readonly<Record<string, string>>;
  readonly seen?: Readonly<Record<string, string>>;
}

export interface PlannedTeam {
  readonly lines: readonly TeamLine[];
  /** Their name stands in Team with another address: one of the two needs a surname. */
  readonly namesakes: readonly PastedPerson[];
}

/** Whoever stands there with this address is left out. Whoever can only view is a Reader. */
export function planTeam(
  people: readonly (PastedPerson & { readonly role: 'editor' | 'viewer' })[],
  team: readonly TeamPerson[],
): PlannedTeam {
  const emails = new Set(team.map(({ email }) => emailKey(email)));
  const names = new Map(team.map((person) => [emailKey(person.name), person]));
  const lines: TeamLine[] = [];
  const namesakes: PastedPerson[] = [];
  for (const { name: given, email, role } of people) {
    const name = given || nameFromEmail(email);
    const same = names.get(emailKey(name));
    if (emails.has(emailKey(email))) continue;
    emails.add(emailKey(email));
    if (!same) lines.push({ key: { Email: email }, set: { Name: name, Role: role === 'viewer' ? 'Reader' : '' } });
    else if (same.email === '') lines.push({ key: { Name: same.name }, set: { Email: email }, seen: { Email: '' } });
    else namesakes.push({ name, email });
    if (!same) names.set(emailKey(name), { name, email, team: '', role: '', leaves: null });
  }
  return { lines, namesakes };
}
