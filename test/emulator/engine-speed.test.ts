/** What the engine leaves out is what nobody asked for: a file and its looks come out as the engine itself gives them. */
import { describe, expect, test } from 'vitest';
import { Model } from '../../workbench/emulator/engine.ts';
import { dataOf } from '../../workbench/emulator/engine-speed.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { workbenchWith } from './script.ts';

const DRESSED = `const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('B2:D9').setNumberFormat('0.00').setBackground('#eeeeee');
  sheet.getRange('C3').setValue(1.5);
  sheet.getRange('C4').setFormula('=C3*2');
  sheet.getRange('D4:E5').setBorder(true, true, true, true, null, null);
  sheet.deleteRows(5, 1);
  SpreadsheetApp.getActive().insertSheet('Bare');`;

function dressed() {
  const workbench = workbenchWith(DRESSED);
  workbench.rpc('go');
  return workbench;
}
/** Written as the engine writes it by itself: styles and formats may be numbered otherwise. */
const written = (model: Model) => new Model(model.exportData()).exportData();

describe('a file that was kept', () => {
  test('is the one the engine would keep', () => {
    const { model } = dressed();
    expect(written(new Model(dataOf(model)))).toEqual(written(model));
  });
  test('has its borders, formats and values when it is opened again', () => {
    const first = dressed();
    const again = openWorkbench({ code: 'function go() {}', snapshot: first.snapshot() });
    const { getters } = again.model;
    const at = (col: number, row: number) => ({ sheetId: getters.getSheetIds()[0] ?? '', col, row });
    expect(getters.getCellBorder(at(3, 3))).toEqual(first.model.getters.getCellBorder(at(3, 3)));
    expect(getters.getCellBorder(at(3, 3))).toMatchObject({ top: {}, left: {} });
    expect(again.display('Sheet1', 'C3:C4')).toEqual([['1.50'], ['3.00']]);
    expect(again.style('Sheet1', 'D8').background).toBe(first.style('Sheet1', 'D8').background);
  });
});

test('a blank cell has the format it was given, and a number typed there shows it', () => {
  const workbench = dressed();
  const { getters } = workbench.model;
  const at = { sheetId: getters.getSheetIds()[0] ?? '', col: 1, row: 5 };
  expect(getters.getEvaluatedCell(at)).toMatchObject({ type: 'empty', format: '0.00' });
  workbench.edit('Sheet1', 'B6', [[4]]);
  expect(workbench.display('Sheet1', 'B6')).toEqual([['4.00']]);
});

test('what an array fills into a blank cell shows the format the cell is given, then and later', () => {
  const workbench = workbenchWith(`SpreadsheetApp.getActiveSheet().getRange('B2:B5').setNumberFormat('0.00');`);
  workbench.edit('Sheet1', 'A1:A3', [[1], [2], [3]]);
  workbench.edit('Sheet1', 'B1', [['=ARRAYFORMULA(A1:A3*2)']]);
  expect(workbench.display('Sheet1', 'B1:B4')).toEqual([['2'], ['4'], ['6'], ['']]);
  workbench.rpc('go');
  expect(workbench.display('Sheet1', 'B1:B4')).toEqual([['2'], ['4.00'], ['6.00'], ['']]);
  workbench.edit('Sheet1', 'A3', [[4]]);
  expect(workbench.display('Sheet1', 'B3')).toEqual([['8.00']]);
});
