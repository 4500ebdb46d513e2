/** What the coach's buttons do to a register: one change each, kept before anything is written. */

import type { Counters } from '../domain/adopt.ts';
import { type Remedy, type Settable, valueLike } from '../domain/coach/index.ts';
import { numberFormatOf, readTyped } from '../domain/typed-value.ts';
import {
  type AdviceStep,
  type AdvisedCell,
  forgetChange,
  keepChange,
  readChanges,
  type StoodRegister,
} from './change-set.ts';
import type { Dates } from './dates.ts';
import { assertMayWrite } from './protected.ts';
import type { Author } from './quarter.ts';
import { actionsFrom, addActions, removeActions } from './tabs/actions.ts';
import { type LogEntry, readyToLog } from './tabs/check-in-log.ts';
import { deleteRowsOf, endOfObjective } from './tabs/register/add.ts';
import type { InputHeader } from './tabs/register/columns.ts';
import { forgetKnown, keepInHand, keepKnown, knownOf } from './tabs/register/known.ts';
import {
  bringRowBack,
  idIn,
  insertRow,
  isPartOf,
  rowOf,
  rowToRemove,
  rowWith,
  writeCell,
} from './tabs/register/one-row.ts';
import { type CellValue, type ReadRegister, type ReadRow, readRegister } from './tabs/register/read.ts';
import { differencesSince } from './tabs/register/stood.ts';
import { takeIn } from './tabs/register/take-in.ts';
import type { CycleRecord, Workbook } from './workbook.ts';

const TITLE: InputHeader = 'Objective / key result';
const HEADERS = {
  start: 'Start',
  target: 'Target',
  measure: 'Measure',
  ambition: 'Ambition',
  from: 'From',
  due: 'Due',
  supports: 'Supports',
} as const satisfies Record<Settable, InputHeader>;

/** What to do, and about which row: the finding's key tells a repeated press. */
export interface Advice {
  readonly key: string;
  readonly row: ReadRow;
  readonly remedy: Remedy;
}

export interface AdvisedFile {
  readonly workbook: Workbook;
  readonly record: CycleRecord;
  readonly register: ReadRegister;
  readonly dates: Dates;
  readonly decimal: '.' | ',';
}

/** The caller holds the lock and has read the rows under it. Cut off, it can be pressed again. */
export function followAdvice(file: AdvisedFile, advice: Advice, author: Author): void {
  const { workbook, record, register, dates } = file;
  assertMayWrite(register.sheet);
  const half = halfDone(workbook, advice.key);
  const step = stepFor(file, advice, half);
  // Pressed once more after it was done.
  if (!half && !step.added && !step.removed && step.cells.every(([, , before, after]) => before === after)) return;
  if (half) forgetChange(workbook.store, half.id);
  keepChange(workbook.store, {
    at: author.at.toISOString(),
    who: author.who,
    what: sentenceOf(advice, record),
    step,
  });
  // Whoever looks while it is cut off takes a row that goes for no deletion by hand.
  if (step.removed) keepInHand(workbook.store, [idIn(step.removed.stood)]);
  workbook.store.commit();
  if (step.added) {
    // After the change: cut off in between, the same ID is given again.
    const { O, K } = countersOf(workbook);
    workbook.store.set('counters', { O, K: Math.max(K, Number(idIn(step.added).slice(1))) });
    workbook.store.commit();
  }
  if (step.removed) {
    makeAnAction(file, advice, step.action, author, half !== undefined);
    return;
  }
  if (step.added) {
    const now = withoutLeftover(register, step.added, dates);
    insertRow(now, endOfObjective(now, String(advice.row.cells.ID)) ?? advice.row.row, step.added, dates);
  }
  for (const [, header, , after] of step.cells) writeCell(register, advice.row.row, header, after, dates);
  logAs(file, advice, author);
}

/** What stands of a row that was cut off was written by nobody else, and is made anew. */
function withoutLeftover(register: ReadRegister, stood: StoodRegister, dates: Dates): ReadRegister {
  const leftover = rowWith(register, idIn(stood));
  if (!leftover) return register;
  deleteRowsOf(register, [leftover]);
  return readRegister(register.sheet, dates);
}

/** A change of the same key that was cut off: the finding would be gone if it had been done. */
function halfDone({ store }: Workbook, key: string) {
  const found = readChanges(store).find(({ step }) => step.kind === 'advice' && step.key === key);
  return found && { id: found.id, step: found.step as AdviceStep };
}

function stepFor(file: AdvisedFile, advice: Advice, half: { readonly step: AdviceStep } | undefined): AdviceStep {
  const { record, register } = file;
  const { key, row, remedy } = advice;
  const step: AdviceStep = {
    ...{ kind: 'advice', cycle: record.name, sheetId: record.sheetId, key },
    ...{ cells: [], added: null, removed: null, action: '' },
  };
  const id = String(row.cells.ID);
  switch (remedy.do) {
    case 'set': {
      const named = Object.entries(remedy.cells) as [Settable, string][];
      const cells = named.map(([name, text]): AdvisedCell => {
        const header = HEADERS[name];
        return [id, header, row.cells[header], cellFor(name, text, row, file.decimal)];
      });
      // Of two cells one may have been written before it was cut off.
      const written =
        half?.step.cells.filter(([, header, , after]) => row.cells[header as InputHeader] === after) ?? [];
      return {
        ...step,
        cells: [...written, ...cells.filter(([, header]) => !written.some((one) => one[1] === header))],
      };
    }
    case 'move down': {
      // Its ID was given to it before it was cut off.
      const before = half?.step.added ?? null;
      const standing = before && rowWith(register, idIn(before));
      const isOurs = before && (!standing || isPartOf(before, standing));
      const added = isOurs ? before : keyResultFrom(file, row, remedy);
      return { ...step, added, cells: [[id, TITLE, row.cells[TITLE], remedy.title]] };
    }
    case 'make an action':
      return { ...step, removed: rowToRemove(register, row), action: `Coach, ${id} of ${record.name}` };
  }
}

/** As it is kept in the cell; a number in the size of the one that stands there. */
function cellFor(name: Settable, text: string, { cells }: ReadRow, decimal: '.' | ','): CellValue {
  if (text === '' || (name !== 'start' && name !== 'target')) return text;
  const standing = cells[HEADERS[name]];
  const typed = readTyped(text, { decimal });
  const value = typeof standing === 'number' && name === 'target' ? valueLike(text, standing) : undefined;
  return value ?? (typed.ok ? typed.value : text);
}

/** A relative target needs a start first: it waits in Note. */
function keyResultFrom(
  { workbook, decimal }: AdvisedFile,
  { cells }: ReadRow,
  { title: left, keyResult: { title, start, target } }: Extract<Remedy, { do: 'move down' }>,
): StoodRegister {
  const isRelative = /^[+-]/.test(target);
  const [from, to] = [start, isRelative ? '' : target].map((text) => readTyped(text, { decimal }));
  const { Owner, Level, Team } = cells;
  return rowOf(
    {
      [TITLE]: title,
      Start: from?.ok ? from.value : '',
      Target: to?.ok ? to.value : '',
      Note: isRelative ? `Target: ${target}` : '',
      ...{ ID: `K${countersOf(workbook).K + 1}`, Supports: `${cells.ID} ${left}`, Type: 'Key result' },
      ...{ Owner, Level, Team },
    },
    to?.ok ? numberFormatOf(to.shape) : '',
  );
}

const countersOf = ({ store, state }: Workbook): Counters => store.get<Counters>('counters') ?? state.counters;

function sentenceOf({ row: { cells }, remedy }: Advice, { name }: CycleRecord): string {
  const id = String(cells.ID);
  switch (remedy.do) {
    case 'set': {
      const headers = (Object.keys(remedy.cells) as Settable[]).map((cell) => HEADERS[cell]);
      return `Set ${headers.join(' and ')} of ${id} in ${name}.`;
    }
    case 'move down':
      return `Moved the number of ${id} in ${name} down.`;
    case 'make an action':
      return `Made ${id} of ${name} an action.`;
  }
}

function makeAnAction(
  { workbook, record, register }: AdvisedFile,
  { row }: Advice,
  from: string,
  author: Author,
  again: boolean,
): void {
  const { cells } = row;
  const id = String(cells.ID);
  const parent = rowWith(register, String(cells.Supports).split(' ')[0] ?? '');
  const forWhat = parent ? `${parent.cells.ID} ${parent.cells[TITLE]}` : '';
  addActions(workbook, [{ what: String(cells[TITLE]), forWhat, who: String(cells.Owner), from }]);
  if (record.state === 'Running') {
    const line: LogEntry = {
      ...{ when: author.at, who: author.who, owner: String(cells.Owner), cycle: record.name, id },
      ...{ title: String(cells[TITLE]), field: 'Row', previous: cells.Current, current: 'action' },
      ...{ score: '', headsFor: '', confidence: typeof cells.Confidence === 'number' ? cells.Confidence : '' },
      ...{ kind: 'adjustment', line: '', source: 'sidebar', operationId: from },
    };
    // Before the row goes: cut off after it, nobody would press again.
    readyToLog(workbook, [line], again)();
  }
  register.sheet.deleteRow(row.row);
  forgetKnown(workbook.store, id);
  keepInHand(workbook.store, []);
  workbook.store.commit();
}

/** What was written is logged as this person's, not as found. */
function logAs({ workbook, record, register, dates, decimal }: AdvisedFile, { row }: Advice, author: Author): void {
  takeIn(workbook, record, readRegister(register.sheet, dates), dates, {
    ...{ source: 'sidebar', who: author.who, operationId: `coach ${author.at.getTime()}`, now: author.at, decimal },
    // This row, and no cell of it as typed once more.
    typed: { firstRow: row.row, lastRow: row.row, firstColumn: 0, lastColumn: 0 },
  });
}

/** Sentences where somebody has worked on it since; else it is taken back. Cut off, it can be pressed again. */
export function takeAdviceBack(
  workbook: Workbook,
  step: AdviceStep,
  dates: Dates,
  { begin, again }: { readonly begin: () => void; readonly again: boolean },
): readonly string[] {
  const { store, spreadsheet } = workbook;
  const sheet = spreadsheet.getSheetById(step.sheetId);
  if (!sheet) throw new Error('The tab was deleted. Bring it back with File → Version history.');
  const register = readRegister(sheet, dates);
  const added = step.added && rowWith(register, idIn(step.added));
  const lines = step.action === '' ? [] : actionsFrom(workbook, step.action);
  const differences = [
    ...step.cells.flatMap(([id, header, before, after]) => {
      const now = rowWith(register, id)?.cells[header as InputHeader];
      if (now === undefined) return [`${id} was deleted.`];
      return now === before || now === after ? [] : [`${id} ${header} is ${now === '' ? 'blank' : now} now.`];
    }),
    ...(step.added && added ? differencesSince(step.added, [added], new Set()) : []),
    ...lines.flatMap(({ isTouched, what }) => (isTouched ? [`“${what}” in Actions was ticked or dated.`] : [])),
  ];
  if (differences.length > 0) return differences;
  assertMayWrite(sheet);
  begin();
  const { removed } = step;
  const standing = removed && rowWith(register, idIn(removed.stood));
  if (removed && (!standing || (again && isPartOf(removed.stood, standing)))) {
    keepInHand(store, [idIn(removed.stood)]);
    store.commit();
    bringRowBack(withoutLeftover(register, removed.stood, dates), removed, dates);
    const row = rowWith(readRegister(sheet, dates), idIn(removed.stood));
    if (row) keepKnown(store, String(row.cells.ID), knownOf(row.cells, step.cycle));
    keepInHand(store, []);
  }
  removeActions(lines);
  for (const [id, header, before] of step.cells) {
    const row = rowWith(register, id);
    if (row) writeCell(register, row.row, header, before, dates);
  }
  if (added) {
    forgetKnown(store, String(added.cells.ID));
    sheet.deleteRow(added.row);
  }
  return [];
}
