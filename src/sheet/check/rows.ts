/** Findings about the rows, with their places in the tab. */
import type { CheckedRow, RowsChecked } from '../../domain/check/rows.ts';
import { dayNumber } from '../../domain/day.ts';
import type { Evaluated } from '../../domain/register.ts';
import type { Dates } from '../dates.ts';
import { INPUT_HEADERS, type InputHeader } from '../tabs/register/columns.ts';
import { FIRST_ROW, type Positions } from '../tabs/register/formulas.ts';
import { cellsGiven, identityOf } from '../tabs/register/identity.ts';
import type { CellValue, ReadRow } from '../tabs/register/read.ts';
import { cellName, type Found, found } from './found.ts';
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

export function checkedRow(read: ReadRow, result: Evaluated | undefined): CheckedRow {
  const { row, cells } = read;
  return {
    ...identityOf(read),
    row,
    dropped: cells.Dropped !== '',
    complaint: result?.complaint ?? '',
    weight: typeof cells.Weight === 'number' ? cells.Weight : 1,
  };
}

export function rowFindings(
  rows: readonly CheckedRow[],
  { findings }: RowsChecked,
  positions: Positions,
): readonly Found[] {
  return findings.map(({ rule, facts, index, header, offer }) => {
    const { row = FIRST_ROW, id = '' } = rows[index] ?? {};
    const cell = cellName(row, positions.get(header === '' ? 'Objective / key result' : header) ?? 1);
    const mends = 'given' in facts ? [{ do: 'cells', row, cells: cellsGiven(facts.given) } as const] : [];
    return found(rule, facts, { cell, id, header, offer, mends });
  });
}
