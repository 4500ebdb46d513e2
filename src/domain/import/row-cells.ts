/** The cells of one row: found by what their column holds, cleaned, compared. */
import { unguarded } from '../formula-guard.ts';
import { typedText } from '../typed-text.ts';
import type { ImportField, ImportMapping } from './fields.ts';
import type { ImportCell, ImportRow } from './table.ts';

type Columns = Pick<ImportMapping, 'columns'>;

export const NO_CELL: ImportCell = { text: '' };

/** The cell of a field in a row; a blank one where no column holds it. */
export function cellReader({ columns }: Columns): (row: ImportRow, field: ImportField) => ImportCell {
  const places = new Map<ImportField, number>();
  columns.forEach((field, index) => {
    if (field !== '' && !places.has(field)) places.set(field, index);
  });
  return (row, field) => row.cells[places.get(field) ?? -1] ?? NO_CELL;
}

/** A text as it may stand in a cell. */
export const cleanText = ({ text }: ImportCell): string => typedText(unguarded(text.trim()));

/** All that stands in it, as one text. */
export const wordsOf = ({ cells }: ImportRow): string =>
  cells
    .map(cleanText)
    .filter((text) => text !== '')
    .join(' ');

/** Of the columns that are taken over. */
export function isBlankRow(row: ImportRow, { columns }: Columns): boolean {
  return columns.every((field, index) => field === '' || (row.cells[index]?.text ?? '').trim() === '');
}

/** A header that stands a second time. */
export function repeats(row: ImportRow, header: ImportRow): boolean {
  return header.cells.every(({ text }, index) => (row.cells[index]?.text ?? '').trim() === text.trim());
}

/** Two titles that differ in capitals and blanks only are one. */
export const textKey = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

export const short = (text: string): string => (text.length > 60 ? `${[...text].slice(0, 59).join('')}…` : text);
