/** What a person types is judged before it lands: the page's grid asks this of the engine. */
import { expect, test } from 'vitest';
import { openWorkbench } from '../../workbench/emulator/index.ts';

const CODE = `function protect() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const rule = SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=AND($A2<>"B2";ISNUMBER(B2);B2<=1)').setAllowInvalid(false);
  sheet.getRange('B2:B9').setDataValidation(rule.build());
}`;

test.each([
  [0.5, true],
  [-2, true],
  [2, false],
  ['much', false],
  // As the engine's cell editor gives 50% typed into a percentage.
  ['50%%', true],
])('a custom formula is asked of %j, not of the blank cell it goes to', (value, isValid) => {
  const workbench = openWorkbench({ code: CODE, html: {} });
  workbench.run('protect');
  const { getters } = workbench.model;
  const place = { sheetId: getters.getActiveSheetId(), col: 1, row: 3 };
  expect(getters.getValidationResultForCellValue(value, place).isValid).toBe(isValid);
});

test('a custom formula about dates is asked of the date that was typed, not of its number', () => {
  const code = CODE.replace('AND($A2<>"B2";ISNUMBER(B2);B2<=1)', 'NOT(ISDATE(B2))');
  const workbench = openWorkbench({ code, html: {}, locale: 'de_DE' });
  workbench.run('protect');
  const [tab = ''] = workbench.sheets();
  expect(() => workbench.edit(tab, 'B3', [['8.5']])).toThrow(/validation/);
  expect(() => workbench.edit(tab, 'B3', [['8,5']])).not.toThrow();
});
