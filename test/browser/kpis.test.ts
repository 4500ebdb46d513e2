/** The first run's three choices, and what becomes of a KPI outside its limits: in a real browser, by mouse and keys. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectGoodView } from './sidebar-checks.ts';
import { openWorkshop, type Visit, type Workshop } from './workbench-page.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop?.close());

const PICTURES = process.env.PICTURES;
async function picture(visit: Visit, name: string): Promise<void> {
  if (PICTURES) await visit.page.screenshot({ path: `${PICTURES}/${name}.png` });
}

test('goals, then KPIs, then an objective for the one outside its limits', async () => {
  const visit = await workshop.visit('?now=2026-11-16T09:00:00Z');
  const button = (name: string | RegExp) => visit.sidebar.getByRole('button', { name });
  const heading = (name: string) => visit.sidebar.getByRole('heading', { name });
  await visit.menu('Extensions', 'OKR Register', 'See this quarter');
  await heading('What do you want to do?').waitFor();
  await picture(visit, '1-first-run');

  await button(/write down goals/).click();
  await heading('Where do you want to be?').waitFor({ timeout: 60_000 });
  await expectGoodView(visit, 'the form for goals');
  await visit.sidebar.getByLabel('Our mission in one sentence').fill('Good work for clients who grow with us');
  await visit.sidebar.getByLabel('Long-term goal 1').fill('Be the agency people in the north recommend first');
  await picture(visit, '2-goals-form');
  await button('Write them down').click();
  await button('Our mission and goals').waitFor({ timeout: 60_000 });
  expect(await visit.display('B2', 'Goals')).toBe('Good work for clients who grow with us');
  expect(await visit.display('A3', 'Goals')).toBe('G1');
  await picture(visit, '3-goals-tab');

  await button(/Watch a few numbers/).click();
  await heading('Which numbers do you watch?').waitFor();
  await expectGoodView(visit, 'the choice of KPIs');
  await picture(visit, '4-kpi-choice');
  await visit.sidebar.getByLabel('Net Promoter Score').uncheck();
  await button('Add to the sheet').click();
  await button('Our KPIs').waitFor({ timeout: 60_000 });
  await visit.openTab('KPIs');
  expect(await visit.display('A4', 'KPIs')).toBe('Staff turnover');
  await visit.type('E4', '10%');
  await visit.type('L4', '12%');
  await visit.type('M4', '14%');
  await visit.type('D2', '40000');
  await visit.type('M2', '44000');
  await picture(visit, '5-kpis-tab');
  expect(await visit.display('G4', 'KPIs')).toBe('■ Above limit');
  expect(await visit.fill('G4', 'KPIs')).toBe('#B3261E');
  expect(await visit.display('H4', 'KPIs')).toBe('↑ up');
  expect(await visit.display('G2', 'KPIs')).toBe('● Within limits');
  await picture(visit, '5-kpis-tab');

  await button('Refresh').click();
  await visit.sidebar.getByText('14 %, above limit 10 %').waitFor({ timeout: 60_000 });
  await expectGoodView(visit, 'the first run with KPIs');
  await picture(visit, '6-first-run-with-kpis');
  await button('Make it an objective: Staff turnover').click();
  await button('Next: objectives').click();
  await visit.sidebar.getByText('Our mission: Good work for clients who grow with us').waitFor();
  expect(await visit.sidebar.locator('textarea').first().inputValue()).toBe(
    'Bring staff turnover back within its limits',
  );
  await expectGoodView(visit, 'objectives with the mission in sight');
  await picture(visit, '7-objectives');
  await button('Next: key results').click();
  await button(/More/).click();
  await expectGoodView(visit, 'a key result that follows a KPI');
  await picture(visit, '8-key-result');
  expect(await visit.sidebar.getByLabel('Start from a KPI').inputValue()).toBe('KP3');
  await button('Next: check and create').click();
  await button('Create as draft').click();
  await heading('2026-Q4 is in your sheet').waitFor({ timeout: 60_000 });
  expect(await visit.display('F4', 'OKRs 2026-Q4')).toBe('14%');
  expect(await visit.display('J4', 'OKRs 2026-Q4')).toBe('16 Nov');
  await picture(visit, '9-register');
  await button('Home').click();
  await heading('2026-Q4').waitFor();
  await expectGoodView(visit, 'Home with KPIs');
  await picture(visit, '10-home');
  expect(visit.complaints).toEqual([]);
});
