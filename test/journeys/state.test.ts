/** A file that is copied, looked after twice, or older or newer than the add-on; and what it says of itself. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Home } from '../../src/contract.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted, quarter, refused } from './company.ts';
import { cell, cost, home, logLines, NOW, open, TAB, type Workbench } from './running-file.ts';

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
    const bound = open().as('owner@example.com', 'bound').copyFile();
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
        'Cycle 1: Running, 5 rows, 59 columns',
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
    workbench.edit(TAB, 'A4', [['Keep all clients']]);
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
