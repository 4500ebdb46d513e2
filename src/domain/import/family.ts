import type { Level } from '../okr.ts';
import type { PlannedKeyResult, PlannedObjective } from '../planned.ts';
import { MOST_CHARACTERS } from '../typed-text.ts';

/** An objective as it comes together row by row. */
export interface Family {
  readonly line: number;
  readonly title: string;
  owner: string;
  level: Level | null;
  team: string;
  supports: string;
  sponsor: string;
  readonly notes: string[];
  readonly keyResults: PlannedKeyResult[];
  /** A row of its own says who owns it, also where it says nobody. */
  ownRow: boolean;
  /** It cannot be created, and its key results have no place then either. */
  readonly broken: boolean;
}

export function newFamily(line: number, title: string): Family {
  const broken = title.length > MOST_CHARACTERS;
  return {
    ...{ line, title, owner: '', level: null, team: '', supports: '', sponsor: '' },
    ...{ notes: [], keyResults: [], ownRow: false, broken },
  };
}

export function plannedObjective(family: Family, supports: number | null): PlannedObjective {
  const { title, team, sponsor, notes, keyResults } = family;
  const owners = new Set(keyResults.map(({ owner }) => owner));
  // Whoever owns all its key results is the best guess.
  const owner = family.owner || (!family.ownRow && owners.size === 1 ? (keyResults[0]?.owner ?? '') : '');
  const level = family.level ?? (team === '' ? 'Company' : 'Team');
  return { title, owner, level, team, supports, keyResults, sponsor, note: notes.join(' · ') };
}
