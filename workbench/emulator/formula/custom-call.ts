import { helpers, type Range } from '../engine.ts';
import type { CustomArgument, CustomCell, Part, Run } from './node.ts';
import { FormulaError, isError, type Scalar, Table } from './value.ts';

const isDate = (format: string | undefined) => !!format && helpers.isDateTimeFormat(format);
const mark = (cell: Scalar, format: string | undefined): CustomCell =>
  typeof cell === 'number' && isDate(format) ? { date: cell } : cell;

/**
 * A call of one of the add-on's own functions: ranges and arrays are taken as they are, inside and outside
 * ARRAYFORMULA; a date cell arrives as a date (guides/sheets/functions). Without the add-on the name is unknown.
 */
export function customCall(name: string, args: readonly Part[]): Part {
  return {
    value(run) {
      const { custom } = run.surroundings ?? {};
      if (!custom?.has(name)) return new FormulaError('#NAME?', `Unknown function: '${name}'.`);
      return custom.call(
        name,
        args.map((arg) => argument(arg, run)),
        run.origin,
      );
    },
  };
}

function argument(part: Part, run: Run): CustomArgument {
  if (part.omitted) return { kind: 'omitted' };
  const range = part.reference?.(run);
  if (range && !isError(range)) return cellsOf(range, run);
  const value = part.value(run);
  if (!(value instanceof Table)) return { kind: 'one', cell: mark(value, part.format?.(run)) };
  return { kind: 'rows', rows: rowsOf(value, () => undefined) };
}

function cellsOf(range: Range, run: Run): CustomArgument {
  const { sheetId, zone } = range;
  const value = run.reader.table(range);
  if (!(value instanceof Table))
    return { kind: 'one', cell: mark(value, run.reader.format(sheetId, zone.left, zone.top)) };
  const format = (row: number, col: number) => run.reader.format(sheetId, zone.left + col, zone.top + row);
  const rows = rowsOf(value, format);
  // Whether A1:A1 arrives as a value or as [[value]] is not documented; here it is the value, as for A1.
  if (rows.length === 1 && rows[0]!.length === 1) return { kind: 'one', cell: rows[0]![0]! };
  return { kind: 'rows', rows };
}

function rowsOf(table: Table, format: (row: number, col: number) => string | undefined): CustomCell[][] {
  return Array.from({ length: table.rows }, (_, row) =>
    Array.from({ length: table.cols }, (_, col) => {
      const cell = table.cells[row * table.cols + col] ?? null;
      return typeof cell === 'number' ? mark(cell, format(row, col)) : cell;
    }),
  );
}
