import { spread } from './broadcast.ts';
import { criterion, tally } from './criteria.ts';
import type { Part, Run } from './node.ts';
import { scalarOf } from './node.ts';
import { MANY, rangeOf, type Spec, tableOf, whole } from './parts.ts';
import { badValue, FormulaError, first, isError, notAvailable, type Scalar, Table } from './value.ts';

/** Reads a range the size of another one from the same top-left: SUMIF takes only its corner from the third argument. */
function alike(part: Part, like: Table, run: Run): Table | FormulaError {
  const range = rangeOf(part, run);
  if (isError(range)) return range;
  const table = tableOf(part, run);
  if (isError(table) || (table.rows === like.rows && table.cols === like.cols)) return table;
  const { left, top } = range.zone;
  const cells = like.cells.map((_, i) =>
    run.reader.cell(range.sheetId, left + (i % like.cols), top + Math.floor(i / like.cols)),
  );
  return new Table(like.rows, like.cols, cells);
}

/** SUMIF, COUNTIF and AVERAGEIF iterate over an array of criteria; ranges must be ranges, else #N/A. */
function single(compute: (sum: () => number, count: () => number) => Scalar, amounts: boolean): Spec {
  return whole(2, amounts ? 3 : 2, (run, args, mode) => {
    const range = tableOf(args[0], run);
    if (isError(range)) return range;
    const added = args[2] && !args[2].omitted ? alike(args[2], range, run) : range;
    if (isError(added)) return added;
    const count = tally(amounts && args[2] ? onlyNumbers(range, added) : range, null, run.locale);
    const sum = tally(range, added, run.locale);
    const wanted = mode.array ? args[1]!.value(run) : scalarOf(args[1]!, run);
    return spread([wanted], (cell) =>
      compute(
        () => sum(cell!),
        () => count(cell!),
      ),
    );
  });
}

/** For the mean: rows whose amount is no number are not counted. */
const onlyNumbers = (range: Table, amounts: Table): Table =>
  new Table(
    range.rows,
    range.cols,
    range.cells.map((cell, i) => (typeof amounts.cells[i] === 'number' ? cell : null)),
  );

const mean = (sum: number, count: number): Scalar =>
  count ? sum / count : new FormulaError('#DIV/0!', 'No row meets the condition.');

/** The plural forms do not iterate: of an array of criteria the first one counts. */
function plural(summed: boolean, compute: (amounts: number[]) => Scalar): Spec {
  return whole(summed ? 3 : 2, MANY, (run, args) => {
    const conditions = summed ? args.slice(1) : args;
    if (conditions.length % 2) return notAvailable('Ranges and criteria come in pairs.');
    const amounts = tableOf(args[0], run);
    if (isError(amounts)) return amounts;
    const met: boolean[] = new Array(amounts.cells.length).fill(true);
    for (let i = 0; i < conditions.length; i += 2) {
      const range = tableOf(conditions[i], run);
      if (isError(range)) return range;
      if (range.rows !== amounts.rows || range.cols !== amounts.cols)
        return badValue('Array arguments are of different size.');
      const test = criterion(first(conditions[i + 1]!.value(run)), run.locale);
      for (let row = 0; row < met.length; row++) if (met[row] && !test(range.cells[row]!)) met[row] = false;
    }
    const found: number[] = [];
    met.forEach((yes, row) => {
      const cell = summed ? amounts.cells[row] : 1;
      if (yes && typeof cell === 'number') found.push(cell);
    });
    return compute(found);
  });
}

const total = (amounts: readonly number[]) => amounts.reduce((sum, n) => sum + n, 0);

export const CONDITION: Readonly<Record<string, Spec>> = {
  COUNTIF: single((_sum, count) => count(), false),
  SUMIF: single((sum) => sum(), true),
  AVERAGEIF: single((sum, count) => mean(sum(), count()), true),
  COUNTIFS: plural(false, (amounts) => amounts.length),
  SUMIFS: plural(true, total),
  AVERAGEIFS: plural(true, (amounts) => mean(total(amounts), amounts.length)),
  MAXIFS: plural(true, (amounts) => (amounts.length ? Math.max(...amounts) : 0)),
  MINIFS: plural(true, (amounts) => (amounts.length ? Math.min(...amounts) : 0)),
};
