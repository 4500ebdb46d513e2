/**
 * What keeps a step from being left: a sentence by field path, as `objectives.0.keyResults.1.target`. The rules are
 * the server's own, run here so that nobody waits for an answer to learn of a typing slip.
 */
import type { DraftKeyResult, QuarterDraft } from '../src/contract.ts';
import { needsStart } from '../src/domain/measure.ts';
import { planQuarter } from '../src/domain/plan-quarter.ts';
import { isBlankKeyResult, isBlankObjective } from '../src/domain/quarter-draft.ts';
import { isTaken } from './cycle-choices.ts';
import { wizardTexts } from './words/wizard.ts';

export type Errors = Readonly<Record<string, string>>;

type Decimal = '.' | ',';

/** `taken`: names of the cycles in the file. */
export function checkCycle(draft: QuarterDraft, taken: readonly string[], decimal: Decimal): Errors {
  const name = draft.cycle.name.trim();
  if (isTaken({ name }, taken)) return { 'cycle.name': wizardTexts.cycleStep.nameTaken(name) };
  const problem = problemOf({ ...draft, objectives: [] }, decimal);
  return problem?.field.startsWith('cycle.') ? { [problem.field]: problem.sentence } : {};
}

/** Blank cards are no mistake, unless there is nothing else or a person's name on it. */
export function checkObjectives(draft: QuarterDraft): Errors {
  const allBlank = draft.objectives.every(isBlankObjective);
  const nameless = draft.objectives.flatMap((one, at) => {
    const wanted = !isBlankObjective(one) || one.owner.trim() !== '' || (allBlank && at === 0);
    return wanted && one.title.trim() === '' ? [`objectives.${at}.title`] : [];
  });
  return Object.fromEntries(nameless.map((field) => [field, wizardTexts.objectivesStep.titleMissing]));
}

/** The first slip of each key result of one objective. */
export function checkKeyResults(draft: QuarterDraft, at: number, decimal: Decimal): Errors {
  const objective = draft.objectives[at];
  if (objective === undefined) return {};
  if (objective.keyResults.every(isBlankKeyResult)) {
    const problem = problemOf({ ...draft, objectives: [{ ...objective, keyResults: [] }] }, decimal);
    return problem ? { [`objectives.${at}.keyResults.0.title`]: problem.sentence } : {};
  }
  return Object.fromEntries(
    objective.keyResults.flatMap((keyResult, place) => {
      if (isBlankKeyResult(keyResult)) return [];
      const problem = problemOf({ ...draft, objectives: [{ ...objective, keyResults: [keyResult] }] }, decimal);
      const inside = /^objectives\.0\.keyResults\.0\.(.+)$/.exec(problem?.field ?? '')?.[1];
      if (!problem || !inside) return [];
      return [[`objectives.${at}.keyResults.${place}.${inside}`, asLabelled(inside, keyResult) ?? problem.sentence]];
    }),
  );
}

/** The card says From and To where the register says Start and Target. */
function asLabelled(field: string, { measure, start, target }: DraftKeyResult): string | undefined {
  if (!needsStart(measure)) return undefined;
  if (field === 'start' && start.trim() === '') return wizardTexts.keyResultsStep.startMissing;
  return field === 'target' && target.trim() === '' ? wizardTexts.keyResultsStep.targetMissing : undefined;
}

function problemOf(draft: QuarterDraft, decimal: Decimal): { field: string; sentence: string } | null {
  const plan = planQuarter(draft, decimal);
  return plan.ok ? null : { field: plan.problem.field, sentence: `${plan.problem.message} ${plan.problem.next}` };
}

/** A problem of a whole list is shown at the list's first field. */
export function fieldShown(field: string): string {
  if (field === 'objectives') return 'objectives.0.title';
  return field.endsWith('.keyResults') ? `${field}.0.title` : field;
}

/** Where in the wizard a field stands. */
export function placeOf(
  field: string,
): { readonly step: 1 | 2 | 3; readonly objective: number; readonly keyResult: number } | null {
  if (field.startsWith('cycle')) return { step: 1, objective: 0, keyResult: 0 };
  const [, at, rest = ''] = /^objectives(?:\.(\d+)(.*))?$/.exec(field) ?? [];
  if (at === undefined) return null;
  const place = /^\.keyResults(?:\.(\d+))?/.exec(rest);
  return { step: place ? 3 : 2, objective: Number(at), keyResult: Number(place?.[1] ?? 0) };
}
