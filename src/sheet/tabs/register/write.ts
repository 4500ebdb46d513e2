import { runsOf } from '../../store.ts';
import type { InputHeader } from './columns.ts';
import type { Positions } from './formulas.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Written = string | number | boolean | Date;

/** Cells to write into input columns: by header, then by row of the tab. Neighbouring rows go together; only writes. */
export class CellWrites {
  private readonly columns = new Map<InputHeader, Map<number, Written>>();

  set(header: InputHeader, row: number, value: Written): void {
    const column = this.columns.get(header) ?? new Map<number, Written>();
    this.columns.set(header, column.set(row, value));
  }

  /** The ID comes last: a row without one is taken in as a whole again, one cut off with its ID would stay half blank. */
  write(sheet: Sheet, positions: Positions): void {
    const ids = [...this.columns].filter(([header]) => header === 'ID');
    for (const [header, cells] of [...[...this.columns].filter(([header]) => header !== 'ID'), ...ids]) {
      const position = positions.get(header);
      if (position === undefined) continue;
      for (const [first, last] of runsOf(cells.keys())) {
        const values = Array.from({ length: last - first + 1 }, (_, index) => [cells.get(first + index) ?? '']);
        sheet.getRange(first, position, values.length, 1).setValues(values);
      }
    }
  }
}
