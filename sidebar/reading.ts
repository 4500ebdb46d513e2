/** What the typed texts of a key result come to, shown beside the fields while they are typed. */
import type { DraftKeyResult, QuarterDraft } from '../src/contract.ts';
import { needsStart } from '../src/domain/measure.ts';
import type { Measure } from '../src/domain/okr.ts';
import {
  formatValue,
  greenFrom,
  readTarget,
  readTyped,
  readYesNo,
  shapeForRow,
  type TypedNumber,
} from '../src/domain/typed-value.ts';

export interface Reading {
  /** `£52,000` where `+30%` was typed, else ''. */
  readonly target: string;
  /** `£48,400`: where green begins, else ''. */
  readonly greenFrom: string;
}

const NOTHING: Reading = { target: '', greenFrom: '' };

export function readKeyResult(draft: DraftKeyResult, decimal: '.' | ','): Reading {
  const { measure, ambition } = draft;
  if (!asksTarget(measure)) return NOTHING;
  const start = needsStart(measure) ? asNumber(readTyped(draft.start, { decimal })) : null;
  const target = asNumber(readTarget(draft.target, start, { decimal }));
  if (target === null) return NOTHING;
  const show = (value: number) => formatValue(value, shapeForRow(start, target), decimal);
  const relative = /^\s*[+-]/.test(draft.target) && start !== null && readTyped(draft.target, { decimal }).ok;
  const from = measure === 'Steps' ? 0 : start?.value;
  return {
    target: relative ? show(target.value) : '',
    greenFrom: from === undefined ? '' : show(greenFrom(from, target.value, ambition)),
  };
}

export function asksTarget(measure: Measure): boolean {
  return measure !== 'Yes / no';
}

/** From `no` to `yes` is a Yes / no, whatever stands in Measure. */
export function settleMeasures(draft: QuarterDraft): QuarterDraft {
  return {
    ...draft,
    objectives: draft.objectives.map((one) => ({ ...one, keyResults: one.keyResults.map(settleMeasure) })),
  };
}

function settleMeasure(draft: DraftKeyResult): DraftKeyResult {
  const isWord = (typed: string) => readYesNo(typed) !== undefined && !/\d/.test(typed);
  const isYesNo = draft.measure === 'Number' && isWord(draft.start) && isWord(draft.target);
  return isYesNo ? { ...draft, measure: 'Yes / no' } : draft;
}

function asNumber(typed: TypedNumber | { readonly ok: false }): TypedNumber | null {
  return typed.ok && !typed.yesNo ? typed : null;
}
