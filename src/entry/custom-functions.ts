/**
 * What people may type into a cell. Pure: they read only their arguments, never a cell, a service or the clock. The
 * doc comments are what Sheets shows while a formula is typed, so each parameter stands on one line. A single bad value
 * throws a sentence; in a range the sentence stands behind ⚠ in its own row.
 */
import { isBlank, isNumber } from '../domain/cell.ts';
import { COMPLAINTS } from '../domain/complaint.ts';
import { forecastScore } from '../domain/forecast.ts';
import { meanOf, type OwnScore, rollUp } from '../domain/rollup.ts';
import { scoreOf } from '../domain/scoring.ts';
import {
  answerOrThrow,
  type CellOrRange,
  columnOf,
  heightOf,
  isComplaint,
  oneValue,
  overRows,
  type Result,
  type ResultOrColumn,
  type Value,
} from './custom-function-cells.ts';
import { readDay, readNumber } from './custom-function-readers.ts';
import {
  checkRow,
  explainRule,
  goneRule,
  gradeRule,
  headsForRule,
  needed,
  progressRule,
  quarterRule,
  readingsOf,
  readWeight,
  scoreRule,
  spread,
  statusRule,
} from './custom-function-rules.ts';

/**
 * The score of a key result, from 0 to 1. Rising or falling comes from the numbers.
 * @param {any} start where it stood at the beginning
 * @param {any} target where it should be at the end
 * @param {any} current where it stands now; blank: no reading yet
 * @param {any} measure Number (also when blank), Number at the end, Keep at or above, Keep at or below, Yes / no or Steps
 * @return {any} the score, or a column of scores
 * @customfunction
 */
export function OKRSCORE(
  start: CellOrRange,
  target: CellOrRange,
  current: CellOrRange,
  measure?: CellOrRange,
): ResultOrColumn {
  return overRows(['start', 'target', 'current', 'measure'], [start, target, current, measure], scoreRule);
}

/**
 * How much of the way is done; may pass 1 or fall below 0.
 * @param {any} start where it stood at the beginning
 * @param {any} target where it should be at the end
 * @param {any} current where it stands now; blank: no reading yet
 * @param {any} measure Number (also when blank), Number at the end, Keep at or above, Keep at or below, Yes / no or Steps
 * @return {any} the progress, or a column of them
 * @customfunction
 */
export function OKRPROGRESS(
  start: CellOrRange,
  target: CellOrRange,
  current: CellOrRange,
  measure?: CellOrRange,
): ResultOrColumn {
  return overRows(['start', 'target', 'current', 'measure'], [start, target, current, measure], progressRule);
}

/**
 * The own score of each row, or the weighted mean of the rows that support it.
 * @param {any} ids the ID of each row
 * @param {any} supports the ID each row supports, alone or before a title
 * @param {any} scores the own score of each row
 * @param {any} weights weight of each row; blank: 1, and 0 leaves a row out
 * @return {any} a column of scores
 * @customfunction
 */
export function OKRROLLUP(
  ids: CellOrRange,
  supports: CellOrRange,
  scores: CellOrRange,
  weights?: CellOrRange,
): ResultOrColumn {
  const args = [ids, supports, scores, weights];
  const height = heightOf(['ids', 'supports', 'scores', 'weights'], args);
  const own = spread(scores, height ?? 1) as OwnScore[];
  const weightOfRow = isBlank(weights) ? null : (spread(weights, height ?? 1) as (number | Value)[]);
  for (let row = 0; row < own.length; row++) {
    const score = own[row] as Value;
    if (!isNumber(score)) own[row] = readNumber(score, 'Score');
    if (weightOfRow === null) continue;
    const weight = readWeight(weightOfRow[row]);
    weightOfRow[row] = typeof weight === 'number' ? weight : 0;
    if (typeof weight === 'string' && !isComplaint(own[row])) own[row] = weight;
  }
  const rolledUp = rollUp(spread(ids, height ?? 1), spread(supports, height ?? 1), own, weightOfRow as number[] | null);
  if (height === undefined) return answerOrThrow(rolledUp[0] ?? '');
  const column: Result[][] = new Array(rolledUp.length);
  for (let row = 0; row < rolledUp.length; row++) column[row] = [rolledUp[row] as Result];
  return column;
}

/**
 * One weighted mean of scores, each held to 0 to 1 first.
 * @param {any} scores scores from 0 to 1; blanks are left out
 * @param {any} weights weight of each row; blank: 1, and 0 leaves a row out
 * @return {any} the mean, blank where there is nothing to average
 * @customfunction
 */
export function OKRMEAN(scores: CellOrRange, weights?: CellOrRange): Result {
  const height = heightOf(['scores', 'weights'], [scores, weights]) ?? 1;
  const values = spread(scores, height);
  const weightOfRow = spread(weights, height);
  let sum = 0;
  let whole = 0;
  for (let row = 0; row < height; row++) {
    const score = values[row];
    if (isBlank(score) || isComplaint(score)) continue;
    const place = height > 1 ? ` in row ${row + 1} of the range` : '';
    if (!isNumber(score)) throw new Error(`Score is not a number${place}: “${String(score)}”.`);
    const weight = readWeight(weightOfRow[row]);
    if (typeof weight === 'string') throw new Error(`${weight.slice(2)}${place === '' ? '' : ` It is${place}.`}`);
    sum += scoreOf(score) * weight;
    whole += weight;
  }
  return meanOf(sum, whole);
}

/**
 * The share of the time gone at the end of a day, from 0 to 1; both days count.
 * @param {any} from the first day
 * @param {any} due the last day
 * @param {any} on the day to look at
 * @return {any} the share, or a column of them
 * @customfunction
 */
export function OKRGONE(from: CellOrRange, due: CellOrRange, on: CellOrRange): ResultOrColumn {
  return overRows(['from', 'due', 'on'], [from, due, on], goneRule);
}

/**
 * The score a key result will end at: early by the plan, later by the pace so far.
 * @param {any} progress how much of the way is done, as OKRPROGRESS gives it
 * @param {any} gone share of the time gone, 0 to 1, as OKRGONE gives it
 * @param {any} ambition Stretch (also when blank) or Must reach
 * @param {any} measure Number (also when blank), Number at the end, Keep at or above, Keep at or below, Yes / no or Steps
 * @param {any} confidence how sure the owner is, 0 % to 100 %; blank: not said
 * @return {any} the score it heads for, or a column of them
 * @customfunction
 */
export function OKRHEADSFOR(
  progress: CellOrRange,
  gone: CellOrRange,
  ambition?: CellOrRange,
  measure?: CellOrRange,
  confidence?: CellOrRange,
): ResultOrColumn {
  return overRows(
    ['progress', 'gone', 'ambition', 'measure', 'confidence'],
    [progress, gone, ambition, measure, confidence],
    headsForRule,
  );
}

/**
 * The status of a key result, as a shape and a word.
 * @param {any} progress how much of the way is done, as OKRPROGRESS gives it
 * @param {any} gone share of the time gone, 0 to 1, as OKRGONE gives it
 * @param {any} ambition Stretch (also when blank) or Must reach
 * @param {any} measure Number (also when blank), Number at the end, Keep at or above, Keep at or below, Yes / no or Steps
 * @param {any} confidence how sure the owner is, 0 % to 100 %; blank: not said
 * @param {any} days_since_check_in days since the last check-in; blank: counts as fresh
 * @param {any} stale_after_days days after which silence is no longer green; blank: 10
 * @return {any} the status, or a column of them
 * @customfunction
 */
export function OKRSTATUS(
  progress: CellOrRange,
  gone: CellOrRange,
  ambition?: CellOrRange,
  measure?: CellOrRange,
  confidence?: CellOrRange,
  days_since_check_in?: CellOrRange,
  stale_after_days?: CellOrRange,
): ResultOrColumn {
  return overRows(
    ['progress', 'gone', 'ambition', 'measure', 'confidence', 'days_since_check_in', 'stale_after_days'],
    [progress, gone, ambition, measure, confidence, days_since_check_in, stale_after_days],
    statusRule,
  );
}

/**
 * The colour at the close: Green, Amber or Red.
 * @param {any} score the score at the end, 0 to 1
 * @param {any} ambition Stretch (also when blank) or Must reach
 * @return {any} the grade, or a column of them
 * @customfunction
 */
export function OKRGRADE(score: CellOrRange, ambition?: CellOrRange): ResultOrColumn {
  return overRows(['score', 'ambition'], [score, ambition], gradeRule);
}

/**
 * The score at the end if the trend of the check-ins goes on. Needs values on two days.
 * @param {any} dates the days of the check-ins
 * @param {any} values the values read on them
 * @param {any} start where it stood at the beginning
 * @param {any} target where it should be at the end
 * @param {any} end_date the last day
 * @return {any} the score it would end at
 * @customfunction
 */
export function OKRFORECAST(
  dates: CellOrRange,
  values: CellOrRange,
  start: CellOrRange,
  target: CellOrRange,
  end_date: CellOrRange,
): Result {
  heightOf(['dates', 'values'], [dates, values]);
  const from = needed(readNumber(oneValue('start', start), 'Start'), COMPLAINTS.startMissing);
  const to = needed(readNumber(oneValue('target', target), 'Target'), COMPLAINTS.targetMissing);
  const end = needed(readDay(oneValue('end_date', end_date), 'End date'), 'End date is missing. Type a date.');
  const score = forecastScore(readingsOf(columnOf(dates), columnOf(values)), from, to, end);
  if (score === undefined) throw new Error('A trend needs values on two days at least.');
  return score;
}

/**
 * The quarter a day lies in. A fiscal year that does not begin in January is named after the year it ends in.
 * @param {any} date a date
 * @param {any} fiscal_year_start_month 1 to 12; blank: 1
 * @return {any} the quarter, or a column of them
 * @customfunction
 */
export function OKRQUARTER(date: CellOrRange, fiscal_year_start_month?: CellOrRange): ResultOrColumn {
  return overRows(['date', 'fiscal_year_start_month'], [date, fiscal_year_start_month], quarterRule);
}

/**
 * How score and status come about, in sentences with the numbers.
 * @param {any} start where it stood at the beginning
 * @param {any} target where it should be at the end
 * @param {any} current where it stands now; blank: no reading yet
 * @param {any} gone share of the time gone, 0 to 1, as OKRGONE gives it
 * @param {any} ambition Stretch (also when blank) or Must reach
 * @param {any} measure Number (also when blank), Number at the end, Keep at or above, Keep at or below, Yes / no or Steps
 * @param {any} confidence how sure the owner is, 0 % to 100 %; blank: not said
 * @param {any} days_since_check_in days since the last check-in; blank: counts as fresh
 * @return {any} the sentences, or a column of them
 * @customfunction
 */
export function OKREXPLAIN(
  start: CellOrRange,
  target: CellOrRange,
  current: CellOrRange,
  gone: CellOrRange,
  ambition?: CellOrRange,
  measure?: CellOrRange,
  confidence?: CellOrRange,
  days_since_check_in?: CellOrRange,
): ResultOrColumn {
  return overRows(
    ['start', 'target', 'current', 'gone', 'ambition', 'measure', 'confidence', 'days_since_check_in'],
    [start, target, current, gone, ambition, measure, confidence, days_since_check_in],
    explainRule,
  );
}

/**
 * The first thing the coach would say about a row; blank if there is nothing to say.
 * @param {any} title the title of an objective or key result
 * @param {any} type Objective or Key result; blank: told by whether there is a start or target
 * @param {any} start where it stood at the beginning
 * @param {any} target where it should be at the end
 * @return {any} a reason and a way out, or a column of them
 * @customfunction
 */
export function OKRCHECK(
  title: CellOrRange,
  type?: CellOrRange,
  start?: CellOrRange,
  target?: CellOrRange,
): ResultOrColumn {
  const numbersUnknown = start === undefined && target === undefined;
  return overRows(['title', 'type', 'start', 'target'], [title, type, start, target], (text, typed, from, to) =>
    checkRow(text, typed, from, to, numbersUnknown),
  );
}
