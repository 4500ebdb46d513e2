import { FormulaError, isError, type Scalar, Table, type Value } from './value.ts';

/** The engine's own error codes in Sheets' words; all others are the same in both. */
const CODES: Readonly<Record<string, string>> = {
  '#BAD_EXPR': '#ERROR!',
  '#REF': '#REF!',
  '#SPILL!': '#REF!',
  '#CYCLE': '#REF!',
  '#ERROR': '#VALUE!',
};

export const ERROR_CODES: readonly string[] = ['#REF!', '#VALUE!', '#ERROR!', '#NUM!', 'Loading...'];

export const sheetsCode = (code: string): string => CODES[code] ?? code;

interface Cell {
  readonly value?: unknown;
  readonly type?: string;
  readonly message?: unknown;
}

const isCode = (value: unknown): value is string =>
  typeof value === 'string' &&
  (value in CODES || ERROR_CODES.includes(value) || /^#(N\/A|NAME\?|DIV\/0!)$/.test(value));

/** A value as the engine gives it (`{value}`, with its type where it comes from a cell). */
export function toScalar(cell: unknown, unknownCode = '#VALUE!'): Scalar {
  const { value, type, message } = (cell ?? {}) as Cell;
  if (type === 'error' || (type === undefined && isCode(value))) {
    const code = sheetsCode(String(value));
    return new FormulaError(
      code === '#ERROR!' && unknownCode === '#NAME?' ? '#NAME?' : code,
      message ? String(message) : '',
    );
  }
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  return null;
}

/** The engine's arrays are columns of cells. */
export function toTable(matrix: readonly (readonly unknown[])[]): Table {
  const rows = matrix[0]?.length ?? 0;
  const out: Scalar[] = [];
  for (let row = 0; row < rows; row++) for (const col of matrix) out.push(toScalar(col[row]));
  return new Table(rows, matrix.length, out);
}

interface Result {
  value: number | string | boolean;
  format?: string;
  message?: string;
}

/** A blank result stays blank: the engine would make it 0. */
function cellOf(value: Scalar, format: string | undefined): Result {
  if (isError(value)) return { value: value.code, message: value.message };
  if (value === null) return { value: '' };
  return format && typeof value === 'number' ? { value, format } : { value };
}

export function toEngine(value: Value, format: string | undefined): Result | Result[][] {
  if (!(value instanceof Table)) return cellOf(value, format);
  return Array.from({ length: value.cols }, (_, col) =>
    Array.from({ length: value.rows }, (_, row) => cellOf(value.cells[row * value.cols + col] ?? null, format)),
  );
}
