/**
 * Import, as the sidebar calls it. What a text or a tab holds is read in the sidebar, where every change of a column
 * shows at once; only what a person looked at comes here, and is created as any other quarter.
 */
import type { Answer, Created, ImportPlaces, ImportRequest } from '../contract.ts';
import type { Table } from '../domain/import/table.ts';
import { planQuarter } from '../domain/plan-quarter.ts';
import { tableOfTab, tabsToImport } from '../sheet/import-tab.ts';
import { answer, Refused } from './answer.ts';
import { fileOf } from './home.ts';
import { openFile, openToChange } from './open-file.ts';
import { createPlanned } from './sidebar-api.ts';

export function placesToImport(): Answer<ImportPlaces> {
  return answer(() => {
    const workbook = openFile();
    // `10/11/2026` is October where months are written first.
    const monthFirst = /^en[_-]US/.test(workbook.spreadsheet.getSpreadsheetLocale());
    return { tabs: tabsToImport(workbook), dayOrder: monthFirst ? 'month first' : 'day first' };
  });
}

/** Reads only. */
export function tableToImport(sheetId: number): Answer<Table> {
  return answer(() => {
    const workbook = openFile();
    const sheet = workbook.spreadsheet.getSheetById(sheetId);
    if (!sheet) throw new Error('This tab was deleted. Choose another one.');
    return tableOfTab(sheet, fileOf(workbook).dates);
  });
}

/** Makes the quarter as a Draft; pressed twice it makes one. */
export function importQuarter(request: ImportRequest): Answer<Created> {
  return answer(() => {
    const { operationId, cycle, objectives, fiscalStart } = request;
    const { facts } = fileOf(openToChange());
    // By the wizard's own rules: a draft without objectives can only be refused for them or for its cycle.
    const plan = planQuarter({ operationId, step: 1, cycle, objectives: [] }, facts.decimal);
    if (!plan.ok && plan.problem.field.startsWith('cycle')) throw new Refused(plan.problem);
    if (objectives.length === 0) throw new Error('No row is an objective. Go back and say which column holds them.');
    return createPlanned(objectives, cycle, operationId, fiscalStart);
  });
}
