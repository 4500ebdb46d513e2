import { headsForRow, isReached } from './heads-for.ts';
import { mark, TOLERANCE } from './marks.ts';
import { isByConfidence, isLimit } from './measure.ts';
import type { Ambition, Grade, Measure, Status } from './okr.ts';

const STRETCH_GREEN = mark('stretchGreen') - TOLERANCE;
const STRETCH_AMBER = mark('stretchAmber') - TOLERANCE;
const MUST_SLACK = mark('mustReachSlack');
const MUST_AMBER = mark('mustReachAmber') - TOLERANCE;
const UNSURE = mark('unsure') - TOLERANCE;
const DOUBTFUL = mark('doubtful') - TOLERANCE;
const SURE = mark('sure') - TOLERANCE;

/** The three colours a running row can have, best first. */
export type Colour = 'On track' | 'At risk' | 'Off track';

export const GRADE_OF_COLOUR = {
  'On track': 'Green',
  'At risk': 'Amber',
  'Off track': 'Red',
} as const satisfies Record<Colour, Grade>;
export const COLOUR_OF_GRADE = {
  Green: 'On track',
  Amber: 'At risk',
  Red: 'Off track',
} as const satisfies Record<Grade, Colour>;

/** From where on a row is green: 0.7, or for a Must reach 1 − (1 − gone) / 5, which gives way less every day. */
export function greenMark(ambition: Ambition, gone: number): number {
  return ambition === 'Must reach' ? 1 - (1 - gone) * MUST_SLACK : mark('stretchGreen');
}

/** The colour of where a row heads. */
export function colourOf(heads: number, gone: number, ambition: Ambition): Colour {
  if (ambition === 'Must reach') {
    if (heads >= 1 - (1 - gone) * MUST_SLACK - TOLERANCE) return 'On track';
    return heads >= MUST_AMBER ? 'At risk' : 'Off track';
  }
  if (heads >= STRETCH_GREEN) return 'On track';
  return heads >= STRETCH_AMBER ? 'At risk' : 'Off track';
}

/** Below 40 % sure a row is at best At risk, below 20 % Off track; once time is over nobody needs to be sure. */
export function heldByConfidence(colour: Colour, confidence: number | '', gone: number): Colour {
  if (confidence === '' || gone >= 1) return colour;
  if (confidence < DOUBTFUL) return 'Off track';
  return confidence < UNSURE && colour === 'On track' ? 'At risk' : colour;
}

/** Silence is never green; a bad colour stays, for silence does not make it better. */
export function staleColour(colour: Colour, stale: boolean): Status {
  return stale && colour === 'On track' ? 'No update' : colour;
}

/** Whether confidence is too low for green. */
export function isUnsure(confidence: number | ''): confidence is number {
  return confidence !== '' && confidence < UNSURE;
}

/** Whether confidence speaks against a red number. */
export function isSure(confidence: number | ''): confidence is number {
  return confidence !== '' && confidence >= SURE;
}

/** Done: reached and fresh. What is judged at the end is done only when time is over. */
export function isDone(measure: Measure, progress: number | '', gone: number, stale: boolean): boolean {
  if (stale || !isReached(progress)) return false;
  return gone >= 1 || !(isLimit(measure) || measure === 'Number at the end');
}

/**
 * The colour of a row before its age is looked at, by where it heads and how sure people are; `heads` comes from
 * `headsForRow`. A limit is green while it is kept, whatever the ambition.
 */
export function colourOfRow(
  measure: Measure,
  heads: number,
  gone: number,
  ambition: Ambition,
  confidence: number | '',
): Colour {
  const colour = isLimit(measure) ? (isReached(heads) ? 'On track' : 'Off track') : colourOf(heads, gone, ambition);
  return heldByConfidence(colour, confidence, gone);
}

/** The status of a running row that is neither dropped nor in complaint. */
export function statusOfRow(
  measure: Measure,
  progress: number | '',
  gone: number,
  ambition: Ambition,
  confidence: number | '',
  stale: boolean,
): Status {
  // It heads nowhere exactly where there is no reading.
  const heads = headsForRow(measure, progress, gone, ambition, confidence);
  if (heads === '') return 'No update';
  if (isDone(measure, progress, gone, stale)) return 'Done';
  return staleColour(colourOfRow(measure, heads, gone, ambition, confidence), stale);
}

/** Where nothing but confidence can be judged yet. */
export function waitsForTheEnd(measure: Measure, gone: number): boolean {
  return isByConfidence(measure) && gone < 1;
}
