/** Two people check in one after the other, by keyboard alone, and the sheet says so at once. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellOf } from './register.ts';
import { expectGoodView } from './sidebar-checks.ts';
import { openWorkshop, type Visit, type Workshop } from './workbench-page.ts';

const PATIENCE = { timeout: 60_000 };
let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop?.close());

const open = async (visit: Visit) => {
  await visit.menu('Extensions', 'OKR Register', 'Check in');
  await visit.sidebar.getByText(/^1 of \d/).waitFor(PATIENCE);
};

test('the cards that are due, Enter by Enter, for Ana and then for Ben', async () => {
  const visit = await workshop.visit('?example&now=2026-11-17T09:00:00Z');
  mkdirSync('test-output', { recursive: true });
  const picture = (name: string) => visit.page.locator('#sidebar').screenshot({ path: `test-output/${name}.png` });
  const { sidebar, page } = visit;
  await open(visit);
  await sidebar.getByRole('heading', { name: 'Client rating (0–10)' }).waitFor(PATIENCE);
  await expectGoodView(visit, 'a check-in card');
  await picture('check-in-card');
  // The value has the focus: it is typed over what stood there.
  await page.keyboard.type('7.9', { delay: 20 });
  await sidebar.getByText('What happened, in one line?').waitFor(PATIENCE);
  await expectGoodView(visit, 'a card that got worse');
  await picture('check-in-worse');
  await page.keyboard.press('Enter');
  await sidebar.getByText(/^7\.9 saved\./).waitFor(PATIENCE);
  await expectGoodView(visit, 'after a save');
  await picture('check-in-saved');
  expect(await visit.display(await cellOf(visit, 'Client rating (0–10)', 'Current'))).toBe('7.9');
  expect(await visit.display(await cellOf(visit, 'Client rating (0–10)', 'Last check-in'))).toBe('17 Nov');
  while ((await sidebar.getByRole('button', { name: 'No change' }).count()) > 0)
    await sidebar.getByRole('button', { name: 'No change' }).click();
  await sidebar.getByRole('heading', { name: 'Thank you, that is all' }).waitFor(PATIENCE);
  await expectGoodView(visit, 'the summary');
  await picture('check-in-summary');

  await visit.bePerson('editor');
  await open(visit);
  await sidebar.getByRole('button', { name: 'Change this key result' }).click();
  await expectGoodView(visit, 'changing a key result');
  await picture('check-in-change');
  await page.keyboard.press('Escape');
  await sidebar.getByRole('button', { name: 'Skip' }).click();
  expect(visit.complaints).toEqual([]);
}, 240_000);
