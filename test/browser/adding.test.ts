/** A team lead adds the team's objective under the company's by keyboard alone, then looks at what serves what. */
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
  // The whole of it, however long.
  const frame = await visit.sidebarFrame();
  const height = await frame.evaluate(() => document.documentElement.scrollHeight);
  await visit.page.setViewportSize({ width: 1400, height: Math.max(900, height + 120) });
  await expectGoodView(visit, view);
  await visit.page.locator('#sidebar').screenshot({ path: `test-output/adding, ${view}.png` });
};

/** Forward, or back: what lies before is not reached by going round through the page. */
async function tabTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses < 60; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await visit.page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${control}`);
}
const press = async (name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
  await tabTo(visit.sidebar.getByRole('button', { name }), key);
  await visit.page.keyboard.press('Enter');
};
const fillIn = async (label: string, words: string) => {
  await tabTo(visit.sidebar.getByLabel(label, { exact: true }));
  await visit.page.keyboard.type(words);
};
const seesHeading = (name: string | RegExp) =>
  visit.sidebar.getByRole('heading', { name }).first().waitFor({ timeout: 60_000 });

test('add objectives, add a key result, alignment', async () => {
  visit = await workshop.visit('?now=2026-11-16T09:00:00Z&example');
  await visit.menu('Extensions', 'OKR Register', 'See this quarter');
  await seesHeading(/2026-Q4/);
  await looksGood('Home');

  await press('Add objectives');
  await seesHeading('What do you want to achieve?');
  await fillIn('Objective 1', 'Make the shop a pleasure to use');
  await fillIn('Owner Objective 1', 'Dev');
  await fillIn('Team Objective 1', 'Web');
  const supports = visit.sidebar.getByLabel('Supports Objective 1', { exact: true });
  await tabTo(supports);
  await expect.poll(() => supports.locator('option').count()).toBeGreaterThan(2);
  await visit.page.keyboard.type('O2');
  await fillIn('Sponsor in the leadership Objective 1', 'Ana');
  await looksGood('objectives');
  await press('Next: key results');
  await seesHeading('Make the shop a pleasure to use');
  await fillIn('What will change?', 'Baskets left full');
  await fillIn('From', '60 %');
  await fillIn('To', '45 %');
  await looksGood('key results');
  await press('Next: check and create');
  await seesHeading('All as you want it?');
  await looksGood('summary');
  await press(/^Add to /);
  await seesHeading(/^Added to /);
  await looksGood('added');
  expect(await visit.display(await cellOf(visit, 'Baskets left full', 'Why'))).toBe('No check-in yet');
  expect(await visit.display(await cellOf(visit, 'Baskets left full', 'Start'))).toBe('60%');

  await press('Home');
  await seesHeading(/2026-Q4/);
  await press('Add key result to Make the shop a pleasure to use');
  await seesHeading('Make the shop a pleasure to use');
  await fillIn('What will change?', 'Pages that load in two seconds');
  await fillIn('From', '40 %');
  await looksGood('a key result');
  await press('Home', 'Shift+Tab');
  await visit.sidebar.getByText('A key result for').waitFor();
  await looksGood('Home with a draft');
  await press('Continue', 'Shift+Tab');
  await fillIn('To', '90 %');
  await press(/^Add to /);
  await seesHeading(/^Added to /);
  await press('Home');

  await seesHeading(/2026-Q4/);
  await press('Alignment');
  await seesHeading('Alignment');
  await visit.sidebar.getByText('Make the shop a pleasure to use').waitFor();
  await looksGood('alignment');
  await press('Home', 'Shift+Tab');
  await press('Start new quarter');
  await seesHeading('When does it run?');
  await press('Next: objectives');
  await fillIn('Objective 1', 'Be the agency people recommend');
  await press('More: level, team, supports Objective 1');
  await visit.sidebar.getByLabel('Level Objective 1', { exact: true }).waitFor();
  await looksGood('objectives of a new quarter');
  await press('Write in the sheet instead');
  await seesHeading(/is in your sheet/);
  expect((await visit.sheetNames())[0]).toBe('OKRs 2027-Q1');
  expect(visit.complaints).toEqual([]);
});
