import { helpers } from '../engine.ts';
import type { Part, Run } from './node.ts';
import { mapped, type Spec } from './parts.ts';
import { compare, FormulaError, isError, type Scalar, toNumber, toText } from './value.ts';

type Arithmetic = (a: number, b: number) => number | FormulaError;

const finite = (value: number): Scalar =>
  Number.isFinite(value) ? value : new FormulaError('#NUM!', 'The result is not a number that can be shown.');

const isDate = (format: string | undefined): boolean => !!format && helpers.isDateTimeFormat(format);

/** A date plus days is a date, a date minus a date is a number of days, a percentage of money is money. */
function formatOf(sign: string) {
  return (run: Run, args: readonly Part[]): string | undefined => {
    const [left, right] = [args[0]?.format?.(run), args[1]?.format?.(run)];
    if (sign === '-' && isDate(left) && isDate(right)) return undefined;
    if (sign === '*' || sign === '/') return isDate(left) || isDate(right) ? undefined : (left ?? right);
    return isDate(right) ? right : (left ?? right);
  };
}

function arithmetic(sign: string, compute: Arithmetic): Spec {
  return mapped(
    2,
    2,
    (run, left, right) => {
      if (typeof left === 'number' && typeof right === 'number') {
        const plain = compute(left, right);
        return typeof plain === 'number' ? finite(plain) : plain;
      }
      const a = toNumber(left!, run.locale);
      if (isError(a)) return a;
      const b = toNumber(right!, run.locale);
      if (isError(b)) return b;
      const result = compute(a, b);
      return isError(result) ? result : finite(result);
    },
    { format: formatOf(sign) },
  );
}

const comparison = (decide: (order: number) => boolean): Spec =>
  mapped(2, 2, (_run, left, right) => decide(compare(left!, right!)));

const divisionByZero = () => new FormulaError('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.');

export const BINARY: Readonly<Record<string, Spec>> = {
  '+': arithmetic('+', (a, b) => a + b),
  '-': arithmetic('-', (a, b) => a - b),
  '*': arithmetic('*', (a, b) => a * b),
  '/': arithmetic('/', (a, b) => (b === 0 ? divisionByZero() : a / b)),
  '^': arithmetic('^', (a, b) => a ** b),
  '&': mapped(2, 2, (run, left, right) => toText(left!, run.locale) + toText(right!, run.locale)),
  '=': comparison((order) => order === 0),
  '<>': comparison((order) => order !== 0),
  '<': comparison((order) => order < 0),
  '<=': comparison((order) => order <= 0),
  '>': comparison((order) => order > 0),
  '>=': comparison((order) => order >= 0),
};

const number = (compute: (n: number) => number): Spec =>
  mapped(1, 1, (run, cell) => {
    const n = toNumber(cell!, run.locale);
    return isError(n) ? n : compute(n);
  });

export const UNARY: Readonly<Record<string, Spec>> = {
  '-': number((n) => (n === 0 ? 0 : -n)),
  '+': mapped(1, 1, (_run, cell) => cell!),
  '%': number((n) => n / 100),
};
