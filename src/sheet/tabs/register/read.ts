/** A register's rows as people left them: found by header, whatever was moved, inserted or sorted. */
import { dayNumber } from '../../../domain/day.ts';
import { columnLetter } from '../../column.ts';
import type { Dates } from '../../dates.ts';
import {
  COMPUTED_HEADERS,
  INPUT_HEADERS,
  type InputHeader,
  LAST_MOVED,
  NEEDED_HEADERS,
  REGISTER_COLUMNS,
} from './columns.ts';
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

/** Not looked for where it does not stand under its name: an older register has none. */
const SOUGHT = INPUT_HEADERS.filter((header) => header !== LAST_MOVED.header);

/** The key of the mark on an input column: it says which one it is when its header was renamed. */
export const COLUMN_MARK = 'okr column';

/**
 * Where each column stands, by header. A computed column whose header cell is blocked, circular or loading does not
 * show its name, so it is known by the name in its formula; an input column that was renamed by the mark it bears. Of
 * two columns with one of our names the one with the formula or the mark is ours; the name of one input over another,
 * or over somebody's own column, is not believed where note and mark say otherwise. One read, two where columns were
 * moved or somebody's own stand among them; where a name is missing, there twice or without its note, two or three more
 * and one for each such name.
 */
export function findColumns(sheet: Sheet): Positions {
  const header = sheet.getRange(`${HEADER_ROW}:${HEADER_ROW}`);
  const positions = new Map<string, number>();
  // Not there, or there twice.
  const doubtful = new Set<string>(OWN_NAMES);
  let blocked = false;
  let others = false;
  (header.getValues()[0] ?? []).forEach((value, index) => {
    const name = String(value).trim();
    if (!OWN_NAMES.has(name) && !name.startsWith('#')) others = true;
    if (name === '') return;
    // An error hides the name of a computed column, and somebody else's column may bear that name.
    if (name.startsWith('#')) blocked = true;
    if (positions.has(name)) {
      if (OWN_NAMES.has(name)) doubtful.add(name);
      others = true;
      return;
    }
    positions.set(name, index + 1);
    doubtful.delete(name);
  });
  if (blocked || COMPUTED_HEADERS.some((name) => doubtful.has(name))) {
    const placed = new Set<string>();
    (header.getFormulas()[0] ?? []).forEach((formula, index) => {
      const name = nameInFormula(formula);
      if (name === '' || placed.has(name)) return;
      placed.add(name);
      positions.set(name, index + 1);
    });
  }
  const isDoubtful = (name: string) => doubtful.has(name);
  const places = SOUGHT.map((name) => positions.get(name) ?? 0);
  // Two that changed names are there once each, and out of order as moved ones are.
  const isMoved = places.some((place, index) => place < (places[index - 1] ?? 0));
  if (others || isMoved || SOUGHT.some(isDoubtful)) {
    const noted = (header.getNotes()[0] ?? []).map((note) => NOTES.get(note) ?? '');
    SOUGHT.forEach((name, index) => {
      const note = noted[(places[index] ?? 0) - 1];
      // A bare name is doubted where another column may be the one it belongs to.
      if (note !== undefined && note !== name && (others || note !== '')) doubtful.add(name);
    });
    const inputs = SOUGHT.filter(isDoubtful);
    if (inputs.length > 0) placeByMarks(sheet, positions, inputs, noted);
  }
  return positions;
}

/**
 * Those that are there twice first: what only looks like one of ours is then free for its own mark. A mark wins over
 * the name of another input that stands on its column, and that one is then looked for by its own; but a cell that was
 * cut and pasted there has brought its note along, and stays what it is. One that lost its mark is known by its note.
 */
function placeByMarks(
  sheet: Sheet,
  positions: Map<string, number>,
  names: readonly string[],
  noted: readonly string[],
): void {
  const marks = new Map(
    sheet
      .createDeveloperMetadataFinder()
      .withKey(COLUMN_MARK)
      .find()
      .map((mark) => [mark.getValue() ?? '', mark]),
  );
  const ownAt = (position: number): string =>
    [...positions].find(([own, at]) => at === position && OWN_NAMES.has(own))?.[0] ?? '';
  const inDoubt = [...names].sort((a, b) => Number(positions.has(b)) - Number(positions.has(a)));
  const marked = new Set<number>();
  // Grows on the way.
  for (const name of inDoubt) {
    const position = marks.get(name)?.getLocation().getColumn()?.getColumn() ?? 0;
    const other = ownAt(position);
    const isOther = other !== name && (COMPUTED_NAMES.has(other) || (other !== '' && noted[position - 1] === other));
    if (position === 0 || marked.has(position) || isOther) continue;
    positions.delete(other);
    if (other !== '' && !inDoubt.includes(other)) inDoubt.push(other);
    positions.set(name, position);
    marked.add(position);
  }
  for (const name of inDoubt) {
    const position = noted.indexOf(name) + 1;
    if (!marks.has(name) && position > 0 && ownAt(position) === '') positions.set(name, position);
  }
}

/** Whose note it is: it goes with its header cell, also where that is cut and pasted. */
export const NOTES = new Map<string | undefined, string>(REGISTER_COLUMNS.map(({ note, header }) => [note, header]));

/** The names of all our columns. */
export const OWN_NAMES = new Set<string>([...COMPUTED_HEADERS, ...INPUT_HEADERS]);
const COMPUTED_NAMES = new Set(COMPUTED_HEADERS);

/** Our own name in the formula of a header cell, '' if it holds none. */
export function nameInFormula(formula: string): string {
  const name = /^=ARRAYFORMULA\(IF\(ROW\([^)]*\)=ROW\(\)[;,]"([^"]*)"/.exec(formula.replace(/\s+(?=[(;,=])/g, ''))?.[1];
  return name !== undefined && COMPUTED_NAMES.has(name) ? name : '';
}

/** Two reads, whatever the rows; the last row is the last one that holds a word, never the sheet's last. */
export function readRegister(sheet: Sheet, dates: Dates): ReadRegister {
  const positions = findColumns(sheet);
  const missing = NEEDED_HEADERS.filter((header) => !positions.has(header));
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
      INPUT_HEADERS.map((header) => [header, cellOf(row[(positions.get(header) ?? 0) - 1], dates)]),
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
