import { beforeEach, describe, expect, test } from 'vitest';
import type { Created, Home } from '../../src/contract.ts';
import { CUSTOM_FUNCTIONS } from '../../src/entry/custom-function-list.ts';
import { openWorkbench, type Workbench } from '../../workbench/emulator/index.ts';
import { accepted, keyResult, objective, quarter } from './company.ts';
import { look } from './look.ts';

const SHEET = 'Sheet1';
const TAB = 'OKRs 2026-Q4';
let workbench: Workbench;
const type = (a1: string, formula: unknown) => workbench.edit(SHEET, a1, [[formula]]);
const value = (a1: string) => workbench.values(SHEET, a1)[0]?.[0];
const column = (a1: string) => workbench.values(SHEET, a1).map(([cell]) => cell);

beforeEach(() => {
  workbench = openWorkbench({ now: '2026-11-16T09:00:00Z', timeZone: 'Europe/London', locale: 'en_GB' });
});

describe('one formula for one row', () => {
  test('the score of a falling number', () => {
    type('A1', '=OKRSCORE(8;5;6)');
    expect(value('A1')).toBeCloseTo(2 / 3, 12);
  });

  test('an explanation in sentences', () => {
    type('A1', '=OKREXPLAIN(85%;95%;89%;51%)');
    expect(value('A1')).toBe(
      'Moved 4 of the 10 points: 0.4. Half the time is gone; it heads for 0.79. Green from 0.7: On track.',
    );
  });

  // An array literal is the person's own and follows the locale; everything else reads the same everywhere.
  test.each(CUSTOM_FUNCTIONS.map(({ example, result }) => [example, result] as const))(
    '%s as the README says',
    (example, result) => {
      type('A1', example);
      if (typeof result === 'number') expect(value('A1')).toBeCloseTo(result, 9);
      else expect(value('A1')).toBe(result);
    },
  );

  test.each(CUSTOM_FUNCTIONS.map(({ badInput }) => [badInput.formula, badInput.says] as const))(
    '%s is an error that says: %s',
    (formula, says) => {
      type('A1', formula);
      expect(workbench.display(SHEET, 'A1')).toEqual([['#ERROR!']]);
      expect(workbench.errorMessage(SHEET, 'A1')).toBe(says);
    },
  );

  test('a formula over another one passes the error on, and IFERROR catches it', () => {
    type('A1', '=OKRSCORE(;5;6)');
    type('A2', '=A1*2');
    type('A3', '=IFERROR(OKRSCORE(;5;6);"look at Start")');
    expect(workbench.display(SHEET, 'A2')[0]?.[0]).toMatch(/^#/);
    expect(value('A3')).toBe('look at Start');
  });
});

describe('one formula for a whole column', () => {
  beforeEach(() => {
    workbench.edit(SHEET, 'A1:D5', [
      [8, 5, 6, 'Number'],
      ['', '', '', ''],
      [0, 'soon', 3, ''],
      [10, 10, 12, 'keep at or above'],
      ['', 5, '3 of 5', 'Steps'],
    ]);
  });

  test('fills the rows below it: blank rows blank, a bad row spoils only itself', () => {
    type('F1', '=OKRSCORE(A1:A5;B1:B5;C1:C5;D1:D5)');
    const [first, ...rest] = column('F1:F6');
    expect(first).toBeCloseTo(2 / 3, 12);
    expect(rest).toEqual(['', '⚠ Target is not a number. Type digits only.', 1, 3 / 5, '']);
  });

  test('a single value goes with every row', () => {
    type('F1', '=OKRSCORE(0;10;C1:C4)');
    expect(column('F1:F4')).toEqual([0.6, '', 0.3, 1]);
  });

  test('functions stand inside each other', () => {
    type('F1', '=OKRGRADE(OKRSCORE(A1:A5;B1:B5;C1:C5;D1:D5))');
    expect(column('F1:F5')).toEqual(['Amber', '', '⚠ Target is not a number. Type digits only.', 'Green', 'Amber']);
  });

  test('ranges of different heights are an error with the sentence', () => {
    type('F1', '=OKRSCORE(A1:A5;B1:B4;C1:C5)');
    expect(workbench.display(SHEET, 'F1:F2')).toEqual([['#ERROR!'], ['']]);
    expect(workbench.errorMessage(SHEET, 'F1')).toBe(
      'The ranges must be equally high: start has 5 rows, target has 4 rows. Let them begin and end in the same rows.',
    );
  });

  test('a range of two columns is an error with the sentence', () => {
    type('F1', '=OKRSCORE(A1:B5;B1:B5;C1:C5)');
    expect(workbench.errorMessage(SHEET, 'F1')).toBe('start has 2 columns. Give one column.');
  });

  test('what stands in its way is not written over', () => {
    type('F3', 'mine');
    type('F1', '=OKRSCORE(A1:A5;B1:B5;C1:C5;D1:D5)');
    expect(workbench.display(SHEET, 'F1')).toEqual([['#REF!']]);
    expect(value('F3')).toBe('mine');
    type('F3', '');
    expect(column('F1:F5')[3]).toBe(1);
  });

  test('an objective is the mean of the rows that support it', () => {
    workbench.edit(SHEET, 'A10:C12', [
      ['O1', '', ''],
      ['K1', 'O1 Be loved', 0.4],
      ['K2', 'O1 Be loved', 0.8],
    ]);
    type('D10', '=OKRROLLUP(A10:A12;B10:B12;C10:C12)');
    expect(column('D10:D12').map((score) => Number(score).toFixed(3))).toEqual(['0.600', '0.400', '0.800']);
  });
});

describe('dates arrive as days of the sheet', () => {
  /** Midnight of the sheet is another hour of the script's clock in each; both halves of the year. */
  const ZONES = [
    ...['Etc/UTC', 'Europe/London', 'Europe/Berlin', 'Asia/Kolkata', 'Asia/Tokyo', 'Australia/Sydney'],
    ...['Pacific/Auckland', 'Pacific/Chatham', 'Pacific/Honolulu', 'America/Los_Angeles', 'America/New_York'],
  ];
  test.each(ZONES)('%s', (timeZone) => {
    workbench = openWorkbench({ now: '2026-11-16T09:00:00Z', timeZone, locale: 'en_GB' });
    workbench.edit(SHEET, 'A1:C2', [
      ['2026-10-01', '2026-12-31', '2026-11-15'],
      ['2026-04-01', '2026-06-30', '2026-05-15'],
    ]);
    type('E1', '=OKRQUARTER(A1)');
    type('E2', '=OKRQUARTER(A2;4)');
    type('F1', '=OKRGONE(A1:A2;B1:B2;C1:C2)');
    expect([value('E1'), value('E2')]).toEqual(['2026-Q4', '2027-Q1']);
    expect(column('F1:F2')).toEqual([46 / 92, 45 / 91]);
  });
});

describe('what the functions cost', () => {
  const bigQuarter = (keyResults: number) =>
    quarter({
      objectives: [
        objective('Be loved', ...Array.from({ length: keyResults }, (_, at) => keyResult(`Rating ${at}`, '7', '9'))),
      ],
    });
  const runs = () => Object.values(workbench.customFunctionRuns()).reduce((sum, count) => sum + count, 0);

  test.each([3, 60])('a check-in in a register of %i key results runs two of them', (rows) => {
    accepted<Created>(workbench.rpc('createQuarter', bigQuarter(rows)));
    accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
    workbench.display(TAB, 'C3:C8');
    const before = runs();
    workbench.edit(TAB, 'F4', [['8']]);
    expect(workbench.display(TAB, 'C4')).toEqual([['0.50']]);
    expect(runs() - before).toBeGreaterThan(0);
    expect(runs() - before).toBeLessThanOrEqual(2);
  });

  test('what changes no argument runs none: a title, another day', () => {
    accepted<Created>(workbench.rpc('createQuarter', bigQuarter(3)));
    accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
    workbench.display(TAB, 'C3:C8');
    const before = runs();
    workbench.edit(TAB, 'A4', [['Client rating']]);
    workbench.at('2026-11-17T09:00:00Z').display(TAB, 'A1:L8');
    expect(runs() - before).toBe(0);
  });

  test('the same formula twice is worked out once', () => {
    type('A1', '=OKRSCORE(8;5;6)');
    type('A2', '=OKRSCORE(8;5;6)');
    expect(workbench.customFunctionRuns()).toEqual({ OKRSCORE: 1 });
  });
});

describe('somebody without the add-on', () => {
  test('sees #NAME? for a formula of their own, and every score of the register', () => {
    accepted<Created>(workbench.rpc('makeExample'));
    type('A1', '=OKRSCORE(8;5;6)');
    const register = look(workbench);
    const [scores, statuses, whys] = ['Score', 'Status', 'Why'].map((header) => register.column(header));
    const reader = workbench.as('reader@example.org', 'none');
    expect(reader.display(SHEET, 'A1')).toEqual([['#NAME?']]);
    const seen = look(reader);
    expect(seen.column('Score')).toEqual(scores);
    expect(seen.column('Status')).toEqual(statuses);
    expect(seen.column('Why')).toEqual(whys);
    expect(scores).toContain('0.40');
    expect(reader.display(TAB, 'A1')).toEqual(workbench.display(TAB, 'A1'));
  });

  test('types a value, and the scores move for everybody', () => {
    accepted<Created>(workbench.rpc('createQuarter', quarter()));
    accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
    const editor = workbench.as('editor@example.org', 'none');
    editor.edit(TAB, 'F4', [['92%']]);
    expect(editor.display(TAB, 'C4')).toEqual([['0.70']]);
    expect(workbench.as('owner@example.com', 'add-on').display(TAB, 'C4')).toEqual([['0.70']]);
  });
});
