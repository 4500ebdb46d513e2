/** Somebody else's protection would stop a command between two of its writes, so it is asked before the first. */
import { STATE_TAB } from './store.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Two reads and up to three for each protection of the tab; of ranges only those that begin by `lastRow` count. */
export function assertMayWrite(sheet: Sheet, lastRow = Number.POSITIVE_INFINITY): void {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const ranges = sheet.getProtections(RANGE).filter((one) => one.getRange().getRow() <= lastRow);
  // One that only warns asks nobody but people typing.
  const free = [...sheet.getProtections(SHEET), ...ranges].every((one) => one.isWarningOnly() || one.canEdit());
  if (!free) throw refusal(sheet);
}

const refusal = (sheet: Sheet): Error =>
  new Error(`Somebody protected cells of “${sheet.getName()}” that this has to change. Nothing was changed.`);

/** For some cells of a row: one read, and one for each cell where any between them is protected. */
export function assertMayWriteCells(sheet: Sheet, row: number, positions: readonly number[]): void {
  if (positions.length === 0) return;
  const first = Math.min(...positions);
  const between = sheet.getRange(row, first, 1, Math.max(...positions) - first + 1);
  if (!between.canEdit() && !positions.every((at) => sheet.getRange(row, at).canEdit())) throw refusal(sheet);
}

/** What the file keeps for us, for commands that write elsewhere first. */
export function assertMayKeep(spreadsheet: Spreadsheet): void {
  const tab = spreadsheet.getSheetByName(STATE_TAB);
  if (tab) assertMayWrite(tab);
}
