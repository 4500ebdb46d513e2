/** A quarter as the coach sees it, whether it is still a draft in the wizard or stands in a register. */
import type { Day } from '../day.ts';
import type { Ambition, Level, Measure } from '../okr.ts';

export interface CoachedKeyResult {
  readonly title: string;
  readonly owner: string;
  /** '' where nothing is typed, the text where it is no number. */
  readonly start: number | string;
  readonly target: number | string;
  readonly measure: Measure;
  readonly ambition: Ambition;
  /** 0..1, null where nobody has said. */
  readonly confidence: number | null;
  readonly from: Day | '';
  readonly due: Day | '';
}

/** Something to support: what Supports then holds, and what a person calls it. */
export interface Above {
  readonly name: string;
  readonly title: string;
}

export interface CoachedObjective {
  readonly title: string;
  readonly owner: string;
  readonly level: Level;
  readonly team: string;
  /** What it supports, '' for nothing. */
  readonly supports: string;
  /** What Supports holds where another one supports it. */
  readonly name: string;
  readonly keyResults: readonly CoachedKeyResult[];
}

export interface CoachedQuarter {
  readonly cycle: { readonly from: Day; readonly due: Day };
  /** Nothing has begun: how sure people are still says something about the target. */
  readonly isDraft: boolean;
  readonly objectives: readonly CoachedObjective[];
  /** Cycles finished before this one: in the first two nobody is told to have more objectives. */
  readonly cyclesBefore: number;
  /** People who could own something: among one or two, one owner everywhere is no wonder. */
  readonly people: number;
  /** Objectives of a longer cycle and goals that the top of this quarter could support. */
  readonly above: readonly Above[];
}

/** A key result with what its rules need to know around it. */
export interface KeyResultInQuarter extends CoachedKeyResult {
  readonly cycle: CoachedQuarter['cycle'];
  readonly isDraft: boolean;
}

/** An objective with what it could support. */
export interface ObjectiveInQuarter extends CoachedObjective {
  readonly above: readonly Above[];
}

const RANK: Readonly<Record<Level, number>> = { Company: 0, Team: 1, Person: 2 };

/** What each objective could support: the nearest level above it in the quarter, else what lies above the quarter. */
export function aboveOf({ objectives, above }: CoachedQuarter): (of: CoachedObjective) => readonly Above[] {
  const at = (rank: number) => objectives.filter(({ level, title }) => RANK[level] === rank && title.trim() !== '');
  const byRank = [at(0), at(1)];
  return ({ level }) => {
    for (let rank = RANK[level] - 1; rank >= 0; rank--) {
      const nearest = byRank[rank] ?? [];
      if (nearest.length > 0) return nearest;
    }
    return above;
  };
}
