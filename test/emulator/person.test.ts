import { describe, expect, test } from 'vitest';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { workbenchWith } from './script.ts';

/** What a person types, in a cell of a format, as shown and as stored. */
const typing = (text: string, format: string | null = null, locale = 'en_US') => {
  const wb = workbenchWith('if (a) SpreadsheetApp.getActiveSheet().getRange("A1").setNumberFormat(a)', '', {
    locale,
    timeZone: 'Etc/UTC',
  });
  wb.run('go', format);
  wb.edit('Sheet1', 'A1', [[text]]);
  const [[value]] = wb.values('Sheet1', 'A1') as [[unknown]];
  return [value instanceof Date ? value.toISOString().slice(0, 10) : value, wb.display('Sheet1', 'A1')[0]![0]];
};

describe('what a person types', () => {
  test.each([
    ['89%', '0%', 0.89, '89%'],
    ['92', '0%', 0.92, '92%'],
    ['0.92', '0%', 0.0092, '1%'],
    ['89%', null, 0.89, '89%'],
    ['89.5%', null, 0.895, '89.50%'],
    ['1/2', null, '2026-01-02', '1/2/2026'],
    ['16 Nov', null, '2026-11-16', '16 Nov'],
    ['Nov 16, 2026', null, '2026-11-16', 'Nov 16 2026'],
    ['2026-11-16', null, '2026-11-16', '2026-11-16'],
    ['007', null, 7, '7'],
    ["'007", null, '007', '007'],
    ['1/2', '@', '1/2', '1/2'],
    ['=1+1', '@', '=1+1', '=1+1'],
    ['12,000', null, 12000, '12,000'],
    ['$40,000', null, 40000, '$40,000'],
    ['£40k', null, '£40k', '£40k'],
    ['true', null, true, 'TRUE'],
    ['3 of 5', null, '3 of 5', '3 of 5'],
    ['4 h', null, '4 h', '4 h'],
    ['=1+1', null, 2, '2'],
    ['+30%', null, 0.3, '30%'],
    ['3E5', null, 300000, '300000'],
    ['1-2', null, '2026-01-02', '1/2/2026'],
    ['-5', '0.0', -5, '-5.0'],
  ])('%j into %j', (text, format, value, shown) => {
    expect(typing(text, format)).toEqual([value, shown]);
  });
  test.each([
    ['0,5', 0.5, '0,5'],
    ['1.234,5', 1234.5, '1.234,50'],
    ['01.10.2026', '2026-10-01', '01.10.2026'],
    ['=SUMME', '#NAME?', '#NAME?'],
    ['=SUM(0,5;1)', 1.5, '1,5'],
    ['85 %', 0.85, '85%'],
  ])('%j in a German file', (text, value, shown) => {
    expect(typing(text, null, 'de_DE')).toEqual([value, shown]);
  });
});

describe('what the page’s grid hands over (en_US, as the engine’s editor makes it)', () => {
  test.each([
    ['=SUM(1;2)', { content: '=SUM(1,2)' }],
    ['92', { content: '92' }],
    ['01.10.2026', { content: '46296', format: 'dd.mm.yyyy' }],
    ['0.5', { content: '0.5' }],
  ])('%s', (text, input) => {
    expect(workbenchWith('', '', { locale: 'de_DE' }).typed(text, '0', 0, 0)).toEqual(input);
  });
  test('protection and validation refuse before the cell changes', () => {
    const wb = workbenchWith(`const s = SpreadsheetApp.getActiveSheet();
      s.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a'], true).setAllowInvalid(false).setHelpText('Only a.').build());
      const p = s.getRange('B1').protect(); p.removeEditors(p.getEditors());`);
    wb.run('go');
    expect(wb.typed('b', '0', 0, 0)).toEqual({ refused: 'Only a.' });
    expect(wb.typed('a', '0', 0, 0)).toEqual({ content: 'a' });
    expect(wb.as('ben@example.com').typed('a', '0', 1, 0)).toEqual({
      refused: expect.stringContaining('protected cell'),
    });
  });
});

describe('the edit trigger (guides/triggers, guides/triggers/events)', () => {
  const CODE = `function onEdit(e) {
    const log = SpreadsheetApp.getActive().getSheets()[0];
    const n = log.getRange('Z1').getValue() || 0;
    log.getRange('Z1').setValue(n + 1);
    log.getRange(2 + n, 25).setValue(JSON.stringify([e.range.getA1Notation(), e.value, e.oldValue, String(e.authMode), e.user.getEmail(), e.source.getId() !== '']));
  }`;
  const open = () => openWorkbench({ code: CODE });
  const told = (wb: ReturnType<typeof open>) =>
    (wb.values('Sheet1', 'Y2:Y8') as string[][]).flatMap(([text]) => (text ? [JSON.parse(text)] : []));
  test('is told value and old value of one cell as texts, of several cells neither', () => {
    const wb = open();
    wb.edit('Sheet1', 'B3', [['5']]);
    wb.edit('Sheet1', 'B3', [['6%']]);
    wb.edit('Sheet1', 'B3', [['']]);
    wb.edit('Sheet1', 'C3', [
      [1, 2],
      [3, 4],
    ]);
    expect(told(wb)).toEqual([
      ['B3', '5', null, 'LIMITED', '', true],
      ['B3', '0.06', '5', 'LIMITED', '', true],
      ['B3', null, '0.06', 'LIMITED', '', true],
      ['C3:D4', null, null, 'LIMITED', '', true],
    ]);
    expect(wb.failures()).toEqual([]);
  });
  test('does not run for scripts, sorting, people without the add-on, or when the platform drops it', () => {
    const wb = open();
    wb.as('cleo@example.com', 'none').edit('Sheet1', 'A1', [['x']]);
    wb.sort('Sheet1', 'A1:A5', 1);
    wb.faults = { dropEdits: true };
    wb.edit('Sheet1', 'A2', [['y']]);
    expect(told(wb)).toEqual([]);
  });
  test('queues two: of quick edits the fourth and later ones set nothing off', () => {
    const wb = open();
    wb.editQuickly(['A1', 'A2', 'A3', 'A4', 'A5'].map((a1) => ['Sheet1', a1, [['x']]] as const));
    expect(told(wb).map(([a1]) => a1)).toEqual(['A1', 'A2', 'A3']);
    expect(wb.values('Sheet1', 'A5')).toEqual([['x']]);
  });
  test('its failure is shown to nobody, and the edit stays', () => {
    const wb = openWorkbench({
      code: 'function onEdit(e) { e.range.getSheet().getRange("B1").setValue(1); throw new Error("oops"); }',
    });
    wb.edit('Sheet1', 'A1', [['x']]);
    expect(wb.values('Sheet1', 'A1:B1')).toEqual([['x', 1]]);
    expect(wb.failures()).toEqual(['onEdit: oops']);
  });
});

describe('sorting', () => {
  test('is stable, blanks last both ways; values, formats, styles and notes move, rules stay', () => {
    const wb = workbenchWith(`const s = SpreadsheetApp.getActiveSheet();
      s.getRange('A1:B5').setValues([['c', 1], ['', 2], ['a', 3], ['B', 4], ['a', 5]]);
      s.getRange('A1').setNote('was c').setBackground('#ff0000'); s.getRange('B1').setNumberFormat('0.00');
      s.getRange('C1:C5').setFormulas([['=B1*10'], ['=B2*10'], ['=B3*10'], ['=B4*10'], ['=B5*10']]);`);
    wb.run('go');
    wb.sort('Sheet1', 'A1:C5', 1);
    expect(wb.display('Sheet1', 'A1:C5')).toEqual([
      ['a', '3', '30'],
      ['a', '5', '50'],
      ['B', '4', '40'],
      ['c', '1.00', '10.00'],
      ['', '2', '20'],
    ]);
    expect([
      wb.note('Sheet1', 'A4'),
      wb.note('Sheet1', 'A1'),
      wb.style('Sheet1', 'A4').background,
      wb.style('Sheet1', 'A1').background,
    ]).toEqual(['was c', '', '#ff0000', '#ffffff']);
    wb.sort('Sheet1', 'A1:C5', 1, false);
    expect(wb.values('Sheet1', 'A1:A5').flat()).toEqual(['c', 'B', 'a', 'a', '']);
  });
  test('works over a column that an array fills; the array is computed again (platform-traps 4)', () => {
    const wb = workbenchWith(`const s = SpreadsheetApp.getActiveSheet();
      s.getRange('A3:B5').setValues([['x', 3], ['y', 1], ['z', 2]]);
      s.getRange('C2').setFormula('=ARRAYFORMULA(IF(ROW(A2:A)=ROW();"Twice";IF(A2:A="";"";B2:B*2)))');`);
    wb.run('go');
    wb.sort('Sheet1', 'A3:C5', 3);
    expect(wb.values('Sheet1', 'A2:C5')).toEqual([
      ['', '', 'Twice'],
      ['y', 1, 2],
      ['z', 2, 4],
      ['x', 3, 6],
    ]);
  });
  test('a script sorts by several columns', () => {
    const wb = workbenchWith(`const s = SpreadsheetApp.getActiveSheet();
      s.getRange('A1:B3').setValues([['b', 1], ['a', 1], ['a', 2]]).sort([{ column: 2, ascending: false }, 1]);
      return s.getRange('A1:B3').getValues();`);
    expect(wb.rpc('go')).toEqual([
      ['a', 2],
      ['a', 1],
      ['b', 1],
    ]);
  });
});

describe('people, copies and days', () => {
  const CODE = `function put(v) { for (const s of ['Document', 'User', 'Script']) PropertiesService['get' + s + 'Properties']().setProperty('k', v); }
    function get() { return ['Document', 'User', 'Script'].map((s) => PropertiesService['get' + s + 'Properties']().getProperty('k')); }
    function who() { return [SpreadsheetApp.getActive().getId(), SpreadsheetApp.getActive().getOwner() && SpreadsheetApp.getActive().getOwner().getEmail(), Session.getActiveUser().getEmail(), ScriptApp.getScriptId()]; }`;
  test('properties: the document’s and script’s are everybody’s, the user’s one’s own', () => {
    const wb = openWorkbench({ code: CODE });
    wb.rpc('put', 'mine');
    expect(wb.as('ben@example.com').rpc('get')).toEqual(['mine', null, 'mine']);
  });
  test('File → Make a copy: another id and owner, document properties gone; a bound script is another script', () => {
    const wb = openWorkbench({ code: CODE, user: 'ana@example.com' });
    wb.rpc('put', 'x');
    wb.edit('Sheet1', 'A1', [['=1+1']]);
    const copy = wb.as('ben@example.com').copyFile();
    expect(copy.rpc('get')).toEqual([null, null, 'x']);
    const [id, owner, , script] = copy.rpc('who') as string[];
    expect([id === (wb.rpc('who') as string[])[0], owner, script]).toEqual([
      false,
      'ben@example.com',
      'workbench-script',
    ]);
    expect(copy.values('Sheet1', 'A1')).toEqual([[2]]);
    copy.edit('Sheet1', 'A1', [['changed']]);
    expect(wb.values('Sheet1', 'A1')).toEqual([[2]]);
    const bound = wb.as('ben@example.com', 'bound').copyFile();
    expect(bound.rpc('get')).toEqual([null, null, null]);
    expect((bound.rpc('who') as string[])[3]).not.toBe('workbench-script');
  });
  test('a file on a shared drive has no owner', () => {
    expect((openWorkbench({ code: CODE, owner: null }).rpc('who') as unknown[])[1]).toBeNull();
  });
  test('a snapshot opens as it was: cells, rules, notes, properties, clock, people', () => {
    const wb = openWorkbench({ code: CODE, now: '2026-11-16T10:00:00Z' });
    wb.rpc('put', 'kept');
    wb.edit('Sheet1', 'A1', [['=TODAY()']]);
    wb.share('dev@example.com', 'viewer');
    wb.at('2026-12-01T10:00:00Z');
    const again = openWorkbench({ code: CODE, snapshot: JSON.parse(JSON.stringify(wb.snapshot())) });
    expect([again.rpc('get'), again.display('Sheet1', 'A1'), again.shares(), again.now()]).toEqual([
      ['kept', 'kept', 'kept'],
      [['12/1/2026']],
      { 'owner@example.com': 'owner', 'dev@example.com': 'viewer' },
      '2026-12-01T10:00:00.000Z',
    ]);
  });
});

describe('properties, locks and dialogs', () => {
  test('9 KB a value, 500 KB a store, everything text', () => {
    const body = `const p = PropertiesService.getDocumentProperties(); p.setProperty('n', 1);
      try { p.setProperty('k', 'x'.repeat(9 * 1024 + 1)); } catch (e) { return [p.getProperty('n'), e.message]; }`;
    expect(workbenchWith(body).rpc('go')).toEqual(['1', 'Argument too large: value']);
    const full =
      "const p = PropertiesService.getUserProperties(); for (let i = 0; i < 60; i++) p.setProperty('k' + i, 'x'.repeat(9000));";
    expect(() => workbenchWith(full).run('go')).toThrow('property storage quota');
  });
  test('a lock somebody else holds is waited for and not given', () => {
    const wb = workbenchWith(
      'const l = LockService.getDocumentLock(); const t = Date.now(); return [l.tryLock(3000), l.hasLock(), Date.now() - t];',
    );
    expect(wb.rpc('go')).toEqual([true, true, 0]);
    wb.file.locks.occupy('document');
    expect(wb.rpc('go')).toEqual([false, false, 3000]);
    wb.file.locks.vacate('document');
    expect(wb.rpc('go')).toEqual([true, true, 0]);
  });
  test('locks are lost while an alert is open (reference/base/ui; facts D13)', () => {
    const body = `const ui = SpreadsheetApp.getUi(); const l = LockService.getDocumentLock(); l.waitLock(10);
      const answer = ui.alert('Title', 'Sure?', ui.ButtonSet.YES_NO); return [answer === ui.Button.YES, l.hasLock()];`;
    const wb = workbenchWith(body, '', { dialogs: { alert: () => 'YES', prompt: () => ({ button: 'OK', text: '' }) } });
    expect(wb.rpc('go')).toEqual([true, false]);
    expect(wb.alerts()).toEqual(['Title: Sure?']);
  });
  test('Utilities knows Java’s date patterns', () => {
    const body = `const d = Utilities.parseDate('2026-03-29 01:30', 'Europe/London', 'yyyy-MM-dd HH:mm');
      return [d.toISOString(), Utilities.formatDate(d, 'America/New_York', "EEE d MMM yyyy, h:mm a 'x' Z")];`;
    expect(workbenchWith(body).rpc('go')).toEqual(['2026-03-29T01:30:00.000Z', 'Sat 28 Mar 2026, 9:30 PM x -0400']);
  });
});
