/** A cycle whose time is over: where each row ended, and how it was graded. */
import { isBlank, isNumber } from '../cell.ts';
import { addDays, type Day, dayNumber } from '../day.ts';
import { digestOf } from '../digest.ts';
import type { Grade } from '../okr.ts';
import { type Evaluated, evaluateRegister } from '../register.ts';
import type { RegisterRow } from '../register-row.ts';
import { COLOUR_OF_GRADE } from '../status.ts';
import type { CycleFigures } from './figures.ts';

/** A colour somebody chose instead of the suggested one, and why. */
export type Override = readonly [grade: Grade, reason: string];
/** By ID as it stands in its row. */
export type Overrides = Readonly<Record<string, Override>>;

/** What a close leaves behind. */
export interface Closing {
  readonly on: Day;
  readonly grades: Overrides;
  readonly figures: CycleFigures;
  /** Short sentences for the next wizard. */
  readonly insights: readonly string[];
  /** The tab of the look back; absent where none was written. */
  readonly lookBack?: number;
}

/** Of the rows as they were judged: somebody may type before they are closed. */
export const markOfRows = (rows: readonly RegisterRow[]): string => digestOf(JSON.stringify(rows));

interface ClosedCycle {
  readonly from: Day;
  readonly due: Day;
  readonly closed: Pick<Closing, 'on' | 'grades'>;
}

/**
 * Closing ends the time of every row: it heads for its score, and its status is the colour of its grade. Nothing is
 * stale any more. A colour somebody chose stands with its reason in Why; the score is never touched.
 */
export function evaluateClosed(
  rows: readonly RegisterRow[],
  { from, due, closed }: ClosedCycle,
  decimal: '.' | ',',
): readonly Evaluated[] {
  const { on, grades } = closed;
  const last = dayNumber(on);
  const atMost = (cell: RegisterRow['due']) => (isNumber(cell) ? Math.min(cell, last) : cell);
  const ended = rows.map((row) => {
    const lastCheckIn = isBlank(row.lastCheckIn) ? last : row.lastCheckIn;
    return { ...row, from: atMost(row.from), due: atMost(row.due), lastCheckIn };
  });
  const earlier = (day: Day) => (day < on ? day : on);
  const cycle = { from: earlier(from), due: earlier(due), state: 'Closed' } as const;
  const context = { cycle, today: addDays(on, 1), staleAfterDays: Number.POSITIVE_INFINITY, decimal };
  return evaluateRegister(ended, context).map((result, at) => {
    const override = grades[String(rows[at]?.id ?? '').trim()];
    const why = result.why.replace(/^Heads for/, 'Ended at');
    if (!override || result.dropped || !isNumber(result.score)) return { ...result, why };
    const [grade, reason] = override;
    return { ...result, status: COLOUR_OF_GRADE[grade], why: `Graded ${grade}: ${reason}` };
  });
}
