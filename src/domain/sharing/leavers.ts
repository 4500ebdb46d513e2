/** What belongs to people who are not there, or will not be: it needs somebody else's name before it goes silent. */
import type { Day } from '../day.ts';
import type { TeamPerson } from './access.ts';

/** All of these rows go from one person to another. */
export interface HandOver {
  /** Sent again, it goes on with the same hand-over. */
  readonly operationId: string;
  readonly sheetId: number;
  readonly ids: readonly string[];
  /** Rows that have another owner by now stay as they are. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** A row of an open register that has an owner. */
export interface OwnedRow {
  readonly cycle: string;
  readonly sheetId: number;
  /** O1, K3 */
  readonly id: string;
  readonly title: string;
  readonly owner: string;
}

export interface Holding {
  /** As it stands in Owner. */
  readonly owner: string;
  /** The line of Team; null for whoever is not in it. */
  readonly person: TeamPerson | null;
  readonly rows: readonly OwnedRow[];
}

const key = (text: string): string => text.trim().toLowerCase();

/** What each owner holds, in the order of the registers. Owner holds a name or an address. */
export function holdingsOf(owned: readonly OwnedRow[], team: readonly TeamPerson[]): readonly Holding[] {
  const people = new Map<string, TeamPerson>();
  for (const person of [...team].reverse()) {
    if (person.email !== '') people.set(key(person.email), person);
    if (person.name !== '') people.set(key(person.name), person);
  }
  const holdings = new Map<string, { owner: string; person: TeamPerson | null; rows: OwnedRow[] }>();
  for (const row of owned) {
    const at = key(row.owner);
    const holding = holdings.get(at) ?? { owner: row.owner, person: people.get(at) ?? null, rows: [] };
    holding.rows.push(row);
    holdings.set(at, holding);
  }
  return [...holdings.values()];
}

/** Those who are not in Team, have left or will: of whom a register is to be freed. */
export const leaversAmong = (holdings: readonly Holding[]): readonly Holding[] =>
  holdings.filter(({ person }) => person === null || person.leaves !== null);

export const hasLeft = ({ person }: Holding, today: Day): boolean =>
  person?.leaves !== null && person?.leaves !== undefined && person.leaves < today;

/** `1 objective, 2 key results` as two numbers. */
export function countsOf(rows: readonly OwnedRow[]): { readonly objectives: number; readonly keyResults: number } {
  const objectives = rows.filter(({ id }) => /^o/i.test(id)).length;
  return { objectives, keyResults: rows.length - objectives };
}
