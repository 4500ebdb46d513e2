/** The wizard's draft → what is written, or the first thing that keeps it from being written, at its field. */
import { cycleProblem } from './cycle-problem.ts';
import { isDay } from './day.ts';
import { needsStart } from './measure.ts';
import type { PlannedKeyResult, PlannedObjective } from './planned.ts';
import {
  type DraftKeyResult,
  type DraftObjective,
  isBlankKeyResult,
  isBlankObjective,
  type QuarterDraft,
} from './quarter-draft.ts';
import { MOST_CHARACTERS, typedText } from './typed-text.ts';
import { numberFormatOf, readTarget, readTyped, readYesNo, shapeForRow, type TypedNumber } from './typed-value.ts';

export interface DraftProblem {
  readonly field: string;
  readonly message: string;
  readonly next: string;
}

export type Plan =
  | { readonly ok: true; readonly objectives: readonly PlannedObjective[] }
  | { readonly ok: false; readonly problem: DraftProblem };

type Decimal = '.' | ',';
class Refusal {
  readonly problem: DraftProblem;
  constructor(problem: DraftProblem) {
    this.problem = problem;
  }
}

const refuse = (field: string, message: string, next: string): never => {
  throw new Refusal({ field, message, next });
};

/** What is done about a draft that is not finished, where it may be written as it is. */
export interface Unfinished {
  /** Blank rows below an objective without a key result. */
  readonly room: number;
  /** Where there is no objective at all. */
  readonly instead: readonly PlannedObjective[];
  /** Values that cannot be read. */
  readonly values: (draft: DraftKeyResult, decimal: Decimal) => PlannedValues;
}
type PlannedValues = Pick<PlannedKeyResult, 'start' | 'target' | 'format'>;

export function planQuarter(draft: QuarterDraft, decimal: Decimal, unfinished: Unfinished | null = null): Plan {
  try {
    if (!draft.into) checkCycle(draft.cycle);
    const written = draft.objectives
      .map((objective, index) => ({ objective, index }))
      .filter(({ objective }) => !isBlankObjective(objective));
    if (written.length === 0 && unfinished) return { ok: true, objectives: unfinished.instead };
    if (written.length === 0)
      refuse('objectives', 'There is no objective yet.', 'Write at least one, then create the quarter.');
    const places = new Map(written.map(({ objective: { key } }, place) => [`#${key}`, place]));
    return {
      ok: true,
      objectives: written.map(({ objective, index }) =>
        planObjective(objective, `objectives.${index}`, places, decimal, unfinished),
      ),
    };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { ok: false, problem: refusal.problem };
    throw refusal;
  }
}

function checkCycle(cycle: QuarterDraft['cycle']): void {
  const problem = cycleProblem(cycle);
  if (problem) refuse(`cycle.${problem.field}`, problem.message, problem.next);
}

function planObjective(
  objective: DraftObjective,
  field: string,
  places: ReadonlyMap<string, number>,
  decimal: Decimal,
  unfinished: Unfinished | null,
): PlannedObjective {
  const title = textOf(objective.title, `${field}.title`);
  if (title === '' && !unfinished)
    refuse(`${field}.title`, 'This objective has key results but no name.', 'Say where you want to be.');
  const keyResults = objective.keyResults
    .map((keyResult, index) => ({ keyResult, index }))
    .filter(({ keyResult }) => !isBlankKeyResult(keyResult));
  if (keyResults.length === 0 && !unfinished) {
    refuse(
      `${field}.keyResults`,
      `“${title}” has no key result yet.`,
      'Add at least one: how will you know that you are there?',
    );
  }
  return {
    title,
    owner: textOf(objective.owner, `${field}.owner`),
    level: objective.level ?? 'Company',
    team: textOf(objective.team ?? '', `${field}.team`),
    sponsor: textOf(objective.sponsor ?? '', `${field}.sponsor`),
    supports: supportsOf(objective.supports ?? '', places),
    keyResults: keyResults.map(({ keyResult, index }) =>
      planKeyResult(keyResult, `${field}.keyResults.${index}`, decimal, unfinished),
    ),
    ...(unfinished && keyResults.length === 0 ? { room: unfinished.room } : {}),
  };
}

/** One of the same draft by its place; one that was taken out of the draft is no reason to stop. */
function supportsOf(supports: string, places: ReadonlyMap<string, number>): PlannedObjective['supports'] {
  if (supports.startsWith('#')) return places.get(supports) ?? null;
  return typedText(supports) || null;
}

function planKeyResult(
  draft: DraftKeyResult,
  field: string,
  decimal: Decimal,
  unfinished: Unfinished | null,
): PlannedKeyResult {
  const title = textOf(draft.title, `${field}.title`);
  if (title === '' && !unfinished) refuse(`${field}.title`, 'This key result has no name.', 'Say what will change.');
  const dates = { from: dateOf(draft.from, `${field}.from`), due: dateOf(draft.due, `${field}.due`) };
  if (dates.from && dates.due && dates.due < dates.from)
    refuse(`${field}.due`, 'Due lies before From.', 'Choose a later day.');
  return {
    title,
    owner: textOf(draft.owner, `${field}.owner`),
    ...valuesOr(unfinished, draft, field, decimal),
    current: null,
    confidence: confidenceOf(draft.confidence, field),
    lastCheckIn: null,
    note: '',
    ambition: draft.ambition,
    measure: draft.measure,
    weight: weightOf(draft.weight, field, decimal),
    ...dates,
    source: textOf(draft.source, `${field}.source`),
    dropped: null,
    ...(draft.kpi ? { kpi: draft.kpi } : {}),
  };
}

function textOf(typed: string, field: string): string {
  const text = typedText(typed);
  if (text.length > MOST_CHARACTERS) {
    const many = text.length.toLocaleString('en-GB');
    const most = MOST_CHARACTERS.toLocaleString('en-GB');
    refuse(field, `This has ${many} characters; ${most} is the most.`, 'Shorten it, and put the rest into a document.');
  }
  return text;
}

function valuesOr(
  unfinished: Unfinished | null,
  draft: DraftKeyResult,
  field: string,
  decimal: Decimal,
): PlannedValues {
  try {
    return valuesOf(draft, field, decimal);
  } catch (refusal) {
    if (unfinished && refusal instanceof Refusal) return unfinished.values(draft, decimal);
    throw refusal;
  }
}

function valuesOf(draft: DraftKeyResult, field: string, decimal: Decimal): PlannedValues {
  if (draft.measure === 'Yes / no') {
    const started = draft.start.trim() === '' ? 0 : readYesNo(draft.start);
    return { start: started === 1 ? 'yes' : 'no', target: 'yes', format: '' };
  }
  const start = readStart(draft.start, needsStart(draft.measure), `${field}.start`, decimal);
  if (draft.target.trim() === '') refuse(`${field}.target`, 'Target is missing.', 'Type the number you want to reach.');
  const target = readTarget(draft.target, start, { decimal });
  if (!target.ok || target.yesNo) {
    const message = target.ok ? 'A yes cannot be the target of a number.' : target.message;
    return refuse(`${field}.target`, message, 'Type a number, as 95 % or +30%, or choose the measure Yes / no.');
  }
  if (draft.measure === 'Steps' && target.value < 1) {
    refuse(`${field}.target`, 'Target is not a number of steps.', 'Type how many steps there are, 1 or more.');
  }
  return { start: start?.value ?? null, target: target.value, format: numberFormatOf(shapeForRow(start, target)) };
}

function readStart(typed: string, needed: boolean, field: string, decimal: Decimal): TypedNumber | null {
  if (typed.trim() === '') {
    return needed ? refuse(field, 'Start is missing.', 'Type 0 if you count from nothing.') : null;
  }
  const start = readTyped(typed, { decimal });
  if (!start.ok) return refuse(field, start.message, 'Type a number, as 85 %, £40k or 4 h.');
  if (start.yesNo)
    return refuse(
      field,
      'A yes or no cannot be the start of a number.',
      'Type a number, or choose the measure Yes / no.',
    );
  return start;
}

function confidenceOf(confidence: number | null, field: string): number | null {
  if (confidence !== null && !(confidence >= 0 && confidence <= 1)) {
    refuse(`${field}.confidence`, 'Confidence must lie between 0 % and 100 %.', 'Choose how sure you are.');
  }
  return confidence;
}

function weightOf(typed: string, field: string, decimal: Decimal): number | null {
  if (typed.trim() === '') return null;
  const weight = readTyped(typed, { decimal });
  if (!weight.ok || weight.yesNo) return refuse(`${field}.weight`, 'Weight is not a number.', 'Leave it blank for 1.');
  if (weight.value < 0) return refuse(`${field}.weight`, 'Weight is below 0.', 'Type 0 to leave this key result out.');
  return weight.value;
}

function dateOf(typed: string, field: string): string | null {
  if (typed === '') return null;
  return isDay(typed)
    ? typed
    : refuse(field, 'This is not a date.', 'Choose a day, or leave it blank for the cycle’s.');
}
