/** OKR Register leaves a file: what it computed stays as plain values, what people typed stays as it is. */
import { DASHBOARD } from './dashboard.ts';
import type { Dates } from './dates.ts';
import { plainOf } from './judge.ts';
import { usedOwnTab } from './own-tab.ts';
import { assertMayWrite } from './protected.ts';
import { runsOf, STATE_TAB } from './store.ts';
import { KPIS } from './tabs/kpis/make.ts';
import { leaveKpis, readKpisToLeave } from './tabs/kpis/plain.ts';
import { COMPUTED_HEADERS, REGISTER_COLUMNS } from './tabs/register/columns.ts';
import { HEADER_ROW } from './tabs/register/formulas.ts';
import { PLAIN_HEADERS, type PlainRow, writePlain } from './tabs/register/plain.ts';
import { PROTECTION, unlockClosed } from './tabs/register/protection.ts';
import { COLUMN_MARK, type ReadRegister, readRegister } from './tabs/register/read.ts';
import { keepIdentity, type Workbook } from './workbook.ts';

interface Leaving {
  readonly register: ReadRegister;
  readonly title: string;
  /** By row of the tab. */
  readonly plain: ReadonlyMap<number, PlainRow>;
}

/**
 * Everything is read and computed before anything is changed, so that a register that cannot be read leaves the file
 * whole. From the first change on the file says that it is being removed: what was cut off is finished by calling this
 * again. The caller holds the lock. Answers the names of the tabs that stay.
 */
export function removeFromFile(workbook: Workbook, dates: Dates, decimal: '.' | ','): readonly string[] {
  const { spreadsheet } = workbook;
  const leaving = workbook.state.cycles.flatMap((cycle) => {
    const sheet = cycle.making ? null : spreadsheet.getSheetById(cycle.sheetId);
    if (!sheet) return [];
    const register = readRegister(sheet, dates);
    assertWhole(register);
    return [{ register, ...plainOf(cycle, workbook.settings, register, dates.today, decimal) }];
  });
  const kpiTab = usedOwnTab(workbook, KPIS);
  const kpis = kpiTab && readKpisToLeave(kpiTab, dates);
  const dashboard = usedOwnTab(workbook, DASHBOARD);
  const toWrite = [...leaving.map(({ register }) => register.sheet), kpiTab, dashboard];
  for (const sheet of toWrite) if (sheet) assertMayWrite(sheet);
  keepIdentity(workbook, (before) => ({ ...before, removing: true }));
  SpreadsheetApp.flush();
  // Its formulas read columns that go. Only over itself: what stands there is copied, not typed anew.
  const shown = dashboard?.getDataRange();
  shown?.copyTo(shown, { contentsOnly: true });
  for (const one of leaving) leave(one);
  if (kpis) leaveKpis(kpis, dates);
  const tabs = spreadsheet.getSheets().filter((tab) => tab.getName() !== STATE_TAB);
  for (const tab of tabs) if (tab.isSheetHidden()) tab.showSheet();
  // The register keeps working until here: without this tab nothing of ours knows the file any more.
  SpreadsheetApp.flush();
  const notes = spreadsheet.getSheetByName(STATE_TAB);
  if (notes) spreadsheet.deleteSheet(notes);
  return tabs.map((tab) => tab.getName());
}

/** What stands in the way of a computed column may be somebody's word: it is not written over. */
function assertWhole({ sheet, positions }: ReadRegister): void {
  const shown = sheet.getRange(`${HEADER_ROW}:${HEADER_ROW}`).getDisplayValues()[0] ?? [];
  const broken = COMPUTED_HEADERS.filter((header) => shown[(positions.get(header) ?? 0) - 1]?.startsWith('#'));
  if (broken.length === 0) return;
  const names = broken.map((header) => `“${header}”`).join(', ');
  throw new Error(
    `Something stands in the way of ${names} in “${sheet.getName()}”. Choose Check and repair, then remove OKR Register.`,
  );
}

/** A number of calls that does not grow with the rows. Columns go last and from the right, so that places stay true. */
function leave({ register, title, plain }: Leaving): void {
  const { sheet, positions } = register;
  writePlain(register, PLAIN_HEADERS, title, plain);
  clearNotes(sheet);
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    if (protection.getDescription() === PROTECTION) protection.remove();
  }
  unlockClosed(sheet);
  for (const mark of sheet.createDeveloperMetadataFinder().withKey(COLUMN_MARK).find()) mark.remove();
  const stay = new Set<string>(PLAIN_HEADERS);
  const helpers = COMPUTED_HEADERS.flatMap((header) => (stay.has(header) ? [] : (positions.get(header) ?? [])));
  for (const [first, last] of [...runsOf(helpers)].reverse()) sheet.deleteColumns(first, last - first + 1);
}

/** Our notes on the headers say what fills itself: no longer true. A person's own stay. */
function clearNotes(sheet: GoogleAppsScript.Spreadsheet.Sheet): void {
  const ours = new Set(REGISTER_COLUMNS.map(({ note }) => note));
  const header = sheet.getRange(`${HEADER_ROW}:${HEADER_ROW}`);
  header.setNotes(header.getNotes().map((notes) => notes.map((note) => (ours.has(note) ? '' : note))));
}
