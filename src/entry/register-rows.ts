import type { Evaluated } from '../domain/register.ts';
import type { Dates } from '../sheet/dates.ts';
import { judgeRows } from '../sheet/judge.ts';
import { tookLock } from '../sheet/lock.ts';
import { sheetOf } from '../sheet/quarter.ts';
import { type ReadRegister, type ReadRow, readRegister } from '../sheet/tabs/register/read.ts';
import { registerRow } from '../sheet/tabs/register/row.ts';
import { takeIn } from '../sheet/tabs/register/take-in.ts';
import type { CycleRecord, Workbook } from '../sheet/workbook.ts';

export interface JudgedRow {
  readonly row: ReadRow;
  readonly result: Evaluated;
}

/** Who a change belongs to that nobody saw: never the owner, who may not have typed it. */
const FOUND_IN_THE_SHEET = 'found in the sheet';

/**
 * A register's rows with the domain's answer for each: commands never read computed cells. What people typed while no
 * edit trigger saw it is taken in on the way; where that cannot be written (no edit rights, a protected cell, somebody
 * else saving) the rows are shown all the same and it is found the next time.
 */
export function judgeRegister(...about: Parameters<typeof lookAtRegister>): readonly JudgedRow[] {
  return lookAtRegister(...about).rows;
}

export interface Look extends Pick<ReadRegister, 'sheet' | 'positions'> {
  readonly rows: readonly JudgedRow[];
}

/** As `judgeRegister`, with where the columns stand. */
export function lookAtRegister(workbook: Workbook, cycle: CycleRecord, dates: Dates, decimal: '.' | ','): Look {
  const sheet = sheetOf(workbook, cycle);
  // Before the read, so that nobody else takes in the same change. It ends with the execution, after the last write.
  const mayWrite = workbook.obstacle === null && cycle.state !== 'Closed' && tookLock();
  const register = readRegister(sheet, dates);
  const { rows, results } = mayWrite
    ? found(workbook, cycle, register, dates, decimal)
    : asIs(workbook, cycle, register, dates, decimal);
  const judged = rows.flatMap((row, index) => {
    const result = results[index];
    return result ? [{ row, result }] : [];
  });
  return { sheet, positions: register.positions, rows: judged };
}

interface Seen {
  readonly rows: readonly ReadRow[];
  readonly results: readonly Evaluated[];
}

function found(workbook: Workbook, cycle: CycleRecord, register: ReadRegister, dates: Dates, decimal: '.' | ','): Seen {
  const now = new Date();
  const operationId = `found ${now.getTime()}`;
  const how = { source: 'found', who: FOUND_IN_THE_SHEET, typed: null, operationId, now, decimal } as const;
  try {
    const taken = takeIn(workbook, cycle, register, dates, how);
    // Else a protected cell would refuse it only later, and Home with it.
    if (taken.changed) SpreadsheetApp.flush();
    return taken;
  } catch {
    return asIs(workbook, cycle, register, dates, decimal);
  }
}

function asIs(
  { settings }: Workbook,
  cycle: CycleRecord,
  { rows }: ReadRegister,
  { today }: Dates,
  decimal: '.' | ',',
): Seen {
  return { rows, results: judgeRows(cycle, settings, rows.map(registerRow), today, decimal) };
}
