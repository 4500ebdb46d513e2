/** Findings about the people in Team, with their places in that tab. */
import { checkPeople } from '../../domain/check/people.ts';
import type { CheckedRow } from '../../domain/check/rows.ts';
import type { Day } from '../../domain/day.ts';
import type { ReadTeam } from '../tabs/team.ts';
import { cellName, type Found, found } from './found.ts';

/** `rows`: of the register that is looked at. */
export function peopleFindings(team: ReadTeam | null, rows: readonly CheckedRow[], today: Day): readonly Found[] {
  if (!team) return [];
  const owned = new Map<string, string[]>();
  for (const { owner, id, dropped } of rows) {
    const key = owner.trim().toLowerCase();
    if (key !== '' && !dropped) owned.set(key, [...(owned.get(key) ?? []), id]);
  }
  return checkPeople(team.rows, owned, today).map(({ rule, facts, row, header }) =>
    found(rule, facts, { header, cell: cellName(row, team.source.positions[header] ?? 1) }),
  );
}
