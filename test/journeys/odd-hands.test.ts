/** What nobody would do on purpose: each of these was found by the monkey and lost a word or showed a wrong number. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Home } from '../../src/contract.ts';
import { openWorkbench, type Workbench } from '../../workbench/emulator/index.ts';
import { deleteColumn, insertColumn, moveColumn } from '../sheet/by-hand.ts';
import { idOfTab } from '../sheet/seen-register.ts';
import { accepted } from './company.ts';
import { fileAfter, RUNNING, TAB, withoutSpareRows } from './prepared-file.ts';

const MADE = fileAfter(RUNNING, withoutSpareRows);
let workbench: Workbench;
const cell = (a1: string) => workbench.display(TAB, a1)[0]?.[0]?.trim();
const look = () => accepted<Home>(workbench.rpc('openHome'));
const repair = () => accepted(workbench.rpc('repairFile'));
const unseen = (a1: string, values: readonly (readonly unknown[])[]) => {
  workbench.faults = { dropEdits: true };
  workbench.edit(TAB, a1, values);
  workbench.faults = {};
};

// O1 is row 3, K1 row 4, K2 row 5, O2 row 6, K3 row 7. F is Current, J Last check-in, L Note, N Supports, P Team.
beforeEach(() => {
  workbench = openWorkbench({ snapshot: MADE() });
}, 60_000);

describe('a text in Last check-in', () => {
  test('stays when the number beside it is typed', () => {
    workbench.edit(TAB, 'I4:J4', [[0.7, 'after the fair']]);
    workbench.edit(TAB, 'F4', [['88%']]);
    expect(cell('J4')).toBe('after the fair');
    expect(cell('K4')).toBe('⚠ Last check-in is not a date.');
  });
  test('stays when the numbers are found later', () => {
    unseen('I4:J4', [[0.7, 'after the fair']]);
    look();
    expect(cell('J4')).toBe('after the fair');
  });
});

test('a key result that supports itself, or one that supports it, has its own score', () => {
  workbench.edit(TAB, 'F4', [['90%']]);
  unseen('N4:N5', [['K1'], ['K1']]);
  expect([cell('C4'), cell('C5')]).toEqual(['0.50', '0.00']);
  unseen('N4', [['K2']]);
  expect([cell('C4'), cell('K4')]).toEqual(['0.50', 'Heads for 1.00; counts for no objective']);
});

describe('the title line says when columns are not what they were', () => {
  const BROKEN = '⚠ A column was typed over or deleted. Choose Check and repair.';
  test('a hidden computed column is blocked: others would go on with what is left', () => {
    unseen('AS4', [['mine']]);
    expect(cell('A1')).toBe(BROKEN);
    repair();
    expect(cell('A1')).toMatch(/^OKRs 2026-Q4 · /);
  });
  test('a header was pasted as the word it shows', () => {
    unseen('AE2', [['Ambition no']]);
    expect(cell('A1')).toBe(BROKEN);
    repair();
    expect(cell('A1')).toMatch(/^OKRs 2026-Q4 · /);
  });
  test('an input column was deleted', () => {
    deleteColumn(workbench, TAB, 23);
    expect(cell('A1')).toBe(BROKEN);
    repair();
    expect(cell('A1')).toMatch(/^OKRs 2026-Q4 · /);
  });
  test('where the titles were moved, and the title line with them', () => {
    moveColumn(workbench, TAB, 1, 5);
    deleteColumn(workbench, TAB, 4);
    expect(cell('D1')).toBe(BROKEN);
    repair();
    expect([cell('A1'), cell('B2'), cell('D2'), cell('E2')]).toEqual([
      ...['', 'Score', 'Objective / key result', 'Start'],
    ]);
    expect(cell('D1')).toMatch(/^OKRs 2026-Q4 · /);
  });
});

test('the column the dropdowns take their words from was deleted: it is put back', () => {
  deleteColumn(workbench, TAB, 59);
  repair();
  expect([cell('BG2'), cell('BG3')]).toEqual(['Choices', 'O1 Become the UK’s leading agency']);
});

describe('names over columns', () => {
  test('one of our names over a column of somebody’s own: what is typed there stays', () => {
    insertColumn(workbench, TAB, 1);
    workbench.edit(TAB, 'A2', [['Score']]);
    workbench.edit(TAB, 'A5', [['B plus']]);
    expect([cell('A2'), cell('A5'), cell('D2')]).toEqual(['Score', 'B plus', 'Score']);
    workbench.edit(TAB, 'D5', [['0.9']]);
    expect([cell('A5'), cell('D5')]).toEqual(['B plus', '0.00']);
  });
  test('even where our own column of that name is gone', () => {
    deleteColumn(workbench, TAB, 11);
    workbench.edit(TAB, 'K2', [['Why']]);
    workbench.edit(TAB, 'K4', [['because']]);
    expect([cell('K2'), cell('K4')]).toEqual(['Why', 'because']);
  });
  test('the name of another input: each column stays what it was', () => {
    workbench.edit(TAB, 'A2', [['Owner']]);
    workbench.edit(TAB, 'F4', [['90%']]);
    expect(cell('C4')).toBe('0.50');
    expect(look().cycle?.objectives[0]).toMatchObject({ title: 'Become the UK’s leading agency', owner: 'Ana' });
  });
  test('Repair knows which of two is ours, too, and gives the other its own name back', () => {
    workbench.edit(TAB, 'Q2', [['Dropped']]);
    repair();
    expect([cell('Q2'), cell('AA2'), cell('Q4'), cell('B4')]).toEqual(['Type', 'Dropped', 'Key result', '– No update']);
  });
  test.each([
    ['by their notes', ''],
    ['by their marks alone', 'sheet.getRange("A2").setNote(""); sheet.getRange("I2").setNote("");'],
  ])('the name of another input, then that one renamed, too: both stay what they were, known %s', (_, first) => {
    const code = `function before() { const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('${TAB}'); ${first} }`;
    workbench = openWorkbench({ snapshot: MADE(), code });
    workbench.run('before');
    workbench = openWorkbench({ snapshot: workbench.snapshot() });
    workbench.edit(TAB, 'I2', [['Objective / key result']]);
    workbench.edit(TAB, 'A2', [['What we want']]);
    workbench.edit(TAB, 'F4', [['90%']]);
    workbench.edit(TAB, 'I4', [[0.9]]);
    expect(look().cycle?.objectives[0]).toMatchObject({ title: 'Become the UK’s leading agency', owner: 'Ana' });
    expect([cell('I4'), cell('J4')]).toEqual(['90%', '12 Oct']);
    repair();
    const headers = ['A2', 'H2', 'I2', 'J2'].map(cell);
    expect(headers).toEqual(['Objective / key result', 'Owner', 'Confidence', 'Last check-in']);
    expect([cell('A3'), cell('I4')]).toEqual(['Become the UK’s leading agency', '90%']);
  });
  test('two inputs with each other’s names: each column stays what it was', () => {
    workbench.edit(TAB, 'F4', [['90%']]);
    const { objectives } = look().cycle ?? {};
    workbench.edit(TAB, 'E2', [['Target']]);
    workbench.edit(TAB, 'G2', [['Start']]);
    expect(look().cycle?.objectives).toEqual(objectives);
    expect(workbench.display('Check-ins', 'E3')).toEqual([['']]);
    repair();
    expect(['E2', 'F2', 'G2'].map(cell)).toEqual(['Start', 'Current', 'Target']);
  });
  describe.each([
    ['known by its note and mark', ''],
    ['known by its mark alone', 'sheet.getRange("I2").setNote("");'],
    [
      'known by its note alone',
      'sheet.createDeveloperMetadataFinder().withKey("okr column").withValue("Owner").find()[0].remove();',
    ],
  ])('somebody’s own column with the name of an input that was renamed, %s', (_, lost) => {
    // H is their own now, I the owners.
    beforeEach(() => {
      const code = `function lose() { const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('${TAB}'); ${lost} }`;
      const before = openWorkbench({ snapshot: MADE(), code });
      insertColumn(before, TAB, 8);
      before.run('lose');
      workbench = openWorkbench({ snapshot: before.snapshot() });
      unseen('I2', [['Who']]);
      unseen('H2', [['Owner']]);
      unseen('H3', [['the bank']]);
    });
    test('is not read for ours', () => {
      expect(look().cycle?.objectives[0]).toMatchObject({ owner: 'Ana' });
      workbench.edit(TAB, 'H4', [['my word']]);
      look();
      expect([cell('H4'), cell('I4')]).toEqual(['my word', 'Ben']);
    });
    test('keeps its name and words in Repair, and ours gets its own back', () => {
      repair();
      expect([cell('H2'), cell('H3'), cell('I2'), cell('I3')]).toEqual(['Owner', 'the bank', 'Owner', 'Ana']);
      expect(look().cycle?.objectives[0]).toMatchObject({ owner: 'Ana' });
    });
  });
  test('an input under the name of another, and somebody’s own column under its name', () => {
    insertColumn(workbench, TAB, 8);
    unseen('G2:H2', [['Owner', 'Target']]);
    unseen('H3', [['on the moon']]);
    expect(look().cycle?.objectives[0]).toMatchObject({ owner: 'Ana' });
    workbench.edit(TAB, 'F4', [['90%']]);
    expect([cell('C4'), cell('H3')]).toEqual(['0.50', 'on the moon']);
    repair();
    expect([cell('G2'), cell('H2'), cell('H3'), cell('I2')]).toEqual(['Target', 'Target', 'on the moon', 'Owner']);
  });
  test('a column cut and pasted over another is what its note says: the other is missing', () => {
    const code = `function paste() {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('${TAB}');
      const owner = sheet.getRange('H2:H');
      const [values, note] = [owner.getValues(), sheet.getRange('H2').getNote()];
      owner.clearContent();
      sheet.getRange('H2').setNote('');
      sheet.getRange('I2:I').setValues(values);
      sheet.getRange('I2').setNote(note);
    }`;
    workbench = openWorkbench({ snapshot: MADE(), code });
    workbench.run('paste');
    workbench = openWorkbench({ snapshot: workbench.snapshot() });
    expect(workbench.rpc('openHome')).toMatchObject({ ok: false, problem: { message: /“Confidence” is missing/ } });
    repair();
    expect(look().cycle?.objectives[0]).toMatchObject({ owner: 'Ana' });
  });
  test('a renamed input keeps its name while a computed column is missing', () => {
    deleteColumn(workbench, TAB, 34);
    workbench.edit(TAB, 'P2', [['Squad']]);
    expect(cell('P2')).toBe('Squad');
  });
});

test('a repair that stops at somebody’s protected cells has lost no name: it is in the undo', () => {
  unseen('H2', [['Who']]);
  unseen('AS4', [['mine']]);
  const sheetId = idOfTab(workbench, TAB);
  const payload = { description: 'mine', warningOnly: false, editors: ['owner@example.com'], domainEdit: false };
  const zone = { left: 0, right: 58, top: 3, bottom: 3 };
  workbench.file.work(() => workbench.file.addMeta('protection', sheetId, zone, payload));
  const colleague = workbench.as('colleague@example.com');
  expect(colleague.rpc('repairFile')).toMatchObject({ ok: false });
  expect(cell('H2')).toBe('Owner');
  const { changes } = look();
  expect(changes[0]?.what).toMatch(/^Repaired 2026-Q4: 1 cell cleared, 1 cell written\./);
  accepted(workbench.rpc('undoChange', changes[0]?.id));
  expect(cell('H2')).toBe('Who');
});

test('a blank column of somebody’s own that stood in for a deleted one is known when it is renamed', () => {
  insertColumn(workbench, TAB, 8);
  deleteColumn(workbench, TAB, 9);
  repair();
  expect(cell('H2')).toBe('Owner');
  unseen('H2', [['Who']]);
  workbench.edit(TAB, 'H4', [['Cleo']]);
  expect(look().cycle?.objectives[0]).toMatchObject({ title: 'Become the UK’s leading agency' });
  expect(cell('A1')).toMatch(/^OKRs 2026-Q4 · /);
  const { getters } = workbench.model;
  const marks = workbench.file
    .meta('metadata', idOfTab(workbench, TAB))
    .filter(({ payload }) => payload.value === 'Owner');
  expect(marks.map(({ range }) => range.zone.left)).toEqual([7]);
  expect(getters.getNumberCols(idOfTab(workbench, TAB))).toBe(59);
});

describe('a column that is gone', () => {
  test('Note is for people: the rest goes on without it', () => {
    deleteColumn(workbench, TAB, 12);
    workbench.edit(TAB, 'F4', [['90%']]);
    expect([cell('C4'), cell('J4')]).toEqual(['0.50', '12 Oct']);
    expect(look().cycle?.attention).toHaveLength(2);
  });
  test('one that is needed is named at once, and its numbers are in the log', () => {
    deleteColumn(workbench, TAB, 9);
    workbench.edit(TAB, 'F4', [['90%']]);
    expect(workbench.toasts().join()).toContain('The column “Confidence” is missing');
    repair();
    look();
    expect(
      workbench.display('Check-ins', 'E2:I5').map(([id, , field, before, now]) => [id, field, before, now]),
    ).toEqual([
      ['K1', 'Current', '', '0.9'],
      ['K1', 'Confidence', '0.7', ''],
      ['K2', 'Confidence', '0.7', ''],
      ['K3', 'Confidence', '0.7', ''],
    ]);
  });
});
