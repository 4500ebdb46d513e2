/**
 * A day without a time or a zone, as '2026-01-31'. Numbers are spreadsheet serials: whole days since 1899-12-30,
 * so that 2026-10-01 is 46296. All arithmetic is done in UTC, where every day has 24 hours.
 */
export type Day = string;

const MS_PER_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
/** In full, January first. */
export const MONTH_NAMES: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

export const WEEKDAY_NAMES: readonly string[] = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** A month's English name or its usual short form, for reading what people type; no other word begins the same. */
export const MONTH_NAME =
  '\\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b';

/** True for a day that exists: '2026-02-30' is none. */
export function isDay(text: unknown): text is Day {
  const parts = typeof text === 'string' ? PATTERN.exec(text) : null;
  if (!parts) return false;
  const utc = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return utc.toISOString().slice(0, 10) === text;
}

/** Throws a sentence where the text is no day: a caller that cannot know asks `isDay` first. */
export function dayNumber(day: Day): number {
  const parts = PATTERN.exec(day);
  if (!parts) throw new Error(`"${day}" is not a date. Write it as 2026-01-31.`);
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / MS_PER_DAY + SERIAL_OF_1970;
}

/** A time of day in the serial (46296.75) is left out. */
export function dayFromNumber(serial: number): Day {
  return new Date((Math.floor(serial) - SERIAL_OF_1970) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Year, month 1..12 and day of month. */
export function dayParts(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

/** A month past 12 or below 1 and a date past the month's end run on into the next, as 0 is the last of the month before. */
export function dayOf(year: number, month: number, date: number): Day {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}

/** Days from the first to the second: 1 for tomorrow, negative for the past. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** `1 Oct – 31 Dec`, and with the years where these differ: `1 Apr 2026 – 31 Mar 2027`. */
export function spanText(from: Day, due: Day): string {
  const [first, last] = [dayParts(from).year, dayParts(due).year];
  return first === last
    ? `${shortDay(from)} – ${shortDay(due)}`
    : `${shortDay(from)} ${first} – ${shortDay(due)} ${last}`;
}

/** '2026-10-01' → '1 Oct'. */
export function shortDay(day: Day): string {
  const { month, date } = dayParts(day);
  return `${date} ${(MONTH_NAMES[month - 1] ?? '').slice(0, 3)}`;
}
