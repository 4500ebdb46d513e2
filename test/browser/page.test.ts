import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkshop, type Visit, type Workshop } from './workbench-page.ts';

const tinyAddOn = fileURLToPath(new URL('./tiny-add-on', import.meta.url));

/** Asks the server from inside the sidebar's frame, as the add-on's own page would. */
async function ask(visit: Visit, expression: string): Promise<unknown> {
  return (await visit.sidebarFrame()).evaluate(
    (code) =>
      new Promise((resolve) => {
        const run = (globalThis as unknown as { google: { script: { run: unknown } } }).google.script.run;
        const answered = (kind: string) => (value: unknown, user: unknown) =>
          resolve([kind, value instanceof Error ? value.message : value, ...(user === undefined ? [] : [user])]);
        try {
          new Function('run', 'succeeded', 'failed', code)(run, answered('success'), answered('failure'));
        } catch (error) {
          resolve(['thrown', (error as Error).message]);
        }
      }),
    expression.replace(/^run/, 'run.withSuccessHandler(succeeded).withFailureHandler(failed)'),
  );
}

describe('the workbench page, with a script of a few lines', () => {
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await openWorkshop(tinyAddOn);
  });
  afterAll(() => workshop?.close());

  test('a menu item runs a server function that writes to the grid, and the bar counts its calls', async () => {
    const visit = await workshop.visit();
    await visit.menu('Extensions', 'OKR Register', 'Write numbers');
    expect(await visit.display('A2')).toBe('21');
    expect(await visit.display('B2')).toBe('42');
    expect(await visit.page.locator('#calls').textContent()).toMatch(/^Write numbers: \d+ reads?, 1 write,/);
    expect(visit.complaints).toEqual([]);
  });

  test('a toast shows, and an error of the script is said in its own words', async () => {
    const visit = await workshop.visit();
    await visit.menu('Extensions', 'OKR Register', 'Say hello');
    expect(await visit.page.locator('#toasts').textContent()).toContain('Hello from the script');
    await visit.menu('Extensions', 'OKR Register', 'Fail');
    const dialog = visit.page.locator('dialog');
    expect(await dialog.locator('p').textContent()).toContain('This command fails on purpose.');
    await dialog.getByRole('button', { name: 'OK' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(visit.complaints).toEqual([]);
  });

  test('what is typed into a cell runs the edit trigger with the old and the new value', async () => {
    const visit = await workshop.visit();
    await visit.type('A3', '5');
    expect(await visit.display('A3')).toBe('5');
    expect(await visit.display('C3')).toBe('was undefined, is 5');
    await visit.type('A3', '7');
    expect(await visit.display('C3')).toBe('was 5, is 7');
    await visit.type('B3', 'elsewhere');
    expect(await visit.display('D3')).toBe('');
    await visit.clickCell('A3');
    await visit.page.keyboard.press('Delete');
    expect(await visit.display('A3')).toBe('');
    expect(visit.complaints).toEqual([]);
  });

  test('typed input is read as Sheets reads it, and a paste runs the trigger for its whole range', async () => {
    const visit = await workshop.visit();
    await visit.type('B2', '85%');
    await visit.type('B3', '16/11/2026');
    await visit.type('B4', '007');
    expect([await visit.display('B2'), await visit.display('B3'), await visit.display('B4')]).toEqual([
      '85%',
      '16/11/2026',
      '7',
    ]);
    // In a percentage the editor adds the sign itself: both ways of typing mean the same.
    await visit.type('B2', '92%');
    expect(await visit.display('B2')).toBe('92%');
    await visit.type('B2', '70');
    expect(await visit.display('B2')).toBe('70%');
    await visit.page.locator('#locale').selectOption('de_DE');
    await visit.type('B5', '1234,5');
    await visit.type('B6', '01.10.2026');
    expect([await visit.display('B5'), await visit.display('B6')]).toEqual(['1234,5', '01.10.2026']);

    await visit.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit.clickCell('B2');
    await visit.page.keyboard.press('Shift+ArrowDown');
    await visit.page.keyboard.press('Control+c');
    await visit.clickCell('A8');
    await visit.page.keyboard.press('Control+v');
    await visit.page.waitForFunction(() => window.workbench.look('C8').formattedValue === 'many');
    expect(await visit.display('A9')).toBe('16.11.2026');
    expect(await visit.display('C9')).toBe('many');
    expect(visit.complaints).toEqual([]);
  });

  test('what the trigger wrote and what was typed are two steps of undo', async () => {
    const visit = await workshop.visit();
    await visit.type('A3', '5');
    await visit.page.keyboard.press('Control+z');
    expect([await visit.display('A3'), await visit.display('C3')]).toEqual(['5', '']);
    await visit.page.keyboard.press('Control+z');
    expect([await visit.display('A3'), await visit.display('C3')]).toEqual(['', '']);
    expect(visit.complaints).toEqual([]);
  });

  test('a row grows with the wrapped text a formula gives', async () => {
    const visit = await workshop.visit();
    const height = (a1: string) => visit.page.evaluate((a) => window.workbench.bringIntoView(a).height, a1);
    const before = await height('D5');
    await visit.menu('Extensions', 'OKR Register', 'Write numbers');
    expect(await height('D5')).toBeGreaterThan(2 * before);
    expect(await height('D6')).toBe(before);
    expect(visit.complaints).toEqual([]);
  });

  test('a cell with a note shows it under the pointer', async () => {
    const visit = await workshop.visit();
    await visit.menu('Extensions', 'OKR Register', 'Write numbers');
    await visit.hover('A1');
    await visit.page.locator('.note-box', { hasText: 'What it is now' }).waitFor();
    expect(visit.complaints).toEqual([]);
  });

  test('the sidebar opens beside the grid in 300 px and closes by its button', async () => {
    const visit = await workshop.visit();
    await visit.menu('Extensions', 'OKR Register', 'Open panel');
    const panel = visit.page.locator('#sidebar');
    await visit.sidebar.getByText('Nothing yet').waitFor();
    expect((await visit.page.locator('#sidebar iframe').boundingBox())!.width).toBe(300);
    expect(await panel.getByRole('heading').textContent()).toBe('Tiny panel');
    expect(await visit.page.locator('#sidebar iframe').getAttribute('sandbox')).not.toContain('same-origin');
    await panel.getByRole('button', { name: 'Close' }).click();
    expect(await panel.isVisible()).toBe(false);
    await visit.menu('Extensions', 'OKR Register', 'Open panel');
    await visit.sidebar.getByText('Nothing yet').waitFor();
    expect(visit.complaints).toEqual([]);
  });

  test('google.script.run keeps the rules of Apps Script', async () => {
    const visit = await workshop.visit();
    await visit.menu('Extensions', 'OKR Register', 'Open panel');
    await visit.sidebar.getByText('Nothing yet').waitFor();
    expect(await ask(visit, 'run.echo({ a: 1, list: [undefined, null, "x"], gone: undefined })')).toEqual([
      'success',
      { a: 1, list: [null, null, 'x'] },
    ]);
    expect(await ask(visit, 'run.withUserObject("mine").echo(3)')).toEqual(['success', 3, 'mine']);
    expect(await ask(visit, 'run.echo({ when: new Date() })')).toEqual([
      'thrown',
      'Failed due to illegal value in property: when',
    ]);
    expect(await ask(visit, 'run.echo(() => 1)')).toEqual(['thrown', 'Failed due to illegal value in property: 0']);
    expect(await ask(visit, 'const round = []; round.push(round); run.echo(round)')).toMatchObject(['thrown', {}]);
    expect(await ask(visit, 'run.answerWithDate()')).toEqual(['success', null]);
    expect(await ask(visit, 'run.refuse()')).toEqual(['failure', 'The server says no.']);
    expect(await ask(visit, 'run.secret_()')).toEqual(['thrown', expect.stringContaining('is not a function')]);
    expect(await ask(visit, 'run.withSuccessHandler(() => {}); succeeded(typeof google.script.run.echo(1))')).toEqual([
      'success',
      'undefined',
    ]);
    expect(visit.complaints).toEqual([]);
  });

  test('keys go to the sidebar after a click there and to the grid after editor.focus', async () => {
    const visit = await workshop.visit();
    await visit.menu('Extensions', 'OKR Register', 'Open panel');
    const word = visit.sidebar.getByLabel('Word');
    await word.click();
    await visit.page.keyboard.type('panel');
    expect(await word.inputValue()).toBe('panel');
    await visit.clickCell('E5');
    await visit.page.keyboard.type('grid');
    await visit.page.keyboard.press('Enter');
    expect(await visit.display('E5')).toBe('grid');
    await word.click();
    await (await visit.sidebarFrame()).evaluate(() => {
      (
        globalThis as unknown as { google: { script: { host: { editor: { focus: () => void } } } } }
      ).google.script.host.editor.focus();
    });
    await visit.page.waitForFunction(() => document.activeElement?.closest('#grid'));
    await (await visit.sidebarFrame()).evaluate(() => {
      (globalThis as unknown as { google: { script: { host: { close: () => void } } } }).google.script.host.close();
    });
    await visit.page.locator('#sidebar').waitFor({ state: 'hidden' });
    expect(visit.complaints).toEqual([]);
  });

  test('the file, the person and the day survive a reload; Start over empties all', async () => {
    const visit = await workshop.visit();
    await visit.type('A3', '5');
    await visit.bePerson('editor');
    await visit.goToDay('2026-12-24');
    await visit.reload();
    expect(await visit.display('A3')).toBe('5');
    expect(await visit.page.locator('#person').inputValue()).toBe('editor');
    expect(await visit.page.locator('#day').inputValue()).toBe('2026-12-24');
    await visit.page.locator('#week-later').click();
    expect(await visit.page.locator('#day').inputValue()).toBe('2026-12-31');
    await visit.page.locator('#start-over').click();
    await visit.page.locator('dialog').getByRole('button', { name: 'OK' }).click();
    await visit.page.waitForFunction(() => document.querySelector<HTMLSelectElement>('#person')?.value === 'owner');
    await visit.page.locator('body.ready').waitFor();
    expect(await visit.display('A3')).toBe('');
    expect(visit.complaints).toEqual([]);
  });

  test('who has no add-on has no items, and a reader may not type', async () => {
    const visit = await workshop.visit();
    await visit.bePerson('bare-editor');
    await visit.menu('Extensions');
    await visit.page.locator('.o-menu-item', { hasText: 'No add-on installed' }).waitFor();
    expect(await visit.page.locator('.o-menu-item', { hasText: 'OKR Register' }).count()).toBe(0);
    await visit.page.keyboard.press('Escape');
    await visit.bePerson('new-owner');
    await visit.menu('Extensions', 'OKR Register', 'Open panel');
    expect(await visit.page.locator('dialog p').textContent()).toContain('Specified permissions are not sufficient');
    await visit.page.locator('dialog').getByRole('button', { name: 'OK' }).click();
    await visit.bePerson('phone');
    expect((await visit.page.locator('#grid').boundingBox())!.width).toBe(390);
    await visit.bePerson('reader');
    await visit.type('A1', 'mine');
    expect(await visit.display('A1')).toBe('');
    expect(visit.complaints).toEqual([]);
  });

  test('Save as xlsx hands out a file', async () => {
    const visit = await workshop.visit();
    const download = visit.page.waitForEvent('download');
    await visit.page.locator('#save-xlsx').click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('Company register.xlsx');
    expect(Object.keys(unzipSync(await readFile(await file.path())))).toContain('xl/workbook.xml');
    expect(visit.complaints).toEqual([]);
  });
});
