/** What each custom function does with one row of plain values. */
import { isBlank, isNumber } from '../domain/cell.ts';
import { findingText, thoughtsOn } from '../domain/coach/index.ts';
import { COMPLAINTS, complaintText } from '../domain/complaint.ts';
import { quarterOf, shareGone } from '../domain/cycle.ts';
import { dayFromNumber } from '../domain/day.ts';
import { explain } from '../domain/explain.ts';
import type { DatedValue } from '../domain/forecast.ts';
import { headsForRow } from '../domain/heads-for.ts';
import { type Ambition, findRowType, type Measure, type RowType, statusText } from '../domain/okr.ts';
import { gradeOf, progressOfRow, scoreOf } from '../domain/scoring.ts';
import { statusOfRow } from '../domain/status.ts';
import {
  answerOrThrow,
  type CellOrRange,
  columnOf,
  isComplaint,
  type Result,
  type Value,
} from './custom-function-cells.ts';
import {
  AMBITION_UNKNOWN,
  MEASURE_UNKNOWN,
  readAmbition,
  readConfidence,
  readDay,
  readGone,
  readMeasure,
  readNumber,
  readScore,
} from './custom-function-readers.ts';

const STALE_AFTER_DAYS = 10;

export function scoreRule(start: Value, target: Value, current: Value, measureCell: Value): Result {
  const measure = readMeasure(measureCell);
  if (measure === undefined) return MEASURE_UNKNOWN;
  const progress = progressOfRow(measure, start, target, current);
  if (typeof progress === 'number') return scoreOf(progress);
  return progress === '' ? 0 : complaintText(progress);
}

export function progressRule(start: Value, target: Value, current: Value, measureCell: Value): Result {
  const measure = readMeasure(measureCell);
  if (measure === undefined) return MEASURE_UNKNOWN;
  const progress = progressOfRow(measure, start, target, current);
  return typeof progress === 'number' || progress === '' ? progress : complaintText(progress);
}

export function goneRule(from: Value, due: Value, on: Value): Result {
  const first = readDay(from, 'From');
  if (typeof first === 'string') return first;
  const last = readDay(due, 'Due');
  if (typeof last === 'string') return last;
  const day = readDay(on, 'The day to look at');
  if (typeof day === 'string') return day;
  return last < first ? complaintText(COMPLAINTS.dueBeforeFrom) : shareGone(first, last, day);
}

/** Reads how a key result stands, or answers with the first complaint. */
function judged(
  progressCell: Value,
  goneCell: Value,
  ambitionCell: Value,
  measureCell: Value,
  sure: Value,
  judge: (measure: Measure, progress: number | '', gone: number, ambition: Ambition, confidence: number | '') => Result,
): Result {
  const progress = readNumber(progressCell, 'Progress');
  if (typeof progress === 'string' && progress !== '') return progress;
  const gone = readGone(goneCell);
  if (typeof gone === 'string') return gone;
  const ambition = readAmbition(ambitionCell);
  if (ambition === undefined) return AMBITION_UNKNOWN;
  const measure = readMeasure(measureCell);
  if (measure === undefined) return MEASURE_UNKNOWN;
  const confidence = readConfidence(sure);
  if (typeof confidence === 'string' && confidence !== '') return confidence;
  return judge(measure, progress as number | '', gone, ambition, confidence as number | '');
}

export function headsForRule(
  progressCell: Value,
  goneCell: Value,
  ambitionCell: Value,
  measureCell: Value,
  sure: Value,
): Result {
  return judged(progressCell, goneCell, ambitionCell, measureCell, sure, headsForRow);
}

export function statusRule(
  progressCell: Value,
  goneCell: Value,
  ambitionCell: Value,
  measureCell: Value,
  sure: Value,
  daysCell: Value,
  staleAfterCell: Value,
): Result {
  return judged(
    progressCell,
    goneCell,
    ambitionCell,
    measureCell,
    sure,
    (measure, progress, gone, ambition, confidence) => {
      const days = readNumber(daysCell, 'Days since the check-in');
      if (typeof days === 'string' && days !== '') return days;
      const staleAfter = readNumber(staleAfterCell, 'Stale after days');
      if (typeof staleAfter === 'string' && staleAfter !== '') return staleAfter;
      const stale = typeof days === 'number' && days > (typeof staleAfter === 'number' ? staleAfter : STALE_AFTER_DAYS);
      return statusText(statusOfRow(measure, progress, gone, ambition, confidence, stale));
    },
  );
}

export function gradeRule(scoreCell: Value, ambitionCell: Value): Result {
  const ambition = readAmbition(ambitionCell);
  if (ambition === undefined) return AMBITION_UNKNOWN;
  const score = readScore(scoreCell);
  return typeof score === 'number' ? gradeOf(score, ambition) : score;
}

export function quarterRule(date: Value, startMonth: Value): Result {
  if (isBlank(date)) return '';
  const day = readDay(date, 'Date');
  if (typeof day === 'string') return day;
  const month = isBlank(startMonth) ? 1 : startMonth;
  if (!isNumber(month) || !Number.isInteger(month) || month < 1 || month > 12) {
    return complaintText('The fiscal year starts in a month from 1 to 12.');
  }
  if (Math.abs(day) > 2_900_000) return complaintText('Date is not a date.');
  return quarterOf(dayFromNumber(day), month).name;
}

export function explainRule(
  start: Value,
  target: Value,
  current: Value,
  goneCell: Value,
  ambitionCell: Value,
  measureCell: Value,
  sure: Value,
  daysCell: Value,
): Result {
  const measure = readMeasure(measureCell);
  if (measure === undefined) return MEASURE_UNKNOWN;
  const ambition = readAmbition(ambitionCell);
  if (ambition === undefined) return AMBITION_UNKNOWN;
  const gone = readGone(goneCell);
  if (typeof gone === 'string') return gone;
  const confidence = readConfidence(sure);
  if (typeof confidence === 'string' && confidence !== '') return confidence;
  const days = readNumber(daysCell, 'Days since the check-in');
  if (typeof days === 'string' && days !== '') return days;
  const told = explain({
    start,
    target,
    current,
    gone,
    ambition,
    measure,
    confidence: confidence as number | '',
    daysSinceCheckIn: days as number | '',
    staleAfterDays: STALE_AFTER_DAYS,
  });
  return 'complaint' in told ? complaintText(told.complaint) : told.text;
}

const ERROR_VALUE = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)/;

export function checkRow(
  titleCell: Value,
  typeCell: Value,
  start: Value,
  target: Value,
  numbersUnknown: boolean,
): Result {
  const title = String(titleCell ?? '');
  if (ERROR_VALUE.test(title)) return complaintText('The title is an error value.');
  const type = rowType(typeCell, start, target);
  if (type === undefined) return complaintText('Type is not in the list. Choose Objective or Key result.');
  const [first] = thoughtsOn({ type, title, start, target, numbersUnknown });
  return first ? findingText(first) : '';
}

function rowType(cell: Value, start: Value, target: Value): RowType | undefined {
  if (isBlank(cell)) return isBlank(start) && isBlank(target) ? 'Objective' : 'Key result';
  return typeof cell === 'string' ? findRowType(cell) : undefined;
}

export function readWeight(cell: Value): number | string {
  if (isBlank(cell)) return 1;
  if (!isNumber(cell)) return complaintText(COMPLAINTS.weightNotNumber);
  return cell < 0 ? complaintText(COMPLAINTS.weightNegative) : cell;
}

/** A range as a column; a single value stands in every row. */
export function spread(arg: CellOrRange, height: number): Value[] {
  const column = columnOf(arg);
  return Array.isArray(arg) || height === 1 ? column : new Array(height).fill(column[0]);
}

export function needed(read: number | string, missing: string): number {
  if (read === '') throw new Error(missing);
  return answerOrThrow(read) as number;
}

export function readingsOf(days: readonly Value[], values: readonly Value[]): DatedValue[] {
  const readings: DatedValue[] = [];
  values.forEach((cell, index) => {
    if (isBlank(cell) || isComplaint(cell)) return;
    const place = values.length > 1 ? ` in row ${index + 1} of the range` : '';
    const day = days[index];
    if (!isNumber(cell)) throw new Error(`A value is not a number${place}: “${String(cell)}”.`);
    if (isBlank(day)) throw new Error(`A value has no date${place}.`);
    const read = isNumber(day) ? day : readDay(day, 'A date');
    if (typeof read === 'string') throw new Error(`A date is not a date${place}: “${String(day)}”.`);
    readings.push({ day: read, value: cell });
  });
  return readings;
}
