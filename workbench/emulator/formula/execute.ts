import { type CellPosition, functionCache, type Getters, type Locale, parse, type Range } from '../engine.ts';
import { compile } from './compile.ts';
import { toEngine } from './engine-values.ts';
import { plain } from './extent.ts';
import { Loading } from './loading.ts';
import type { FormulaSurroundings, Run } from './node.ts';
import type { SheetsReader } from './reader.ts';
import { FormulaError, Table } from './value.ts';

interface CompiledFormula {
  readonly literalValues: { numbers: { value: number }[]; strings: { value: string }[] };
  readonly symbols: readonly string[];
}

interface Context extends Record<string, unknown> {
  readonly getters: Getters;
  readonly locale: Locale;
  readonly reader: SheetsReader;
  readonly surroundings?: FormulaSurroundings;
  readonly __originCellPosition?: CellPosition;
  readonly __originSheetId: string;
  readonly addDependencies?: (origin: CellPosition, ranges: Range[]) => void;
}

/**
 * The engine compiles each SHAPE of formula once (`=SUM(|R|,|N|)`) and keeps it in `functionCache`. Its own compilation
 * iterates where Sheets does not, makes blanks 0 and gives up on a function it does not know. So the cache is given a
 * prototype that answers for every shape it has not seen: with a formula of ours. Parsing, dependencies, order of
 * evaluation, spilling, formats stay the engine's.
 */
export function takeOverFormulas(): void {
  const shapes = new Proxy(Object.create(null), {
    get(_target, key) {
      if (typeof key !== 'string' || !key.startsWith('=')) return undefined;
      const made = executor(key);
      functionCache[key] = made;
      return made;
    },
  });
  Object.setPrototypeOf(functionCache, shapes);
}

type Executor = (typeof functionCache)[string];

function executor(shape: string): Executor {
  // A syntax error thrown here marks the formula as a bad expression in the engine: #ERROR!
  const ast = parse(plain(shape));
  if (ast.type === 'EMPTY' || (ast.type === 'BIN_OPERATION' && ast.value === ':')) throw new Error('Invalid formula');
  const part = compile(ast);
  function execute(
    this: CompiledFormula,
    deps: Range[],
    _ref: unknown,
    _range: unknown,
    symbol: unknown,
    ctx: unknown,
  ) {
    const context = ctx as Context;
    const origin = context.__originCellPosition;
    const run: Run = {
      deps,
      numbers: this.literalValues.numbers,
      strings: this.literalValues.strings,
      symbols: this.symbols,
      reader: context.reader,
      getters: context.getters,
      locale: context.locale,
      origin,
      sheetId: context.__originSheetId,
      surroundings: context.surroundings,
      symbol: symbol as Run['symbol'],
      engine: context as unknown as Run['engine'],
      addDependencies: context.addDependencies,
    };
    try {
      const value = part.value(run);
      if (origin && context.reader.isCircular(origin)) return toEngine(circular(), undefined);
      return toEngine(value, part.format?.(run));
    } catch (error) {
      if (!(error instanceof Loading)) throw error;
      return toEngine(loading(context, origin), undefined);
    }
  }
  return execute as unknown as Executor;
}

const circular = () =>
  new FormulaError(
    '#REF!',
    'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
  );

/** While a custom function is computed its cell, and all cells its array filled before, read Loading... */
function loading(context: Context, origin: CellPosition | undefined) {
  const error = new FormulaError('Loading...', 'Loading...');
  const zone = origin && context.reader.lastSpread(origin);
  if (!zone) return error;
  const [rows, cols] = [zone.bottom - zone.top + 1, zone.right - zone.left + 1];
  return new Table(rows, cols, new Array(rows * cols).fill(error));
}
