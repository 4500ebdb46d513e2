/** Who can open a file, held against who stands in Team. Only people who are named can be known. */
import type { Day } from '../day.ts';
import { isExampleAddress } from './example-address.ts';
import { emailKey, isAddress } from './pasted-people.ts';

/** The share dialog's list of named people, by address. */
export interface Access {
  /** '' on a shared drive, where nobody owns a file. */
  readonly owner: string;
  /** The owner among them or not. */
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
}

/** A line of the Team tab. */
export interface TeamPerson {
  readonly name: string;
  readonly email: string;
  readonly team: string;
  readonly role: string;
  /** The last day; null where none is typed. */
  readonly leaves: Day | null;
}

export type Standing = 'owner' | 'editor' | 'viewer';
export type ShareRole = 'editor' | 'viewer';

export function standingIn(access: Access): (email: string) => Standing | null {
  const standing = new Map<string, Standing>();
  for (const email of access.viewers) standing.set(emailKey(email), 'viewer');
  for (const email of access.editors) standing.set(emailKey(email), 'editor');
  if (access.owner !== '') standing.set(emailKey(access.owner), 'owner');
  return (email) => standing.get(emailKey(email)) ?? null;
}

export interface Named {
  /** '' for whoever is not in Team. */
  readonly name: string;
  readonly email: string;
}

export interface AccessReport {
  /** Null on a shared drive. */
  readonly owner: Named | null;
  readonly editors: readonly Named[];
  readonly viewers: readonly Named[];
  /** In Team, with an address, and not named in the share dialog. */
  readonly without: readonly TeamPerson[];
  /** In Team without an address that could be shared with. */
  readonly noAddress: readonly TeamPerson[];
  /** Named in the share dialog and not in Team. */
  readonly strangers: readonly Named[];
  /** Past their last day in Team and still named. */
  readonly left: readonly TeamPerson[];
}

export function reportAccess(access: Access, team: readonly TeamPerson[], today: Day): AccessReport {
  const standing = standingIn(access);
  const inTeam = new Map(team.filter(({ email }) => email !== '').map((person) => [emailKey(person.email), person]));
  const named = (email: string): Named => ({ name: inTeam.get(emailKey(email))?.name ?? '', email });
  const owner = emailKey(access.owner);
  const editors = access.editors.filter((email) => emailKey(email) !== owner).map(named);
  const viewers = access.viewers.map(named);
  const hasLeft = ({ leaves }: TeamPerson) => leaves !== null && leaves < today;
  const here = team.filter((person) => !hasLeft(person));
  const everybody = [...(access.owner === '' ? [] : [named(access.owner)]), ...editors, ...viewers];
  return {
    owner: access.owner === '' ? null : named(access.owner),
    editors,
    viewers,
    without: here.filter(({ email }) => isAddress(email) && !isExampleAddress(email) && standing(email) === null),
    noAddress: here.filter(({ email }) => !isAddress(email)),
    strangers: everybody.filter(({ email }) => !inTeam.has(emailKey(email))),
    left: team.filter((person) => hasLeft(person) && standing(person.email) !== null),
  };
}
