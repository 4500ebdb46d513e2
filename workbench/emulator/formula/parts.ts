import type { Range } from '../engine.ts';
import { spread } from './broadcast.ts';
import type { Mode, Part, Run } from './node.ts';
import { scalarOf } from './node.ts';
import { FormulaError, isError, notAvailable, type Scalar, Table, type Value } from './value.ts';

/** Makes the part a function call stands for, from its arguments. */
export type Builder = (args: readonly Part[], mode: Mode, name: string) => Part;

export interface Spec {
  readonly least: number;
  readonly most: number;
  readonly build: Builder;
  /** Arguments are computed as arrays even outside ARRAYFORMULA: FILTER, SORT, SUMPRODUCT. */
  readonly arrays?: true;
}

export const MANY = 255;
export const BLANK: Part = { value: () => null, omitted: true };

/**
 * A function of single values that iterates inside ARRAYFORMULA and nowhere else. Error arguments are its result unless
 * `errors` says it looks at them.
 */
export function mapped(
  least: number,
  most: number,
  compute: (run: Run, ...cells: Scalar[]) => Scalar,
  options: { errors?: boolean; format?: (run: Run, args: readonly Part[]) => string | undefined } = {},
): Spec {
  return {
    least,
    most,
    build(args, mode) {
      const value = (run: Run): Value => {
        const guarded = (...cells: Scalar[]): Scalar => {
          if (!options.errors) for (const cell of cells) if (cell instanceof FormulaError) return cell;
          return compute(run, ...cells);
        };
        if (mode.array)
          return spread(
            args.map((arg) => arg.value(run)),
            guarded,
          );
        return guarded(...args.map((arg) => scalarOf(arg, run)));
      };
      return options.format ? { value, format: (run) => options.format?.(run, args) } : { value };
    },
  };
}

/** A function that takes arrays and ranges whole and gives what it gives: SUM, TEXTJOIN, ROWS, UNIQUE. */
export function whole(
  least: number,
  most: number,
  compute: (run: Run, args: readonly Part[], mode: Mode) => Value,
  format?: (run: Run, args: readonly Part[]) => string | undefined,
): Spec {
  return {
    least,
    most,
    build: (args, mode) => ({
      value: (run) => compute(run, args, mode),
      ...(format ? { format: (run: Run) => format(run, args) } : {}),
    }),
  };
}

/** The format of the first argument that has one. */
export const firstFormat = (run: Run, args: readonly Part[]): string | undefined => {
  for (const arg of args) {
    const format = arg.format?.(run);
    if (format) return format;
  }
  return undefined;
};

/** The cells an argument names; #N/A where it computes instead (SUMIF's first and third, the *IFS' ranges). */
export function rangeOf(part: Part | undefined, run: Run): Range | FormulaError {
  return part?.reference?.(run) ?? notAvailable('Argument must be a range.');
}

export function tableOf(part: Part | undefined, run: Run): Table | FormulaError {
  const range = rangeOf(part, run);
  if (isError(range)) return range;
  const value = part!.value(run);
  if (isError(value)) return value;
  return value instanceof Table ? value : new Table(1, 1, [value]);
}

/** Every cell of every argument, row by row; `typed` tells a value written in the formula from one read from cells. */
export function* eachCell(run: Run, args: readonly Part[]): Generator<{ cell: Scalar; typed: boolean }> {
  for (const arg of args) {
    const value = arg.value(run);
    if (value instanceof Table) for (const cell of value.cells) yield { cell, typed: false };
    else yield { cell: value, typed: !arg.reference };
  }
}
