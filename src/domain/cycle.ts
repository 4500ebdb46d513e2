import { addDays, type Day, dayNumber, dayOf, dayParts, daysBetween } from './day.ts';
import type { CycleState } from './okr.ts';

/** A quarter, a half-year, a year, or whatever a company plans by; both days belong to it. */
export interface Cycle {
  readonly name: string;
  readonly from: Day;
  readonly due: Day;
  readonly state: CycleState;
}

export type CycleDates = Pick<Cycle, 'name' | 'from' | 'due'>;

/**
 * The quarter a day lies in, as '2026-Q4'. A fiscal year that does not begin in January is named after the calendar
 * year in which it ENDS, as most companies do: with a start in July, 2026-07-01 lies in 2027-Q1.
 */
export function quarterOf(day: Day, fiscalStartMonth = 1): CycleDates {
  const { year, monthsIn, startYear } = fiscal(day, fiscalStartMonth);
  const quarter = Math.floor(monthsIn / 3);
  return span(`${year}-Q${quarter + 1}`, startYear, fiscalStartMonth + quarter * 3, 3);
}

/** '2026-H2'; years are named as in `quarterOf`. */
export function halfYearOf(day: Day, fiscalStartMonth = 1): CycleDates {
  const { year, monthsIn, startYear } = fiscal(day, fiscalStartMonth);
  const half = Math.floor(monthsIn / 6);
  return span(`${year}-H${half + 1}`, startYear, fiscalStartMonth + half * 6, 6);
}

/** '2026'; years are named as in `quarterOf`. */
export function yearOf(day: Day, fiscalStartMonth = 1): CycleDates {
  const { year, startYear } = fiscal(day, fiscalStartMonth);
  return span(String(year), startYear, fiscalStartMonth, 12);
}

/** The share of the time gone at the end of `on`, 0..1; both days count, so a one-day span is gone on its day. */
export function goneOn(from: Day, due: Day, on: Day): number {
  return shareGone(dayNumber(from), dayNumber(due), dayNumber(on));
}

/** As `goneOn`, by spreadsheet serials of whole days. */
export function shareGone(from: number, due: number, on: number): number {
  return Math.min(1, Math.max(0, (on - from + 1) / (due - from + 1)));
}

/** The week of the cycle a day lies in (the first seven days are week 1), and how many weeks there are. */
export function weekOf(cycle: Pick<Cycle, 'from' | 'due'>, on: Day): { readonly week: number; readonly weeks: number } {
  const weeks = Math.ceil((daysBetween(cycle.from, cycle.due) + 1) / 7);
  const week = Math.floor(daysBetween(cycle.from, on) / 7) + 1;
  return { week: Math.min(weeks, Math.max(1, week)), weeks };
}

/** Days after today until it is due: 0 on the last day and after it. */
export function daysLeft(cycle: Pick<Cycle, 'due'>, today: Day): number {
  return Math.max(0, daysBetween(today, cycle.due));
}

function fiscal(day: Day, startMonth: number): { year: number; monthsIn: number; startYear: number } {
  if (!Number.isInteger(startMonth) || startMonth < 1 || startMonth > 12) {
    throw new Error('The fiscal year starts in a month from 1 to 12.');
  }
  const { year, month } = dayParts(day);
  const monthsIn = (month - startMonth + 12) % 12;
  const startYear = month >= startMonth ? year : year - 1;
  return { year: startMonth === 1 ? startYear : startYear + 1, monthsIn, startYear };
}

function span(name: string, year: number, month: number, months: number): CycleDates {
  return { name, from: dayOf(year, month, 1), due: addDays(dayOf(year, month + months, 1), -1) };
}
