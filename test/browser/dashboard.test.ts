/** The Dashboard: made by itself with the first check-in, asked for on Home, read at a desk and on a phone. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectGoodView } from './sidebar-checks.ts';
import { openWorkshop, type Visit, type Workshop } from './workbench-page.ts';

const PATIENCE = { timeout: 60_000 };
let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop?.close());

mkdirSync('test-output', { recursive: true });
const picture = (visit: Visit, name: string) => visit.page.screenshot({ path: `test-output/dashboard-${name}.png` });
/** A chart is drawn step by step. */
const drawn = (visit: Visit) => visit.page.waitForTimeout(1500);

test('comes with a check-in and is read on a phone', async () => {
  const visit = await workshop.visit('?example&now=2026-11-16T09:00:00Z');
  const { sidebar, page } = visit;
  const button = (name: string) => sidebar.getByRole('button', { name, exact: true });
  await visit.menu('Extensions', 'OKR Register', 'Check in');
  await sidebar.getByText(/^1 of \d/).waitFor(PATIENCE);
  expect(await visit.sheetNames()).not.toContain('Dashboard');
  while ((await button('No change').count()) > 0) await button('No change').click();
  await sidebar.getByRole('heading', { name: 'Thank you, that is all' }).waitFor(PATIENCE);
  await sidebar.getByRole('button', { name: /Home/ }).first().click();
  await button('Dashboard').waitFor(PATIENCE);
  await expect.poll(() => visit.sheetNames(), PATIENCE).toContain('Dashboard');
  // It does not take the person away from the register.
  expect(await visit.display('A1')).toContain('OKRs 2026-Q4');
  await expectGoodView(visit, 'Home with the Dashboard');

  await button('Dashboard').click();
  await expect.poll(() => visit.display('A1'), PATIENCE).toBe('Dashboard');
  expect(await visit.display('A2')).toBe('2026-Q4 · 51 % gone · 45 days left');
  expect(await visit.display('B3')).toBe('heads for 0.69');
  expect(await visit.fill('B4')).toBe('#FFD666');
  await page.locator('#sidebar').getByRole('button', { name: /close/i }).click();
  await page.setViewportSize({ width: 1400, height: 1000 });
  await drawn(visit);
  await picture(visit, 'desk');
  expect(await page.locator('.o-chart-container, .o-figure canvas').count()).toBeGreaterThan(0);

  await visit.bePerson('phone');
  await drawn(visit);
  await picture(visit, 'phone');
  expect(await visit.display('A4', 'Dashboard')).toBe('Become the UK’s leading agency');
  expect(visit.complaints).toEqual([]);
}, 240_000);
