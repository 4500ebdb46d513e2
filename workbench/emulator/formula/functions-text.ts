import { helpers } from '../engine.ts';
import type { Run } from './node.ts';
import { eachCell, MANY, mapped, type Spec, whole } from './parts.ts';
import { badValue, FormulaError, isError, type Scalar, toBoolean, toNumber, toText } from './value.ts';

/** A function whose first argument is text and whose others are whole numbers. */
function cut(least: number, most: number, compute: (text: string, ...numbers: number[]) => string): Spec {
  return mapped(least, most, (run, cell, ...rest) => {
    const numbers: number[] = [];
    for (const other of rest) {
      const n = toNumber(other, run.locale);
      if (isError(n)) return n;
      if (n < 0) return badValue('A number of characters cannot be negative.');
      numbers.push(Math.floor(n));
    }
    return compute(toText(cell!, run.locale), ...numbers);
  });
}

const text = (compute: (text: string) => Scalar): Spec =>
  mapped(1, 1, (run, cell) => compute(toText(cell!, run.locale)));

const find = (fold: (text: string) => string): Spec =>
  mapped(2, 3, (run, wanted, within, from) => {
    const start = from === undefined ? 1 : toNumber(from, run.locale);
    if (isError(start)) return start;
    const place = fold(toText(within!, run.locale)).indexOf(fold(toText(wanted!, run.locale)), start - 1);
    return place < 0 ? badValue('The text was not found.') : place + 1;
  });

/** Sheets' regular expressions are RE2; of what they share with JavaScript's, nothing here differs. */
function regex(run: Run, pattern: Scalar, flags = ''): RegExp | FormulaError {
  const source = toText(pattern, run.locale);
  const insensitive = source.startsWith('(?i)');
  try {
    return new RegExp(insensitive ? source.slice(4) : source, `${flags + (insensitive ? 'i' : '')}u`);
  } catch {
    return new FormulaError('#REF!', `${source} is not a valid regular expression.`);
  }
}

const notText = (cell: Scalar) => badValue(`A text value was expected, but "${String(cell)}" is none.`);

function substitute(run: Run, source: Scalar, old: Scalar, fresh: Scalar, nth?: Scalar): Scalar {
  const [whole, from, to] = [source, old, fresh].map((cell) => toText(cell, run.locale)) as [string, string, string];
  if (from === '') return whole;
  if (nth === undefined) return whole.split(from).join(to);
  const wanted = toNumber(nth, run.locale);
  if (isError(wanted)) return wanted;
  const parts = whole.split(from);
  if (wanted >= parts.length) return whole;
  return `${parts.slice(0, wanted).join(from)}${to}${parts.slice(wanted).join(from)}`;
}

function joined(run: Run, separator: string, skipBlank: boolean, args: Parameters<typeof eachCell>[1]): Scalar {
  const words: string[] = [];
  for (const { cell } of eachCell(run, args)) {
    if (isError(cell)) return cell;
    const word = toText(cell, run.locale);
    if (word !== '' || !skipBlank) words.push(word);
  }
  const whole = words.join(separator);
  return whole.length > 50_000 ? badValue('Text result is longer than 50,000 characters.') : whole;
}

export const TEXT: Readonly<Record<string, Spec>> = {
  LEN: text((whole) => whole.length),
  LOWER: text((whole) => whole.toLowerCase()),
  UPPER: text((whole) => whole.toUpperCase()),
  TRIM: text((whole) => whole.trim().replace(/ +/g, ' ')),
  LEFT: cut(1, 2, (whole, count = 1) => whole.slice(0, count)),
  RIGHT: cut(1, 2, (whole, count = 1) => (count === 0 ? '' : whole.slice(-count))),
  MID: cut(3, 3, (whole, from, count) => whole.slice(Math.max(0, from! - 1), Math.max(0, from! - 1) + count!)),
  REPT: cut(2, 2, (whole, times) => whole.repeat(times!)),
  FIND: find((whole) => whole),
  SEARCH: find((whole) => whole.toLowerCase()),
  SUBSTITUTE: mapped(3, 4, (run, source, old, fresh, nth) => substitute(run, source!, old!, fresh!, nth)),
  EXACT: mapped(2, 2, (run, a, b) => toText(a!, run.locale) === toText(b!, run.locale)),
  REGEXMATCH: mapped(2, 2, (run, cell, pattern) => {
    if (typeof cell !== 'string' && cell !== null) return notText(cell!);
    const expression = regex(run, pattern!);
    return isError(expression) ? expression : expression.test(cell ?? '');
  }),
  REGEXEXTRACT: mapped(2, 2, (run, cell, pattern) => {
    if (typeof cell !== 'string' && cell !== null) return notText(cell!);
    const expression = regex(run, pattern!);
    if (isError(expression)) return expression;
    const match = expression.exec(cell ?? '');
    return match ? (match[1] ?? match[0]) : new FormulaError('#N/A', 'The text does not match the expression.');
  }),
  REGEXREPLACE: mapped(3, 3, (run, cell, pattern, fresh) => {
    if (typeof cell !== 'string' && cell !== null) return notText(cell!);
    const expression = regex(run, pattern!, 'g');
    if (isError(expression)) return expression;
    return (cell ?? '').replace(expression, toText(fresh!, run.locale).replace(/\\(\d)/g, '$$$1'));
  }),
  VALUE: mapped(1, 1, (run, cell) => toNumber(cell!, run.locale)),
  TO_TEXT: mapped(1, 1, (run, cell) => toText(cell!, run.locale)),
  TEXT: mapped(2, 2, (run, cell, format) => {
    if (typeof cell === 'string') {
      const n = toNumber(cell, run.locale);
      if (isError(n)) return cell;
      return helpers.formatValue(n, { format: toText(format!, run.locale), locale: run.locale });
    }
    if (typeof cell === 'boolean') return toText(cell, run.locale);
    return helpers.formatValue((cell as number | null) ?? 0, {
      format: toText(format!, run.locale),
      locale: run.locale,
    });
  }),
  UNICHAR: mapped(1, 1, (run, cell) => {
    const n = toNumber(cell!, run.locale);
    return isError(n) ? n : String.fromCodePoint(n);
  }),
  CHAR: mapped(1, 1, (run, cell) => {
    const n = toNumber(cell!, run.locale);
    return isError(n) ? n : String.fromCodePoint(n);
  }),
  CONCATENATE: whole(1, MANY, (run, args) => joined(run, '', false, args)),
  CONCAT: mapped(2, 2, (run, a, b) => toText(a!, run.locale) + toText(b!, run.locale)),
  TEXTJOIN: whole(3, MANY, (run, args) => {
    const separator = args[0]!.value(run);
    const skip = toBoolean(args[1]!.value(run) as Scalar);
    if (isError(skip)) return skip;
    return joined(run, toText(separator as Scalar, run.locale), skip, args.slice(2));
  }),
  JOIN: whole(2, MANY, (run, args) =>
    joined(run, toText(args[0]!.value(run) as Scalar, run.locale), false, args.slice(1)),
  ),
};
