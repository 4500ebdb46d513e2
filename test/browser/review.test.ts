/** A month reviewed: made, written in, applied; the tab as a manager prints it. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellOf } from './register.ts';
import { expectGoodPicture } from './sidebar-checks.ts';
import { openWorkshop, type Visit, type Workshop } from './workbench-page.ts';

const PATIENCE = { timeout: 60_000 };
const TAB = 'Review 2026-11';
let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop?.close());

/** The row of the review in which this stands, from 1: the `nth` time. */
async function rowOf(visit: Visit, text: string, nth = 1): Promise<number> {
  let left = nth;
  for (let row = 1; row < 90; row++) {
    if ((await visit.display(`B${row}`, TAB)).trim() === text && --left === 0) return row;
  }
  throw new Error(`“${text}” is not in the review.`);
}

test('made from the menu, written in, and applied', async () => {
  const visit = await workshop.visit('?example&now=2026-11-17T09:00:00Z');
  mkdirSync('test-output', { recursive: true });
  const { sidebar, page } = visit;
  const press = (name: string | RegExp) => sidebar.getByRole('button', { name }).click();
  await visit.menu('Extensions', 'OKR Register', 'Run monthly review');
  await sidebar.getByRole('button', { name: 'Make the review' }).waitFor(PATIENCE);
  await expectGoodPicture(visit, 'review-first');
  await sidebar.getByLabel('Month').selectOption('2026-12-01');
  await sidebar.getByText('December 2026 has not begun yet.').waitFor(PATIENCE);
  await expectGoodPicture(visit, 'review-future');
  await sidebar.getByLabel('Month').selectOption('2026-11-01');
  await press('Make the review');
  await sidebar.getByText(`${TAB} is up to date.`).waitFor(PATIENCE);
  await expectGoodPicture(visit, 'review-made');
  await press('Open the tab');
  await page.setViewportSize({ width: 1450, height: 1900 });
  await page.waitForTimeout(1500);
  await page.screenshot({ path: 'test-output/review-tab.png' });

  const problem = await rowOf(visit, 'K5 Website visitors a month');
  await visit.type(`H${problem}`, 'Move one writer to the new pages');
  await visit.type(`I${problem}`, 'Dev');
  const adjust = await rowOf(visit, 'K5 Website visitors a month', 2);
  await visit.type(`E${adjust}`, 'Change target');
  await visit.type(`G${adjust}`, '13,500');
  await visit.type(`H${adjust}`, 'New pages three weeks late');
  await visit.type(`E${await rowOf(visit, 'K2 Client rating (0–10)', 2)}`, 'Drop');
  const action = await rowOf(visit, 'What');
  await visit.type(`B${action + 1}`, 'Ask the three lost clients why');
  await press('See what was decided');
  await sidebar.getByRole('button', { name: 'Apply all 3' }).waitFor(PATIENCE);
  await expectGoodPicture(visit, 'review-decided');
  await press('Apply all 3');
  await sidebar.getByText('2 actions added.').waitFor(PATIENCE);
  await sidebar.getByRole('button', { name: 'Refresh the review' }).waitFor(PATIENCE);
  await sidebar.getByText(`${TAB} is up to date.`).waitFor(PATIENCE);
  await expectGoodPicture(visit, 'review-applied');
  await page.setViewportSize({ width: 1450, height: 1900 });
  await page.waitForTimeout(1500);
  await page.screenshot({ path: 'test-output/review-tab-applied.png' });
  await visit.clickCell('B95');
  await page.waitForTimeout(1500);
  await page.screenshot({ path: 'test-output/review-tab-end.png' });
  await visit.openTab('OKRs 2026-Q4');
  expect(await visit.display(await cellOf(visit, 'Website visitors a month', 'Target'))).toBe('13,500');
  expect(visit.complaints).toEqual([]);
}, 240_000);
