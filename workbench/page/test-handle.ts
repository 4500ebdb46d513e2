import { helpers, type Model } from '../emulator/engine.ts';
import type { Workbench } from '../emulator/index.ts';

/** What tests and the screenshot ask the page for: the grid is a canvas, so there is no element to read. */
export interface TestHandle {
  readonly model: () => Model;
  readonly workbench: () => Workbench;
  readonly sheetNames: () => string[];
  /** A cell as drawn. Without a sheet's name: of the sheet in view. */
  readonly look: (a1: string, sheet?: string) => { formattedValue: string; fillColor: string };
  /** Scrolls to a cell of the sheet in view; its box in pixels from the upper left corner of `.o-grid`. */
  readonly bringIntoView: (a1: string) => { x: number; y: number; width: number; height: number };
  /** Resolves when everything done so far lies in IndexedDB. */
  readonly kept: () => Promise<void>;
}

declare global {
  interface Window {
    workbench: TestHandle;
  }
}

export function exposeToTests(model: () => Model, workbench: () => Workbench, kept: () => Promise<void>): void {
  const position = (a1: string, sheet?: string) => {
    const { getters } = model();
    const sheetId = sheet === undefined ? getters.getActiveSheetId() : getters.getSheetIdByName(sheet);
    if (!sheetId) throw new Error(`There is no sheet ${sheet}.`);
    const { left: col, top: row } = helpers.toZone(a1);
    return { sheetId, col, row };
  };
  window.workbench = {
    model,
    workbench,
    kept,
    sheetNames: () =>
      model()
        .getters.getSheetIds()
        .map((id) => model().getters.getSheetName(id)),
    look: (a1, sheet) => {
      const cell = position(a1, sheet);
      const { formattedValue } = model().getters.getEvaluatedCell(cell);
      return { formattedValue, fillColor: (model().getters.getCellComputedStyle(cell).fillColor ?? '').toUpperCase() };
    },
    bringIntoView: (a1) => {
      const { col, row } = position(a1);
      const zone = { left: col, right: col, top: row, bottom: row };
      model().selection.selectCell(col, row);
      return model().getters.getVisibleRect(zone);
    },
  };
}
