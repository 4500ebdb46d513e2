/**
 * One argument of one row, read: a number, '' where it is blank, or the complaint with its sign. A complaint that
 * arrives from another column is passed on as it is, so that the first reason is the one people see.
 */
import { type CellValue, isBlank, isNumber } from '../domain/cell.ts';
import { COMPLAINTS, complaintText } from '../domain/complaint.ts';
import { dayNumber, isDay } from '../domain/day.ts';
import { TOLERANCE } from '../domain/marks.ts';
import { type Ambition, findAmbition, findMeasure, type Measure } from '../domain/okr.ts';
import { scoreOf } from '../domain/scoring.ts';
import { isComplaint } from './custom-function-cells.ts';

/** A number, or a text: '' for a blank, else a complaint. */
export type Read = number | string;

export const MEASURE_UNKNOWN = complaintText(COMPLAINTS.measureUnknown);
export const AMBITION_UNKNOWN = complaintText(COMPLAINTS.ambitionUnknown);
const CONFIDENCE_OUTSIDE = complaintText(COMPLAINTS.confidenceOutside);
const SCORE_OUTSIDE = complaintText('Score must lie between 0 and 1.');
const GONE_MISSING = complaintText('Gone is missing. OKRGONE(from; due; on) gives it.');
const GONE_OUTSIDE = complaintText('Gone must lie between 0 % and 100 %.');

/** Words repeat down a column, so each spelling is looked up once, and one that stands in the row above not even that. */
function remembered<Word>(
  find: (text: string) => Word | undefined,
  blank: Word,
): (cell: CellValue) => Word | undefined {
  const known = new Map<string, Word | undefined>();
  let lastCell = '';
  let lastWord: Word | undefined;
  return (cell) => {
    if (cell === '' || cell === undefined || cell === null) return blank;
    if (cell === lastCell) return lastWord;
    if (typeof cell !== 'string') return undefined;
    let word = known.get(cell);
    if (word === undefined && !known.has(cell)) {
      word = find(cell);
      if (known.size > 1000) known.clear();
      known.set(cell, word);
    }
    lastCell = cell;
    lastWord = word;
    return word;
  };
}

/** The measure, Number for a blank, `undefined` for a word that is none. */
export const readMeasure = remembered<Measure>(findMeasure, 'Number');
/** The ambition, Stretch for a blank, `undefined` for a word that is none. */
export const readAmbition = remembered<Ambition>(findAmbition, 'Stretch');

export function readNumber(cell: CellValue, name: string): Read {
  if (isNumber(cell)) return cell;
  if (isBlank(cell)) return '';
  return isComplaint(cell) ? cell : complaintText(`${name} is not a number. Type digits only.`);
}

export function readScore(cell: CellValue): Read {
  const score = readNumber(cell, 'Score');
  if (typeof score === 'number' && (score < -TOLERANCE || score > 1 + TOLERANCE)) return SCORE_OUTSIDE;
  return score;
}

/** 0..1; a hair outside is rounding. */
export function readGone(cell: CellValue): Read {
  if (isBlank(cell)) return GONE_MISSING;
  const gone = readNumber(cell, 'Gone');
  if (typeof gone !== 'number') return gone;
  if (gone < -TOLERANCE || gone > 1 + TOLERANCE) return GONE_OUTSIDE;
  return scoreOf(gone);
}

export function readConfidence(cell: CellValue): Read {
  if (isBlank(cell)) return '';
  if (isNumber(cell) && cell >= 0 && cell <= 1) return cell;
  return isComplaint(cell) ? cell : CONFIDENCE_OUTSIDE;
}

/** A whole day as a serial; a text like 2026-01-31 is read, too. A time of day is left out. */
export function readDay(cell: CellValue, name: string): Read {
  if (isNumber(cell)) return Math.floor(cell);
  if (isBlank(cell)) return complaintText(`${name} is missing. Type a date.`);
  if (isDay(cell)) return dayNumber(cell);
  return isComplaint(cell) ? cell : complaintText(`${name} is not a date.`);
}
