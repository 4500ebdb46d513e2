/** The lead shares the register, writes the agreement down, hands over and sends a summary: as a person at the page does. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SharingFaults } from '../../workbench/emulator/sharing.ts';
import { expectGoodView } from './sidebar-checks.ts';
import { openWorkshop, type Visit, type Workshop } from './workbench-page.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop?.close());

const LONG = 'Maximiliane-Josephine von Hohenlohe-Waldenburg-Schillingsfürst';
const PASTED = `Ana Weber <ana.weber@agentur-muenchen.test>, ben@agency.test; ben@agency.test
${LONG} <maximiliane.hohenlohe-waldenburg@agentur-muenchen.test>
dev@, Eva eva@agency.test
Finn finn@agency.test`;

test('share, agree, hand over, send', async () => {
  const visit: Visit = await workshop.visit('?example&now=2026-11-16T09:00:00Z');
  mkdirSync('test-output', { recursive: true });
  const { sidebar, page } = visit;
  const picture = async (name: string) => {
    await expectGoodView(visit, name);
    await page.locator('#sidebar').screenshot({ path: `test-output/${name}.png` });
  };
  const heading = (name: string | RegExp) =>
    sidebar.getByRole('heading', { name }).first().waitFor({ timeout: 60_000 });
  const press = (name: string | RegExp) => sidebar.getByRole('button', { name }).first().click();

  await visit.menu('Extensions', 'OKR Register', 'Share with team');
  await heading('Share with team');
  await sidebar.getByText('Addresses at example.com come with the example').waitFor({ timeout: 60_000 });
  await picture('share-0-nobody');
  await sidebar.getByLabel('Add people by address').fill(PASTED);
  await press('Add to the list');
  await sidebar.getByText('This is no address: “dev@”.').waitFor();
  await picture('share-1-pasted');
  await sidebar.getByLabel('What Finn can do').selectOption('Can view');
  await press(/^Share with 5/);
  await heading('5 people added');
  await picture('share-2-added');
  await page.locator('#shares').click();
  await page.screenshot({ path: 'test-output/share-2-list.png' });
  await page.keyboard.press('Escape');
  await press(/^Put 2 people into Team/);
  await sidebar.getByText('They are in Team now.').waitFor({ timeout: 60_000 });
  await picture('share-2-team');
  await press('Share with more people');
  await heading('Share with team');
  await picture('share-3-all-there');

  await press('Who has access');
  await heading('Who has access');
  await picture('share-4-access');
  await press('Share with team');

  await press('Agreement');
  await heading('Agreement on 2026-Q4');
  await picture('share-5-agreement');
  await press('I know our OKRs and my part in them');
  await sidebar.getByText(/You said on/).waitFor({ timeout: 60_000 });
  await press('Write down: Company');
  await sidebar.getByLabel('Presented by').fill('Ana');
  await sidebar.getByLabel('Open questions').fill('Who pays for the new site, and from which budget of next year?');
  await picture('share-6-team');
  await press('Save');
  await sidebar.getByText('16 Nov 2026, Ana').waitFor({ timeout: 60_000 });
  await picture('share-7-agreed');
  await page.screenshot({ path: 'test-output/share-7-tab.png' });
  await press('Share with team');

  await press('Somebody leaves');
  await heading('Hand over');
  await sidebar.getByLabel('Somebody else').selectOption('Cleo');
  await picture('share-8-hand-over');
  await sidebar.getByLabel('Hand over to').first().selectOption('Ben');
  await press('Hand over');
  await sidebar.getByText('Ben has it now.').waitFor({ timeout: 60_000 });
  await picture('share-9-handed');
  await press('Share with team');

  await press('Summary to send');
  await heading('Summary to send');
  const text = sidebar.getByLabel('The text');
  await expect.poll(() => text.inputValue(), { timeout: 60_000 }).toContain('OKRs 2026-Q4');
  await picture('share-10-summary');
  await sidebar.getByLabel('For').selectOption('Ben, their part');
  await expect.poll(() => text.inputValue()).toContain('your part, Ben');
  const link = sidebar.getByRole('link', { name: 'Write a mail in Gmail' });
  expect((await link.getAttribute('href'))?.startsWith('https://mail.google.com/mail/?view=cm')).toBe(true);
  expect((await link.getAttribute('href'))?.length).toBeLessThan(6_001);
  await press('Share with team');
  await press('Home');
  await sidebar.getByText(/^Agreement: 1 team/).waitFor({ timeout: 60_000 });
  await picture('share-11-home');
  expect(visit.complaints).toEqual([]);
}, 300_000);

test('thirty people of whom three fail; then nobody but the owner may share', async () => {
  const visit = await workshop.visit('?now=2026-11-16T09:00:00Z');
  const { sidebar, page } = visit;
  const picture = async (name: string) => {
    await expectGoodView(visit, name);
    await page.locator('#sidebar').screenshot({ path: `test-output/${name}.png` });
  };
  const rules = (sharing: SharingFaults) =>
    page.evaluate((faults) => {
      window.workbench.workbench().faults = { sharing: faults };
    }, sharing);
  const everybody = Array.from({ length: 28 }, (_, at) => `person.${at + 1}@agency.test`);
  const share = async (addresses: readonly string[]) => {
    await sidebar.getByLabel('Add people by address').fill(addresses.join('\n'));
    await sidebar.getByRole('button', { name: 'Add to the list' }).click();
    await sidebar.getByRole('button', { name: `Share with ${addresses.length} people` }).click();
  };
  await visit.menu('Extensions', 'OKR Register', 'Share with team');
  await sidebar.getByText('Nobody is in Team with an address yet.').waitFor({ timeout: 60_000 });
  await picture('share-30-empty');
  await rules({ onlyWithin: 'agency.test', noAccount: ['person.7@agency.test'] });
  await share([...everybody, 'freelancer@mail.test', 'adviser@mail.test']);
  await sidebar.getByRole('heading', { name: '27 added, 3 not' }).waitFor({ timeout: 60_000 });
  await picture('share-31-failed');
  await sidebar.getByRole('button', { name: 'Share with more people' }).click();
  await rules({ onlyTheOwner: true });
  await visit.bePerson('editor');
  await visit.menu('Extensions', 'OKR Register', 'Share with team');
  await sidebar.getByLabel('Add people by address').waitFor({ timeout: 60_000 });
  await share(['new.one@agency.test', 'new.two@agency.test']);
  await sidebar.getByRole('heading', { name: 'You may not change who has access' }).waitFor({ timeout: 60_000 });
  await picture('share-32-not-allowed');
  await sidebar.getByRole('button', { name: 'Copy the list for the owner' }).click();
  await sidebar.getByText('Copied. Send it to the owner').waitFor();
  expect(visit.complaints).toEqual([]);
}, 300_000);
