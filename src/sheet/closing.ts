/**
 * A cycle is closed: what was computed becomes values, and what it ended at stays as it is; and it is opened again. Both
 * begin with the new state on its way and end with it there: cut off in between, `finishTurn` does the rest.
 */
import { forgetChanges, keepChange, type TurnStep } from './change-set.ts';
import { columnLetter } from './column.ts';
import type { Dates } from './dates.ts';
import { formulaFacts, heldBy } from './formula-facts.ts';
import { plainOf } from './judge.ts';
import { decimalOf } from './locale.ts';
import { assertMayKeep, assertMayWrite } from './protected.ts';
import { type Author, sheetOf } from './quarter.ts';
import { type LogEntry, readyToLog } from './tabs/check-in-log.ts';
import { COMPUTED_HEADERS, type InputHeader, REGISTER_COLUMNS } from './tabs/register/columns.ts';
import { columnFormula, FIRST_ROW, HEADER_ROW, TITLE_ROW, titleFormula } from './tabs/register/formulas.ts';
import { rowWith } from './tabs/register/one-row.ts';
import { writePlain } from './tabs/register/plain.ts';
import { isLocked, lockClosed, unlockClosed } from './tabs/register/protection.ts';
import { NOTES, type ReadRegister, readRegister } from './tabs/register/read.ts';
import { cellOf } from './tabs/register/save-row.ts';
import { CellWrites } from './tabs/register/write.ts';
import { asLiteral } from './user-text.ts';
import {
  type ClosedFacts,
  type CycleRecord,
  type FrozenFormula,
  saveState,
  type Workbook,
  withCycle,
} from './workbook.ts';

/** What a row is judged by: the words beside it may go on being formulas. */
const JUDGED = [
  'Start',
  'Current',
  'Target',
  'Confidence',
  'Last check-in',
  'Weight',
  'From',
  'Due',
  'Dropped',
] as const;
/** More stay values when the cycle is opened again: all must fit into one note. */
const FORMULAS_KEPT = 1_000;

export type NewlyClosed = Omit<ClosedFacts, 'formulas' | 'locks'>;

interface How {
  readonly dates: Dates;
  /** null for an undo, which is not undone itself. */
  readonly author: Author | null;
  /** Called before the first write. */
  readonly begin: () => void;
}

/** The caller holds the lock. */
export function closeCycle(workbook: Workbook, record: CycleRecord, closed: NewlyClosed, how: How): Workbook {
  if (record.state === 'Closed') return workbook;
  // Cut off before: what it has found out by then must not be found out anew.
  if (record.turning) return freeze(workbook, record, how.dates);
  begin(workbook, record, how, 'Closed', { kind: 'closed', cycle: record.name });
  return freeze(workbook, { ...record, closed: { ...closed, formulas: [], locks: null } }, how.dates);
}

/** Running again, with everything computed anew. The caller holds the lock. */
export function reopenCycle(workbook: Workbook, record: CycleRecord, how: How): Workbook {
  const { name, state, closed } = record;
  if (state !== 'Closed' || !closed) return workbook;
  begin(workbook, record, how, 'Reopened', { kind: 'reopened', cycle: name, closed });
  return thaw(workbook, record, how.dates);
}

/** What was cut off, if anything was. The caller holds the lock. */
export function finishTurn(workbook: Workbook, dates: Dates): Workbook {
  const record = turningIn(workbook);
  if (!record) return workbook;
  return record.turning === 'Closed' ? freeze(workbook, record, dates) : thaw(workbook, record, dates);
}

/** No call. */
export const turningIn = ({ state }: Workbook): CycleRecord | undefined => state.cycles.find(({ turning }) => turning);

function begin(workbook: Workbook, record: CycleRecord, how: How, did: string, step: TurnStep): void {
  const { spreadsheet, store } = workbook;
  assertMayWrite(sheetOf(workbook, record));
  assertMayKeep(spreadsheet);
  how.begin();
  if (!how.author) return;
  forgetChanges(store, ({ step: one }) => one.kind === step.kind && one.cycle === step.cycle);
  const { who, at } = how.author;
  keepChange(store, { at: at.toISOString(), who, what: `${did} ${step.cycle}.`, step });
}

/** Written before anything else. */
function onItsWay(workbook: Workbook, record: CycleRecord): Workbook {
  const begun = saveState(workbook, withCycle(workbook.state, record));
  SpreadsheetApp.flush();
  return begun;
}

function freeze(workbook: Workbook, asked: CycleRecord, dates: Dates): Workbook {
  const { spreadsheet, settings } = workbook;
  const { turning: _, closed, ...record } = asked;
  if (!closed) return workbook;
  const decimal = decimalOf(spreadsheet.getSpreadsheetLocale());
  const register = readRegister(sheetOf(workbook, record), dates);
  const found = formulasIn(register);
  // Those it had found when it was cut off, and those that still stand.
  const known = new Map([...closed.formulas, ...found].map((one) => [`${one[0]} ${one[1]}`, one]));
  const formulas = [...known.values()].slice(0, FORMULAS_KEPT);
  const locks = closed.locks ?? !isLocked(register.sheet);
  const done: CycleRecord = { ...record, state: 'Closed', closed: { ...closed, formulas, locks } };
  const begun = onItsWay(workbook, { ...done, state: record.state, turning: 'Closed' });
  const { title, plain } = plainOf(done, settings, register, dates.today, decimal);
  const log = readyToLog(begun, lineOf(done, 'Running', 'Closed'), true);
  const writes = new CellWrites();
  for (const [id, header, , value] of found) {
    const row = rowWith(register, id)?.row ?? 0;
    writes.set(header as InputHeader, row, typeof value === 'string' ? asLiteral(value) : cellOf(header, value, dates));
  }
  if (locks) lockClosed(register.sheet);
  writes.write(register.sheet, register.positions);
  writePlain(register, COMPUTED_HEADERS, title, plain);
  log();
  return saveState(begun, withCycle(begun.state, done));
}

/** One read. A row without an ID could not be found again. */
function formulasIn({ sheet, positions, rows }: ReadRegister): readonly FrozenFormula[] {
  const last = rows[rows.length - 1]?.row;
  if (last === undefined) return [];
  const formulas = sheet.getRange(1, 1, last, Math.max(...positions.values())).getFormulas();
  return rows.flatMap(({ row, cells }) =>
    JUDGED.flatMap((header): FrozenFormula[] => {
      const formula = formulas[row - 1]?.[(positions.get(header) ?? 0) - 1] ?? '';
      return formula === '' || cells.ID === '' ? [] : [[String(cells.ID), header, formula, cells[header]]];
    }),
  );
}

/** Values give way to formulas again; where a column is missing, Check and repair does it. */
function thaw(workbook: Workbook, record: CycleRecord, dates: Dates): Workbook {
  const { turning: _, closed, ...asked } = record;
  const begun = onItsWay(workbook, { ...record, turning: 'Running' });
  const { sheet, positions: named, rows } = readRegister(sheetOf(workbook, record), dates);
  const positions = new Map(named);
  // Somebody's own column may have one of our names by now; ours bear our notes.
  const [notes = []] = sheet.getRange(`${HEADER_ROW}:${HEADER_ROW}`).getNotes();
  notes.forEach((note, at) => {
    const header = NOTES.get(note);
    if (header !== undefined) positions.set(header, at + 1);
  });
  const done: CycleRecord = { ...asked, state: 'Running' };
  const facts = formulaFacts(done, workbook.settings);
  const log = readyToLog(begun, lineOf(record, 'Closed', 'Running'), true);
  if (REGISTER_COLUMNS.every(({ header }) => positions.has(header))) {
    const place = (header: string) => positions.get(header) ?? 1;
    const letters = COMPUTED_HEADERS.map((header) => columnLetter(place(header)));
    sheet.getRangeList(letters.map((letter) => `${letter}${FIRST_ROW}:${letter}`)).clearContent();
    for (const header of COMPUTED_HEADERS) {
      sheet.getRange(HEADER_ROW, place(header)).setFormula(columnFormula(header, positions, facts));
    }
    sheet.getRange(TITLE_ROW, 1).setFormula(titleFormula(positions, facts));
  }
  const writes = new CellWrites();
  for (const [id, name, formula, value] of closed?.formulas ?? []) {
    const header = name as InputHeader;
    const row = rowWith({ sheet, positions, rows }, id);
    if (row?.cells[header] === value) writes.set(header, row.row, formula);
  }
  writes.write(sheet, positions);
  unlockClosed(sheet);
  log();
  return saveState(begun, withCycle(begun.state, { ...done, holds: heldBy(facts) }));
}

function lineOf({ name: cycle, closed }: CycleRecord, previous: string, current: string): readonly LogEntry[] {
  return [
    {
      ...{
        when: new Date(),
        who: closed?.who ?? '',
        owner: '',
        cycle,
        id: '',
        title: '',
        field: 'Cycle',
        previous,
        current,
      },
      ...{ score: '', headsFor: '', confidence: '', kind: '', line: '', source: 'sidebar' },
      operationId: `${closed?.operationId} ${current}`,
    },
  ];
}
