/** Scripts are cut off anywhere: what they leave half-made is made whole by the next command. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer, Created, Home } from '../../src/contract.ts';
import { openWorkbench, type Workbench } from '../../workbench/emulator/index.ts';
import { deleteRows } from '../sheet/by-hand.ts';
import { idOfTab } from '../sheet/seen-register.ts';
import { accepted, quarter } from './company.ts';

const TAB = 'OKRs 2026-Q4';
let workbench: Workbench;
const isHidden = (tab: string) => !workbench.model.getters.isSheetVisible(idOfTab(workbench, tab));

beforeEach(() => {
  workbench = openWorkbench({ now: '2026-10-12T09:00:00Z', timeZone: 'Europe/London', locale: 'en_GB' });
});

describe('a tab that was only begun is made in its place', () => {
  /** Cut off right after each tab it makes: with a blank one. */
  const cutOffAtEachTab = (press: () => unknown, then: (tabs: readonly string[]) => void) => {
    const before = workbench.snapshot();
    const insertions: number[] = [];
    let calls = 0;
    const { counter } = workbench.file;
    const count = counter.count.bind(counter);
    counter.count = (name, cost) => {
      if (cost !== 'local') calls++;
      if (name === 'Spreadsheet.insertSheet') insertions.push(calls);
      count(name, cost);
    };
    press();
    const whole = workbench.sheets().toSorted();
    expect(insertions).not.toEqual([]);
    for (const call of insertions) {
      workbench = openWorkbench({ snapshot: before, faults: { killAtCall: call + 1, pending: 'lost' } });
      try {
        press();
      } catch {
        // Killed: the person presses again.
      }
      workbench.faults = {};
      expect(workbench.sheets().length).toBeGreaterThan(1);
      then(whole);
    }
  };

  test('the log, by the first check-in', () => {
    accepted<Created>(workbench.rpc('createQuarter', quarter()));
    const press = () => workbench.edit(TAB, 'F4', [['87%']]);
    cutOffAtEachTab(press, (whole) => {
      expect(workbench.sheets()).toContain('Check-ins');
      press();
      expect(workbench.display('Check-ins', 'A1:C1')).toEqual([['When', 'Who', 'Owner then']]);
      expect(workbench.display('Check-ins', 'E2:I2')[0]).toEqual([
        'K1',
        'Keep more clients (retention)',
        'Current',
        '',
        '0.87',
      ]);
      expect(isHidden('Check-ins')).toBe(true);
      expect(workbench.sheets().toSorted()).toEqual(whole);
    });
  });

  test('Team, Guide and the notes of the file, by the first quarter', () => {
    const press = () => workbench.rpc('createQuarter', quarter());
    cutOffAtEachTab(press, (whole) => {
      accepted<Created>(press());
      expect(workbench.display('Team', 'A1:A3')).toEqual([['Name'], ['Ana'], ['Ben']]);
      expect(workbench.display('Guide', 'A1:A2')).toEqual([['How this works'], ['Objective']]);
      expect(workbench.display('_okr', 'A1')[0]?.[0]).toMatch(/^OKR Register keeps its notes here/);
      expect(['Team', '_okr'].map(isHidden)).toEqual([true, true]);
      expect(workbench.sheets().toSorted()).toEqual(whole);
    });
  });
});

describe('the edit trigger cut off while it took in a row typed by hand', () => {
  const cutOffWithWrites = (call: number) => {
    workbench.faults = { killAtCall: call, pending: 'kept' };
    workbench.edit(TAB, 'A8', [['Baskets left full']]);
    workbench.faults = {};
    accepted<Home>(workbench.rpc('openHome'));
    return workbench.display(TAB, 'M8:Q8')[0];
  };

  test('the row has all it needs in the end, and its ID is never given again', () => {
    accepted<Created>(workbench.rpc('createQuarter', quarter()));
    deleteRows(workbench, TAB, 13, 107);
    const before = workbench.snapshot();
    const whole = ['K4', 'O2 Grow our online sales', 'Company', '', 'Key result'];
    for (const call of [7, 8, 9, 10]) {
      workbench = openWorkbench({ snapshot: before });
      expect(cutOffWithWrites(call), `call ${call}`).toEqual(whole);
      workbench.edit(TAB, 'M8', [['']]);
      workbench.edit(TAB, 'A9', [['Another one']]);
      expect(workbench.display(TAB, 'M9')[0]?.[0], `call ${call}`).not.toBe('K4');
    }
  });
});

describe('a register being removed', () => {
  /** Cut off at each call in turn, from the one given on; answers the number of calls it was cut off at. */
  const cutOff = (before: unknown, press: () => unknown, from: number, then: (call: number) => void) => {
    for (let call = from; call < from + 60; call += 9) {
      workbench = openWorkbench({ snapshot: before, faults: { killAtCall: call, pending: 'lost' } });
      try {
        press();
        return;
      } catch {
        workbench.faults = {};
        then(call);
      }
    }
  };
  const EXAMPLE = 'OKRs Example';
  const titles = () => workbench.display(EXAMPLE, 'A3:A8').flat();

  test('what stood in it is kept before it goes: it can be brought back wherever it was cut off', () => {
    accepted(workbench.rpc('makeExample'));
    workbench.edit(EXAMPLE, 'L4', [['Ask Priya']]);
    const before = workbench.snapshot();
    const rows = titles();
    cutOff(
      before,
      () => workbench.rpc('removeExample'),
      8,
      (call) => {
        const { changes } = accepted<Home>(workbench.rpc('removeExample'));
        accepted<Home>(workbench.rpc('undoChange', changes[0]?.id));
        expect(titles(), `call ${call}`).toEqual(rows);
        expect(workbench.display(EXAMPLE, 'L4')[0]?.[0], `call ${call}`).toBe('Ask Priya');
      },
    );
  });

  test('an undo that was cut off is finished by Home', () => {
    accepted<Created>(workbench.rpc('createQuarter', quarter()));
    const [before, tabs] = [workbench.snapshot(), workbench.sheets()];
    const outcomes = new Set<number>();
    for (let killAtCall = 6; ; killAtCall += 3) {
      workbench = openWorkbench({ snapshot: before, faults: { killAtCall, pending: 'kept' } });
      try {
        workbench.rpc('undoChange', 1);
        break;
      } catch (error) {
        expect((error as Error).name).toBe('Killed');
      }
      workbench.faults = {};
      const { cycles, changes } = accepted<Home>(workbench.rpc('openHome'));
      expect(changes).toHaveLength(cycles.length);
      expect(workbench.sheets()).toEqual(cycles.length === 1 ? tabs : tabs.filter((name) => name !== TAB));
      outcomes.add(cycles.length);
    }
    expect(outcomes).toEqual(new Set([1, 0]));
  });

  test('an undo that was cut off after the tab went can be pressed again', () => {
    accepted<Created>(workbench.rpc('createQuarter', quarter()));
    cutOff(
      workbench.snapshot(),
      () => workbench.rpc('undoChange', 1),
      12,
      () => {
        const answer = workbench.rpc('undoChange', 1) as Answer<Home>;
        expect(answer.ok ? 'true' : answer.problem.message).toMatch(/^(true|This was undone already)/);
        expect(workbench.sheets()).not.toContain(TAB);
        expect(accepted<Home>(workbench.rpc('openHome')).cycles).toEqual([]);
      },
    );
  });
});

describe('Sheets is busy for a moment', () => {
  test('a command is tried again by itself, whatever it was at', () => {
    for (const transientAtCall of [1, 5, 40, 120]) {
      workbench = openWorkbench({ now: '2026-10-12T09:00:00Z', faults: { transientAtCall } });
      const { home } = accepted<Created>(workbench.rpc('createQuarter', quarter()));
      expect(home.cycles.map(({ name }) => name)).toEqual(['2026-Q4']);
      expect(workbench.sheets().filter((name) => name.startsWith('OKRs'))).toEqual([TAB]);
    }
  });

  test('the edit trigger reads again, and puts a computed cell back even where the log cannot be written', () => {
    accepted<Created>(workbench.rpc('createQuarter', quarter()));
    const before = workbench.display(TAB, 'A1:L8');
    for (let transientAtCall = 1; transientAtCall < 10; transientAtCall++) {
      workbench.faults = { transientAtCall };
      workbench.edit(TAB, 'C4', [['0.9']]);
    }
    workbench.faults = {};
    expect(workbench.display(TAB, 'C2:C8')).toEqual(before.slice(1).map((row) => [row[2]]));
  });
});
