/** OKR Register leaves a file. */
import { describe, expect, test } from 'vitest';
import type { Created, Removed } from '../../src/contract.ts';
import { dashboardPlan } from '../../src/domain/dashboard/dashboard.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted, quarter, refused } from './company.ts';
import { fileAfter } from './prepared-file.ts';
import { cell, cost, home, logLines, open, TAB, type Workbench } from './running-file.ts';

describe('removing OKR Register', () => {
  const remove = (workbench: Workbench) => accepted<Removed>(workbench.rpc('removeFromFile'));

  const FILLED = fileAfter({ now: '2026-11-16T09:00:00Z' }, (workbench) => {
    accepted<Created>(workbench.rpc('makeExample'));
    const draft = quarter({ cycle: { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' } });
    accepted<Created>(workbench.rpc('createQuarter', draft));
  });
  const filled = (): Workbench => openWorkbench({ snapshot: FILLED() });

  test('leaves what was seen as plain values, with colours and dropdowns, and forgets the file', () => {
    const workbench = filled();
    const tabs = [TAB, 'OKRs 2027-Q1'];
    const seen = tabs.map((tab) => workbench.display(tab, 'A1:L40'));
    const looks = (a1: string) => workbench.style(TAB, a1);
    const looked = ['A3', 'A4', 'B4', 'B9', 'E3', 'F4', 'A15', 'A16'].map(looks);
    expect(remove(workbench).tabs).toEqual([...tabs.toReversed(), 'Guide', 'Sheet1', 'Team', 'Check-ins']);
    expect(tabs.map((tab) => workbench.display(tab, 'A1:L40'))).toEqual(seen);
    expect(['A3', 'A4', 'B4', 'B9', 'E3', 'F4', 'A15', 'A16'].map(looks)).toEqual(looked);
    expect(workbench.sheets()).toEqual([...tabs.toReversed(), 'Guide', 'Sheet1', 'Team', 'Check-ins']);
    const { getters } = workbench.model;
    for (const tab of tabs) {
      const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === tab) ?? '';
      const cells = Object.values(getters.getCells(sheetId)) as { readonly isFormula: boolean }[];
      expect(cells.filter(({ isFormula }) => isFormula)).toEqual([]);
      expect(workbench.file.meta('protection', sheetId)).toEqual([]);
      expect(workbench.file.meta('metadata', sheetId)).toEqual([]);
      expect(workbench.note(tab, 'F2')).toBe('');
    }
    expect(workbench.failures()).toEqual([]);
  });

  test('leaves the Dashboard as it was last seen, text that looks like a number included', () => {
    const workbench = openWorkbench({ now: '2026-11-16T09:00:00Z', timeZone: 'Europe/London', locale: 'en_GB' });
    const { cycle } = accepted<Created>(workbench.rpc('makeExample'));
    accepted(workbench.rpc('openDashboard', dashboardPlan(cycle, 4), true));
    workbench.edit(TAB, 'A3', [['1/2']]);
    const seen = workbench.display('Dashboard', 'A1:AK58');
    expect(seen[3]?.[0]).toBe('1/2');
    remove(workbench);
    expect(workbench.display('Dashboard', 'A1:AK58')).toEqual(seen);
    expect(workbench.charts('Dashboard')[0]?.labels).toHaveLength(5);
  });

  test('in a German file with a column of their own, rows sorted and text that looks like a formula', () => {
    const workbench = openWorkbench({ now: '2026-11-16T09:00:00Z', timeZone: 'Europe/Berlin', locale: 'de_DE' });
    accepted<Created>(workbench.rpc('makeExample'));
    const sheetId = workbench.model.getters.getSheetIds()[0] ?? '';
    const place = { dimension: 'COL', base: 2, position: 'before', quantity: 1 } as const;
    workbench.model.dispatch('ADD_COLUMNS_ROWS', { sheetId, sheetName: TAB, ...place });
    workbench.edit(TAB, 'C2:C5', [['Ours'], ['a'], ['b'], ['=1+1']]);
    workbench.edit(TAB, 'A3', [["'=HYPERLINK(1)"]]);
    workbench.edit(TAB, 'A7', [['1/2']]);
    workbench.sort(TAB, 'A3:BH16', 1, false);
    const seen = workbench.display(TAB, 'A1:M30');
    expect(seen.flat().join()).toContain('Heads for 0,62');
    remove(workbench);
    expect(workbench.display(TAB, 'A1:M30')).toEqual(seen);
    const supports = workbench.display(TAB, 'A2:AZ2')[0]?.indexOf('Choices') ?? -1;
    const choices = workbench.display(TAB, 'A3:AZ16').map((row) => row[supports]);
    expect(choices).toContain('O1 =HYPERLINK(1)');
    expect(choices).toContain('O2 1/2');
    expect(workbench.failures()).toEqual([]);
  });

  test('afterwards an edit is only an edit, and the sidebar begins anew', () => {
    const workbench = filled();
    remove(workbench);
    const lines = logLines(workbench);
    workbench.edit(TAB, 'B4', [['Fine']]);
    workbench.edit(TAB, 'F4', [['99%']]);
    expect([cell(workbench, 'B4'), cell(workbench, 'C4'), logLines(workbench)]).toEqual(['Fine', '0.40', lines]);
    expect(workbench.toasts()).toEqual([]);
    expect(home(workbench)).toMatchObject({ cycle: null, cycles: [], notice: null });
    expect(workbench.failures()).toEqual([]);
  });

  test('costs the same at 5 and at 150 rows', () => {
    const few = cost(open(), () => {});
    expect(few).toBe(0);
    const small = open();
    const spent = cost(small, () => remove(small));
    const large = open();
    const rows = Array.from({ length: 93 }, (_, index) => [`Key result ${index}`]);
    large.edit(TAB, 'A8:A100', rows);
    expect(cost(large, () => remove(large))).toBe(spent);
  });

  test.each(['kept', 'lost'] as const)(
    'cut off at any call and done again, what was typed is there: writes %s',
    (pending) => {
      const before = open();
      const seen = before.display(TAB, 'A1:L7');
      for (let call = 1; ; call += 7) {
        const workbench = open();
        workbench.faults = { killAtCall: call, pending };
        let answered = false;
        try {
          answered = Boolean(workbench.rpc('removeFromFile'));
        } catch {
          // Killed: the person sees an error and asks again.
        }
        workbench.faults = {};
        if (answered) break;
        workbench.edit(TAB, 'L4', [['typed meanwhile']]);
        if (workbench.sheets().includes('_okr')) remove(workbench);
        expect(workbench.display(TAB, 'A3:K7'), `call ${call}`).toEqual(seen.slice(2).map((row) => row.slice(0, 11)));
        expect(cell(workbench, 'L4')).toBe('typed meanwhile');
        expect(home(workbench).cycle).toBeNull();
      }
    },
  );

  test('what was cut off says so, and takes no edit in', () => {
    const workbench = open();
    workbench.faults = { killAtCall: 30, pending: 'kept' };
    expect(() => workbench.rpc('removeFromFile')).toThrow();
    workbench.faults = {};
    expect(home(workbench).notice).toBe('half removed');
    expect(refused(workbench.rpc('repairFile'))).toEqual({
      message: 'Removing OKR Register from this file was cut off.',
      next: 'Choose Remove the rest in the sidebar.',
    });
    workbench.edit(TAB, 'F4', [['87%']]);
    expect([cell(workbench, 'J4'), logLines(workbench)]).toEqual(['', 0]);
  });

  test('a word that stands in the way of a column is not written over', () => {
    const workbench = open();
    workbench.faults = { dropEdits: true };
    workbench.edit(TAB, 'B4', [['My word']]);
    workbench.faults = {};
    expect(refused(workbench.rpc('removeFromFile')).message).toContain('stands in the way of “Status”');
    expect(cell(workbench, 'B4')).toBe('My word');
    expect(home(workbench).notice).toBeNull();
  });
});
