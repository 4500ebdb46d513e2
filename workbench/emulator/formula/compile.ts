import type { parse } from '../engine.ts';
import { customCall } from './custom-call.ts';
import { engineCall } from './engine-call.ts';
import { toScalar, toTable } from './engine-values.ts';
import { ARRAY, literal } from './functions-array.ts';
import { CONDITION } from './functions-condition.ts';
import { LOGIC } from './functions-logic.ts';
import { LOOKUP } from './functions-lookup.ts';
import { NUMBER } from './functions-number.ts';
import { TEXT } from './functions-text.ts';
import { type Mode, type Part, scalarOf } from './node.ts';
import { BINARY, UNARY } from './operators.ts';
import { BLANK, type Spec } from './parts.ts';
import { notAvailable } from './value.ts';

export const FUNCTIONS: Readonly<Record<string, Spec>> = {
  ...LOGIC,
  ...TEXT,
  ...NUMBER,
  ...LOOKUP,
  ...CONDITION,
  ...ARRAY,
};

type Ast = ReturnType<typeof parse>;

/** Counts references and literals in the order they stand in the formula: the engine keeps their values beside its shape. */
interface Places {
  reference: number;
  number: number;
  string: number;
  symbols: string[];
}

/** Compiles a formula's syntax tree. Everything unknown is an error value, so that IFERROR sees it, as in Sheets. */
export function compile(ast: Ast): Part {
  const whole = part(ast, { array: false }, { reference: 0, number: 0, string: 0, symbols: [] });
  // `=A1:A3` alone does not fill cells in Sheets; `={A1:A3}` does.
  return ast.type === 'REFERENCE' ? { ...whole, value: (run) => scalarOf(whole, run) } : whole;
}

function part(ast: Ast, mode: Mode, places: Places): Part {
  switch (ast.type) {
    case 'BOOLEAN':
      return { value: () => ast.value };
    case 'NUMBER': {
      const place = places.number++;
      return { value: (run) => run.numbers[place]!.value };
    }
    case 'STRING': {
      const place = places.string++;
      // The engine leaves an escaped quotation mark as it was written.
      return { value: (run) => run.strings[place]!.value.replaceAll('\\"', '"') };
    }
    case 'EMPTY':
      return BLANK;
    case 'REFERENCE':
      return cells(places.reference++);
    case 'SYMBOL':
      return named(ast.value);
    case 'ARRAY': {
      const rows = ast.value.map((row) => row.map((item) => part(item, mode, places)));
      return { value: (run) => literal(rows, run) };
    }
    case 'UNARY_OPERATION': {
      const bound = signFirst(ast);
      if (bound.type !== 'UNARY_OPERATION') return part(bound, mode, places);
      return UNARY[bound.value]!.build([part(bound.operand, mode, places)], mode, bound.value);
    }
    case 'BIN_OPERATION': {
      const left = part(ast.left, mode, places);
      return BINARY[ast.value]!.build([left, part(ast.right, mode, places)], mode, ast.value);
    }
    case 'FUNCALL':
      return call(ast.value.toUpperCase(), ast.args, mode, places);
  }
}

/**
 * A sign binds before `^` in Sheets: -2^2 is 4. The engine's parser takes it as -(2^2), so the sign moves to the
 * leftmost operand that no parenthesis separates from it.
 */
function signFirst(ast: Extract<Ast, { type: 'UNARY_OPERATION' }>): Ast {
  const { operand } = ast;
  if (ast.postfix || operand.type !== 'BIN_OPERATION' || operand.tokenStartIndex !== operand.left.tokenStartIndex)
    return ast;
  return { ...operand, left: signFirst({ ...ast, operand: operand.left }) };
}

function cells(place: number): Part {
  return {
    value: (run) => run.reader.table(run.deps[place]!),
    reference: (run) => run.deps[place]!,
    format(run) {
      const { sheetId, zone, invalidSheetName, invalidXc } = run.deps[place]!;
      // A reference that was lost has no cell to take a format from.
      if (invalidSheetName || invalidXc || !run.getters.tryGetSheet(sheetId)) return undefined;
      return run.reader.format(sheetId, zone.left, zone.top);
    },
  };
}

function named(name: string): Part {
  return {
    value(run) {
      const result = run.symbol(name, false);
      return Array.isArray(result) ? toTable(result) : toScalar(result, '#NAME?');
    },
    reference: (run) => run.getters.getNamedRange(name)?.range ?? notAvailable(),
  };
}

function call(name: string, args: readonly Ast[], outer: Mode, places: Places): Part {
  const spec = FUNCTIONS[name];
  const mode: Mode = name === 'ARRAYFORMULA' || spec?.arrays ? { array: true } : outer;
  const parts = args.map((arg) => part(arg, mode, places));
  if (!spec) {
    const own = engineCall(name, parts, mode);
    const custom = customCall(name, parts);
    return {
      value: (run) => (run.surroundings?.custom.has(name) || !(name in run.engine) ? custom : own).value(run),
      format: (run) => (name in run.engine ? own.format?.(run) : undefined),
    };
  }
  if (parts.length < spec.least || parts.length > spec.most) {
    const message = `Wrong number of arguments to ${name}. Expected ${spec.least} to ${spec.most}, but got ${parts.length}.`;
    return { value: () => notAvailable(message) };
  }
  return spec.build(parts, mode, name);
}
