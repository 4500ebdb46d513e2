/** Whom a key result's owner is written to: one address of Team, or a reason why nobody is. */
import { EMAIL } from '../check/people.ts';
import { isExampleAddress } from '../sharing/example-address.ts';

/** Somebody of Team who is still here. */
export interface TeamMember {
  readonly name: string;
  readonly email: string;
}

export type Reached = { readonly name: string; readonly email: string } | { readonly why: string };

const IS_EMAIL = new RegExp(EMAIL);
const keyOf = (text: string): string => text.trim().toLowerCase();

/** Owner may hold a name or an address. Between two people of one name nobody guesses. */
export function reach(owner: string, team: readonly TeamMember[]): Reached {
  const key = keyOf(owner);
  if (key === '') return { why: 'no owner' };
  const found = team.filter(({ name, email }) => keyOf(name) === key || keyOf(email) === key);
  const addresses = new Map(found.map((one) => [keyOf(one.email), one]));
  const [one] = found;
  if (!one) return { why: 'not in Team' };
  if (addresses.size > 1) return { why: 'twice in Team' };
  const email = one.email.trim();
  if (email === '') return { why: 'no address in Team' };
  if (!IS_EMAIL.test(email)) return { why: `“${email}” is no address` };
  return isExampleAddress(email) ? { why: 'an example address' } : { name: one.name.trim() || email, email };
}

/** The lead as Settings name them: an address stands for itself, a name is looked up. Null where nobody is reached. */
export function leadAddress(lead: string, team: readonly TeamMember[]): string | null {
  const reached = reach(lead, IS_EMAIL.test(lead) ? [{ name: lead, email: lead }] : team);
  return 'email' in reached ? reached.email : null;
}
