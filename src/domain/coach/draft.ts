import type { DraftKeyResult, DraftObjective, QuarterDraft } from '../quarter-draft.ts';
import { readTarget, readTyped, type Typed } from '../typed-value.ts';
import { DRAFT_KEY_RESULT_RULES, DRAFT_OBJECTIVE_RULES, DRAFT_RULES } from './draft-rules.ts';
import { coachRow, type Finding, findingOf } from './row.ts';

/** As much of a draft as the coach reads. */
export interface DraftToCoach {
  readonly cycle: Pick<QuarterDraft['cycle'], 'from' | 'due'>;
  readonly objectives: readonly ObjectiveToCoach[];
}

export interface ObjectiveToCoach extends Pick<DraftObjective, 'title' | 'owner'> {
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
}

export interface DraftFinding extends Finding {
  /** `objectives`, `objectives.0.owner`, `objectives.0.keyResults.1.target`; '' for the draft as a whole. */
  readonly field: string;
}

/** A key result with its numbers read: '' where nothing is typed, the text where it is no number. */
export interface ReadKeyResult extends KeyResultToCoach {
  readonly objectiveIndex: number;
  readonly index: number;
  readonly startValue: number | string;
  readonly targetValue: number | string;
  readonly cycle: DraftToCoach['cycle'];
}

export interface ReadDraft {
  readonly objectives: readonly (ObjectiveToCoach & { readonly index: number })[];
  readonly keyResults: readonly ReadKeyResult[];
  readonly cyclesBefore: number;
  readonly people: number;
}

/**
 * What the coach says about a draft as it is typed: the draft first, then row by row in the order of the wizard. A row
 * nobody has begun to write is left alone. Nothing here stops anybody.
 */
export function coachDraft(draft: DraftToCoach, context: DraftContext): DraftFinding[] {
  const read = readDraft(draft, context);
  const findings = DRAFT_RULES.flatMap((rule) => rule.find(read).map((place) => placed(rule, place)));
  for (const objective of read.objectives) {
    const field = `objectives.${objective.index}`;
    findings.push(...titleFindings('Objective', objective.title, '', '', `${field}.title`));
    findings.push(
      ...DRAFT_OBJECTIVE_RULES.flatMap((rule) => rule.find(objective).map((place) => placed(rule, place, field))),
    );
    for (const row of read.keyResults.filter((one) => one.objectiveIndex === objective.index)) {
      findings.push(...keyResultFindings(row, `${field}.keyResults.${row.index}`));
    }
  }
  return findings;
}

function keyResultFindings(row: ReadKeyResult, field: string): DraftFinding[] {
  if (row.title.trim() === '') return [];
  return [
    ...titleFindings('Key result', row.title, row.startValue, row.targetValue, `${field}.title`),
    ...DRAFT_KEY_RESULT_RULES.flatMap((rule) => rule.find(row).map((place) => placed(rule, place, field))),
  ];
}

/** The rules of a row; those on start and target are asked with the measure in sight, so not here. */
function titleFindings(
  type: 'Objective' | 'Key result',
  title: string,
  start: number | string,
  target: number | string,
  field: string,
): DraftFinding[] {
  return coachRow({ type, title, start, target, numbersUnknown: true })
    .filter((finding) => finding.ruleId !== 'start-is-target')
    .map((finding) => ({ ...finding, field }));
}

function placed(
  rule: { id: string; why: string; fix: string },
  place: { field: string; found?: string },
  under = '',
): DraftFinding {
  const field = [under, place.field].filter((part) => part !== '').join('.');
  return { ...findingOf(rule, place.found ?? ''), field };
}

function readDraft(draft: DraftToCoach, context: DraftContext): ReadDraft {
  const keyResults = draft.objectives.flatMap((objective, objectiveIndex) =>
    objective.keyResults.map((row, index) => {
      const start = readTyped(row.start, context);
      const target = readTarget(row.target, start.ok && !start.yesNo ? start : null, context);
      return {
        ...row,
        objectiveIndex,
        index,
        startValue: valueIn(start, row.start),
        targetValue: valueIn(target, row.target),
        cycle: draft.cycle,
      };
    }),
  );
  return {
    objectives: draft.objectives.map((objective, index) => ({ ...objective, index })),
    keyResults,
    cyclesBefore: context.cyclesBefore ?? 0,
    people: context.people ?? 0,
  };
}

function valueIn(typed: Typed, text: string): number | string {
  return typed.ok ? typed.value : text.trim();
}
