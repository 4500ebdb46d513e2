import { describe, expect, test } from 'vitest';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { script, workbenchWith } from './script.ts';

describe('the realm', () => {
  test('has what Apps Script lacks not (guides/v8-runtime)', () => {
    const missing = [
      'setTimeout',
      'fetch',
      'URL',
      'TextEncoder',
      'window',
      'document',
      'process',
      'require',
      'crypto',
      'performance',
      'atob',
      'WebAssembly',
      'structuredClone',
      'navigator',
    ];
    expect(
      script(
        `return ${JSON.stringify(missing)}.filter((name) => name in globalThis || eval('typeof ' + name) !== 'undefined')`,
      ),
    ).toEqual([]);
  });
  test('is fresh for each execution', () => {
    const wb = openWorkbench({
      code: 'var n = 0; function go() { n++; globalThis.m = (globalThis.m || 0) + 1; return [n, globalThis.m]; }',
    });
    expect([wb.rpc('go'), wb.rpc('go')]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
  test('Date reads the workbench clock and the script’s zone', () => {
    expect(
      script(
        'return [new Date().toISOString(), Date.now(), new Date(2026, 0, 5).toISOString(), new Date().getHours(), new Date("2026/01/05").toISOString(), new Date("2026-01-05").toISOString()]',
        {
          now: '2026-11-16T23:30:00Z',
          scriptTimeZone: 'Asia/Tokyo',
        },
      ),
    ).toEqual([
      '2026-11-16T23:30:00.000Z',
      Date.parse('2026-11-16T23:30:00Z'),
      '2026-01-04T15:00:00.000Z',
      8,
      '2026-01-04T15:00:00.000Z',
      '2026-01-05T00:00:00.000Z',
    ]);
  });
  test('errors of services are the script’s own Errors', () => {
    expect(script('try { sheet.getRange(0, 1) } catch (e) { return [e instanceof Error, e.name] }')).toEqual([
      true,
      'Exception',
    ]);
  });
  test('what is not emulated throws by its name, on every class', () => {
    expect(() => script("sheet.getRange('A1').setTextRotation(3)")).toThrow('Range.setTextRotation is not emulated');
    expect(() => script('sheet.getSlicers()')).toThrow('Sheet.getSlicers is not emulated');
    expect(() => script('SpreadsheetApp.openById("x")')).toThrow('SpreadsheetApp.openById is not emulated');
    expect(() => script('DriveApp.getFiles()')).toThrow('DriveApp is not defined');
  });
  test('an endless loop is cut off', () => {
    const wb = openWorkbench({ code: 'function go() { Utilities.sleep(359000); } function twice() { go(); go(); }' });
    wb.run('go');
    expect(() => wb.run('twice')).toThrow('Exceeded maximum execution time');
  });
  test('a loop of calls that never ends is stopped', () => {
    const wb = workbenchWith("while (true) SpreadsheetApp.getActiveSheet().getRange('A1').getFormula();");
    expect(() => wb.rpc('go')).toThrow('Exceeded maximum execution time');
  });
});

describe('calls are counted in three classes', () => {
  test('getters of what is known cost nothing, writes make one batch, a read closes it', () => {
    const wb = workbenchWith(`const sheet = SpreadsheetApp.getActive().getSheets()[0];
      sheet.getRange('A1').setValue(1); sheet.getRange('A2').setValue(2).setBackground('#ffffff');
      sheet.getRange('A1').getValue();
      sheet.getRange('A3').setValue(3);`);
    wb.run('go');
    const { reads, writes, services, byMethod } = wb.calls();
    expect({ reads, writes, services }).toEqual({ reads: 2, writes: 2, services: 0 });
    expect(byMethod['Range.setValue']).toBe(3);
    wb.resetCalls();
    expect(wb.calls().local).toBe(0);
  });
  test('each execution ends its batch', () => {
    const wb = workbenchWith("SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1)");
    wb.run('go');
    wb.run('go');
    expect(wb.calls().writes).toBe(2);
  });
});

describe('an execution that is killed', () => {
  const WRITES = `const sheet = SpreadsheetApp.getActiveSheet();
    try {
      sheet.getRange('A1').setValue('first'); SpreadsheetApp.flush();
      sheet.getRange('A2').setValue('second');
      sheet.getRange('A3').setValue('third');
    } catch (e) { sheet.getRange('B1').setValue('caught'); } finally { sheet.getRange('B2').setValue('finally'); }`;
  // 1 getActiveSheet, 2 setValue, 3 flush, 4 and 5 setValue.
  test.each([
    [
      'lost',
      [
        ['first', ''],
        ['', ''],
        ['', ''],
      ],
    ],
    [
      'kept',
      [
        ['first', ''],
        ['second', ''],
        ['', ''],
      ],
    ],
  ] as const)('its pending writes are %s', (pending, cells) => {
    const wb = workbenchWith(WRITES, '', { faults: { killAtCall: 5, pending } });
    expect(() => wb.run('go')).toThrow('The execution was stopped.');
    expect(wb.values('Sheet1', 'A1:B3')).toEqual(cells);
    wb.faults = {};
    wb.run('go');
    expect(wb.values('Sheet1', 'A1:B3')).toEqual([
      ['first', ''],
      ['second', 'finally'],
      ['third', ''],
    ]);
  });
  test('a transient failure is an exception the script can catch and try again', () => {
    const wb = workbenchWith(
      "const s = SpreadsheetApp.getActiveSheet(); try { return s.getRange('A1').getValue() } catch (e) { return e.message + s.getRange('A1').getValue() }",
      '',
      { faults: { transientAtCall: 2 } },
    );
    expect(wb.rpc('go')).toMatch(/^Service Spreadsheets timed out/);
  });
  test('slow calls use up the time of a trigger: 30 s', () => {
    const wb = openWorkbench({
      code: 'function onEdit(e) { for (let i = 0; i < 20; i++) e.range.getValue(); e.range.setNote("done"); }',
      faults: { slowMs: 2000 },
    });
    wb.edit('Sheet1', 'A1', [['x']]);
    expect(wb.failures()).toEqual(['onEdit: Exceeded maximum execution time']);
    expect(wb.note('Sheet1', 'A1')).toBe('');
  });
});

describe('google.script.run (reference/html/run; facts D2)', () => {
  test('copies JSON in and out', () => {
    const wb = workbenchWith('a.n++; return { a, list: [1, undefined, NaN], nothing: undefined }');
    const given = { n: 1 };
    expect(wb.rpc('go', given)).toEqual({ a: { n: 2 }, list: [1, null, null] });
    expect(given).toEqual({ n: 1 });
  });
  test('a Date or function as argument makes the request fail', () => {
    const wb = workbenchWith('return 1');
    expect(() => wb.rpc('go', { when: new Date() })).toThrow('Failed due to illegal value in property: when');
    expect(() => wb.rpc('go', () => 1)).toThrow('illegal value');
  });
  test('a Date anywhere in the answer makes the whole answer null', () => {
    expect(script('return { ok: true, rows: [[new Date()]] }')).toBeNull();
    expect(script('return { ok: true, f() {} }')).toBeNull();
  });
  test('private, missing and nested functions cannot be called', () => {
    const wb = workbenchWith('', 'function hidden_() {} var o = { f() { return 1; } };');
    for (const name of ['hidden_', 'nope', 'o.f'])
      expect(() => wb.rpc(name)).toThrow(`Script function not found: ${name}`);
    expect(wb.run('o.f')).toBe(1);
  });
});

describe('somebody else at the same time (guides/services/lock)', () => {
  test('acts between two calls of a run, which then goes on', () => {
    const wb = workbenchWith(
      `const sheet = SpreadsheetApp.getActiveSheet();
       const before = sheet.getRange('A1').getValue();
       return [before, sheet.getRange('A1').getValue(), Session.getActiveUser().getEmail()];`,
    );
    const other = wb.as('other@example.com');
    wb.faults = { atCall: { n: 3, act: () => other.edit('Sheet1', 'A1', [['theirs']]) } };
    expect(wb.rpc('go')).toEqual(['', 'theirs', wb.person.email]);
    expect(wb.faults.atCall).toBeUndefined();
  });
  test('does not see what is not committed, and is written over by it', () => {
    const wb = workbenchWith(
      `const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
       cell.setValue('mine');
       SpreadsheetApp.getActiveSheet().setFrozenRows(1);
       SpreadsheetApp.flush();
       return cell.getValue();`,
      'function peek() { return SpreadsheetApp.getActiveSheet().getRange("A1").getValue(); }',
    );
    const seen: unknown[] = [];
    const act = () => seen.push(wb.as('other@example.com').rpc('peek'));
    wb.faults = { atCall: { n: 3, act } };
    expect([wb.rpc('go'), seen]).toEqual(['mine', ['']]);
  });
  test('waits in vain for the lock the run holds, and has none of its faults', () => {
    const wb = workbenchWith(
      `const held = LockService.getDocumentLock().tryLock(10);
       const sheet = SpreadsheetApp.getActiveSheet();
       try { return sheet.getMaxRows(); } catch (error) { return [held, error.name]; }`,
      'function press() { SpreadsheetApp.getActiveSheet().getMaxRows(); return LockService.getDocumentLock().tryLock(10); }',
    );
    const seen: unknown[] = [];
    const act = () => seen.push(wb.as('other@example.com').rpc('press'));
    wb.faults = { atCall: { n: 2, act }, transientAtCall: 3 };
    expect([wb.rpc('go'), seen]).toEqual([[true, 'Exception'], [false]]);
  });
  test.each([
    ['reads', 'sheet.getRange("A1").getValues()'],
    ['writes', 'sheet.getRange("A1").setValue(1); SpreadsheetApp.flush()'],
    ['is asked for its rows', 'sheet.getMaxRows()'],
  ])('deletes a tab the script holds: an Exception says so when it %s (by experience)', (_, body) => {
    const wb = workbenchWith(
      `const sheet = SpreadsheetApp.getActive().insertSheet('Gone');
       SpreadsheetApp.flush();
       try { ${body}; } catch (error) { return [error.name, error.message]; }`,
    );
    const act = () => {
      const sheetId = wb.model.getters.getSheetIds().find((id) => wb.model.getters.getSheetName(id) === 'Gone') ?? '';
      wb.model.dispatch('DELETE_SHEET', { sheetId, sheetName: 'Gone' });
    };
    wb.faults = { atCall: { n: 3, act } };
    expect(wb.rpc('go')).toEqual(['Exception', expect.stringMatching(/^Sheet \d+ not found$/)]);
  });
});
