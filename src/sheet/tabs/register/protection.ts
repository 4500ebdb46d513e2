/**
 * The one protection of a register: it only warns, and only over the computed columns people see first. A closed one has
 * another over the whole tab, which only warns, too.
 */
import type { Block } from '../../block.ts';
import { COMPUTED_HEADERS } from './columns.ts';
import { HEADER_ROW, type Positions } from './formulas.ts';

/** By this it is known again: protections have no name, and two of them would ask twice. */
export const PROTECTION = 'OKR Register: computed';

/** Status and the computed columns beside it, header included; null where Status is missing. */
export function protectedBlock(positions: Positions, lastRow: number): Block | null {
  const status = positions.get('Status');
  if (status === undefined) return null;
  const computed = new Set(COMPUTED_HEADERS.map((header) => positions.get(header)));
  let [first, last] = [status, status];
  while (computed.has(first - 1)) first--;
  while (computed.has(last + 1)) last++;
  return { firstRow: HEADER_ROW, lastRow, firstColumn: first, lastColumn: last };
}

const CLOSED = 'OKR Register: closed';
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab has one protection as a whole: not where somebody has made theirs. Cut off before, ours is made whole. */
export function lockClosed(sheet: Sheet): void {
  const [standing] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  (standing ?? sheet.protect()).setDescription(CLOSED).setWarningOnly(true);
}

export const isLocked = (sheet: Sheet): boolean => sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length > 0;

export function unlockClosed(sheet: Sheet): void {
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)) {
    if (protection.getDescription() === CLOSED) protection.remove();
  }
}
