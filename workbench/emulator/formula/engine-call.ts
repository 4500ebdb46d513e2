import { registries } from '../engine.ts';
import { toEngine, toScalar, toTable } from './engine-values.ts';
import type { Mode, Part, Run } from './node.ts';
import { badValue, isError, notAvailable, Table, type Value } from './value.ts';

interface Known {
  readonly args: readonly { readonly acceptMatrix?: boolean; readonly repeating?: boolean }[];
  readonly minArgRequired: number;
  readonly maxArgPossible: number;
}

function known(name: string): Known | undefined {
  return registries.functionRegistry.contains(name)
    ? (registries.functionRegistry.get(name) as unknown as Known)
    : undefined;
}

/**
 * A function the engine has and that is not written here (XLOOKUP, EDATE, HYPERLINK …). Whether it iterates inside
 * ARRAYFORMULA in Sheets is not recorded, so an array in the place of a single value is refused in both modes.
 */
export function engineCall(name: string, args: readonly Part[], mode: Mode): Part {
  return {
    value(run) {
      const spec = known(name)!;
      if (args.length < spec.minArgRequired || args.length > spec.maxArgPossible)
        return notAvailable(`Wrong number of arguments to ${name}.`);
      const given: unknown[] = [];
      for (const [i, arg] of args.entries()) {
        const value = arg.value(run);
        const takesArray = (spec.args[i] ?? spec.args.at(-1))?.acceptMatrix;
        if (value instanceof Table && !takesArray && value.cells.length > 1)
          return badValue(`The workbench does not iterate ${name}${mode.array ? ' inside ARRAYFORMULA' : ''}.`);
        given.push(engineArgument(arg, value, run, !!takesArray));
      }
      const result = run.engine[name]!.call(run.engine, ...given);
      return Array.isArray(result) ? toTable(result) : toScalar(result);
    },
    format: (run) => args[0]?.format?.(run),
  };
}

function engineArgument(part: Part, value: Value, run: Run, matrix: boolean): unknown {
  if (part.omitted) return undefined;
  const format = value instanceof Table ? undefined : part.format?.(run);
  if (!(value instanceof Table)) return value === null ? { value: null } : toEngine(value, format);
  const columns = toEngine(value, undefined) as { value: unknown }[][];
  // Blanks reach the engine as blanks, not as the "" its results must be.
  value.cells.forEach((cell, i) => {
    if (cell === null) columns[i % value.cols]![Math.floor(i / value.cols)]!.value = null;
  });
  return matrix || isError(value) ? columns : columns[0]?.[0];
}
