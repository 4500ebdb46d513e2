import type { Part, Run } from './node.ts';
import { MANY, type Spec, whole } from './parts.ts';
import {
  asTable,
  at,
  badValue,
  compare,
  FormulaError,
  first,
  isError,
  notAvailable,
  type Scalar,
  Table,
  toBoolean,
  toNumber,
  toText,
} from './value.ts';

const rowOf = (table: Table, row: number): Scalar[] =>
  table.cells.slice(row * table.cols, (row + 1) * table.cols) as Scalar[];
const stack = (rows: readonly (readonly Scalar[])[], cols: number): Table => new Table(rows.length, cols, rows.flat());

const FILTER = whole(2, MANY, (run, args) => {
  const source = asTable(args[0]!.value(run));
  const conditions = args.slice(1).map((arg) => asTable(arg.value(run)));
  const byRow = conditions[0]!.cols === 1;
  const length = byRow ? source.rows : source.cols;
  if (conditions.some((one) => one.cells.length !== length)) return notAvailable('FILTER has mismatched range sizes.');
  const kept: number[] = [];
  for (let i = 0; i < length; i++)
    if (conditions.every((one) => !isError(one.cells[i]!) && toBoolean(one.cells[i]!) === true)) kept.push(i);
  if (!kept.length) return notAvailable('No matches are found in FILTER evaluation.');
  if (byRow)
    return stack(
      kept.map((row) => rowOf(source, row)),
      source.cols,
    );
  const cells = Array.from({ length: source.rows }, (_, row) => kept.map((col) => at(source, row, col))).flat();
  return new Table(source.rows, kept.length, cells);
});

/** Blanks last, whichever direction, as a sort in Sheets. */
export function order(a: Scalar, b: Scalar, ascending: boolean): number {
  const [blankA, blankB] = [a === null || a === '', b === null || b === ''];
  if (blankA || blankB) return Number(blankA) - Number(blankB);
  const [errorA, errorB] = [isError(a), isError(b)];
  if (errorA || errorB) return Number(errorA) - Number(errorB);
  return ascending ? compare(a, b) : compare(b, a);
}

const SORT = whole(1, MANY, (run, args) => {
  const source = asTable(args[0]!.value(run));
  const keys: { column: Scalar[]; ascending: boolean }[] = [];
  for (let i = 1; i < args.length; i += 2) {
    const by = asTable(args[i]!.value(run));
    const ascending = args[i + 1] ? toBoolean(first(args[i + 1]!.value(run))) : true;
    if (isError(ascending)) return ascending;
    const col = by.rows === source.rows && by.rows > 1 ? null : toNumber(first(by), run.locale);
    if (isError(col)) return col;
    if (col !== null && (col < 1 || col > source.cols)) return badValue('SORT is by a column that does not exist.');
    const column =
      col === null ? [...by.cells] : Array.from({ length: source.rows }, (_, row) => at(source, row, col - 1));
    keys.push({ column, ascending });
  }
  if (!keys.length)
    keys.push({ column: Array.from({ length: source.rows }, (_, row) => at(source, row, 0)), ascending: true });
  const rows = Array.from({ length: source.rows }, (_, row) => row);
  rows.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const sign = order(column[a]!, column[b]!, ascending);
      if (sign) return sign;
    }
    return a - b;
  });
  return stack(
    rows.map((row) => rowOf(source, row)),
    source.cols,
  );
});

const UNIQUE = whole(1, 3, (run, args) => {
  const source = asTable(args[0]!.value(run));
  const seen = new Map<string, Scalar[]>();
  for (let row = 0; row < source.rows; row++) {
    const cells = rowOf(source, row);
    const key = JSON.stringify(cells.map((cell) => (isError(cell) ? ['e', cell.code] : cell)));
    if (!seen.has(key)) seen.set(key, cells);
  }
  return stack([...seen.values()], source.cols);
});

const SEQUENCE = whole(1, 4, (run, args) => {
  const [rows, cols, start, step] = [0, 1, 2, 3].map((i) =>
    args[i] ? toNumber(first(args[i]!.value(run)), run.locale) : 1,
  );
  for (const n of [rows, cols, start, step]) if (isError(n!)) return n;
  const [r, c, from, by] = [rows, cols, start, step] as [number, number, number, number];
  if (r < 1 || c < 1) return new FormulaError('#NUM!', 'SEQUENCE needs at least one row and one column.');
  return new Table(
    Math.trunc(r),
    Math.trunc(c),
    Array.from({ length: Math.trunc(r) * Math.trunc(c) }, (_, i) => from + i * by),
  );
});

const SPLIT = whole(2, 4, (run, args) => {
  const text = first(args[0]!.value(run));
  if (isError(text)) return text;
  const delimiter = toText(first(args[1]!.value(run)), run.locale);
  const byEach = args[2] ? toBoolean(first(args[2].value(run))) : true;
  const source = toText(text, run.locale);
  const pieces =
    byEach === true ? source.split(new RegExp(`[${delimiter.replace(/[\\\]^-]/g, '\\$&')}]`)) : source.split(delimiter);
  const words = pieces
    .filter((word) => word !== '')
    .map((word): Scalar => {
      const n = toNumber(word, run.locale);
      return isError(n) ? word : n;
    });
  return words.length ? new Table(1, words.length, words) : badValue('SPLIT found nothing to split.');
});

/** Drawn as a bar of blocks: a formula of the engine cannot draw. Options are read from a two-column range or literal. */
const SPARKLINE = whole(1, 2, (run, args) => {
  const values = asTable(args[0]!.value(run)).cells.filter((cell) => typeof cell === 'number');
  const options = args[1] ? asTable(args[1].value(run)) : new Table(0, 2, []);
  const max = Array.from({ length: options.rows }, (_, row) => rowOf(options, row)).find(
    ([name]) => name === 'max',
  )?.[1];
  const most = typeof max === 'number' ? max : Math.max(...values, 1);
  const filled = Math.max(0, Math.min(10, Math.round((10 * (values[0] ?? 0)) / most)));
  return values.length ? '█'.repeat(filled) + '░'.repeat(10 - filled) : '';
});

export const ARRAY: Readonly<Record<string, Spec>> = {
  FILTER: { ...FILTER, arrays: true },
  SORT: { ...SORT, arrays: true },
  UNIQUE,
  SEQUENCE,
  SPLIT,
  SPARKLINE,
  TRANSPOSE: whole(1, 1, (run, args) => {
    const source = asTable(args[0]!.value(run));
    const cells: Scalar[] = [];
    for (let col = 0; col < source.cols; col++)
      for (let row = 0; row < source.rows; row++) cells.push(at(source, row, col));
    return new Table(source.cols, source.rows, cells);
  }),
  FLATTEN: whole(1, MANY, (run, args) => {
    const cells = args.flatMap((arg) => [...asTable(arg.value(run)).cells]);
    return new Table(cells.length, 1, cells);
  }),
};

/** `{1,2;3,4}`: rows beside and below each other, whose sizes must agree. */
export function literal(rows: readonly (readonly Part[])[], run: Run): Table | FormulaError {
  const blocks = rows.map((parts) => {
    const tables = parts.map((part) => asTable(part.value(run)));
    const height = tables[0]!.rows;
    if (tables.some((table) => table.rows !== height)) return null;
    const cols = tables.reduce((sum, table) => sum + table.cols, 0);
    return { cols, lines: Array.from({ length: height }, (_, row) => tables.flatMap((table) => rowOf(table, row))) };
  });
  const cols = blocks[0]?.cols ?? 0;
  if (blocks.some((block) => !block || block.cols !== cols))
    return badValue('In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.');
  return stack(
    blocks.flatMap((block) => block!.lines),
    cols,
  );
}
