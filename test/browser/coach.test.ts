/** A first quarter with the coach at one's side, and the coach asked about the register: by keyboard alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillIn, press } from './keyboard.ts';
import { cellOf } from './register.ts';
import { expectGoodPicture } from './sidebar-checks.ts';
import { openWorkshop, type Visit, type Workshop } from './workbench-page.ts';

let workshop: Workshop;
let visit: Visit;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop?.close());

const looksGood = (view: string) => expectGoodPicture(visit, `coach, ${view}`);

const sees = (words: string | RegExp) => visit.sidebar.getByText(words).first().waitFor({ timeout: 60_000 });
const seesHeading = (name: string | RegExp) =>
  visit.sidebar.getByRole('heading', { name }).first().waitFor({ timeout: 60_000 });

test('the coach in the wizard and on the register', async () => {
  visit = await workshop.visit('?now=2026-10-02T09:00:00Z');
  await visit.menu('Extensions', 'OKR Register', 'Start new quarter');
  await seesHeading('When does it run?');
  await press(visit, 'Next: objectives');
  await fillIn(visit, 'Objective 1', 'Increase online sales by 30%');
  await fillIn(visit, 'Owner Objective 1', 'Cleo');
  await sees('This objective already holds a key result.');
  await looksGood('an objective');
  await press(visit, 'Move “30%” down', 'Shift+Tab');
  await sees('Moved to the key results of this objective.');
  await looksGood('moved down');
  await press(visit, 'Next: key results');
  await seesHeading('Increase online sales');
  await fillIn(visit, 'From', '£40k');
  await press(visit, '+ Add key result');
  await fillIn(visit, 'What will change?', 'Launch the newsletter');
  await fillIn(visit, 'From', 'no');
  await fillIn(visit, 'To', 'yes');
  await fillIn(visit, 'Owner', 'Dev');
  await sees('This is a step, not a result.');
  await looksGood('a key result');
  await press(visit, 'Make it an action');
  await sees('It waits as an action and is made with the quarter.');
  await press(visit, '+ Add key result');
  await fillIn(visit, 'What will change?', 'New customers');
  await fillIn(visit, 'From', '120');
  await fillIn(visit, 'To', '160');
  await press(visit, 'Next: check and create');
  await seesHeading('All as you want it?');
  await sees('Made with it, as actions');
  await looksGood('summary');
  await press(visit, 'Create as draft');
  await seesHeading(/is in your sheet/);
  await press(visit, 'Home');
  await seesHeading(/2026-Q4/);
  await press(visit, 'Ask the coach');
  await seesHeading('Coach');
  await sees(/New customers, row 5/);
  await looksGood('a register');
  await press(visit, 'Set Start to 0');
  await expect.poll(() => visit.sidebar.locator('.finding').count(), { timeout: 60_000 }).toBe(0);
  await looksGood('nothing to say');
  expect(await visit.display(await cellOf(visit, 'New customers', 'Start'))).toBe('0');
  expect(visit.complaints).toEqual([]);
});
