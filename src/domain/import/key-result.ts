/** One row's key result, with what could not be read of it: no word gets lost, it goes to the note. */
import { COMPLAINTS } from '../complaint.ts';
import type { Day } from '../day.ts';
import type { PlannedKeyResult } from '../planned.ts';
import { progressOfRow } from '../scoring.ts';
import { type NumberStyle, readTyped } from '../typed-value.ts';
import { IMPORT_FIELDS, type ImportField, type ImportMapping } from './fields.ts';
import { cellReader, cleanText, NO_CELL, short } from './row-cells.ts';
import type { ImportCell, ImportRow, Table } from './table.ts';
import {
  ambitionIn,
  type ConfidenceScale,
  confidenceIn,
  confidenceScaleOf,
  measureIn,
  readValues,
  wayInTitle,
} from './values.ts';
import { type DayOrder, dayOrderOf, readDay } from './written-day.ts';

/** How the columns of this table are to be read, found out once for all rows. */
export interface Reading {
  readonly style: NumberStyle;
  readonly cell: (row: ImportRow, field: ImportField) => ImportCell;
  readonly has: (field: ImportField) => boolean;
  readonly scale: ConfidenceScale;
  readonly orders: Readonly<Record<DayField, DayOrder>>;
  readonly notes: (row: ImportRow) => readonly string[];
}

const DAY_FIELDS = ['from', 'due', 'lastCheckIn', 'dropped'] as const;
type DayField = (typeof DAY_FIELDS)[number];

/** What belongs to one key result: of several in a row only the first can have it. */
export const NUMBERS = ['start', 'current', 'target', 'progress', 'confidence'] as const;

export function withoutNumbers(reading: Reading): Reading {
  const hidden: ReadonlySet<ImportField> = new Set(NUMBERS);
  return { ...reading, cell: (row, field) => (hidden.has(field) ? NO_CELL : reading.cell(row, field)) };
}

export interface ReadKeyResult {
  readonly planned: PlannedKeyResult;
  readonly complaints: readonly string[];
  /** True where start and target come from the title. */
  readonly fromTitle: boolean;
}

export function readingOf(rows: Table, mapping: ImportMapping, usual: DayOrder): Reading {
  const cell = cellReader(mapping);
  const style = { decimal: mapping.decimal };
  const column = (field: ImportField) => rows.map((row) => cell(row, field));
  const order = (field: DayField) =>
    dayOrderOf(
      column(field).map(({ text }) => text),
      usual,
    );
  const noteColumns = mapping.columns.flatMap((field, index) => (field === 'note' ? [index] : []));
  return {
    style,
    cell,
    has: (field) => mapping.columns.includes(field),
    scale: confidenceScaleOf(column('confidence'), style),
    orders: { from: order('from'), due: order('due'), lastCheckIn: order('lastCheckIn'), dropped: order('dropped') },
    notes: (row) =>
      noteColumns.map((index) => cleanText(row.cells[index] ?? { text: '' })).filter((note) => note !== ''),
  };
}

/** `moreNotes`: what else of the row has no cell of its own. */
export function readKeyResult(
  row: ImportRow,
  title: string,
  reading: Reading,
  moreNotes: readonly string[] = [],
): ReadKeyResult {
  const { cell, style } = reading;
  const complaints: string[] = [];
  const notes = [...reading.notes(row), ...moreNotes];
  const text = (field: ImportField) => cleanText(cell(row, field));
  /** What is not understood is said, and kept as a word. */
  const take = <Value>(
    field: ImportField,
    read: (cell: ImportCell) => Value | null | undefined,
    next: string,
  ): Value | null => {
    const typed = text(field);
    if (typed === '') return null;
    const value = read(cell(row, field));
    if (value !== null && value !== undefined) return value;
    complaints.push(`${IMPORT_FIELDS[field]} “${short(typed)}” ${next} It goes to the note.`);
    notes.push(`${IMPORT_FIELDS[field]}: ${typed}`);
    return null;
  };
  const day = (field: DayField) =>
    take(field, (typed) => dayIn(typed, reading.orders[field]), 'is not a date with a year.');
  const measure = take('measure', ({ text: word }) => measureIn(word), 'is not a measure of the list.');
  const ambition = take('ambition', ({ text: word }) => ambitionIn(word), 'is neither Stretch nor Must reach.');
  const confidence = take(
    'confidence',
    (typed) => confidenceIn(typed, reading.scale, style),
    'does not lie between 0 % and 100 %.',
  );
  const weight = take('weight', (typed) => weightIn(typed, style), 'is not a number from 0 on.');
  const way = reading.has('start') || reading.has('target') ? null : wayInTitle(title, style);
  const values = readValues(
    {
      start: way ? { text: way.start } : uncovered(cell(row, 'start')),
      current: uncovered(cell(row, 'current')),
      target: way ? { text: way.target } : uncovered(cell(row, 'target')),
      progress: cell(row, 'progress'),
    },
    measure ?? undefined,
    style,
  );
  const planned: PlannedKeyResult = {
    title,
    owner: text('owner'),
    ...values,
    confidence,
    lastCheckIn: day('lastCheckIn'),
    ambition: ambition ?? 'Stretch',
    weight,
    from: day('from'),
    due: day('due'),
    source: text('source'),
    dropped: day('dropped'),
    sponsor: text('sponsor'),
    note: notes.join(' · '),
  };
  complaints.push(...registerWillSay(planned, reading));
  return { planned, complaints, fromTitle: way !== null };
}

/** The sentence the register would show in this row, but for columns that are missing as a whole. */
function registerWillSay(planned: PlannedKeyResult, { has }: Reading): readonly string[] {
  const { measure, start, target, current, from, due } = planned;
  const progress = progressOfRow(measure, start, target, current);
  if (typeof progress === 'string' && progress !== '') {
    const missing =
      progress === COMPLAINTS.startMissing ? !has('start') : progress === COMPLAINTS.targetMissing && !has('target');
    return missing ? [] : [progress];
  }
  return from !== null && due !== null && due < from ? [COMPLAINTS.dueBeforeFrom] : [];
}

function dayIn({ text, day }: ImportCell, order: DayOrder): Day | null {
  return day ?? readDay(text, order);
}

function weightIn({ text, number }: ImportCell, style: NumberStyle): number | null {
  const read = readTyped(text, style);
  const weight = number ?? (read.ok && !read.yesNo ? read.value : -1);
  return weight >= 0 ? weight : null;
}

/** A number behind a guarding apostrophe, as `'-5 h` in a file made for a spreadsheet. */
function uncovered(cell: ImportCell): ImportCell {
  return cell.text.startsWith("'") ? { ...cell, text: cleanText(cell) } : cell;
}
