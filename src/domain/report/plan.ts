/** A report tab as plain data: what is shown, and where people write. The review and the look back are plans like this. */
import type { Day } from '../day.ts';
import { digestOf } from '../digest.ts';

export const REPORT_ROLES = ['review', 'lookBack'] as const;
export type ReportRole = (typeof REPORT_ROLES)[number];

/** What a cell holds: a day of the file's zone, a person's own formula, or a plain value; '' is a blank one. */
export type ReportCell = string | number | boolean | { readonly day: Day } | { readonly formula: string };
export type ReportCells = readonly (readonly ReportCell[])[];

export interface ReportPlan {
  readonly role: ReportRole;
  /** Of the tab, and what it is known by: `Review 2026-11`. */
  readonly name: string;
  readonly cycle: string;
  readonly title: string;
  /** Below the title: the agenda, a line of numbers. Theirs where somebody wrote over it, unless it is `refreshed`. */
  readonly lines: readonly { readonly text: string; readonly refreshed?: true }[];
  /** The columns all tables share, in px; about 1,000 in all fit a landscape page. */
  readonly widths: readonly number[];
  /** The column in which statuses stand, from 0: coloured by their shape. */
  readonly statusAt: number;
  readonly sections: readonly ReportSection[];
  /** These stand on blank rows below the last section, and what they draw just above: sections with `charted`. */
  readonly charts: readonly ReportChart[];
}

export interface ReportSection {
  readonly key: string;
  readonly heading: string;
  readonly hint?: string;
  /** In the order of `widths`; null leaves that column blank. */
  readonly columns: readonly (ReportColumn | null)[];
  readonly rows: readonly ReportRow[];
  /** Blank lines at the end, for people to write in. */
  readonly spare?: number;
  /** Holds what charts draw: stands last. */
  readonly charted?: true;
}

/**
 * `value` is ours and refreshed; all others are people's: what a plan holds for them is a proposal. A `choice` is a
 * dropdown, `open` where something else may be typed as well.
 */
export interface ReportColumn {
  readonly key: string;
  readonly name: string;
  readonly kind: 'value' | 'words' | 'choice' | 'day' | 'tick';
  readonly format?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly choices?: readonly string[];
  readonly open?: true;
}

export interface ReportRow {
  /** Unique in its section; what people wrote beside it is found again by it. */
  readonly key: string;
  /** By the key of the column; what is left out is blank. */
  readonly cells: Readonly<Record<string, ReportCell>>;
  /** It heads those below it: bold, and nobody is asked to write beside it. */
  readonly heads?: true;
}

export interface ReportChart {
  readonly title: string;
  readonly kind: 'bars' | 'line';
  /** The key of the section whose first column and these others it draws, from 0 among `widths`. */
  readonly section: string;
  readonly columns: readonly number[];
  readonly colours: readonly string[];
  /** Left edge and size on the page, in px. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** What the server writes, cell by cell, and nothing else. */
export interface ReportOrder {
  readonly role: ReportRole;
  readonly name: string;
  readonly cycle: string;
  /** Of the tab as it was read for this, '' where there was none: typed in meanwhile it is read again first. */
  readonly seen: string;
  /** From A1 on. */
  readonly cells: ReportCells;
  /** null where the rows stand as before: then nobody's colours are touched. */
  readonly dress: ReportDress | null;
  readonly charts: readonly PlacedChart[];
}

/** A setting of many ranges at once: by the name Sheets has for it, with what it takes. */
export type Look = Partial<
  Readonly<
    Record<
      | 'setBackground'
      | 'setFontColor'
      | 'setFontSize'
      | 'setFontStyle'
      | 'setFontWeight'
      | 'setHorizontalAlignment'
      | 'setNumberFormat'
      | 'setVerticalAlignment'
      | 'setWrap',
      string | number | boolean
    >
  >
>;

export interface ReportDress {
  /** By the position of a column, from 1; the keys stand in the first. */
  readonly widths: readonly (readonly [position: number, px: number])[];
  readonly keyColumn: number;
  /** Coloured by the shape of a status; a letter. */
  readonly statusColumn: string;
  readonly looks: readonly (readonly [ranges: readonly string[], look: Look])[];
  readonly choices: readonly (readonly [range: string, choices: readonly string[], strict: boolean])[];
  readonly days: readonly string[];
  readonly ticks: readonly string[];
  /** Inside columns of people's, and not for them. */
  readonly closed: readonly string[];
}

export interface PlacedChart extends Omit<ReportChart, 'section' | 'columns' | 'left'> {
  /** The first column and the others, headers included. */
  readonly ranges: readonly string[];
  /** The cell it hangs on, from 1, and how far from its left edge, in px. */
  readonly row: number;
  readonly column: number;
  readonly offset: number;
}

/** The tab as it stands. */
export interface ReadReport {
  /** As it is called from now on: another cycle may have the plain name. */
  readonly name: string;
  /** null where it was not made yet. */
  readonly sheetId: number | null;
  readonly seen: string;
  readonly cells: ReportCells;
  /** The reports of this role and cycle by name. */
  readonly made: readonly string[];
}

export interface WrittenReport {
  readonly sheetId: number;
  /** Somebody typed in it since it was read: nothing was written. */
  readonly typedMeanwhile: boolean;
}

/** The key of the blank row above what charts draw: they and it move down together where rows are added above. */
export const CHART_ROW = '["","charts",[]]';

/** What marks the columns, in the hidden first row: the key column, then those of the tables in their order. */
export const KEY_MARK = 'okr key';
export const columnMark = (index: number): string => `okr ${index}`;

/** One mark for the same cells, however many blank ones are read after them. */
export function markOfCells(cells: ReportCells): string {
  const rows = cells.map((row) => withoutBlankEnd(row, (cell) => cell === ''));
  const whole = withoutBlankEnd(rows, (row) => row.length === 0);
  return digestOf(JSON.stringify(whole, (_, value) => asItComesBack(value)));
}

/** A number that came back through a cell may differ in its last digits. */
export const asItComesBack = (value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : value;

function withoutBlankEnd<T>(all: readonly T[], isBlank: (one: T) => boolean): readonly T[] {
  let end = all.length;
  while (end > 0 && isBlank(all[end - 1] as T)) end--;
  return all.slice(0, end);
}
