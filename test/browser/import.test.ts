/** OKRs of another shape become a quarter, and the quarter goes out as text again: by keyboard alone. */
import { mkdirSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellOf } from './register.ts';
import { expectGoodView } from './sidebar-checks.ts';
import { openWorkshop, type Visit, type Workshop } from './workbench-page.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop?.close());

const PASTED = [
  'Objective;Key result;Owner;Baseline;Target;Due date;Confidence;Status;Remarks of the whole leadership team',
  ';Somebody’s leftover;;;;;;;',
  'Become the agency people recommend;Keep more clients (retention);Ben;85 %;95 %;;70 %;green;',
  ';"Client rating, asked ""twice"" a year";Ben;7.8;9;18/12/2026;unsure;;',
  'مرحبا بالعالم 🎯;Online sales a month;Cleo;£40k;+30%;;;;=IMPORTXML("https://example.org")',
].join('\n');

/** Presses Tab until the control has the focus, as a person without a mouse does. */
async function tabTo(visit: Visit, control: Locator): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses < 80; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await visit.page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${control}`);
}

async function press(visit: Visit, name: string): Promise<void> {
  await tabTo(visit, visit.sidebar.getByRole('button', { name }));
  await visit.page.keyboard.press('Enter');
}

test('a pasted table becomes a Draft quarter, and leaves as text', async () => {
  const visit = await workshop.visit('?now=2026-10-05T09:00:00Z');
  mkdirSync('test-output', { recursive: true });
  const picture = async (name: string) => {
    await expectGoodView(visit, name);
    await visit.page.locator('#sidebar').screenshot({ path: `test-output/${name}.png` });
  };
  const heading = (name: string | RegExp) => visit.sidebar.getByRole('heading', { name }).waitFor({ timeout: 60_000 });

  await visit.menu('Extensions', 'OKR Register', 'See this quarter');
  await heading('What do you want to do?');
  await picture('import-0-first-run');
  await press(visit, 'Bring your OKRs from another sheet');
  await heading('Bring your OKRs from another sheet');
  await tabTo(visit, visit.sidebar.getByLabel('Paste them here'));
  await visit.page.keyboard.insertText(PASTED);
  await picture('import-1-paste');
  await press(visit, 'Look at them');
  await heading('2 objectives, 3 key results');
  await picture('import-2-look');
  await press(visit, 'Next: dates');
  await visit.sidebar.getByText('Leave these rows out, or change what the columns hold.').waitFor();
  await picture('import-3-leave');
  await visit.page.keyboard.press('Enter');
  await visit.sidebar.getByText('1 row is left out.').waitFor();
  await tabTo(visit, visit.sidebar.getByLabel('Status'));
  await visit.page.keyboard.type('Note');
  await picture('import-4-columns');
  await press(visit, 'Next: dates');
  await visit.sidebar.getByText('Leave these rows out').waitFor();
  await press(visit, 'Leave these out');
  await press(visit, 'Next: dates');
  await heading('When does it run?');
  await picture('import-5-dates');
  await press(visit, 'Create as draft');
  await heading('2026-Q4 is in your sheet');
  await picture('import-6-created');

  const title = 'Client rating, asked "twice" a year';
  expect(await visit.display(await cellOf(visit, title, 'Note'))).toBe('Confidence: unsure');
  expect(await visit.display(await cellOf(visit, title, 'Due'))).toBe('18 Dec 2026');
  expect(await visit.display(await cellOf(visit, 'Keep more clients (retention)', 'Note'))).toBe('green');
  expect(await visit.display(await cellOf(visit, 'Online sales a month', 'Target'))).toBe('£52,000');

  await press(visit, 'Home');
  await heading('2026-Q4');
  await picture('import-7-home');
  await press(visit, 'Copy or download this cycle');
  await heading('2026-Q4 as text');
  const area = visit.sidebar.getByLabel('The text');
  await expect.poll(() => area.inputValue(), { timeout: 60_000 }).toContain('Key result,K1,Keep more clients');
  await picture('export-csv');
  await tabTo(visit, visit.sidebar.getByLabel('As'));
  await visit.page.keyboard.type('Markdown');
  await expect.poll(() => area.inputValue(), { timeout: 60_000 }).toContain('## O1 Become the agency people recommend');
  await press(visit, 'Copy as text');
  await visit.sidebar.getByText('Copied.').waitFor();
  await picture('export-markdown');
  const download = visit.page.waitForEvent('download');
  await tabTo(visit, visit.sidebar.getByRole('link', { name: 'Download as a file' }));
  await visit.page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe('OKRs 2026-Q4.md');
  expect(visit.complaints).toEqual([]);
}, 300_000);
