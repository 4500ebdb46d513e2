import { describe, expect, test } from 'vitest';
import { script, sheetOf, workbenchWith } from './script.ts';

describe('getValues and setValues (reference/spreadsheet/range)', () => {
  test('come back as number, text, boolean, and "" for a blank', () => {
    expect(
      script(`sheet.getRange('A1:D1').setValues([[1.5, 'x', true, '']]);
        return sheet.getRange('A1:D1').getValues();`),
    ).toEqual([[1.5, 'x', true, '']]);
  });
  test('are arrays and dates of the script itself', () => {
    expect(
      script(`const [[d]] = sheet.getRange('A1').setValue(new Date(0)).getValues();
        return [d instanceof Date, sheet.getRange('A1').getValues() instanceof Array, d.constructor === Date];`),
    ).toEqual([true, true, true]);
  });
  test('a date cell is the instant of its midnight in the file, not in the script', () => {
    const wb = sheetOf(
      { A1: '11/16/2026' },
      { timeZone: 'America/New_York', scriptTimeZone: 'Asia/Tokyo' },
      `
      function go() {
        const d = SpreadsheetApp.getActiveSheet().getRange('A1').getValue();
        return [d.toISOString(), d.getDate(), Utilities.formatDate(d, 'America/New_York', 'yyyy-MM-dd'), Session.getScriptTimeZone()];
      }`,
    );
    expect(wb.rpc('go')).toEqual(['2026-11-16T05:00:00.000Z', 16, '2026-11-16', 'Asia/Tokyo']);
    expect(
      sheetOf(
        { A1: '11/16/2026' },
        { timeZone: 'Pacific/Auckland', scriptTimeZone: 'America/New_York' },
        `
      function go() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue().getDate(); }`,
      ).rpc('go'),
    ).toBe(15);
  });
  test('a Date written shows as a date, and keeps a date format the cell has', () => {
    const wb = workbenchWith(`
      const sheet = SpreadsheetApp.getActiveSheet();
      const day = Utilities.parseDate('2026-11-16', 'Europe/London', 'yyyy-MM-dd');
      sheet.getRange('A1').setValue(day);
      sheet.getRange('A2').setNumberFormat('d mmm').setValue(day);`);
    wb.run('go');
    expect(wb.display('Sheet1', 'A1:A2')).toEqual([['11/16/2026'], ['16 Nov']]);
  });
  test('texts are read as typed input: formulas, dates, numbers', () => {
    const wb = workbenchWith(`
      SpreadsheetApp.getActiveSheet().getRange('A1:A6').setValues([['=1+1'], ['1/2'], ['007'], ["'007"], ['85%'], ['3 of 5']]);`);
    wb.run('go');
    expect(wb.display('Sheet1', 'A1:A6')).toEqual([['2'], ['1/2/2026'], ['7'], ['007'], ['85%'], ['3 of 5']]);
  });
  test('in a cell formatted as text they stay text', () => {
    const wb = workbenchWith(`
      SpreadsheetApp.getActiveSheet().getRange('A1:A4').setNumberFormat('@').setValues([['=1+1'], ['1/2'], ['007'], ['1']]);
      return SpreadsheetApp.getActiveSheet().getRange('A1:A4').getValues();`);
    expect(wb.rpc('go')).toEqual([['=1+1'], ['1/2'], ['007'], ['1']]);
    expect(wb.display('Sheet1', 'A1:A4')).toEqual([['=1+1'], ['1/2'], ['007'], ['1']]);
  });
  test('undefined and null clear (guides/v8-runtime/migration)', () => {
    expect(
      script(`sheet.getRange('A1:B1').setValues([[1, 2]]); sheet.getRange('A1:B1').setValues([[undefined, null]]);
        return sheet.getRange('A1:B1').getValues();`),
    ).toEqual([['', '']]);
  });
  test('an array of another size is refused', () => {
    expect(() => script("sheet.getRange('A1:B2').setValues([[1, 2]])")).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(() => script("sheet.getRange('A1:B1').setValues([[1]])")).toThrow('number of columns');
    expect(() => script("sheet.getRange('A1').setValues([1])")).toThrow("don't match the method signature");
  });
  test('more than 50,000 characters in a cell are refused', () => {
    expect(() => script("sheet.getRange('A1').setValue('x'.repeat(50001))")).toThrow('50000 characters');
  });
  test('errors are texts', () => {
    expect(script("sheet.getRange('A1').setFormula('=1/0'); return sheet.getRange('A1').getValue();")).toBe('#DIV/0!');
  });
  test('formulas read back in the separators of the file, and "" where an array fills', () => {
    const body = `sheet.getRange('A1').setFormula('=ARRAYFORMULA(IF(ROW(B1:B3)=1;"a";"b"))');
      return sheet.getRange('A1:A2').getFormulas();`;
    expect(script(body)).toEqual([['=ARRAYFORMULA(IF(ROW(B1:B3)=1,"a","b"))'], ['']]);
    expect(script(body, { locale: 'de_DE' })).toEqual([['=ARRAYFORMULA(IF(ROW(B1:B3)=1;"a";"b"))'], ['']]);
  });
  test('filled "" counts as content for the last row (platform-traps 8)', () => {
    expect(
      script(`sheet.getRange('A1').setValue('x'); sheet.getRange('B1').setFormula('=ARRAYFORMULA(IF(A1:A="";"";1))');
        return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];`),
    ).toEqual([1000, 2, 'A1:B1000']);
  });
  test('appendRow writes below that, growing the sheet', () => {
    expect(
      script(`sheet.getRange('B1').setFormula('=ARRAYFORMULA(IF(A1:A="";"";1))'); sheet.appendRow(['x']);
        return [sheet.getMaxRows(), sheet.getRange('A1001').getValue()];`),
    ).toEqual([1001, 'x']);
  });
  test('columns an array stood in do not come back when they are deleted', () => {
    expect(
      script(`sheet.getRange('Z1').setFormula('=ARRAYFORMULA(ROW(A1:A3))'); sheet.getRange('Z3').getValue();
        sheet.getRange('Y1').setFormula('=ARRAYFORMULA(ROW(A1:A3))'); sheet.deleteColumns(20, 7);
        sheet.getRange('A1').setFormula('=1+1');
        return [sheet.getRange('A1').getValue(), sheet.getMaxColumns()];`),
    ).toEqual([2, 19]);
  });
});

describe('locales (facts D3)', () => {
  test('`;` separates arguments everywhere, `,` not where it is the decimal sign', () => {
    expect(
      script("sheet.getRange('A1').setFormula('=SUM(1;2)'); return sheet.getRange('A1').getValue();", {
        locale: 'de_DE',
      }),
    ).toBe(3);
    expect(script("sheet.getRange('A1').setFormula('=SUM(1;2)'); return sheet.getRange('A1').getValue();")).toBe(3);
    expect(
      script("sheet.getRange('A1').setFormula('=ROUND(2.5,0)'); return sheet.getRange('A1').getValue();", {
        locale: 'de_DE',
      }),
    ).not.toBe(3);
    expect(
      script("sheet.getRange('A1').setFormula('=SUM(0,5;1)'); return sheet.getRange('A1').getValue();", {
        locale: 'de_DE',
      }),
    ).toBe(1.5);
  });
  test('numbers and dates show in the file’s habit', () => {
    const wb = workbenchWith(
      `const s = SpreadsheetApp.getActiveSheet();
      s.getRange('A1:A3').setNumberFormats([['#,##0.0'], ['0.00'], ['0%']]).setValues([[12345.6], [0.5], [0.5]]);
      s.getRange('A4').setFormula('=1/2&""');
      s.getRange('A5').setValue(Utilities.parseDate('2026-10-01', 'Europe/London', 'yyyy-MM-dd'));`,
      '',
      { locale: 'de_DE' },
    );
    wb.run('go');
    expect(wb.display('Sheet1', 'A1:A5')).toEqual([['12.345,6'], ['0,50'], ['50%'], ['0,5'], ['01.10.2026']]);
  });
});

describe('number formats', () => {
  test.each([
    ['"    "@', 'indented', '    indented'],
    ['0.0" h"', 4, '4.0 h'],
    ['[$£]#,##0', 40000, '£40,000'],
    ['0%', 0.854, '85%'],
    ['0.00', 0.22499999999999998, '0.23'],
    ['d mmm', 46296, '1 Oct'],
    ['#,##0', 12200, '12,200'],
  ])('%s', (format, value, shown) => {
    const wb = workbenchWith('SpreadsheetApp.getActiveSheet().getRange("A1").setNumberFormat(a).setValue(b)');
    wb.run('go', format, value);
    expect(wb.display('Sheet1', 'A1')).toEqual([[shown]]);
  });
  test('a pattern the engine cannot show is refused', () => {
    expect(() => script("sheet.getRange('A1').setNumberFormat('# ?/?')")).toThrow('is not emulated');
  });
});

test('copyTo over itself with contentsOnly leaves the values formulas show (reference/spreadsheet/range copyTo); a text stays one', () => {
  expect(
    script(`sheet.getRange('A1:B2').setValues([[2, '=A1*3'], ['="1/2"', '=A9=""']]); const all = sheet.getRange('A1:B3');
      all.copyTo(all, { contentsOnly: true }); sheet.getRange('A1').setValue(9);
      return [all.getFormulas().flat().join(''), sheet.getRange('A1:B3').getValues()];`),
  ).toEqual([
    '',
    [
      [9, 6],
      ['1/2', true],
      ['', ''],
    ],
  ]);
  expect(() => script("sheet.getRange('A1').copyTo(sheet.getRange('B1'))")).toThrow('not emulated');
});
