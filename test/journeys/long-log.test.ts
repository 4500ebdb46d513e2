/** A log as long as a file is built for: a look at it costs what is asked for, not what there is. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { CheckInSave, CheckIns, Home } from '../../src/contract.ts';
import type { History } from '../../src/domain/check-in/history.ts';
import { accepted } from './company.ts';
import { withLongLog } from './long-log.ts';
import { open, type Workbench } from './running-file.ts';

const LINES = 50_000;
let long: Workbench;
let usual: Workbench;
beforeAll(() => {
  // 2,500 key results, and 40.
  long = withLongLog(open(), LINES, 2_500);
  usual = withLongLog(open(), 5_000, 40);
}, 120_000);

interface Cost {
  readonly calls: number;
  readonly cells: number;
}
function costOf(workbench: Workbench, work: () => void): Cost {
  workbench.resetCalls();
  work();
  const { reads, writes, services, cells } = workbench.calls();
  return { calls: reads + writes + services, cells };
}
const history = (workbench: Workbench) => accepted<History>(workbench.rpc('openHistory', 'k1'));

describe('with 50,000 check-ins', () => {
  test('the history of a key result reads the IDs, and twelve stretches of the log at most', () => {
    const cost = costOf(long, () => void history(long));
    expect(cost.calls).toBeLessThanOrEqual(20);
    // The IDs, and some lines with all that stands in them.
    expect(cost.cells).toBeLessThanOrEqual(LINES + 3_000 * 16 + 15_000);
    const { lines, more } = history(long);
    expect(lines).toHaveLength(12);
    expect(more).toBe(true);
    expect(lines.map(({ current }) => current)).toEqual(Array.from({ length: 12 }, (_, at) => (at + 8) * 2_500 + 1));
  });

  test('of a register of 40 key results it reaches back a year, in fewer reads', () => {
    expect(costOf(usual, () => void history(usual)).calls).toBeLessThanOrEqual(10);
    expect(history(usual).lines).toHaveLength(60);
  });

  test('a log of half a million cells more changes neither calls nor cells of the cards, of Home and of a save', () => {
    const save = (workbench: Workbench, again: boolean) => {
      const home = accepted<Home>(workbench.rpc('openHome'));
      const one: CheckInSave = {
        ...{ operationId: 'one', sheetId: home.cycle?.sheetId ?? 0, id: 'K1', value: 0.9, confidence: null },
        ...{ kind: null, line: 'Renewed', seen: { current: again ? 0.9 : '', confidence: 0.7 }, again },
      };
      return costOf(workbench, () => void accepted(workbench.rpc('saveCheckIn', one)));
    };
    for (const work of [
      (workbench: Workbench) => costOf(workbench, () => void accepted<CheckIns>(workbench.rpc('openCheckIns', 'Ben'))),
      (workbench: Workbench) => costOf(workbench, () => void accepted<Home>(workbench.rpc('openHome'))),
      (workbench: Workbench) => save(workbench, false),
      // What was cut off is looked for among the last lines alone.
      (workbench: Workbench) => save(workbench, true),
    ]) {
      const [one, other] = [work(usual), work(long)];
      expect(other).toEqual(one);
      expect(one.calls).toBeLessThanOrEqual(15);
    }
    expect(history(long).lines.at(-1)).toMatchObject({ current: 0.9, line: 'Renewed', source: 'sidebar' });
  });
});

test('a file without a log has no history', () => {
  expect(history(open())).toEqual({ lines: [], more: false });
});
