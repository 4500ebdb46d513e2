import { type CycleDates, halfYearOf, quarterOf, yearOf } from '../src/domain/cycle.ts';
import { addDays, type Day, daysBetween } from '../src/domain/day.ts';

export type ChoiceName = 'thisQuarter' | 'nextQuarter' | 'halfYear' | 'year';

export interface CycleChoice {
  readonly kind: ChoiceName;
  readonly cycle: CycleDates;
}

/** What can be chosen with one click on a day, for a fiscal year that starts in that month. */
export function cycleChoices(today: Day, fiscalStartMonth: number): readonly CycleChoice[] {
  const thisQuarter = quarterOf(today, fiscalStartMonth);
  return [
    { kind: 'thisQuarter', cycle: thisQuarter },
    { kind: 'nextQuarter', cycle: quarterOf(addDays(thisQuarter.due, 1), fiscalStartMonth) },
    { kind: 'halfYear', cycle: halfYearOf(today, fiscalStartMonth) },
    { kind: 'year', cycle: yearOf(today, fiscalStartMonth) },
  ];
}

/** Fewer days than this are not worth a quarter any more. */
const TOO_LATE_DAYS = 28;

/** The quarter most people want: this one, unless it is nearly over or already in the file. */
export function likelyCycle(today: Day, fiscalStartMonth: number, taken: readonly string[]): CycleDates {
  const thisQuarter = quarterOf(today, fiscalStartMonth);
  const late = daysBetween(today, thisQuarter.due) < TOO_LATE_DAYS;
  if (!late && !taken.includes(thisQuarter.name)) return thisQuarter;
  return quarterOf(addDays(thisQuarter.due, 1), fiscalStartMonth);
}

/** The choice a cycle is, or null where someone set it by hand. */
export function choiceOf(cycle: CycleDates, choices: readonly CycleChoice[]): ChoiceName | null {
  const same = choices.find(
    (one) => one.cycle.name === cycle.name && one.cycle.from === cycle.from && one.cycle.due === cycle.due,
  );
  return same?.kind ?? null;
}
