/** The file in a dozen lines, for whoever is asked for help: nothing that people typed is in it. */
import { datesIn } from '../sheet/dates.ts';
import { SCHEMA_VERSION } from '../sheet/identity.ts';
import { readRegister } from '../sheet/tabs/register/read.ts';
import type { CycleRecord, Workbook } from '../sheet/workbook.ts';
import { readLastError } from './last-error.ts';
import { VERSION } from './version.ts';

export function describeFile(workbook: Workbook): string {
  const { spreadsheet, state, identity } = workbook;
  const error = readLastError(workbook);
  const lines: readonly (readonly [string, string])[] = [
    ['OKR Register', VERSION],
    ['When', new Date().toISOString()],
    ['Layout of the file', `${identity.version} (this OKR Register writes ${SCHEMA_VERSION})`],
    ['Locale of the file', spreadsheet.getSpreadsheetLocale()],
    ['Time zone of the file', spreadsheet.getSpreadsheetTimeZone()],
    ['Time zone of the script', told(() => Session.getScriptTimeZone())],
    ['Installed as', told(installation)],
    ['Looked after by', workbook.obstacle === 'installed twice' ? 'another installation' : 'this installation'],
    ['Copy', identity.copyOf ? 'not answered yet' : identity.onlyCopy ? 'only a copy' : 'no'],
    ['Permissions', told(permissions)],
    ['Tabs', String(spreadsheet.getNumSheets())],
    ['Cycles', String(state.cycles.length)],
    ...state.cycles.map((cycle, index) => [`Cycle ${index + 1}`, told(() => describeCycle(workbook, cycle))] as const),
    ['Last error', error ? `${error.when} ${error.sentence}` : 'none'],
  ];
  return lines.map(([name, value]) => `${name}: ${value}`).join('\n');
}

function describeCycle({ spreadsheet }: Workbook, { state, example, making, sheetId }: CycleRecord): string {
  const kind = `${state}${example ? ', example' : ''}`;
  if (making) return `${kind}, half made`;
  const sheet = spreadsheet.getSheetById(sheetId);
  if (!sheet) return `${kind}, its tab is gone`;
  const { rows } = readRegister(sheet, datesIn(spreadsheet.getSpreadsheetTimeZone()));
  return `${kind}, ${rows.length} rows, ${sheet.getMaxColumns()} columns`;
}

/** Google tells it of add-ons only; a script bound to the file is none of them. */
function installation(): string {
  const source = String(ScriptApp.getInstallationSource());
  return source === 'NONE' ? 'script of this file' : source;
}

/** Newer than its published types. */
type Info = GoogleAppsScript.Script.AuthorizationInfo & { readonly getAuthorizedScopes?: () => string[] | null };

function permissions(): string {
  const { FULL } = ScriptApp.AuthMode;
  const info: Info = ScriptApp.getAuthorizationInfo(FULL);
  const scopes = (info.getAuthorizedScopes?.() ?? []).map((scope) => scope.split('/').pop() ?? '');
  const missing = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED ? '; some are missing' : '';
  return `${scopes.length === 0 ? 'none' : scopes.join(', ')}${missing}`;
}

/** Never fails: a line that Google does not tell says so. */
function told(ask: () => string): string {
  try {
    return ask();
  } catch {
    return 'not told';
  }
}
