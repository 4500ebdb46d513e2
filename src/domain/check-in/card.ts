/** What a check-in card shows of one key result, in the words and units of its row. */
import { type CellValue, isNumber } from '../cell.ts';
import type { CycleDates } from '../cycle.ts';
import { type Day, dayFromNumber, dayNumber } from '../day.ts';
import { ambitionOrStretch, measureOrNumber, needsStart } from '../measure.ts';
import { shapeOfFormat } from '../number-format.ts';
import { type Measure, STATUSES, type Status } from '../okr.ts';
import type { Evaluated } from '../register.ts';
import type { RegisterRow } from '../register-row.ts';
import { stepsIn, yesNoIn } from '../scoring.ts';
import { formatValue, greenFrom, type ValueShape } from '../typed-value.ts';
import { dueOf, fromOf, isDueRow, isLateRow, type Rhythm } from './due.ts';

export interface CheckInCard {
  readonly sheetId: number;
  readonly id: string;
  readonly title: string;
  /** Of the objective it supports; '' where there is none. */
  readonly objective: string;
  readonly owner: string;
  readonly measure: Measure;
  /** `7.8 → 9.0`, `at or above 60 %`, `5 steps`, `no → yes`. */
  readonly way: string;
  /** The value where green begins, '' where that says nothing (a limit, yes or no). */
  readonly greenFrom: string;
  /** Current as it would be typed; '' without a reading. */
  readonly value: string;
  /** Current is a formula: its value is shown and stays. */
  readonly formula: boolean;
  /** 0..1, null where nobody said. */
  readonly confidence: number | null;
  /** Up to three earlier values, oldest first. */
  readonly soFar: readonly PastValue[];
  readonly lastCheckIn: Day | null;
  /** Its own time. */
  readonly from: Day;
  readonly until: Day;
  readonly due: boolean;
  /** It was due in the round before, too. */
  readonly late: boolean;
  /** No reading for longer than rhythm and grace. */
  readonly stale: boolean;
  readonly status: Status | null;
  readonly why: string;
  /** Where the number comes from, as typed. */
  readonly source: string;
  /** How its numbers are shown, and the ends of its way: '' where they are no numbers. */
  readonly shape: ValueShape;
  readonly start: number | '';
  readonly target: number | '';
  /** The cells as they stood, so that a save can tell whether somebody typed meanwhile. */
  readonly seen: Seen;
}

export interface PastValue {
  readonly day: Day;
  readonly text: string;
}

export interface Seen {
  readonly current: string | number | boolean;
  readonly confidence: string | number | boolean;
}

/** A key result of a running cycle with what is known about it beside its cells. */
export interface CheckInRow {
  readonly cycle: CycleDates;
  readonly sheetId: number;
  readonly rhythm: Rhythm;
  /** Days a reading may be old. */
  readonly staleAfterDays: number;
  readonly row: RegisterRow;
  readonly result: Evaluated;
  readonly objective: string;
  /** The number format of Current. */
  readonly format: string;
  readonly formula: boolean;
  readonly source: string;
  readonly past: readonly { readonly day: Day; readonly value: string | number | boolean }[];
}

const SO_FAR = 3;

export function cardOf(
  { row, result, objective, format, formula, source, past, sheetId, cycle, rhythm, staleAfterDays }: CheckInRow,
  { today, decimal }: { readonly today: Day; readonly decimal: '.' | ',' },
): CheckInCard {
  const frame = { cycle, today, staleAfterDays, rhythm };
  const shape = shapeOfFormat(format);
  const measure = measureOrNumber(row.measure);
  const show = (value: CellValue) => valueText(value, measure, shape, decimal);
  const last = isNumber(row.lastCheckIn) ? Math.floor(row.lastCheckIn) : '';
  return {
    sheetId,
    id: text(row.id),
    title: text(row.title),
    objective,
    owner: text(row.owner),
    measure,
    way: wayOf(row, measure, show),
    greenFrom: greenText(row, measure, shape, decimal),
    value: show(row.current),
    formula,
    confidence: isNumber(row.confidence) ? row.confidence : null,
    soFar: past.slice(-SO_FAR).map(({ day, value }) => ({ day, text: show(value) })),
    lastCheckIn: last === '' ? null : dayFromNumber(last),
    from: dayFromNumber(fromOf(row, frame)),
    until: dayFromNumber(dueOf(row, frame)),
    due: isDueRow(row, result, frame),
    late: isLateRow(row, result, frame),
    stale: last === '' || Math.min(dayNumber(frame.today), dueOf(row, frame)) - last > frame.staleAfterDays,
    status: STATUSES.find((status) => status === result.status) ?? null,
    why: result.why,
    source,
    shape,
    start: isNumber(row.start) ? row.start : '',
    target: isNumber(row.target) ? row.target : '',
    seen: { current: row.current ?? '', confidence: row.confidence ?? '' } as Seen,
  };
}

/** Due first, the longest silence first among them; the others in the order of the register. */
export function inOrder(cards: readonly CheckInCard[]): readonly CheckInCard[] {
  const silence = ({ lastCheckIn }: CheckInCard) => lastCheckIn ?? '';
  const due = cards
    .filter((card) => card.due)
    .sort((a, b) => (silence(a) < silence(b) ? -1 : silence(a) > silence(b) ? 1 : 0));
  return [...due, ...cards.filter((card) => !card.due)];
}

/** A value in the words of its row: a number in its unit, yes or no; what is neither stands as it was typed. */
export function valueText(value: CellValue, measure: Measure, shape: ValueShape, decimal: '.' | ','): string {
  if (measure === 'Yes / no') {
    const answer = value === '' ? undefined : yesNoIn(value);
    return answer === undefined ? text(value) : answer === 1 ? 'yes' : 'no';
  }
  const number = measure === 'Steps' ? stepsIn(value) : isNumber(value) ? value : undefined;
  return number === undefined ? text(value) : formatValue(number, shape, decimal);
}

function wayOf(row: RegisterRow, measure: Measure, show: (value: CellValue) => string): string {
  const target = show(row.target);
  if (measure === 'Yes / no') return 'no → yes';
  if (measure === 'Steps') return target === '1' ? '1 step' : `${target} steps`;
  if (needsStart(measure)) return `${show(row.start)} → ${target}`;
  return `${measure === 'Keep at or above' ? 'at or above' : 'at or below'} ${target}`;
}

function greenText(row: RegisterRow, measure: Measure, shape: ValueShape, decimal: '.' | ','): string {
  const start = measure === 'Steps' ? 0 : row.start;
  if (measure === 'Yes / no' || measure.startsWith('Keep') || !isNumber(start) || !isNumber(row.target)) return '';
  return formatValue(greenFrom(start, row.target, ambitionOrStretch(row.ambition)), shape, decimal);
}

const text = (cell: CellValue): string => (cell === null || cell === undefined ? '' : String(cell).trim());
