/** What the log says of earlier check-ins: only what is asked for is read, whatever its length. */
import type { History, HistoryLine, LogValue } from '../../domain/check-in/history.ts';
import { stretchesOf } from '../../domain/check-in/history.ts';
import type { Day } from '../../domain/day.ts';
import type { Dates } from '../dates.ts';
import { type FileOf, findOwnTab } from '../own-tab.ts';
import { CHECK_INS, LOG_HEADERS } from './check-in-log.ts';

export interface PastReading {
  readonly day: Day;
  readonly value: string | number | boolean;
}

/** Two quarters of 150 people's weekly lines; what is older is in the log, and not on a card. */
const LINES = 4_000;
/** A card shows so many earlier values. */
const VALUES = 3;
/** As many check-ins as a file is built for. */
const LOOKED_THROUGH = 50_000;

const at = (header: string): number => LOG_HEADERS.indexOf(header);
const [WHEN, ID, FIELD, NEW] = [at('When'), at('ID'), at('Field'), at('New')];
const SOURCE = at('Source');

/** The last readings of a cycle by ID in capitals, oldest first. Two or three reads of the end of the log. */
export function pastReadings(file: FileOf, cycle: string, dates: Dates): ReadonlyMap<string, readonly PastReading[]> {
  const past = new Map<string, PastReading[]>();
  const tab = findOwnTab(file, CHECK_INS);
  const last = tab?.getLastRow() ?? 0;
  if (!tab || last < 2) return past;
  const first = Math.max(2, last - LINES + 1);
  for (const line of tab
    .getRange(first, 1, last - first + 1, NEW + 1)
    .getValues()
    .reverse()) {
    const value: unknown = line[NEW];
    const readings = past.get(keyOf(line[ID])) ?? [];
    if (line[FIELD] !== 'Current' || line[at('Cycle')] !== cycle || readings.length === VALUES) continue;
    // Asked last: each instant costs a question.
    const day = isPlain(value) ? dates.dayOf(line[WHEN]) : null;
    if (day !== null && isPlain(value)) past.set(keyOf(line[ID]), [{ day, value }, ...readings]);
  }
  return past;
}

/**
 * The lines of one key result, of every cycle: IDs are never used again. One read of the IDs tells where they stand,
 * then a few stretches are read; see `stretchesOf`.
 */
export function historyOf(file: FileOf, id: string, dates: Dates): History {
  const tab = findOwnTab(file, CHECK_INS);
  const last = tab?.getLastRow() ?? 0;
  if (!tab || last < 2) return { lines: [], more: false };
  const first = Math.max(2, last - LOOKED_THROUGH + 1);
  const isIts = (cell: unknown) => keyOf(cell) === keyOf(id);
  const ids = tab.getRange(first, ID + 1, last - first + 1, 1).getValues();
  const rows = ids.flatMap(([cell], index) => (isIts(cell) ? [first + index] : []));
  const lines = stretchesOf(rows).flatMap(([from, to]) =>
    tab
      .getRange(from, 1, to - from + 1, SOURCE + 1)
      .getValues()
      .filter((line) => isIts(line[ID]))
      .map((line) => lineOf(line, dates)),
  );
  return { lines, more: lines.length < rows.length };
}

function lineOf(line: readonly unknown[], dates: Dates): HistoryLine {
  const plain = (header: string): LogValue => {
    const value = line[at(header)];
    return isPlain(value) ? value : (dates.dayOf(value) ?? String(value));
  };
  const number = (header: string) => {
    const value = plain(header);
    return typeof value === 'number' ? value : '';
  };
  const text = (header: string) => String(plain(header));
  return {
    day: text('When'),
    who: text('Who'),
    field: text('Field'),
    previous: plain('Previous'),
    current: plain('New'),
    score: number('Score'),
    headsFor: number('Heads for'),
    confidence: number('Confidence'),
    kind: text('Kind'),
    line: text('Line'),
    source: text('Source'),
  };
}

const keyOf = (cell: unknown): string => String(cell).trim().toUpperCase();
const isPlain = (value: unknown): value is LogValue =>
  typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';
