import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillIn, press, tabTo } from './keyboard.ts';
import { cellOf, headerOf } from './register.ts';
import { expectGoodView } from './sidebar-checks.ts';
import { openWorkshop, type Workshop } from './workbench-page.ts';

const MID_QUARTER = '?now=2026-11-16T09:00:00Z';
const GREEN = '#CDEBE6';
const AMBER = '#FFD666';
const RED = '#B3261E';

describe('the first journey', () => {
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await openWorkshop();
  });
  afterAll(() => workshop?.close());

  test('an example from the sidebar, a new Current in a cell, and score, status and colour change', async () => {
    const visit = await workshop.visit(MID_QUARTER);
    await visit.menu('Extensions', 'OKR Register', 'See this quarter');
    await visit.sidebar.getByRole('heading', { name: 'What do you want to do?' }).waitFor();
    await expectGoodView(visit, 'the first run');
    await visit.sidebar.getByRole('button', { name: 'Try with an example' }).click();
    await visit.sidebar.getByRole('heading', { name: /is in your sheet/ }).waitFor({ timeout: 60_000 });
    await expectGoodView(visit, 'the page after making the example');
    await visit.sidebar.getByRole('button', { name: 'Home' }).click();
    await visit.sidebar.getByRole('heading', { name: /2026-Q4/ }).waitFor();
    await expectGoodView(visit, 'Home with the example');

    const shown = async (title: string, header: string) => visit.display(await cellOf(visit, title, header));
    expect(await shown('Become the UK’s leading agency', 'Status')).toBe('▲ At risk');
    expect(await shown('Become the UK’s leading agency', 'Score')).toBe('0.19');
    expect(await shown('Keep more clients (retention)', 'Score')).toBe('0.40');
    expect(await shown('Keep more clients (retention)', 'Status')).toBe('● On track');
    expect(await shown('Website visitors a month', 'Why')).toBe('Heads for 0.32; owner 35 % sure');
    expect(await shown('Complaints reopened', 'Status')).toBe('– No update');

    await visit.type(await cellOf(visit, 'Keep more clients (retention)', 'Current'), '92%');
    expect(await shown('Keep more clients (retention)', 'Score')).toBe('0.70');
    expect(await shown('Keep more clients (retention)', 'Status')).toBe('● On track');
    expect(await visit.fill(await cellOf(visit, 'Keep more clients (retention)', 'Status'))).toBe(GREEN);

    const status = await cellOf(visit, 'Website visitors a month', 'Status');
    expect(await visit.display(status)).toBe('■ Off track');
    expect(await visit.fill(status)).toBe(RED);
    await visit.type(await cellOf(visit, 'Website visitors a month', 'Current'), '13,800');
    expect(await shown('Website visitors a month', 'Score')).toBe('0.75');
    expect(await visit.display(status)).toBe('▲ At risk');
    expect(await visit.fill(status)).toBe(AMBER);
    expect(visit.complaints).toEqual([]);
  });

  test('every formula of the register can be looked at in the formula bar', async () => {
    const visit = await workshop.visit(`${MID_QUARTER}&example`);
    const bar = visit.page.locator('.o-topbar-composer');
    for (const header of ['Status', 'Score', 'Progress', 'Why']) {
      await visit.clickCell(await headerOf(visit, header));
      await expect.poll(() => bar.textContent()).toContain('ARRAYFORMULA');
    }
    await visit.openTab('Sheet1');
    await visit.type('B3', '=OKRSCORE(85;95;92)');
    expect(await visit.display('B3')).toBe('0.7');
    await visit.clickCell('B3');
    await expect.poll(() => bar.textContent()).toContain('OKRSCORE');
    expect(visit.complaints).toEqual([]);
  });

  test('the keyboard alone makes a quarter and starts it', async () => {
    const visit = await workshop.visit(MID_QUARTER);
    await visit.menu('Extensions', 'OKR Register', 'Start new quarter');
    await visit.sidebar.getByRole('heading', { name: 'When does it run?' }).waitFor();
    await expectGoodView(visit, 'step 1');
    await press(visit, 'Next: objectives');

    await fillIn(visit, 'Objective 1', 'Become the agency people recommend');
    await visit.page.keyboard.press('Enter');
    await visit.page.keyboard.type('Ana');
    await expectGoodView(visit, 'step 2');
    await press(visit, 'Next: key results');

    await fillIn(visit, 'What will change?', 'Keep more clients');
    await fillIn(visit, 'From', '85 %');
    await fillIn(visit, 'To', '95 %');
    await tabTo(visit, visit.sidebar.getByRole('radio').first());
    await visit.page.keyboard.press('ArrowRight');
    await visit.page.keyboard.press('ArrowRight');
    await fillIn(visit, 'Owner', 'Ben');
    await press(visit, /Add key result/);
    await fillIn(visit, 'What will change?', 'Online sales a month');
    await fillIn(visit, 'From', '£40k');
    await fillIn(visit, 'To', '+30%');
    await visit.sidebar.getByText('= £52,000').waitFor();
    await expectGoodView(visit, 'step 3');
    await press(visit, 'Next: check and create');

    await visit.sidebar.getByText('1 objective, 2 key results').waitFor();
    await expectGoodView(visit, 'step 4');
    await press(visit, 'Create as draft');
    await visit.sidebar.getByRole('heading', { name: /is in your sheet/ }).waitFor({ timeout: 60_000 });
    await expectGoodView(visit, 'the page after making a quarter');
    expect(await visit.sheetNames()).toContain('OKRs 2026-Q4');
    expect(await visit.display(await cellOf(visit, 'Keep more clients', 'Status'))).toBe('');

    await press(visit, 'Start the quarter');
    await visit.sidebar.getByRole('heading', { name: '2026-Q4' }).waitFor({ timeout: 60_000 });
    await expectGoodView(visit, 'Home of a new quarter');
    expect(await visit.display(await cellOf(visit, 'Keep more clients', 'Status'))).toBe('– No update');
    await visit.type(await cellOf(visit, 'Keep more clients', 'Current'), '92%');
    expect(await visit.display(await cellOf(visit, 'Keep more clients', 'Score'))).toBe('0.70');
    expect(await visit.display(await cellOf(visit, 'Keep more clients', 'Status'))).toBe('● On track');
    expect(visit.complaints).toEqual([]);
  });

  test('what was made is there after a reload', async () => {
    const visit = await workshop.visit(`${MID_QUARTER}&example`);
    await visit.reload();
    expect(await visit.display(await cellOf(visit, 'Keep more clients (retention)', 'Score'))).toBe('0.40');
    await visit.menu('Extensions', 'OKR Register', 'See this quarter');
    await visit.sidebar.getByRole('heading', { name: /2026-Q4/ }).waitFor();
    expect(visit.complaints).toEqual([]);
  });
});
