/** What there is to support: goals, the objectives of a cycle and of the longer ones it lies in. */
import type { Aim } from '../domain/alignment.ts';
import type { CycleDates } from '../domain/cycle.ts';
import { daysBetween } from '../domain/day.ts';
import { findLevel, findRowType, type Status } from '../domain/okr.ts';
import { evaluateRegister } from '../domain/register.ts';
import type { Dates } from './dates.ts';
import { formulaFacts } from './formula-facts.ts';
import { readGoals } from './tabs/goals.ts';
import { type ReadRegister, readRegister } from './tabs/register/read.ts';
import { registerRow } from './tabs/register/row.ts';
import type { CycleRecord, Workbook } from './workbook.ts';

export interface ReadAim extends Aim {
  readonly team: string;
  readonly owner: string;
  /** null for a goal, and while its cycle is a draft. */
  readonly status: Status | null;
}

/** A quarter has its half-year and its year above it; more would be read for nobody. */
const MOST_LONGER = 2;
const daysOf = ({ from, due }: Pick<CycleDates, 'from' | 'due'>): number => daysBetween(from, due) + 1;

/** The open cycles that are longer and share days with this one, the longest first. */
function longerCycles(cycles: readonly CycleRecord[], cycle: CycleDates): readonly CycleRecord[] {
  return cycles
    .filter((one) => !one.making && one.state !== 'Closed' && one.from <= cycle.due && cycle.from <= one.due)
    .filter((one) => daysOf(one) > daysOf(cycle))
    .sort((a, b) => daysOf(b) - daysOf(a))
    .slice(0, MOST_LONGER);
}

/** The register of a cycle; null where there is none, or not yet. */
export function readOwn({ state, spreadsheet }: Workbook, cycle: CycleDates, dates: Dates): OwnRegister | null {
  const record = state.cycles.find(({ name, making }) => name === cycle.name && !making);
  const sheet = record && spreadsheet.getSheetById(record.sheetId);
  return record && sheet ? { record, register: readRegister(sheet, dates) } : null;
}

export interface OwnRegister {
  readonly record: CycleRecord;
  readonly register: ReadRegister;
}

/** Top down; each register is read once. */
export function readAims(
  workbook: Workbook,
  cycle: CycleDates,
  dates: Dates,
  own = readOwn(workbook, cycle, dates),
): readonly ReadAim[] {
  const above = readAimsAbove(workbook, cycle, dates);
  return own ? [...above, ...objectivesOf(own.register, own.record, workbook, dates)] : above;
}

/** Without those of the cycle itself. */
export function readAimsAbove(workbook: Workbook, cycle: CycleDates, dates: Dates): readonly ReadAim[] {
  const longer = longerCycles(workbook.state.cycles, cycle);
  return [...goalsIn(workbook), ...longer.flatMap((one) => objectivesIn(workbook, one, dates))];
}

/** The open cycles within this one: what stands in it can be supported from there. */
export const shorterCycles = (cycles: readonly CycleRecord[], cycle: CycleDates): readonly CycleRecord[] =>
  cycles.filter((one) => one.state !== 'Closed' && longerCycles(cycles, one).some(({ name }) => name === cycle.name));

function objectivesIn(workbook: Workbook, cycle: CycleRecord, dates: Dates): readonly ReadAim[] {
  const sheet = workbook.spreadsheet.getSheetById(cycle.sheetId);
  return sheet ? objectivesOf(readRegister(sheet, dates), cycle, workbook, dates) : [];
}

function goalsIn(workbook: Workbook): readonly ReadAim[] {
  const shared = { cycle: '', days: 0, level: 'Company', team: '', owner: '', supports: '', status: null } as const;
  return (readGoals(workbook)?.goals ?? []).map(({ id, title }) => ({ ...shared, id, title }));
}

function objectivesOf(
  { rows }: ReadRegister,
  cycle: CycleRecord,
  { settings }: Workbook,
  dates: Dates,
): readonly ReadAim[] {
  const { staleAfterDays } = formulaFacts(cycle, settings);
  const results = evaluateRegister(rows.map(registerRow), { cycle, today: dates.today, staleAfterDays, decimal: '.' });
  return rows.flatMap(({ cells }, index) => {
    if (findRowType(String(cells.Type)) !== 'Objective' || cells.Dropped !== '') return [];
    const word = (header: keyof typeof cells) => String(cells[header]).trim();
    return {
      id: word('ID'),
      title: word('Objective / key result'),
      cycle: cycle.name,
      days: daysOf(cycle),
      level: findLevel(word('Level')) ?? 'Company',
      team: word('Team'),
      owner: word('Owner'),
      supports: word('Supports'),
      status: results[index]?.status || null,
    };
  });
}
