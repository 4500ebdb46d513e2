/** What the formulas of the Dashboard have in common. */
import { iff, isNumber, text, twoDecimals } from '../formula.ts';
import { LISTED } from './size.ts';

/** One value, nothing where a column it reads was deleted: the title says so. */
export const shown = (value: string): string => `=IFERROR(${value};"")`;
export const span = (letter: string, rows: number, first = LISTED): string =>
  `${letter}$${first}:${letter}$${first + rows - 1}`;
export const where = (places: string, place: string) => `INDEX(${places};${place})`;
export const TITLE = '«Objective / key result»';

export const markAnd = (status: string, value: string): string =>
  `LEFT(${status};1)&${iff(isNumber(value), `" "&${twoDecimals(value)}`, text(''))}`;
