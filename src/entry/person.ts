/** Who somebody is in this file: by the address in Team, else nobody. */
import type { Person } from '../sheet/tabs/team.ts';

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** The name that stands beside this address in Team, '' where it stands nowhere. */
export function nameOf(email: string, team: readonly Person[]): string {
  return email === '' ? '' : (team.find((person) => same(person.email, email))?.name ?? '');
}

/** Owner may hold the name or the address of a person. */
export function isOwnedBy(owner: string, name: string, team: readonly Person[]): boolean {
  const email = team.find((person) => same(person.name, name))?.email ?? '';
  return same(owner, name) || (email !== '' && same(owner, email));
}
