/** The Dashboard, as it reaches the file and goes on by formulas alone. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Created, CycleSummary, Home } from '../../src/contract.ts';
import { ASKS, KNOWS, PRESENTED } from '../../src/domain/agreement.ts';
import { dashboardPlan } from '../../src/domain/dashboard/dashboard.ts';
import { openWorkbench, type Workbench } from '../../workbench/emulator/index.ts';
import { deleteColumn, insertColumn, insertRow, moveColumn, renameTab } from '../sheet/by-hand.ts';
import { expectedDashboard, seenDashboard } from '../sheet/expected-dashboard.ts';
import { idOfTab, keptCycles } from '../sheet/seen-register.ts';
import { accepted, keyResult, objective, quarter, refused } from './company.ts';
import { cost } from './running-file.ts';

const NOW = '2026-11-16T09:00:00Z';
const TAB = 'OKRs 2026-Q4';
const home = (workbench: Workbench) => accepted<Home>(workbench.rpc('openHome'));
const planFor = ({ cycle }: Home) => {
  if (!cycle) throw new Error('There is no cycle.');
  return dashboardPlan(cycle, cycle.objectives.length);
};
const openDashboard = (workbench: Workbench, asked = true) =>
  accepted(workbench.rpc('openDashboard', planFor(home(workbench)), asked));
const expectRight = (workbench: Workbench, tab = TAB, decimal: '.' | ',' = '.') => {
  const [cycle] = keptCycles(workbench);
  expect(seenDashboard(workbench)).toEqual(expectedDashboard(workbench, tab, cycle!, decimal));
};

function exampleIn(locale: string): Workbench {
  const workbench = openWorkbench({ now: NOW, timeZone: 'Europe/London', locale });
  accepted<Created>(workbench.rpc('makeExample'));
  openDashboard(workbench);
  return workbench;
}

let made: unknown;
let workbench: Workbench;
const example = () => {
  made ??= exampleIn('en_GB').snapshot();
  return openWorkbench({ snapshot: made });
};
const cell = (a1: string, tab = 'Dashboard') => workbench.display(tab, a1)[0]?.[0];

describe('of the example company', () => {
  beforeEach(() => {
    workbench = example();
  });

  test('says in the first lines what a phone is to show', () => {
    expect(workbench.sheets()[0]).toBe('Dashboard');
    expect(workbench.display('Dashboard', 'A1:B12')).toEqual([
      ['Dashboard', ''],
      ['2026-Q4 · 51 % gone · 45 days left', ''],
      ['● 4  ▲ 2  ■ 1  ✓ 1  – 1  ✕ 1  ⚠ 1', 'heads for 0.69'],
      ['Become the UK’s leading agency', '▲ 0.62'],
      ['Grow our online sales', '▲ 0.53'],
      ['Answer clients the same day', '● 0.93'],
      ['New colleagues feel at home from day one', '✓ 1.00'],
      ['In trouble', ''],
      ['⚠ Days until the first own project', 'Finn'],
      ['■ Website visitors a month', 'Dev'],
      ['– Complaints reopened', 'Eva'],
      ['', ''],
    ]);
    expect(workbench.style('Dashboard', 'B4').background).toBe('#ffd666');
    expect(workbench.style('Dashboard', 'A8').bold).toBe(true);
    expectRight(workbench);
  });

  test('draws three charts over a block of numbers that is there to see', () => {
    const charts = workbench.charts('Dashboard');
    const [statuses, objectives, months] = charts;
    expect(charts).toHaveLength(3);
    expect(statuses?.labels).toEqual(['● On track', '▲ At risk', '■ Off track', '– No update', '✓ Done']);
    expect(statuses?.series.map(({ values }) => values.filter((value) => value !== null))).toEqual([
      [4],
      [2],
      [1],
      [1],
      [1],
    ]);
    expect(objectives?.labels[3]).toBe('New colleagues fe…');
    expect(objectives?.series.map(({ name, values }) => [name, values.length])).toEqual([
      ['Score', 4],
      ['Heads for', 4],
    ]);
    expect(months?.labels).toEqual(['Oct', 'Nov', 'Dec']);
    expect(workbench.display('Dashboard', 'AB4:AC6')).toEqual([
      ['Oct', '0.75'],
      ['Nov', '0.71'],
      ['Dec', ''],
    ]);
    const log = workbench
      .values('Check-ins', 'A2:K200')
      .filter(([when, , , cycle]) => when !== '' && cycle === '2026-Q4');
    const of = (month: number) =>
      log.flatMap(([when, , , , , , , , , , headsFor]) =>
        (when as Date).getUTCMonth() === month && typeof headsFor === 'number' ? [headsFor] : [],
      );
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(workbench.values('Dashboard', 'AC4:AC5').flat()).toEqual([
      expect.closeTo(mean(of(9)), 9),
      expect.closeTo(mean(of(10)), 9),
    ]);
  });

  test('says who has agreed once anybody has, and nothing where that tab bears another name', () => {
    expect(cell('E15')).toBe('');
    const line = (For: string, Who: string, Says: string) => ({
      key: { Cycle: '2026-Q4', For, Who },
      set: { Says, When: '12 Oct 2026' },
    });
    const say = (...lines: readonly ReturnType<typeof line>[]) =>
      accepted(workbench.rpc('saveSharing', { do: 'write lines', tab: 'Agreement', what: 'On 2026-Q4.', lines }));
    say(line('Person', 'Ana', KNOWS));
    expect(cell('E15')).toBe('Agreement: 0 teams, 1 person knows their part');
    say(line('Company', '', PRESENTED), line('Team', 'Shop', PRESENTED), line('Person', 'Ben', ASKS));
    expect(cell('E15')).toBe('Agreement: 2 teams, 1 person knows their part, 1 question');
    renameTab(workbench, 'Agreement', 'Who agreed');
    expect(cell('E15')).toBe('');
  });

  test('goes on with what is typed, without the add-on', () => {
    const reader = workbench.as('reader@firm.uk', 'none');
    reader.edit(TAB, 'F9', [['14400']]);
    reader.edit(TAB, 'J9', [['16/11/2026']]);
    reader.edit(TAB, 'I9', [['90%']]);
    expect(cell('A10')).toBe('– Complaints reopened');
    expectRight(reader);
  });

  test('goes on with the next day: silence comes by itself', () => {
    workbench = workbench.at('2026-12-10T09:00:00Z');
    expect(cell('A2')).toBe('2026-Q4 · 77 % gone · 21 days left');
    expectRight(workbench);
    workbench = workbench.at('2027-01-02T09:00:00Z');
    expect(cell('A2')).toBe('2026-Q4 · time is over');
    expectRight(workbench);
  });

  test('follows the register: renamed, sorted, rows and columns inserted and moved', () => {
    renameTab(workbench, TAB, 'Unsere Ziele, 4. Quartal');
    const tab = 'Unsere Ziele, 4. Quartal';
    expectRight(workbench, tab);
    workbench.sort(tab, 'A3:X18', 1, false);
    expectRight(workbench, tab);
    insertRow(workbench, tab, 4);
    insertColumn(workbench, tab, 2);
    moveColumn(workbench, tab, 8, 4);
    expectRight(workbench, tab);
    // Its formulas go on; opened again it finds the columns where they are now.
    openDashboard(workbench);
    expectRight(workbench, tab);
  });

  test('announces on top that a column is blocked or gone, and says nothing wrong in silence', () => {
    workbench.faults = { dropEdits: true };
    workbench.edit(TAB, 'B6', [['On track']]);
    expect(cell('A2')).toBe('⚠ A column was typed over or deleted. Choose Check and repair.');
    workbench.edit(TAB, 'B6', [['']]);
    expect(cell('A2')).toBe('2026-Q4 · 51 % gone · 45 days left');
    workbench.edit(TAB, 'C6', [[0.9]]);
    expect(cell('A2')).toBe('⚠ Score cannot be shown. If it stays like this, choose Check and repair.');
    workbench.edit(TAB, 'C6', [['']]);
    deleteColumn(workbench, TAB, 2);
    expect(cell('A2')).toMatch(/^⚠/);
    expect(
      workbench
        .display('Dashboard', 'A2:N57')
        .flat()
        .filter((shown) => shown.startsWith('#')),
    ).toEqual([]);
  });

  test('what people change of it stays when it is opened again; a formula typed over is put back, and Undo brings the words back', () => {
    const { model } = workbench;
    const sheetId = idOfTab(workbench, 'Dashboard');
    const [{ id }] = workbench.charts('Dashboard') as [{ id: string }, ...unknown[]];
    const definition = { ...model.getters.getChartDefinition(id), title: { text: 'My own title' }, showValues: true };
    const figureId = model.getters.getFigureIdFromChartId(id);
    model.dispatch('UPDATE_CHART', { sheetId, figureId, chartId: id, definition } as never);
    model.dispatch('SET_FORMATTING', {
      ...{ sheetId, target: [{ left: 0, right: 1, top: 3, bottom: 6 }] },
      style: { fillColor: '#123456', italic: true },
    } as never);
    workbench.edit('Dashboard', 'A17', [['Ziel']]);
    workbench.edit('Dashboard', 'D40', [['A note of mine']]);
    workbench.edit('Dashboard', 'A5', [['Our shop']]);
    openDashboard(workbench);
    expect(workbench.charts('Dashboard')[0]).toMatchObject({ title: 'My own title' });
    expect(model.getters.getChartDefinition(id)).toMatchObject({ showValues: true });
    expect(workbench.charts('Dashboard')).toHaveLength(3);
    expect(workbench.style('Dashboard', 'A5').background).toBe('#123456');
    expect([cell('A17'), cell('D40'), cell('A5')]).toEqual(['Ziel', 'A note of mine', 'Grow our online sales']);
    const [change] = home(workbench).changes;
    expect(change?.what).toBe('Put the formulas of the Dashboard back.');
    accepted(workbench.rpc('undoChange', change?.id));
    expect(cell('A5')).toBe('Our shop');
  });

  test('is left alone where it was rearranged, and made anew once its tab is deleted', () => {
    insertRow(workbench, 'Dashboard', 30);
    expect(refused(workbench.rpc('openDashboard', planFor(home(workbench)), true)).message).toMatch(/rearranged/);
    workbench.model.dispatch('DELETE_SHEET', {
      sheetId: idOfTab(workbench, 'Dashboard'),
      sheetName: 'Dashboard',
    } as never);
    openDashboard(workbench, false);
    expect(workbench.sheets()).not.toContain('Dashboard');
    openDashboard(workbench);
    expectRight(workbench);
  });

  test('costs the same calls whatever is in it', () => {
    const again = cost(workbench, () => openDashboard(workbench));
    expect(again).toBeLessThanOrEqual(30 + 15);
    expect(workbench.failures()).toEqual([]);
  });
});

test.each([
  ['de_DE', ','],
  ['ja_JP', '.'],
] as const)('shows the same numbers in %s', (locale, decimal) => {
  workbench = exampleIn(locale);
  expect(cell('B3')).toBe(`heads for 0${decimal}69`);
  expectRight(workbench, TAB, decimal);
});

describe('of a quarter from the wizard', () => {
  const running = (
    ...objectives: Parameters<typeof quarter>[0] extends infer _ ? ReturnType<typeof objective>[] : never
  ) => {
    const file = openWorkbench({
      now: '2026-10-12T09:00:00Z',
      timeZone: 'Europe/London',
      locale: 'en_GB',
      user: 'a@b.uk',
    });
    accepted<Created>(file.rpc('createQuarter', quarter({ objectives })));
    accepted<Home>(file.rpc('startQuarter', '2026-Q4'));
    return file;
  };
  const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen in allen Niederlassungen einführen';

  test('one objective with one key result: calm, without a hole', () => {
    workbench = running(objective(LONG, keyResult('Fahrgastzufriedenheitsumfrage­rücklaufquote', '10 %', '40 %')));
    openDashboard(workbench);
    expectRight(workbench);
    expect(workbench.charts('Dashboard')[1]?.labels).toEqual(['Donaudampfschifff…']);
  });

  test('objectives that support each other, or one below another more than three deep, are listed once each', () => {
    const letters = ['A', 'B', 'C', 'D', 'E', 'F'];
    workbench = running(...letters.map((title) => objective(title, keyResult('B', '1', '2'))));
    workbench.faults = { dropEdits: true };
    [['O2 B'], ['O1 A'], ['O3'], ['O3 C'], ['O4 D'], ['O5 E']].forEach((supports, index) => {
      workbench.edit(TAB, `N${3 + 2 * index}`, [supports]);
    });
    openDashboard(workbench);
    const titles = seenDashboard(workbench).tree.map(([title]) => title.trim());
    expect([...titles].sort()).toEqual(letters);
    expect(
      workbench
        .display('Dashboard', 'A2:AK58')
        .flat()
        .filter((shown) => shown.startsWith('#')),
    ).toEqual([]);
  });

  test('an empty register says so', () => {
    workbench = running(objective('A', keyResult('B', '1', '2')));
    workbench.edit(TAB, 'A3:X4', [Array(24).fill(''), Array(24).fill('')]);
    openDashboard(workbench);
    expect(workbench.display('Dashboard', 'A3:B5')).toEqual([
      ['● 0  ▲ 0  ■ 0  – 0', ''],
      ['No objectives yet', ''],
      ['', ''],
    ]);
  });

  test('is one change to be undone, unless somebody has worked in it', () => {
    workbench = running(objective('A', keyResult('B', '1', '2')));
    openDashboard(workbench);
    const [change] = home(workbench).changes;
    expect(change?.what).toBe('Made the Dashboard.');
    const snapshot = workbench.snapshot();
    workbench.edit('OKRs 2026-Q4', 'F4', [['1.5']]);
    accepted(workbench.rpc('undoChange', change?.id));
    expect(workbench.sheets()).not.toContain('Dashboard');
    workbench = openWorkbench({ snapshot });
    workbench.edit('Dashboard', 'D40', [['A note of mine']]);
    expect(refused(workbench.rpc('undoChange', change?.id)).message).toMatch(/worked in “Dashboard”/);
  });

  test('with the next quarter it shows that one: the same tab, charts and notes', () => {
    workbench = running(objective('A', keyResult('B', '1', '2')));
    openDashboard(workbench);
    const next = { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' };
    workbench = workbench.at('2027-01-11T09:00:00Z');
    accepted<Created>(workbench.rpc('createQuarter', quarter({ operationId: 'two', cycle: next })));
    const started = accepted<Home>(workbench.rpc('startQuarter', next.name));
    expect(started).toMatchObject({ cycle: { name: next.name }, dashboard: '2026-Q4' });
    const active = workbench.model.getters.getActiveSheetId();
    openDashboard(workbench, false);
    expect(workbench.model.getters.getActiveSheetId()).toBe(active);
    expect(home(workbench).dashboard).toBe('2027-Q1');
    expect(cell('A2')).toMatch(/^2027-Q1 · 12 % gone/);
    expect(workbench.display('Dashboard', 'AB4:AB6').flat()).toEqual(['Jan', 'Feb', 'Mar']);
    expect(workbench.charts('Dashboard')).toHaveLength(3);
    const cycle = keptCycles(workbench).find(({ name }) => name === next.name)!;
    expect(seenDashboard(workbench)).toEqual(expectedDashboard(workbench, 'OKRs 2027-Q1', cycle));
  });

  test('of a year: its months from the check-ins of the year alone', () => {
    workbench = openWorkbench({ now: '2027-02-10T09:00:00Z', timeZone: 'Europe/London', locale: 'en_GB' });
    const cycles = [
      { name: '2027', from: '2027-01-01', due: '2027-12-31' },
      { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' },
    ];
    cycles.forEach((cycle, index) => {
      accepted<Created>(workbench.rpc('createQuarter', quarter({ operationId: `${index}`, cycle })));
      accepted<Home>(workbench.rpc('startQuarter', cycle.name));
      workbench.edit(`OKRs ${cycle.name}`, 'F5', [[index === 0 ? '8.4' : '7']]);
    });
    const year = accepted<Home>(workbench.rpc('openHome', '2027'));
    accepted(workbench.rpc('openDashboard', planFor(year), true));
    const logged = workbench.values('Check-ins', 'D2:K4').find(([cycle]) => cycle === '2027');
    expect(logged?.[7]).toEqual(expect.any(Number));
    expect(workbench.display('Dashboard', 'AB4:AB15').flat().join(' ')).toBe(
      'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    );
    expect(workbench.values('Dashboard', 'AC4:AC6').flat()).toEqual(['', expect.closeTo(Number(logged?.[7]), 9), '']);
  });

  test('costs no more in a register of many rows', () => {
    workbench = running(objective('A', keyResult('B', '1', '2')));
    const small = cost(workbench, () => openDashboard(workbench));
    const many = Array.from({ length: 40 }, (_, index) => objective(`Objective ${index}`, keyResult('B', '1', '2')));
    workbench = running(...many);
    const large = cost(workbench, () => openDashboard(workbench));
    expect([small, large]).toEqual([small, small]);
    expect(cell('A15')).toBe('and 35 more objectives, below');
    expect(cell('A16')).toBe('All objectives: the first 30 of 40');
  });
});

/** A register as a company may have it: levels, teams and owners mixed, some silent, some dropped, some mistyped. */
const CYCLE: Pick<CycleSummary, 'from'> = { from: '2026-10-01' };
const word = (...words: readonly string[]) => fc.constantFrom(...words);
const serial = (days: number) => Date.parse(`${CYCLE.from}T00:00:00Z`) / 86_400_000 + 25_569 + days;
const anObjective = (number: number) =>
  fc.record({
    ...{ id: fc.constant(`O${number}`), type: fc.constant('Objective'), title: fc.constant(`Objective ${number}`) },
    ...{
      level: word('Company', 'company', 'Team', 'Person', ''),
      team: word('', 'Shop', 'Studio', 'shop', 'Süd & Ost'),
    },
    supports: fc.oneof(
      word('', '', 'G1 Known in the county', 'O77 Of the year'),
      // Three levels, as people build them; what turns in a circle has its own test.
      fc.integer({ min: 1, max: 3 }).map((n) => (number > 3 ? `O${n + (number > 6 ? 3 : 0)} Some` : `O${number}`)),
    ),
    ...{
      owner: word('Ana', 'Ben'),
      numbers: fc.constant(['', '', '']),
      confidence: fc.constant(''),
      last: fc.constant(''),
    },
  });
const aKeyResult = (number: number, of: number) =>
  fc.record({
    ...{
      id: fc.constant(`K${number}`),
      type: word('Key result', 'Key result', 'Key result', 'Key result', ''),
      title: fc.constant(`Key ${number}`),
    },
    ...{ level: word('Company', 'Team'), team: word('', 'Shop', 'Studio', 'Süd & Ost', 'Neu') },
    supports: fc.integer({ min: 1, max: of }).map((n) => `O${n} Some`),
    owner: word('Ana', 'Ben', 'ben', 'Cleo', ''),
    numbers: fc.oneof(
      { weight: 9, arbitrary: fc.tuple(fc.constant(0), fc.integer({ min: -2, max: 12 }), fc.constant(10)) },
      { weight: 1, arbitrary: fc.constantFrom(['', 3, 10], [0, '', 10], [0, 'soon', 10]) },
    ),
    confidence: fc.oneof(
      fc.constant(''),
      fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
    ),
    last: fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 45 }).map(serial)),
  });

test('shows what the domain says of any register', () => {
  workbench = example();
  workbench.faults = { dropEdits: true };
  const rows = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 40 })).chain(([tops, below]) => {
    const all = [
      ...Array.from({ length: tops }, (_, index) => anObjective(index + 1)),
      ...Array.from({ length: below }, (_, index) => aKeyResult(index + 1, Math.max(1, tops))),
    ];
    return fc.tuple(...all).chain((made) => fc.shuffledSubarray([...made], { minLength: made.length }));
  });
  fc.assert(
    fc.property(rows, (given) => {
      const height = 60;
      const lines = [...given, ...Array(height - given.length).fill(null)];
      const paste = (a1: string, cells: (row: (typeof given)[number]) => readonly unknown[], width: number) =>
        workbench.edit(
          TAB,
          a1,
          lines.map((row) => (row ? cells(row) : Array(width).fill(''))),
        );
      paste('A3', ({ title }) => [title], 1);
      paste('E3', ({ numbers, owner, confidence, last }) => [...numbers, owner, confidence, last], 6);
      paste(
        'L3',
        ({ id, supports, level, team, type }) => ['', id, supports, level, team, type, '', '', '', '', '', '', ''],
        13,
      );
      expectRight(workbench);
    }),
    { numRuns: Number(process.env.DASHBOARD_RUNS ?? 6) },
  );
}, 120_000);
