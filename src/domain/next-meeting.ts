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
