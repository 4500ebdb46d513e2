/** A team lead adds the team's objective under the company's by keyboard alone, then looks at what serves what. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillIn, press, tabTo } from './keyboard.ts';
import { cellOf } from './register.ts';
import { expectGoodPicture } from './sidebar-checks.ts';
import { openWorkshop, type Visit, type Workshop } from './workbench-page.ts';

let workshop: Workshop;
let visit: Visit;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop?.close());

const looksGood = (view: string) => expectGoodPicture(visit, `adding, ${view}`);

const seesHeading = (name: string | RegExp) =>
  visit.sidebar.getByRole('heading', { name }).first().waitFor({ timeout: 60_000 });

test('add objectives, add a key result, alignment', async () => {
  visit = await workshop.visit('?now=2026-11-16T09:00:00Z&example');
  await visit.menu('Extensions', 'OKR Register', 'See this quarter');
  await seesHeading(/2026-Q4/);
  await looksGood('Home');

  await press(visit, 'Add objectives');
  await seesHeading('What do you want to achieve?');
  await fillIn(visit, 'Objective 1', 'Make the shop a pleasure to use');
  await fillIn(visit, 'Owner Objective 1', 'Dev');
  await fillIn(visit, 'Team Objective 1', 'Web');
  const supports = visit.sidebar.getByLabel('Supports Objective 1', { exact: true });
  await tabTo(visit, supports);
  await expect.poll(() => supports.locator('option').count()).toBeGreaterThan(2);
  await visit.page.keyboard.type('O2');
  await fillIn(visit, 'Sponsor in the leadership Objective 1', 'Ana');
  await looksGood('objectives');
  await press(visit, 'Next: key results');
  await seesHeading('Make the shop a pleasure to use');
  await fillIn(visit, 'What will change?', 'Baskets left full');
  await fillIn(visit, 'From', '60 %');
  await fillIn(visit, 'To', '45 %');
  await looksGood('key results');
  await press(visit, 'Next: check and create');
  await seesHeading('All as you want it?');
  await looksGood('summary');
  await press(visit, /^Add to /);
  await seesHeading(/^Added to /);
  await looksGood('added');
  expect(await visit.display(await cellOf(visit, 'Baskets left full', 'Why'))).toBe('No check-in yet');
  expect(await visit.display(await cellOf(visit, 'Baskets left full', 'Start'))).toBe('60%');

  await press(visit, 'Home');
  await seesHeading(/2026-Q4/);
  await press(visit, 'Add key result to Make the shop a pleasure to use');
  await seesHeading('Make the shop a pleasure to use');
  await fillIn(visit, 'What will change?', 'Pages that load in two seconds');
  await fillIn(visit, 'From', '40 %');
  await looksGood('a key result');
  await press(visit, 'Home', 'Shift+Tab');
  await visit.sidebar.getByText('A key result for').waitFor();
  await looksGood('Home with a draft');
  await press(visit, 'Continue', 'Shift+Tab');
  await fillIn(visit, 'To', '90 %');
  await press(visit, /^Add to /);
  await seesHeading(/^Added to /);
  await press(visit, 'Home');

  await seesHeading(/2026-Q4/);
  await press(visit, 'Alignment');
  await seesHeading('Alignment');
  await visit.sidebar.getByText('Make the shop a pleasure to use').waitFor();
  await looksGood('alignment');
  await press(visit, 'Home', 'Shift+Tab');
  await press(visit, 'Start new quarter');
  await seesHeading('When does it run?');
  await press(visit, 'Next: objectives');
  await fillIn(visit, 'Objective 1', 'Be the agency people recommend');
  await press(visit, 'More: level, team, supports Objective 1');
  await visit.sidebar.getByLabel('Level Objective 1', { exact: true }).waitFor();
  await looksGood('objectives of a new quarter');
  await press(visit, 'Write in the sheet instead');
  await seesHeading(/is in your sheet/);
  expect((await visit.sheetNames())[0]).toBe('OKRs 2027-Q1');
  expect(visit.complaints).toEqual([]);
});
