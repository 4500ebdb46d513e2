import { describe, expect, test } from 'vitest';
import { script, workbenchWith } from './script.ts';

describe('conditional formats', () => {
  const PAINT = `const s = SpreadsheetApp.getActiveSheet();
    const rule = () => SpreadsheetApp.newConditionalFormatRule();
    s.getRange('A1:B4').setValues([['● On track', 1], ['▲ At risk', 2], ['other', 3], ['', 4]]);
    s.setConditionalFormatRules([
      rule().whenTextStartsWith('●').setBackground('#CDEBE6').setFontColor('#00443D').setRanges([s.getRange('A1:A4')]).build(),
      rule().whenFormulaSatisfied('=$B1>2').setBold(true).setBackground('#EEEEEE').setRanges([s.getRange('A1:A4')]).build(),
      rule().whenCellEmpty().setBackground('#111111').setRanges([s.getRange('A1:A4')]).build(),
      rule().whenNumberGreaterThan(3).setItalic(true).setStrikethrough(true).setRanges([s.getRange('B1:B4')]).build(),
    ]);`;
  test('show over what was set; the formula is relative to the upper left cell', () => {
    const wb = workbenchWith(PAINT);
    wb.run('go');
    const look = (a1: string) => {
      const { background, fontColor, bold, italic, strikethrough } = wb.style('Sheet1', a1);
      return { background, fontColor, bold, italic, strikethrough };
    };
    const plain = { background: '#ffffff', fontColor: '#000000', bold: false, italic: false, strikethrough: false };
    expect(look('A1')).toEqual({ ...plain, background: '#cdebe6', fontColor: '#00443d' });
    expect(look('A2')).toEqual(plain);
    expect(look('A3')).toEqual({ ...plain, background: '#eeeeee', bold: true });
    expect(look('A4').background).toBe('#eeeeee');
    expect(look('B4')).toEqual({ ...plain, italic: true, strikethrough: true });
  });
  test('getBackgrounds tells what was set, not what they show', () => {
    const wb = workbenchWith(
      `${PAINT} s.getRange('A2').setBackground('#abcdef'); return s.getRange('A1:A2').getBackgrounds();`,
    );
    expect(wb.rpc('go')).toEqual([['#ffffff'], ['#abcdef']]);
  });
  test('setting replaces all of the sheet’s rules; what is read back can be set again', () => {
    const wb = workbenchWith(`${PAINT}
      const before = s.getConditionalFormatRules();
      s.setConditionalFormatRules(before.slice(0, 2));
      return s.getConditionalFormatRules().map((r) => [String(r.getBooleanCondition().getCriteriaType()), r.getBooleanCondition().getCriteriaValues(),
        r.getBooleanCondition().getBackground(), r.getRanges().map((x) => x.getA1Notation())]);`);
    expect(wb.rpc('go')).toEqual([
      ['TEXT_STARTS_WITH', ['●'], '#cdebe6', ['A1:A4']],
      ['CUSTOM_FORMULA', ['=$B1>2'], '#eeeeee', ['A1:A4']],
    ]);
  });
  test('ranges and formulas follow inserted rows', () => {
    const wb = workbenchWith(`${PAINT} s.insertRowBefore(1);
      const r = s.getConditionalFormatRules()[1]; return [r.getRanges()[0].getA1Notation(), r.getBooleanCondition().getCriteriaValues()[0]];`);
    expect(wb.rpc('go')).toEqual(['A2:A5', '=$B2>2']);
  });
  test('a builder that was not built, a rule without ranges or for another sheet is refused', () => {
    const builder = 'SpreadsheetApp.newConditionalFormatRule().whenCellEmpty()';
    expect(() => script(`sheet.setConditionalFormatRules([${builder}.setRanges([sheet.getRange('A1')])])`)).toThrow(
      "don't match the method signature",
    );
    expect(() => script(`${builder}.build()`)).toThrow('must have a range');
    expect(() =>
      script(`const other = SpreadsheetApp.getActive().insertSheet('Other');
      sheet.setConditionalFormatRules([${builder}.setRanges([other.getRange('A1')]).build()])`),
    ).toThrow('different sheet');
  });
});

describe('data validation', () => {
  const rule = (how: string) => `SpreadsheetApp.newDataValidation().${how}.build()`;
  const typed = (how: string, value: unknown) => {
    const wb = workbenchWith(`SpreadsheetApp.getActiveSheet().getRange('B1:B3').setDataValidation(${rule(how)})`);
    wb.run('go');
    try {
      wb.edit('Sheet1', 'B2', [[value]]);
      return 'taken';
    } catch {
      return wb.values('Sheet1', 'B2')[0]![0] === '' ? 'refused' : 'refused but written';
    }
  };
  test.each([
    ["requireValueInList(['Yes','No'], true).setAllowInvalid(false)", 'Yes', 'taken'],
    ["requireValueInList(['Yes','No'], true).setAllowInvalid(false)", 'yes', 'refused'],
    ["requireValueInList(['Yes','No'], true).setAllowInvalid(true)", 'maybe', 'taken'],
    ['requireNumberBetween(0, 1).setAllowInvalid(false)', '0.5', 'taken'],
    ['requireNumberBetween(0, 1).setAllowInvalid(false)', '2', 'refused'],
    ['requireNumberGreaterThanOrEqualTo(1).setAllowInvalid(false)', '0', 'refused'],
    ['requireDate().setAllowInvalid(false)', '11/16/2026', 'taken'],
    ['requireDate().setAllowInvalid(false)', 'soon', 'refused'],
    ["requireFormulaSatisfied('=ISNUMBER(B1)').setAllowInvalid(false)", 'x', 'refused'],
    ["requireFormulaSatisfied('=ISNUMBER(B1)').setAllowInvalid(false)", '3', 'taken'],
  ])('%s, typed %j: %s', (how, value, expected) => {
    expect(typed(how, value)).toBe(expected);
  });
  test('help text is what a refused person reads; a script is not checked, nor is a paste', () => {
    const wb = workbenchWith(`const r = SpreadsheetApp.getActiveSheet().getRange('B1:B3');
      r.setDataValidation(${rule("requireValueInList(['a'], true).setAllowInvalid(false).setHelpText('Only a.')")}); r.setValues([['x'], ['y'], ['z']]);
      return r.getDataValidation().getHelpText();`);
    expect(wb.rpc('go')).toBe('Only a.');
    expect(() => wb.edit('Sheet1', 'B1', [['b']])).toThrow('Only a.');
    wb.edit('Sheet1', 'B1', [['p'], ['q']]);
    expect(wb.values('Sheet1', 'B1:B3')).toEqual([['p'], ['q'], ['z']]);
  });
  test('a list holds at most 500 values', () => {
    const long = (n: number) =>
      `sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(Array.from({ length: ${n} }, (_, i) => 'v' + i)).build())`;
    expect(() => script(long(501))).toThrow('more items than the limit of 500');
    expect(script(long(500))).toBeNull();
  });
  test('a list from a range follows rows and renamed tabs', () => {
    const wb =
      workbenchWith(`const ss = SpreadsheetApp.getActive(), s = ss.getSheets()[0]; const team = ss.insertSheet('Team');
      team.getRange('A2:A3').setValues([['Ana'], ['Ben']]);
      s.getRange('B1').setDataValidation(${rule("requireValueInRange(team.getRange('A2:A3'), true).setAllowInvalid(false)")});
      team.insertRowBefore(1); team.setName('People');
      const [range, dropdown] = s.getRange('B1').getDataValidation().getCriteriaValues();
      return [range.getSheet().getName(), range.getA1Notation(), dropdown];`);
    expect(wb.rpc('go')).toEqual(['People', 'A3:A4', true]);
    wb.edit('Sheet1', 'B1', [['Ben']]);
    expect(() => wb.edit('Sheet1', 'B1', [['Cleo']])).toThrow('violates the data validation rules');
  });
  test('a list whose cells were deleted has no range any more', () => {
    const wb = workbenchWith(`const s = SpreadsheetApp.getActive().getSheets()[0];
      s.getRange('B1').setDataValidation(${rule("requireValueInRange(s.getRange('D1:D9'), true)")});
      s.deleteColumn(4);
      return s.getRange('B1').getDataValidation().getCriteriaValues();`);
    expect(wb.rpc('go')).toEqual([null, true]);
  });
  test('a new rule cuts its cells out of an older one, null takes it away', () => {
    expect(
      script(`const r = (how) => SpreadsheetApp.newDataValidation()[how]().build();
        sheet.getRange('A1:A5').setDataValidation(r('requireDate'));
        sheet.getRange('A2:A3').setDataValidation(r('requireCheckbox'));
        sheet.getRange('A5').setDataValidation(null);
        return sheet.getRange('A1:A5').getDataValidations().map(([x]) => x && String(x.getCriteriaType()));`),
    ).toEqual(['DATE_IS_VALID_DATE', 'CHECKBOX', 'CHECKBOX', 'DATE_IS_VALID_DATE', null]);
  });
  test('insertCheckboxes sets every cell to FALSE, a checkbox rule leaves values', () => {
    expect(
      script(
        "sheet.getRange('A1').setValue(true); sheet.getRange('A1:A2').insertCheckboxes(); return sheet.getRange('A1:A2').getValues();",
      ),
    ).toEqual([[false], [false]]);
    expect(
      script(`sheet.getRange('A1').setValue(true);
        sheet.getRange('A1:A2').setDataValidation(${rule('requireCheckbox()')}); return sheet.getRange('A1:A2').getValues();`),
    ).toEqual([[true], ['']]);
  });
});
