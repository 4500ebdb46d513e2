// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DashboardPlan } from '../../src/contract.ts';
import { button, buttons, click, closeSidebar, heading, openSidebar, sees, seesText, text } from './person.ts';
import { created, draftQuarter, emptyFile, finishedDraft, homeWith, midQuarter } from './sample-home.ts';
import { type ScriptedServer, scriptServer } from './scripted-server.ts';

let server: ScriptedServer;
beforeEach(() => {
  server = scriptServer();
});
afterEach(closeSidebar);

const blue = () => [...document.querySelectorAll('.button.main')].map((one) => one.textContent);

describe('in a file without a cycle', () => {
  beforeEach(() => server.always('openHome', emptyFile));

  test('the sidebar offers what works, with one blue button, after one call', async () => {
    await openSidebar();
    await seesText('What do you want to do?');
    expect(buttons()).toEqual([
      'Refresh',
      'Just our direction: write down goals',
      'Watch a few numbers: KPIs',
      'Move something this quarter: OKRs',
      'Try with an example',
      'Bring your OKRs from another sheet',
      'About this file',
    ]);
    expect(blue()).toEqual(['Move something this quarter: OKRs']);
    expect(server.calls.map((one) => one.name)).toEqual(['openHome']);
  });

  test('the example is made once, however often it is clicked', async () => {
    server.always('makeExample', created({ ...midQuarter, example: true }));
    await openSidebar();
    await seesText('Try with an example');
    button('Try with an example').click();
    button('Try with an example').click();
    await seesText('2026-Q4 is in your sheet');
    expect(server.named('makeExample')).toHaveLength(1);
    expect(buttons()).not.toContain('Start the quarter');
    await click('Open the register');
    await sees(() => expect(server.named('showTab')).toEqual([[7]]));
  });

  test('the menu can open the wizard at once', async () => {
    await openSidebar('wizard');
    await seesText('When does it run?');
  });
});

describe('with a running quarter', () => {
  beforeEach(() => server.always('openHome', homeWith(midQuarter)));

  test('Home says how it stands, with shapes and words', async () => {
    await openSidebar();
    await seesText('Week 7 of 14 · 45 days left');
    expect(heading()).toBe('2026-Q4');
    for (const part of ['● 4 On track', '▲ 2 At risk', '■ 1 Off track', '– 1 No update', 'Heads for 0.69']) {
      expect(text()).toContain(part);
    }
    expect(text()).not.toContain('Done');
    expect(text()).toContain('Dev · Heads for 0.31; owner 35 % sure');
    expect(text()).toContain('At risk: Grow our online salesCleoHeads for 0.53');
    expect(blue()).toEqual(['Check in']);
    expect(buttons()).not.toContain('Remove the example');
    expect(buttons()).not.toContain('Start the quarter');
  });

  test('statuses that are rare show up when there are any', async () => {
    server.once('openHome', homeWith({ ...midQuarter, counts: { ...midQuarter.counts, Done: 1, Check: 2 } }));
    await openSidebar();
    await seesText('✓ 1 Done');
    expect(text()).toContain('⚠ 2 Check');
    expect(text()).not.toContain('✕');
  });

  test('a score has the decimal sign of the file', async () => {
    server.once('openHome', homeWith(midQuarter, { file: { ...emptyFile.file, decimal: ',' } }));
    await openSidebar();
    await seesText('Heads for 0,69');
  });

  test('Refresh asks again and shows what changed', async () => {
    await openSidebar();
    await seesText('Heads for 0.69');
    server.once('openHome', homeWith({ ...midQuarter, headsFor: 0.71 }));
    await click('Refresh');
    await seesText('Heads for 0.71');
  });

  test('what people typed is shown as text, never as a page', async () => {
    const nasty = '<img src=x onerror="window.hacked=1"><b>bold</b>';
    const [objective] = midQuarter.objectives;
    server.once('openHome', homeWith({ ...midQuarter, objectives: [{ ...objective!, title: nasty, owner: nasty }] }));
    await openSidebar();
    await seesText(nasty);
    expect(document.querySelector('main img, main b')).toBeNull();
  });

  test('the example is removed after a question, and only then', async () => {
    server.always('openHome', homeWith({ ...midQuarter, example: true }));
    server.always('removeExample', emptyFile);
    await openSidebar();
    await seesText('Remove the example');
    await click('Remove the example');
    expect(text()).toContain('Your own tabs stay.');
    await click('Keep it');
    expect(server.named('removeExample')).toEqual([]);
    await click('Remove the example');
    await click('Remove the example');
    await seesText('What do you want to do?');
    expect(server.named('removeExample')).toHaveLength(1);
  });
});

describe('with a quarter in draft', () => {
  test('the blue button starts it', async () => {
    server.always('openHome', homeWith(draftQuarter));
    server.always('startQuarter', homeWith(midQuarter));
    await openSidebar();
    await seesText('nothing has a status yet');
    expect(blue()).toEqual(['Start the quarter']);
    expect(text()).not.toContain('On track');
    await click('Start the quarter');
    await seesText('● 4 On track');
    expect(server.named('startQuarter')).toEqual([['2026-Q4']]);
  });
});

describe('with a tab that was deleted', () => {
  test('Home shows the next quarter, names the missing one and forgets it after a question', async () => {
    server.always('openHome', homeWith(midQuarter, { deleted: '2027-Q1' }));
    server.always('forgetQuarter', homeWith(midQuarter));
    await openSidebar();
    await seesText('The tab of 2027-Q1 was deleted');
    expect(text()).toContain('Version history');
    expect(text()).toContain('Week 7 of 14');
    await click('Forget 2027-Q1');
    expect(server.named('forgetQuarter')).toEqual([]);
    await seesText('Nobody can open or undo it here afterwards.');
    await click('Forget 2027-Q1');
    await sees(() => expect(text()).not.toContain('was deleted'));
    expect(server.named('forgetQuarter')).toEqual([['2027-Q1']]);
  });
});

describe('with a year beside its quarter', () => {
  const year = { ...midQuarter, name: '2026', from: '2026-01-01', sheetId: 9 };
  const { name, from, due, state, sheetId, example } = year;
  const cycles = [...homeWith(midQuarter).cycles, { name, from, due, state, sheetId, example }];
  beforeEach(() => server.always('openHome', homeWith(midQuarter, { cycles })));

  test('Home changes to it and stays there when it is read again', async () => {
    await openSidebar();
    await seesText('Other cycles');
    server.once('openHome', homeWith(year, { cycles }));
    await click('2026');
    await sees(() => expect(heading()).toBe('2026'));
    expect(document.activeElement?.textContent).toBe('2026');
    server.once('openHome', homeWith({ ...year, headsFor: 0.71 }, { cycles }));
    await click('Refresh');
    await seesText('0.71');
    expect(server.named('openHome')).toEqual([[], ['2026'], ['2026']]);
    await click('2026-Q4');
    await sees(() => expect(heading()).toBe('2026-Q4'));
  });
});

describe('the week', () => {
  const asked = (more: object) => ({ ...emptyFile.file, today: '2026-11-16', ...more });
  const line = { id: 'K2', title: 'Client rating', owner: 'Ana', why: 'Heads for 0.48' };

  test('tells what changed, what is in trouble and what is silent, and what comes next', async () => {
    const attention = [
      { ...line, status: 'At risk', change: 'fell behind' },
      {
        ...line,
        id: 'K7',
        title: 'Complaints reopened',
        status: 'No update',
        why: '14 days without a check-in',
        change: '',
      },
      { ...line, id: 'K1', title: 'Retention', status: 'On track', why: 'Heads for 0.79', change: 'caught up' },
    ] as const;
    server.always('openHome', homeWith({ ...midQuarter, attention }, { file: asked({}) }));
    await openSidebar();
    await seesText('At risk: Client rating fell behindAna · Heads for 0.48');
    expect(text()).toContain('No update: Complaints reopened Ana · 14 days without a check-in');
    expect(text()).toContain('On track: Retention caught up');
    expect(text()).toContain('Next: monthly review on 1 Dec');
  });

  test('names a dozen and counts the rest', async () => {
    const attention = Array.from({ length: 15 }, (_, at) => ({
      ...line,
      id: `K${at}`,
      status: 'At risk' as const,
      change: '' as const,
    }));
    server.always('openHome', homeWith({ ...midQuarter, attention }));
    await openSidebar();
    await seesText('and 3 more in the register');
  });

  test('in the last month the close comes next', async () => {
    server.always('openHome', homeWith(midQuarter, { file: asked({ today: '2026-12-10' }) }));
    await openSidebar();
    await seesText('Next: close on 31 Dec');
  });
});

describe('the five steps', () => {
  test('are counted; what no file shows is ticked by hand', async () => {
    server.always('openHome', homeWith(midQuarter));
    server.always('tickStep', homeWith({ ...midQuarter, steps: ['agreed', 'drafted', 'checked in'] }));
    await openSidebar();
    await seesText('2 of 5 steps done');
    await click('2 of 5 steps done');
    const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes().map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [false, false],
      [true, true],
      [false, false],
      [true, true],
      [false, true],
    ]);
    boxes()[0]?.click();
    await seesText('3 of 5 steps done');
    expect(server.named('tickStep')).toEqual([['2026-Q4', 'agreed', true]]);
  });

  test('a closed cycle has none', async () => {
    server.always('openHome', homeWith({ ...midQuarter, state: 'Closed' }));
    await openSidebar();
    await seesText('Needs a look');
    expect(text()).not.toContain('steps done');
    expect(text()).not.toContain('Next:');
  });
});

describe('the Dashboard', () => {
  const START = 'Start the quarter';
  const asked = () => server.named('openDashboard').map(([plan, shown]) => [(plan as DashboardPlan).cycle, shown]);

  test('is planned here and opened by the server', async () => {
    server.always('openHome', homeWith(midQuarter));
    await openSidebar();
    await seesText('Dashboard');
    await click('Dashboard');
    await sees(() => expect(asked()).toEqual([[midQuarter.name, true]]));
    await sees(() => expect(button('Dashboard').disabled).toBe(false));
  });

  test('is not offered while the cycle is a draft: there is nothing to show', async () => {
    server.always('openHome', homeWith(draftQuarter));
    await openSidebar();
    await sees(() => expect(heading()).toBe(draftQuarter.name));
    expect(buttons()).not.toContain('Dashboard');
  });

  test('shows the quarter that is started, where there is one already', async () => {
    const draft = homeWith(draftQuarter);
    server.always('openHome', draft);
    server.once('startQuarter', homeWith(midQuarter));
    await openSidebar();
    await seesText(START);
    await click(START);
    await sees(() => expect(buttons()).toContain('Dashboard'));
    expect(asked()).toEqual([]);
    server.always('openHome', { ...draft, dashboard: '2026-Q3' });
    server.once('startQuarter', { ...homeWith(midQuarter), dashboard: '2026-Q3' });
    await click('Refresh');
    await seesText(START);
    await click(START);
    await sees(() => expect(asked()).toEqual([[midQuarter.name, false]]));
  });
});

describe('Team and Settings', () => {
  test('the tab Team is opened from Home', async () => {
    server.always('openHome', homeWith(midQuarter));
    server.always('openTab', null);
    await openSidebar();
    await seesText('This week');
    await click('Team');
    await sees(() => expect(server.named('openTab')).toEqual([['Team']]));
  });

  test('a setting that cannot be read is said, with the way there', async () => {
    const sentence = 'Settings, Days of grace, B4: “ten” cannot be read. Type a number.';
    server.always('openHome', homeWith(midQuarter, { brokenSettings: [sentence] }));
    server.always('openTab', null);
    await openSidebar();
    await seesText('A setting cannot be read');
    expect(text()).toContain(sentence);
    await click('Open Settings');
    await sees(() => expect(server.named('openTab')).toEqual([['Settings']]));
  });
});

describe('with something left unfinished', () => {
  const left = { ...finishedDraft, step: 3 as const, cycle: { ...finishedDraft.cycle, name: '2027-Q1' } };
  beforeEach(() => server.always('openHome', { ...emptyFile, draft: left }));

  test('the wizard goes on where it was left', async () => {
    await openSidebar();
    await seesText('2027-Q1, step 3 of 4');
    await click('Continue');
    await seesText('Step 3 of 4');
    expect(heading()).toBe('Grow our online sales');
  });

  test('it is thrown away after a question, and forgotten on the server', async () => {
    await openSidebar();
    await seesText('Continue where you left off');
    await click('Discard');
    await click('Discard the draft');
    await sees(() => expect(text()).not.toContain('Continue where you left off'));
    expect(server.named('keepDraft')).toEqual([[null]]);
  });
});

describe('when something is in the way', () => {
  test.each([
    ['PERMISSION_DENIED', 'You are signed in with more than one Google account'],
    ['Authorization is required to perform that action.', 'You are signed in with more than one Google account'],
    ['Specified permissions are not sufficient to call Spreadsheet.insertSheet.', 'A permission is missing'],
    ['NetworkError: Connection failure due to HTTP 0', 'The connection was lost'],
    ['We’re sorry, a server error occurred.', 'Google did not finish this'],
  ])('%s becomes a card with a way on', async (message, title) => {
    server.break('openHome', message);
    server.always('openHome', emptyFile);
    await openSidebar();
    await seesText(title);
    expect(document.querySelector('[role=alert]')?.textContent).toContain(title);
    expect(text()).not.toContain(message);
    expect(blue()).toEqual(['Try again']);
    await click('Try again');
    await seesText('What do you want to do?');
  });

  test('an answer Google could not carry is no blank panel', async () => {
    server.empty('openHome');
    await openSidebar();
    await seesText('Google did not finish this');
  });

  test('a sentence of the server is shown as it is, and Home stays', async () => {
    server.always('openHome', homeWith(draftQuarter));
    server.refuse('startQuarter', { message: '2026-Q4 has no key result yet.', next: 'Add one, then start it.' });
    await openSidebar();
    await seesText('Start the quarter');
    await click('Start the quarter');
    await seesText('2026-Q4 has no key result yet.Add one, then start it.');
    expect(heading()).toBe('2026-Q4');
  });
});
