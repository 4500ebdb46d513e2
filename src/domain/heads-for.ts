import { mark, TOLERANCE } from './marks.ts';
import { isByConfidence, isLimit } from './measure.ts';
import type { Ambition, Measure } from './okr.ts';
import { scoreOf } from './scoring.ts';

const STRETCH_PLAN = mark('stretchPlan');
const MUST_PLAN = mark('mustReachPlan');

/**
 * The score a row will end at, by plan and pace: `progress + (1 − gone) × (progress + plan × (1 − gone))`, held to 0..1.
 *
 * It is the mean of project control's two classic estimates at completion, weighted by the time gone: "the rest goes as
 * so far" (progress ÷ gone) with weight `gone`, and "the rest goes by the plan" (progress + plan × (1 − gone)) with
 * weight `1 − gone`. So a row that has not moved is not red in its first weeks, and on the last day it is the score.
 * The plan of a Stretch is four fifths, of a Must reach the whole.
 */
export function headsFor(progress: number, gone: number, ambition: Ambition): number {
  const left = 1 - gone;
  const plan = ambition === 'Must reach' ? MUST_PLAN : STRETCH_PLAN;
  return scoreOf(progress + left * (progress + plan * left));
}

/** Whether there is anything to go by: a value, or for the two measures of the end somebody's confidence. */
export function hasReading(measure: Measure, progress: number | '', gone: number, confidence: number | ''): boolean {
  if (!isByConfidence(measure) || gone >= 1) return progress !== '';
  return confidence !== '' || (measure === 'Yes / no' && isReached(progress));
}

/** Where a row of any measure heads; '' without a reading. */
export function headsForRow(
  measure: Measure,
  progress: number | '',
  gone: number,
  ambition: Ambition,
  confidence: number | '',
): number | '' {
  if (measure === 'Number' || measure === 'Steps') return progress === '' ? '' : headsFor(progress, gone, ambition);
  if (isLimit(measure)) return progress === '' ? '' : scoreOf(progress);
  if (gone >= 1) return progress === '' ? '' : scoreOf(progress);
  return measure === 'Yes / no' && isReached(progress) ? 1 : confidence;
}

/** Whether the score is 1, give or take the tolerance. */
export function isReached(progress: number | ''): boolean {
  return progress !== '' && progress >= 1 - TOLERANCE;
}
