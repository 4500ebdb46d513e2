import type { Day } from '../domain/day.ts';

/**
 * Days in the zone of the file. A date cell arrives as an instant, and the script's own zone is another one for nearly
 * every user: local getters would be a day off. Each instant is asked for once, so 2,500 rows cost as many calls as
 * they hold different dates.
 */
export interface Dates {
  readonly today: Day;
  /** The day of a date cell; null where the cell holds none. */
  dayOf(cell: unknown): Day | null;
  /** The value to write for a day. */
  dateOf(day: Day): Date;
}

const PATTERN = 'yyyy-MM-dd';

export function datesIn(timeZone: string, now: Date = new Date()): Dates {
  const days = new Map<number, Day>();
  const dates = new Map<Day, Date>();
  const dayOfInstant = (instant: Date): Day => {
    const known = days.get(instant.getTime());
    if (known !== undefined) return known;
    const day = Utilities.formatDate(instant, timeZone, PATTERN);
    days.set(instant.getTime(), day);
    return day;
  };
  return {
    today: dayOfInstant(now),
    dayOf: (cell) => (isDate(cell) ? dayOfInstant(cell) : null),
    dateOf: (day) => {
      const known = dates.get(day) ?? Utilities.parseDate(day, timeZone, PATTERN);
      dates.set(day, known);
      return known;
    },
  };
}

export function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}
