/** Somebody without the add-on breaks the example; its owner checks and repairs it from the menu. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellOf } from './register.ts';
import { expectGoodView } from './sidebar-checks.ts';
import { openWorkshop, type Workshop } from './workbench-page.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop?.close());

test('a column that was typed over is named, mended by one button, and whole again', async () => {
  const visit = await workshop.visit('?example&now=2026-11-16T09:00:00Z');
  const picture = (name: string) => visit.page.locator('#sidebar').screenshot({ path: `test-output/${name}.png` });
  mkdirSync('test-output', { recursive: true });
  const title = 'Keep more clients (retention)';
  const score = await cellOf(visit, title, 'Score');
  const [before, owner] = [await visit.display(score), await cellOf(visit, title, 'Owner')];
  await visit.bePerson('bare-editor');
  await visit.type(score, '99');
  await visit.type(owner, 'Zoe');
  expect(await visit.display(score)).toBe('99.00');

  await visit.bePerson('owner');
  await visit.menu('Extensions', 'OKR Register', 'Check and repair');
  await visit.sidebar.getByRole('heading', { name: 'Can be mended now' }).waitFor({ timeout: 60_000 });
  await expectGoodView(visit, 'what Check found');
  await picture('check-found');
  await visit.sidebar.getByRole('button', { name: 'Repair' }).click();
  await visit.sidebar.getByText(`${score} held “99”`).waitFor({ timeout: 60_000 });
  await expectGoodView(visit, 'what Repair changed');
  await picture('check-repaired');
  expect(await visit.display(score)).toBe(before);
  // What a person typed into a tinted cell is theirs.
  expect(await visit.display(owner)).toBe('Zoe');
  expect(await visit.sidebar.getByText('“Zoe” owns').count()).toBe(1);

  await visit.type(owner, 'Ben');
  await visit.sidebar.getByRole('button', { name: 'Check again' }).click();
  await visit.sidebar.getByText('“Zoe” owns').waitFor({ state: 'detached', timeout: 60_000 });
  // The example has one key result without a target, to show what a complaint is.
  expect(await visit.sidebar.getByText('Target is missing.').count()).toBe(1);
  await expectGoodView(visit, 'what is left for a person');
  expect(visit.complaints).toEqual([]);
}, 240_000);
