/** Repair cut off at calls all along: what was typed is in its cell or in the kept change, and the next Repair finishes. */
import { expect, test } from 'vitest';
import type { Workbench } from '../../workbench/emulator/index.ts';
import { deleteColumns, repair, runningQuarter, shown, TAB, typed } from '../journeys/broken-register.ts';

function broken(): Workbench {
  const workbench = runningQuarter();
  workbench.edit(TAB, 'K5', [['ask Ben']]);
  workbench.edit(TAB, 'H2', [['Who']]);
  deleteColumns(workbench, 2);
  return workbench;
}

const heldSomewhere = (workbench: Workbench) =>
  [...workbench.values(TAB, 'A1:M20'), ...workbench.values('_okr', 'A1:F60')].flat().join('\n').includes('ask Ben');

test.each(['lost', 'kept'] as const)('with pending writes %s', (pending) => {
  const whole = runningQuarter();
  const before = { typed: typed(whole), shown: shown(whole) };
  const first = broken();
  first.resetCalls();
  repair(first);
  const { reads, services, byMethod } = first.calls();
  const calls = reads + services + Object.entries(byMethod).length;
  for (let killAtCall = 1; killAtCall <= calls; killAtCall += 7) {
    const workbench = broken();
    workbench.faults = { dropEdits: true, killAtCall, pending };
    try {
      repair(workbench);
    } catch (error) {
      expect((error as Error).name).toBe('Killed');
    }
    workbench.faults = { dropEdits: true };
    expect(heldSomewhere(workbench), `killed at ${killAtCall}`).toBe(true);
    expect(repair(workbench).findings, `killed at ${killAtCall}`).toEqual([]);
    expect({ typed: typed(workbench), shown: shown(workbench) }, `killed at ${killAtCall}`).toEqual(before);
  }
});
