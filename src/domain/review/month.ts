/** Which months can be reviewed, and when. */
import type { Cycle } from '../cycle.ts';
import { type Day, dayParts, MONTH_NAMES } from '../day.ts';
import { endOfMonth, type Month, monthOf, monthsOn } from '../kpi.ts';
import { EARLY } from '../next-meeting.ts';

export const monthName = (month: Month): string => {
  const { year, month: place } = dayParts(month);
  return `${MONTH_NAMES[place - 1]} ${year}`;
};

/** `Review 2026-11`: the name of its tab. */
export const reviewName = (month: Month): string => `Review ${month.slice(0, 7)}`;

/** Every month a cycle touches, from the first. */
export function monthsOf({ from, due }: Pick<Cycle, 'from' | 'due'>): readonly Month[] {
  const months: Month[] = [];
  for (let month = monthOf(from); month <= due; month = monthsOn(month, 1)) months.push(month);
  return months;
}

/** A sentence where this month cannot be reviewed yet, or not in this cycle; '' where it can. */
export function monthProblem(month: Month, cycle: Cycle, today: Day): string {
  if (!monthsOf(cycle).includes(monthOf(month)))
    return `${monthName(month)} is not in ${cycle.name}. Choose one of its months, or show the cycle it belongs to on Home.`;
  if (cycle.state === 'Draft') return `${cycle.name} is a draft. Start it on Home: there is nothing to review before.`;
  if (monthOf(month) > today) return `${monthName(month)} has not begun yet. Choose this month or an earlier one.`;
  if (cycle.from > today) return `${cycle.name} has not begun yet: there is nothing to review.`;
  return '';
}

/** What is proposed: in its first days the month before, where the cycle was running then. */
export function likelyMonth(cycle: Cycle, today: Day): Month {
  const day = today < cycle.from ? cycle.from : today > cycle.due ? cycle.due : today;
  const now = monthOf(day);
  const before = monthsOn(now, -1);
  const isEarly = dayParts(today).date <= EARLY && day === today;
  return isEarly && before >= monthOf(cycle.from) ? before : now;
}

/** The day whose state a review shows as “now”, and the one it is compared with. */
export function daysOfReview(
  month: Month,
  { due }: Pick<Cycle, 'due'>,
  today: Day,
): { readonly now: Day; readonly before: Day } {
  const [now = today] = [endOfMonth(month), due, today].sort();
  return { now, before: endOfMonth(monthsOn(month, -1)) };
}
