// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RemindersView, Sender } from '../../src/contract.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { button, buttons, click, closeSidebar, fillIn, openSidebar, sees, seesText, text } from './person.ts';
import { homeWith, midQuarter } from './sample-home.ts';
import { type ScriptedServer, scriptServer } from './scripted-server.ts';

const URL = 'https://accounts.google.com/o/oauth2/auth';
const MAIL = {
  ...{ address: 'ben@firm.uk', to: 'ben@firm.uk', subject: 'Check in: K1' },
  ...{ text: 'Hello Ben,\n\nOne <b>thing</b>.', html: '<p>Hello</p>' },
};
const view = (more: Partial<RemindersView> = {}): RemindersView => ({
  ...{ settings: DEFAULT_SETTINGS, brokenSettings: [], people: ['Ana', 'Ben'], sender: null, isCopy: false },
  ...{ me: 'ana@firm.uk', ask: { mail: null, triggers: null }, quota: 100 },
  plan: { sent: { week: '2026-11-16', opened: '', to: {}, digest: '' }, mails: [MAIL], unreached: [] },
  ...more,
});
const sender = (more: Partial<Sender> = {}): Sender => ({
  ...{ who: 'ana@firm.uk', paused: false, lastRun: '2026-11-16' },
  ...{ run: { day: '2026-11-16', left: 0, failed: [], lost: false }, mails: { day: '2026-11-16', count: 2 } },
  ...more,
});

// What is fetched on demand is here before the first test waits for it.
beforeAll(() => import('../../sidebar/on-demand/sharing.ts'), 60_000);
let server: ScriptedServer;
beforeEach(() => {
  server = scriptServer();
  server.always('openHome', homeWith(midQuarter));
});
afterEach(closeSidebar);

const opens = async (shown: RemindersView) => {
  server.always('openReminders', shown);
  await openSidebar('settings');
  await seesText('Permissions');
};

describe('Reminders', () => {
  test('off: what is sent, when and from whose account, and the very mails; one blue button', async () => {
    await opens(view());
    expect(text()).toContain('Nobody sends reminders from this file yet.');
    expect(text()).toContain('on Monday from 8:00');
    expect(text()).toContain('From the account of whoever turns them on');
    expect(text()).toContain('Google lets you send 100 mails more today.');
    expect(document.querySelectorAll('.button.main')).toHaveLength(1);
    expect(text()).not.toContain('Hello Ben');
    await click('▸ See what would be sent');
    await seesText('To ben@firm.uk');
    expect(text()).toContain('One <b>thing</b>.');
    server.always('turnReminders', view({ sender: sender({ run: null, mails: null }) }));
    await click('Turn on reminders');
    await seesText('You send them, from ana@firm.uk.');
    expect(server.named('turnReminders')).toEqual([[true]]);
  });

  test('somebody else sends: taking over and turning off are asked about first', async () => {
    await opens(view({ sender: sender({ who: 'ben@firm.uk' }) }));
    expect(text()).toContain('ben@firm.uk sends them.');
    expect(text()).toContain('Last run 16 Nov. 2 mails went out on 16 Nov.');
    await click('Take over');
    await seesText('Send them from your account from now on?');
    server.always('turnReminders', view({ sender: sender() }));
    await click('Take over');
    await seesText('You send them');
    expect(buttons()).not.toContain('Take over');
    await click('Turn off');
    await seesText('Turn reminders off, for everybody in this file?');
    server.always('turnReminders', view());
    await click('Turn off');
    await seesText('Nobody sends reminders');
    expect(server.named('turnReminders')).toEqual([[true], [false]]);
  });

  test('what waits, what Google refused and a lost permission are said', async () => {
    const run = { day: '2026-11-16', left: 3, failed: ['ben@firm..uk'], lost: true };
    await opens(view({ sender: sender({ run, paused: true }) }));
    expect(text()).toContain('3 mails wait until Google lets more be sent.');
    expect(text()).toContain('Google refused ben@firm..uk.');
    expect(text()).toContain('Google may no longer send mails for the sender.');
    expect(text()).toContain('Reminders is Off in the Settings tab');
  });

  test('a refused permission: which, and the way to give it; nothing to turn on until then', async () => {
    await opens(view({ ask: { mail: URL, triggers: null }, quota: null }));
    expect(buttons()).not.toContain('Turn on reminders');
    expect(text()).toContain('Send email as you: Not allowed. Reminders need it; all the rest works without.');
    expect(document.querySelector<HTMLAnchorElement>('a[target=_blank]')?.href).toBe(URL);
    server.always('openReminders', view());
    await click('I have allowed it');
    await sees(() => expect(buttons()).toContain('Turn on reminders'));
  });

  test('a copy has nothing to turn on', async () => {
    await opens(view({ isCopy: true }));
    expect(text()).toContain('Nothing is sent from a copy.');
    expect(buttons()).not.toContain('Turn on reminders');
  });
});

describe('Settings', () => {
  test('only what was changed is saved; what cannot be read is said before anything is sent', async () => {
    await opens(view());
    expect(button('Save settings').getAttribute('aria-disabled')).toBe('true');
    fillIn('Check in every', 'weekly');
    await sees(() => expect(button('Save settings').getAttribute('aria-disabled')).toBe('false'));
    await click('Save settings');
    await seesText('Type a whole number of days from 1 to 366, as 7.');
    expect(server.named('saveSettings')).toEqual([]);
    fillIn('Check in every', '14');
    await sees(() => expect(text()).not.toContain('Type a whole number'));
    server.always('saveSettings', view({ settings: { ...DEFAULT_SETTINGS, rhythmDays: 14 } }));
    await click('Save settings');
    await sees(() => expect(server.named('saveSettings')).toEqual([[{ rhythmDays: '14' }]]));
  });

  test('each setting but the switch of the reminders has a field; language is said to have none', async () => {
    await opens(view());
    const labels = [...document.querySelectorAll('label')].map((one) => one.textContent);
    expect(labels).toEqual([
      ...['Our year starts in', 'Check in every', 'Check in every, in a year', 'Days of grace'],
      ...['Days of grace, in a year', 'Score formula', 'Check-in day', 'Digest', 'Lead'],
    ]);
    expect(text()).toContain('There is no setting for the language yet');
  });
});

describe('on Home', () => {
  const home = async (reminders: Sender | null) => {
    server.always('openHome', homeWith(midQuarter, { reminders }));
    await openSidebar();
    await seesText('Settings and reminders');
  };
  test('the last run is a line', async () => {
    await home(sender());
    expect(text()).toContain('Reminders: last run 16 Nov, 2 mails on 16 Nov');
    expect(buttons()).not.toContain('See who can send them');
  });
  test('before the first run it says that they are on', async () => {
    await home(sender({ run: null, mails: null, lastRun: '2026-10-05' }));
    expect(text()).toContain('Reminders are on.');
  });
  test('nobody sends, or they rest: nothing is said', async () => {
    await home(sender({ paused: true }));
    expect(text()).not.toContain('Reminders:');
  });
  test.each([
    [
      'lost',
      sender({ run: { day: '2026-11-16', left: 0, failed: [], lost: true } }),
      'may no longer send mails for ana@firm.uk.',
    ],
    ['silent', sender({ lastRun: '2026-10-01' }), 'Reminders have not run since 1 Oct.'],
  ])('stopped (%s): a card with the way on', async (_, reminders, sentence) => {
    await home(reminders);
    expect(text()).toContain(sentence);
    server.always('openReminders', view());
    await click('See who can send them');
    await seesText('Nobody sends reminders');
  });
});
