import {
  type CellPosition,
  type EvaluatedCell,
  type Getters,
  helpers,
  type Locale,
  type Range,
  registries,
  type Zone,
} from '../engine.ts';
import { ERROR_CODES } from './engine-values.ts';
import { type EvaluatorCells, SheetsReader } from './reader.ts';
import { Spillers } from './spillers.ts';

type Areas = Iterable<{ sheetId: string; zone: Zone }>;

/** The parts of the engine's evaluator (private there) that are replaced or called. */
interface Evaluator extends EvaluatorCells {
  compilationParams: { evalContext: Record<string, unknown> };
  nextRangesToUpdate: {
    addMany(areas: Areas): void;
    addPosition(position: CellPosition): void;
    clear(): void;
    isEmpty(): boolean;
  };
  computeCell(position: CellPosition): EvaluatedCell;
  computeFormulaCell(position: CellPosition, cell: unknown): EvaluatedCell;
  updateCompilationParameters(): void;
  updateCompilationParametersForIsolatedFormula(origin: CellPosition): void;
  updateDependencies(position: CellPosition): void;
  buildDependencyGraph(): void;
  evaluate(areas: Areas): void;
  evaluateAllCells(): void;
  getEvaluatedCell(position: CellPosition): EvaluatedCell;
  getCellsDependingOn(areas: Areas): Iterable<Range> & { addMany(areas: Areas): void };
  assertSheetHasEnoughSpaceToSpreadFormulaResult(origin: CellPosition, matrix: readonly (readonly unknown[])[]): void;
  spreadValues(origin: CellPosition, matrix: unknown): (col: number, row: number) => void;
  invalidatePositionsDependingOnSpread(sheetId: string, zone: Zone): void;
}

/** Private parts of the engine's plugin. */
interface Evaluation {
  readonly evaluator: Evaluator;
  readonly positionsToUpdate: CellPosition[];
  readonly shouldRebuildDependenciesGraph: boolean;
}

const keyOf = ({ sheetId, col, row }: CellPosition) => `${sheetId}!${col}!${row}`;

function* cellsOf(areas: Areas): Generator<CellPosition> {
  for (const { sheetId, zone } of areas)
    for (let col = zone.left; col <= zone.right; col++)
      for (let row = zone.top; row <= zone.bottom; row++) yield { sheetId, col, row };
}

/** The cells of a sheet that hold something, as runs down each column. */
function filledAreas(getters: Getters, sheetId: string): { sheetId: string; zone: Zone }[] {
  const columns: number[][] = Array.from({ length: getters.getNumberCols(sheetId) }, () => []);
  for (const cell of getters.getCells(sheetId)) {
    if (!cell.isFormula && !cell.content) continue;
    const { col, row } = getters.getCellPosition(cell.id);
    columns[col]?.push(row);
  }
  const areas: { sheetId: string; zone: Zone }[] = [];
  columns.forEach((rows, col) => {
    let bottom = -2;
    for (const row of rows.sort((a, b) => a - b)) {
      const zone = areas.at(-1)?.zone;
      if (zone && row === bottom + 1) zone.bottom = row;
      else areas.push({ sheetId, zone: { left: col, right: col, top: row, bottom: row } });
      bottom = row;
    }
  });
  return areas;
}

/** A cell formatted as text shows the apostrophe that keeps its content text; Sheets does not. */
function unquoted(result: EvaluatedCell, cell: object | undefined): EvaluatedCell {
  const { content } = (cell ?? {}) as { content?: string };
  if (!content?.startsWith("'") || result.value !== content) return result;
  const value = content.slice(1);
  return { ...result, value, formattedValue: result.formattedValue.replace(content, value) } as EvaluatedCell;
}

/**
 * Sheets shows a number by its 15 significant digits: 0.22499999999999998 with two decimals is 0.23. The engine shows
 * the binary fraction's digits.
 */
function rounded(cell: EvaluatedCell, locale: Locale): EvaluatedCell {
  if (cell.type !== 'number' || Number.isInteger(cell.value) || !cell.format) return cell;
  const plain = Number(cell.value.toPrecision(15));
  // Half a unit of the last shown digit is where binary and decimal rounding part.
  const shown = helpers.formatValue(plain + Math.sign(plain) * Math.abs(plain) * 1e-15, {
    format: cell.format,
    locale,
  });
  return shown === cell.formattedValue ? cell : ({ ...cell, formattedValue: shown } as EvaluatedCell);
}

/** Hangs the reader into the evaluator: order of evaluation, circles, and no second pass over what is fresh. */
function refine(evaluator: Evaluator): SheetsReader {
  const spillers = new Spillers(() => evaluator.getters);
  const reader = new SheetsReader(evaluator, spillers);
  const base = {
    computeCell: evaluator.computeCell.bind(evaluator),
    computeFormulaCell: evaluator.computeFormulaCell.bind(evaluator),
    update: evaluator.updateCompilationParameters.bind(evaluator),
    isolated: evaluator.updateCompilationParametersForIsolatedFormula.bind(evaluator),
    dependencies: evaluator.updateDependencies.bind(evaluator),
    build: evaluator.buildDependencyGraph.bind(evaluator),
    depending: evaluator.getCellsDependingOn.bind(evaluator),
    spread: evaluator.spreadValues.bind(evaluator),
    assertSpace: evaluator.assertSheetHasEnoughSpaceToSpreadFormulaResult.bind(evaluator),
    evaluate: evaluator.evaluate.bind(evaluator),
  };
  /** Rounds of the evaluation that runs, and whether it began with no values at all. */
  const round = { count: 0, ofAll: false };
  /** Formulas computed in this pass; what they read was settled first, so a spill cannot make them stale. */
  let fresh = new Set<string>();

  const circle = {
    ...{ value: '#REF!', type: 'error', formattedValue: '#REF!', isAutoSummable: false, defaultAlign: 'center' },
    message: 'Circular dependency detected.',
  } as unknown as EvaluatedCell;

  /** What a blank cell shows follows from its format alone: it is not computed, most blank cells are never asked for. */
  const blank = evaluator.getEvaluatedCell({ sheetId: '', col: 0, row: 0 });
  const blanks = new Map<string, EvaluatedCell>();
  const blankWith = (format: string | undefined): EvaluatedCell => {
    if (format === undefined) return blank;
    let made = blanks.get(format);
    if (!made) {
      made = Object.freeze({ ...blank, format }) as EvaluatedCell;
      blanks.set(format, made);
    }
    return made;
  };
  evaluator.getEvaluatedCell = (position) =>
    evaluator.evaluatedCells.get(position) ?? blankWith(evaluator.getters.getCell(position)?.format);

  evaluator.computeCell = (position) => {
    const cell = evaluator.getters.getCell(position);
    if (cell?.isFormula) {
      if (!evaluator.evaluatedCells.has(position) && reader.closesCircle(position)) return circle;
    } else if (!cell?.content && reader.settle(position.sheetId, position.col, position.row)) return circle;
    return rounded(unquoted(base.computeCell(position), cell), evaluator.getters.getLocale());
  };
  evaluator.computeAndSave = (position) => {
    const result = evaluator.computeCell(position);
    // A blank cell of a circular array is not itself an error: nothing spills into it.
    if (result !== circle && !evaluator.evaluatedCells.has(position)) evaluator.evaluatedCells.set(position, result);
    return result;
  };
  evaluator.computeFormulaCell = (position, cell) => {
    reader.enter(position);
    try {
      const result = base.computeFormulaCell(position, cell);
      const zone = evaluator.spreadingRelations.getArrayResultZone(position);
      if (zone) spillers.remember(position, zone);
      else spillers.keepToOneCell(position);
      return result;
    } finally {
      reader.leave();
      fresh.add(keyOf(position));
    }
  };
  evaluator.assertSheetHasEnoughSpaceToSpreadFormulaResult = (origin, matrix) => {
    const [rows, cols] = [origin.row + (matrix[0]?.length ?? 0), origin.col + matrix.length];
    const { sheetId } = origin;
    // Only what does not fit: rows that are deleted later are not missing.
    if (rows > evaluator.getters.getNumberRows(sheetId) || cols > evaluator.getters.getNumberCols(sheetId)) {
      const before = reader.wanted.get(sheetId);
      reader.wanted.set(sheetId, { rows: Math.max(rows, before?.rows ?? 0), cols: Math.max(cols, before?.cols ?? 0) });
    }
    base.assertSpace(origin, matrix);
  };
  evaluator.spreadValues = (origin, matrix) => {
    const place = base.spread(origin, matrix);
    const locale = evaluator.getters.getLocale();
    return (col, row) => {
      place(col, row);
      const position = { sheetId: origin.sheetId, col: origin.col + col, row: origin.row + row };
      const cell = evaluator.evaluatedCells.get(position)!;
      const shown = rounded(cell, locale);
      if (shown !== cell) evaluator.evaluatedCells.set(position, shown);
    };
  };
  evaluator.evaluate = (areas) => {
    round.count = 0;
    base.evaluate(areas);
    if (!evaluator.nextRangesToUpdate.isEmpty()) reader.restless = true;
  };
  evaluator.updateCompilationParameters = () => {
    round.count++;
    fresh = new Set();
    base.update();
    reader.clear();
    evaluator.compilationParams.evalContext.reader = reader;
  };
  evaluator.updateCompilationParametersForIsolatedFormula = (origin) => {
    base.isolated(origin);
    evaluator.compilationParams.evalContext.reader = reader;
  };
  evaluator.updateDependencies = (position) => {
    spillers.touch(position);
    base.dependencies(position);
  };
  evaluator.buildDependencyGraph = () => {
    spillers.forget();
    base.build();
  };
  /** The engine walks every blank of every grid; what fills a blank is an array, computed where its formula stands. */
  evaluator.evaluateAllCells = () => {
    evaluator.evaluatedCells.map = {};
    round.ofAll = true;
    evaluator.evaluate(evaluator.getters.getSheetIds().flatMap((sheetId) => filledAreas(evaluator.getters, sheetId)));
    round.ofAll = false;
  };
  /** Everything that reads a cell an array fills depends on the array's formula. */
  evaluator.getCellsDependingOn = (areas) => {
    const found = base.depending(areas);
    const seen = new Set<string>();
    for (let more = true; more; ) {
      const zones: { sheetId: string; zone: Zone }[] = [];
      for (const position of cellsOf(found)) {
        if (seen.has(keyOf(position))) continue;
        seen.add(keyOf(position));
        const zone = evaluator.spreadingRelations.getArrayResultZone(position);
        if (zone) zones.push({ sheetId: position.sheetId, zone });
      }
      more = zones.length > 0;
      if (more) found.addMany(base.depending(zones));
    }
    return found;
  };
  evaluator.invalidatePositionsDependingOnSpread = (sheetId, zone) => {
    const { top, left } = zone;
    const origin = { sheetId, row: top, col: left };
    const expected = spillers.covers(origin, zone);
    // In the first round all that reads the array is computed after it, unless it fills cells it did not fill before.
    if (expected && round.count === 1 && (round.ofAll || spillers.fills(origin, zone))) return;
    for (const position of cellsOf(base.depending([{ sheetId, zone }]))) {
      if (position.sheetId === sheetId && position.row === top && position.col === left) continue;
      if (!evaluator.evaluatedCells.has(position) || (expected && fresh.has(keyOf(position)))) continue;
      evaluator.nextRangesToUpdate.addPosition(position);
    }
  };
  evaluator.compilationParams.evalContext.reader = reader;
  return reader;
}

/** Replaces the engine's evaluation by one that follows Sheets. To be called once, before the first model is made. */
export function refineEvaluation(): void {
  for (const code of ERROR_CODES) registries.errorTypes.add(code);
  const Base = registries.coreViewsPluginRegistry.get('evaluation');
  class SheetsEvaluation extends Base {
    constructor(...args: ConstructorParameters<typeof Base>) {
      super(...args);
      this.reader = refine((this as unknown as Evaluation).evaluator);
    }
    readonly reader: SheetsReader;
    override handle(command: Parameters<InstanceType<typeof Base>['handle']>[0]): void {
      super.handle(command);
      if (command.type !== 'SET_FORMATTING' || command.format === undefined) return;
      const { evaluator, positionsToUpdate, shouldRebuildDependenciesGraph } = this as unknown as Evaluation;
      if (shouldRebuildDependenciesGraph) return;
      const { sheetId } = command;
      // What an array fills into blank cells is shown in their number format.
      for (const position of cellsOf(command.target.map((zone) => ({ sheetId, zone }))))
        if (evaluator.evaluatedCells.has(position)) positionsToUpdate.push(position);
    }
  }
  registries.coreViewsPluginRegistry.replace('evaluation', SheetsEvaluation);
}

export type { Getters };
