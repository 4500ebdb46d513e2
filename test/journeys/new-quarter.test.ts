import { beforeEach, describe, expect, test } from 'vitest';
import type { Created, Home } from '../../src/contract.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted, keyResult, objective, quarter, refused, sheetIdOf } from './company.ts';
import { fileAfter, TAB } from './prepared-file.ts';

let workbench: ReturnType<typeof openWorkbench>;
const EARLY = { now: '2026-10-02T09:00:00Z' };
const tabNames = () =>
  workbench.model.getters.getSheetIds().map((id: string) => workbench.model.getters.getSheetName(id));

beforeEach(() => {
  workbench = openWorkbench({ ...EARLY, timeZone: 'Europe/London', locale: 'en_GB' });
});

describe('a quarter made in the sidebar', () => {
  const MADE = fileAfter(EARLY, (one) => {
    accepted<Created>(one.rpc('createQuarter', quarter()));
  });
  beforeEach(() => {
    workbench = openWorkbench({ snapshot: MADE() });
  });

  test('is a Draft: scores but no status', () => {
    expect(workbench.display(TAB, 'A1')[0]?.[0]).toBe('OKRs 2026-Q4 · 1 Oct – 31 Dec · Draft, not started');
    expect(workbench.display(TAB, 'A3:C8')).toEqual([
      ['Become the UK’s leading agency', '', '0.00'],
      ['    Keep more clients (retention)', '', '0.00'],
      ['    Client rating', '', '0.00'],
      ['Grow our online sales', '', '0.00'],
      ['    Online sales a month', '', '0.00'],
      ['', '', ''],
    ]);
  });

  test('what was typed stands as it was meant, in its own format', () => {
    expect(workbench.display(TAB, 'E4:I7')).toEqual([
      ['85%', '', '95%', 'Ben', '70%'],
      ['7.8', '', '9.0', 'Ben', '70%'],
      ['', '', '', 'Ana', ''],
      ['£40,000', '', '£52,000', 'Cleo', '70%'],
    ]);
    expect(workbench.display(TAB, 'M3:N7')).toEqual([
      ['O1', ''],
      ['K1', 'O1 Become the UK’s leading agency'],
      ['K2', 'O1 Become the UK’s leading agency'],
      ['O2', ''],
      ['K3', 'O2 Grow our online sales'],
    ]);
  });

  test('Start the quarter shows the status; typing a value moves it', () => {
    const home = accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
    expect(home.cycle?.state).toBe('Running');
    expect(workbench.display(TAB, 'B4')[0]?.[0]).toBe('– No update');
    expect(workbench.display(TAB, 'K4')[0]?.[0]).toBe('No check-in yet');
    workbench.edit(TAB, 'F4', [['88%']]);
    expect(workbench.display(TAB, 'B4:C4')).toEqual([['● On track', '0.30']]);
    expect(workbench.display(TAB, 'J4')[0]?.[0]).toBe('2 Oct');
    expect(workbench.display(TAB, 'A1')[0]?.[0]).toBe(
      'OKRs 2026-Q4 · 1 Oct – 31 Dec · 2 % gone, 90 days left · heads for 1.00 · ● 1 ▲ 0 ■ 0 – 2',
    );
  });

  test('day one shows two tabs of ours, the register in front', () => {
    const { getters } = workbench.model;
    const visible = getters.getSheetIds().filter((id: string) => getters.isSheetVisible(id));
    expect(visible.map((id: string) => getters.getSheetName(id))).toEqual([TAB, 'Guide', 'Sheet1']);
  });

  test('the same press again, or again after a broken connection, makes no second one', () => {
    const again = accepted<Created>(workbench.rpc('createQuarter', quarter()));
    expect(again.cycle.name).toBe('2026-Q4');
    expect(tabNames().filter((name: string) => name.startsWith('OKRs'))).toEqual([TAB]);
  });

  test('a second quarter of the same name is refused with a sentence', () => {
    const problem = refused(workbench.rpc('createQuarter', quarter({ operationId: 'two' })));
    expect(problem.message).toContain('There is already a register for 2026-Q4');
    expect(tabNames().filter((name: string) => name.startsWith('OKRs'))).toEqual([TAB]);
  });

  test('IDs go on in the next quarter', () => {
    const next = { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' };
    accepted<Created>(workbench.rpc('createQuarter', quarter({ operationId: 'next', cycle: next })));
    expect(workbench.display('OKRs 2027-Q1', 'M3:M4')).toEqual([['O3'], ['K4']]);
  });
});

describe('the layout', () => {
  beforeEach(() => {
    accepted<Created>(workbench.rpc('createQuarter', quarter()));
  });
  test('columns stand in their order', () => {
    expect(workbench.display(TAB, 'A2:Z2')[0]).toEqual([
      'Objective / key result',
      'Status',
      'Score',
      'Progress',
      'Start',
      'Current',
      'Target',
      'Owner',
      'Confidence',
      'Last check-in',
      'Why',
      'Note',
      'ID',
      'Supports',
      'Level',
      'Team',
      'Type',
      'Sponsor',
      'Ambition',
      'Measure',
      'Weight',
      'From',
      'Due',
      'Source',
      'Gone',
      'Heads for',
    ]);
  });

  test('two rows are frozen, no column; the group is closed; one warning-only protection', () => {
    const { getters } = workbench.model;
    const id = getters.getSheetIds().find((one: string) => getters.getSheetName(one) === TAB) ?? '';
    expect(getters.getPaneDivisions(id)).toEqual({ xSplit: 0, ySplit: 2 });
    const widths = Array.from({ length: 12 }, (_, index) => getters.getColSize(id, index));
    expect(widths).toEqual([240, 104, 50, 84, 62, 70, 62, 76, 70, 74, 180, 210]);
    expect(getters.isColHidden(id, 11)).toBe(false);
    expect(getters.isColHidden(id, 12)).toBe(true);
  });

  test('a choice that is not in the list, a number in an objective, a confidence of 120 %: refused where they are typed', () => {
    expect(() => workbench.edit(TAB, 'T4', [['Percent']])).toThrow();
    expect(() => workbench.edit(TAB, 'F3', [['5']])).toThrow(/one of its key results/);
    expect(() => workbench.edit(TAB, 'I4', [['120%']])).toThrow(/How sure/);
  });
});

describe('user text is data', () => {
  test.each(['=1+1', '+49 30 1234', '@ana', '-5 %', "'quoted", '1/2', '007', '<b>bold</b>', '🎯 العربية'])(
    'a title %s stays as typed',
    (title) => {
      const objectives = [objective(title, keyResult(title, '1', '2', { owner: title, source: title }))];
      accepted<Created>(workbench.rpc('createQuarter', quarter({ objectives })));
      expect(workbench.values(TAB, 'A3:A4')).toEqual([[title], [title]]);
      expect(workbench.values(TAB, 'H4')).toEqual([[title]]);
      expect(workbench.values(TAB, 'X4')).toEqual([[title]]);
    },
  );
});

describe('what cannot be made is refused at its field, and nothing is half-made', () => {
  const cycle = (more: object) =>
    quarter({ cycle: { name: '2026-Q4', from: '2026-10-01', due: '2026-12-31', ...more } });
  const only = (...keyResults: ReturnType<typeof keyResult>[]) =>
    quarter({ objectives: [objective('Be loved', ...keyResults)] });
  test.each([
    ['no objectives', quarter({ objectives: [] }), 'objectives', 'no objective yet'],
    ['no key results', only(), 'objectives.0.keyResults', 'no key result yet'],
    ['an end before the start', cycle({ due: '2026-09-30' }), 'cycle.due', 'before the start'],
    ['no name of the cycle', cycle({ name: ' ' }), 'cycle.name', 'no name'],
    ['a name that no tab can have', cycle({ name: 'Q4/2026' }), 'cycle.name', 'name of a tab'],
    ['text as target', only(keyResult('Rating', '7', 'much better')), 'objectives.0.keyResults.0.target', 'number'],
    ['no target', only(keyResult('Rating', '7', '')), 'objectives.0.keyResults.0.target', 'missing'],
    ['no start', only(keyResult('Rating', '', '9')), 'objectives.0.keyResults.0.start', 'missing'],
    ['a key result without a name', only(keyResult('', '7', '9')), 'objectives.0.keyResults.0.title', 'no name'],
    [
      'a weight below 0',
      only(keyResult('Rating', '7', '9', { weight: '-1' })),
      'objectives.0.keyResults.0.weight',
      'below 0',
    ],
  ])('%s', (_, draft, field, sentence) => {
    const before = tabNames();
    const problem = refused(workbench.rpc('createQuarter', draft));
    expect(problem.field).toBe(field);
    expect(problem.message).toContain(sentence);
    expect(problem.next).not.toBe('');
    expect(tabNames()).toEqual(before);
  });
});

describe('a file full of somebody’s own tabs', () => {
  test('they stay untouched', () => {
    workbench.edit('Sheet1', 'A1:B2', [
      ['Budget', '=1+1'],
      ['007', '1/2'],
    ]);
    const before = workbench.values('Sheet1', 'A1:D10');
    const style = workbench.style('Sheet1', 'A1');
    accepted<Created>(workbench.rpc('createQuarter', quarter()));
    accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
    expect(workbench.values('Sheet1', 'A1:D10')).toEqual(before);
    expect(workbench.style('Sheet1', 'A1')).toEqual(style);
  });

  test('a tab of that name which is not ours is not touched; the sentence says what to do', () => {
    workbench.rpc('createQuarter', quarter());
    const other = { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' };
    workbench.model.dispatch('RENAME_SHEET', {
      sheetId: sheetIdOf(workbench, 'Sheet1'),
      oldName: 'Sheet1',
      newName: 'OKRs 2027-Q1',
    });
    const problem = refused(workbench.rpc('createQuarter', quarter({ operationId: 'b', cycle: other })));
    expect(problem.message).toContain('did not make');
  });

  test('the edit trigger leaves tabs alone that are not ours', () => {
    accepted<Created>(workbench.rpc('createQuarter', quarter()));
    workbench.edit('Sheet1', 'F5', [['5']]);
    expect(
      workbench
        .values('Sheet1', 'A1:L8')
        .flat()
        .filter((cell) => cell !== ''),
    ).toEqual([5]);
  });
});
