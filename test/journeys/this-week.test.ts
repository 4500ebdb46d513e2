/** What Home says of the week, and the five steps of a cycle. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { CheckInSave, CheckIns, CycleView, Home } from '../../src/contract.ts';
import { accepted } from './company.ts';
import { cost, open, TAB, type Workbench } from './running-file.ts';

let workbench: Workbench;
beforeEach(() => {
  workbench = open();
});
// K1 in row 4 (85 % to 95 %), K2 in row 5 (7.8 to 9), K3 in row 7 (£40k to £52k): from 1 Oct to 31 Dec 2026.

const on = (day: string) => {
  workbench = workbench.at(`${day}T09:00:00Z`);
};
const shown = (): CycleView => {
  const { cycle } = accepted<Home>(workbench.rpc('openHome'));
  if (!cycle) throw new Error('no cycle');
  return cycle;
};
/** `K2 fell behind`, in the order Home shows them; those that did not change are left out. */
const changes = () => shown().attention.flatMap(({ id, change }) => (change === '' ? [] : [`${id} ${change}`]));
const type = (row: number, value: string, sure = '80%') => {
  workbench.edit(TAB, `F${row}`, [[value]]);
  workbench.edit(TAB, `I${row}`, [[sure]]);
};
const checkIn = (id: string, value: number) => {
  const { rows } = accepted<CheckIns>(workbench.rpc('openCheckIns', 'Ben'));
  const asked = rows.find(({ row }) => row.id === id);
  const save: CheckInSave = {
    ...{ operationId: `${id} ${value}`, sheetId: asked?.sheetId ?? 0, id, value, confidence: null, kind: null },
    ...{ line: '', seen: { current: asked?.row.current as number, confidence: 0.8 }, again: false },
  };
  accepted(workbench.rpc('saveCheckIn', save));
};

describe('This week', () => {
  test('who fell behind, caught up, is done or went silent since the check-in day', () => {
    on('2026-11-02');
    type(4, '91%');
    type(5, '7.8');
    type(7, '47000');
    expect(changes()).toEqual([]);
    on('2026-11-09');
    expect(changes()).toEqual([]);
    // Typed by one, saved by another: K1 falls to its start, K2 reaches its target.
    type(4, '85%');
    checkIn('K2', 9);
    expect(changes()).toEqual(['K1 fell behind', 'K2 done']);
    expect(shown().attention[0]).toMatchObject({ id: 'K1', change: 'fell behind' });
    // Nobody looked at K3 for more than ten days by now.
    on('2026-11-13');
    expect(changes()).toEqual(['K1 fell behind', 'K3 went silent', 'K2 done']);
    on('2026-11-16');
    expect(changes()).toEqual([]);
    type(4, '91%');
    expect(changes()).toEqual(['K1 caught up']);
  });

  test('compares with the day before the week, however often one checks in', () => {
    on('2026-11-02');
    type(5, '8.6');
    on('2026-11-10');
    type(5, '7.8');
    on('2026-11-11');
    type(5, '8.7');
    expect(changes()).toEqual([]);
    on('2026-11-12');
    type(5, '7.8');
    expect(changes()).toEqual(['K2 fell behind']);
  });

  test('says nothing of what was taken back', () => {
    on('2026-11-02');
    type(5, '8.6');
    on('2026-11-10');
    checkIn('K2', 7.8);
    expect(changes()).toEqual(['K2 fell behind']);
    const [last] = accepted<Home>(workbench.rpc('openHome')).changes;
    accepted(workbench.rpc('undoChange', last?.id));
    expect(changes()).toEqual([]);
  });

  test('says nothing in the first week, nor when the time is over', () => {
    on('2026-10-12');
    type(5, '8.6');
    type(5, '7.8');
    expect(changes()).toEqual([]);
    on('2027-01-05');
    expect(changes()).toEqual([]);
  });

  test('stays within the calls of Home', () => {
    on('2026-11-02');
    type(5, '8.6');
    on('2026-11-10');
    type(5, '7.8');
    shown();
    expect(cost(workbench, () => void shown())).toBeLessThanOrEqual(15);
  });
});

describe('the five steps', () => {
  const steps = () => shown().steps;
  const tick = (step: string, done = true) =>
    accepted<Home>(workbench.rpc('tickStep', '2026-Q4', step, done)).cycle?.steps;

  test('what the file shows is done by itself, the rest is ticked and stays', () => {
    expect(steps()).toEqual(['drafted']);
    expect(tick('agreed')).toEqual(['agreed', 'drafted']);
    expect(tick('discussed')).toEqual(['agreed', 'drafted', 'discussed']);
    type(5, '8');
    expect(steps()).toEqual(['agreed', 'drafted', 'discussed', 'checked in']);
    expect(tick('agreed')).toEqual(steps());
    expect(tick('agreed', false)).toEqual(['drafted', 'discussed', 'checked in']);
  });

  test('what the file shows cannot be ticked', () => {
    expect(tick('reviewed')).toEqual(['drafted']);
    expect(tick('no such step')).toEqual(['drafted']);
  });
});

describe('On track, and not moved for four weeks', () => {
  const why = () => workbench.display(TAB, 'K5')[0]?.[0];
  const seen = () => {
    const { rows } = accepted<CheckIns>(workbench.rpc('openCheckIns', 'Ben'));
    return rows.find(({ row }) => row.id === 'K2')?.result.why;
  };
  const noChange = () => {
    const { rows } = accepted<CheckIns>(workbench.rpc('openCheckIns', 'Ben'));
    const asked = rows.find(({ row }) => row.id === 'K2');
    const save: CheckInSave = {
      ...{ operationId: workbench.now(), sheetId: asked?.sheetId ?? 0, id: 'K2', value: null, confidence: null },
      ...{ kind: null, line: '', seen: { current: asked?.row.current as number, confidence: 0.8 }, again: false },
    };
    accepted(workbench.rpc('saveCheckIn', save));
  };

  test('is said in Why, by the formula as by the cards, until it moves', () => {
    on('2026-10-26');
    type(5, '8.6');
    for (const day of ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-22']) {
      on(day);
      noChange();
    }
    expect(why()).toBe('Heads for 1.00');
    on('2026-11-23');
    expect(why()).toBe('Heads for 1.00; not moved for 4 weeks');
    expect(seen()).toBe(why());
    checkIn('K2', 8.62);
    expect(why()).toBe('Heads for 1.00');
    expect(seen()).toBe(why());
    const [last] = accepted<Home>(workbench.rpc('openHome')).changes;
    accepted(workbench.rpc('undoChange', last?.id));
    expect(why()).toBe('Heads for 1.00; not moved for 4 weeks');
  });
});
