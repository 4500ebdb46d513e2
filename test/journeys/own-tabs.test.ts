/** The tabs that are there once: a person's own tab of the same name is never written into, renamed ones are found. */
import { expect, test } from 'vitest';
import type { CheckReport, Created, Home, Repaired } from '../../src/contract.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { repairedInWords } from '../findings.ts';
import { addTab, doByHand, renameTab } from '../sheet/by-hand.ts';
import { idOfTab } from '../sheet/seen-register.ts';
import { accepted, quarter } from './company.ts';
import { NOW, open, TAB, type Workbench } from './running-file.ts';

const THEIRS = [
  ['Who', 'Birthday', 'Cake'],
  ['Ben', '3 May', 'Carrot'],
];

function withTab(name: string, values: readonly (readonly string[])[]): Workbench {
  const workbench = openWorkbench({ now: NOW, timeZone: 'Europe/London', locale: 'en_GB' });
  addTab(workbench, name);
  if (values.length > 0) workbench.edit(name, `A1:C${values.length}`, values);
  return workbench;
}

test.each(['Team', 'team'])('a person’s own tab “%s” keeps its words, and the owners stand in another', (name) => {
  const workbench = withTab(name, THEIRS);
  accepted<Created>(workbench.rpc('createQuarter', quarter()));
  expect(workbench.display(name, 'A1:E4')).toEqual(withTab(name, THEIRS).display(name, 'A1:E4'));
  expect(workbench.display('Team (OKR)', 'A1:A4')).toEqual([['Name'], ['Ana'], ['Ben'], ['Cleo']]);
  expect(accepted<Home>(workbench.rpc('openHome')).people).toEqual(['Ana', 'Ben', 'Cleo']);
  expect(accepted<CheckReport>(workbench.rpc('checkFile')).findings).toEqual([]);
});

test('a person’s own blank tab stays blank and in sight', () => {
  const workbench = withTab('Team', []);
  accepted<Created>(workbench.rpc('createQuarter', quarter()));
  expect(workbench.display('Team', 'A1:B2')).toEqual([
    ['', ''],
    ['', ''],
  ]);
  expect(workbench.sheets()).toContain('Team (OKR)');
});

test('a person’s own Check-ins and Guide are left alone too', () => {
  const workbench = withTab('Guide', THEIRS);
  addTab(workbench, 'Check-ins');
  workbench.edit('Check-ins', 'A1', [['Hotel, 4 pm']]);
  accepted<Created>(workbench.rpc('createQuarter', quarter()));
  accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
  workbench.edit(TAB, 'F4', [['87%']]);
  expect(workbench.failures()).toEqual([]);
  expect(workbench.display('Guide', 'A1:C1')).toEqual([THEIRS[0]]);
  expect(workbench.display('Check-ins', 'A1:B2')).toEqual([
    ['Hotel, 4 pm', ''],
    ['', ''],
  ]);
  expect(workbench.display('Check-ins (OKR)', 'E2:G2')).toEqual([['K1', 'Keep more clients (retention)', 'Current']]);
  expect(workbench.display('Guide (OKR)', 'A1')).toEqual([['How this works']]);
});

test('a renamed log is written on, and no second one is made', () => {
  const workbench = open();
  workbench.edit(TAB, 'F4', [['86%']]);
  renameTab(workbench, 'Check-ins', 'Verlauf');
  workbench.edit(TAB, 'F4', [['87%']]);
  expect(workbench.display('Verlauf', 'I2:I4')).toEqual([['0.86'], ['0.87'], ['']]);
  expect(workbench.sheets()).not.toContain('Check-ins');
  expect(workbench.failures()).toEqual([]);
});

test('a deleted Team tab is made again by repair, beside a person’s own', () => {
  const workbench = withTab('Team', THEIRS);
  accepted<Created>(workbench.rpc('createQuarter', quarter()));
  const sheetId = idOfTab(workbench, 'Team (OKR)');
  doByHand(workbench, 'DELETE_SHEET', { sheetId, sheetName: 'Team (OKR)' });
  const { changed } = repairedInWords(accepted<Repaired>(workbench.rpc('repairFile')));
  expect(changed).toContain('Made the Team tab again, with the owners of the register.');
  expect(workbench.display('Team', 'A1:C2')).toEqual(withTab('Team', THEIRS).display('Team', 'A1:C2'));
  expect(workbench.display('Team (OKR)', 'A2:A4')).toEqual([['Ana'], ['Ben'], ['Cleo']]);
  expect(accepted<Repaired>(workbench.rpc('repairFile')).changed).toEqual([]);
});
