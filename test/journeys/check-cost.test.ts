/** Check costs the same at every size. */
import { expect, test } from 'vitest';
import type { Workbench } from '../../workbench/emulator/index.ts';
import { check, repair, runningQuarter, TAB } from './broken-register.ts';
import { registerOf, withOlderCycles } from './large-register.ts';

const LIMIT = 40;

/** Reads, services and write batches of one call. */
function cost(workbench: Workbench, ask: (workbench: Workbench) => unknown): number {
  workbench.resetCalls();
  ask(workbench);
  const { reads, services, writes } = workbench.calls();
  return reads + services + writes;
}

const blockAndCopy = (workbench: Workbench) => {
  workbench.edit(TAB, 'K5', [['ask Ben']]);
  workbench.edit(TAB, 'M9', [['K1']]);
};

test('the same calls at 15 and 150 rows, with 1 and 12 cycles, and not more than the budget', () => {
  const small = registerOf(15);
  const large = registerOf(150);
  expect(check(large).lookedAt).toMatchObject({ objectives: 30, keyResults: 120 });
  const costs = [small, large].map((workbench) => cost(workbench, check));
  withOlderCycles(large);
  expect(check(large).lookedAt.otherCycles).toHaveLength(11);
  expect(new Set([...costs, cost(large, check)]).size).toBe(1);
  expect(costs[0]).toBeLessThanOrEqual(LIMIT);
  for (const workbench of [small, large]) blockAndCopy(workbench);
  expect(cost(large, check)).toBe(cost(small, check));
  expect(cost(large, check)).toBeLessThanOrEqual(LIMIT);
  expect(cost(large, repair)).toBe(cost(small, repair));
});

test('a register in pieces is looked at within the budget, too', () => {
  const workbench = runningQuarter();
  workbench.edit(TAB, 'H2', [['Who']]);
  workbench.edit(TAB, 'B2', [['a', 'b', 'c', 'd']]);
  for (const { id } of workbench.file.meta('note')) workbench.file.removeMeta(id);
  expect(check(workbench).findings.length).toBeGreaterThan(3);
  expect(cost(workbench, check)).toBeLessThanOrEqual(LIMIT);
});
