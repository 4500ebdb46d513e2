import { type CycleDates, halfYearOf, quarterOf, yearOf } from '../src/domain/cycle.ts';
import { addDays, type Day, daysBetween } from '../src/domain/day.ts';

export type ChoiceName = 'thisQuarter' | 'nextQuarter' | 'halfYear' | 'nextHalfYear' | 'year' | 'nextYear';

export interface CycleChoice {
  readonly kind: ChoiceName;
  readonly cycle: CycleDates;
}

/**
 * What can be chosen with one click on a day, for a fiscal year that starts in that month. Where little is left of a
 * half-year or a year, the next one is what people plan: it is offered, too.
 */
export function cycleChoices(today: Day, fiscalStartMonth: number): readonly CycleChoice[] {
  const pair = (cycleOf: typeof yearOf, kind: ChoiceName, nextKind: ChoiceName): readonly CycleChoice[] => {
    const cycle = cycleOf(today, fiscalStartMonth);
    const next = { kind: nextKind, cycle: cycleOf(addDays(cycle.due, 1), fiscalStartMonth) };
    const isLate = 3 * daysBetween(today, cycle.due) < daysBetween(cycle.from, cycle.due);
    return isLate || kind === 'thisQuarter' ? [{ kind, cycle }, next] : [{ kind, cycle }];
  };
  return [
    ...pair(quarterOf, 'thisQuarter', 'nextQuarter'),
    ...pair(halfYearOf, 'halfYear', 'nextHalfYear'),
    ...pair(yearOf, 'year', 'nextYear'),
  ];
}

/** Fewer days than this are not worth a quarter any more. */
const TOO_LATE_DAYS = 28;

/** The quarter most people want: this one, unless it is nearly over or already in the file. */
export function likelyCycle(today: Day, fiscalStartMonth: number, taken: readonly string[]): CycleDates {
  const thisQuarter = quarterOf(today, fiscalStartMonth);
  const late = daysBetween(today, thisQuarter.due) < TOO_LATE_DAYS;
  if (!late && !isTaken(thisQuarter, taken)) return thisQuarter;
  return quarterOf(addDays(thisQuarter.due, 1), fiscalStartMonth);
}

/** Sheets holds two names for one tab that differ in capitals only. */
export const isTaken = ({ name }: Pick<CycleDates, 'name'>, taken: readonly string[]): boolean =>
  taken.some((one) => one.toLowerCase() === name.trim().toLowerCase());

/** The choice a cycle is, or null where someone set it by hand. */
export function choiceOf(cycle: CycleDates, choices: readonly CycleChoice[]): ChoiceName | null {
  const same = choices.find(
    (one) => one.cycle.name === cycle.name && one.cycle.from === cycle.from && one.cycle.due === cycle.due,
  );
  return same?.kind ?? null;
}
