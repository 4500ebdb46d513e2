/** Check and repair at the size a company of 150 people reaches. */
import { expect, test } from 'vitest';
import { check, repair, TAB } from '../journeys/broken-register.ts';
import { registerOf } from '../journeys/large-register.ts';

test('2,500 rows cost as many calls as 15, to check and to repair', () => {
  const costs = [15, 2500].map((rows) => {
    const workbench = registerOf(rows);
    workbench.edit(TAB, 'K5', [['ask Ben']]);
    workbench.resetCalls();
    const report = check(workbench);
    const looked = workbench.calls();
    workbench.resetCalls();
    const { changed } = repair(workbench);
    const mended = workbench.calls();
    expect(report.findings.map(({ rule }) => rule)).toEqual(['formula-blocked']);
    expect(changed).toHaveLength(1);
    return [looked, mended].map(({ reads, services, writes }) => reads + services + writes);
  });
  expect(costs[1]).toEqual(costs[0]);
  expect(costs[0]?.[0]).toBeLessThanOrEqual(40);
});
