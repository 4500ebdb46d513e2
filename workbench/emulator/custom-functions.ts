import type { CellPosition } from './engine.ts';
import { Execution } from './execution.ts';
import type { WorkbenchFile } from './file.ts';
import { Loading } from './formula/loading.ts';
import type { CustomArgument, CustomCell, CustomFunctions } from './formula/node.ts';
import { FormulaError, isError, type Scalar, Table, type Value } from './formula/value.ts';
import type { RealmKit } from './realm-kit.ts';
import { instantOfSerial, serialOf } from './zone.ts';

const MEMORY = 1000;

/**
 * Runs the add-on's own functions for formulas: each call in a realm of its own, results kept by name and arguments as
 * Sheets keeps them, so that `runs` counts what would be server calls.
 */
export class CustomFunctionHost implements CustomFunctions {
  readonly runs: Record<string, number> = {};
  /** Whether the person looking at the file has the add-on. */
  installed = true;
  /** How many of them run now: the engine is in the middle of its evaluation then. */
  active = 0;
  /** Formulas that wait for the end of the running script. */
  private readonly waiting = new Map<string, CellPosition>();
  private readonly file: WorkbenchFile;
  private readonly names: ReadonlyMap<string, string>;
  private readonly memory = new Map<string, Value>();

  constructor(file: WorkbenchFile) {
    this.file = file;
    const declared = [...file.project.code.matchAll(/^function\s+([A-Za-z_$][\w$]*)\s*\(/gm)].map((match) => match[1]!);
    this.names = new Map(declared.filter((name) => !name.endsWith('_')).map((name) => [name.toUpperCase(), name]));
  }

  has(name: string): boolean {
    return this.installed && this.names.has(name.toUpperCase());
  }
  /** Whether a formula of this shape asks one of them, by whomever it is seen. */
  isAskedBy(shape: string): boolean {
    const called = shape.toUpperCase().match(/[A-Z_$][\w$.]*(?=\()/g) ?? [];
    return called.some((name) => this.names.has(name));
  }
  takeWaiting(): CellPosition[] {
    const positions = [...this.waiting.values()];
    this.waiting.clear();
    return positions;
  }

  call(name: string, args: readonly CustomArgument[], origin?: CellPosition): Value {
    const key = `${name}${JSON.stringify(args, (_, value) => (isError(value) ? { error: value.code } : value))}`;
    const known = this.memory.get(key);
    if (known !== undefined) return known;
    if (this.file.running.some((execution) => execution.hasWritten)) {
      if (origin) this.waiting.set(`${origin.sheetId}!${origin.col}!${origin.row}`, origin);
      throw new Loading();
    }
    this.runs[name] = (this.runs[name] ?? 0) + 1;
    const result = this.run(this.names.get(name.toUpperCase())!, args);
    if (this.memory.size >= MEMORY) this.memory.clear();
    this.memory.set(key, result);
    return result;
  }

  private run(name: string, args: readonly CustomArgument[]): Value {
    const execution = new Execution(this.file, this.file.viewer, 'CUSTOM_FUNCTION');
    this.active++;
    try {
      const zone = this.file.state.timeZone;
      const result = execution.run(name, ({ kit }) => args.map((arg) => toRealm(arg, kit, zone)));
      return fromRealm(result, zone);
    } catch (error) {
      const { message } = error as Error;
      const timedOut = message.startsWith('Exceeded maximum execution time');
      return new FormulaError('#ERROR!', timedOut ? 'Exceeded maximum execution time (line 0).' : message);
    } finally {
      this.active--;
    }
  }
}

/** Blank is "", a date a Date, an error its text; a range is rows of columns (guides/sheets/functions). */
function toRealm(arg: CustomArgument, kit: RealmKit, zone: string): unknown {
  const cell = (value: CustomCell): unknown => {
    if (value === null) return '';
    if (isError(value)) return value.code;
    if (typeof value === 'object') return kit.date(instantOfSerial(value.date, zone));
    return value;
  };
  if (arg.kind === 'omitted') return undefined;
  if (arg.kind === 'one') return cell(arg.cell);
  return kit.array(arg.rows.map((row) => kit.array(row.map(cell))));
}

function fromRealm(result: unknown, zone: string): Value {
  if (!Array.isArray(result)) return scalar(result, zone);
  // A plain array fills a column; an empty one leaves a blank.
  const rows: unknown[][] = result.map((row) => (Array.isArray(row) ? row : [row]));
  const cols = Math.max(0, ...rows.map((row) => row.length));
  if (!rows.length || !cols) return '';
  const cells = rows.flatMap((row) => Array.from({ length: cols }, (_, col) => scalar(row[col], zone)));
  return new Table(rows.length, cols, cells);
}

function scalar(value: unknown, zone: string): Scalar {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? value : new FormulaError('#NUM!', 'Not a number.');
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Object.prototype.toString.call(value) === '[object Date]') return serialOf((value as Date).getTime(), zone);
  return new FormulaError('#ERROR!', 'The function gave something that is neither text, number, boolean nor date.');
}
