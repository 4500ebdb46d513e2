import type { Evaluated } from '../domain/register.ts';
import { evaluateRegister } from '../domain/register.ts';
import type { RegisterRow } from '../domain/register-row.ts';
import type { Dates } from '../sheet/dates.ts';
import { formulaFacts } from '../sheet/quarter.ts';
import { type ReadRow, readRegister } from '../sheet/tabs/register/read.ts';
import type { CycleRecord } from '../sheet/workbook.ts';

export interface JudgedRow {
  readonly row: ReadRow;
  readonly result: Evaluated;
}

/** A register's rows with the domain's answer for each: commands never read computed cells. */
export function judgeRegister(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  cycle: CycleRecord,
  dates: Dates,
  decimal: '.' | ',',
): readonly JudgedRow[] {
  const { rows } = readRegister(sheet, dates);
  const { staleAfterDays } = formulaFacts(cycle);
  const results = evaluateRegister(rows.map(registerRow), { cycle, today: dates.today, staleAfterDays, decimal });
  return rows.flatMap((row, index) => {
    const result = results[index];
    return result ? [{ row, result }] : [];
  });
}

export function registerRow({ cells }: ReadRow): RegisterRow {
  return {
    title: cells['Objective / key result'],
    start: cells.Start,
    current: cells.Current,
    target: cells.Target,
    owner: cells.Owner,
    confidence: cells.Confidence,
    lastCheckIn: cells['Last check-in'],
    id: cells.ID,
    supports: cells.Supports,
    type: cells.Type,
    level: cells.Level,
    team: cells.Team,
    sponsor: cells.Sponsor,
    ambition: cells.Ambition,
    measure: cells.Measure,
    weight: cells.Weight,
    from: cells.From,
    due: cells.Due,
    dropped: cells.Dropped,
  };
}
