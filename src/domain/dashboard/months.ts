import type { CycleDates } from '../cycle.ts';
import { addDays, type Day, dayOf, dayParts, shortDay } from '../day.ts';
import { MOST_MONTHS } from './size.ts';

export interface Month {
  readonly from: Day;
  /** The first day after it. */
  readonly until: Day;
  /** `Oct` */
  readonly label: string;
}

/** The months of a cycle, its own first and last day held; in a very long one several together. */
export function monthsOf({ from, due }: Pick<CycleDates, 'from' | 'due'>): readonly Month[] {
  const end = addDays(due, 1);
  const { year, month } = dayParts(from);
  const last = dayParts(due);
  const all = (last.year - year) * 12 + last.month - month + 1;
  const step = Math.ceil(all / MOST_MONTHS);
  return Array.from({ length: Math.ceil(all / step) }, (_, index) => {
    const first = dayOf(year, month + index * step, 1);
    const next = dayOf(year, month + (index + 1) * step, 1);
    return {
      from: first < from ? from : first,
      until: earlier(next, end),
      label: shortDay(first).replace(/\d+ /, ''),
    };
  });
}

function earlier(one: Day, other: Day): Day {
  return one.localeCompare(other) < 0 ? one : other;
}
