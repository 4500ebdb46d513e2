/** What the formulas of a cycle's register hold as constants. */
import { DEFAULT_SETTINGS, type Settings, staleAfterDays } from '../domain/settings.ts';
import type { FormulaFacts } from './column.ts';
import type { CycleRecord } from './workbook.ts';

export type HeldFacts = Pick<FormulaFacts, 'staleAfterDays' | 'customScore'>;

export function formulaFacts(
  cycle: Pick<CycleRecord, 'name' | 'from' | 'due' | 'state' | 'above'>,
  settings: Settings,
): FormulaFacts & { name: string } {
  const { name, from, due, state, above = [] } = cycle;
  return {
    name,
    from,
    due,
    state,
    above,
    staleAfterDays: staleAfterDays(cycle, settings),
    customScore: settings.customScore,
  };
}

/** What of them comes from the settings: kept with the cycle, so that one knows when its formulas are behind. */
export const heldBy = ({ staleAfterDays, customScore }: FormulaFacts): HeldFacts => ({ staleAfterDays, customScore });

/** What of the settings the formulas of a register hold now: before there were settings, the defaults. */
export function holds(cycle: Pick<CycleRecord, 'from' | 'due' | 'holds'>): HeldFacts {
  const { customScore } = DEFAULT_SETTINGS;
  return cycle.holds ?? { staleAfterDays: staleAfterDays(cycle, DEFAULT_SETTINGS), customScore };
}
