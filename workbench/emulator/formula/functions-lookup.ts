import { spread } from './broadcast.ts';
import { positionOf } from './indirect.ts';
import type { Part, Run } from './node.ts';
import { scalarOf } from './node.ts';
import { rangeOf, type Spec, whole } from './parts.ts';
import {
  asTable,
  at,
  compare,
  FormulaError,
  first,
  isError,
  notAvailable,
  type Scalar,
  Table,
  toBoolean,
  toNumber,
  type Value,
} from './value.ts';

const NOT_FOUND = (wanted: Scalar) => notAvailable(`Did not find value '${String(wanted)}'.`);
const outOfBounds = () => new FormulaError('#REF!', 'Out of bounds range.');

/** An exact search over a column: an index for the plain case, wildcards by scanning. */
function exact(keys: readonly Scalar[]): (wanted: Scalar) => number {
  const places = new Map<string, number>();
  const keyOf = (cell: Scalar) =>
    typeof cell === 'string' ? `s${cell.toLowerCase()}` : `${typeof cell}${String(cell)}`;
  keys.forEach((cell, i) => {
    if (cell !== null && !isError(cell) && !places.has(keyOf(cell))) places.set(keyOf(cell), i);
  });
  return (wanted) => {
    if (wanted === null) return -1;
    if (typeof wanted === 'string' && /[*?~]/.test(wanted)) {
      const source = wanted
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/\*/g, '[^]*')
        .replace(/\?/g, '[^]');
      const pattern = new RegExp(`^${source}$`, 'i');
      return keys.findIndex((cell) => typeof cell === 'string' && pattern.test(cell));
    }
    return places.get(keyOf(wanted)) ?? -1;
  };
}

/** The last key that is not above the wanted one; keys of another kind than the wanted one are passed over. */
function sorted(keys: readonly Scalar[]): (wanted: Scalar) => number {
  return (wanted) => {
    let found = -1;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      if (key === null || isError(key) || typeof key !== typeof wanted) continue;
      if (compare(key, wanted) > 0) break;
      found = i;
    }
    return found;
  };
}

const iterate = (part: Part, run: Run, array: boolean): Value => (array ? part.value(run) : scalarOf(part, run));
const column = (table: Table, col: number): Scalar[] =>
  Array.from({ length: table.rows }, (_, row) => at(table, row, col));

const VLOOKUP = whole(3, 4, (run, args, mode) => {
  const table = asTable(args[1]!.value(run));
  const place = toNumber(first(args[2]!.value(run)), run.locale);
  if (isError(place)) return place;
  const ordered = args[3] ? toBoolean(first(args[3].value(run))) : true;
  if (isError(ordered)) return ordered;
  if (place < 1) return new FormulaError('#VALUE!', 'VLOOKUP evaluates to an out of bounds column.');
  if (place > table.cols) return outOfBounds();
  const search = (ordered ? sorted : exact)(column(table, 0));
  return spread([iterate(args[0]!, run, mode.array)], (wanted) => {
    if (isError(wanted!)) return wanted;
    const row = search(wanted!);
    return row < 0 ? NOT_FOUND(wanted!) : at(table, row, Math.trunc(place) - 1);
  });
});

const MATCH = whole(2, 3, (run, args, mode) => {
  const list = asTable(args[1]!.value(run));
  if (list.rows > 1 && list.cols > 1) return notAvailable('MATCH searches one row or one column.');
  const kind = args[2] ? toNumber(first(args[2].value(run)), run.locale) : 1;
  if (isError(kind)) return kind;
  const keys = kind < 0 ? [...list.cells].reverse() : list.cells;
  const search = kind === 0 ? exact(keys) : sorted(keys);
  return spread([iterate(args[0]!, run, mode.array)], (wanted) => {
    if (isError(wanted!)) return wanted;
    const place = search(wanted!);
    if (place < 0) return NOT_FOUND(wanted!);
    return kind < 0 ? keys.length - place : place + 1;
  });
});

/** Does not iterate over arrays of positions, in ARRAYFORMULA neither: the first one counts. */
const INDEX = whole(1, 3, (run, args) => {
  const value = args[0]!.value(run);
  if (isError(value)) return value;
  const table = asTable(value);
  const position = (part: Part | undefined) => (part ? toNumber(first(part.value(run)), run.locale) : 0);
  let [row, col] = [position(args[1]), position(args[2])];
  if (isError(row)) return row;
  if (isError(col)) return col;
  if (table.rows === 1 && args.length === 2) [row, col] = [1, row];
  [row, col] = [Math.trunc(row), Math.trunc(col)];
  if (row < 0 || col < 0) return new FormulaError('#NUM!', 'INDEX takes no negative position.');
  if (row > table.rows || col > table.cols) return outOfBounds();
  if (row && (col || table.cols === 1)) return at(table, row - 1, (col || 1) - 1);
  if (row) return new Table(1, table.cols, table.cells.slice((row - 1) * table.cols, row * table.cols));
  if (col) return new Table(table.rows, 1, column(table, col - 1));
  return table.cells.length === 1 ? table.cells[0]! : table;
});

function place(of: 'row' | 'col'): Spec {
  return whole(0, 1, (run, args, mode) => {
    if (!args.length || args[0]!.omitted) return run.origin ? run.origin[of] + 1 : notAvailable();
    const range = rangeOf(args[0], run);
    if (isError(range)) return range;
    const [from, to] = of === 'row' ? [range.zone.top, range.zone.bottom] : [range.zone.left, range.zone.right];
    if (!mode.array || from === to) return from + 1;
    const size = to - from + 1;
    const cells = Array.from({ length: size }, (_, i) => from + i + 1);
    return of === 'row' ? new Table(size, 1, cells) : new Table(1, size, cells);
  });
}

export const LOOKUP: Readonly<Record<string, Spec>> = {
  VLOOKUP,
  MATCH,
  INDEX,
  ROW: place('row'),
  COLUMN: place('col'),
  ROWS: whole(1, 1, (run, args) => {
    const value = args[0]!.value(run);
    return isError(value) && !args[0]!.reference ? value : asTable(value).rows;
  }),
  COLUMNS: whole(1, 1, (run, args) => {
    const value = args[0]!.value(run);
    return isError(value) && !args[0]!.reference ? value : asTable(value).cols;
  }),
  INDIRECT: {
    least: 1,
    most: 2,
    build: (args) => {
      const reference = (run: Run) => positionOf(first(args[0]!.value(run)), run);
      return {
        reference,
        value(run) {
          const range = reference(run);
          return isError(range) ? range : run.reader.table(range);
        },
      };
    },
  },
};
