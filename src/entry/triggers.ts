import { datesIn } from '../sheet/dates.ts';
import { stampCheckIns } from '../sheet/tabs/register/stamp.ts';
import { openWorkbook } from '../sheet/workbook.ts';

/** Typing Current or Confidence into a register is a check-in: it is dated today. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const { range, source } = event;
  const sheetId = range.getSheet().getSheetId();
  const { state } = openWorkbook(source);
  const cycle = state.cycles.find((one) => one.sheetId === sheetId);
  if (!cycle || cycle.state === 'Closed') return;
  stampCheckIns(range, datesIn(source.getSpreadsheetTimeZone()));
}
