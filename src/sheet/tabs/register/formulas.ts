/** A register's formulas for the places its columns stand at. */
import { type Column, columnLetter, type FormulaFacts, isComputed, type Refs } from '../../column.ts';
import { iff, text } from '../../formula.ts';
import { COMPUTED_HEADERS, NEEDED_HEADERS, REGISTER_COLUMNS } from './columns.ts';
import { TITLE } from './shown.ts';

/** 1-based column positions by header. */
export type Positions = ReadonlyMap<string, number>;

export const TITLE_ROW = 1;
export const HEADER_ROW = 2;
export const FIRST_ROW = 3;

/** Where the columns stand in a register we make. */
export const OWN_POSITIONS: Positions = new Map(REGISTER_COLUMNS.map((column, index) => [column.header, index + 1]));

/** `C`; an error that says what to do where the column is missing. */
export function letterOf(positions: Positions, header: string): string {
  const position = positions.get(header);
  if (position === undefined) throw new Error(`The column "${header}" is missing. Choose Check and repair.`);
  return columnLetter(position);
}

/** Whole open columns from the header row on, so that a row inserted anywhere is inside. */
function openColumns(positions: Positions): Refs {
  const column = (header: string) => {
    const letter = letterOf(positions, header);
    return `${letter}${HEADER_ROW}:${letter}`;
  };
  return { at: column, all: column, has: (header) => positions.has(header) };
}

/** The formula of a computed column's header cell: the header's own name in its row, the values below it. */
export function columnFormula(header: string, positions: Positions, facts: FormulaFacts): string {
  const column = REGISTER_COLUMNS.find((one) => one.header === header);
  if (!column || !isComputed(column)) throw new Error(`"${header}" is not a computed column.`);
  const refs = openColumns(positions);
  const firstColumn = `${columnLetter(1)}${HEADER_ROW}:${columnLetter(1)}`;
  return `=ARRAYFORMULA(IF(ROW(${firstColumn})=ROW();${text(header)};${column.formula(refs, facts)}))`;
}

/** What stands in the header row: names, and formulas that show theirs. */
export function headerCell(column: Column, positions: Positions, facts: FormulaFacts): string {
  return isComputed(column) ? columnFormula(column.header, positions, facts) : column.header;
}

/**
 * The title line, or the sentence that columns are not what they were: a computed one that was typed over shows an
 * error, but those that read it would go on with the numbers that are left; an input that was deleted leaves a lost
 * reference here. Score is seen by itself, and its header is an error while a custom function is being asked.
 */
export function titleFormula(positions: Positions, facts: FormulaFacts & { readonly name: string }): string {
  const names = COMPUTED_HEADERS.filter((header) => header !== 'Score').map((header) => {
    const cell = `${letterOf(positions, header)}${HEADER_ROW}`;
    // Headers pasted as values read the same and compute nothing.
    return `(${cell}=${text(header)})*ISFORMULA(${cell})`;
  });
  const inputs = NEEDED_HEADERS.map((header) => `LEN(${letterOf(positions, header)}${HEADER_ROW})`);
  return `=${iff(`IFERROR((${inputs.join('+')}>0)*${names.join('*')};0)=1`, TITLE(openColumns(positions), facts), text(BROKEN_TITLE))}`;
}

const BROKEN_TITLE = '⚠ A column was typed over or deleted. Choose Check and repair.';

/** The formula of one row alone, without ARRAYFORMULA: for a second engine that cannot be given arrays. */
export function rowFormula(
  header: string,
  row: number,
  lastRow: number,
  positions: Positions,
  facts: FormulaFacts,
): string {
  const column = REGISTER_COLUMNS.find((one) => one.header === header);
  if (!column || !isComputed(column)) throw new Error(`"${header}" is not a computed column.`);
  const refs: Refs = {
    at: (other) => `$${letterOf(positions, other)}${row}`,
    all: (other) => `$${letterOf(positions, other)}$${FIRST_ROW}:$${letterOf(positions, other)}$${lastRow}`,
    has: (other) => positions.has(other),
  };
  return `=${column.formula(refs, facts)}`;
}
