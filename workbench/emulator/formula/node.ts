import type { CellPosition, Getters, Locale, Range } from '../engine.ts';
import { badValue, type FormulaError, type Scalar, Table, type Value } from './value.ts';

/** What custom functions are to a formula. Dates arrive as serial numbers marked as such. */
export interface CustomFunctions {
  has(name: string): boolean;
  call(name: string, args: readonly CustomArgument[], origin?: CellPosition): Value;
}
export type CustomCell = Scalar | { readonly date: number };
/** A cell or scalar, a range or array as rows, or left out. */
export type CustomArgument =
  | { readonly kind: 'one'; readonly cell: CustomCell }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly CustomCell[])[] }
  | { readonly kind: 'omitted' };

/** What a formula may ask of the file around it; part of the engine's evaluation context. */
export interface FormulaSurroundings {
  readonly custom: CustomFunctions;
  /** Today with the time, as a serial number in the spreadsheet's zone. */
  now(): number;
}

/** Reads cells while formulas are computed; see reader.ts. */
export interface CellReader {
  cell(sheetId: string, col: number, row: number): Scalar;
  table(range: Range): Value;
  format(sheetId: string, col: number, row: number): string | undefined;
}

/** One evaluation of one formula. */
export interface Run {
  readonly deps: readonly Range[];
  readonly numbers: readonly { value: number }[];
  readonly strings: readonly { value: string }[];
  readonly symbols: readonly string[];
  readonly reader: CellReader;
  readonly getters: Getters;
  readonly locale: Locale;
  readonly origin: CellPosition | undefined;
  readonly sheetId: string;
  readonly surroundings: FormulaSurroundings | undefined;
  readonly symbol: (name: string, range: boolean) => unknown;
  /** The engine's own functions by name, for those not written here. */
  readonly engine: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  readonly addDependencies: ((origin: CellPosition, ranges: Range[]) => void) | undefined;
}

/** A part of a formula, ready to be evaluated. */
export interface Part {
  value(run: Run): Value;
  /** Present where the part names cells (A1, A1:B, INDIRECT): some functions want these and no computed array. */
  reference?(run: Run): Range | FormulaError;
  /** The number format a result takes over, as a sum of dates shows a date. */
  format?(run: Run): string | undefined;
  /** An argument left empty: F(1;;2). */
  readonly omitted?: true;
}

/** In Sheets only ARRAYFORMULA (and FILTER, SORT, SUMPRODUCT) makes operators and scalar functions iterate. */
export interface Mode {
  readonly array: boolean;
}

/**
 * The value where one value is wanted. Outside ARRAYFORMULA Sheets takes the cell of the same row or column of a range
 * (implicit intersection) or shows #VALUE!; here it is always #VALUE!: a formula that leans on it is refused.
 */
export function scalarOf(part: Part, run: Run): Scalar {
  const value = part.value(run);
  if (!(value instanceof Table)) return value;
  if (value.rows === 1 && value.cols === 1) return value.cells[0]!;
  return badValue('An array value is used where one value is expected. Wrap the formula in ARRAYFORMULA.');
}
