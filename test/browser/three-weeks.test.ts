/** Three weeks of check-ins by two people: what each sees on the way, and what is left of it in the sheet. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellOf } from './register.ts';
import { expectGoodView } from './sidebar-checks.ts';
import { openWorkshop, type Visit, type Workshop } from './workbench-page.ts';

const PATIENCE = { timeout: 60_000 };
let workshop: Workshop;
beforeAll(async () => {
  mkdirSync('test-output', { recursive: true });
  workshop = await openWorkshop();
});
afterAll(() => workshop?.close());

const picture = (visit: Visit, name: string) =>
  visit.page.locator('#sidebar').screenshot({ path: `test-output/weeks-${name}.png` });

/** Opens the check-in and answers each card: with a value for those named, else with No change. */
async function checkIn(visit: Visit, values: Readonly<Record<string, string>>, line = ''): Promise<void> {
  const { sidebar, page } = visit;
  await visit.menu('Extensions', 'OKR Register', 'Check in');
  const summary = sidebar.getByRole('heading', { name: /^(Thank you, that is all|Nothing is due)$/ });
  const card = sidebar.locator('.card.check-in h2');
  await card.or(summary).first().waitFor(PATIENCE);
  while ((await summary.count()) === 0) {
    const title = ((await card.textContent()) ?? '').replace(/Late$/, '').split(/[:\n]/).at(-1)?.trim() ?? '';
    const value = Object.entries(values).find(([named]) => title.includes(named))?.[1];
    if (value === undefined) await sidebar.getByRole('button', { name: 'No change' }).click();
    else {
      await sidebar.getByLabel('Value now').fill(value);
      if (line !== '' && (await sidebar.getByLabel('What happened, in one line?').count()) > 0)
        await sidebar.getByLabel('What happened, in one line?').fill(line);
      await sidebar.getByLabel('Value now').focus();
      await page.keyboard.press('Enter');
    }
    await expect
      .poll(async () => (await summary.count()) > 0 || !((await card.textContent()) ?? '').includes(title), PATIENCE)
      .toBe(true);
  }
  await sidebar
    .getByText('Saving…')
    .first()
    .waitFor({ ...PATIENCE, state: 'hidden' });
}

/** Home as this person sees it, once it is there. */
async function home(visit: Visit): Promise<string> {
  const { sidebar } = visit;
  await visit.menu('Extensions', 'OKR Register', 'See this quarter');
  await sidebar.getByRole('heading', { name: 'This week' }).waitFor(PATIENCE);
  return ((await sidebar.locator('body').textContent()) ?? '').replace(/\s+/g, ' ');
}

test('Ana and Ben, three weeks long', async () => {
  const visit = await workshop.visit('?example&now=2026-11-17T09:00:00Z');
  const { sidebar } = visit;
  const rating = 'Client rating';
  const shown = async (header: string) => visit.display(await cellOf(visit, 'Client rating (0–10)', header));

  // The first week: as it is.
  expect(await home(visit)).toContain('Next: monthly review on 1 Dec');
  await expectGoodView(visit, 'Home in the first week');
  await picture(visit, '1-home');
  await checkIn(visit, { [rating]: '8.6' });
  await picture(visit, '1-summary');
  expect(await shown('Current')).toBe('8.6');
  await visit.bePerson('editor');
  await checkIn(visit, {});
  await picture(visit, '1-ben');

  // The second: it falls back, and Ana says why.
  await visit.bePerson('owner');
  await visit.goToDay('2026-11-24');
  await home(visit);
  await checkIn(visit, { [rating]: '7.9' }, 'Survey thin: 14 replies');
  expect(await home(visit)).toContain('Client rating (0–10) fell behind');
  await expectGoodView(visit, 'Home after a fall');
  await picture(visit, '2-home');
  await visit.bePerson('editor');
  expect(await home(visit)).toContain('Client rating (0–10) fell behind');
  await picture(visit, '2-ben');

  // The third: Ben is late by now, and what became of the rating stands on its card.
  await visit.goToDay('2026-12-01');
  await home(visit);
  await picture(visit, '3-ben-home');
  await visit.menu('Extensions', 'OKR Register', 'Check in');
  await sidebar.locator('.card.check-in').waitFor(PATIENCE);
  expect(await sidebar.locator('.card.check-in h2').textContent()).toContain('Late');
  await expectGoodView(visit, 'a late card');
  await picture(visit, '3-late');
  await checkIn(visit, {});
  await visit.bePerson('owner');
  await visit.menu('Extensions', 'OKR Register', 'Check in');
  await sidebar.getByRole('heading', { name: rating }).waitFor(PATIENCE);
  await sidebar.getByRole('button', { name: 'History' }).click();
  await sidebar.getByRole('img', { name: /the target is 9\.0\.$/ }).waitFor(PATIENCE);
  const told = ((await sidebar.locator('.card.check-in').textContent()) ?? '').replace(/\s+/g, ' ');
  expect(told).toContain('24 Nov 8.6 → 7.9');
  expect(told).toContain('Survey thin: 14 replies');
  expect(told).toContain('17 Nov 8.0 → 8.6');
  await expectGoodView(visit, 'the history of a key result');
  await sidebar.locator('.card.check-in').screenshot({ path: 'test-output/weeks-3-history.png' });
  await picture(visit, '3-card');
  await checkIn(visit, { [rating]: '8.4' });
  expect(await home(visit)).toContain('Run monthly review');
  await sidebar.getByRole('button', { name: /steps done$/ }).click();
  await sidebar.getByLabel('Leadership agreed').click();
  await sidebar.getByRole('button', { name: '3 of 5 steps done' }).waitFor(PATIENCE);
  await expectGoodView(visit, 'the five steps');
  await picture(visit, '3-home');
  expect(await shown('Current')).toBe('8.4');
  expect(await shown('Last check-in')).toBe('1 Dec');
  expect(visit.complaints).toEqual([]);
}, 400_000);
