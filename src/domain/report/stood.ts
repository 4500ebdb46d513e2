/** A report tab as people left it, whatever they moved: its rows by the keys in its hidden column. */
import { digestOf } from '../digest.ts';
import { asItComesBack, CHART_ROW, columnMark, KEY_MARK, type ReportCell, type ReportCells } from './plan.ts';

export interface StoodRow {
  /** The section it stands in, '' above the first. */
  readonly section: string;
  /** null for a row that a person added. */
  readonly key: string | null;
  /** In the order of the tables' columns. */
  readonly cells: readonly ReportCell[];
  /** In columns that people added. */
  readonly others: readonly ReportCell[];
  /** Marks of what was written here or proposed: another cell was typed. */
  readonly marks: readonly string[];
  /** Only in a row of headers. */
  readonly columns: readonly string[];
  /** 0-based row of the tab. */
  readonly at: number;
}

export interface StoodReport {
  readonly rows: readonly StoodRow[];
  /** 0-based positions: of the keys, of the tables' columns, and of those people added. */
  readonly places: Places;
  /** The columns stand where they are to stand. */
  readonly inPlace: boolean;
  /** 0-based row above what charts draw, -1 where there is none. */
  readonly chartsAt: number;
}

export interface Places {
  readonly key: number;
  readonly grid: readonly number[];
  readonly others: readonly number[];
}

export const isBlankCell = (cell: ReportCell | undefined): boolean =>
  cell === undefined || cell === '' || cell === false;

/** '' for a blank cell. In a cell of plain text a number comes back as its digits: it is the same one. */
export function markOf(cell: ReportCell | undefined): string {
  if (cell === undefined || isBlankCell(cell)) return '';
  const isNumber = typeof cell === 'string' && cell.trim() !== '' && Number.isFinite(Number(cell));
  return digestOf(JSON.stringify(asItComesBack(isNumber ? Number(cell) : cell)));
}

export const keyOfRow = (section: string, row: string, marks: readonly string[], columns?: readonly string[]): string =>
  JSON.stringify([section, row, marks, ...(columns ? [columns] : [])]);

type ReadKey = readonly [section: string, row: string, marks: readonly string[], columns?: readonly string[]];

function readKey(cell: ReportCell | undefined): ReadKey | null {
  if (typeof cell !== 'string' || !cell.startsWith('["')) return null;
  try {
    const read = JSON.parse(cell) as unknown[];
    return typeof read[1] === 'string' && Array.isArray(read[2]) ? (read as unknown as ReadKey) : null;
  } catch {
    return null;
  }
}

/** `columns`: how many the tables have. Without our marks every row is a person's, and stays. */
export function readStood(cells: ReportCells, columns: number): StoodReport {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const marked = cells.findIndex((row) => row.includes(KEY_MARK));
  const marks = cells[marked] ?? [];
  const found = Array.from({ length: columns }, (_, index) => marks.indexOf(columnMark(index)));
  const key = marks.indexOf(KEY_MARK);
  const isOurs = (position: number) => position === key || found.includes(position);
  const others = Array.from({ length: width }, (_, position) => position).filter((position) => !isOurs(position));
  const inPlace = marked >= 0 && !found.includes(-1);
  const places: Places = inPlace
    ? { key, grid: found, others }
    : { key: 0, grid: found.map((_, index) => index + 1), others: others.map((_, index) => columns + 1 + index) };

  const seen = new Set<string>();
  let section = '';
  const rows = cells.flatMap((row, at): StoodRow[] => {
    if (at === marked) return [];
    // The blank row above the charts is one of the section before it.
    const read = row.includes(CHART_ROW) ? ([section, FREE, []] as const) : readKey(row[key]);
    section = read?.[0] ?? section;
    const name = read && `${read[0]}\n${read[1]}`;
    // A row that was copied brings its key along; spare lines share one.
    const isFirst = name !== null && (!seen.has(name) || !isNamed(read?.[1] ?? ''));
    if (name !== null) seen.add(name);
    return [
      {
        ...{ section, key: isFirst ? (read?.[1] ?? null) : null, at },
        cells: found.map((position) => row[position] ?? ''),
        others: others.map((position) => row[position] ?? ''),
        marks: isFirst ? (read?.[2] ?? []) : [],
        columns: read?.[3] ?? [],
      },
    ];
  });
  return { rows, places, inPlace, chartsAt: cells.findIndex((row) => row.includes(CHART_ROW)) };
}

/** Lines without a row of the plan: what is typed there is a person's own row. */
export const FREE = 'free';
const isNamed = (key: string): boolean => key !== FREE;

/** Whether a person typed this cell. */
export const isTyped = ({ cells, marks }: StoodRow, index: number): boolean =>
  !isBlankCell(cells[index]) && markOf(cells[index]) !== (marks[index] ?? '');

export function cellText(cell: ReportCell | undefined): string {
  if (cell === undefined || isBlankCell(cell)) return '';
  if (cell === true) return '✓';
  if (typeof cell !== 'object') return String(cell).trim();
  return 'day' in cell ? cell.day : cell.formula;
}

/** `A` for 0. */
export function letterOf(position: number): string {
  const letter = String.fromCharCode(65 + (position % 26));
  return position < 26 ? letter : letterOf(Math.floor(position / 26) - 1) + letter;
}

/** Cells of one column, or of several side by side; positions from 0, rows from 1. */
export const a1Of = (position: number, from: number, to: number, last = position): string =>
  `${letterOf(position)}${from}${from === to && last === position ? '' : `:${letterOf(last)}${to}`}`;
