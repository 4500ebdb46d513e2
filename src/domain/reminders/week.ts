/** The days of a reminder: all in the zone of the file, so that a changed clock moves no mail to another day. */
import { addDays, type Day, dayNumber } from '../day.ts';

/** Mails go out from this hour and before that one: nobody finds one in the night. */
export const FROM_HOUR = 8;
export const TO_HOUR = 18;

/** Monday to Friday; what a country or a company takes off besides nobody tells us. Serial 2 was a Monday. */
export const isWorkingDay = (day: Day): boolean => (dayNumber(day) - 2) % 7 < 5;

/** The working day that is so many after this one: two after a Thursday is Monday. */
export function workingDaysAfter(day: Day, count: number): Day {
  let next = day;
  for (let left = count; left > 0; ) {
    next = addDays(next, 1);
    if (isWorkingDay(next)) left--;
  }
  return next;
}
