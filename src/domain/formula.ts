/**
 * The few words our built-in formulas are written with. Everything here emits what every locale of Sheets reads the
 * same way: English names, `;`, no decimals, no braces, no TRUE or FALSE (`formula-lint.ts` holds it).
 */

/** A text constant; quotes doubled. */
export const text = (value: string): string => `"${value.replace(/"/g, '""')}"`;

export const iff = (test: string, then: string, otherwise: string): string => `IF(${test};${then};${otherwise})`;

/** The first case whose test holds, else the last argument. */
export function cases(...parts: readonly (readonly [test: string, value: string] | string)[]): string {
  const [head, ...rest] = parts;
  if (head === undefined) return text('');
  return typeof head === 'string' ? head : iff(head[0], head[1], cases(...rest));
}

type TwoOrMore = readonly [string, string, ...string[]];

/**
 * AND collapses an array to one value inside ARRAYFORMULA; a product does not. Of one test alone there is no product,
 * and `(FALSE)>0` would hold: a logical value counts as greater than any number.
 */
export const all = (...tests: TwoOrMore): string => `${tests.map((test) => `(${test})`).join('*')}>0`;

/** OR collapses too; a sum does not. */
export const any = (...tests: TwoOrMore): string => `${tests.map((test) => `(${test})`).join('+')}>0`;

export const not = (test: string): string => `1-(${test})>0`;

/** Blank, or a formula that shows nothing; a cell in error is not blank. */
export const isBlank = (cell: string): string => `IFERROR(LEN(${cell});1)=0`;

export const isNumber = (cell: string): string => `ISNUMBER(${cell})`;

/** Held to 0..1. MIN and MAX collapse inside ARRAYFORMULA. */
export const clamp = (value: string): string => cases([`${value}<0`, '0'], [`${value}>1`, '1'], value);

/** A word without its spaces; `=` ignores case by itself. */
export const word = (cell: string): string => `SUBSTITUTE(${cell};" ";"")`;

export const isWord = (cell: string, wanted: string): string => `${word(cell)}=${text(wanted.replace(/ /g, ''))}`;

/** The part of a text before its first blank: the ID in `O2 Grow our online sales`. */
export const firstWord = (cell: string): string => `TRIM(LEFT(SUBSTITUTE(TRIM(${cell});" ";REPT(" ";99));99))`;

/** The whole day of a date with a time: ROUND goes away from zero at the half, so a whole day stays itself. */
export const wholeDay = (cell: string): string => `ROUND(${cell}-1/2)`;

/** The file's decimal sign, found without writing a decimal. */
const DECIMAL_SIGN = 'MID(1/2&"";2;1)';

/** Half a hundredth goes up even where binary holds it a hair too low. */
const hundredthsOf = (value: string): string => `ROUND(ROUND(100*(${value});9))`;

/** A number of 0..9 with two decimals as text; TEXT would read its pattern in the file's locale. */
export function twoDecimals(value: string): string {
  const hundredths = `(${hundredthsOf(value)}+1000)`;
  return `MID(${hundredths};2;1)&${DECIMAL_SIGN}&RIGHT(${hundredths};2)`;
}

export const percent = (value: string): string => `${hundredthsOf(value)}&" %"`;

/** A civil day as a formula: date literals are read in the file's locale, DATE is not. */
export function date(day: string): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return `DATE(${year};${month};${dayOfMonth})`;
}
