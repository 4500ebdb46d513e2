import type { InputColumn } from '../column.ts';
import { type FileOf, hiddenTable, openOwnTab } from '../own-tab.ts';
import { asLiteral, asText } from '../user-text.ts';

/** One change of one key result. */
export interface LogEntry {
  readonly when: Date;
  readonly who: string;
  readonly owner: string;
  readonly cycle: string;
  readonly id: string;
  readonly title: string;
  readonly field: string;
  readonly previous: number | string | boolean;
  readonly current: number | string | boolean;
  readonly score: number | '';
  readonly headsFor: number | '';
  readonly confidence: number | '';
  readonly kind: 'win' | 'problem' | 'adjustment' | '';
  readonly line: string;
  readonly source: 'sidebar' | 'cell' | 'found' | 'import' | 'example';
  readonly operationId: string;
}

const COLUMNS: readonly InputColumn[] = [
  { header: 'When', width: 120, format: 'moment', note: 'When it was read.' },
  { header: 'Who', width: 120, format: 'text', note: 'Who typed it, where Google tells.' },
  { header: 'Owner then', width: 90, format: 'text', note: 'Who owned it on that day.' },
  { header: 'Cycle', width: 80, format: 'text', note: 'The cycle it belongs to.' },
  { header: 'ID', width: 50, format: 'text', note: 'The key result.' },
  { header: 'Title', width: 220, format: 'text', note: 'Its title on that day.' },
  { header: 'Field', width: 90, format: 'text', note: 'What changed.' },
  { header: 'Previous', width: 80, format: 'any', note: 'The value before.' },
  { header: 'New', width: 80, format: 'any', note: 'The value after.' },
  { header: 'Score', width: 60, format: 'score', note: 'The score after it.' },
  { header: 'Heads for', width: 70, format: 'score', note: 'Where it headed then.' },
  { header: 'Confidence', width: 80, format: 'percent', note: 'How sure the owner was.' },
  { header: 'Kind', width: 90, format: 'text', note: 'Win, problem, adjustment or nothing.' },
  { header: 'Line', width: 260, format: 'text', note: 'What was said.' },
  { header: 'Source', width: 80, format: 'text', note: 'Where it was typed.' },
  { header: 'Operation', width: 90, format: 'text', note: 'Keeps one save from being logged twice.' },
];

/** In the order of the columns. */
export const LOG_HEADERS = COLUMNS.map(({ header }) => header);

const FIRST_ROW = 2;
const ID_COLUMN = 1 + COLUMNS.findIndex(({ header }) => header === 'ID');
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
/** Its whole columns are formatted once, so that appending is a write of values alone. */
export const CHECK_INS = hiddenTable('Check-ins', COLUMNS, 1000);

/** Where the operation and the new value stand. */
const [OPERATION, NEW] = [COLUMNS.length, 9];

/**
 * Appends below the last entry: lines of this tab are never changed. All reads come first; what it answers only
 * writes. `again`: the same operation was cut off before, so lines that it has written already are left out.
 */
export function readyToLog(file: FileOf, planned: readonly LogEntry[], again: boolean): () => void {
  if (planned.length === 0) return () => {};
  const { sheet: tab, isNew } = openOwnTab(file, CHECK_INS);
  const first = isNew ? FIRST_ROW : tab.getLastRow() + 1;
  const unwritten = again && first > FIRST_ROW ? withoutWritten(tab, first - 1, planned) : planned;
  const fresh = isNew ? unwritten : withoutLogged(tab, first, unwritten);
  if (fresh.length === 0) return () => {};
  const grid = tab.getMaxRows();
  const missing = first + fresh.length - 1 - grid;
  if (missing > 0) tab.insertRowsAfter(grid, missing + 200);
  return () => tab.getRange(first, 1, fresh.length, COLUMNS.length).setValues(fresh.map(lineOf));
}

/** More than is written between a command and its next try. */
const SINCE_THE_LAST_TRY = 5_000;

/** A value that was typed over meanwhile is another line. */
function withoutWritten(tab: Sheet, last: number, planned: readonly LogEntry[]): readonly LogEntry[] {
  const first = Math.max(FIRST_ROW, last - SINCE_THE_LAST_TRY);
  const lines = tab.getRange(first, NEW, last - first + 1, OPERATION - NEW + 1).getValues();
  const written = new Set(lines.map((line) => `${line[OPERATION - NEW]} ${line[0]}`));
  return planned.filter(({ operationId, current }) => !written.has(`${operationId} ${current}`));
}

/** Lines in which a change is looked for that was logged and not kept as known. */
const LOOKED_BACK = 60;

/**
 * A run that was cut off, or met a protected cell, may have logged what it found and not kept that it is known: it is
 * found again. One read, and only for what was found.
 */
function withoutLogged(tab: Sheet, first: number, entries: readonly LogEntry[]): readonly LogEntry[] {
  if (first <= FIRST_ROW || entries.every(({ source }) => source !== 'found')) return entries;
  const from = Math.max(FIRST_ROW, first - LOOKED_BACK);
  const latest = new Map<string, string>();
  for (const line of tab.getRange(from, ID_COLUMN, first - from, 5).getValues()) {
    const [id, , field, previous, current] = line;
    latest.set(`${id} ${field}`, JSON.stringify([previous, current].map(String)));
  }
  return entries.filter(
    ({ source, id, field, previous, current }) =>
      source !== 'found' || latest.get(`${id} ${field}`) !== JSON.stringify([previous, current].map(String)),
  );
}

const cell = (value: number | string | boolean) => (typeof value === 'string' ? asLiteral(value) : value);

function lineOf(entry: LogEntry): (number | string | boolean | Date)[] {
  return [
    entry.when,
    ...[entry.who, entry.owner, entry.cycle, entry.id, entry.title, entry.field].map(asText),
    cell(entry.previous),
    cell(entry.current),
    entry.score,
    entry.headsFor,
    entry.confidence,
    ...[entry.kind, entry.line, entry.source, entry.operationId].map(asText),
  ];
}
