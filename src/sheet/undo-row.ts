/** Takes back what a command wrote into one row of a register, wherever that row stands by now. */
import type { RowStep } from './change-set.ts';
import type { Dates } from './dates.ts';
import { type LogEntry, readyToLog } from './tabs/check-in-log.ts';
import type { InputHeader } from './tabs/register/columns.ts';
import { keepKnown, knownOf, readKnown } from './tabs/register/known.ts';
import { rowWith } from './tabs/register/one-row.ts';
import { type CellValue, type ReadRow, readRegister } from './tabs/register/read.ts';
import { cellOf, knownAfter } from './tabs/register/save-row.ts';
import { CellWrites } from './tabs/register/write.ts';
import type { Workbook } from './workbook.ts';

export interface TakeBack {
  readonly who: string;
  readonly now: Date;
  /** Called with the differences before anything is written: none means that nobody has worked on it since. */
  readonly begin: (differences: readonly string[]) => void;
  /** It was begun before and cut off. */
  readonly again: boolean;
  readonly changeId: number;
}

export function takeRowBack(workbook: Workbook, step: RowStep, dates: Dates, how: TakeBack): void {
  const cycle = workbook.state.cycles.find(({ name }) => name === step.cycle);
  const sheet = cycle ? workbook.spreadsheet.getSheetById(cycle.sheetId) : null;
  if (!sheet) throw new Error(`The tab of ${step.cycle} was deleted. Bring it back with File → Version history.`);
  const register = readRegister(sheet, dates);
  const row = rowWith(register, step.id);
  if (!row) throw new Error(`The row ${step.id} was deleted: there is nothing to undo.`);
  const before = new Map<string, CellValue>(step.before);
  const differences = step.after.flatMap(([header, after]) => {
    const now = row.cells[header as InputHeader];
    return now === after || (how.again && now === before.get(header))
      ? []
      : [`${header} of ${step.id} is ${String(now) || 'blank'} now.`];
  });
  how.begin(differences);
  const after: ReadRow = { ...row, cells: { ...row.cells, ...Object.fromEntries(before) } };
  const log = readyToLog(workbook, entriesOf(step, after, how), how.again);
  const writes = new CellWrites();
  for (const [header, value] of before) writes.set(header as InputHeader, row.row, cellOf(header, value, dates));
  writes.write(sheet, register.positions);
  log();
  const known = readKnown(workbook.store, step.id) ?? knownOf(row.cells, step.cycle);
  keepKnown(workbook.store, step.id, knownAfter(known, after, [...before.keys()]));
}

/** A line for each input that went back; its date and note go without one. */
function entriesOf(step: RowStep, { cells }: ReadRow, how: TakeBack): readonly LogEntry[] {
  const was = new Map<string, CellValue>(step.after);
  return step.before
    .filter(([header]) => !['Last check-in', 'Last moved', 'Note'].includes(header))
    .map(([field, current]) => ({
      ...{ when: how.now, who: how.who, owner: String(cells.Owner), cycle: step.cycle, id: step.id },
      title: String(cells['Objective / key result']),
      field,
      previous: was.get(field) ?? '',
      current,
      ...{ score: '', headsFor: '', confidence: '', kind: '' },
      line: 'Taken back.',
      source: 'sidebar',
      operationId: `undo ${how.changeId} ${step.id} ${field}`,
    }));
}
