/** The Team tab: opened from the sidebar, offered in every register, looked through by Check. */
import { expect, test } from 'vitest';
import type { CheckReport, Created } from '../../src/contract.ts';
import { accepted, quarter } from './company.ts';
import { cost, home, open, TAB, type Workbench } from './running-file.ts';

const TEAM = 'Team';
const found = (workbench: Workbench) =>
  accepted<CheckReport>(workbench.rpc('checkFile')).findings.map(({ rule, tab, cell }) => [rule, tab, cell]);
/** The cells a dropdown of the register reads. */
function offered(workbench: Workbench, a1: string): unknown {
  const { getters } = workbench.model;
  const sheetId = getters.getSheetIdByName(TAB) ?? '';
  const col = a1.charCodeAt(0) - 65;
  const rule = getters.getValidationRuleForCell({ sheetId, col, row: Number(a1.slice(1)) - 1 });
  return rule?.criterion.values[0];
}

test('is hidden until it is opened from the sidebar, with a note on every header', () => {
  const workbench = open();
  const { getters } = workbench.model;
  const sheetId = getters.getSheetIdByName(TEAM) ?? '';
  expect(getters.isSheetVisible(sheetId)).toBe(false);
  accepted(workbench.rpc('openTab', TEAM));
  expect(getters.isSheetVisible(sheetId)).toBe(true);
  expect(getters.getActiveSheetId()).toBe(sheetId);
  expect(workbench.display(TEAM, 'A1:E1')[0]).toEqual(['Name', 'Email', 'Team', 'Role', 'Leaves when']);
  for (const column of 'ABCDE') expect(workbench.note(TEAM, `${column}1`)).not.toBe('');
});

test('refuses what is no address and what is no date, as one types', () => {
  const workbench = open();
  expect(() => workbench.edit(TEAM, 'B2', [['ana@agency']])).toThrow();
  expect(() => workbench.edit(TEAM, 'E2', [['soon']])).toThrow();
  workbench.edit(TEAM, 'B2', [['ana@agency.com']]);
  workbench.edit(TEAM, 'D2', [['Wizard']]);
  expect(workbench.display(TEAM, 'A2:D2')[0]).toEqual(['Ana', 'ana@agency.com', '', 'Wizard']);
});

test('columns that were moved are read by their headers, and the dropdowns follow', () => {
  const workbench = open();
  const sheetId = workbench.model.getters.getSheetIdByName(TEAM) ?? '';
  workbench.model.dispatch('ADD_COLUMNS_ROWS', {
    ...{ dimension: 'COL', base: 0, position: 'before', quantity: 1, sheetId, sheetName: TEAM },
  } as never);
  workbench.edit(TEAM, 'A1', [['Since']]);
  expect(home(workbench).people).toEqual(['Ana', 'Ben', 'Cleo']);
  expect(found(workbench), 'what Sheets moved along is whole').toEqual([]);
  expect(String(offered(workbench, 'H3'))).toContain('B2:B');
  const next = { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' };
  const objectives = quarter().objectives.map((one) => ({ ...one, owner: 'Dev' }));
  accepted<Created>(workbench.rpc('createQuarter', quarter({ operationId: 'b', cycle: next, objectives })));
  expect(workbench.display(TEAM, 'A2:B5')).toEqual([
    ['', 'Ana'],
    ['', 'Ben'],
    ['', 'Cleo'],
    ['', 'Dev'],
  ]);
});

test('Check names who stands twice, addresses that are none and owners who have left', () => {
  const workbench = open();
  workbench.edit(TEAM, 'A5:E6', [
    ['ben', 'ben@agency', 'Sales', '', ''],
    ['', 'x@agency.com', '', '', ''],
  ]);
  workbench.edit(TEAM, 'E4', [['2026-10-09']]);
  expect(found(workbench)).toEqual([
    ['person-twice', TEAM, 'A3'],
    ['owner-left', TEAM, 'E4'],
    ['email-malformed', TEAM, 'B5'],
    ['person-nameless', TEAM, 'A6'],
  ]);
  expect(home(workbench).people, 'who has left is offered no more').toEqual(['Ana', 'Ben', 'ben']);
  expect(cost(workbench, () => workbench.rpc('checkFile'))).toBeLessThanOrEqual(40);
});
