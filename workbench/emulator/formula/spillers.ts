import type { CellPosition, Getters, Zone } from '../engine.ts';
import { FUNCTIONS } from './compile.ts';
import { type Extent, extentOf } from './extent.ts';

export interface Spiller {
  readonly position: CellPosition;
  /** The most it can fill: down to the last row where it holds an open range. */
  readonly zone: Zone;
}

interface FormulaCell {
  readonly compiledFormula: {
    readonly normalizedFormula: string;
    readonly rangeDependencies: readonly {
      zone: Zone;
      unboundedZone: { bottom: number | undefined; right: number | undefined };
    }[];
  };
}

/**
 * The engine's own shape says of a formula it has read from a file and then moved that it reads single cells (|C|)
 * where it reads ranges (|R|); what the ranges are it knows.
 */
function shapeOf({ normalizedFormula, rangeDependencies }: FormulaCell['compiledFormula']): string {
  let place = 0;
  return normalizedFormula.replace(/\|[CR]\|/g, (mark) => {
    const range = rangeDependencies[place++];
    if (!range) return mark;
    const { zone, unboundedZone } = range;
    const open = unboundedZone.bottom === undefined || unboundedZone.right === undefined;
    return open || zone.top < zone.bottom || zone.left < zone.right ? '|R|' : '|C|';
  });
}

/** Functions whose result has a size of its own, which the ranges in the formula do not tell. */
const RESHAPING = /\b(SPLIT|TRANSPOSE|SEQUENCE|FLATTEN)\(|\{/i;

const extents = new Map<string, Extent>();
function extentOfShape(shape: string): Extent {
  let known = extents.get(shape);
  if (!known) {
    known = extentOf(shape, (name) => name in FUNCTIONS);
    extents.set(shape, known);
  }
  return known;
}

const keyOf = ({ sheetId, col, row }: CellPosition) => `${sheetId}!${col}!${row}`;

/**
 * The formulas that fill, or may fill, cells beside their own, by column. How far an array formula reaches is bounded
 * by its ranges; a custom function's reach is known from its last result only.
 */
export class Spillers {
  private byColumn: Map<string, Spiller[]> | null = null;
  private known = new Set<string>();
  private readonly zones = new Map<string, Zone>();
  private readonly filled = new Map<string, Zone>();
  private readonly getters: () => Getters;

  constructor(getters: () => Getters) {
    this.getters = getters;
  }

  /** Everything may have moved. */
  forget(): void {
    this.byColumn = null;
    this.filled.clear();
  }
  /** One cell was written: only a formula that is or was there matters. */
  touch(position: CellPosition): void {
    this.filled.delete(keyOf(position));
    if (this.known.has(keyOf(position)) || this.getters().getCell(position)?.isFormula) this.byColumn = null;
  }

  remember(position: CellPosition, zone: Zone): void {
    const before = this.zones.get(keyOf(position));
    this.zones.set(keyOf(position), zone);
    this.filled.set(keyOf(position), zone);
    if (before?.bottom === zone.bottom && before.right === zone.right) return;
    if (!this.covers(position, zone)) this.byColumn = null;
  }
  /** It gave one value. */
  keepToOneCell(position: CellPosition): void {
    this.filled.delete(keyOf(position));
  }
  previousZone(position: CellPosition): Zone | undefined {
    return this.zones.get(keyOf(position));
  }

  /** The formulas that may fill cells of a column. */
  inColumn(sheetId: string, col: number): readonly Spiller[] {
    return this.columns().get(`${sheetId}!${col}`) ?? [];
  }

  /** Whether the reach expected of the formula holds the zone: then whoever read it had it computed first. */
  covers(position: CellPosition, zone: Zone): boolean {
    const own = this.inColumn(position.sheetId, position.col).find((one) => keyOf(one.position) === keyOf(position));
    return !!own && own.zone.right >= zone.right && own.zone.bottom >= zone.bottom;
  }

  /** Whether the formula, not typed anew since, filled this very zone. */
  fills(position: CellPosition, zone: Zone): boolean {
    const now = this.filled.get(keyOf(position));
    return now?.right === zone.right && now.bottom === zone.bottom;
  }

  private columns(): Map<string, Spiller[]> {
    if (this.byColumn) return this.byColumn;
    const getters = this.getters();
    const found = new Map<string, Spiller[]>();
    this.known = new Set();
    for (const sheetId of getters.getSheetIds()) {
      for (const cell of getters.getCells(sheetId)) {
        if (!cell.isFormula) continue;
        const position = getters.getCellPosition(cell.id);
        const zone = this.reach(cell as unknown as FormulaCell, position, getters);
        if (!zone) continue;
        this.known.add(keyOf(position));
        for (let col = zone.left; col <= zone.right; col++) {
          const list = found.get(`${sheetId}!${col}`);
          if (list) list.push({ position, zone });
          else found.set(`${sheetId}!${col}`, [{ position, zone }]);
        }
      }
    }
    this.byColumn = found;
    return found;
  }

  private reach({ compiledFormula }: FormulaCell, position: CellPosition, getters: Getters): Zone | null {
    const shape = shapeOf(compiledFormula);
    const extent = extentOfShape(shape);
    if (extent === 'one') return null;
    const { sheetId, col, row } = position;
    const before = this.zones.get(keyOf(position));
    const corner = { left: col, top: row };
    if (extent === 'unknown') return before ? { ...before, ...corner } : null;
    const last = { row: getters.getNumberRows(sheetId) - 1, col: getters.getNumberCols(sheetId) - 1 };
    const spans = compiledFormula.rangeDependencies;
    const open = RESHAPING.test(shape) || spans.some(({ unboundedZone }) => unboundedZone.bottom === undefined);
    const height = Math.max(...spans.map(({ zone }) => zone.bottom - zone.top), 0);
    const width = Math.max(...spans.map(({ zone }) => zone.right - zone.left), (before?.right ?? col) - col, 0);
    return {
      ...corner,
      right: Math.min(last.col, col + width),
      bottom: open ? last.row : Math.min(last.row, Math.max(row + height, before?.bottom ?? 0)),
    };
  }
}
