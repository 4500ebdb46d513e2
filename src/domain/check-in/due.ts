import { addDays, type Day, dayNumber } from '../day.ts';

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
