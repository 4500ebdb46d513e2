/** What a monthly review costs, whatever the rows and the cycles. */
import { expect, test } from 'vitest';
import { makeReview } from '../../sidebar/review.ts';
import type { Home } from '../../src/contract.ts';
import { accepted } from '../journeys/company.ts';
import { registerOf, withOlderCycles } from '../journeys/large-register.ts';
import { clientOf, happened } from '../journeys/reviewing.ts';
import { TAB, type Workbench } from '../journeys/running-file.ts';

/** Of the first review, and of a refresh in which something is new. */
async function costsOf(workbench: Workbench): Promise<readonly number[]> {
  const { cycle } = accepted<Home>(workbench.rpc('openHome'));
  const count = async () => {
    workbench.resetCalls();
    happened(await makeReview(clientOf(workbench), cycle?.sheetId ?? 0, '2026-10-01'));
    const { reads, writes, services } = workbench.calls();
    return reads + writes + services;
  };
  const first = await count();
  workbench.edit(TAB, 'F4', [[9]]);
  return [first, await count()];
}

test('the calls of a review are the same at 15 and 2,500 rows, in the first cycle and the twelfth', async () => {
  const small = await costsOf(registerOf(15));
  expect(Math.max(...small)).toBeLessThanOrEqual(80);
  const middle = await costsOf(registerOf(150));
  const large = registerOf(2500);
  withOlderCycles(large);
  for (const costs of [middle, await costsOf(large)]) {
    // Rows beyond those of a new tab are inserted, a log beyond its own is, too.
    for (const [at, calls] of costs.entries()) expect(calls - (small[at] ?? 0)).toBeLessThanOrEqual(3);
  }
});
