import type { Cost } from './calls.ts';
import { helpers, type Zone } from './engine.ts';
import type { Execution } from './execution.ts';
import { FileService } from './file-service.ts';
import { ServiceError } from './service-error.ts';
import { gidOf } from './sheet-ids.ts';

type Names = keyof GoogleAppsScript.Spreadsheet.Range;

/** A range is its coordinates: it does not follow rows inserted after it was made. */
export class RangeGeometry extends FileService {
  static readonly service: string = 'Range';
  static readonly costs: Readonly<Partial<Record<Names, Cost>>> = {
    ...{ getRow: 'local', getColumn: 'local', getNumRows: 'local', getNumColumns: 'local', getHeight: 'local' },
    ...{ getWidth: 'local', getLastRow: 'local', getLastColumn: 'local', getA1Notation: 'local', getGridId: 'local' },
  };
  readonly sheetId: string;
  readonly zone: Zone;

  constructor(execution: Execution, sheetId: string, zone: Zone) {
    super(execution);
    this.sheetId = sheetId;
    this.zone = zone;
  }

  getRow(): number {
    return this.zone.top + 1;
  }
  getColumn(): number {
    return this.zone.left + 1;
  }
  getLastRow(): number {
    return this.zone.bottom + 1;
  }
  getLastColumn(): number {
    return this.zone.right + 1;
  }
  getNumRows(): number {
    return this.zone.bottom - this.zone.top + 1;
  }
  getNumColumns(): number {
    return this.zone.right - this.zone.left + 1;
  }
  getHeight(): number {
    return this.getNumRows();
  }
  getWidth(): number {
    return this.getNumColumns();
  }
  getGridId(): number {
    return gidOf(this.sheetId);
  }
  getA1Notation(): string {
    const { left, top, right, bottom } = this.zone;
    const from = helpers.toXC(left, top);
    return left === right && top === bottom ? from : `${from}:${helpers.toXC(right, bottom)}`;
  }

  /** Every cell's position, row by row. */
  protected *positions(): Generator<{ sheetId: string; col: number; row: number }> {
    const { left, top, right, bottom } = this.zone;
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) yield { sheetId: this.sheetId, col, row };
  }

  /** A value per cell, as rows. */
  protected rows<T>(read: (position: { sheetId: string; col: number; row: number }) => T): T[][] {
    const { left, top, right, bottom } = this.zone;
    const { sheetId } = this;
    return Array.from({ length: bottom - top + 1 }, (_, i) =>
      Array.from({ length: right - left + 1 }, (__, j) => read({ sheetId, col: left + j, row: top + i })),
    );
  }

  /** Checks that a script's two-dimensional array has the range's size, in the platform's words. */
  protected fit<T>(method: string, values: unknown): T[][] {
    if (!Array.isArray(values) || !values.every(Array.isArray))
      throw new ServiceError(
        `The parameters (String) don't match the method signature for SpreadsheetApp.Range.${method}.`,
      );
    const rows = values as T[][];
    if (rows.length !== this.getNumRows())
      throw new ServiceError(
        `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${this.getNumRows()}.`,
      );
    const odd = rows.find((row) => row.length !== this.getNumColumns());
    if (odd)
      throw new ServiceError(
        `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${this.getNumColumns()}.`,
      );
    return rows;
  }
}

/** Equal values of a two-dimensional array as the zones they cover: a command for each value instead of each cell. */
export function zonesByValue<T>(values: readonly (readonly T[])[], { left, top }: Zone): Map<T, Zone[]> {
  const found = new Map<T, Zone[]>();
  const cols = values[0]?.length ?? 0;
  for (let j = 0; j < cols; j++) {
    let from = 0;
    for (let i = 1; i <= values.length; i++) {
      if (i < values.length && values[i]![j] === values[from]![j]) continue;
      const zone = { left: left + j, right: left + j, top: top + from, bottom: top + i - 1 };
      const value = values[from]![j]!;
      const list = found.get(value);
      const before = list?.at(-1);
      if (before && before.right === zone.left - 1 && before.top === zone.top && before.bottom === zone.bottom)
        list![list!.length - 1] = { ...before, right: zone.right };
      else if (list) list.push(zone);
      else found.set(value, [zone]);
      from = i;
    }
  }
  return found;
}
