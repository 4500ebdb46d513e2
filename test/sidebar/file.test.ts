// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buttons, click, closeSidebar, heading, openSidebar, sees, seesText, text } from './person.ts';
import { emptyFile, homeWith, midQuarter } from './sample-home.ts';
import { type ScriptedServer, scriptServer } from './scripted-server.ts';

let server: ScriptedServer;
beforeEach(() => {
  server = scriptServer();
  server.always('diagnostics', 'OKR Register: 0.1.0\nCycles: 1');
});
afterEach(closeSidebar);

const home = homeWith(midQuarter);

describe('a copied file', () => {
  beforeEach(() => server.always('openHome', { ...home, notice: 'copy' }));

  test.each([
    ['It is our new register', true],
    ['It is only a copy', false],
  ])('“%s” is asked beside Home, and kept', async (name, isRegister) => {
    server.always('answerCopy', { ...home, notice: isRegister ? null : 'only a copy' });
    await openSidebar();
    await seesText('This file is a copy of another one');
    expect(heading()).toBe('2026-Q4');
    await click(name);
    await sees(() => expect(text()).not.toContain('This file is a copy'));
    expect(server.named('answerCopy')).toEqual([[isRegister]]);
  });

  test('“only a copy” can be taken back in About this file', async () => {
    server.always('openHome', { ...home, notice: 'only a copy' });
    server.always('answerCopy', home);
    await openSidebar();
    await seesText('About this file');
    await click('About this file');
    await seesText('This file is only a copy of another one');
    await sees(() => expect(buttons()).toContain('It is our new register'));
    await sees(() => expect(document.querySelector('textarea')?.value).toContain('0.1.0'));
    await click('It is our new register');
    await sees(() => expect(server.named('answerCopy')).toEqual([[true]]));
  });
});

test('a second installation says so and takes over after a question', async () => {
  server.always('openHome', { ...home, notice: 'installed twice' });
  server.always('useThisOne', home);
  await openSidebar();
  await seesText('OKR Register is already installed in this file another way');
  await click('Use this one instead');
  expect(server.named('useThisOne')).toEqual([]);
  await click('Use this one instead');
  await sees(() => expect(text()).not.toContain('another way'));
  expect(server.named('useThisOne')).toHaveLength(1);
});

test('a newer file is shown, with what to do', async () => {
  server.always('openHome', { ...home, notice: 'newer' });
  await openSidebar();
  await seesText('until then it can be read but not changed.');
  expect(heading()).toBe('2026-Q4');
});

describe('About this file', () => {
  beforeEach(async () => {
    server.always('openHome', home);
    await openSidebar();
    await seesText('About this file');
    await click('About this file');
    await sees(() => expect(document.querySelector('textarea')?.value).toBe('OKR Register: 0.1.0\nCycles: 1'));
  });

  test('begins at its heading and leads back', async () => {
    expect(document.activeElement?.textContent).toBe('About this file');
    await click('Home');
    await seesText('Week 7 of 14');
  });

  test('Copy puts the text into the clipboard', async () => {
    const writeText = vi.fn(async (_: string) => {});
    vi.stubGlobal('navigator', { ...navigator, language: 'en', clipboard: { writeText } });
    await click('Copy diagnostics');
    await seesText('Copied.');
    expect(writeText).toHaveBeenCalledWith('OKR Register: 0.1.0\nCycles: 1');
    vi.unstubAllGlobals();
  });

  test('where the clipboard is closed the text is marked and the key is named', async () => {
    vi.stubGlobal('navigator', { language: 'en' });
    await click('Copy diagnostics');
    await seesText('press Ctrl+C');
    const field = document.querySelector('textarea');
    expect([field?.selectionStart, field?.selectionEnd]).toEqual([0, field?.value.length]);
    vi.unstubAllGlobals();
  });

  test('removing asks first; afterwards the sidebar begins anew and says what stays', async () => {
    server.always('removeFromFile', { tabs: ['OKRs 2026-Q4', 'Team'] });
    await click('Remove OKR Register from this file');
    await click('Keep');
    expect(server.named('removeFromFile')).toEqual([]);
    await click('Remove OKR Register from this file');
    server.always('openHome', emptyFile);
    await click('Remove');
    await seesText('What do you want to do?');
    expect(text()).toContain('These tabs stay, as plain values: OKRs 2026-Q4, Team.');
    expect(server.named('removeFromFile')).toHaveLength(1);
  });

  test('a refusal is shown where it was asked', async () => {
    server.refuse('removeFromFile', { message: 'Something stands in the way.', next: '' });
    await click('Remove OKR Register from this file');
    await click('Remove');
    await seesText('Something stands in the way.');
    expect(heading()).toBe('About this file');
  });
});

test('a removal that was cut off is finished from Home', async () => {
  server.always('openHome', { ...home, notice: 'half removed' });
  server.always('removeFromFile', { tabs: ['OKRs 2026-Q4'] });
  await openSidebar();
  await seesText('Removing OKR Register was cut off');
  server.always('openHome', emptyFile);
  await click('Remove the rest');
  await seesText('What do you want to do?');
});
