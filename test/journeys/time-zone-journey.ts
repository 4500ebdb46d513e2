/** A file in one zone, the script in another: what stands in the cells, and what Home says, on days that are awkward. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Created, Home } from '../../src/contract.ts';
import { goneOn, weekOf } from '../../src/domain/cycle.ts';
import { addDays, type Day, dayNumber, daysBetween } from '../../src/domain/day.ts';
import { openWorkbench, type Workbench } from '../../workbench/emulator/index.ts';
import { accepted, keyResult, objective, quarter } from './company.ts';
import { type Look, look } from './look.ts';

/** An instant and the day that the wall calendar shows there. */
export type Moment = readonly [instant: string, day: Day];

const YEAR = { name: '2026 and a bit', from: '2025-12-15', due: '2027-03-31' } as const;
const TAB = `OKRs ${YEAR.name}`;
const STALE_AFTER = 40;

export function aFileIn(zone: string, moments: readonly Moment[], scriptTimeZone = 'Etc/UTC'): void {
  describe(`a file in ${zone}, the script in ${scriptTimeZone}`, () => journey(zone, scriptTimeZone, moments));
}

function journey(timeZone: string, scriptTimeZone: string, moments: readonly Moment[]): void {
  let workbench: Workbench;
  let register: Look;
  const serial = (sheet: string, a1: string) => {
    const { getters } = workbench.model;
    const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === sheet) ?? '';
    const { left, top } = getters.getRangeFromSheetXC(sheetId, a1).zone;
    return getters.getEvaluatedCell({ sheetId, col: left, row: top }).value;
  };
  const home = () => accepted<Home>(workbench.rpc('openHome'));
  const number = (title: string, header: string) => register.value(title, header) as number;

  beforeAll(() => {
    const [first] = moments[0] ?? [''];
    workbench = openWorkbench({ now: first, timeZone, scriptTimeZone, locale: 'en_GB' });
    const objectives = [
      objective(
        'Be loved',
        keyResult('Rating', '7', '9'),
        keyResult('Churn', '10', '5', { from: moments[0]?.[1] ?? '', due: YEAR.due }),
      ),
    ];
    accepted<Created>(workbench.rpc('createQuarter', quarter({ cycle: YEAR, objectives })));
    accepted<Home>(workbench.rpc('startQuarter', YEAR.name));
    workbench.edit('Sheet1', 'A1', [['=TODAY()']]);
    register = look(workbench, TAB);
  });

  test('the days of the wizard stand in the cells as they were chosen', () => {
    expect(serial(TAB, register.at('Churn', 'From'))).toBe(dayNumber(moments[0]?.[1] ?? ''));
    expect(serial(TAB, register.at('Churn', 'Due'))).toBe(dayNumber(YEAR.due));
    expect(home().cycle).toMatchObject({ from: YEAR.from, due: YEAR.due });
  });

  test.each(moments)('at %s it is %s for the sheet, for Home and for the check-in', (instant, day) => {
    workbench.at(instant);
    expect(serial('Sheet1', 'A1')).toBe(dayNumber(day));
    register.type('Rating', 'Current', String(7 + moments.findIndex(([one]) => one === instant) / 100));
    expect(Math.floor(Number(serial(TAB, register.at('Rating', 'Last check-in'))))).toBe(dayNumber(day));
    expect(workbench.failures()).toEqual([]);

    const gone = goneOn(YEAR.from, YEAR.due, day);
    expect(number('Rating', 'Gone')).toBeCloseTo(gone, 10);
    expect(number('Be loved', 'Gone')).toBeCloseTo(gone, 10);
    const left = daysBetween(day, YEAR.due);
    expect(workbench.display(TAB, 'A1')[0]?.[0]).toContain(`${left} ${left === 1 ? 'day' : 'days'} left`);

    const { file, cycle } = home();
    expect(file.today).toBe(day);
    expect(cycle).toMatchObject({ daysLeft: left, ...weekOf(YEAR, day) });
    expect(cycle?.gone).toBeCloseTo(gone, 10);
    expect(cycle?.headsFor).toBeCloseTo(number('Be loved', 'Heads for'), 10);
  });

  test.each(moments.map(([, day]) => day))('a date typed as %s is that day for the cells and for Home', (day) => {
    register.type('Churn', 'From', day);
    register.type('Churn', 'Last check-in', day);
    register.type('Churn', 'Due', addDays(day, -1));
    expect(register.shown('Churn', 'Why')).toBe('⚠ Due is before From.');
    expect(home().cycle?.attention.find(({ title }) => title === 'Churn')?.why).toBe('⚠ Due is before From.');
    register.type('Churn', 'Due', day);
    expect(register.shown('Churn', 'Why')).not.toContain('⚠');
    expect(home().cycle?.counts.Check).toBe(0);
  });

  test('a reading is fresh through its last day and stale on the next, whatever the clocks did', () => {
    const [instant, day] = moments[0] ?? ['', ''];
    workbench.at(instant);
    register.type('Rating', 'Current', '8.9');
    const later = (days: number) => new Date(Date.parse(instant) + days * 86_400_000).toISOString();
    for (const days of [STALE_AFTER - 1, STALE_AFTER, STALE_AFTER + 1, STALE_AFTER + 2]) {
      workbench.at(later(days));
      const passed = Number(serial('Sheet1', 'A1')) - dayNumber(day);
      const why = register.shown('Rating', 'Why');
      expect(why.includes('days without a check-in')).toBe(passed > STALE_AFTER);
      const said = home().cycle?.attention.find(({ title }) => title === 'Rating')?.why ?? '';
      expect(said.includes('days without a check-in')).toBe(passed > STALE_AFTER);
    }
  });
}
