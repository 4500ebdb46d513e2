import { type CellValue, isBlank } from './cell.ts';
import type { Complaint } from './complaint.ts';
import { hasReading, headsForRow } from './heads-for.ts';
import { isByConfidence, isLimit } from './measure.ts';
import type { Ambition, Measure, Status } from './okr.ts';
import { progressOfRow, scoreOf, stepsIn } from './scoring.ts';
import { greenMark, isUnsure, statusOfRow } from './status.ts';
import { wholePercent } from './written-number.ts';

/** What one row holds, as far as an explanation needs it. */
export interface RowToExplain {
  readonly start: CellValue;
  readonly target: CellValue;
  readonly current: CellValue;
  readonly gone: number;
  readonly ambition: Ambition;
  readonly measure: Measure;
  readonly confidence: number | '';
  readonly daysSinceCheckIn: number | '';
  readonly staleAfterDays: number;
}

/**
 * One row in two or three sentences with its numbers, for somebody who does not know the rules: "Moved 4 of the 10
 * points: 0.4. Half the time is gone; it heads for 0.79. Green from 0.7: On track." Or the row's complaint.
 */
export function explain(row: RowToExplain): { readonly text: string } | { readonly complaint: Complaint } {
  const { measure, gone, ambition, confidence } = row;
  const progress = progressOfRow(measure, row.start, row.target, row.current);
  if (typeof progress === 'string' && progress !== '') return { complaint: progress };
  const stale = row.daysSinceCheckIn !== '' && row.daysSinceCheckIn > row.staleAfterDays;
  const status = statusOfRow(measure, progress, gone, ambition, confidence, stale);
  const sentences = [distance(row, progress)];
  if (hasReading(measure, progress, gone, confidence) && status !== 'Done') {
    const heads = headsForRow(measure, progress, gone, ambition, confidence) || 0;
    if (!isLimit(measure)) sentences.push(outlook(row, heads));
    sentences.push(verdict(row, status, stale));
  } else sentences.push(withoutOutlook(row, status, gone));
  return { text: sentences.join(' ') };
}

/** 0.4, 0.79, 12,400: two decimals at most, none that say nothing. */
function plain(value: number): string {
  const rounded = Math.round(Math.abs(value) * 100) / 100;
  if (!(rounded < 1e15)) return value.toPrecision(3);
  const [whole = '0', rest] = String(rounded).split('.');
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 && rounded > 0 ? '−' : ''}${parted}${rest === undefined ? '' : `.${rest}`}`;
}

function distance(row: RowToExplain, progress: number | ''): string {
  const { measure, start, target, current } = row;
  if (progress === '') return 'No value has been read yet: 0.';
  if (measure === 'Yes / no') return progress === 1 ? 'Reached: 1.' : 'Not reached yet: 0.';
  const value = Number(current);
  if (isLimit(measure)) {
    const side = measure === 'Keep at or above' ? 'at or above' : 'at or below';
    return `It is to stay ${side} ${plain(Number(target))} and stands at ${plain(value)}: ${progress === 1 ? 'kept, 1' : 'broken, 0'}.`;
  }
  const score = `${plain(scoreOf(progress))}.`;
  if (measure === 'Steps') return `${plain(stepsIn(current) ?? 0)} of ${plain(Number(target))} steps done: ${score}`;
  return moved(Number(start), Number(target), value, progress, score);
}

function moved(start: number, target: number, current: number, progress: number, score: string): string {
  if (start === target) {
    return `Start and target are both ${plain(target)}, and it stands ${progress === 1 ? 'at or above' : 'below'}: ${score}`;
  }
  const inPoints = arePercent(start, target, current);
  const times = inPoints ? 100 : 1;
  const way = `${plain(Math.abs(target - start) * times)}${inPoints ? ' points' : ''}`;
  const done = plain(Math.abs(current - start) * times);
  const span = inPoints ? '' : `, from ${plain(start)} to ${plain(target)}`;
  if (progress < 0) return `Moved ${done} the wrong way${inPoints ? `, of the ${way} wanted` : span}: ${score}`;
  const past = progress > 1 ? ', past the target' : '';
  return `Moved ${done} of the ${way}${span}${past}: ${score}`;
}

/** 85 % reaches us as 0.85; whole numbers (0 and 1, −1) are themselves. */
function arePercent(start: number, target: number, current: number): boolean {
  const small = Math.abs(start) <= 1 && Math.abs(target) <= 1;
  return small && !(Number.isInteger(start) && Number.isInteger(target) && Number.isInteger(current));
}

function outlook(row: RowToExplain, heads: number): string {
  if (row.gone >= 1) return `The time is over; it ended at ${plain(heads)}.`;
  if (isByConfidence(row.measure)) {
    return heads === 1
      ? `${timeGone(row.gone)}.`
      : `${timeGone(row.gone)}; until the end the owner’s word counts: ${wholePercent(heads)} sure.`;
  }
  return `${timeGone(row.gone)}; it heads for ${plain(heads)}.`;
}

function timeGone(gone: number): string {
  const words: readonly (readonly [number, string])[] = [
    [0, 'None of the time'],
    [1 / 4, 'A quarter of the time'],
    [1 / 3, 'A third of the time'],
    [1 / 2, 'Half the time'],
    [2 / 3, 'Two thirds of the time'],
    [3 / 4, 'Three quarters of the time'],
  ];
  const near = words.find(([share]) => Math.abs(share - gone) <= (share === 0 ? 0 : 0.02));
  return `${near ? near[1] : `${wholePercent(gone)} of the time`} is gone`;
}

function verdict(row: RowToExplain, status: Status, stale: boolean): string {
  const { ambition, gone, measure, confidence } = row;
  if (stale && status === 'No update') {
    return `It would be On track, but the last check-in is ${plain(Number(row.daysSinceCheckIn))} days old: No update.`;
  }
  const age = stale ? `, and the last check-in is ${plain(Number(row.daysSinceCheckIn))} days old` : '';
  if (isUnsure(confidence) && gone < 1 && !isByConfidence(measure)) {
    return `The owner is ${wholePercent(confidence)} sure${age}: ${status}.`;
  }
  if (isLimit(measure))
    return `${status === 'On track' ? 'Green while it is kept' : 'Red while it is broken'}${age}: ${status}.`;
  const end = ambition === 'Must reach' && gone < 1 ? ' today, from 1 at the end' : '';
  return `Green from ${plain(greenMark(ambition, gone))}${end}${age}: ${status}.`;
}

function withoutOutlook(row: RowToExplain, status: Status, gone: number): string {
  if (status === 'Done') return isLimit(row.measure) ? 'Kept to the end: Done.' : 'Nothing is left to do: Done.';
  if (isByConfidence(row.measure) && gone < 1 && isBlank(row.confidence)) {
    return 'Nobody has said how sure they are: No update.';
  }
  return 'There is nothing to go by: No update.';
}
