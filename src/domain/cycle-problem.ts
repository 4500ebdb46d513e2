/** What keeps the dates of a cycle from being used, at their field. */
import type { CycleDates } from './cycle.ts';
import { type Day, dayParts, daysBetween, isDay } from './day.ts';

export interface CycleProblem {
  readonly field: 'name' | 'from' | 'due';
  readonly message: string;
  readonly next: string;
}

/** Two leap years of them. */
const MOST_DAYS = 731;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** The first problem, or null. */
export function cycleProblem({ name, from, due }: CycleDates): CycleProblem | null {
  if (name.trim() === '') return { field: 'name', message: 'The cycle has no name.', next: 'Type one, as 2026-Q4.' };
  if (name.length > 40 || /[^\p{L}\p{N} ._-]/u.test(name)) {
    const message = 'The name becomes the name of a tab: up to 40 letters, digits, spaces, - and _.';
    return { field: 'name', message, next: 'Shorten or change it.' };
  }
  const wrong = dayProblem('from', 'start', from) ?? dayProblem('due', 'end', due);
  if (wrong) return wrong;
  if (due < from) {
    return { field: 'due', message: 'The end lies before the start.', next: 'Choose an end after the start.' };
  }
  if (daysBetween(from, due) + 1 > MOST_DAYS) {
    const next = 'Choose an earlier end; what takes longer is a goal.';
    return { field: 'due', message: 'The cycle is longer than two years.', next };
  }
  return null;
}

function dayProblem(field: 'from' | 'due', what: string, day: Day): CycleProblem | null {
  // A date field takes 26 for the year 0026, which no calendar here knows.
  const year = /^\d{4}-\d\d-\d\d$/.test(day) ? dayParts(day).year : null;
  if (year !== null && (year < FIRST_YEAR || year > LAST_YEAR)) {
    const meant = year < 100 ? 2000 + year : 2026;
    return { field, message: `The ${what} lies in the year ${year}.`, next: `Type all four digits, as ${meant}.` };
  }
  return isDay(day) ? null : { field, message: `The ${what} is not a date.`, next: 'Choose a day.' };
}
