/** Settings as people meet them: opened from the sidebar, changed in cells, read by every command. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { CheckReport, Created, Home, Repaired } from '../../src/contract.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { repairedInWords } from '../findings.ts';
import { accepted, quarter } from './company.ts';
import { fileAfter, RUNNING } from './prepared-file.ts';
import { cell, cost, home, NOW, open, TAB, type Workbench } from './running-file.ts';

const SETTINGS = 'Settings';
/** A running quarter whose Settings have been opened once. */
const OPENED = fileAfter(RUNNING, (first) => accepted(first.rpc('openTab', SETTINGS)));
const withSettings = (): Workbench => openWorkbench({ snapshot: OPENED() });

const texts = (workbench: Workbench) => workbench.display(SETTINGS, 'A1:D40').filter(([label]) => label !== '');
/** The formula of a computed column of the register. */
function formula(workbench: Workbench, header: string, tab = TAB): string {
  const sheetId = workbench.model.getters.getSheetIds().find((id) => workbench.model.getters.getSheetName(id) === tab);
  const column = workbench.values(tab, 'A2:BZ2')[0]?.indexOf(header) ?? -1;
  return workbench.contentText(sheetId ?? '', column, 1) ?? '';
}
const staleAfter = (workbench: Workbench, tab = TAB) => /<=(\d+)[;,]/.exec(formula(workbench, 'Fresh', tab))?.[1];
const withoutTrigger = (workbench: Workbench, a1: string, values: unknown[][]) => {
  workbench.faults = { dropEdits: true };
  workbench.edit(SETTINGS, a1, values);
  workbench.faults = {};
};

describe('the tab', () => {
  test('is not there before somebody asks for it, and costs nothing', () => {
    const workbench = open();
    expect(workbench.sheets()).not.toContain(SETTINGS);
    home(workbench);
    expect(workbench.calls().byMethod['Range.getDisplayValues']).toBeUndefined();
  });

  test('opens in front, with a sentence on what each does, dropdowns and notes', () => {
    const workbench = withSettings();
    expect(texts(workbench).map((row) => row.slice(0, 3))).toEqual([
      ['Setting', 'Value', 'In a year'],
      ['Our year starts in', 'January', ''],
      ['Check in every', '7', '30'],
      ['Days of grace', '3', '10'],
      ['Score formula', 'With OKRSCORE', ''],
      ['Check-in day', 'Monday', ''],
      ['Reminders', 'Off', ''],
      ['Digest', 'On', ''],
      ['Lead', '', ''],
    ]);
    for (const [label, , , what] of texts(workbench).slice(1)) expect(what, label).toMatch(/\.$/);
    expect(workbench.note(SETTINGS, 'B1')).not.toBe('');
    expect(workbench.style(SETTINGS, 'B2').background).toBe('#fff9e6');
    expect(workbench.style(SETTINGS, 'C2').background).toBe('#eceff1');
  });

  test('opened again it stays as it is, and comes to the front', () => {
    const workbench = withSettings();
    const { getters } = workbench.model;
    expect(getters.getSheetName(getters.getActiveSheetId())).toBe(TAB);
    workbench.edit(SETTINGS, 'B2', [['April']]);
    accepted(workbench.rpc('openTab', SETTINGS));
    expect(texts(workbench)[1]?.[1]).toBe('April');
    expect(workbench.sheets().filter((name) => name.startsWith(SETTINGS))).toEqual([SETTINGS]);
    expect(getters.getSheetName(getters.getActiveSheetId())).toBe(SETTINGS);
  });
});

describe('what is typed is gone by', () => {
  test('rhythm and grace: silence shows on another day, in the register as in Home', () => {
    const workbench = withSettings();
    workbench.edit(TAB, 'F4', [['94%']]);
    workbench.edit(TAB, 'I4', [['80%']]);
    const later = workbench.at('2026-10-28T09:00:00Z');
    expect(cell(later, 'B4')).toBe('– No update');
    expect(staleAfter(later)).toBe('10');
    later.edit(SETTINGS, 'B3', [['14']]);
    expect(later.failures()).toEqual([]);
    expect(staleAfter(later)).toBe('17');
    expect(cell(later, 'B4')).toBe('● On track');
    expect(home(later).cycle?.counts['No update']).toBe(2);
  });

  test('Score: the custom functions are asked no more, and every score stays', () => {
    const workbench = withSettings();
    workbench.edit(TAB, 'F4', [['88%']]);
    const before = workbench.display(TAB, 'C3:C7');
    expect(formula(workbench, 'Score')).toContain('OKRSCORE');
    workbench.edit(SETTINGS, 'B5', [['Built-in only']]);
    expect(formula(workbench, 'Score')).not.toContain('OKRSCORE');
    expect(workbench.display(TAB, 'C3:C7')).toEqual(before);
  });

  test('an edit no trigger saw is taken in by the next command, and twice changes nothing', () => {
    const workbench = withSettings();
    withoutTrigger(workbench, 'B3:B4', [['21'], ['0']]);
    expect(staleAfter(workbench)).toBe('10');
    home(workbench);
    expect(staleAfter(workbench)).toBe('21');
    workbench.resetCalls();
    home(workbench);
    expect(workbench.calls().writes).toBe(0);
  });

  test('a new register is made by them; a year has its own rhythm', () => {
    const workbench = withSettings();
    workbench.edit(SETTINGS, 'B3:C4', [
      ['10', '60'],
      ['1', '2'],
    ]);
    accepted<Created>(
      workbench.rpc(
        'createQuarter',
        quarter({ operationId: 'y', cycle: { name: '2026', from: '2026-01-01', due: '2026-12-31' } }),
      ),
    );
    expect(staleAfter(workbench)).toBe('11');
    expect(staleAfter(workbench, 'OKRs 2026')).toBe('62');
    workbench.resetCalls();
    home(workbench);
    expect(workbench.calls().writes, 'nothing is left to follow').toBe(0);
  });

  test('a computed column that is typed over comes back as the settings say', () => {
    const workbench = withSettings();
    workbench.edit(SETTINGS, 'B5', [['Built-in only']]);
    workbench.edit(TAB, 'C2', [['Points']]);
    expect(formula(workbench, 'Score')).not.toContain('OKRSCORE');
  });

  test('a deleted tab: what it said last still counts, Check says so, Repair makes it again', () => {
    const workbench = withSettings();
    workbench.edit(SETTINGS, 'B3', [['14']]);
    workbench.model.dispatch('DELETE_SHEET', {
      sheetId: workbench.model.getters.getSheetIdByName(SETTINGS) ?? '',
      sheetName: SETTINGS,
    });
    expect(home(workbench).brokenSettings).toEqual([]);
    expect(staleAfter(workbench)).toBe('17');
    const { findings } = accepted<CheckReport>(workbench.rpc('checkFile'));
    expect(findings.map(({ rule }) => rule)).toEqual(['settings-missing']);
    expect(accepted<Repaired>(workbench.rpc('repairFile')).findings).toEqual([]);
    expect(texts(workbench)[2]).toEqual(['Check in every', '14', '30', expect.any(String)]);
  });
});

describe('a broken setting', () => {
  test('is named on Home and in Check with its cell, and its default is used', () => {
    const workbench = withSettings();
    workbench.edit(SETTINGS, 'B3', [['14']]);
    workbench.edit(SETTINGS, 'B2:B3', [['Aprl'], ['a fortnight']]);
    const { brokenSettings, file } = home(workbench);
    expect(brokenSettings).toEqual([
      'Settings, Our year starts in, B2: “Aprl” cannot be read. Type a month, as April. Until then it counts as January.',
      'Settings, Check in every, B3: “a fortnight” cannot be read. Type a whole number of days from 1 to 366, as 7. Until then it counts as 7.',
    ]);
    expect(file.fiscalYearStartMonth).toBe(1);
    expect(staleAfter(workbench)).toBe('10');
    const { findings } = accepted<CheckReport>(workbench.rpc('checkFile'));
    expect(findings.map(({ rule, tab, cell: at }) => [rule, tab, at])).toEqual([
      ['setting-broken', SETTINGS, 'B2'],
      ['setting-broken', SETTINGS, 'B3'],
    ]);
    expect(findings[0]?.sheetId).not.toBeNull();
    workbench.edit(SETTINGS, 'B2:B3', [['April'], ['14']]);
    expect(home(workbench)).toMatchObject({ brokenSettings: [], file: { fiscalYearStartMonth: 4 } });
  });

  test.each([
    ['de_DE', '7,5', '“7,5” cannot be read.'],
    ['en_GB', '7.5', '“7.5” cannot be read.'],
    ['de_DE', '7.5', '“7.5” cannot be read.'],
  ])('in %s, %s stays as it was typed', (locale, typed, why) => {
    const workbench = withSettings();
    workbench.setLocale(locale);
    workbench.edit(SETTINGS, 'B3', [[typed]]);
    expect(home(workbench).brokenSettings[0]).toContain(why);
    workbench.edit(SETTINGS, 'B3', [['8']]);
    expect(home(workbench).brokenSettings).toEqual([]);
    expect(staleAfter(workbench)).toBe('11');
  });

  test('a row that is gone is put back by Repair, with its default, below the others', () => {
    const workbench = withSettings();
    workbench.edit(SETTINGS, 'B4', [['5']]);
    workbench.model.dispatch('REMOVE_COLUMNS_ROWS', {
      dimension: 'ROW',
      elements: [3],
      sheetId: workbench.model.getters.getSheetIdByName(SETTINGS) ?? '',
      sheetName: SETTINGS,
    });
    expect(home(workbench).brokenSettings).toEqual([
      'Settings, Days of grace: The row “Days of grace” is missing. Check and repair puts it back. Until then it counts as 3.',
    ]);
    const repaired = repairedInWords(accepted<Repaired>(workbench.rpc('repairFile')));
    expect(repaired).toMatchObject({
      findings: [],
      changed: ['Put back the setting “Days of grace” with its default.'],
    });
    expect(texts(workbench).at(-1)?.slice(0, 3)).toEqual(['Days of grace', '3', '10']);
    expect(accepted<Repaired>(workbench.rpc('repairFile')).changed).toEqual([]);
  });
});

test('sorted, moved, renamed: found by name', () => {
  const workbench = withSettings();
  workbench.edit(SETTINGS, 'B2:B4', [['July'], ['14'], ['1']]);
  workbench.sort(SETTINGS, 'A2:D5', 1, false);
  const { getters } = workbench.model;
  const sheetId = getters.getSheetIdByName(SETTINGS) ?? '';
  workbench.model.dispatch('RENAME_SHEET', { sheetId, oldName: SETTINGS, newName: 'Our rules' });
  workbench.model.dispatch('ADD_COLUMNS_ROWS', {
    ...{ dimension: 'COL', base: 0, position: 'before', quantity: 1, sheetId, sheetName: 'Our rules' },
  } as never);
  expect(home(workbench)).toMatchObject({ brokenSettings: [], file: { fiscalYearStartMonth: 7 } });
  expect(staleAfter(workbench)).toBe('15');
});

describe('the year of a company', () => {
  const APRIL = { ...quarter(), fiscalStart: 4, cycle: { name: '2027-Q3', from: '2026-10-01', due: '2026-12-31' } };

  test('said in the wizard it is kept with the quarter, and stands in Settings when they are opened', () => {
    const workbench = openWorkbench({ now: NOW, timeZone: 'Europe/London', locale: 'en_GB' });
    const { home: after } = accepted<Created>(workbench.rpc('createQuarter', APRIL));
    expect(after.file.fiscalYearStartMonth).toBe(4);
    expect(workbench.sheets()).not.toContain(SETTINGS);
    accepted(workbench.rpc('openTab', SETTINGS));
    expect(texts(workbench)[1]?.slice(0, 2)).toEqual(['Our year starts in', 'April']);
    expect(accepted<Home>(workbench.rpc('openHome')).file.fiscalYearStartMonth).toBe(4);
  });

  test('where there is a tab it is written into its cell', () => {
    const workbench = withSettings();
    accepted<Created>(workbench.rpc('createQuarter', { ...APRIL, operationId: 'two' }));
    expect(texts(workbench)[1]?.[1]).toBe('April');
    expect(home(workbench)).toMatchObject({ brokenSettings: [], file: { fiscalYearStartMonth: 4 } });
  });
});

describe('calls', () => {
  let workbench: Workbench;
  beforeEach(() => {
    workbench = withSettings();
    home(workbench);
  });

  test('Home reads them once, within its budget; an edit of a register does not read them', () => {
    expect(cost(workbench, () => home(workbench))).toBeLessThanOrEqual(15);
    expect(workbench.calls().byMethod['Range.getDisplayValues']).toBe(1);
    expect(cost(workbench, () => workbench.edit(TAB, 'F4', [['87%']]))).toBeLessThanOrEqual(12);
    expect(workbench.calls().byMethod['Range.getDisplayValues']).toBeUndefined();
  });

  test('a command that looks twice reads them once', () => {
    cost(workbench, () =>
      accepted<Created>(
        workbench.rpc(
          'createQuarter',
          quarter({ operationId: 'n', cycle: { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' } }),
        ),
      ),
    );
    expect(workbench.calls().byMethod['Range.getDisplayValues']).toBe(1);
  });

  test('an edit of a setting, with two registers that follow', () => {
    accepted<Created>(
      workbench.rpc(
        'createQuarter',
        quarter({ operationId: 'n', cycle: { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' } }),
      ),
    );
    expect(cost(workbench, () => workbench.edit(SETTINGS, 'B3', [['9']]))).toBeLessThanOrEqual(12);
    expect([staleAfter(workbench), staleAfter(workbench, 'OKRs 2027-Q1')]).toEqual(['12', '12']);
  });
});
