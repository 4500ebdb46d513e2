import { isNumber } from '../cell.ts';
import { addDays, type Day, dayNumber } from '../day.ts';
import type { Evaluated } from '../register.ts';
import type { RegisterRow } from '../register-row.ts';

/** How often people check in. */
export interface Rhythm {
  readonly days: number;
  /** The day of the week for a weekly one: 1 is Monday, 7 Sunday. */
  readonly weekday: number;
}

/**
 * A check-in from this day on is this round's. Weekly it is the last check-in day, so that everybody is asked on the
 * same morning, whenever they last looked; in any other rhythm it counts from one's own last check-in.
 */
export function roundBegan(today: Day, { days, weekday }: Rhythm): Day {
  if (days !== 7) return addDays(today, 1 - days);
  // Serial 2 was a Monday.
  const weekdayToday = ((((dayNumber(today) - 2) % 7) + 7) % 7) + 1;
  return addDays(today, -((weekdayToday - weekday + 7) % 7));
}

/** What is asked of a row; days are serials, '' where there is none. */
export interface AskedRow {
  readonly from: number;
  readonly due: number;
  readonly lastCheckIn: number | '';
  /** Dropped, or finished and said so. */
  readonly settled: boolean;
}

/** Before its first day nothing is asked; after its last day until somebody has looked once. */
export function isDue(row: AskedRow, today: Day, rhythm: Rhythm): boolean {
  if (row.settled || dayNumber(today) < row.from) return false;
  if (row.lastCheckIn === '') return true;
  return row.lastCheckIn < Math.min(dayNumber(roundBegan(today, rhythm)), row.due);
}

/** It was due in the round before, too, and nobody has looked since. What was never looked at is new, not late. */
export function isLate(row: AskedRow, today: Day, rhythm: Rhythm): boolean {
  const before = addDays(roundBegan(today, rhythm), -1);
  return row.lastCheckIn !== '' && isDue(row, today, rhythm) && isDue(row, before, rhythm);
}

export interface CardFrame {
  readonly cycle: { readonly from: Day; readonly due: Day };
  readonly today: Day;
  readonly rhythm: Rhythm;
  readonly staleAfterDays: number;
}

/** A key result of the register as it is asked about. */
function askedRow(row: RegisterRow, { dropped, status }: Evaluated, frame: CardFrame): AskedRow {
  const lastCheckIn = isNumber(row.lastCheckIn) ? Math.floor(row.lastCheckIn) : '';
  return { from: fromOf(row, frame), due: dueOf(row, frame), lastCheckIn, settled: dropped || status === 'Done' };
}

/** Due for a check-in now. */
export const isDueRow = (row: RegisterRow, result: Evaluated, frame: CardFrame): boolean =>
  isDue(askedRow(row, result, frame), frame.today, frame.rhythm);

/** Due since an earlier round already. */
export const isLateRow = (row: RegisterRow, result: Evaluated, frame: CardFrame): boolean =>
  isLate(askedRow(row, result, frame), frame.today, frame.rhythm);

export const fromOf = (row: RegisterRow, frame: CardFrame): number =>
  isNumber(row.from) ? Math.floor(row.from) : dayNumber(frame.cycle.from);

export const dueOf = (row: RegisterRow, frame: CardFrame): number =>
  isNumber(row.due) ? Math.floor(row.due) : dayNumber(frame.cycle.due);
