import { describe, expect, test } from 'vitest';
import { script, workbenchWith } from './script.ts';

const PROTECT = (more: string) =>
  `const p = SpreadsheetApp.getActive().getSheets()[0].getRange('B1:B5').protect().setDescription('okr:test'); ${more}`;
const BLOCKED = 'You are trying to edit a protected cell or object.';

describe('protection (reference/spreadsheet/protection; facts D5, D6)', () => {
  test('protects nobody until the list of editors is changed', () => {
    const wb = workbenchWith(
      PROTECT('return p.canEdit()'),
      "function write() { SpreadsheetApp.getActiveSheet().getRange('B2').setValue(1); }",
    );
    expect(wb.rpc('go')).toBe(true);
    wb.as('ben@example.com').edit('Sheet1', 'B2', [['ben']]);
    expect(wb.values('Sheet1', 'B2')).toEqual([['ben']]);
  });
  test('then blocks other people and the script when they run it; the owner may always', () => {
    const wb = workbenchWith(
      PROTECT('p.addEditor(Session.getEffectiveUser()); p.removeEditors(p.getEditors());'),
      "function write() { SpreadsheetApp.getActiveSheet().getRange('A1:B2').setValues([[1, 2], [3, 4]]); }",
      { owner: 'olga@example.com', user: 'ana@example.com' },
    );
    wb.run('go');
    const ben = wb.as('ben@example.com');
    expect(() => ben.edit('Sheet1', 'A2', [['x', 'y']])).toThrow(BLOCKED);
    expect(() => ben.run('write')).toThrow(BLOCKED);
    expect(wb.values('Sheet1', 'A1:B2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
    wb.run('write');
    wb.as('olga@example.com').edit('Sheet1', 'B1', [['olga']]);
    expect(wb.values('Sheet1', 'B1:B2')).toEqual([['olga'], [4]]);
    ben.edit('Sheet1', 'A9', [['free']]);
  });
  test('a range can be edited by whoever may edit each of its cells', () => {
    const wb = workbenchWith(
      PROTECT('p.addEditor(Session.getEffectiveUser()); p.removeEditors(p.getEditors());'),
      "function may() { return ['A1', 'A1:C1', 'B6'].map((a1) => SpreadsheetApp.getActiveSheet().getRange(a1).canEdit()); }",
      { owner: 'olga@example.com', user: 'ana@example.com' },
    );
    wb.run('go');
    expect(wb.rpc('may')).toEqual([true, true, true]);
    expect(wb.as('olga@example.com').rpc('may')).toEqual([true, true, true]);
    expect(wb.as('ben@example.com').rpc('may')).toEqual([true, false, true]);
  });
  test('one that only warns lets everyone edit, whoever is on its list', () => {
    const wb = workbenchWith(
      PROTECT('p.setWarningOnly(true); p.removeEditors(p.getEditors()); return p.isWarningOnly();'),
    );
    expect(wb.rpc('go')).toBe(true);
    wb.as('ben@example.com').edit('Sheet1', 'B2', [['ben']]);
  });
  test('Range.protect makes another one each time, Sheet.protect gives the one there is', () => {
    expect(
      script(`sheet.getRange('A1').protect(); sheet.getRange('A1').protect(); sheet.protect(); sheet.protect();
        const of = (type) => sheet.getProtections(SpreadsheetApp.ProtectionType[type]).length; return [of('RANGE'), of('SHEET')];`),
    ).toEqual([2, 1]);
  });
  test('follows rows, keeps its description, goes when removed', () => {
    expect(
      script(`${PROTECT('')} sheet.insertRowsBefore(1, 2);
        const [q] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE); const seen = [q.getRange().getA1Notation(), q.getDescription()];
        q.remove(); return [...seen, sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length];`),
    ).toEqual(['B3:B7', 'okr:test', 0]);
  });
  test('domain edit cannot be set for a consumer account’s file', () => {
    const body = PROTECT('p.setDomainEdit(false)');
    expect(() => workbenchWith(body, '', { user: 'ana@gmail.com' }).run('go')).toThrow('consumer account');
    workbenchWith(body).run('go');
  });
  test('a reader can change nothing', () => {
    const wb = workbenchWith('');
    wb.share('dev@example.com', 'viewer');
    expect(() => wb.as('dev@example.com').edit('Sheet1', 'A1', [['x']])).toThrow('permission to edit');
  });
});
