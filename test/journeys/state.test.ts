/** A file that is copied, looked after twice, older, newer, and left again. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Created, Home, Removed } from '../../src/contract.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted, quarter, refused } from './company.ts';

const TAB = 'OKRs 2026-Q4';
const NOW = '2026-10-12T09:00:00Z';
type Workbench = ReturnType<typeof openWorkbench>;

const home = (workbench: Workbench) => accepted<Home>(workbench.rpc('openHome'));
const cell = (workbench: Workbench, a1: string) => workbench.display(TAB, a1)[0]?.[0];
const logLines = (workbench: Workbench) =>
  workbench.sheets().includes('Check-ins')
    ? workbench.display('Check-ins', 'A2:A60').filter(([when]) => when !== '').length
    : 0;
const cost = (workbench: Workbench, work: () => void) => {
  workbench.resetCalls();
  work();
  const { reads, writes, services } = workbench.calls();
  return reads + writes + services;
};

function makeRunning(): Workbench {
  const made = openWorkbench({ now: NOW, timeZone: 'Europe/London', locale: 'en_GB' });
  accepted<Created>(made.rpc('createQuarter', quarter()));
  accepted<Home>(made.rpc('startQuarter', '2026-Q4'));
  return made;
}

const running = makeRunning().snapshot();
const open = (scriptId?: string): Workbench =>
  openWorkbench({ snapshot: running, ...(scriptId === undefined ? {} : { scriptId }) });

/** The line of `_okr` under a key, and the same with another value. */
function kept<T>(workbench: Workbench, key: string): T | null {
  const line = workbench.display('_okr', 'A1:F60').find(([name]) => name === key);
  return line ? (JSON.parse(line.slice(1).join('')) as T) : null;
}
function keep(workbench: Workbench, key: string, value: unknown): void {
  const row = workbench.display('_okr', 'A1:A60').findIndex(([name]) => name === key) + 1;
  workbench.faults = { dropEdits: true };
  workbench.edit('_okr', `B${row}`, [[JSON.stringify(value)]]);
  workbench.faults = {};
}

describe('File → Make a copy', () => {
  let copy: Workbench;
  beforeEach(() => {
    copy = open().copyFile();
  });

  test('the copy says so, and works meanwhile', () => {
    expect(home(open()).notice).toBeNull();
    expect(home(copy).notice).toBe('copy');
    copy.edit(TAB, 'F4', [['87%']]);
    expect([cell(copy, 'C4'), cell(copy, 'J4')]).toEqual(['0.20', '12 Oct']);
    expect(home(copy).notice).toBe('copy');
    expect(copy.failures()).toEqual([]);
  });

  test('“our new register” is kept: nothing is asked again', () => {
    expect(accepted<Home>(copy.rpc('answerCopy', true)).notice).toBeNull();
    expect(home(copy)).toMatchObject({ notice: null, cycle: { name: '2026-Q4' } });
    expect(kept(copy, 'file')).toEqual({
      fileId: copy.file.state.id,
      scriptId: 'workbench-script',
      version: 2,
    });
  });

  test('“only a copy” is kept too, and can be taken back', () => {
    expect(accepted<Home>(copy.rpc('answerCopy', false)).notice).toBe('only a copy');
    expect(kept(copy, 'file')).toMatchObject({ fileId: copy.file.state.id, onlyCopy: true });
    copy.edit(TAB, 'F4', [['87%']]);
    expect(home(copy)).toMatchObject({ notice: 'only a copy', cycle: { name: '2026-Q4' } });
    expect(accepted<Home>(copy.rpc('answerCopy', true)).notice).toBeNull();
  });

  test('a copy of a copy asks again', () => {
    accepted(copy.rpc('answerCopy', false));
    expect(home(copy.copyFile()).notice).toBe('copy');
  });

  test('a script bound to the file is copied with it and is no second installation', () => {
    const bound = openWorkbench({ snapshot: running }).as('owner@example.com', 'bound').copyFile();
    expect(home(bound).notice).toBe('copy');
    bound.edit(TAB, 'F4', [['87%']]);
    expect(cell(bound, 'J4')).toBe('12 Oct');
  });
});

describe('a second installation in the same file', () => {
  test('stays silent at every edit', () => {
    const second = open('another-script');
    const before = second.display(TAB, 'A1:L8');
    const spent = cost(second, () => second.edit(TAB, 'L4', [['A note']]));
    expect(spent).toBeLessThanOrEqual(3);
    second.edit(TAB, 'F4', [['87%']]);
    expect(cell(second, 'J4')).toBe(before[3]?.[9]);
    expect(logLines(second)).toBe(0);
    second.edit(TAB, 'B4', [['On track']]);
    expect([second.toasts(), second.failures()]).toEqual([[], []]);
  });

  test('both triggers after one edit: it is logged once', () => {
    const first = open();
    first.edit(TAB, 'F4', [['87%']]);
    const second = openWorkbench({ snapshot: first.snapshot(), scriptId: 'another-script' });
    second.edit(TAB, 'F4', [['87%']]);
    expect(logLines(second)).toBe(1);
  });

  test('says so on Home, takes nothing in there and refuses commands', () => {
    const second = open('another-script');
    second.edit(TAB, 'F4', [['87%']]);
    expect(home(second)).toMatchObject({ notice: 'installed twice', cycle: { name: '2026-Q4' } });
    expect([cell(second, 'J4'), logLines(second)]).toEqual(['', 0]);
    for (const [name, ...args] of [
      ['createQuarter', quarter({ operationId: 'two' })],
      ['startQuarter', '2026-Q4'],
      ['makeExample'],
      ['removeExample'],
      ['removeFromFile'],
      ['answerCopy', true],
    ] as const) {
      expect(refused(second.rpc(name, ...args)).message, name).toBe(
        'OKR Register is already installed in this file another way.',
      );
    }
  });

  test('“Use this one instead” makes it the one, and the other silent', () => {
    const second = open('another-script');
    expect(accepted<Home>(second.rpc('useThisOne')).notice).toBeNull();
    second.edit(TAB, 'F4', [['87%']]);
    expect([cell(second, 'J4'), logLines(second)]).toEqual(['12 Oct', 1]);
    const first = openWorkbench({ snapshot: second.snapshot() });
    first.edit(TAB, 'F4', [['88%']]);
    expect(logLines(first)).toBe(1);
    expect(home(first).notice).toBe('installed twice');
  });
});

describe('a file of a newer version', () => {
  let newer: Workbench;
  const sentence = {
    message: 'This file was last used with a newer OKR Register.',
    next: 'Reload the page to get the newer one; until then it can be read but not changed.',
  };
  beforeEach(() => {
    newer = open();
    keep(newer, 'file', { ...kept<object>(newer, 'file'), version: 99 });
  });

  test('Home shows it and every command refuses', () => {
    expect(home(newer)).toMatchObject({ notice: 'newer', cycle: { name: '2026-Q4' } });
    for (const [name, ...args] of [
      ['createQuarter', quarter({ operationId: 'two' })],
      ['startQuarter', '2026-Q4'],
      ['makeExample'],
      ['removeExample'],
      ['removeFromFile'],
      ['useThisOne'],
      ['answerCopy', true],
      ['repairFile'],
      ['undoChange', 1],
      ['sortUnderObjectives'],
    ] as const) {
      expect(refused(newer.rpc(name, ...args)), name).toMatchObject(sentence);
    }
    expect(kept(newer, 'file')).toMatchObject({ version: 99 });
  });

  test('an edit changes nothing but its own cell', () => {
    newer.edit(TAB, 'F4', [['87%']]);
    newer.edit(TAB, 'B4', [['On track']]);
    expect([cell(newer, 'J4'), logLines(newer), newer.failures()]).toEqual(['', 0, []]);
    home(newer);
    expect([cell(newer, 'J4'), logLines(newer)]).toEqual(['', 0]);
  });

  test('Home opens although the cycles cannot be read', () => {
    newer.edit(TAB, 'G2', [['Goal']]);
    newer.edit(TAB, 'M2', [['Key']]);
    keep(newer, 'cycle 2026-Q4', {
      name: '2026-Q4',
      from: '2026-10-01',
      due: '2026-12-31',
      state: 'Running',
      sheetId: 5,
    });
    expect(home(newer)).toMatchObject({ notice: 'newer', cycle: null });
  });
});

describe('removing OKR Register', () => {
  const remove = (workbench: Workbench) => accepted<Removed>(workbench.rpc('removeFromFile'));

  function filled(): Workbench {
    const workbench = openWorkbench({ now: '2026-11-16T09:00:00Z', timeZone: 'Europe/London', locale: 'en_GB' });
    accepted<Created>(workbench.rpc('makeExample'));
    const draft = quarter({ cycle: { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' } });
    accepted<Created>(workbench.rpc('createQuarter', draft));
    return workbench;
  }

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

  test('in a German file with a column of their own, rows sorted and text that looks like a formula', () => {
    const workbench = openWorkbench({ now: '2026-11-16T09:00:00Z', timeZone: 'Europe/Berlin', locale: 'de_DE' });
    accepted<Created>(workbench.rpc('makeExample'));
    const sheetId = workbench.model.getters.getSheetIds()[0] ?? '';
    const place = { dimension: 'COL', base: 2, position: 'before', quantity: 1 } as const;
    workbench.model.dispatch('ADD_COLUMNS_ROWS', { sheetId, sheetName: TAB, ...place });
    workbench.edit(TAB, 'C2:C5', [['Ours'], ['a'], ['b'], ['=1+1']]);
    workbench.edit(TAB, 'A3', [["'=HYPERLINK(1)"]]);
    workbench.edit(TAB, 'A7', [['1/2']]);
    workbench.sort(TAB, 'A3:BG16', 1, false);
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

describe('diagnostics to copy', () => {
  const describeIt = (workbench: Workbench) => accepted<string>(workbench.rpc('diagnostics'));

  test('says how the file stands', () => {
    const lines = describeIt(open()).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Layout of the file: 2 (this OKR Register writes 2)',
        'Locale of the file: en_GB',
        'Time zone of the file: Europe/London',
        'Looked after by: this installation',
        'Copy: no',
        'Cycles: 1',
        'Cycle 1: Running, 5 rows, 58 columns',
        'Last error: none',
      ]),
    );
    expect(describeIt(open('another-script'))).toContain('Looked after by: another installation');
  });

  test('keeps the last error without what people typed', () => {
    const workbench = open();
    refused(workbench.rpc('startQuarter', 'Secret plan'));
    const text = describeIt(workbench);
    expect(text).toContain('Last error: 2026-10-12T09:00:00.000Z There is no register for … in this file any more.');
    for (const secret of ['Secret', 'owner@example.com', '2026-Q4', 'Ana', 'Keep more clients', 'OKRs']) {
      expect(text, secret).not.toContain(secret);
    }
  });

  test('a trigger that failed unseen is in it too', () => {
    const workbench = open();
    const sheetId = workbench.model.getters.getSheetIds()[0] ?? '';
    const elements = [6];
    workbench.model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName: TAB, dimension: 'COL', elements });
    workbench.edit(TAB, 'F4', [['87%']]);
    expect(workbench.failures()).toHaveLength(1);
    expect(describeIt(workbench)).toMatch(/Last error: \S+ The column “…” is missing in “…”\./);
  });

  test('an error in a file we never wrote to leaves it untouched', () => {
    const empty = openWorkbench({ now: NOW });
    refused(empty.rpc('startQuarter', '2026-Q4'));
    expect(empty.sheets()).toEqual(['Sheet1']);
    expect(describeIt(empty)).toContain('Cycles: 0');
  });
});

test('what the file’s identity costs: nothing', () => {
  const workbench = open();
  workbench.edit(TAB, 'F4', [['86%']]);
  expect(cost(workbench, () => workbench.edit(TAB, 'F4', [['87%']]))).toBeLessThanOrEqual(12);
  expect(cost(workbench, () => workbench.edit('Sheet1', 'B2', [['x']]))).toBeLessThanOrEqual(3);
  expect(cost(workbench, () => home(workbench))).toBeLessThanOrEqual(15);
});
