/** OKRs of another shape come into a quarter, and a quarter goes out and comes back. */
import { describe, expect, test } from 'vitest';
import type { Created, ExportedCycle, Home, ImportPlaces, ImportRequest } from '../../src/contract.ts';
import { cycleAsCsv } from '../../src/domain/export/csv.ts';
import { cycleAsMarkdown } from '../../src/domain/export/markdown.ts';
import { guessMapping, isHeaderWord } from '../../src/domain/import/guess.ts';
import { planImport } from '../../src/domain/import/plan.ts';
import { importReading } from '../../src/domain/import/read.ts';
import { readTable, type Table } from '../../src/domain/import/table.ts';
import { openWorkbench, type Workbench } from '../../workbench/emulator/index.ts';
import { exportedRows, objective, planned } from '../domain/export/exported.ts';
import { accepted, keyResult, quarter, refused } from './company.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

const TAB = 'OKRs 2026-Q4';
const CYCLE = { name: '2026-Q4', from: '2026-10-01', due: '2026-12-31' };
const NEXT = { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' };
const open = (locale = 'en_GB') => openWorkbench({ now: '2026-10-02T09:00:00Z', timeZone: 'Europe/London', locale });

const PASTED = `Objective\tKey result\tOwner\tBaseline\tTarget\tDue date\tConfidence
Become known\tVisitors a month\tDev\t9k\t12k\t\t70 %
\tArticles printed\tAna\t0\t5\t18/12/2026\t50 %
Grow\tSales a month\tCleo\t£40k\t+30%\t\t`;

/** What the sidebar makes of a table, and what it then asks for. */
function read(table: Table | string, decimal: '.' | ',' = '.') {
  const rows = typeof table === 'string' ? readTable(table, isHeaderWord) : table;
  const mapping = guessMapping(rows, decimal);
  const plan = planImport(rows, mapping, 'day first');
  const request = (more: Partial<ImportRequest> = {}): ImportRequest => ({
    operationId: 'one',
    cycle: CYCLE,
    objectives: plan.objectives,
    ...more,
  });
  return { reading: importReading(rows, mapping, plan), request };
}

/** A blank tab, filled as by a paste, and its ID. */
function tabOf(workbench: Workbench, rows: readonly (readonly unknown[])[]): number {
  const name = 'Old OKRs';
  workbench.model.dispatch('CREATE_SHEET', { sheetId: 'old', position: 0, name } as never);
  workbench.edit(
    name,
    'A1',
    rows.map((row) => [...row]),
  );
  const { tabs } = accepted<ImportPlaces>(workbench.rpc('placesToImport'));
  const tab = tabs.find((one) => one.name === name);
  if (!tab) throw new Error(`Only ${tabs.map((one) => one.name).join()}`);
  return tab.sheetId;
}

describe('a pasted table', () => {
  test('is made as a Draft with the values as they were meant', () => {
    const workbench = open();
    const { request } = read(PASTED);
    const made = accepted<Created>(workbench.rpc('importQuarter', request()));
    expect(made).toMatchObject({ objectives: 2, keyResults: 3, cycle: { name: '2026-Q4', state: 'Draft' } });
    expect(workbench.display(TAB, 'A3:I7')).toEqual([
      ['Become known', '', '0.00', expect.anything(), '', '', '', '', ''],
      ['    Visitors a month', '', '0.00', expect.anything(), '9,000', '', '12,000', 'Dev', '70%'],
      ['    Articles printed', '', '0.00', expect.anything(), '0', '', '5', 'Ana', '50%'],
      ['Grow', '', '0.00', expect.anything(), '', '', '', 'Cleo', ''],
      ['    Sales a month', '', '0.00', expect.anything(), '£40,000', '', '£52,000', 'Cleo', ''],
    ]);
    expect(workbench.values('Team', 'A2:A5').flat().filter(Boolean).sort()).toEqual(['Ana', 'Cleo', 'Dev']);
    expect(workbench.failures()).toEqual([]);
  });

  test('pressed twice it makes one quarter, and one press takes it back', () => {
    const workbench = open();
    const wanted = read(PASTED).request();
    accepted<Created>(workbench.rpc('importQuarter', wanted));
    const { home } = accepted<Created>(workbench.rpc('importQuarter', wanted));
    expect(home.cycles).toHaveLength(1);
    expect(home.changes[0]?.what).toBe('Made 2026-Q4: 2 objectives, 3 key results.');
    expect(accepted<Home>(workbench.rpc('undoChange', home.changes[0]?.id)).cycle).toBeNull();
  });

  test('cut off half-way it is finished by the next press', () => {
    const workbench = open();
    const wanted = read(PASTED).request();
    workbench.faults = { killAtCall: 40, pending: 'kept' };
    expect(() => workbench.rpc('importQuarter', wanted)).toThrow();
    workbench.faults = {};
    expect(accepted<Created>(workbench.rpc('importQuarter', wanted))).toMatchObject({ objectives: 2, keyResults: 3 });
    expect(workbench.display(TAB, 'A7')).toEqual([['    Sales a month']]);
  });

  test('a wrong cycle is named at its field; without an objective there is no quarter', () => {
    const workbench = open();
    const { request } = read(PASTED);
    const wrong = request({ cycle: { ...CYCLE, due: '2026-09-30' } });
    expect(refused(workbench.rpc('importQuarter', wrong))).toMatchObject({ field: 'cycle.due' });
    const none = request({ objectives: [] });
    expect(refused(workbench.rpc('importQuarter', none)).message).toContain('No row is an objective.');
    expect(workbench.sheets()).toHaveLength(1);
    accepted<Created>(workbench.rpc('createQuarter', quarter()));
    const again = request({ operationId: 'other' });
    expect(refused(workbench.rpc('importQuarter', again)).message).toContain(
      'There is already a register for 2026-Q4.',
    );
  });

  test('what the person prepared in the wizard is left as it is', () => {
    const workbench = open();
    accepted(workbench.rpc('keepDraft', quarter({ operationId: 'draft' })));
    const { home } = accepted<Created>(workbench.rpc('importQuarter', read(PASTED).request()));
    expect(home.draft?.operationId).toBe('draft');
  });
});

describe('a tab of the file', () => {
  test('gives what its cells hold, exactly, with the units they show', () => {
    const workbench = open('de_DE');
    const sheetId = tabOf(workbench, [
      ['Unsere Ziele', '', '', '', ''],
      ['Ziel', 'Schlüsselergebnis', 'Startwert', 'Zielwert', 'Fällig'],
      ['Bekannt werden', 'Besucher', '8,64', '12,5', '18.12.2026'],
      ['', '', '', '', ''],
      ['', 'Wiederkehrer', '85%', '95%', ''],
    ]);
    workbench.model.dispatch('SET_FORMATTING', {
      sheetId: 'old',
      target: [{ left: 2, right: 3, top: 2, bottom: 2 }],
      format: '0',
    } as never);
    const table = accepted<Table>(workbench.rpc('tableToImport', sheetId));
    expect(table.map(({ line }) => line)).toEqual([1, 2, 3, 5]);
    const { reading, request } = read(table, ',');
    expect(reading).toMatchObject({ objectives: 1, keyResults: 2, toLookAt: 0 });
    accepted<Created>(workbench.rpc('importQuarter', request()));
    expect(workbench.values(TAB, 'E4:G5')).toEqual([
      [8.64, '', 12.5],
      [0.85, '', 0.95],
    ]);
    expect(workbench.display(TAB, 'G5')).toEqual([['95%']]);
    expect(workbench.values('Old OKRs', 'A3')).toEqual([['Bekannt werden']]);
  });

  test('our own tabs are not among those to choose from', () => {
    const workbench = open();
    accepted<Created>(workbench.rpc('createQuarter', quarter()));
    tabOf(workbench, [['Objective']]);
    const { tabs } = accepted<ImportPlaces>(workbench.rpc('placesToImport'));
    expect(tabs.map(({ name }) => name)).toEqual(['Old OKRs', 'Sheet1']);
  });

  test('one that was deleted is refused with a sentence', () => {
    expect(refused(open().rpc('tableToImport', 4711)).message).toBe('This tab was deleted. Choose another one.');
  });

  test.each([
    ['en_US', 'month first'],
    ['en_GB', 'day first'],
    ['de_DE', 'day first'],
  ])('dates are read as written in %s: the %s', (locale, dayOrder) => {
    expect(accepted<ImportPlaces>(open(locale).rpc('placesToImport'))).toMatchObject({ dayOrder });
  });
});

describe('texts from elsewhere are data', () => {
  const list = HOSTILE_TEXTS.map((text) => objective(text, [planned(text, { owner: text, note: text, source: text })]));
  const text = cycleAsCsv(exportedRows(list), { decimal: '.' });

  test('nothing of them becomes a formula, a date or a number', () => {
    const workbench = open();
    accepted<Created>(workbench.rpc('importQuarter', read(text).request()));
    const shown = workbench.values(TAB, `A3:A${2 + 2 * HOSTILE_TEXTS.length}`).flat();
    expect(shown).toEqual(HOSTILE_TEXTS.flatMap((one) => [one, one]));
    expect(workbench.errorMessage(TAB, 'A3')).toBeFalsy();
  });

  test('nor does a value that is no number', () => {
    const workbench = open();
    const { reading, request } = read('Objective\tKey result\tStart\tTarget\nGrow\tSales\t=IMPORTXML("x")\t1/2');
    expect(reading.toLookAt).toBe(1);
    accepted<Created>(workbench.rpc('importQuarter', request()));
    expect(workbench.values(TAB, 'E4:G4')).toEqual([['=IMPORTXML("x")', '', '1/2']]);
  });
});

describe('a quarter goes out as text', () => {
  /** The sample quarter; a decimal as it is typed there. */
  const quarterIn = (locale: string) => {
    const sample = quarter();
    if (locale === 'en_GB') return sample;
    const [first, ...others] = sample.objectives;
    const keyResults = [first!.keyResults[0]!, keyResult('Client rating', '7,8', '9')];
    return { ...sample, objectives: [{ ...first!, keyResults }, ...others] };
  };

  test.each(['en_GB', 'de_DE'])('as CSV it comes back the same, in %s', (locale) => {
    const workbench = open(locale);
    const { cycle } = accepted<Created>(workbench.rpc('createQuarter', quarterIn(locale)));
    const decimal = locale === 'de_DE' ? ',' : '.';
    const text = cycleAsCsv(accepted<ExportedCycle>(workbench.rpc('exportCycle', cycle.sheetId)).rows, { decimal });
    const { reading, request } = read(text, decimal);
    expect(reading).toMatchObject({ objectives: 2, keyResults: 3, complaints: [] });
    accepted<Created>(workbench.rpc('importQuarter', request({ cycle: NEXT, operationId: 'two' })));
    const inputs = (tab: string) => [workbench.display(tab, 'A3:A7'), workbench.display(tab, 'E3:I7')];
    expect(inputs('OKRs 2027-Q1')).toEqual(inputs(TAB));
  });

  test('as a page, with the scores of the domain', () => {
    const workbench = open();
    const { cycle } = accepted<Created>(workbench.rpc('createQuarter', quarter()));
    accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
    workbench.edit(TAB, 'F4', [['88%']]);
    workbench.resetCalls();
    const { title, rows } = accepted<ExportedCycle>(workbench.rpc('exportCycle', cycle.sheetId));
    const text = cycleAsMarkdown(title, rows, { decimal: '.' });
    expect(workbench.calls().writes).toBe(0);
    expect(text).toContain('# OKRs 2026-Q4 · 1 Oct – 31 Dec · 2 % gone, 90 days left');
    expect(text).toContain('| Keep more clients (retention) | ● On track | 0.30 | 85% | 88% | 95% | Ben | 70% |');
  });

  test('of a cycle that is gone there is none', () => {
    expect(refused(open().rpc('exportCycle', 12)).message).toContain('This cycle is not in the file any more.');
  });
});

describe('the same calls at 15, 150 and 2,500 rows', () => {
  const list = (rows: number) =>
    Array.from({ length: rows / 5 }, (_, at) =>
      objective(
        `Objective ${at}`,
        [1, 2, 3, 4].map((no) => planned(`Result ${at}.${no}`)),
      ),
    );

  test('to import and to export', () => {
    const counts = [15, 150, 2_500].map((rows) => {
      const workbench = open();
      const text = cycleAsCsv(exportedRows(list(rows)), { decimal: '.' });
      const count = (run: () => unknown) => {
        workbench.resetCalls();
        run();
        const { reads, services, writes } = workbench.calls();
        return reads + services + writes;
      };
      const { request } = read(text);
      let made: Created | undefined;
      return {
        create: count(() => {
          made = accepted<Created>(workbench.rpc('importQuarter', request()));
        }),
        read: count(() => accepted(workbench.rpc('tableToImport', made?.cycle.sheetId))),
        export: count(() => accepted(workbench.rpc('exportCycle', made?.cycle.sheetId))),
      };
    });
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[2]).toEqual(counts[0]);
    expect(counts[0]?.create).toBeLessThanOrEqual(150);
    expect(counts[0]?.read).toBeLessThanOrEqual(10);
  }, 240_000);
});
