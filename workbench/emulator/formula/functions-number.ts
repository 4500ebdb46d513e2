import type { Run } from './node.ts';
import { scalarOf } from './node.ts';
import { eachCell, firstFormat, MANY, mapped, type Spec, whole } from './parts.ts';
import { badValue, FormulaError, first, isError, type Scalar, Table, toNumber } from './value.ts';

type Plain = (...numbers: number[]) => number | FormulaError;

/** `shown`: how the result is formatted: as its first argument, as a plain number, or as a date of the file's locale. */
function numeric(least: number, most: number, compute: Plain, shown: 'same' | 'plain' | 'date' = 'same'): Spec {
  return mapped(
    least,
    most,
    (run, ...cells) => {
      const numbers: number[] = [];
      for (const cell of cells) {
        const n = toNumber(cell, run.locale);
        if (isError(n)) return n;
        numbers.push(n);
      }
      const result = compute(...numbers);
      if (isError(result) || Number.isFinite(result)) return result;
      return new FormulaError('#NUM!', 'The result is not a number.');
    },
    shown === 'same' ? { format: firstFormat } : shown === 'date' ? { format: (run) => run.locale.dateFormat } : {},
  );
}

/** Half away from zero, on the decimal digits a person sees: 2.675 to two places is 2.68. */
function rounded(n: number, places: number, how: (n: number) => number): number {
  const shift = 10 ** Math.trunc(places);
  return (Math.sign(n) * how(Number((Math.abs(n) * shift).toPrecision(15)))) / shift;
}

/** Sums and the like: numbers of ranges count, their text and booleans do not; what is written in the formula must be a number. */
function* numbersOf(run: Run, args: Parameters<typeof eachCell>[1]): Generator<number | FormulaError> {
  for (const { cell, typed } of eachCell(run, args)) {
    if (typeof cell === 'number') yield cell;
    else if (isError(cell)) yield cell;
    else if (typed && cell !== null) yield toNumber(cell, run.locale);
  }
}

function aggregate(compute: (numbers: number[]) => Scalar): Spec {
  return whole(
    1,
    MANY,
    (run, args) => {
      const numbers: number[] = [];
      for (const n of numbersOf(run, args)) {
        if (isError(n)) return n;
        numbers.push(n);
      }
      return compute(numbers);
    },
    firstFormat,
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
const noNumbers = () => new FormulaError('#DIV/0!', 'Evaluation of function AVERAGE caused a divide by zero error.');

function serial(year: number, month: number, day: number): number | FormulaError {
  const full = year < 1900 ? year + 1900 : year;
  const days = Date.UTC(Math.trunc(full), Math.trunc(month) - 1, Math.trunc(day)) / 86_400_000 + 25_569;
  return days < 0 ? new FormulaError('#NUM!', 'The date lies before 1899-12-30.') : days;
}

const calendar = (n: number) => new Date(Math.round((Math.floor(n) - 25_569) * 86_400_000));

export const NUMBER: Readonly<Record<string, Spec>> = {
  ROUND: numeric(1, 2, (n, places = 0) => rounded(n, places, Math.round)),
  ROUNDUP: numeric(1, 2, (n, places = 0) => rounded(n, places, Math.ceil)),
  ROUNDDOWN: numeric(1, 2, (n, places = 0) => rounded(n, places, Math.floor)),
  ABS: numeric(1, 1, Math.abs),
  INT: numeric(1, 1, Math.floor),
  SIGN: numeric(1, 1, Math.sign),
  SQRT: numeric(1, 1, (n) =>
    n < 0 ? new FormulaError('#NUM!', 'A negative number has no square root.') : Math.sqrt(n),
  ),
  POWER: numeric(2, 2, (n, power) => n ** power),
  MOD: numeric(2, 2, (n, by) => (by === 0 ? new FormulaError('#DIV/0!', 'MOD by zero.') : n - by * Math.floor(n / by))),
  QUOTIENT: numeric(2, 2, (n, by) =>
    by === 0 ? new FormulaError('#DIV/0!', 'Division by zero.') : Math.trunc(n / by),
  ),
  SUM: aggregate(sum),
  AVERAGE: aggregate((numbers) => (numbers.length ? sum(numbers) / numbers.length : noNumbers())),
  MIN: aggregate((numbers) => numbers.reduce((least, n) => Math.min(least, n), numbers[0] ?? 0)),
  MAX: aggregate((numbers) => numbers.reduce((most, n) => Math.max(most, n), numbers[0] ?? 0)),
  COUNT: whole(1, MANY, (run, args) => {
    let count = 0;
    for (const n of numbersOf(run, args)) if (!isError(n)) count++;
    return count;
  }),
  COUNTA: whole(1, MANY, (run, args) => {
    let count = 0;
    for (const { cell } of eachCell(run, args)) if (cell !== null) count++;
    return count;
  }),
  COUNTBLANK: whole(1, MANY, (run, args) => {
    let count = 0;
    for (const { cell } of eachCell(run, args)) if (cell === null || cell === '') count++;
    return count;
  }),
  SUMPRODUCT: {
    ...whole(1, MANY, (run, args) => {
      const tables = args.map((arg) => arg.value(run));
      const size = tables.find((table) => table instanceof Table) ?? new Table(1, 1, [first(tables[0]!)]);
      let total = 0;
      for (let i = 0; i < size.cells.length; i++) {
        let product = 1;
        for (const table of tables) {
          const cell = table instanceof Table ? table.cells[i] : table;
          if (cell === undefined) return badValue('The arrays differ in size.');
          if (isError(cell)) return cell;
          product *= typeof cell === 'number' ? cell : 0;
        }
        total += product;
      }
      return total;
    }),
    arrays: true,
  },
  DATE: numeric(3, 3, serial, 'date'),
  YEAR: numeric(1, 1, (n) => calendar(n).getUTCFullYear(), 'plain'),
  MONTH: numeric(1, 1, (n) => calendar(n).getUTCMonth() + 1, 'plain'),
  DAY: numeric(1, 1, (n) => calendar(n).getUTCDate(), 'plain'),
  WEEKDAY: numeric(
    1,
    2,
    (n, kind = 1) => {
      const sunday = calendar(n).getUTCDay();
      return kind === 1 ? sunday + 1 : kind === 2 ? ((sunday + 6) % 7) + 1 : (sunday + 6) % 7;
    },
    'plain',
  ),
  TODAY: whole(
    0,
    0,
    (run) => Math.floor(run.surroundings?.now() ?? 0),
    (run) => run.locale.dateFormat,
  ),
  NOW: whole(
    0,
    0,
    (run) => run.surroundings?.now() ?? 0,
    ({ locale }) => `${locale.dateFormat} ${locale.timeFormat}`,
  ),
  CHOOSE: {
    least: 2,
    most: MANY,
    build: (args) => ({
      value(run) {
        const place = toNumber(scalarOf(args[0]!, run), run.locale);
        if (isError(place)) return place;
        return args[Math.trunc(place)]?.value(run) ?? new FormulaError('#NUM!', 'CHOOSE has no such choice.');
      },
    }),
  },
};
