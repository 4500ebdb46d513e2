/** What the leadership meets for next: a review at the beginning of each month, in the last one the close. */
import { type Day, dayOf, dayParts } from './day.ts';

export interface NextMeeting {
  readonly what: 'review' | 'close';
  readonly day: Day;
}

export function nextMeeting({ due }: { readonly due: Day }, today: Day): NextMeeting {
  const { year, month } = dayParts(today);
  const day = dayOf(year, month + 1, 1);
  return day < due ? { what: 'review', day } : { what: 'close', day: due };
}

/** Days at the beginning of a month in which people still talk about the one before. */
export const EARLY = 7;
const LATE = 28;

/** Whether a month has just ended, or is about to: not the last of a cycle, which ends with its close. */
export function isReviewTime({ from, due }: { readonly from: Day; readonly due: Day }, today: Day): boolean {
  const { year, month, date } = dayParts(today);
  if (today < from || today > due) return false;
  return date <= EARLY ? dayOf(year, month, 1) > from : date >= LATE && dayOf(year, month + 1, 1) < due;
}
