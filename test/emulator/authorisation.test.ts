import { describe, expect, test } from 'vitest';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { workbenchWith } from './script.ts';

const tryIt = (call: string) => `try { ${call}; return 'allowed'; } catch (e) { return e.message; }`;

describe('AuthModes (workspace/add-ons/concepts/editor-auth-lifecycle)', () => {
  const inMode = (call: string, editMode: 'LIMITED' | 'NONE') => {
    const wb = openWorkbench({ code: `function onOpen(e) { ${tryIt(call)} }`, faults: { editMode } });
    return wb.run('onOpen');
  };
  const CALLS = [
    ['SpreadsheetApp.getUi().createAddonMenu().addItem("a", "b").addToUi()', true, true],
    ['SpreadsheetApp.getActiveSpreadsheet().getName()', true, false],
    ['PropertiesService.getDocumentProperties().getProperty("x")', true, false],
    ['LockService.getDocumentLock()', true, false],
    ['SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))', false, false],
    ['SpreadsheetApp.getUi().alert("x")', false, false],
    ['Session.getActiveUserLocale()', true, true],
    ['Utilities.getUuid()', true, true],
  ] as const;
  test.each(CALLS)('%s', (call, limited, none) => {
    expect(inMode(call, 'LIMITED') === 'allowed').toBe(limited);
    expect(inMode(call, 'NONE') === 'allowed').toBe(none);
  });
  test('onOpen is told its mode', () => {
    const code =
      'function onOpen(e) { return e.authMode === ScriptApp.AuthMode.NONE ? "none" : String(e.authMode) + !!e.source; }';
    expect(openWorkbench({ code, faults: { editMode: 'NONE' } }).run('onOpen')).toBe('none');
    expect(openWorkbench({ code }).run('onOpen')).toBe('LIMITEDtrue');
  });
  test('a forbidden call at the top level of the script costs the whole menu', () => {
    const code =
      'const ss = SpreadsheetApp.getActiveSpreadsheet(); function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem("a", "b").addToUi(); }';
    expect(() => openWorkbench({ code, faults: { editMode: 'NONE' } }).menu()).toThrow('You do not have permission');
    expect(openWorkbench({ code }).menu()).toHaveLength(1);
  });
});

describe('scopes a person refused', () => {
  const SIDEBAR = 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))';
  test('showSidebar needs script.container.ui, the e-mail userinfo.email', () => {
    const ui = workbenchWith(SIDEBAR, '', { refuse: ['https://www.googleapis.com/auth/script.container.ui'] });
    expect(() => ui.run('go')).toThrow('Required permissions: (https://www.googleapis.com/auth/script.container.ui)');
    const mail = workbenchWith('return Session.getActiveUser().getEmail()', '', {
      refuse: ['https://www.googleapis.com/auth/userinfo.email'],
    });
    expect(() => mail.run('go')).toThrow('userinfo.email');
    expect(workbenchWith('return Session.getActiveUser().getEmail()', '', { user: 'ana@example.com' }).run('go')).toBe(
      'ana@example.com',
    );
  });
  test('getAuthorizationInfo tells which are missing', () => {
    const body = `const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/script.container.ui']);
      return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED, info.getAuthorizedScopes()];`;
    expect(
      workbenchWith(body, '', { refuse: ['https://www.googleapis.com/auth/script.container.ui'] }).rpc('go'),
    ).toEqual([true, []]);
    expect(workbenchWith(body).rpc('go')).toEqual([false, ['https://www.googleapis.com/auth/script.container.ui']]);
  });
});

describe('menus', () => {
  test('items, lines and menus in menus, in order', () => {
    const code = `function onOpen() { const ui = SpreadsheetApp.getUi();
      ui.createAddonMenu().addItem('One', 'one').addSeparator().addSubMenu(ui.createMenu('More').addItem('Two', 'o.two')).addToUi(); }`;
    expect(openWorkbench({ code }).menu()).toEqual([
      { kind: 'item', name: 'One', functionName: 'one' },
      { kind: 'separator' },
      { kind: 'menu', name: 'More', items: [{ kind: 'item', name: 'Two', functionName: 'o.two' }] },
    ]);
  });
  test('nobody without the add-on and no reader has one', () => {
    const wb = openWorkbench({
      code: 'function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem("a", "b").addToUi(); }',
    });
    wb.share('dev@example.com', 'viewer');
    expect(wb.as('cleo@example.com', 'none').menu()).toEqual([]);
    expect(wb.as('dev@example.com').menu()).toEqual([]);
    expect(() => wb.as('dev@example.com').run('a')).toThrow('may only read');
  });
});
