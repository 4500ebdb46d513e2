import { helpers, type Locale } from './engine.ts';
import { toEngineFormula } from './formula-text.ts';
import { currencyOf } from './locale.ts';
import { serialOfDay } from './zone.ts';

/** What a cell takes: the engine's content (en_US, text that looks like something else quoted) and a format it brings. */
export interface CellInput {
  readonly content: string;
  readonly format?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Content for a text that must stay text: whatever the engine would read as something else gets an apostrophe. */
export function textContent(text: string): string {
  if (text === '') return '';
  const looksElse =
    /^[='+]/.test(text) ||
    /^(true|false)$/i.test(text.trim()) ||
    helpers.isNumber(text, ENGLISH) ||
    helpers.isDateTime(text, ENGLISH) ||
    helpers.isEvaluationError(text);
  return looksElse ? `'${text}` : text;
}
const ENGLISH = {
  decimalSeparator: '.',
  thousandsSeparator: ',',
  dateFormat: 'm/d/yyyy',
  timeFormat: 'hh:mm:ss a',
} as Locale;

interface Surroundings {
  readonly locale: Locale;
  /** The cell's number format: text stays text in `@`, a plain number is a percentage in `0%`. */
  readonly format: string | undefined;
  /** The year a date without one belongs to. */
  readonly year: number;
}

/**
 * Reads a text as Sheets reads what is typed (and what setValue is given as a string): `=`, TRUE, 85%, £40,000, 1/2,
 * 16 Nov, 007. The first that fits wins; everything else is text.
 */
export function readInput(text: string, { locale, format, year }: Surroundings): CellInput {
  if (text === '') return { content: '' };
  if (text.startsWith("'")) return { content: textContent(text.slice(1)) };
  if (format === '@') return { content: textContent(text) };
  if (text.startsWith('=') && text.length > 1) return { content: toEngineFormula(text, locale) };
  // "+A1" and "-x" start a formula; "+30%" and "-5" are numbers.
  if (/^[+-][A-Za-z(]/.test(text)) return { content: toEngineFormula(`=${text}`, locale) };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { content: trimmed.toUpperCase() };
  const number = readNumber(trimmed, locale, format);
  if (number) return number;
  const date = readDate(trimmed, locale, year);
  if (date) return date;
  return { content: textContent(text) };
}

const literally = (sign: string) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function readNumber(text: string, locale: Locale, format: string | undefined): CellInput | null {
  const point = literally(locale.decimalSeparator);
  const group = locale.thousandsSeparator
    ? literally(locale.thousandsSeparator).replace(' ', '[ \\u00a0\\u202f]')
    : '(?!)';
  const currency = literally(currencyOf(locale.code));
  const pattern = new RegExp(
    `^(?<sign>[+-]?)\\s?(?<before>${currency})?\\s?(?<minus>-?)(?<whole>\\d{1,3}(?:${group}\\d{3})+|\\d*)(?:${point}(?<part>\\d*))?(?<exp>[eE][+-]?\\d+)?\\s?(?<after>%|${currency})?$`,
  );
  const match = pattern.exec(text)?.groups;
  if (!match || !(match.whole || match.part)) return null;
  const grouped = /\D/.test(match.whole ?? '');
  const plain = Number(`${(match.whole ?? '').replace(/\D/g, '') || 0}.${match.part || 0}${match.exp ?? ''}`);
  const n = match.sign === '-' || match.minus === '-' ? -plain : plain;
  const decimals = match.part ? '0.00' : '0';
  const inPercent = !!format && /%/.test(format);
  if (match.after === '%') return withFormat(n / 100, format && format !== '' ? undefined : `${decimals}%`);
  if (inPercent && !match.before && !match.after) return withFormat(n / 100, undefined);
  if (match.before || match.after)
    return withFormat(n, format ? undefined : `[$${currencyOf(locale.code)}]#,##${decimals}`);
  if (match.exp) return withFormat(n, undefined);
  return withFormat(n, grouped && !format ? `#,##${decimals}` : undefined);
}

const withFormat = (n: number, format: string | undefined): CellInput => {
  const content = plainNumber(n);
  return format ? { content, format } : { content };
};

/** Without an exponent as far as possible and without the noise of binary fractions (0.07 * 100). */
export function plainNumber(n: number): string {
  const text = String(Number(n.toPrecision(15)));
  return text.includes('e') ? n.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 15 }) : text;
}

function readDate(text: string, locale: Locale, year: number): CellInput | null {
  const shown = (y: number, m: number, d: number, format: string): CellInput | null => {
    const full = y < 100 ? (y < 50 ? 2000 + y : 1900 + y) : y;
    const date = new Date(Date.UTC(full, m - 1, d));
    if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
    return { content: String(serialOfDay(full, m, d)), format };
  };
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso)
    return shown(Number(iso[1]), Number(iso[2]), Number(iso[3]), text.includes('-') ? 'yyyy-mm-dd' : 'yyyy/mm/dd');
  const separators = locale.dateFormat.includes('.') ? '[./-]' : '[/-]';
  const parts = new RegExp(`^(\\d{1,2})${separators}(\\d{1,2})(?:${separators}(\\d{2}|\\d{4}))?\\.?$`).exec(text);
  if (parts) {
    const monthFirst = locale.dateFormat.startsWith('m') || locale.dateFormat.startsWith('y');
    const [m, d] = monthFirst ? [Number(parts[1]), Number(parts[2])] : [Number(parts[2]), Number(parts[1])];
    return shown(parts[3] ? Number(parts[3]) : year, m, d, locale.dateFormat);
  }
  const month = (word: string | undefined) => MONTHS.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1;
  const name =
    '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)';
  const dayFirst = new RegExp(`^(\\d{1,2})[ -]${name}(?:,?[ -](\\d{2}|\\d{4}))?$`, 'i').exec(text);
  if (dayFirst)
    return shown(
      dayFirst[3] ? Number(dayFirst[3]) : year,
      month(dayFirst[2]),
      Number(dayFirst[1]),
      dayFirst[3] ? 'd mmm yyyy' : 'd mmm',
    );
  const monthFirst = new RegExp(`^${name}[ -](\\d{1,2})(?:,? (\\d{4}))?$`, 'i').exec(text);
  if (monthFirst)
    return shown(
      monthFirst[3] ? Number(monthFirst[3]) : year,
      month(monthFirst[1]),
      Number(monthFirst[2]),
      monthFirst[3] ? 'mmm d yyyy' : 'mmm d',
    );
  const monthYear = new RegExp(`^${name}[ -](\\d{4})$`, 'i').exec(text);
  if (monthYear) return shown(Number(monthYear[2]), month(monthYear[1]), 1, 'mmm yyyy');
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time) {
    const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
    return { content: plainNumber(seconds / 86_400), format: time[3] ? 'hh:mm:ss' : 'hh:mm' };
  }
  return null;
}
