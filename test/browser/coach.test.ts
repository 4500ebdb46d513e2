/** A first quarter with the coach at one's side, and the coach asked about the register: by keyboard alone. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellOf } from './register.ts';
import { expectGoodView } from './sidebar-checks.ts';
import { openWorkshop, type Visit, type Workshop } from './workbench-page.ts';

let workshop: Workshop;
let visit: Visit;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop?.close());

const looksGood = async (view: string) => {
  const frame = await visit.sidebarFrame();
  const height = await frame.evaluate(() => document.documentElement.scrollHeight);
  await visit.page.setViewportSize({ width: 1400, height: Math.max(900, height + 120) });
  await expectGoodView(visit, view);
  await visit.page.locator('#sidebar').screenshot({ path: `test-output/coach, ${view}.png` });
};

async function tabTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses < 60; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await visit.page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${control}`);
}
const press = async (name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
  await tabTo(visit.sidebar.getByRole('button', { name }).first(), key);
  await visit.page.keyboard.press('Enter');
};
const fillIn = async (label: string, words: string) => {
  await tabTo(visit.sidebar.getByLabel(label, { exact: true }));
  await visit.page.keyboard.press('ControlOrMeta+A');
  await visit.page.keyboard.type(words);
};
const sees = (words: string | RegExp) => visit.sidebar.getByText(words).first().waitFor({ timeout: 60_000 });
const seesHeading = (name: string | RegExp) =>
  visit.sidebar.getByRole('heading', { name }).first().waitFor({ timeout: 60_000 });

test('the coach in the wizard and on the register', async () => {
  visit = await workshop.visit('?now=2026-10-02T09:00:00Z');
  await visit.menu('Extensions', 'OKR Register', 'Start new quarter');
  await seesHeading('When does it run?');
  await press('Next: objectives');
  await fillIn('Objective 1', 'Increase online sales by 30%');
  await fillIn('Owner Objective 1', 'Cleo');
  await sees('This objective already holds a key result.');
  await looksGood('an objective');
  await press('Move “30%” down', 'Shift+Tab');
  await sees('Moved to the key results of this objective.');
  await looksGood('moved down');
  await press('Next: key results');
  await seesHeading('Increase online sales');
  await fillIn('From', '£40k');
  await press('+ Add key result');
  await fillIn('What will change?', 'Launch the newsletter');
  await fillIn('From', 'no');
  await fillIn('To', 'yes');
  await fillIn('Owner', 'Dev');
  await sees('This is a step, not a result.');
  await looksGood('a key result');
  await press('Make it an action');
  await sees('It waits as an action and is made with the quarter.');
  await press('+ Add key result');
  await fillIn('What will change?', 'New customers');
  await fillIn('From', '120');
  await fillIn('To', '160');
  await press('Next: check and create');
  await seesHeading('All as you want it?');
  await sees('Made with it, as actions');
  await looksGood('summary');
  await press('Create as draft');
  await seesHeading(/is in your sheet/);
  await press('Home');
  await seesHeading(/2026-Q4/);
  await press('Ask the coach');
  await seesHeading('Coach');
  await sees(/New customers, row 5/);
  await looksGood('a register');
  await press('Set Start to 0');
  await expect.poll(() => visit.sidebar.locator('.finding').count(), { timeout: 60_000 }).toBe(0);
  await looksGood('nothing to say');
  expect(await visit.display(await cellOf(visit, 'New customers', 'Start'))).toBe('0');
  expect(visit.complaints).toEqual([]);
});
