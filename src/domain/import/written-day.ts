import { type Day, isDay } from '../day.ts';
import { headerKey, MONTH_STARTS } from './words.ts';

/** `10/11/2026` is the 10th of November or the 11th of October. */
export type DayOrder = 'day first' | 'month first';

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)? (?:de )?(\p{L}+) (?:de )?(\d{4})$/u;
const MONTH_FIRST = /^(\p{L}+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/u;

/** `2026-12-31`, `31.12.2026`, `12/31/26`, `31 Dec 2026`, `Dec 31, 2026`, `31. Dezember 2026`; null for anything else. */
export function readDay(text: string, order: DayOrder): Day | null {
  const typed = text.trim();
  const iso = ISO.exec(typed);
  if (iso) return dayFrom(iso[1], iso[2], iso[3]);
  const numbers = NUMBERS.exec(typed);
  if (numbers) {
    const [, first, sign, second, year] = numbers;
    // With points the day comes first wherever dates are written so.
    const dayFirst = sign === '.' || order === 'day first';
    return dayFirst ? dayFrom(year, second, first) : dayFrom(year, first, second);
  }
  const words = headerKey(typed);
  const named = DAY_FIRST.exec(words);
  if (named) return dayFrom(named[3], monthOf(named[2]), named[1]);
  const american = MONTH_FIRST.exec(words);
  return american ? dayFrom(american[3], monthOf(american[1]), american[2]) : null;
}

/** The order a column keeps: a number past 12 tells, else how the file's country writes it. */
export function dayOrderOf(texts: readonly string[], usual: DayOrder): DayOrder {
  for (const text of texts) {
    const [, first, , second] = NUMBERS.exec(text.trim()) ?? [];
    if (Number(first) > 12) return 'day first';
    if (Number(second) > 12) return 'month first';
  }
  return usual;
}

function monthOf(name = ''): string {
  return String(MONTH_STARTS.findIndex((start) => start.test(name)) + 1);
}

function dayFrom(year = '', month = '', date = ''): Day | null {
  const full = year.length === 2 ? `20${year}` : year;
  const day = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
