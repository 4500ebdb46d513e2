/** Check and repair of the KPIs tab: what is ours comes back, what was typed stays. */
import { beforeEach, expect, test } from 'vitest';
import type { CheckReport, Home, Repaired } from '../../src/contract.ts';
import { openWorkbench, type Workbench } from '../../workbench/emulator/index.ts';
import { repairedInWords } from '../findings.ts';
import { deleteColumn, insertColumn } from '../sheet/by-hand.ts';
import { accepted } from './company.ts';
import { cost, NOW, open as openRunning } from './running-file.ts';

let workbench: Workbench;
let made: unknown;
const shown = (a1: string) => workbench.display('KPIs', a1);
const rules = () => accepted<CheckReport>(workbench.rpc('checkFile')).findings.map(({ rule }) => rule);
const repair = () => repairedInWords(accepted<Repaired>(workbench.rpc('repairFile')));
/** As a person does whom no edit trigger sees. */
const type = (a1: string, ...values: readonly unknown[]) => {
  workbench.faults = { dropEdits: true };
  workbench.edit('KPIs', a1, [values]);
  workbench.faults = {};
};

beforeEach(() => {
  if (!made) {
    workbench = openWorkbench({ now: NOW, timeZone: 'Europe/London', locale: 'en_GB' });
    accepted<Home>(workbench.rpc('addKpis', ['Monthly recurring revenue', 'Staff turnover']));
    workbench.edit('KPIs', 'D2:E3', [
      [40, ''],
      ['', 0.1],
    ]);
    workbench.edit('KPIs', 'K2:M3', [
      [44, 43, 42],
      [0.05, '', 0.12],
    ]);
    made = workbench.snapshot();
  }
  workbench = openWorkbench({ snapshot: made });
}, 60_000);

const DAMAGE = `function damage() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('KPIs');
  sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().slice(1));
  sheet.getRange('E2:E5').clearDataValidations();
  sheet.getRange('L2:L2').setNumberFormat('0');
  sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].remove();
  sheet.getRange('B1').setNote('');
  sheet.setFrozenRows(0);
}`;
const WHOLE = [
  ['£42', '● Within limits', '↓ down', '12 Oct'],
  ['12.0%', '■ Above limit', '↑ up', '12 Oct'],
];

test('a tab as it was made has nothing to find, and a repair changes nothing', () => {
  expect(shown('F2:I3')).toEqual(WHOLE);
  expect(rules()).toEqual([]);
  expect(repair().changed).toEqual([]);
});

test.each<[string, () => void, string, string]>([
  [
    'a header typed over',
    () => type('F1', 'Points'),
    'kpi-header',
    'Wrote the header “Latest” into F1, which held “Points”.',
  ],
  [
    'an input’s header renamed',
    () => type('C1', 'In'),
    'kpi-header',
    'Wrote the header “Unit” into C1, which held “In”.',
  ],
  [
    'a computed column deleted',
    () => deleteColumn(workbench, 'KPIs', 7),
    'kpi-column',
    'Put back the column “Status”.',
  ],
  [
    'a computed cell typed over',
    () => type('F3', 'hello'),
    'kpi-blocked',
    'Freed the column “Latest”. Cleared: F3 held “hello”.',
  ],
  [
    'a formula replaced',
    () => type('F1', '=ARRAYFORMULA(IF(ROW(A1:A)=ROW(),"Latest",7))'),
    'kpi-formula',
    'Wrote the formula of “Latest” again.',
  ],
])('%s', (_, damage, rule, done) => {
  damage();
  expect(rules()).toContain(rule);
  expect(repair().changed).toContain(done);
  expect(shown('F1:I3')).toEqual([['Latest', 'Status', 'Trend', 'As of'], ...WHOLE]);
  expect(rules()).toEqual([]);
});

test('a month that was deleted leaves the others working, and its trace goes', () => {
  deleteColumn(workbench, 'KPIs', 13);
  expect(shown('F2:H3')).toEqual([
    ['£43', '● Within limits', '↓ down'],
    ['5.0%', '– No update', ''],
  ]);
  expect(rules()).toContain('kpi-formula');
  repair();
  expect(rules()).not.toContain('kpi-formula');
});

test('formats, checks, colours, notes and the protection come back; a person’s own column stays', () => {
  insertColumn(workbench, 'KPIs', 3);
  type('C1', 'Where from');
  workbench = openWorkbench({ snapshot: workbench.snapshot(), code: DAMAGE });
  workbench.run('damage');
  workbench = openWorkbench({ snapshot: workbench.snapshot() });
  expect(new Set(rules())).toEqual(
    new Set(['kpi-colours', 'kpi-check', 'kpi-format', 'kpi-protection', 'kpi-note', 'kpi-freeze']),
  );
  repair();
  expect(rules()).toEqual([]);
  expect(repair().changed).toEqual([]);
  expect(shown('C1:C2')).toEqual([['Where from'], ['']]);
  expect(workbench.style('KPIs', 'H3')).toMatchObject({ background: '#b3261e' });
});

test('a text among the numbers is for a person to look at, and stays', () => {
  type('K2:L2', 'lots', 43);
  const [finding] = accepted<CheckReport>(workbench.rpc('checkFile')).findings;
  expect(finding).toMatchObject({ rule: 'kpi-text', tab: 'KPIs', cell: 'K2', mendable: false });
  repair();
  expect(shown('K2')).toEqual([['lots']]);
});

test('what was cleared can be taken back', () => {
  type('F3', 'hello');
  repair();
  const [change] = accepted<Home>(workbench.rpc('openHome')).changes;
  expect(change?.what).toMatch(/^Repaired KPIs: 1 cell cleared/);
});

test('with a register and a KPIs tab a check keeps to its budget, whatever the rows', () => {
  workbench = openRunning();
  accepted<Home>(workbench.rpc('addKpis', ['Staff turnover']));
  const one = cost(workbench, rules);
  expect(one).toBeLessThanOrEqual(40);
  workbench.edit(
    'KPIs',
    'A3:A42',
    Array.from({ length: 40 }, (_, at) => [`KPI ${at}`]),
  );
  expect(cost(workbench, rules)).toBe(one);
}, 60_000);
