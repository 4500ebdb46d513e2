import { isNumber } from '../cell.ts';
import { addDays, type Day, dayNumber } from '../day.ts';
import type { Evaluated } from '../register.ts';
import type { RegisterRow } from '../register-row.ts';

/** The check-in day until a setting names another. */
export const MONDAY = 1;

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

export interface CardFrame {
  readonly cycle: { readonly from: Day; readonly due: Day };
  readonly today: Day;
  readonly rhythm: Rhythm;
  readonly staleAfterDays: number;
}

/** A key result that is due for a check-in now. */
export function isDueRow(row: RegisterRow, result: Evaluated, frame: CardFrame): boolean {
  const last = isNumber(row.lastCheckIn) ? Math.floor(row.lastCheckIn) : '';
  const settled = result.dropped || result.status === 'Done';
  return isDue(
    { from: fromOf(row, frame), due: dueOf(row, frame), lastCheckIn: last, settled },
    frame.today,
    frame.rhythm,
  );
}

export const fromOf = (row: RegisterRow, frame: CardFrame): number =>
  isNumber(row.from) ? Math.floor(row.from) : dayNumber(frame.cycle.from);

export const dueOf = (row: RegisterRow, frame: CardFrame): number =>
  isNumber(row.due) ? Math.floor(row.due) : dayNumber(frame.cycle.due);
