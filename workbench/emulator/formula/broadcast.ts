import { notAvailable, type Scalar, Table, type Value } from './value.ts';

/** The extent of several values laid over each other: one row or one column repeats, anything else must fit. */
function extent(values: readonly Value[]): { rows: number; cols: number } | null {
  let rows = 1;
  let cols = 1;
  let tables = false;
  for (const value of values) {
    if (!(value instanceof Table)) continue;
    tables = true;
    if (value.rows > rows) rows = value.rows;
    if (value.cols > cols) cols = value.cols;
  }
  return tables ? { rows, cols } : null;
}

type At = (index: number, row: number, col: number) => Scalar;

function reader(value: Value, rows: number, cols: number): At {
  if (!(value instanceof Table)) return () => value;
  const { cells } = value;
  if (value.rows === rows && value.cols === cols) return (index) => cells[index]!;
  const only = cells[0] ?? null;
  if (value.rows === 1 && value.cols === 1) return () => only;
  if (value.cols === 1) return (_, row) => (row < value.rows ? cells[row]! : notAvailable());
  if (value.rows === 1) return (_, __, col) => (col < value.cols ? cells[col]! : notAvailable());
  return (_, row, col) => (row < value.rows && col < value.cols ? cells[row * value.cols + col]! : notAvailable());
}

/** Computes cell by cell where an argument is an array; cells beyond the smaller of two arrays are #N/A, as in Sheets. */
export function spread(values: readonly Value[], compute: (...cells: Scalar[]) => Scalar): Value {
  const size = extent(values);
  if (!size) return compute(...(values as Scalar[]));
  const { rows, cols } = size;
  const out: Scalar[] = new Array(rows * cols);
  const [a, b, c, ...more] = values.map((value) => reader(value, rows, cols));
  let index = 0;
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++, index++) {
      if (!b) out[index] = compute(a!(index, row, col));
      else if (!c) out[index] = compute(a!(index, row, col), b(index, row, col));
      else if (!more.length) out[index] = compute(a!(index, row, col), b(index, row, col), c(index, row, col));
      else out[index] = compute(...[a!, b, c, ...more].map((read) => read(index, row, col)));
    }
  }
  return new Table(rows, cols, out);
}
