import { type CellValue, isBlank, isNumber } from './cell.ts';
import { COMPLAINTS, type Complaint } from './complaint.ts';
import { mark, TOLERANCE } from './marks.ts';
import type { Ambition, Grade, Measure } from './okr.ts';
import { readYesNo } from './typed-value.ts';

/** What a text in Current must look like to be read as steps done; RE2 as in a sheet's REGEXMATCH reads it, too. */
export const STEPS_PATTERN = '^\\s*(\\d+)\\s*of\\s*\\d+\\s*$';
const STEPS = new RegExp(STEPS_PATTERN, 'i');
const STRETCH_GREEN = mark('stretchGreen') - TOLERANCE;
const STRETCH_AMBER = mark('stretchAmber') - TOLERANCE;
const MUST_GREEN = 1 - TOLERANCE;
const MUST_AMBER = mark('mustReachAmber') - TOLERANCE;

/**
 * How much of the way is done; may pass 1 or fall below 0. The direction comes from the numbers: 8 → 5 falls.
 * Where start and target are the same there is no way to go, so it is met (1) or not (0), never a half, never NaN.
 */
export function progressOf(start: number, target: number, current: number): number {
  if (start === target) return current >= target ? 1 : 0;
  const progress = (current - start) / (target - start);
  // −0 becomes 0; a sum past the largest number is taken again at a quarter of the size.
  return isNumber(progress) && progress !== 0 ? progress : ofHugeNumbers(start, target, current);
}

/** Progress held to 0..1. */
export function scoreOf(progress: number): number {
  if (progress >= 1) return 1;
  if (progress > 0) return progress;
  return 0;
}

/** Whether a limit holds; the limit itself is within. */
export function isKept(measure: 'Keep at or above' | 'Keep at or below', limit: number, current: number): boolean {
  return measure === 'Keep at or above' ? current >= limit - TOLERANCE : current <= limit + TOLERANCE;
}

/**
 * The progress of one row of cells: a number, '' while there is no reading, or the first complaint about start, target
 * or current. Confidence, weight and dates are judged elsewhere.
 */
export function progressOfRow(
  measure: Measure,
  start: CellValue,
  target: CellValue,
  current: CellValue,
): number | '' | Complaint {
  if (measure === 'Number' || measure === 'Number at the end') {
    if (!isNumber(start)) return isBlank(start) ? COMPLAINTS.startMissing : COMPLAINTS.startNotNumber;
    if (!isNumber(target)) return isBlank(target) ? COMPLAINTS.targetMissing : COMPLAINTS.targetNotNumber;
    if (isNumber(current)) return progressOf(start, target, current);
    return isBlank(current) ? '' : COMPLAINTS.currentNotNumber;
  }
  if (measure === 'Yes / no') {
    return isBlank(current) ? '' : (yesNoIn(current) ?? COMPLAINTS.currentNotYesNo);
  }
  if (!isNumber(target)) return isBlank(target) ? COMPLAINTS.targetMissing : COMPLAINTS.targetNotNumber;
  if (measure === 'Steps') {
    if (target <= 0) return COMPLAINTS.targetNotSteps;
    if (isBlank(current)) return '';
    const done = stepsIn(current);
    return done === undefined ? COMPLAINTS.currentNotSteps : progressOf(0, target, done);
  }
  if (isNumber(current)) return isKept(measure, target, current) ? 1 : 0;
  return isBlank(current) ? '' : COMPLAINTS.currentNotNumber;
}

/** 1 for TRUE, yes, done, 1 …; 0 for FALSE, no, not yet, 0 …; `undefined` for anything else. */
export function yesNoIn(cell: CellValue): 0 | 1 | undefined {
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  if (typeof cell === 'number') return cell === 1 ? 1 : cell === 0 ? 0 : undefined;
  return typeof cell === 'string' ? readYesNo(cell) : undefined;
}

/** 3 and `3 of 5` are three steps done. */
export function stepsIn(cell: CellValue): number | undefined {
  if (isNumber(cell)) return cell;
  const text = typeof cell === 'string' ? STEPS.exec(cell) : null;
  return text ? Number(text[1]) : undefined;
}

/** The colour a score has when time is over: Stretch 0.7 and 0.4, Must reach 1 and 0.7. */
export function gradeOf(score: number, ambition: Ambition): Grade {
  const must = ambition === 'Must reach';
  if (score >= (must ? MUST_GREEN : STRETCH_GREEN)) return 'Green';
  return score >= (must ? MUST_AMBER : STRETCH_AMBER) ? 'Amber' : 'Red';
}

/** Held to what a number can be; where a difference alone is too large for that, all three at a quarter of their size. */
function ofHugeNumbers(start: number, target: number, current: number): number {
  if (current === start) return 0;
  const done = current - start;
  const way = target - start;
  const fits = Number.isFinite(done) && Number.isFinite(way);
  const progress = fits ? done / way : (current / 4 - start / 4) / (target / 4 - start / 4);
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, progress)) + 0;
}
