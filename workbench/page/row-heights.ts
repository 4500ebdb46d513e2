import { type CellPosition, type Getters, registries } from '../emulator/engine.ts';
import { extendEngine } from '../emulator/extend-engine.ts';

/** The engine's plugin that knows row heights, as far as we build on it; it is not exported by name. */
interface RowSizes {
  getters: Getters & DrawingGetters;
  finalize(): void;
  getRowSize(sheetId: string, row: number): number;
}
interface DrawingGetters {
  getUserRowSize(sheetId: string, row: number): number | undefined;
  getCellMultiLineText(position: CellPosition, options: { wrapText: boolean; wrapWidth: number }): string[];
  getMultilineTextSize(lines: string[], style: object): { height: number };
}

const SIDES = 8;
const TOP_AND_BOTTOM = 6;

/**
 * In Sheets a row grows with wrapped text wherever that comes from; the engine measures typed text only. Here rows also
 * grow with what formulas give. Before the first model is made.
 */
export function growRowsWithFormulas(): void {
  // The emulator's own plugin stands below this one, not above it.
  extendEngine();
  const Base = registries.coreViewsPluginRegistry.get('row_size') as unknown as new (...args: unknown[]) => RowSizes;
  class GrowingRows extends Base {
    private known = new Map<string, number>();

    override finalize() {
      super.finalize();
      this.known.clear();
    }

    override getRowSize(sheetId: string, row: number): number {
      const size = super.getRowSize(sheetId, row);
      if (this.getters.getUserRowSize(sheetId, row) !== undefined) return size;
      const key = `${sheetId}!${row}`;
      let needed = this.known.get(key);
      if (needed === undefined) {
        needed = this.neededByFormulas(sheetId, row);
        this.known.set(key, needed);
      }
      return Math.max(size, needed);
    }

    private neededByFormulas(sheetId: string, row: number): number {
      let needed = 0;
      // While rows are being added there are sizes asked of rows that do not exist yet.
      for (const id of Object.values(this.getters.getSheet(sheetId).rows[row]?.cells ?? {})) {
        const cell = id === undefined ? undefined : this.getters.getCellById(id);
        // What was typed has been measured already.
        if (cell?.style?.wrapping !== 'wrap' || (!cell.isFormula && cell.content)) continue;
        const position = this.getters.getCellPosition(cell.id);
        if (this.getters.getEvaluatedCell(position).type !== 'text') continue;
        const wrapWidth = this.getters.getColSize(sheetId, position.col) - SIDES;
        const lines = this.getters.getCellMultiLineText(position, { wrapText: true, wrapWidth });
        needed = Math.max(needed, this.getters.getMultilineTextSize(lines, cell.style).height + TOP_AND_BOTTOM);
      }
      return Math.round(needed);
    }
  }
  Object.assign(GrowingRows, { getters: (Base as unknown as { getters: string[] }).getters });
  registries.coreViewsPluginRegistry.replace('row_size', GrowingRows as never);
}
