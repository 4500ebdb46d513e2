import { type CellValue, isNumber } from '../cell.ts';
import { dayFromNumber } from '../day.ts';
import type { Evaluated } from '../register.ts';
import type { RegisterRow } from '../register-row.ts';

/** A row of a register as it leaves the file. */
export interface ExportedRow {
  readonly row: RegisterRow;
  readonly note: CellValue;
  readonly source: CellValue;
  /** The number format of Start, Current and Target; '' for the automatic one. */
  readonly format: string;
  /** The domain's answer for the row, never what stands in the computed cells. */
  readonly result: Evaluated;
}

export interface ExportStyle {
  readonly decimal: '.' | ',';
}

/** A day cell: `2026-12-31`; what is no date stays as it was typed. */
export function dayText(cell: CellValue): string {
  return isNumber(cell) ? dayFromNumber(cell) : String(cell ?? '');
}
