/** A register's rows as people left them: found by header, whatever was moved, inserted or sorted. */
import { dayNumber } from '../../../domain/day.ts';
import type { Dates } from '../../dates.ts';
import { COMPUTED_HEADERS, INPUT_HEADERS, type InputHeader } from './columns.ts';
import { FIRST_ROW, HEADER_ROW, type Positions } from './formulas.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type CellValue = string | number | boolean;

export interface ReadRow {
  /** 1-based row of the tab. */
  readonly row: number;
  /** Dates as whole serial days, so that a date typed as text is still told apart. */
  readonly cells: Readonly<Record<InputHeader, CellValue>>;
}

export interface ReadRegister {
  readonly positions: Positions;
  readonly rows: readonly ReadRow[];
}

/**
 * Where each column stands, by header. A computed column whose header cell is blocked, circular or loading does not
 * show its name, so it is known by the name in its formula. Two reads.
 */
export function findColumns(sheet: Sheet): Positions {
  const header = sheet.getRange(HEADER_ROW, 1, 1, sheet.getMaxColumns());
  const shown = header.getValues()[0] ?? [];
  const formulas = header.getFormulas()[0] ?? [];
  const positions = new Map<string, number>();
  shown.forEach((value, index) => {
    const name = nameInFormula(formulas[index] ?? '') ?? String(value).trim();
    if (name !== '' && !positions.has(name)) positions.set(name, index + 1);
  });
  return positions;
}

const OWN_NAMES = new Set(COMPUTED_HEADERS);

function nameInFormula(formula: string): string | null {
  const name = /^=ARRAYFORMULA\(IF\(ROW\([^)]*\)=ROW\(\)[;,]"([^"]*)"/.exec(formula.replace(/\s+(?=[(;,=])/g, ''))?.[1];
  return name !== undefined && OWN_NAMES.has(name) ? name : null;
}

/** Four reads, whatever the rows. Rows without a word are left out; the last row is the last one that holds a word. */
export function readRegister(sheet: Sheet, dates: Dates): ReadRegister {
  const positions = findColumns(sheet);
  const missing = INPUT_HEADERS.filter((header) => !positions.has(header));
  if (missing.length > 0) {
    const names = missing.map((header) => `“${header}”`).join(', ');
    throw new Error(
      `The column ${names} is missing in “${sheet.getName()}”. Undo the change, or write the name back into row 2.`,
    );
  }
  const last = Math.max(...INPUT_HEADERS.map((header) => positions.get(header) ?? 1));
  const count = sheet.getMaxRows() - HEADER_ROW;
  if (count < 1) return { positions, rows: [] };
  const values = sheet.getRange(FIRST_ROW, 1, count, last).getValues();
  const rows: ReadRow[] = [];
  values.forEach((row, index) => {
    const cells = Object.fromEntries(
      INPUT_HEADERS.map((header) => [header, cellOf(row[(positions.get(header) ?? 1) - 1], dates)]),
    ) as Record<InputHeader, CellValue>;
    if (INPUT_HEADERS.some((header) => cells[header] !== '')) rows.push({ row: FIRST_ROW + index, cells });
  });
  return { positions, rows };
}

function cellOf(value: unknown, dates: Dates): CellValue {
  const day = dates.dayOf(value);
  if (day !== null) return dayNumber(day);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return value === null || value === undefined ? '' : String(value);
}
