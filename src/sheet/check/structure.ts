/** Findings about the frame of a register: its header row and its columns. */
import { isComputedHeader } from '../tabs/register/columns.ts';
import { HEADER_ROW, type Positions } from '../tabs/register/formulas.ts';
import { cellName, type Found, found } from './found.ts';
import { LAST_OWN, type Layout, ORDER_HEADER } from './layout.ts';
import type { Grid } from './look.ts';

/** Rows above the headers, or none at all: while that is so, no cell stands where it is looked for. */
export function headerRowFindings(grid: Grid, { headerRow, positions }: Layout): readonly Found[] {
  if (headerRow === HEADER_ROW) return [];
  if (headerRow === 0) return [withoutHeaderRow(grid, positions)];
  if (headerRow < HEADER_ROW) {
    return [found('title-row-missing', {}, { mends: [{ do: 'insert rows', at: 1, count: 1 }] })];
  }
  const extra = headerRow - HEADER_ROW;
  const blank = rowsAbove(headerRow).filter((row) => isBlankRow(grid, row));
  const going = blank.length < extra ? [] : blank.slice(-extra);
  // From below, so that the rows above keep their numbers.
  const mends = [...going].reverse().map((from) => ({ do: 'remove rows', from, count: 1 }) as const);
  return [found('rows-above', { headerRow, wanted: HEADER_ROW, going }, { mends })];
}

/** It can be put back where every column stands as we put it. */
function withoutHeaderRow(grid: Grid, positions: Positions): Found {
  const mendable = positions.size > 0;
  const titleStands = (grid.formulas[0] ?? []).some((formula) => formula !== '');
  const [at, count] = titleStands ? [HEADER_ROW, 1] : [1, HEADER_ROW];
  return found(
    'headers-missing',
    { headerRow: HEADER_ROW, mendable },
    { mends: mendable ? [{ do: 'insert rows', at, count }, { do: 'write headers' }] : [] },
  );
}

/** Columns that are missing, renamed or there twice. */
export function columnFindings(grid: Grid, layout: Layout): readonly Found[] {
  return [
    // Names first: a column put back moves those behind it.
    ...layout.unnamed.map((header) => renamed(grid, layout, header)),
    ...layout.missing.map(missing),
    ...leftover(grid, layout),
    ...layout.twice.map((header) => twice(grid, layout, header)),
  ];
}

const missing = (header: string): Found =>
  found('column-missing', { computed: isComputedHeader(header) }, { header, mends: [{ do: 'insert column', header }] });

function renamed(grid: Grid, { headerRow, positions }: Layout, header: string): Found {
  const position = positions.get(header) ?? 1;
  const held = String(grid.values[headerRow - 1]?.[position - 1] ?? '').trim();
  const mends = [{ do: 'name', header, position }] as const;
  return found('header-renamed', { held }, { header, cell: cellName(headerRow, position), mends });
}

function twice(grid: Grid, { headerRow, positions }: Layout, header: string): Found {
  const other = (grid.values[headerRow - 1] ?? []).findIndex(
    (value, index) => String(value).trim() === header && index + 1 !== positions.get(header),
  );
  const read = cellName(headerRow, positions.get(header) ?? 1);
  return found('header-twice', { read }, { header, cell: cellName(headerRow, other + 1) });
}

/** A sort that was cut off left its numbers, or the blank column it wanted to write them in. */
function leftover({ values }: Grid, { headerRow, positions }: Layout): readonly Found[] {
  const place = (positions.get(LAST_OWN) ?? 0) - 1;
  const isOurs = [...positions.values()].includes(place);
  const isBlank = place > 0 && !isOurs && values.every((row) => (row[place - 1] ?? '') === '');
  const position = (values[headerRow - 1] ?? []).indexOf(ORDER_HEADER) + 1 || (isBlank ? place : 0);
  if (position === 0) return [];
  const mends = [{ do: 'delete column', position }] as const;
  return [found('order-left', {}, { cell: cellName(headerRow, position), mends })];
}

const rowsAbove = (headerRow: number): readonly number[] =>
  Array.from({ length: headerRow - 1 }, (_, index) => index + 1);

function isBlankRow({ values, formulas }: Grid, row: number): boolean {
  const isBlank = (cell: unknown) => cell === '';
  return (values[row - 1] ?? []).every(isBlank) && (formulas[row - 1] ?? []).every(isBlank);
}
