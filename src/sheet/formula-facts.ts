/** What the formulas of a cycle's register hold as constants. */
import type { CycleDates } from '../domain/cycle.ts';
import { daysBetween } from '../domain/day.ts';
import type { FormulaFacts } from './column.ts';
import type { CycleRecord } from './workbook.ts';

const LONGER_THAN_A_HALF_YEAR = 200;

/** Rhythm and grace: a weekly check-in with three days of grace; a year's is monthly with ten. */
export function staleAfterDays({ from, due }: Pick<CycleDates, 'from' | 'due'>): number {
  return daysBetween(from, due) > LONGER_THAN_A_HALF_YEAR ? 40 : 10;
}

export function formulaFacts(
  cycle: Pick<CycleRecord, 'name' | 'from' | 'due' | 'state'>,
): FormulaFacts & { name: string } {
  const { name, from, due, state } = cycle;
  return { name, from, due, state, staleAfterDays: staleAfterDays(cycle), customScore: true };
}
