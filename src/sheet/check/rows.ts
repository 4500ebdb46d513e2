/** Findings about the rows, with their places in the tab. */
import type { Adopted } from '../../domain/adopt.ts';
import type { CheckedRow, RowsChecked } from '../../domain/check/rows.ts';
import { dayNumber } from '../../domain/day.ts';
import type { Evaluated } from '../../domain/register.ts';
import type { Dates } from '../dates.ts';
import { INPUT_HEADERS, type InputHeader } from '../tabs/register/columns.ts';
import { FIRST_ROW, type Positions } from '../tabs/register/formulas.ts';
import type { CellValue, ReadRow } from '../tabs/register/read.ts';
import { cellName, type Found, found, type Mend } from './found.ts';
import type { Grid } from './look.ts';

/** The rows that hold a word, as every command reads them. */
export function rowsIn({ values }: Grid, positions: Positions, dates: Dates): readonly ReadRow[] {
  return values.slice(FIRST_ROW - 1).flatMap((cells, index) => {
    const inputs = Object.fromEntries(
      INPUT_HEADERS.map((header) => [header, cellOf(cells[(positions.get(header) ?? 0) - 1], dates)]),
    ) as Record<InputHeader, CellValue>;
    return INPUT_HEADERS.some((header) => inputs[header] !== '') ? [{ row: FIRST_ROW + index, cells: inputs }] : [];
  });
}

function cellOf(value: unknown, dates: Dates): CellValue {
  const day = dates.dayOf(value);
  if (day !== null) return dayNumber(day);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return String(value ?? '');
}

export function checkedRow({ row, cells }: ReadRow, result: Evaluated | undefined): CheckedRow {
  const word = (header: InputHeader) => String(cells[header]).trim();
  return {
    row,
    title: word('Objective / key result'),
    id: word('ID'),
    type: word('Type'),
    supports: word('Supports'),
    level: word('Level'),
    team: word('Team'),
    owner: word('Owner'),
    dropped: cells.Dropped !== '',
    complaint: result?.complaint ?? '',
    weight: typeof cells.Weight === 'number' ? cells.Weight : 1,
  };
}

const HEADER_OF = {
  id: 'ID',
  type: 'Type',
  supports: 'Supports',
  level: 'Level',
  team: 'Team',
  owner: 'Owner',
} as const satisfies Record<string, InputHeader>;

export function rowFindings(
  rows: readonly CheckedRow[],
  { findings }: RowsChecked,
  positions: Positions,
): readonly Found[] {
  return findings.map(({ rule, facts, index, header, offer }) => {
    const { row = FIRST_ROW, id = '' } = rows[index] ?? {};
    const cell = cellName(row, positions.get(header === '' ? 'Objective / key result' : header) ?? 1);
    return found(rule, facts, { cell, id, header, offer, mends: 'given' in facts ? [cellsOf(row, facts.given)] : [] });
  });
}

function cellsOf(row: number, given: Adopted): Mend {
  const named = Object.entries(given).map(([name, text]) => [HEADER_OF[name as keyof typeof HEADER_OF], text]);
  return { do: 'cells', row, cells: Object.fromEntries(named) };
}
