/** Findings about the frame of a register: its header row and its columns. */

import { quoted } from '../../domain/check/text.ts';
import { isComputed } from '../column.ts';
import { REGISTER_COLUMNS } from '../tabs/register/columns.ts';
import { HEADER_ROW, type Positions } from '../tabs/register/formulas.ts';
import { cellName, type Found, toLookAt, toMend } from './found.ts';
import { type Layout, ORDER_HEADER } from './layout.ts';
import type { Grid } from './look.ts';

const COMPUTED = new Set(REGISTER_COLUMNS.filter(isComputed).map(({ header }) => header));
const BACK = 'File → Version history brings it back.';

/** Rows above the headers, or none at all: while that is so, no cell stands where it is looked for. */
export function headerRowFindings(grid: Grid, { headerRow, positions }: Layout): readonly Found[] {
  if (headerRow === HEADER_ROW) return [];
  if (headerRow === 0) return [withoutHeaderRow(grid, positions)];
  if (headerRow < HEADER_ROW) {
    return [
      toMend({
        rule: 'title-row-missing',
        where: 'row 1',
        why: 'The row with the title line was deleted, so the headers stand in its place.',
        fix: 'It is put back above the headers.',
        done: 'Put back the row of the title line.',
        mends: [{ do: 'insert rows', at: 1, count: 1 }],
      }),
    ];
  }
  const extra = headerRow - HEADER_ROW;
  const blank = rowsAbove(headerRow).filter((row) => isBlankRow(grid, row));
  const why = `The headers stand in row ${headerRow} instead of row ${HEADER_ROW}, because rows were inserted above them.`;
  if (blank.length < extra) {
    const fix = `Move what stands in the rows above the headers to another tab, then delete all but the title line.`;
    return [toLookAt({ rule: 'rows-above', where: `rows 1 to ${headerRow - 1}`, why, fix })];
  }
  const going = blank.slice(-extra);
  return [
    toMend({
      rule: 'rows-above',
      where: `row ${going.join(', ')}`,
      why,
      fix: 'The blank rows are removed.',
      done: `Removed ${extra === 1 ? 'the blank row' : `${extra} blank rows`} above the headers.`,
      // From below, so that the rows above keep their numbers.
      mends: [...going].reverse().map((row) => ({ do: 'remove rows' as const, from: row, count: 1 })),
    }),
  ];
}

function withoutHeaderRow(grid: Grid, positions: Positions): Found {
  const rule = 'headers-missing';
  const why = 'The row with the headers was deleted, and every formula with it.';
  if (positions.size === 0) {
    const fix = 'File → Version history brings it back. It cannot be repaired, because columns were moved before.';
    return toLookAt({ rule, where: `row ${HEADER_ROW}`, why, fix });
  }
  const titleStands = (grid.formulas[0] ?? []).some((formula) => formula !== '');
  return toMend({
    rule,
    where: `row ${HEADER_ROW}`,
    why,
    fix: 'Headers and formulas are written again; the rows below stay as they are.',
    done: 'Wrote the row of headers and its formulas again.',
    mends: [
      titleStands ? { do: 'insert rows', at: HEADER_ROW, count: 1 } : { do: 'insert rows', at: 1, count: HEADER_ROW },
      { do: 'write headers' },
    ],
  });
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

function missing(header: string): Found {
  const computed = COMPUTED.has(header);
  return toMend({
    rule: 'column-missing',
    where: `column “${header}”`,
    why: `The column “${header}” is missing.`,
    fix: computed
      ? 'It is put back at its place and fills itself.'
      : `It is put back at its place, empty. Do you miss what stood in it? ${BACK}`,
    done: computed ? `Put back the column “${header}”.` : `Put back the column “${header}”, empty.`,
    mends: [{ do: 'insert column', header }],
  });
}

function renamed(grid: Grid, { headerRow, positions }: Layout, header: string): Found {
  const position = positions.get(header) ?? 1;
  const cell = cellName(headerRow, position);
  const text = String(grid.values[headerRow - 1]?.[position - 1] ?? '').trim();
  return toMend({
    rule: 'header-renamed',
    cell,
    where: cell,
    why: text === '' ? `The header “${header}” was cleared.` : `The header “${header}” was changed to ${quoted(text)}.`,
    fix: `The header reads “${header}” again; the cells below stay as they are.`,
    done: `Wrote the header “${header}” into ${cell}${text === '' ? '' : `, which held “${text}”`}.`,
    mends: [{ do: 'name', header, position }],
  });
}

function twice(grid: Grid, { headerRow, positions }: Layout, header: string): Found {
  const other = (grid.values[headerRow - 1] ?? []).findIndex(
    (value, index) => String(value).trim() === header && index + 1 !== positions.get(header),
  );
  const cell = cellName(headerRow, other + 1);
  return toLookAt({
    rule: 'header-twice',
    cell,
    where: cell,
    why: `A second column is called “${header}”. Only the one in ${cellName(headerRow, positions.get(header) ?? 1)} is read.`,
    fix: 'Give it another name, or delete it.',
  });
}

function leftover({ values }: Grid, { headerRow }: Layout): readonly Found[] {
  const position = (values[headerRow - 1] ?? []).indexOf(ORDER_HEADER) + 1;
  if (position === 0) return [];
  return [
    toMend({
      rule: 'order-left',
      cell: cellName(headerRow, position),
      where: cellName(headerRow, position),
      why: 'Putting key results back under their objectives was cut off and left a column of numbers.',
      fix: 'That column is deleted.',
      done: 'Deleted the column of numbers that a sort had left.',
      mends: [{ do: 'delete column', position }],
    }),
  ];
}

const rowsAbove = (headerRow: number): readonly number[] =>
  Array.from({ length: headerRow - 1 }, (_, index) => index + 1);

function isBlankRow({ values, formulas }: Grid, row: number): boolean {
  const isBlank = (cell: unknown) => cell === '';
  return (values[row - 1] ?? []).every(isBlank) && (formulas[row - 1] ?? []).every(isBlank);
}
