import { strFromU8, unzipSync } from 'fflate';
import { Window } from 'happy-dom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workbenchWith } from './script.ts';

const names = ['DOMParser', 'XMLSerializer', 'document'] as const;
beforeAll(() => {
  const window = new Window() as unknown as Record<string, unknown>;
  for (const name of names) Object.assign(globalThis, { [name]: window[name] });
});
afterAll(() => {
  for (const name of names) delete (globalThis as Record<string, unknown>)[name];
});

test('a file as xlsx holds values, formulas and validations whose count is right', async () => {
  const wb = workbenchWith(`const s = SpreadsheetApp.getActiveSheet();
    s.getRange('A1:A2').setValues([['word'], [2]]); s.getRange('B1').setFormula('=A2*2');
    s.getRange('C1').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
    s.getRange('C2').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 1).build());`);
  wb.run('go');
  const files = unzipSync(await wb.exportXlsx());
  const sheet = strFromU8(files['xl/worksheets/sheet0.xml']!);
  expect(sheet).toMatch(/<f[^>]*>A2\*2<\/f>/);
  expect(sheet).toContain('<dataValidations count="1">');
  expect(sheet).not.toContain('errorStyle=""');
  expect(strFromU8(files['xl/sharedStrings.xml']!)).toContain('word');
}, 60_000);
