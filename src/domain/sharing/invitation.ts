/** Who is to be given access, and what came of it. */
import type { Day } from '../day.ts';
import { type Access, type ShareRole, type Standing, standingIn, type TeamPerson } from './access.ts';
import { isExampleAddress } from './example-address.ts';
import { emailKey, isAddress, type PastedPerson } from './pasted-people.ts';

/** Somebody who could be given access. */
export interface Candidate {
  readonly name: string;
  readonly email: string;
  /** What their role in Team suggests; a reader can view. */
  readonly role: ShareRole;
  /** What they are allowed now; null for nothing. */
  readonly standing: Standing | null;
  readonly inTeam: boolean;
}

export interface Invitation {
  readonly email: string;
  readonly role: ShareRole;
}

/** The people of Team who are here, then those pasted who are not in it. Example addresses are in neither. */
export function candidatesOf(
  team: readonly TeamPerson[],
  pasted: readonly PastedPerson[],
  access: Access,
  today: Day,
): readonly Candidate[] {
  const standing = standingIn(access);
  const here = team.filter(({ leaves }) => leaves === null || leaves >= today);
  const known = new Set(team.map(({ email }) => emailKey(email)));
  const all = [
    ...here.map(({ name, email, role }) => ({ name, email, role: roleFor(role), inTeam: true })),
    ...pasted
      .filter(({ email }) => !known.has(emailKey(email)))
      .map(({ name, email }) => ({ name, email, role: 'editor' as const, inTeam: false })),
  ];
  const seen = new Set<string>();
  return all.flatMap((one) => {
    const key = emailKey(one.email);
    if (!isAddress(one.email) || isExampleAddress(one.email) || seen.has(key)) return [];
    seen.add(key);
    return [{ ...one, standing: standing(one.email) }];
  });
}

/** Whoever checks in has to edit. */
const roleFor = (role: string): ShareRole => (/^(reader|viewer)$/i.test(role.trim()) ? 'viewer' : 'editor');

/** Whether the role is not theirs yet. Nobody is made less than they are. */
export const isToAdd = ({ standing }: Candidate, role: ShareRole): boolean =>
  standing === null || (standing === 'viewer' && role === 'editor');

/** As many at a time as stay well within a minute, where an address takes two seconds. */
export const AT_ONCE = 10;

export type Outcome = 'added' | 'promoted' | 'there' | 'failed';

export interface ShareResult {
  readonly email: string;
  readonly role: ShareRole;
  readonly outcome: Outcome;
  /** Google's own sentence; '' where it said nothing. */
  readonly said: string;
}

const NOBODY: Access = { owner: '', editors: [], viewers: [] };

/** What Google refused, by address. */
export type Refusals = readonly (readonly [email: string, said: string])[];

/**
 * By who is in the list afterwards, not by what was thrown: Google shares and then complains where its own mail does
 * not arrive.
 */
export function resultsOf(
  invitations: readonly Invitation[],
  before: Access | null,
  after: Access | null,
  refusals: Refusals,
): readonly ShareResult[] {
  const was = standingIn(before ?? NOBODY);
  const said = new Map(refusals.map(([email, sentence]) => [emailKey(email), sentence]));
  const is = after
    ? standingIn(after)
    : // Where Google does not show the list, silence is all there is to go by.
      (email: string) =>
        said.has(emailKey(email)) ? null : (invitations.find((one) => one.email === email)?.role ?? null);
  return invitations.map(({ email, role }) => {
    const [then, now] = [was(email), is(email)];
    const holds = now !== null && (role === 'viewer' || now !== 'viewer');
    const outcome: Outcome = !holds ? 'failed' : then === now ? 'there' : then === null ? 'added' : 'promoted';
    return { email, role, outcome, said: outcome === 'failed' ? (said.get(emailKey(email)) ?? '') : '' };
  });
}

/**
 * Why somebody was not added. `not allowed` and `permission` are true of everybody: going on is of no use.
 * The sentences are those of Drive (drive/api/guides/handle-errors) and of Apps Script as people report them; in
 * another language, and for what is not known, it is `unknown` and Google's sentence is shown.
 */
export type Refusal =
  | 'no account'
  | 'policy'
  | 'not allowed'
  | 'permission'
  | 'quota'
  | 'busy'
  | 'no answer'
  | 'example'
  | 'unknown';

/** What the script itself says. */
export const EXAMPLE_REFUSED = 'This is an example address.';
/** What the sidebar says of somebody the script never came back from. */
export const NO_ANSWER = 'Google did not answer.';

const REFUSALS: readonly (readonly [RegExp, Refusal])[] = [
  [/example address/, 'example'],
  [/^Google did not answer/, 'no answer'],
  [/Required permissions|not sufficient|authoriz/i, 'permission'],
  [/ACL change|Access denied|Action not allowed|do not have permission|insufficient permission/i, 'not allowed'],
  [/doesn.t allow sharing|not permitted|outside of|polic|administrator|non Google accounts/i, 'policy'],
  [/invalid (email|argument|user)|no such user|not found/i, 'no account'],
  [/too many times|quota|rate limit|limit exceeded/i, 'quota'],
  [/timed out|internal error|unavailable|try again|server error/i, 'busy'],
];

export const refusalIn = (said: string): Refusal => REFUSALS.find(([pattern]) => pattern.test(said))?.[1] ?? 'unknown';

/** Where it is true of everybody, the rest is not tried. */
export const stopsAll = (refusal: Refusal): boolean => refusal === 'not allowed' || refusal === 'permission';
