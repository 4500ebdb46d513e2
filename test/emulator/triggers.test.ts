/** Installable time triggers, mails and what a person allows, as the documentation has them. */
import { describe, expect, test } from 'vitest';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { workbenchWith } from './script.ts';

const MAIL = 'https://www.googleapis.com/auth/script.send_mail';
const TRIGGERS = 'https://www.googleapis.com/auth/script.scriptapp';
const FILE = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
const HOURLY = "ScriptApp.newTrigger('tick').timeBased().everyHours(1).create()";
const TICK = `function tick(e) { console.log(e.triggerUid + ' ' + e.authMode + ' ' + Session.getEffectiveUser().getEmail()); }
function ids() { return ScriptApp.getProjectTriggers().map((one) => one.getUniqueId()); }
function idsHere() { return ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet()).map((one) => one.getUniqueId()); }`;
const NOW = '2026-11-16T08:30:00Z';

describe('time-driven triggers (guides/triggers/installable, workspace/add-ons/concepts/editor-triggers)', () => {
  const made = (install: 'add-on' | 'bound' = 'add-on') =>
    workbenchWith(HOURLY, TICK, { now: NOW, user: 'ana@firm.uk', install });

  test('run as who made them, whoever looks at the file, and are told which they are', () => {
    const workbench = made();
    workbench.run('go');
    const id = (workbench.rpc('ids') as string[])[0];
    workbench.runTriggers();
    expect(workbench.log(), 'not within the first hour').toEqual([]);
    workbench.as('ben@firm.uk').at('2026-11-16T09:30:00Z').runTriggers();
    expect(workbench.log()).toEqual([`${id} FULL ana@firm.uk`]);
    workbench.at('2026-11-16T09:45:00Z').runTriggers();
    expect(workbench.log(), 'once an hour').toHaveLength(1);
    workbench.at('2026-11-18T12:00:00Z').runTriggers();
    expect(workbench.log(), 'what was missed is not made up for').toHaveLength(2);
  });

  test('each account sees its own only', () => {
    const workbench = made();
    workbench.run('go');
    expect(workbench.rpc('ids')).toHaveLength(1);
    expect(workbench.rpc('idsHere')).toEqual(workbench.rpc('ids'));
    const ben = workbench.as('ben@firm.uk');
    expect(ben.rpc('ids')).toEqual([]);
    ben.run('go');
    expect(workbench.triggers().map(({ owner }) => owner)).toEqual(['ana@firm.uk', 'ben@firm.uk']);
  });

  test('in an add-on one per person and file, and once an hour at most', () => {
    const workbench = made();
    workbench.run('go');
    expect(() => workbench.run('go')).toThrow(
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    );
    const often = workbenchWith("ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create()", TICK);
    expect(() => often.run('go')).toThrow('once an hour');
  });

  test('in a bound script twenty per person (guides/services/quotas), and every ten minutes', () => {
    const workbench = made('bound');
    for (let n = 0; n < 20; n++) workbench.run('go');
    expect(() => workbench.run('go')).toThrow('This script has too many triggers.');
    const often = workbenchWith("ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create()", TICK, {
      install: 'bound',
    });
    often.run('go');
    expect(() =>
      workbenchWith("ScriptApp.newTrigger('tick').timeBased().everyMinutes(7)", TICK, { install: 'bound' }).run('go'),
    ).toThrow('everyMinutes');
  });

  test('a deleted one runs no more; twice it cannot be deleted (reference/script/script-app)', () => {
    const remove = `${TICK}\nfunction stop() { const [one] = ScriptApp.getProjectTriggers(); ScriptApp.deleteTrigger(one); ScriptApp.deleteTrigger(one); }`;
    const workbench = workbenchWith(HOURLY, remove, { now: NOW });
    workbench.run('go');
    expect(() => workbench.run('stop')).toThrow('deleting the trigger');
    workbench.at('2026-11-16T10:00:00Z').runTriggers();
    expect(workbench.log()).toEqual([]);
  });

  test('who may only read has none run; a copy of the file has none', () => {
    const workbench = made();
    workbench.run('go');
    workbench.share('ana@firm.uk', 'viewer');
    const later = workbench.at('2026-11-16T10:00:00Z');
    later.runTriggers();
    expect(later.log()).toEqual([]);
    expect(workbench.copyFile().triggers()).toEqual([]);
  });

  test('one that fails is shown to nobody (editor-triggers: no failure e-mails)', () => {
    const workbench = workbenchWith(HOURLY, "function tick() { throw new Error('No.'); }", { now: NOW });
    workbench.run('go');
    workbench.at('2026-11-16T10:00:00Z').runTriggers();
    expect(workbench.failures()).toEqual(['tick: No.']);
    expect(workbench.mails()).toEqual([]);
  });

  test('survive a reload', () => {
    const workbench = made();
    workbench.run('go');
    expect(workbenchWith(HOURLY, TICK, { snapshot: workbench.snapshot() }).triggers()).toEqual([
      { owner: 'ana@firm.uk', handler: 'tick' },
    ]);
  });
});

describe('MailApp (reference/mail/mail-app)', () => {
  const send = (call: string, options = {}) =>
    workbenchWith(`${call}; return MailApp.getRemainingDailyQuota();`, '', { user: 'ana@firm.uk', ...options });

  test('a mail goes out from whoever runs the script, in plain text and HTML', () => {
    const workbench = send(
      "MailApp.sendEmail('ben@firm.uk', 'Hello', 'Plain', { htmlBody: '<b>HTML</b>', name: 'OKRs' })",
    );
    expect(workbench.rpc('go')).toBe(99);
    expect(workbench.mails()).toEqual([
      {
        to: 'ben@firm.uk',
        subject: 'Hello',
        body: 'Plain',
        htmlBody: '<b>HTML</b>',
        name: 'OKRs',
        from: 'ana@firm.uk',
      },
    ]);
    expect(send("MailApp.sendEmail({ to: 'ben@firm.uk', subject: 'a', body: 'b' })").rpc('go')).toBe(99);
  });

  test('the quota counts recipients, per person, and comes back a day after the first (guides/services/quotas)', () => {
    const two = "MailApp.sendEmail('Ben <ben@firm.uk>, cleo@firm.uk', 'a', 'b')";
    const workbench = send(two, { mailsADay: 3, now: NOW });
    expect(workbench.rpc('go')).toBe(1);
    expect(() => workbench.rpc('go')).toThrow('Service invoked too many times for one day: email.');
    expect(workbench.mails()).toHaveLength(1);
    expect(workbench.as('ben@firm.uk').rpc('go')).toBe(1);
    expect(workbench.at('2026-11-17T08:00:00Z').rpc.bind(workbench, 'go')).toThrow('too many times');
    expect(workbench.at('2026-11-17T08:30:00Z').rpc('go')).toBe(1);
  });

  test.each([
    ["MailApp.sendEmail('ben@firm', 'a', 'b')", 'Invalid email: ben@firm'],
    ["MailApp.sendEmail('', 'a', 'b')", 'Failed to send email: no recipient'],
    ["MailApp.sendEmail('ben@firm.uk', 'a')", "don't match the method signature"],
    ["MailApp.sendEmail('ben@firm.uk', 'a', 'b', { attachments: [] })", 'is not emulated'],
  ])('%s is refused', (call, message) => {
    expect(() => send(call).rpc('go')).toThrow(message);
  });
});

describe('what a person allows (concepts/scopes: each scope by itself)', () => {
  test.each([
    ["MailApp.sendEmail('ben@firm.uk', 'a', 'b')", MAIL],
    ['MailApp.getRemainingDailyQuota()', MAIL],
    ['ScriptApp.getProjectTriggers()', TRIGGERS],
    ["ScriptApp.newTrigger('go').timeBased().everyHours(1).create()", TRIGGERS],
  ])('%s needs %s', (call, scope) => {
    expect(() => workbenchWith(call, '', { refuse: [scope] }).run('go')).toThrow(`Required permissions: (${scope})`);
    expect(() => workbenchWith(call).run('go')).not.toThrow();
  });

  test('neither mails nor triggers in a simple trigger (guides/triggers, restrictions)', () => {
    for (const call of ['MailApp.getRemainingDailyQuota()', 'ScriptApp.getProjectTriggers()']) {
      const code = `function onOpen() { try { ${call}; return 'allowed'; } catch (e) { return e.message; } }`;
      expect(openWorkbench({ code }).run('onOpen')).toContain('You do not have permission');
    }
  });

  test('taken back later: the trigger goes on and fails at its first call that needs it (editor-triggers)', () => {
    const code = `${TICK}\nfunction status() { return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()); }`;
    const workbench = workbenchWith(
      "ScriptApp.newTrigger('write').timeBased().everyHours(1).create()",
      `${code}
function write() { console.log(status()); SpreadsheetApp.getActiveSpreadsheet().getName(); }`,
      { now: NOW },
    );
    workbench.run('go');
    workbench.revoke(FILE);
    workbench.at('2026-11-16T10:00:00Z').runTriggers();
    expect(workbench.log()).toEqual(['REQUIRED']);
    expect(workbench.failures()[0]).toContain('Required permissions');
    workbench.revoke();
    expect(workbench.rpc('status')).toBe('NOT_REQUIRED');
  });
});
