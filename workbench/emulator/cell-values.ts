import type { EvaluatedCell, Locale } from './engine.ts';
import { helpers } from './engine.ts';
import { sheetsCode } from './formula/engine-values.ts';
import { type CellInput, plainNumber, readInput, textContent } from './typed.ts';
import { instantOfSerial, serialOf } from './zone.ts';

export type CellValue = number | string | boolean | Date;

/** What getValue gives: blanks as "", dates as the instant their wall clock means in the file's zone, errors as text. */
export function valueIn(cell: EvaluatedCell, zone: string): CellValue {
  switch (cell.type) {
    case 'empty':
      return '';
    case 'error':
      return sheetsCode(String(cell.value));
    case 'number':
      return cell.format && helpers.isDateTimeFormat(cell.format)
        ? new Date(instantOfSerial(Number(cell.value), zone))
        : Number(cell.value);
    default:
      return cell.value as string | boolean;
  }
}

export function displayOf(cell: EvaluatedCell): string {
  return cell.type === 'error' ? sheetsCode(String(cell.value)) : cell.formattedValue;
}

interface Surroundings {
  readonly locale: Locale;
  readonly zone: string;
  readonly year: number;
  readonly format: string | undefined;
}

/**
 * What setValue does with a value: strings are read as typed input, a Date becomes a serial with a date format where
 * the cell has none, null and undefined clear (guides/v8-runtime/migration).
 */
export function inputOf(value: unknown, { locale, zone, year, format }: Surroundings): CellInput {
  if (value === null || value === undefined) return { content: '' };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return { content: '#NUM!' };
    return { content: plainNumber(value) };
  }
  if (typeof value === 'boolean') return { content: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) {
    const serial = serialOf(value.getTime(), zone);
    const shown = Number.isInteger(serial) ? locale.dateFormat : `${locale.dateFormat} ${locale.timeFormat}`;
    return { content: plainNumber(serial), format: shown };
  }
  if (typeof value === 'string') return readInput(value, { locale, format, year });
  return { content: textContent(String(value)) };
}

/** The format a value brings is taken where the cell has none, or has one that cannot show a date. */
export function formatFor(input: CellInput, current: string | undefined): string | undefined {
  if (!input.format) return undefined;
  if (!current) return input.format;
  const brings = helpers.isDateTimeFormat(input.format);
  return brings && !helpers.isDateTimeFormat(current) && current !== '@' ? input.format : undefined;
}
