/** A quarter closed in the meeting: graded, looked back at, reopened; its tab as people read it. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellOf } from './register.ts';
import { expectGoodPicture } from './sidebar-checks.ts';
import { openWorkshop, type Workshop } from './workbench-page.ts';

const PATIENCE = { timeout: 60_000 };
const TAB = 'OKRs 2026-Q4';
const LOOK_BACK = 'Look back 2026-Q4';
let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop?.close());

test('graded, closed with what was learned, and opened again', async () => {
  const visit = await workshop.visit('?example&now=2026-11-17T09:00:00Z');
  mkdirSync('test-output', { recursive: true });
  const { sidebar, page } = visit;
  const button = (name: string | RegExp) => sidebar.getByRole('button', { name, exact: typeof name === 'string' });
  const heading = (name: string | RegExp) => sidebar.getByRole('heading', { name }).waitFor(PATIENCE);
  const page1500 = async (picture: string) => {
    await page.setViewportSize({ width: 1450, height: 1700 });
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `test-output/${picture}.png` });
  };
  await visit.goToDay('2026-12-29');
  await visit.menu('Extensions', 'OKR Register', 'See this quarter');
  await button('Close the quarter').waitFor(PATIENCE);
  await expectGoodPicture(visit, 'close-home');
  await button('Close the quarter').click();
  await button('Close 2026-Q4').waitFor(PATIENCE);
  await expectGoodPicture(visit, 'close-first');

  await button('Change the colour of Client rating (0–10)').click();
  await sidebar.getByRole('radio', { name: 'Green' }).check();
  await button('Close 2026-Q4').click();
  await sidebar.getByText('Say why in a few words', { exact: false }).waitFor(PATIENCE);
  await sidebar.getByLabel('Why? Client rating (0–10)').fill('The survey of January came out at 8.9');
  await sidebar.getByRole('textbox', { name: 'Website visitors a month' }).fill('The new pages waited for a writer');
  await sidebar.getByLabel('What worked?').first().fill('The rota for first replies');
  await sidebar.getByLabel('What do we change next time?').first().fill('Fewer things at once, begun in week 1');
  await expectGoodPicture(visit, 'close-filled');
  await button('Write the look back, close later').click();
  await sidebar.getByText('The look back is written.', { exact: false }).waitFor(PATIENCE);
  await page1500('look-back');
  await visit.clickCell('B80');
  await page1500('look-back-charts');

  await visit.openTab(TAB);
  await button('Close 2026-Q4').click();
  await heading('2026-Q4 is closed');
  await expectGoodPicture(visit, 'close-done');
  await page1500('close-register');
  expect(await visit.display(await cellOf(visit, 'Client rating (0–10)', 'Status'))).toBe('● On track');
  expect(await visit.display(await cellOf(visit, 'Client rating (0–10)', 'Score'))).toBe('0.17');
  await button('Open the look back').click();
  await visit.display('B2', LOOK_BACK);
  await button('Home').click();
  await heading('2026-Q4');
  await expectGoodPicture(visit, 'close-home-closed');

  await button('Start new quarter').click();
  await sidebar.getByText('Fewer things at once, begun in week 1').waitFor(PATIENCE);
  await expectGoodPicture(visit, 'close-next-quarter');
  await button(/Home/).first().click();
  await button('Reopen').click();
  await button('Reopen').click();
  await button('Close the quarter').waitFor(PATIENCE);
  await visit.openTab(TAB);
  expect(await visit.display(await cellOf(visit, 'Client rating (0–10)', 'Status'))).toBe('▲ At risk');
  expect(visit.complaints).toEqual([]);
}, 240_000);
