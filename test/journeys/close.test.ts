/** Closing a quarter: its numbers stay; reopened, it computes again; closed once more, it ends as before. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { CheckReport, ExportedCycle, Home } from '../../src/contract.ts';
import { carryGroups, withCarryChoice, withCarryReason } from '../../src/domain/carry-over.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { closeIt, closeOrderOf, reopenIt } from './closing.ts';
import { accepted, quarter, refused, sheetIdOf } from './company.ts';
import { cell, cost, home, open, TAB, type Workbench } from './running-file.ts';

/** A week after its end, with a reading in each row: K1 0.7, K2 by a formula 0.5, K3 0.8. */
function atTheEnd(): Workbench {
  const workbench = open().at('2026-12-28T09:00:00Z');
  workbench.edit(TAB, 'F4', [['92%']]);
  workbench.edit(TAB, 'F5', [['=84/10']]);
  workbench.edit(TAB, 'F7', [['49600']]);
  return workbench.at('2027-01-04T09:00:00Z');
}

let made: unknown;
let workbench: Workbench;
beforeEach(() => {
  made ??= atTheEnd().snapshot();
  workbench = openWorkbench({ snapshot: made });
});

const formulas = (tab = TAB) => {
  const { getters } = workbench.model;
  const cells = Object.values(getters.getCells(sheetIdOf(workbench, tab))) as { readonly isFormula: boolean }[];
  return cells.filter(({ isFormula }) => isFormula).length;
};
const column = (letter: string) => workbench.display(TAB, `${letter}3:${letter}7`).flat();
const lines = () =>
  workbench
    .display('Check-ins', 'A2:P60')
    .filter(([when]) => when !== '')
    .map((line) => [line[4], line[6], line[7], line[8], line[13]]);

describe('closed', () => {
  test('every number is a value, every colour stays, and the title says it', () => {
    const looks = ['A3', 'B4', 'B5', 'E3', 'F4'].map((a1) => workbench.style(TAB, a1));
    const shown = closeIt(workbench);
    expect(formulas()).toBe(0);
    expect(column('C')).toEqual(['0.60', '0.70', '0.50', '0.80', '0.80']);
    expect(column('B')).toEqual(['▲ At risk', '● On track', '▲ At risk', '● On track', '● On track']);
    expect(column('K')).toEqual(['Ended at 0.60', 'Ended at 0.70', 'Ended at 0.50', 'Ended at 0.80', 'Ended at 0.80']);
    expect(['A3', 'B4', 'B5', 'E3', 'F4'].map((a1) => workbench.style(TAB, a1))).toEqual(looks);
    expect(cell(workbench, 'A1')).toBe(
      'OKRs 2026-Q4 · 1 Oct – 31 Dec · closed on 4 Jan · ended at 0.70 · ● 2 ▲ 1 ■ 0 – 0',
    );
    expect(shown.cycle).toMatchObject({ state: 'Closed', headsFor: expect.closeTo(0.7), closed: { on: '2027-01-04' } });
    expect(lines().at(-1)).toEqual(['', 'Cycle', 'Running', 'Closed', '']);
    expect(workbench.failures()).toEqual([]);
  });

  test('it warns whoever types, and asks nobody else', () => {
    closeIt(workbench);
    const kept = workbench.file.meta('sheet-protection', sheetIdOf(workbench, TAB));
    expect(kept).toHaveLength(1);
    workbench.as('ben@firm.uk').edit(TAB, 'F4', [['95%']]);
    expect([cell(workbench, 'F4'), cell(workbench, 'C4')]).toEqual(['95%', '0.70']);
  });

  test('a chosen colour stands with its reason', () => {
    const grades = { K2: ['Green', '=1+1 clients signed'] } as const;
    closeIt(workbench, grades);
    expect(workbench.display(TAB, 'B5:C5')[0]).toEqual(['● On track', '0.50']);
    expect(cell(workbench, 'K5')).toBe('Graded Green: =1+1 clients signed');
  });

  test('what was typed since the grades were looked at stops it, and nothing is closed', () => {
    const order = closeOrderOf(workbench);
    workbench.edit(TAB, 'F4', [['95%']]);
    expect(refused(workbench.rpc('closeQuarter', order))).toMatchObject({ field: 'seen' });
    expect(home(workbench).cycle?.state).toBe('Running');
    closeIt(workbench);
    expect(cell(workbench, 'C4')).toBe('1.00');
  });

  test('twice with one button it is closed once; by two people the second is told', () => {
    const order = closeOrderOf(workbench);
    accepted(workbench.rpc('closeQuarter', order));
    accepted(workbench.rpc('closeQuarter', order));
    expect(lines().filter(([, field]) => field === 'Cycle')).toHaveLength(1);
    expect(refused(workbench.rpc('closeQuarter', { ...order, operationId: 'other' })).message).toBe(
      '2026-Q4 is closed: only a running cycle can be closed.',
    );
  });

  test('a draft is not', () => {
    const draft = quarter({ operationId: 'two', cycle: { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' } });
    accepted(workbench.rpc('createQuarter', draft));
    const order = { ...closeOrderOf(workbench), cycle: '2027-Q1' };
    expect(refused(workbench.rpc('closeQuarter', order)).message).toMatch(/^2027-Q1 is draft/);
  });

  test('rows that cannot be read are closed without a score', () => {
    workbench.edit(TAB, 'E4', [['many']]);
    const { figures } = closeOrderOf(workbench);
    expect(figures).toMatchObject({ noScore: 1, grades: { Green: 1, Amber: 1, Red: 0 } });
    closeIt(workbench);
    expect(workbench.display(TAB, 'B4:C4')[0]).toEqual(['⚠ Check', '⚠']);
  });

  test('the example quarter, sorted and with a column of one’s own', () => {
    const example = openWorkbench({ now: '2026-11-16T09:00:00Z', timeZone: 'Europe/Berlin', locale: 'de_DE' });
    accepted(example.rpc('makeExample'));
    const place = { dimension: 'COL', base: 2, position: 'before', quantity: 1 } as const;
    example.model.dispatch('ADD_COLUMNS_ROWS', { sheetId: sheetIdOf(example, TAB), sheetName: TAB, ...place });
    example.edit(TAB, 'C2:C5', [['Score'], ['a'], ['b'], ['=1+1']]);
    example.sort(TAB, 'A3:BG16', 1, false);
    const own = example.display(TAB, 'C2:C16');
    const scores = example.display(TAB, 'D3:D16');
    closeIt(example);
    expect(example.display(TAB, 'D3:D16')).toEqual(scores);
    expect(example.display(TAB, 'A1').flat().join()).toMatch(/closed on 16 Nov · ended at 0,\d\d/);
    const closed = example.display(TAB, 'A2:BG16');
    reopenIt(example);
    closeIt(example, {}, { operationId: 'again' });
    expect(example.display(TAB, 'A2:BG16')).toEqual(closed);
    expect(example.display(TAB, 'C2:C16')).toEqual(own);
  });
});

describe('reopened', () => {
  test('all is as it was before, and anybody who may edit may do it', () => {
    const before = [workbench.display(TAB, 'A1:BF20'), formulas()];
    closeIt(workbench);
    const opened = workbench.as('ben@firm.uk');
    expect(reopenIt(opened).cycle?.state).toBe('Running');
    expect([workbench.display(TAB, 'A1:BF20'), formulas()]).toEqual(before);
    expect(cell(workbench, 'F5')).toBe('8.4');
    expect(workbench.file.meta('sheet-protection', sheetIdOf(workbench, TAB))).toEqual([]);
    workbench.edit(TAB, 'F4', [['95%']]);
    expect(cell(workbench, 'C4')).toBe('1.00');
    expect(workbench.failures()).toEqual([]);
  });

  test('what was typed meanwhile stays typed, also where a formula stood', () => {
    closeIt(workbench);
    workbench.edit(TAB, 'F5', [[9]]);
    reopenIt(workbench);
    expect([cell(workbench, 'F5'), cell(workbench, 'C5')]).toEqual(['9.0', '1.00']);
  });

  test('close, reopen, close: it ends as the first time', () => {
    closeIt(workbench);
    const closed = workbench.display(TAB, 'A1:BF20');
    reopenIt(workbench);
    closeIt(workbench, {}, { operationId: 'again' });
    expect(workbench.display(TAB, 'A1:BF20')).toEqual(closed);
    expect(
      lines()
        .filter(([, field]) => field === 'Cycle')
        .map(([, , from, to]) => `${from} ${to}`),
    ).toEqual(['Running Closed', 'Closed Running', 'Running Closed']);
  });

  test('with a column gone it is open all the same, and Repair brings the rest back', () => {
    const before = workbench.display(TAB, 'A1:L7');
    closeIt(workbench);
    const remove = {
      dimension: 'COL' as const,
      elements: [12 + 12],
      sheetId: sheetIdOf(workbench, TAB),
      sheetName: TAB,
    };
    workbench.model.dispatch('REMOVE_COLUMNS_ROWS', remove);
    expect(reopenIt(workbench).cycle?.state).toBe('Running');
    accepted(workbench.rpc('repairFile'));
    expect(workbench.display(TAB, 'A1:L7')).toEqual(before);
  });
});

describe('taken back', () => {
  const undo = () => accepted<Home>(workbench.rpc('undoChange', home(workbench).changes[0]?.id));

  test('a close opens it again, a reopening closes it as it was', () => {
    const running = workbench.display(TAB, 'A1:BF20');
    closeIt(workbench, { K2: ['Green', 'Signed'] });
    const closed = workbench.display(TAB, 'A1:BF20');
    expect(undo().cycle?.state).toBe('Running');
    expect(workbench.display(TAB, 'A1:BF20')).toEqual(running);
    closeIt(workbench, { K2: ['Green', 'Signed'] }, { operationId: 'again' });
    reopenIt(workbench);
    expect(undo().cycle?.state).toBe('Closed');
    expect(workbench.display(TAB, 'A1:BF20')).toEqual(closed);
  });

  test('a reopening that somebody has worked on closes with what stands there now', () => {
    closeIt(workbench);
    reopenIt(workbench);
    workbench.edit(TAB, 'F4', [['95%']]);
    expect(undo().cycle?.state).toBe('Closed');
    expect([cell(workbench, 'F4'), cell(workbench, 'C4')]).toEqual(['95%', '1.00']);
  });
});

describe('what somebody types into a closed register', () => {
  const found = () =>
    accepted<CheckReport>(workbench.rpc('checkFile')).findings.map(({ rule, cell: at, facts }) => [rule, at, facts]);

  test('is a finding; left as it was closed there is none', () => {
    closeIt(workbench);
    expect(found()).toEqual([]);
    workbench.edit(TAB, 'C4', [['0.9']]);
    expect(found()).toEqual([['closed-edited', 'C4', { cycle: '2026-Q4', was: null }]]);
    workbench.edit(TAB, 'F4', [['95%']]);
    expect(found()).toEqual([['closed-edited', 'F4', { cycle: '2026-Q4', was: 0.92 }]]);
  });
});

describe('the next quarter', () => {
  test('begins with what was learned, and from the last values of what goes on', () => {
    closeIt(workbench, {}, { insights: ['Fewer things at once'] });
    const [closed] = home(workbench).cycles;
    expect(closed?.closed).toMatchObject({ on: '2027-01-04', insights: ['Fewer things at once'] });
    const { rows } = accepted<ExportedCycle>(workbench.rpc('exportCycle', closed?.sheetId));
    const [group] = carryGroups(rows, '.');
    const [first, second] = group?.keyResults ?? [];
    expect([first?.suggested, second?.suggested]).toEqual(['drop', 'keep']);
    const cycle = { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' };
    const draft = quarter({ operationId: 'next', cycle, objectives: [] });
    if (!group || !second) throw new Error('There is nothing to carry over.');
    const carried = withCarryReason(withCarryChoice(draft, '2026-Q4', group, second, 'keep'), 'K2', 'Half the way');
    accepted(workbench.rpc('createQuarter', carried));
    expect(workbench.display('OKRs 2027-Q1', 'E4:F4')[0]).toEqual(['8.4', '']);
    expect(lines().at(-1)).toEqual(['K2', 'Carried over', '2026-Q4', '2027-Q1', 'Half the way']);
  });
});

describe('what it costs', () => {
  const spent = (one: Workbench) => {
    const order = closeOrderOf(one);
    return cost(one, () => void accepted(one.rpc('closeQuarter', order)));
  };

  test('is the same at 5 and at 98 rows', () => {
    const large = openWorkbench({ snapshot: made });
    large.edit(
      TAB,
      'A8:A100',
      Array.from({ length: 93 }, (_, index) => [`Key result ${index}`]),
    );
    const small = [spent(workbench), cost(workbench, () => reopenIt(workbench))];
    expect([spent(large), cost(large, () => reopenIt(large))]).toEqual(small);
    for (const calls of small) expect(calls).toBeLessThanOrEqual(150);
  });
});
