/** A register's rows as people left them: found by header, whatever was moved, inserted or sorted. */
import { dayNumber } from '../../../domain/day.ts';
import { columnLetter } from '../../column.ts';
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
  readonly sheet: Sheet;
  readonly positions: Positions;
  /** Rows that hold a word or a number; blank rows are left out. */
  readonly rows: readonly ReadRow[];
}

/** The key of the mark on an input column: it says which one it is when its header was renamed. */
export const COLUMN_MARK = 'okr column';

/**
 * Where each column stands, by header. A computed column whose header cell is blocked, circular or loading does not
 * show its name, so it is known by the name in its formula; an input column that was renamed by the mark it bears.
 * One read, or two or three where a name is missing.
 */
export function findColumns(sheet: Sheet): Positions {
  const header = sheet.getRange(`${HEADER_ROW}:${HEADER_ROW}`);
  const positions = new Map<string, number>();
  const found = (name: string, position: number) => {
    if (name !== '' && !positions.has(name)) positions.set(name, position);
  };
  (header.getValues()[0] ?? []).forEach((value, index) => {
    found(String(value).trim(), index + 1);
  });
  if (COMPUTED_HEADERS.some((name) => !positions.has(name))) {
    (header.getFormulas()[0] ?? []).forEach((formula, index) => {
      found(nameInFormula(formula), index + 1);
    });
  }
  if (INPUT_HEADERS.some((name) => !positions.has(name))) {
    const taken = new Set(positions.values());
    for (const mark of sheet.createDeveloperMetadataFinder().withKey(COLUMN_MARK).find()) {
      const position = mark.getLocation().getColumn()?.getColumn() ?? 0;
      const holdsOurs = [...positions].some(([name, at]) => at === position && OWN_NAMES.has(name));
      if (position > 0 && !(taken.has(position) && holdsOurs)) found(mark.getValue() ?? '', position);
    }
  }
  return positions;
}

const OWN_NAMES = new Set<string>([...COMPUTED_HEADERS, ...INPUT_HEADERS]);
const COMPUTED_NAMES = new Set(COMPUTED_HEADERS);

/** Our own name in the formula of a header cell, '' if it holds none. */
export function nameInFormula(formula: string): string {
  const name = /^=ARRAYFORMULA\(IF\(ROW\([^)]*\)=ROW\(\)[;,]"([^"]*)"/.exec(formula.replace(/\s+(?=[(;,=])/g, ''))?.[1];
  return name !== undefined && COMPUTED_NAMES.has(name) ? name : '';
}

/** Two reads, whatever the rows; the last row is the last one that holds a word, never the sheet's last. */
export function readRegister(sheet: Sheet, dates: Dates): ReadRegister {
  const positions = findColumns(sheet);
  const missing = INPUT_HEADERS.filter((header) => !positions.has(header));
  if (missing.length > 0) {
    const names = missing.map((header) => `“${header}”`).join(', ');
    throw new Error(
      `The column ${names} is missing in “${sheet.getName()}”. Undo the change, or choose Check and repair.`,
    );
  }
  const last = Math.max(...INPUT_HEADERS.map((header) => positions.get(header) ?? 1));
  const values = sheet.getRange(`A${FIRST_ROW}:${columnLetter(last)}`).getValues();
  const rows: ReadRow[] = [];
  values.forEach((row, index) => {
    const cells = Object.fromEntries(
      INPUT_HEADERS.map((header) => [header, cellOf(row[(positions.get(header) ?? 1) - 1], dates)]),
    ) as Record<InputHeader, CellValue>;
    if (INPUT_HEADERS.some((header) => cells[header] !== '')) rows.push({ row: FIRST_ROW + index, cells });
  });
  return { sheet, positions, rows };
}

function cellOf(value: unknown, dates: Dates): CellValue {
  const day = dates.dayOf(value);
  if (day !== null) return dayNumber(day);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return value === null || value === undefined ? '' : String(value);
}
