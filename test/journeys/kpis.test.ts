/** The KPIs tab: a few numbers watched month by month, and key results that follow them. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Created, Home } from '../../src/contract.ts';
import { judgeKpi, KPI_TRENDS, kpiStatusText, monthsOn } from '../../src/domain/kpi.ts';
import { openWorkbench, type Workbench } from '../../workbench/emulator/index.ts';
import { deleteColumn, insertColumn, moveColumn, renameTab, select } from '../sheet/by-hand.ts';
import { accepted, keyResult, objective, quarter, refused } from './company.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { cost, NOW, open as openRunning, TAB } from './running-file.ts';

const open = (locale = 'en_GB', now = NOW) => openWorkbench({ now, timeZone: 'Europe/London', locale });
let workbench: Workbench;
const add = (...names: readonly string[]) => accepted<Home>(workbench.rpc('addKpis', names));
const home = (from = workbench) => accepted<Home>(from.rpc('openHome'));
const shown = (a1: string) => workbench.display('KPIs', a1);
const type = (a1: string, value: unknown) => workbench.edit('KPIs', a1, [[value]]);
/** Latest, Status, Trend, As of of a row. */
const computed = (row: number) => shown(`F${row}:I${row}`)[0];

const MADE = (locale: string) => {
  const made = open(locale);
  accepted<Home>(made.rpc('addKpis', ['Monthly recurring revenue', 'Staff turnover']));
  return made.snapshot();
};
const made = new Map<string, unknown>();
function openMade(locale = 'en_GB', now = NOW): Workbench {
  if (!made.has(locale)) made.set(locale, MADE(locale));
  return openWorkbench({ snapshot: made.get(locale), now });
}

beforeEach(() => {
  workbench = openMade();
}, 60_000);

describe('making the tab', () => {
  test('writes the chosen KPIs with their units and a column for each of three months', () => {
    expect(shown('A1:M3')).toEqual([
      [
        ...['KPI', 'Owner', 'Unit', 'Lower limit', 'Upper limit', 'Latest', 'Status', 'Trend', 'As of', 'ID'],
        ...['Aug 2026', 'Sep 2026', 'Oct 2026'],
      ],
      ['Monthly recurring revenue', '', '£', '', '', '', '– No value', '', '', 'KP1', '', '', ''],
      ['Staff turnover', '', '%', '', '', '', '– No value', '', '', 'KP2', '', '', ''],
    ]);
    expect(workbench.failures()).toEqual([]);
  });

  test('once more adds only what is missing', () => {
    const { kpis } = add('Staff turnover', 'Cost per acquisition');
    expect(kpis?.kpis.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'KP1 Monthly recurring revenue',
      'KP2 Staff turnover',
      'KP3 Cost per acquisition',
    ]);
  });

  test('takes hostile names as they are typed', () => {
    const names = HOSTILE_TEXTS.slice(0, 20);
    add(...names);
    expect(workbench.values('KPIs', 'A4:A23').map(([cell]) => cell)).toEqual(names);
  });

  test('stands right of the registers', () => {
    workbench = openRunning();
    add('Staff turnover');
    expect(workbench.sheets().slice(0, 3)).toEqual([TAB, 'KPIs', 'Guide']);
  });
});

describe('what is typed', () => {
  test('shows as the latest value in its unit, with limits and trend', () => {
    type('D2', '40000');
    type('L2', '42000');
    type('M2', '£39,500');
    expect(computed(2)).toEqual(['£39,500', '■ Below limit', '↓ down', '12 Oct']);
    type('E3', '10%');
    type('L3', '9%');
    expect(computed(3)).toEqual(['9.0%', '● Within limits', '', '30 Sep']);
    expect(workbench.style('KPIs', 'G2')).toMatchObject({ background: '#b3261e' });
    expect(home().kpis?.kpis).toMatchObject([
      { id: 'KP1', status: 'Below limit', value: '£39,500', limit: '£40,000' },
      { id: 'KP2', status: 'Within limits', value: '9 %', limit: '' },
    ]);
  });

  test('is refused where it is no number', () => {
    type('M2', '5');
    expect(() => type('M2', 'a lot')).toThrow(/Type a number/);
    expect(computed(2)?.[0]).toBe('£5');
  });

  test('over a computed cell is put back, with the words kept in the toast', () => {
    type('M2', '5');
    type('G2', 'Fine');
    expect(computed(2)?.[1]).toBe('– No limits');
    type('F1', 'Points');
    expect(shown('F1:F2')).toEqual([['Latest'], ['£5']]);
    expect(workbench.toasts()).toEqual([
      'OKR Register: “Status” comes from the months. Type the value under its month instead. You typed: Fine',
      'OKR Register: “Latest” comes from the months. Type the value under its month instead. You typed: Points',
    ]);
  });

  test('as a new row gets an ID and the look of its unit', () => {
    workbench.edit('KPIs', 'A4:C4', [['Repeat purchases', 'Ben', '%']]);
    type('M4', '55%');
    home();
    expect(shown('A4:J4')[0]).toEqual([
      'Repeat purchases',
      'Ben',
      '%',
      '',
      '',
      '55.0%',
      '– No limits',
      '',
      '12 Oct',
      'KP3',
    ]);
  });

  test('may be sorted, and columns may be moved, inserted and deleted', () => {
    workbench.edit('KPIs', 'K2:M3', [
      [1, 2, 3],
      [4, 5, ''],
    ]);
    insertColumn(workbench, 'KPIs', 2);
    moveColumn(workbench, 'KPIs', 14, 12);
    workbench.sort('KPIs', 'A2:N3', 1, false);
    expect(shown('G2:G3')).toEqual([['500.0%'], ['£3']]);
    deleteColumn(workbench, 'KPIs', 12);
    expect(shown('G2:G3')).toEqual([['500.0%'], ['£2']]);
    expect(home().kpis?.kpis.map(({ name, value }) => [name, value])).toEqual([
      ['Staff turnover', '500 %'],
      ['Monthly recurring revenue', '£2'],
    ]);
  });
});

describe('a new month', () => {
  const inDecember = () => openWorkbench({ snapshot: workbench.snapshot(), now: '2026-12-03T09:00:00Z' });

  test('comes by itself at the first look, with the months between', () => {
    type('M2', '5');
    workbench = inDecember();
    home();
    expect(shown('K1:P1')).toEqual([['Aug 2026', 'Sep 2026', 'Oct 2026', 'Nov 2026', 'Dec 2026', '']]);
    type('O2', '7');
    expect(computed(2)).toEqual(['£7', '– No limits', '↑ up', '3 Dec']);
    expect(() => type('N3', 'much')).toThrow(/Type a number/);
    expect(workbench.style('KPIs', 'O3').background).toBe(workbench.style('KPIs', 'M3').background);
  });

  test('is added once, and moves nobody’s column', () => {
    workbench.edit('KPIs', 'N1:N2', [['Remarks'], ['Ask Ben']]);
    workbench = inDecember();
    home();
    home();
    expect(shown('M1:Q1')).toEqual([['Oct 2026', 'Remarks', 'Nov 2026', 'Dec 2026', '']]);
    expect(shown('N2')).toEqual([['Ask Ben']]);
  });

  test('costs the same with two rows and with fifty', () => {
    const few = cost(inDecember(), () => {});
    const month = (rows: number) => {
      workbench = openMade();
      if (rows > 2) {
        workbench.edit(
          'KPIs',
          `A4:A${rows + 1}`,
          Array.from({ length: rows - 2 }, (_, at) => [`KPI ${at}`]),
        );
        home();
      }
      const later = inDecember();
      return cost(later, () => home(later));
    };
    expect(few).toBe(0);
    expect(month(50)).toBe(month(2));
  });
});

describe.each(['en_GB', 'de_DE'])('the formulas and the domain in %s', (locale) => {
  test('agree on every row', () => {
    workbench = openMade(locale, '2026-11-16T09:00:00Z');
    const limits = ['', 10.5, 20];
    const rows: (string | number)[][] = [];
    for (const lower of limits)
      for (const upper of limits) for (const months of MONTHS) rows.push([lower, upper, ...months]);
    workbench.edit(
      'KPIs',
      `A4:A${rows.length + 3}`,
      rows.map((_, at) => [`Row ${at}`]),
    );
    workbench.edit(
      'KPIs',
      `D4:E${rows.length + 3}`,
      rows.map((row) => row.slice(0, 2)),
    );
    workbench.edit(
      'KPIs',
      `K4:M${rows.length + 3}`,
      rows.map((row) => row.slice(2)),
    );
    const seen = workbench.values('KPIs', `F4:I${rows.length + 3}`);
    rows.forEach(([lower, upper, ...months], index) => {
      const values = new Map(months.map((value, at) => [monthsOn('2026-08-01', at), value]));
      const { latest, status, trend } = judgeKpi({ lower, upper, values }, '2026-11-16');
      const [latestSeen, statusSeen, trendSeen] = seen[index] ?? [];
      expect({ row: rows[index], latest: latestSeen, status: statusSeen, trend: trendSeen }).toEqual({
        row: rows[index],
        latest,
        status: kpiStatusText(status),
        trend: trend === '' ? '' : KPI_TRENDS[trend],
      });
    });
  });
});
const MONTHS = [
  ['', '', ''],
  [10, '', ''],
  [10, 20, 20],
  [25, '', 12.25],
  ['', 9.99, 'text'],
  [-3, 21, 1],
];

describe('a key result that follows a KPI', () => {
  beforeEach(() => {
    if (!made.has(TAB)) {
      workbench = openRunning();
      add('Staff turnover', 'Net Promoter Score');
      workbench.edit('KPIs', 'L3:M3', [[41, 44]]);
      made.set(TAB, workbench.snapshot());
    }
    workbench = openWorkbench({ snapshot: made.get(TAB) });
    select(workbench, TAB, 5, 3);
  }, 60_000);
  const follow = () => accepted<Home>(workbench.rpc('followKpi', 'KP2'));
  const k2 = (a1: string) => workbench.display(TAB, a1)[0]?.[0];

  test('shows the KPI’s latest value and is as fresh as it', () => {
    follow();
    expect(k2('F5')).toBe('44.0');
    expect(k2('J5')).toBe('12 Oct');
    workbench.edit('KPIs', 'M3', [['']]);
    expect(k2('F5')).toBe('41.0');
    expect(k2('J5')).toBe('30 Sep');
  });

  test('goes on doing so when both tabs are sorted, moved and renamed', () => {
    follow();
    insertColumn(workbench, 'KPIs', 1);
    workbench.sort('KPIs', 'B2:N3', 2);
    renameTab(workbench, 'KPIs', 'Numbers & more');
    workbench.edit('Numbers & more', 'B2', [['Recommended by']]);
    expect(k2('F5')).toBe('44.0');
  });

  test('is dated by the KPI, and not by the day somebody looked', () => {
    follow();
    const later = openWorkbench({ snapshot: workbench.snapshot(), now: '2026-11-20T09:00:00Z' });
    home(later);
    later.edit('KPIs', 'M3', [[40]]);
    home(later);
    later.edit('KPIs', 'M3', [[39]]);
    home(later);
    expect(later.display(TAB, 'F5:J5')[0]).toMatchObject({ 0: '39.0', 4: '31 Oct' });
    later.edit(TAB, 'I5', [['60%']]);
    expect(later.display(TAB, 'J5')[0]?.[0]).toBe('20 Nov');
    expect(later.failures()).toEqual([]);
  });

  test('in a new quarter, from the wizard, and the quarter can be taken back days later', () => {
    const kpi = { ...keyResult('Recommended by clients', '44', '60'), kpi: 'KP2', source: 'KPI: Net Promoter Score' };
    const gone = { ...keyResult('Deleted meanwhile', '1', '2'), kpi: 'KP7' };
    const cycle = { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' };
    const draft = quarter({ operationId: 'follow', cycle, objectives: [objective('Be recommended', kpi, gone)] });
    accepted<Created>(workbench.rpc('createQuarter', draft));
    const made = workbench.display('OKRs 2027-Q1', 'E4:J5').map((row) => [row[0], row[1], row[5]]);
    expect(made).toEqual([
      ['44', '44', '12 Oct'],
      ['1', '', ''],
    ]);
    const later = openWorkbench({ snapshot: workbench.snapshot(), now: '2026-10-20T09:00:00Z' });
    later.edit('KPIs', 'M3', [[50]]);
    expect(later.display('OKRs 2027-Q1', 'F4')[0]?.[0]).toBe('50');
    accepted<Home>(later.rpc('undoChange', home(later).changes[0]?.id));
    expect(later.sheets()).not.toContain('OKRs 2027-Q1');
  });

  test('can be taken back', () => {
    workbench.edit(TAB, 'F5', [['8.1']]);
    follow();
    const [change] = home().changes;
    expect(change?.what).toBe('K2 follows “Net Promoter Score”.');
    accepted<Home>(workbench.rpc('undoChange', change?.id));
    expect(k2('F5')).toBe('8.1');
    expect(k2('J5')).toBe('12 Oct');
  });

  test('asks for a row where none is selected', () => {
    select(workbench, TAB, 3, 1);
    expect(refused(workbench.rpc('followKpi', 'KP2')).message).toBe('No key result is selected.');
    select(workbench, 'KPIs', 3, 1);
    expect(refused(workbench.rpc('followKpi', 'KP2')).message).toBe('No key result is selected.');
    expect(refused(workbench.rpc('followKpi', 'KP9')).message).toBe('This KPI is not in the KPIs tab any more.');
  });
});

test('stays as plain values when OKR Register leaves the file', () => {
  workbench.edit('KPIs', 'L2:M2', [[41, 44]]);
  const before = shown('A1:M3');
  accepted(workbench.rpc('removeFromFile'));
  expect(shown('A1:M3')).toEqual(before);
  workbench.edit('KPIs', 'M2', [[40]]);
  expect(shown('F2')).toEqual([['£44']]);
});

describe('taking it back', () => {
  const undo = () => workbench.rpc('undoChange', home().changes[0]?.id);

  test('removes a tab nobody has worked in', () => {
    accepted<Home>(undo());
    expect(workbench.sheets()).not.toContain('KPIs');
    expect(home().kpis).toBeNull();
  });

  test('leaves one that somebody has worked in', () => {
    type('M2', '5');
    expect(refused(undo()).message).toMatch(/^Somebody has worked in “KPIs” since/);
  });

  test('clears only what was added to a tab that stood', () => {
    add('Cost per acquisition');
    accepted<Home>(undo());
    expect(shown('A3:C4')).toEqual([
      ['Staff turnover', '', '%'],
      ['', '', ''],
    ]);
  });
});

test('opening Home with a register, KPIs and goals keeps to its budget', () => {
  workbench = openRunning();
  add('Staff turnover');
  accepted(workbench.rpc('saveGoals', { mission: 'Good food', goals: ['One'] }));
  home();
  expect(cost(workbench, () => home())).toBeLessThanOrEqual(15);
}, 60_000);

test('opening Home costs the same with and without values, and at most four reads more than without the tab', () => {
  workbench = open();
  const without = cost(workbench, () => home());
  workbench = openMade();
  const empty = cost(workbench, () => home());
  workbench.edit('KPIs', 'K2:M3', [
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(cost(workbench, () => home())).toBe(empty);
  expect(empty - without).toBeLessThanOrEqual(4);
});
