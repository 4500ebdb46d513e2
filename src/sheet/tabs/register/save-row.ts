/** Writes inputs of one row for a command of the sidebar: the row, the log, what is known of it and the way back. */
import { dayFromNumber } from '../../../domain/day.ts';
import { type Evaluated, evaluateRegister } from '../../../domain/register.ts';
import { roundNow } from '../../../domain/settings.ts';
import { keepChange, readChanges } from '../../change-set.ts';
import type { Dates } from '../../dates.ts';
import { formulaFacts } from '../../formula-facts.ts';
import { assertMayWriteCells } from '../../protected.ts';
import { asText } from '../../user-text.ts';
import type { CycleRecord, Workbook } from '../../workbook.ts';
import { type LogEntry, readyToLog } from '../check-in-log.ts';
import type { InputHeader } from './columns.ts';
import { type Known, keepKnown, knownOf, readKnown } from './known.ts';
import { rowWith } from './one-row.ts';
import type { CellValue, ReadRegister, ReadRow } from './read.ts';
import { registerRow } from './row.ts';
import { CellWrites } from './write.ts';

/** The register as it stands under the lock, and whose command it is. */
export interface RowCommand {
  readonly workbook: Workbook;
  readonly cycle: CycleRecord;
  readonly register: ReadRegister;
  readonly dates: Dates;
  readonly decimal: '.' | ',';
  readonly who: string;
  readonly now: Date;
  readonly operationId: string;
  /** It was sent before: what it has written already is not written twice. */
  readonly again: boolean;
}

export interface RowSave {
  readonly row: ReadRow;
  /** Dates as serial days. */
  readonly written: Partial<Record<InputHeader, CellValue>>;
  /** A sentence for the list of changes. */
  readonly what: string;
  readonly lines: (after: ReadRow, result: Evaluated) => readonly SaidLine[];
}

/** What a line of the log says beyond the row. */
export type SaidLine = Pick<LogEntry, 'field' | 'previous' | 'current' | 'kind' | 'line'>;

export interface SavedRow {
  readonly row: ReadRow;
  readonly result: Evaluated;
  /** Null where an earlier try had done it all. */
  readonly changeId: number | null;
}

/** Throws a sentence where the row is gone. */
export function rowById(register: ReadRegister, id: string): ReadRow {
  const row = rowWith(register, id);
  if (row) return row;
  throw new Error(
    `${id} is not in “${register.sheet.getName()}” any more: its row was deleted. Undo that in the sheet, or go on with the next one.`,
  );
}

/** Throws a sentence where somebody typed since the person looked, unless they typed the same. */
export function refuseIfTyped({ cells }: ReadRow, header: InputHeader, seen: CellValue, wanted: CellValue): void {
  const now = cells[header];
  if (now === seen || now === wanted) return;
  throw new Error(
    `${header} of “${String(cells['Objective / key result']).trim()}” is ${String(now) || 'blank'} now: somebody typed it after this card was opened. Nothing was written over.`,
  );
}

/** The caller holds the lock. */
export function saveRow(command: RowCommand, { row: before, written, what, lines }: RowSave): SavedRow {
  const { workbook, cycle, register, dates, decimal, who, now, operationId, again } = command;
  const { store, settings } = workbook;
  const id = String(before.cells.ID).trim();
  const after: ReadRow = { ...before, cells: { ...before.cells, ...written } };
  const rows = register.rows.map((row) => (row === before ? after : row));
  const { staleAfterDays } = formulaFacts(cycle, settings);
  const context = { cycle, today: dates.today, staleAfterDays, decimal };
  const result = evaluateRegister(rows.map(registerRow), context)[rows.indexOf(after)];
  if (!result) throw new Error(`${id} could not be read again. Choose Check and repair.`);
  const headers = Object.keys(written) as InputHeader[];
  const changed = headers.filter((header) => before.cells[header] !== after.cells[header]);

  const { score, headsFor } = result;
  const sure = after.cells.Confidence;
  const log = readyToLog(
    workbook,
    lines(after, result).map((said) => ({
      ...{ when: now, who, owner: String(before.cells.Owner), cycle: cycle.name, id },
      title: String(before.cells['Objective / key result']).trim(),
      ...said,
      score: typeof score === 'number' ? score : '',
      headsFor,
      confidence: typeof sure === 'number' ? sure : '',
      source: 'sidebar',
      operationId: `${operationId} ${id} ${said.field}`,
    })),
    again,
  );
  // Before anything is kept: between two of its cells it would stop half-way.
  assertMayWriteCells(
    register.sheet,
    after.row,
    changed.map((header) => register.positions.get(header) ?? 1),
  );
  const pick = (cells: ReadRow['cells']) => changed.map((header) => [header, cells[header]] as const);
  const step = {
    kind: 'row',
    operationId,
    cycle: cycle.name,
    id,
    before: pick(before.cells),
    after: pick(after.cells),
  } as const;
  // Kept before the row is written: cut off in between, the same operation goes on and still can be taken back.
  const begun = again
    ? readChanges(store).find((one) => one.step.kind === 'row' && one.step.operationId === operationId)
    : null;
  const change = begun ?? (changed.length === 0 ? null : keepChange(store, { at: now.toISOString(), who, what, step }));
  store.commit();
  const writes = new CellWrites();
  for (const header of changed) writes.set(header, after.row, cellOf(header, after.cells[header], dates));
  writes.write(register.sheet, register.positions);
  log();
  const known = knownAfter(readKnown(store, id) ?? knownOf(before.cells, cycle.name), after, headers);
  keepKnown(store, id, known, roundNow(cycle, settings, dates.today));
  store.commit();
  return { row: after, result, changeId: change?.id ?? null };
}

/** Only what was written: another input of the row that nobody has looked at yet is still found. */
export function knownAfter(known: Known, { cells }: ReadRow, changed: readonly string[]): Known {
  const inputs = Object.keys(known.inputs).filter((header) => changed.includes(header)) as (keyof Known['inputs'])[];
  return {
    ...known,
    owner: String(cells.Owner),
    lastCheckIn: cells['Last check-in'],
    inputs: { ...known.inputs, ...Object.fromEntries(inputs.map((header) => [header, cells[header]])) },
  };
}

const DATES: readonly string[] = ['Last check-in', 'From', 'Due', 'Dropped', 'Last moved'] satisfies InputHeader[];

/** A value as its cell takes it. */
export function cellOf(header: string, value: CellValue, dates: Dates) {
  if (DATES.includes(header) && typeof value === 'number') return dates.dateOf(dayFromNumber(value));
  return typeof value === 'string' ? asText(value) : value;
}
