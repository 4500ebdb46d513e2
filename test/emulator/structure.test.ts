import { describe, expect, test } from 'vitest';
import { script, workbenchWith } from './script.ts';

describe('tabs', () => {
  test('a new file has one; insertSheet takes name and index in any order and activates it', () => {
    expect(
      script(`const ss = SpreadsheetApp.getActive(); const x = ss.insertSheet('A', 0), y = ss.insertSheet(0), z = ss.insertSheet();
        return [ss.getSheets().map((s) => s.getName()), ss.getActiveSheet().getName(), x.getSheetId() !== y.getSheetId(), ss.getSheetById(x.getSheetId()).getName(), z.getMaxRows(), z.getMaxColumns(), sheet.getSheetId()];`),
    ).toEqual([['Sheet3', 'Sheet4', 'A', 'Sheet1'], 'Sheet4', true, 'A', 1000, 26, 0]);
  });
  test('names differ by more than case; the last visible tab stays', () => {
    expect(() => script("SpreadsheetApp.getActive().insertSheet('sheet1')")).toThrow(
      'A sheet with the name "sheet1" already exists. Please enter another name.',
    );
    expect(() => script('SpreadsheetApp.getActive().deleteSheet(sheet)')).toThrow("can't remove all");
    expect(() => script('sheet.hideSheet()')).toThrow("can't hide all");
    expect(
      script(
        "const ss = SpreadsheetApp.getActive(); const s = ss.insertSheet('B'); s.hideSheet(); const h = s.isSheetHidden(); s.showSheet(); ss.deleteSheet(sheet); return [h, s.isSheetHidden(), ss.getNumSheets(), ss.getSheetByName('Sheet1')]",
      ),
    ).toEqual([true, false, 1, null]);
  });
  test('moveActiveSheet counts from 1', () => {
    expect(
      script(
        "const ss = SpreadsheetApp.getActive(); ss.insertSheet('B'); ss.insertSheet('C'); ss.moveActiveSheet(1); return [ss.getSheets().map((s) => s.getName()), sheet.getIndex()];",
      ),
    ).toEqual([['C', 'Sheet1', 'B'], 2]);
  });
});

describe('ranges', () => {
  test('are coordinates: they do not follow an inserted row', () => {
    expect(
      script(
        "sheet.getRange('A2').setValue('x'); const r = sheet.getRange('A2'); sheet.insertRowBefore(1); return [r.getA1Notation(), r.getValue(), sheet.getRange('A3').getValue()];",
      ),
    ).toEqual(['A2', '', 'x']);
  });
  test.each([
    ["'A1'", 'A1'],
    ["'B2:C'", 'B2:C1000'],
    ['2, 3', 'C2'],
    ['2, 3, 4', 'C2:C5'],
    ['2, 3, 4, 2', 'C2:D5'],
  ])('getRange(%s) is %s', (args, a1) => {
    expect(script(`return sheet.getRange(${args}).getA1Notation()`)).toBe(a1);
  });
  test.each([
    ['0, 1', 'The starting row of the range is too small.'],
    ['1, 1, 0, 1', 'The number of rows in the range must be at least 1.'],
    ['1001, 1', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ["'AB1'", 'outside the dimensions'],
    ["'nonsense!'", 'Range not found'],
    ['undefined', "don't match the method signature"],
  ])('getRange(%s) is refused', (args, message) => {
    expect(() => script(`sheet.getRange(${args})`)).toThrow(message);
  });
  test('offset and getCell', () => {
    expect(
      script(
        "const r = sheet.getRange('B2:C3'); return [r.offset(1, 1).getA1Notation(), r.offset(0, 0, 1, 3).getA1Notation(), r.getCell(2, 1).getA1Notation()]",
      ),
    ).toEqual(['C3:D4', 'B2:D2', 'B3']);
    expect(() => script("sheet.getRange('B2').getCell(2, 1)")).toThrow('out of range');
  });
});

describe('rows and columns', () => {
  test('insert, delete, move', () => {
    expect(
      script(`sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
        sheet.insertRowsAfter(1, 2); sheet.deleteRow(2); sheet.moveRows(sheet.getRange('A5'), 1);
        return [sheet.getRange('A1:A5').getValues().map(String), sheet.getMaxRows()];`),
    ).toEqual([['d', 'a', '', 'b', 'c'], 1001]);
  });
  test('hidden by a person is not folded in a group', () => {
    expect(
      script(`sheet.hideColumns(2); sheet.getRange('E:G').shiftColumnGroupDepth(1).collapseGroups();
        return [sheet.isColumnHiddenByUser(2), sheet.isColumnHiddenByUser(5), sheet.getColumnGroupDepth(6), sheet.getColumnGroup(6, 1).isCollapsed()];`),
    ).toEqual([true, false, 1, true]);
  });
  test('a group may not lie across the freeze', () => {
    expect(() =>
      script("sheet.setFrozenColumns(2); sheet.getRange('B:D').shiftColumnGroupDepth(1); SpreadsheetApp.flush();"),
    ).toThrow('frozen');
  });
  test('sizes and frozen rows read back', () => {
    expect(
      script(
        'sheet.setColumnWidths(2, 3, 62).setFrozenRows(2); return [sheet.getColumnWidth(1), sheet.getColumnWidth(3), sheet.getFrozenRows(), sheet.getFrozenColumns()]',
      ),
    ).toEqual([100, 62, 2, 0]);
  });
});

describe('notes and developer metadata', () => {
  test('notes follow rows; numbers come back as "25.0" from setNotes (facts, data validation)', () => {
    expect(
      script(`sheet.getRange('A2:B2').setNotes([['hello', 25]]); sheet.getRange('A3').setNote(25); sheet.insertRowBefore(1);
        return [sheet.getRange('A3:B4').getNotes(), sheet.getRange('A3').clearNote().getNote()];`),
    ).toEqual([
      [
        ['hello', '25.0'],
        ['25', ''],
      ],
      '',
    ]);
  });
  test('metadata stands on whole rows and columns and moves with them', () => {
    expect(
      script(`sheet.getRange('C:C').addDeveloperMetadata('okr.column', 'score', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
        sheet.insertColumnBefore(1); sheet.insertRowsAfter(1000, 5);
        const [m] = sheet.createDeveloperMetadataFinder().withKey('okr.column').find();
        return [m.getValue(), String(m.getVisibility()), m.getLocation().getColumn().getA1Notation(), String(m.getLocation().getLocationType())];`),
    ).toEqual(['score', 'PROJECT', 'D1:D1005', 'COLUMN']);
    expect(() => script("sheet.getRange('C1:C2').addDeveloperMetadata('k')")).toThrow(
      'arbitrary ranges is not currently supported',
    );
  });
});

describe('a script’s work is one step of undo', () => {
  test('with tabs, rules and notes', () => {
    const wb =
      workbenchWith(`const s = SpreadsheetApp.getActive().insertSheet('New'); s.getRange('A1:A50').setValue('x').setNote('n').setBackground('#abcdef');
      s.getRange('B1').setFormula('=A1'); s.protect();`);
    wb.run('go');
    wb.model.dispatch('REQUEST_UNDO');
    expect(wb.sheets()).toEqual(['Sheet1']);
    wb.model.dispatch('REQUEST_REDO');
    expect([wb.values('New', 'A50:B50'), wb.note('New', 'A3')]).toEqual([[['x', '']], 'n']);
  });
});
