/** OKRs of another shape become a quarter, and the quarter goes out as text again: by keyboard alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { press, tabTo } from './keyboard.ts';
import { cellOf } from './register.ts';
import { expectGoodPicture } from './sidebar-checks.ts';
import { openWorkshop, type Workshop } from './workbench-page.ts';

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

test('a pasted table becomes a Draft quarter, and leaves as text', async () => {
  const visit = await workshop.visit('?now=2026-10-05T09:00:00Z');
  const picture = (name: string) => expectGoodPicture(visit, name);
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
