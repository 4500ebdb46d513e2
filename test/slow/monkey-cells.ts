/** What stands in the cells of a file, read past the add-on. */
import type { Workbench } from '../../workbench/emulator/index.ts';

/** Counted from 1. */
export interface Place {
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

const shown = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

export function textsAt({ model }: Workbench, sheetId: string, { column, row, width, height }: Place): string[][] {
  const { getters } = model;
  return Array.from({ length: height }, (_, i) =>
    Array.from({ length: width }, (__, j) =>
      shown(getters.getEvaluatedCell({ sheetId, col: column - 1 + j, row: row - 1 + i }).value),
    ),
  );
}

/** Every text and number of every tab, hidden ones too. */
export function textsOf({ model }: Workbench): string[] {
  const { getters } = model;
  return getters.getSheetIds().flatMap((sheetId) =>
    getters.getEvaluatedCellsPositions(sheetId).flatMap((position) => {
      const text = shown(getters.getEvaluatedCell(position).value);
      return text === '' ? [] : [text];
    }),
  );
}
