/** What the log says of one key result. */
import type { Day } from '../day.ts';

/** One line of the log. */
export interface HistoryLine {
  readonly day: Day;
  readonly who: string;
  /** `Current`, `Confidence`, `Target` …: what changed; the same value before and after is a look without a change. */
  readonly field: string;
  readonly previous: LogValue;
  readonly current: LogValue;
  /** After the change; '' where there was none. */
  readonly score: number | '';
  readonly headsFor: number | '';
  /** 0..1 */
  readonly confidence: number | '';
  readonly kind: string;
  readonly line: string;
  readonly source: string;
}

export type LogValue = string | number | boolean;

export interface History {
  /** Oldest first; the newest of them where there are many. */
  readonly lines: readonly HistoryLine[];
  /** Older lines stand in the log and were not read. */
  readonly more: boolean;
}

/** What one look may cost, whatever the log holds. */
const MOST = { lines: 60, stretches: 12, rowsRead: 3_000 };
/** Rows between two lines that are read along rather than asked for apart. */
const NEAR = 200;

/**
 * The newest of the rows (ascending) in few stretches, oldest first: both ends inside. In a register of 40 key results
 * that is a year; in one of 2,500 the last twelve check-ins.
 */
export function stretchesOf(rows: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const stretches: [number, number][] = [];
  let room = MOST.rowsRead;
  for (const row of rows.slice(-MOST.lines).reverse()) {
    const [oldest] = stretches;
    const way = oldest ? oldest[0] - row : NEAR + 1;
    const isNear = way <= NEAR;
    room -= isNear ? way : 1;
    if (room < 0 || (!isNear && stretches.length === MOST.stretches)) break;
    if (oldest && isNear) oldest[0] = row;
    else stretches.unshift([row, row]);
  }
  return stretches;
}

/** What one person said at once: a value and how sure they were are two lines of the log. */
export interface Entry {
  readonly day: Day;
  readonly who: string;
  readonly changes: readonly Pick<HistoryLine, 'field' | 'previous' | 'current'>[];
  readonly score: number | '';
  readonly headsFor: number | '';
  readonly confidence: number | '';
  readonly kind: string;
  readonly line: string;
  readonly source: string;
}

/** Newest first. */
export function entriesOf(lines: readonly HistoryLine[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const { field, previous, current, ...about } of lines) {
    const change = { field, previous, current };
    const [last] = entries;
    const isMore =
      last !== undefined &&
      last.day === about.day &&
      last.who === about.who &&
      last.source === about.source &&
      (about.line === '' || about.line === last.line) &&
      !last.changes.some((one) => one.field === field);
    if (isMore) entries[0] = { ...last, changes: [...last.changes, change] };
    else entries.unshift({ ...about, changes: [change] });
  }
  return entries;
}

export interface Reading {
  readonly day: Day;
  readonly value: number;
}

/** The values of Current day by day, the last one where there were more, oldest first. Words and dates are none. */
export function readingsOf(lines: readonly HistoryLine[]): readonly Reading[] {
  const days = new Map<Day, number>();
  for (const { field, day, current } of lines) {
    if (field === 'Current' && typeof current === 'number' && day !== '') days.set(day, current);
  }
  return [...days].map(([day, value]) => ({ day, value })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
