import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectGoodView } from './sidebar-checks.ts';
import { openWorkshop, type Visit, type Workshop } from './workbench-page.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop?.close());

/** A good view, kept as a picture. */
async function look(visit: Visit, view: string): Promise<void> {
  await expectGoodView(visit, view);
  await visit.page.locator('#sidebar').screenshot({ path: `test-output/${view}.png` });
}

test('a year that starts in April, and dates of one’s own with a slip, at 300 px', async () => {
  const visit = await workshop.visit('?now=2026-11-16T09:00:00Z');
  await visit.menu('Extensions', 'OKR Register', 'Start new quarter');
  const { sidebar } = visit;
  await sidebar.getByRole('heading', { name: 'When does it run?' }).waitFor();
  await look(visit, 'cycle step');
  await sidebar.getByLabel('Our year starts in').selectOption('April');
  await sidebar.getByText('1 Apr 2026 – 31 Mar 2027').waitFor();
  await sidebar.getByText('A year is named after the calendar year in which it ends.').waitFor();
  await look(visit, 'cycle step with a year from April');

  await sidebar.getByLabel('Other dates').check();
  await sidebar.getByLabel('Name').fill('Launch');
  await sidebar.getByLabel('First day').fill('0026-11-01');
  await sidebar.getByRole('button', { name: 'Next: objectives' }).click();
  await sidebar.getByText('The start lies in the year 26. Type all four digits, as 2026.').waitFor();
  await look(visit, 'cycle step with a slip');
  await sidebar.getByLabel('First day').fill('2026-11-01');
  await sidebar.getByLabel('Last day').fill('2027-02-28');
  await sidebar.getByRole('button', { name: 'Next: objectives' }).click();
  await sidebar.getByText('Step 2 of 4').waitFor();
  expect(visit.complaints).toEqual([]);
});

test('Settings from Home: the tab, a setting that cannot be read, and the register that follows', async () => {
  const visit = await workshop.visit('?now=2026-11-16T09:00:00Z&example');
  const { sidebar } = visit;
  await visit.menu('Extensions', 'OKR Register', 'See this quarter');
  await sidebar.getByRole('button', { name: 'Settings and reminders' }).click();
  await sidebar.getByRole('button', { name: 'Open the Settings tab' }).click();
  await expect.poll(() => visit.sheetNames()).toContain('Settings');
  await expect.poll(() => visit.display('A3', 'Settings')).toBe('Check in every');
  await visit.page.screenshot({ path: 'test-output/the Settings tab.png' });
  await visit.type('B3', 'often');
  await sidebar.getByRole('button', { name: 'Home' }).click();
  await sidebar.getByRole('heading', { name: 'A setting cannot be read' }).waitFor();
  await look(visit, 'Home with a setting that cannot be read');
  await visit.type('B3', '30');
  await sidebar.getByRole('button', { name: 'Refresh' }).click();
  await sidebar.getByText('A setting cannot be read').waitFor({ state: 'detached' });
  await expect.poll(() => visit.display('A1', 'OKRs 2026-Q4')).toContain('– 0');
  expect(visit.complaints).toEqual([]);
});
