/** Reminders from the menu: the mails are seen beforehand, turned on, and found in the outbox on Monday. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectGoodView } from './sidebar-checks.ts';
import { openWorkshop, type Workshop } from './workbench-page.ts';

const PATIENCE = { timeout: 60_000 };
let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop?.close());

test('Settings and reminders: seen beforehand, turned on, a setting saved, sent on Monday', async () => {
  const visit = await workshop.visit('?example&now=2026-11-18T09:00:00Z');
  const { sidebar, page } = visit;
  mkdirSync('test-output', { recursive: true });
  const picture = (name: string) => page.locator('#sidebar').screenshot({ path: `test-output/${name}.png` });
  await visit.menu('Extensions', 'OKR Register', 'Settings and reminders');
  await sidebar.getByText('Nobody sends reminders from this file yet.').waitFor(PATIENCE);
  await expectGoodView(visit, 'Settings and reminders');
  await picture('reminders-off');
  await sidebar.getByRole('button', { name: 'See what would be sent' }).click();
  await sidebar.getByText('an example address').first().waitFor();
  await expectGoodView(visit, 'mails of the example');

  // The people of the example get addresses of their own.
  await sidebar.getByRole('button', { name: 'Home' }).click();
  await sidebar.getByRole('button', { name: 'Team', exact: true }).click(PATIENCE);
  await expect.poll(() => visit.display('A1')).toBe('Name');
  for (const row of [2, 3, 4]) {
    const name = (await visit.display(`A${row}`)).toLowerCase().replace(/\W/g, '');
    await visit.type(`B${row}`, `${name}@firm.uk`);
  }
  await visit.menu('Extensions', 'OKR Register', 'Settings and reminders');
  await sidebar.getByRole('button', { name: 'See what would be sent' }).click(PATIENCE);
  await sidebar
    .getByText(/^To \w+@firm.uk/)
    .first()
    .waitFor();
  await expectGoodView(visit, 'the mails beforehand');
  await picture('reminders-look');
  await sidebar.getByRole('button', { name: 'See what would be sent' }).click();
  await sidebar.getByRole('button', { name: 'Turn on reminders' }).click();
  await sidebar.getByText('You send them, from ana@example.com.').waitFor(PATIENCE);
  await sidebar.getByLabel('Lead', { exact: true }).fill('boss@firm');
  await sidebar.getByRole('button', { name: 'Save settings' }).click();
  await sidebar.getByText('Type an address').waitFor();
  await expectGoodView(visit, 'a setting that cannot be read');
  await sidebar.getByLabel('Lead', { exact: true }).fill('boss@firm.uk');
  await sidebar.getByRole('button', { name: 'Save settings' }).click();
  await expect.poll(() => sidebar.getByLabel('Lead', { exact: true }).inputValue(), PATIENCE).toBe('boss@firm.uk');
  await expectGoodView(visit, 'reminders turned on');
  await picture('reminders-on');

  await visit.goToDay('2026-11-24');
  await page.locator('#mails').click();
  await page
    .getByText(/^To boss@firm.uk, from ana@example.com: Check-ins, week of/)
    .first()
    .waitFor(PATIENCE);
  await page.screenshot({ path: 'test-output/reminders-outbox.png' });
  await page.keyboard.press('Escape');
  await visit.menu('Extensions', 'OKR Register', 'See this quarter');
  await sidebar.getByText(/^Reminders: last run 24 Nov/).waitFor(PATIENCE);
  await expectGoodView(visit, 'Home with reminders');
  await picture('reminders-home');
  expect(visit.complaints).toEqual([]);
}, 240_000);
