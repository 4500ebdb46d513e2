/** What people do to a register with their hands, and what becomes of it. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Home } from '../../src/contract.ts';
import { accepted, sheetIdOf as idOf } from './company.ts';
import { open, TAB, type Workbench } from './running-file.ts';

let workbench: Workbench;
const sheetIdOf = (name: string) => idOf(workbench, name);
const cell = (a1: string) => workbench.display(TAB, a1)[0]?.[0];
const log = () => workbench.display('Check-ins', 'A2:P60').filter(([when]) => when !== '');
/** Field, previous, new, source of each line. */
const logged = () => log().map((line) => [line[4], line[6], line[7], line[8], line[14]]);

beforeEach(() => {
  workbench = open();
});
// O1 is row 3, K1 row 4, K2 row 5, O2 row 6, K3 row 7.

describe('typing Current or Confidence is a check-in', () => {
  test('dated today and logged with what was there before', () => {
    workbench.edit(TAB, 'F4', [['87%']]);
    workbench.at('2026-10-19T09:00:00Z').edit(TAB, 'F4', [['88%']]);
    expect(cell('J4')).toBe('19 Oct');
    expect(logged()).toEqual([
      ['K1', 'Current', '', '0.87', 'cell'],
      ['K1', 'Current', '0.87', '0.88', 'cell'],
    ]);
    expect(workbench.failures()).toEqual([]);
  });

  test('the same number again is one too', () => {
    workbench.edit(TAB, 'F4', [['87%']]);
    workbench.at('2026-10-19T09:00:00Z').edit(TAB, 'F4', [['87%']]);
    expect(cell('J4')).toBe('19 Oct');
    expect(log()).toHaveLength(2);
  });

  test('a row inserted while the trigger was on its way: the one that moved into its place is not checked in', () => {
    workbench.edit(TAB, 'F4', [['87%']]);
    workbench.edit(TAB, 'F5', [['8']]);
    const next = workbench.at('2026-10-19T09:00:00Z');
    // What the trigger is told: F5 was typed. What stands there by now: another key result.
    const { model } = next;
    model.dispatch('ADD_COLUMNS_ROWS', {
      ...{ sheetId: sheetIdOf(TAB), sheetName: TAB, dimension: 'ROW', base: 3, position: 'before', quantity: 1 },
    });
    next.edited({ sheetId: sheetIdOf(TAB), zone: { top: 4, bottom: 4, left: 5, right: 5 }, value: '8.2' });
    expect(cell('J5')).toBe('12 Oct');
  });

  test('a block over several rows and columns: each row once, an objective not at all', () => {
    workbench.edit(TAB, 'F4:I5', [
      [0.86, 0.95, 'Ben', 0.8],
      [8, 9, 'Ben', 0.6],
    ]);
    expect(logged().map(([id, field]) => `${id} ${field}`)).toEqual([
      'K1 Current',
      'K1 Confidence',
      'K2 Current',
      'K2 Confidence',
    ]);
    expect([cell('J4'), cell('J5'), cell('J3')]).toEqual(['12 Oct', '12 Oct', '']);
  });

  test('a cleared one is none: it is logged and not dated', () => {
    workbench.edit(TAB, 'F4', [['87%']]);
    workbench.at('2026-10-19T09:00:00Z').edit(TAB, 'F4', [['']]);
    expect(cell('J4')).toBe('12 Oct');
    expect(logged()[1]).toEqual(['K1', 'Current', '0.87', '', 'cell']);
  });
});

describe('a text in Last check-in', () => {
  test('stays when the number beside it is typed, and Why says that it is no date', () => {
    workbench.edit(TAB, 'I4:J4', [[0.7, 'after the fair']]);
    workbench.edit(TAB, 'F4', [['88%']]);
    expect(cell('J4')).toBe('after the fair');
    expect(cell('K4')).toBe('⚠ Last check-in is not a date.');
  });

  test('stays when the numbers are found later', () => {
    workbench.faults = { dropEdits: true };
    workbench.edit(TAB, 'I4:J4', [[0.7, 'after the fair']]);
    accepted<Home>(workbench.rpc('openHome'));
    expect(cell('J4')).toBe('after the fair');
  });
});

test('a key result that supports itself, or one that supports it, has its own score', () => {
  workbench.edit(TAB, 'F4', [['90%']]);
  workbench.faults = { dropEdits: true };
  workbench.edit(TAB, 'N4:N5', [['K1'], ['K1']]);
  expect([cell('C4'), cell('C5')]).toEqual(['0.50', '0.00']);
  workbench.edit(TAB, 'N4:N4', [['K2']]);
  expect([cell('C4'), cell('K4')]).toEqual(['0.50', 'Heads for 1.00; counts for no objective']);
});

test('Start, Target, Weight, dates, measure and ambition are adjustments', () => {
  workbench.edit(TAB, 'G4', [['97%']]);
  workbench.edit(TAB, 'U4', [['2']]);
  workbench.edit(TAB, 'S4', [['Must reach']]);
  expect(logged()).toEqual([
    ['K1', 'Target', '0.95', '0.97', 'cell'],
    ['K1', 'Weight', '', '2', 'cell'],
    ['K1', 'Ambition', 'Stretch', 'Must reach', 'cell'],
  ]);
  expect(log().every((line) => line[12] === 'adjustment')).toBe(true);
  expect(cell('J4')).toBe('');
});

describe('rows by hand', () => {
  test('a title below an objective becomes its key result', () => {
    workbench.edit(TAB, 'A8', [['Baskets left full']]);
    expect(workbench.display(TAB, 'M8:Q8')[0]).toEqual(['K4', 'O2 Grow our online sales', 'Company', '', 'Key result']);
    expect(cell('H8')).toBe('Ana');
    expect(cell('K8')).toBe('⚠ Start is missing. Type 0 if you count from nothing.');
  });

  test('a copied row gets its own ID and blocks nothing', () => {
    const values = workbench.values(TAB, 'A7:BG7')[0] ?? [];
    workbench.edit(TAB, 'A8:BG8', [values]);
    expect(cell('M8')).toBe('K4');
    expect([cell('B2'), cell('C2'), cell('K2'), cell('Z2')]).toEqual(['Status', 'Score', 'Why', 'Heads for']);
    expect(cell('C8')).toBe('0.00');
    expect(workbench.failures()).toEqual([]);
  });
});

describe('typing over a computed cell', () => {
  test.each([
    ['B4', 'Status comes from the numbers. Type Current or Confidence instead in row 4. You typed: On track'],
    ['C4', 'Score comes from Start, Current and Target. Type Current instead in row 4. You typed: On track'],
    ['K4', 'Why is filled by itself. Type what you want to say into Note in row 4. You typed: On track'],
  ])('%s is put back with a sentence that keeps what was typed', (a1, sentence) => {
    const before = workbench.display(TAB, 'A1:L8');
    workbench.edit(TAB, a1, [['On track']]);
    expect(workbench.display(TAB, 'A1:L8')).toEqual(before);
    expect(workbench.toasts().join()).toContain(sentence);
  });

  test('over the header of a computed column: the column is back at once', () => {
    const before = workbench.display(TAB, 'A1:L8');
    for (const a1 of ['B2', 'C2', 'K2']) workbench.edit(TAB, a1, [['Hello']]);
    expect(workbench.display(TAB, 'A1:L8')).toEqual(before);
  });

  test('over the title line', () => {
    const before = cell('A1');
    workbench.edit(TAB, 'A1', [['My title']]);
    expect(cell('A1')).toBe(before);
  });
});

describe('what the trigger misses is found when somebody looks', () => {
  const look = () => accepted<Home>(workbench.rpc('openHome'));
  test('a reading and an adjustment typed on a phone', () => {
    workbench.faults = { dropEdits: true };
    workbench.edit(TAB, 'F4', [['87%']]);
    workbench.edit(TAB, 'G5', [['9.5']]);
    expect(cell('J4')).toBe('');
    look();
    expect(cell('J4')).toBe('12 Oct');
    expect(logged()).toEqual([
      ['K1', 'Current', '', '0.87', 'found'],
      ['K2', 'Target', '9', '9.5', 'found'],
    ]);
    look();
    expect(log()).toHaveLength(2);
  });

  test('a day the person typed stays', () => {
    workbench.faults = { dropEdits: true };
    workbench.edit(TAB, 'F4', [['87%']]);
    workbench.edit(TAB, 'J4', [['10/10/2026']]);
    look();
    expect(cell('J4')).toBe('10 Oct');
  });

  test('a deleted row: its last numbers stay in the log', () => {
    const sheetId = sheetIdOf(TAB);
    workbench.model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName: TAB, dimension: 'ROW', elements: [4] });
    look();
    expect(logged()).toEqual([['K2', 'Row', '', 'deleted', 'found']]);
    expect(log()[0]?.[13]).toBe('The row was deleted. It went from 7.8 to 9.');
  });

  test('rows sorted by a person: nothing is changed, nothing is logged', () => {
    workbench.edit(TAB, 'F4', [['87%']]);
    workbench.sort(TAB, 'A3:BG7', 1, false);
    look();
    expect(log()).toHaveLength(1);
    const row = workbench.display(TAB, 'A3:C7').find(([title]) => title?.includes('Keep more'));
    expect(row?.[2]).toBe('0.20');
  });
});

test('a renamed header: the column is still known by its mark', () => {
  workbench.edit(TAB, 'F2', [['Where we are']]);
  workbench.edit(TAB, 'F4', [['87%']]);
  expect(cell('J4')).toBe('12 Oct');
  expect(cell('C4')).toBe('0.20');
});

test('columns moved and inserted by people stay and work', () => {
  const sheetId = sheetIdOf(TAB);
  workbench.model.dispatch('ADD_COLUMNS_ROWS', {
    sheetId,
    sheetName: TAB,
    dimension: 'COL',
    base: 4,
    position: 'before',
    quantity: 1,
  });
  workbench.edit(TAB, 'E2', [['Our own']]);
  workbench.edit(TAB, 'G4', [['87%']]);
  expect(cell('K4')).toBe('12 Oct');
  expect(cell('C4')).toBe('0.20');
  expect(workbench.failures()).toEqual([]);
});

test('the edit trigger costs the same at 5 and at 150 rows, and within its budget', () => {
  const cost = () => {
    workbench.resetCalls();
    workbench.edit(TAB, 'F4', [['90%']]);
    const { reads, writes, services } = workbench.calls();
    return reads + writes + services;
  };
  expect(cost(), 'the first one makes the log').toBeLessThanOrEqual(12);
  const few = cost();
  workbench.edit(
    TAB,
    'A8:A100',
    Array.from({ length: 93 }, (_, index) => [`Key result ${index}`]),
  );
  expect(cost()).toBe(few);
  workbench.resetCalls();
  workbench.edit('Sheet1', 'B2', [['x']]);
  const { reads, writes, services } = workbench.calls();
  expect(reads + writes + services).toBeLessThanOrEqual(3);
});
