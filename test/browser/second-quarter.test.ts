/** The second quarter, by keyboard alone: what goes on from the first one starts from where it stands. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillIn, press, tabTo } from './keyboard.ts';
import { cellOf } from './register.ts';
import { expectGoodView } from './sidebar-checks.ts';
import { openWorkshop, type Workshop } from './workbench-page.ts';

const PATIENCE = { timeout: 60_000 };
let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop?.close());

test('keep one, drop one with its reason, and the new register begins from the last value', async () => {
  const visit = await workshop.visit('?now=2026-10-05T09:00:00Z');
  const { sidebar, page } = visit;
  mkdirSync('test-output', { recursive: true });
  const picture = (name: string) => page.locator('#sidebar').screenshot({ path: `test-output/${name}.png` });
  await visit.menu('Extensions', 'OKR Register', 'Start new quarter');
  await sidebar.getByRole('heading', { name: 'When does it run?' }).waitFor(PATIENCE);
  await press(visit, 'Next: objectives');
  await fillIn(visit, 'Objective 1', 'Become the agency people recommend');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ana');
  await press(visit, 'Next: key results');
  await fillIn(visit, 'What will change?', 'Keep more clients');
  await fillIn(visit, 'From', '85 %');
  await fillIn(visit, 'To', '95 %');
  await press(visit, /Add key result/);
  await fillIn(visit, 'What will change?', 'Client rating');
  await fillIn(visit, 'From', '7.8');
  await fillIn(visit, 'To', '9');
  await press(visit, 'Next: check and create');
  await sidebar.getByText('1 objective, 2 key results').waitFor(PATIENCE);
  await press(visit, 'Create as draft');
  await sidebar.getByRole('heading', { name: /is in your sheet/ }).waitFor(PATIENCE);
  await press(visit, 'Start the quarter');
  await sidebar.getByRole('heading', { name: '2026-Q4' }).waitFor(PATIENCE);
  await visit.type(await cellOf(visit, 'Keep more clients', 'Current'), '89%');

  await visit.goToDay('2026-12-28');
  await visit.menu('Extensions', 'OKR Register', 'Start new quarter');
  await sidebar.getByRole('heading', { name: 'When does it run?' }).waitFor(PATIENCE);
  // This quarter is in the file already, so the next one is chosen.
  await press(visit, 'Bring key results over from 2026-Q4');
  await sidebar.getByRole('heading', { name: 'What goes on from 2026-Q4?' }).waitFor(PATIENCE);
  const group = (title: string) => sidebar.getByRole('group', { name: new RegExp(title) });
  await tabTo(visit, group('Keep more clients').getByRole('radio', { name: 'Keep' }));
  await page.keyboard.press('Space');
  await tabTo(visit, group('Client rating').getByRole('radio', { name: 'Keep' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await tabTo(visit, sidebar.getByLabel('Why? Client rating'));
  await page.keyboard.type('Nobody acts on it');
  await expectGoodView(visit, 'carry-over');
  await picture('carry-over');

  await press(visit, 'Next: objectives');
  await sidebar.getByRole('heading', { name: 'What do you want to achieve?' }).waitFor(PATIENCE);
  expect(await sidebar.getByLabel('Objective 1', { exact: true }).inputValue()).toBe(
    'Become the agency people recommend',
  );
  await press(visit, 'Next: key results');
  expect(await sidebar.getByLabel('From', { exact: true }).inputValue()).toBe('89 %');
  await press(visit, 'Next: check and create');
  await press(visit, 'Create as draft');
  await sidebar.getByRole('heading', { name: /is in your sheet/ }).waitFor(PATIENCE);
  expect(await visit.display(await cellOf(visit, 'Keep more clients', 'Start'))).toBe('89%');
  expect(visit.complaints).toEqual([]);
}, 240_000);
