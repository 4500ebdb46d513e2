import { parse } from '../engine.ts';

/** What a formula gives by its shape alone: one value, an array, or either (custom functions). */
export type Extent = 'one' | 'array' | 'unknown';

type Ast = ReturnType<typeof parse>;

/** Functions that take whole ranges and give one value, also inside ARRAYFORMULA. */
const COLLAPSING = new Set(
  [
    'SUM AVERAGE MIN MAX COUNT COUNTA COUNTBLANK COUNTIFS SUMIFS AVERAGEIFS MAXIFS MINIFS SUMPRODUCT AND OR TEXTJOIN',
    'JOIN CONCATENATE ROWS COLUMNS TODAY NOW SPARKLINE NA TRUE FALSE MEDIAN STDEV LARGE SMALL COUNTUNIQUE PERCENTILE',
  ]
    .join(' ')
    .split(' '),
);
const ARRAYS = new Set(['FILTER', 'SORT', 'UNIQUE', 'TRANSPOSE', 'SEQUENCE', 'SPLIT', 'FLATTEN']);
/** Of these only the first argument's extent counts, or of SUMIF and COUNTIF the second one's. */
const KEYED: Readonly<Record<string, number>> = { VLOOKUP: 0, MATCH: 0, SUMIF: 1, COUNTIF: 1, AVERAGEIF: 1 };
const BRANCHING = new Set(['IF', 'IFS', 'IFERROR', 'IFNA', 'ARRAYFORMULA']);

const widest = (extents: readonly Extent[]): Extent =>
  extents.includes('array') ? 'array' : extents.includes('unknown') ? 'unknown' : 'one';

function extent(ast: Ast, array: boolean, isOwn: (name: string) => boolean): Extent {
  switch (ast.type) {
    case 'REFERENCE':
      return ast.value.includes(':') ? 'array' : 'one';
    case 'SYMBOL':
      return 'unknown';
    case 'ARRAY':
      return 'array';
    case 'UNARY_OPERATION':
      return array ? extent(ast.operand, array, isOwn) : 'one';
    case 'BIN_OPERATION':
      return array ? widest([extent(ast.left, array, isOwn), extent(ast.right, array, isOwn)]) : 'one';
    case 'FUNCALL':
      return ofCall(ast.value.toUpperCase(), ast.args, array, isOwn);
    default:
      return 'one';
  }
}

function ofCall(name: string, args: readonly Ast[], outer: boolean, isOwn: (name: string) => boolean): Extent {
  const array = outer || name === 'ARRAYFORMULA';
  if (COLLAPSING.has(name)) return 'one';
  if (ARRAYS.has(name)) return 'array';
  if (name === 'INDEX') return args.length > 1 ? 'one' : 'array';
  if (name === 'INDIRECT' || !isOwn(name)) return 'unknown';
  const key = KEYED[name];
  if (key !== undefined) return array && args[key] ? extent(args[key], array, isOwn) : 'one';
  if (!array && !BRANCHING.has(name)) return 'one';
  return widest(args.map((arg) => extent(arg, array, isOwn)));
}

/** By a formula's shape as the engine keys it: `=SUM(|R|)`. */
export function extentOf(shape: string, isOwn: (name: string) => boolean): Extent {
  try {
    return extent(parse(plain(shape)), false, isOwn);
  } catch {
    return 'one';
  }
}

/** The shape as a formula that can be parsed. */
export const plain = (shape: string): string =>
  shape.replaceAll('|C|', 'A1').replaceAll('|R|', 'A1:A2').replaceAll('|N|', '1').replaceAll('|S|', '""');
