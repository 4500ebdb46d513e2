import type { CellPosition, EvaluatedCell, Getters, Range, Zone } from '../engine.ts';
import { toScalar } from './engine-values.ts';
import type { CellReader } from './node.ts';
import type { Spillers } from './spillers.ts';
import { FormulaError, type Scalar, Table, type Value } from './value.ts';

/** What the reader needs of the engine's evaluator. */
export interface EvaluatorCells {
  readonly getters: Getters;
  readonly evaluatedCells: {
    get(position: CellPosition): EvaluatedCell | undefined;
    has(position: CellPosition): boolean;
    set(position: CellPosition, cell: EvaluatedCell): void;
    map: Record<string, Record<number, Record<number, EvaluatedCell>>>;
  };
  readonly spreadingRelations: { getArrayResultZone(position: CellPosition): Zone | undefined };
  computeAndSave(position: CellPosition): EvaluatedCell;
}

const keyOf = ({ sheetId, col, row }: CellPosition) => `${sheetId}!${col}!${row}`;

/**
 * Reads cells for formulas, and sees circles the engine does not: a cell that an array could fill belongs to the array's
 * formula, so a formula that reads its own column through another cell is circular as a whole, as in Sheets.
 */
export class SheetsReader implements CellReader {
  private readonly evaluator: EvaluatorCells;
  readonly spillers: Spillers;
  /** The least size each sheet needs for its arrays: Sheets adds rows and columns where they are missing. */
  readonly wanted = new Map<string, { readonly rows: number; readonly cols: number }>();
  /** The engine gave up: after thirty rounds there were still cells to compute again. */
  restless = false;
  private readonly tables = new Map<string, Value>();
  /** Formulas being computed, outermost first. */
  private readonly stack: string[] = [];
  private readonly circular = new Set<string>();

  constructor(evaluator: EvaluatorCells, spillers: Spillers) {
    this.evaluator = evaluator;
    this.spillers = spillers;
  }

  /** Forgets the ranges read before; called when cells are about to change. */
  clear(): void {
    this.tables.clear();
  }

  enter(position: CellPosition): void {
    this.stack.push(keyOf(position));
  }
  leave(): void {
    this.circular.delete(this.stack.pop()!);
  }
  isCircular(position: CellPosition): boolean {
    return this.circular.has(keyOf(position));
  }
  /** Whether the formula is being computed; if so, it and all it waits for are circular. */
  closesCircle(position: CellPosition): boolean {
    const from = this.stack.lastIndexOf(keyOf(position));
    if (from < 0) return false;
    for (const key of this.stack.slice(from)) this.circular.add(key);
    return true;
  }

  lastSpread(position: CellPosition): Zone | undefined {
    return this.spillers.previousZone(position);
  }

  /** Computes the array formulas that may fill the cell first; true if one of them is waiting for this very cell. */
  settle(sheetId: string, col: number, row: number): boolean {
    for (const { position, zone } of this.spillers.inColumn(sheetId, col)) {
      if (row < zone.top || row > zone.bottom || (position.row === row && position.col === col)) continue;
      if (this.closesCircle(position)) return true;
      if (!this.evaluator.evaluatedCells.has(position)) this.evaluator.computeAndSave(position);
    }
    return false;
  }

  cell(sheetId: string, col: number, row: number): Scalar {
    return toScalar(this.evaluator.computeAndSave({ sheetId, col, row }));
  }

  format(sheetId: string, col: number, row: number): string | undefined {
    return this.evaluator.computeAndSave({ sheetId, col, row }).format;
  }

  table(range: Range): Value {
    const { getters } = this.evaluator;
    const { sheetId, zone } = range;
    if (range.invalidSheetName || range.invalidXc || zone.bottom < zone.top || zone.right < zone.left)
      return new FormulaError('#REF!', 'Reference does not exist.');
    const bottom = Math.min(zone.bottom, getters.getNumberRows(sheetId) - 1);
    const right = Math.min(zone.right, getters.getNumberCols(sheetId) - 1);
    if (zone.top > bottom || zone.left > right) return new FormulaError('#REF!', 'Reference does not exist.');
    if (zone.top === bottom && zone.left === right) return this.cell(sheetId, zone.left, zone.top);
    const key = `${sheetId}!${zone.left}!${zone.top}!${right}!${bottom}`;
    const known = this.tables.get(key);
    if (known !== undefined) return known;
    const cols = right - zone.left + 1;
    const cells: Scalar[] = new Array(cols * (bottom - zone.top + 1));
    for (let col = zone.left; col <= right; col++)
      this.column(sheetId, col, zone.top, bottom, cells, cols, col - zone.left);
    const table = new Table(bottom - zone.top + 1, cols, cells);
    if (!this.stack.length || !this.circular.size) this.tables.set(key, table);
    return table;
  }

  /** One column of a range: first the arrays that may fill it, then cell by cell what is ready. */
  private column(sheetId: string, col: number, top: number, bottom: number, out: Scalar[], step: number, at: number) {
    const { evaluatedCells } = this.evaluator;
    const spillers = this.spillers
      .inColumn(sheetId, col)
      .filter(({ zone }) => zone.top <= bottom && zone.bottom >= top);
    for (const { position } of spillers)
      if (!evaluatedCells.has(position) && !this.isWaiting(position)) this.evaluator.computeAndSave(position);
    const waiting = spillers.some(({ position }) => this.isWaiting(position));
    let place = at;
    for (let row = top; row <= bottom; row++, place += step) {
      const ready = waiting ? undefined : evaluatedCells.map[sheetId]?.[col]?.[row];
      out[place] = ready ? toScalar(ready) : this.cell(sheetId, col, row);
    }
  }

  private isWaiting(position: CellPosition): boolean {
    return this.stack.includes(keyOf(position));
  }
}
