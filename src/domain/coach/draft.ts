/** The wizard's draft as the coach sees it. */
import type { DraftKeyResult, DraftObjective, QuarterDraft } from '../quarter-draft.ts';
import { readTarget, readTyped, type Typed } from '../typed-value.ts';
import { coachQuarter, type PlacedFinding } from './coach.ts';
import type { Above, CoachedKeyResult } from './quarter.ts';

/** As much of a draft as the coach reads. */
export interface DraftToCoach {
  readonly cycle: Pick<QuarterDraft['cycle'], 'from' | 'due'>;
  readonly objectives: readonly ObjectiveToCoach[];
}

export interface ObjectiveToCoach extends Pick<DraftObjective, 'title' | 'owner'> {
  readonly level?: 'Company' | 'Team' | 'Person';
  readonly team?: string;
  readonly supports?: string;
  /** By which another objective of the draft supports this one. */
  readonly key?: number;
  readonly keyResults: readonly KeyResultToCoach[];
}

export type KeyResultToCoach = Pick<
  DraftKeyResult,
  'title' | 'start' | 'target' | 'owner' | 'confidence' | 'measure' | 'ambition' | 'from' | 'due'
>;

/** What the draft itself cannot tell. */
export interface DraftContext {
  readonly decimal: '.' | ',';
  /** Cycles finished before this one: in the first two nobody is told to have more objectives. */
  readonly cyclesBefore?: number;
  /** People who could own something: among one or two, one owner everywhere is no wonder. */
  readonly people?: number;
  /** What the draft's objectives could support beside one another. */
  readonly above?: readonly Above[];
}

/** What the coach says about a draft as it is typed, in the order of the wizard. */
export function coachDraft(draft: DraftToCoach, context: DraftContext): readonly PlacedFinding[] {
  const { cyclesBefore = 0, people = 0, above = [] } = context;
  return coachQuarter({
    cycle: draft.cycle,
    isDraft: true,
    cyclesBefore,
    people,
    above,
    objectives: draft.objectives.map(({ level = 'Company', team = '', supports = '', key, ...objective }) => ({
      ...objective,
      level,
      team,
      supports,
      name: key === undefined ? '' : `#${key}`,
      keyResults: objective.keyResults.map((row) => readKeyResult(row, context)),
    })),
  });
}

function readKeyResult(row: KeyResultToCoach, context: DraftContext): CoachedKeyResult {
  const start = readTyped(row.start, context);
  const target = readTarget(row.target, start.ok && !start.yesNo ? start : null, context);
  return { ...row, start: valueIn(start, row.start), target: valueIn(target, row.target) };
}

function valueIn(typed: Typed, text: string): number | string {
  return typed.ok ? typed.value : text.trim();
}
