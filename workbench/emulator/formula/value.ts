import { helpers, type Locale } from '../engine.ts';

/** An error as a value, by the code Sheets shows. */
export class FormulaError {
  readonly code: string;
  readonly message: string;
  constructor(code: string, message = '') {
    this.code = code;
    this.message = message;
  }
}

/** One cell's value while a formula is computed; null is a blank. */
export type Scalar = number | string | boolean | null | FormulaError;

/** An array or the values of a range, row by row. */
export class Table {
  readonly rows: number;
  readonly cols: number;
  readonly cells: readonly Scalar[];
  constructor(rows: number, cols: number, cells: readonly Scalar[]) {
    this.rows = rows;
    this.cols = cols;
    this.cells = cells;
  }
}

export type Value = Scalar | Table;

export const isError = (value: unknown): value is FormulaError => value instanceof FormulaError;
export const notAvailable = (message = '') => new FormulaError('#N/A', message);
export const badValue = (message = '') => new FormulaError('#VALUE!', message);

/** The first cell where one value is wanted: what Sheets does with an array that does not iterate. */
export const first = (value: Value): Scalar => (value instanceof Table ? (value.cells[0] ?? null) : value);
export const asTable = (value: Value): Table => (value instanceof Table ? value : new Table(1, 1, [value]));
export const at = (table: Table, row: number, col: number): Scalar => table.cells[row * table.cols + col] ?? null;

/** Numbers in text count as numbers in arithmetic ("3"*1 is 3), blanks as 0, text as #VALUE!. */
export function toNumber(value: Scalar, locale: Locale): number | FormulaError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof FormulaError) return value;
  const text = value.trim();
  if (text !== '' && (helpers.isNumber(text, locale) || helpers.isDateTime(text, locale)))
    return helpers.toNumber({ value: text }, locale);
  return badValue(`"${value}" is text and cannot be read as a number.`);
}

/** 15 digits, as a spreadsheet shows a number; the decimal sign follows the file. */
export function toText(value: Scalar, locale: Locale): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof FormulaError) return value.code;
  const text = String(Number(value.toPrecision(15)))
    .replace('e+', 'E+')
    .replace('e-', 'E-');
  return locale.decimalSeparator === '.' ? text : text.replace('.', locale.decimalSeparator);
}

export function toBoolean(value: Scalar): boolean | FormulaError {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (value instanceof FormulaError) return value;
  const word = value.trim().toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE';
  return badValue(`"${value}" is text and cannot be read as TRUE or FALSE.`);
}

const rank = (value: Scalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/**
 * Numbers come before text, text before booleans; text without regard to case; a blank equals 0, "" and FALSE.
 * The reason why `"⚠ x">=1` is TRUE and why ISNUMBER guards comparisons.
 */
export function compare(left: Scalar, right: Scalar): number {
  const blank = (other: Scalar): Scalar => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
  const a = left === null ? blank(right) : left;
  const b = right === null ? blank(left) : right;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string') {
    const x = a.toLowerCase();
    const y = (b as string).toLowerCase();
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(a) - Number(b);
}
