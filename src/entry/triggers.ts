import { blockOf } from '../sheet/block.ts';
import { datesIn } from '../sheet/dates.ts';
import { takeInSettings } from '../sheet/follow-settings.ts';
import { formulaFacts } from '../sheet/formula-facts.ts';
import { tookLock } from '../sheet/lock.ts';
import { broughtUpToDate } from '../sheet/migrations.ts';
import { isOwnTab } from '../sheet/own-tab.ts';
import { isOfService, retried } from '../sheet/retry.ts';
import { KPIS } from '../sheet/tabs/kpis/make.ts';
import { putKpisBack } from '../sheet/tabs/kpis/put-back.ts';
import { HEADER_ROW } from '../sheet/tabs/register/formulas.ts';
import { putBack, putBackSentence } from '../sheet/tabs/register/put-back.ts';
import { findColumns, readRegister } from '../sheet/tabs/register/read.ts';
import { type TypedArea, takeIn } from '../sheet/tabs/register/take-in.ts';
import { SETTINGS } from '../sheet/tabs/settings.ts';
import { openAgain, openWorkbook } from '../sheet/workbook.ts';
import { keepLastError } from './last-error.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
/** Registers that follow a setting while somebody waits for the cell; the others follow with the next command. */
const AT_ONCE = 2;
const TYPED_IN_THE_SHEET = 'typed in the sheet';

/**
 * The fast path for what is typed into a register: computed cells are put back, readings dated and logged, new rows
 * taken in. Sheets runs it only sometimes (not for undo, sort, a deleted row, a phone), so whatever it misses is found
 * when the register is next looked at. Only its reads are tried again: the same number typed twice is two check-ins.
 * The lock ends with the execution, after the last write.
 */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  try {
    takeInEdit(event);
  } catch (error) {
    // Nobody sees a trigger fail; About this file shows it to whoever asks.
    keepLastError(error);
    throw error;
  }
}

function takeInEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const { range, source } = event;
  const sheet = range.getSheet();
  const sheetId = sheet.getSheetId();
  const opened = retried(() => openWorkbook(source));
  if (opened.obstacle) return;
  if (isOwnTab(opened, SETTINGS, sheetId)) {
    takeInSettings(opened, AT_ONCE);
    return;
  }
  if (isOwnTab(opened, KPIS, sheetId)) {
    putBackKpi(event, sheet);
    return;
  }
  const cycle = opened.state.cycles.find((one) => one.sheetId === sheetId && !one.making);
  if (!cycle || cycle.state === 'Closed') return;
  if (!retried(tookLock)) return;
  // Again under the lock: what another edit has kept meanwhile must not be written over.
  const workbook = broughtUpToDate(retried(() => openAgain(opened)));
  const typed: TypedArea = {
    firstRow: range.getRow(),
    lastRow: range.getLastRow(),
    firstColumn: range.getColumn(),
    lastColumn: range.getLastColumn(),
    ...(event.value === undefined ? {} : { text: event.value }),
  };
  const facts = formulaFacts(cycle, workbook.settings);
  if (typed.lastRow <= HEADER_ROW) {
    const positions = retried(() => findColumns(sheet));
    const headers = orSay(source, () => putBack(sheet, positions, typed, facts));
    if (headers.length > 0) source.toast(putBackSentence(headers, typed, event.value), 'OKR Register');
    return;
  }
  const dates = datesIn(source.getSpreadsheetTimeZone());
  const register = orSay(source, () => readRegister(sheet, dates));
  const how = {
    source: 'cell',
    who: emailOf(event) || TYPED_IN_THE_SHEET,
    typed,
    now: new Date(),
    decimal: '.',
  } as const;
  try {
    takeIn(workbook, cycle, register, dates, { ...how, operationId: `cell ${how.now.getTime()}` });
  } finally {
    // Whatever became of the log: a blocked column would show nobody a score.
    const headers = retried(() => putBack(sheet, register.positions, typed, facts));
    const onlyComputed = headers.length === typed.lastColumn - typed.firstColumn + 1;
    if (onlyComputed) source.toast(putBackSentence(headers, typed, event.value), 'OKR Register');
  }
}

/** A column that is missing is said at once: nobody sees a trigger fail. What it does may be done twice. */
function orSay<T>(source: GoogleAppsScript.Spreadsheet.Spreadsheet, read: () => T): T {
  try {
    return retried(read);
  } catch (error) {
    if (!isOfService(error)) source.toast((error as Error).message, 'OKR Register');
    throw error;
  }
}

function putBackKpi({ range, source, value }: GoogleAppsScript.Events.SheetsOnEdit, sheet: Sheet): void {
  if (!tookLock()) return;
  const typed = { ...blockOf(range), ...(value === undefined ? {} : { text: value }) };
  const dates = datesIn(source.getSpreadsheetTimeZone());
  const sentence = retried(() => putKpisBack(sheet, typed, dates));
  if (sentence !== '') source.toast(sentence, 'OKR Register');
}

/** Blank but for people of the script owner's own domain: then nobody is named. */
function emailOf({ user }: GoogleAppsScript.Events.SheetsOnEdit): string {
  try {
    return user?.getEmail() ?? '';
  } catch {
    return '';
  }
}
