/** Cycles of all kinds in one file: a year beside its quarter, dates of one's own, a fiscal year. */
import { describe, expect, test } from 'vitest';
import type { CheckReport, Created, Home, Repaired } from '../../src/contract.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted, quarter, refused } from './company.ts';
import { cell, cost, open, TAB, type Workbench } from './running-file.ts';

const YEAR = { name: '2026', from: '2026-01-01', due: '2026-12-31' };
const make = (workbench: Workbench, cycle: typeof YEAR, more: object = {}) =>
  accepted<Created>(workbench.rpc('createQuarter', { ...quarter({ operationId: cycle.name, cycle }), ...more }));
const shown = (workbench: Workbench, name?: string) =>
  accepted<Home>(name === undefined ? workbench.rpc('openHome') : workbench.rpc('openHome', name));

let beside: unknown;
/** A running year and its running quarter. */
function yearBeside(): Workbench {
  if (beside === undefined) {
    const workbench = open();
    make(workbench, YEAR);
    accepted<Home>(workbench.rpc('startQuarter', '2026'));
    beside = workbench.snapshot();
  }
  return openWorkbench({ snapshot: beside });
}

describe('a year beside its quarter', () => {
  test('stands in a tab of its own, with its dates in the title', () => {
    const workbench = yearBeside();
    expect(workbench.sheets()).toEqual(expect.arrayContaining([TAB, 'OKRs 2026']));
    expect(workbench.display('OKRs 2026', 'A1')[0]?.[0]).toMatch(/^OKRs 2026 · 1 Jan – 31 Dec · /);
  });

  test('Home shows the quarter, changes to the year when it is asked, and never mixes their rows', () => {
    const workbench = yearBeside();
    expect(shown(workbench).cycle?.name).toBe('2026-Q4');
    expect(shown(workbench).cycles.map(({ name }) => name)).toEqual(['2026-Q4', '2026']);
    const ids = (name: string) => shown(workbench, name).cycle?.objectives.map(({ id }) => id);
    expect(shown(workbench, '2026').cycle).toMatchObject({ name: '2026', weeks: 53, state: 'Running' });
    expect(ids('2026-Q4')).toEqual(['O1', 'O2']);
    expect(ids('2026')).toEqual(['O3', 'O4']);
    expect(shown(workbench, 'gone long ago').cycle?.name).toBe('2026-Q4');
  });

  test('silence shows after ten days in the quarter and after forty in the year', () => {
    const workbench = yearBeside();
    workbench.edit(TAB, 'F4', [['94%']]);
    workbench.edit('OKRs 2026', 'F4', [['94%']]);
    const status = (days: number) => {
      const later = workbench.at(new Date(Date.UTC(2026, 9, 12 + days, 9)).toISOString());
      return [cell(later, 'B4'), later.display('OKRs 2026', 'B4')[0]?.[0]];
    };
    expect(status(10)).toEqual(['● On track', '● On track']);
    expect(status(11)).toEqual(['– No update', '● On track']);
    expect(status(40)[1]).toBe('● On track');
    expect(status(41)[1]).toBe('– No update');
  });

  test('the first quarter of a year comes before the year that begins on the same day', () => {
    const workbench = openWorkbench({ now: '2026-01-10T09:00:00Z', timeZone: 'Europe/London', locale: 'en_GB' });
    make(workbench, { name: '2026-Q1', from: '2026-01-01', due: '2026-03-31' });
    make(workbench, YEAR);
    for (const name of ['2026-Q1', '2026']) accepted<Home>(workbench.rpc('startQuarter', name));
    expect(shown(workbench).cycle?.name).toBe('2026-Q1');
  });

  test('Check looks at the register in view, and mends that one', () => {
    const workbook = yearBeside();
    const { sheetId } = shown(workbook, '2026').cycle ?? { sheetId: 0 };
    workbook.faults = { dropEdits: true };
    workbook.edit('OKRs 2026', 'K4', [['on track']]);
    workbook.faults = {};
    const lookedAt = () => accepted<CheckReport>(workbook.rpc('checkFile')).lookedAt.cycle;
    workbook.rpc('showTab', shown(workbook).cycle?.sheetId);
    expect(lookedAt()).toBe('2026-Q4');
    workbook.rpc('showTab', sheetId);
    expect(lookedAt()).toBe('2026');
    expect(accepted<Repaired>(workbook.rpc('repairFile')).changed).toMatchObject([{ header: 'Why' }]);
    expect(workbook.display('OKRs 2026', 'K2')[0]?.[0]).toBe('Why');
  });

  test('starting a cycle shows that one; the calls stay within the budget', () => {
    const workbench = open();
    make(workbench, YEAR);
    expect(accepted<Home>(workbench.rpc('startQuarter', '2026')).cycle?.name).toBe('2026');
    expect(cost(workbench, () => shown(workbench, '2026'))).toBeLessThanOrEqual(15);
  });
});

describe('other kinds', () => {
  const file = () => openWorkbench({ now: '2026-11-16T09:00:00Z', timeZone: 'Europe/London', locale: 'en_GB' });

  test('a fiscal year over two calendar years says both in its title', () => {
    const workbench = file();
    const { cycle } = make(workbench, { name: '2027', from: '2026-04-01', due: '2027-03-31' }, { fiscalStart: 4 });
    expect(cycle.name).toBe('2027');
    accepted<Home>(workbench.rpc('startQuarter', '2027'));
    expect(workbench.display('OKRs 2027', 'A1')[0]?.[0]).toMatch(/^OKRs 2027 · 1 Apr 2026 – 31 Mar 2027 · 63 % gone/);
  });

  test('a name and dates of one’s own', () => {
    const workbench = file();
    make(workbench, { name: 'Launch', from: '2026-11-02', due: '2026-12-13' });
    const { cycle } = accepted<Home>(workbench.rpc('startQuarter', 'Launch'));
    expect(cycle).toMatchObject({ name: 'Launch', week: 3, weeks: 6, daysLeft: 27 });
  });

  test.each([
    [{ due: '2025-12-31' }, 'cycle.due', 'The end lies before the start.'],
    [{ due: '2028-01-02' }, 'cycle.due', 'The cycle is longer than two years.'],
    [{ from: '0026-01-01' }, 'cycle.from', 'The start lies in the year 26.'],
  ])('%j is refused at its field, and nothing is made', (change, field, message) => {
    const workbench = file();
    const problem = refused(workbench.rpc('createQuarter', quarter({ cycle: { ...YEAR, ...change } })));
    expect(problem).toMatchObject({ field, message });
    expect(workbench.sheets()).toEqual(['Sheet1']);
  });

  test('a name that is taken in other capitals is refused', () => {
    const workbench = file();
    make(workbench, { name: 'Launch', from: '2026-11-02', due: '2026-12-13' });
    const again = quarter({ operationId: 'b', cycle: { name: 'LAUNCH', from: '2027-01-01', due: '2027-02-01' } });
    expect(refused(workbench.rpc('createQuarter', again)).message).toContain('There is already a register for Launch');
  });
});
