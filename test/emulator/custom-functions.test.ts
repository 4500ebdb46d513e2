import { describe, expect, test } from 'vitest';
import { openWorkbench } from '../../workbench/emulator/index.ts';

const CODE = `
function SHOW(x) { return JSON.stringify(x === undefined ? 'undefined' : x, (k, v) => v); }
function KIND(x) { return Object.prototype.toString.call(x) + (x instanceof Date) + (Array.isArray(x) && x instanceof Array); }
function TWICE(x) { return Array.isArray(x) ? x.map((row) => row.map((v) => (v === '' ? '' : v * 2))) : x * 2; }
function FAIL() { throw new Error('Type a number.'); }
function ODD(k) { return { list: [1, 2], none: null, nan: NaN, date: new Date(Date.UTC(2026, 0, 5)), empty: [], ragged: [[1, 2], [3]] }[k]; }
function SERVICE(k) { try { return { read: () => SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue(),
  write: () => String(SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1)), ui: () => String(SpreadsheetApp.getUi()),
  mail: () => 'mail:' + Session.getActiveUser().getEmail(), props: () => String(PropertiesService.getDocumentProperties().getProperty('x')) }[k](); } catch (e) { return e.message; } }
function secret_() { return 1; }
function slow() { Utilities.sleep(31000); return 1; }
function change() { const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1').setValue(5); return sheet.getRange('B1:B3').getValues(); }
`;
const open = (cells: Record<string, unknown> = {}) => {
  const wb = openWorkbench({ code: CODE, timeZone: 'Etc/UTC' });
  for (const [a1, value] of Object.entries(cells)) wb.edit('Sheet1', a1, [[value]]);
  return wb;
};
const result = (formula: string, cells: Record<string, unknown> = {}) =>
  open({ ...cells, Z1: formula }).values('Sheet1', 'Z1')[0]![0];

describe('arguments (guides/sheets/functions)', () => {
  test.each([
    ['=SHOW(A1)', 'one cell is its value', '1'],
    ['=SHOW(A1:B2)', 'a range is rows of columns, blanks ""', '[[1,"x"],["",true]]'],
    ['=SHOW(A1:A1)', 'a range of one cell is its value here', '1'],
    ['=SHOW(A1*2)', 'a computed value', '2'],
    ['=SHOW(ARRAYFORMULA(A1:A2&""))', 'a computed array', '[["1"],[""]]'],
    ['=SHOW()', 'left out', '"undefined"'],
    ['=SHOW(1/0)', 'an error is its text', '"#DIV/0!"'],
    ['=SHOW(C1)', 'a percentage is its number', '0.1'],
  ])('%s: %s', (formula, _what, expected) => {
    expect(result(formula, { A1: 1, B1: 'x', B2: true, C1: '10%' })).toBe(expected);
  });
  test('a date cell is a Date of the script, alone and in a range', () => {
    expect(result('=KIND(A1)', { A1: '11/16/2026' })).toBe('[object Date]truefalse');
    expect(result('=SHOW(A1:A2)', { A1: '11/16/2026' })).toBe('[["2026-11-16T00:00:00.000Z"],[""]]');
    expect(result('=KIND(A1:A2)')).toBe('[object Array]falsetrue');
  });
  test('names are found in any case; private functions are unknown', () => {
    expect(result('=twice(4)')).toBe(8);
    expect(result('=secret_()')).toBe('#NAME?');
  });
});

describe('results', () => {
  test('a two-dimensional array fills cells without ARRAYFORMULA, an array in a row fills a column', () => {
    const wb = open({ A1: 1, A2: 2, B1: '=TWICE(A1:A2)', C1: '=ODD("list")', D1: '=ODD("ragged")' });
    expect(wb.values('Sheet1', 'B1:E2')).toEqual([
      [2, 1, 1, 2],
      [4, 2, 3, ''],
    ]);
  });
  test('nothing is a blank, not a number an error, a Date a serial', () => {
    expect([result('=ODD("none")'), result('=ODD("nan")'), result('=ODD("date")'), result('=ODD("empty")')]).toEqual([
      '',
      '#NUM!',
      46027,
      '',
    ]);
  });
  test('a thrown Error is #ERROR! with its sentence, and IFERROR catches it', () => {
    const wb = open({ A1: '=FAIL()', A2: '=IFERROR(FAIL();"caught")' });
    expect(wb.display('Sheet1', 'A1:A2')).toEqual([['#ERROR!'], ['caught']]);
    expect(wb.errorMessage('Sheet1', 'A1')).toBe('Type a number.');
  });
  test('after 30 s it is cut off', () => {
    const wb = open({ A1: '=slow()' });
    expect(wb.display('Sheet1', 'A1')).toEqual([['#ERROR!']]);
    expect(wb.errorMessage('Sheet1', 'A1')).toBe('Exceeded maximum execution time (line 0).');
  });
});

describe('what they may do', () => {
  test('read the file, not change it; no dialogs, no e-mail address', () => {
    expect(result('=SERVICE("read")', { A1: 7 })).toBe(7);
    expect(result('=SERVICE("write")')).toBe('You do not have permission to call Range.setValue');
    expect(result('=SERVICE("ui")')).toBe('You do not have permission to call SpreadsheetApp.getUi');
    expect(result('=SERVICE("mail")')).toBe('mail:');
    expect(result('=SERVICE("props")')).toBe('null');
  });
});

describe('when they run', () => {
  test('once for the same arguments, not for an edit elsewhere or an inserted row', () => {
    const wb = open({ A1: 1, A2: 2, B1: '=TWICE(A1:A2)', C1: '=TWICE(A1:A2)' });
    const before = wb.customFunctionRuns().TWICE;
    wb.edit('Sheet1', 'F9', [['elsewhere']]);
    wb.model.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: '0',
      sheetName: 'Sheet1',
      dimension: 'ROW',
      base: 7,
      position: 'before',
      quantity: 1,
    });
    expect(wb.customFunctionRuns().TWICE).toBe(before);
    wb.edit('Sheet1', 'A1', [[3]]);
    expect(wb.customFunctionRuns().TWICE).toBe(before! + 1);
  });
  test('within an execution that changed their input they read Loading..., through IFERROR and in the whole column', () => {
    const wb = open({ A1: 1, A2: 2, B1: '=IFERROR(TWICE(A1:A3);"none")' });
    expect(wb.rpc('change')).toEqual([['Loading...'], ['Loading...'], ['Loading...']]);
    expect(wb.values('Sheet1', 'B1:B3')).toEqual([[10], [4], ['']]);
  });
  test('for a person without the add-on they are unknown names', () => {
    const wb = open({ A1: 2, B1: '=TWICE(A1)', C1: '=IFERROR(TWICE(A1);"built in")' });
    const bare = wb.as('cleo@example.com', 'none');
    expect(bare.display('Sheet1', 'B1:C1')).toEqual([['#NAME?', 'built in']]);
    expect(wb.display('Sheet1', 'B1:C1')).toEqual([['4', '4']]);
  });
});
