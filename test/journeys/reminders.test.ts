/** Reminders as people get them: who turns them on, what goes out on which day, and what stops them. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer, Created, Home, RemindersView } from '../../src/contract.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { deleteRows } from '../sheet/by-hand.ts';
import { sizeOf } from '../sheet/seen-register.ts';
import { accepted, keyResult, objective, quarter, refused } from './company.ts';

type Workbench = ReturnType<typeof openWorkbench>;
const TAB = 'OKRs 2026-Q4';
const [ANA, BEN, CLEO] = ['ana@firm.uk', 'ben@firm.uk', 'cleo@firm.uk'];
const MAIL = 'https://www.googleapis.com/auth/script.send_mail';
const TRIGGERS = 'https://www.googleapis.com/auth/script.scriptapp';

/** Row 3 O1, 4 K1 and 5 K2 (Ben), 6 O2, 7 K3 (Cleo). */
function made(): unknown {
  const workbench = openWorkbench({
    now: '2026-10-09T10:00:00Z',
    timeZone: 'Europe/London',
    locale: 'en_GB',
    user: ANA,
  });
  accepted<Created>(workbench.rpc('createQuarter', quarter()));
  accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
  const names = workbench.display('Team', 'A2:A6').flat();
  for (const [name, address] of [
    ['Ana', ANA],
    ['Ben', BEN],
    ['Cleo', CLEO],
  ] as const)
    workbench.edit('Team', `B${names.indexOf(name) + 2}`, [[address]]);
  // With few spare rows: computing a hundred blank ones is what takes the time.
  deleteRows(workbench, TAB, 13, sizeOf(workbench, TAB).rows);
  return workbench.snapshot();
}
let snapshot: unknown;
let workbench: Workbench;
beforeEach(() => {
  snapshot ??= made();
  workbench = openWorkbench({ snapshot, user: ANA });
});

const turn = (on: boolean, who = workbench) => accepted<RemindersView>(who.rpc('turnReminders', on));
const view = (who = workbench) => accepted<RemindersView>(who.rpc('openReminders'));
const home = (who = workbench) => accepted<Home>(who.rpc('openHome'));
/** The hour strikes; who was written to since, and about what. */
function hour(instant: string): readonly string[] {
  const before = workbench.mails().length;
  workbench.at(instant).runTriggers();
  return workbench
    .mails()
    .slice(before)
    .map(({ to, subject }) => `${to} ${subject}`);
}
const [MON, TUE, WED, THU, FRI, SAT] = [12, 13, 14, 15, 16, 17].map((day) => `2026-10-${day}T08:20:00Z`);
const NEXT_MON = '2026-10-19T08:20:00Z';
/** On the Friday before, so that the first mails go out on Monday. */
function onSince(friday: Workbench = workbench): void {
  turn(true, friday);
  // What is due on that Friday goes out at once, as the look beforehand says; the week after is told here.
  hour('2026-10-09T12:00:00Z');
}

describe('a week of reminders', () => {
  test('Ben and Cleo on Monday, Cleo alone once more on Wednesday, the lead a day after the first', () => {
    onSince();
    accepted(workbench.rpc('saveSettings', { lead: 'Ana' }));
    expect(hour('2026-10-12T06:30:00Z'), 'before eight nobody is written to').toEqual([]);
    expect(hour(MON!)).toEqual([`${BEN} Check in: K1, K2`, `${CLEO} Check in: K3`]);
    expect(hour('2026-10-12T09:20:00Z'), 'once a day').toEqual([]);
    // Ben checks in, Cleo does not.
    const ben = workbench.as(BEN);
    ben.edit(TAB, 'F4', [['86%']]);
    ben.edit(TAB, 'F5', [['8']]);
    expect(hour(TUE!)).toEqual([`${ANA} Check-ins, week of 12 Oct: 2 of 3 key results up to date`]);
    expect(hour(WED!)).toEqual([`${CLEO} Check in, once more: K3`]);
    expect(hour(THU!)).toEqual([]);
    expect(hour(FRI!)).toEqual([]);
    expect(hour(SAT!)).toEqual([]);
    expect(hour(NEXT_MON), 'a new week, the longest silent first').toEqual([
      `${CLEO} Check in: K3`,
      `${BEN} Check in: K1, K2`,
    ]);
    expect(workbench.mails().every(({ from }) => from === ANA)).toBe(true);
    expect(workbench.failures()).toEqual([]);
  });

  test('a mail names the IDs, the last values and the tab, in plain text and HTML', () => {
    workbench.edit(TAB, 'F4', [['86%']]);
    workbench.edit(TAB, 'A4', [['Keep <b>more</b> & better "clients"']]);
    onSince();
    hour(MON!);
    const mail = workbench
      .mails()
      .reverse()
      .find(({ to }) => to === BEN);
    const { sheetId } = home().cycles[0]!;
    const link = `https://docs.google.com/spreadsheets/d/workbench-file/edit#gid=${sheetId}`;
    expect(mail?.body).toContain('Hello Ben,');
    expect(mail?.body).toContain(
      'K1 · Keep <b>more</b> & better "clients"\nnow 86% · 85% → 95% · last check-in 9 Oct · ● On track',
    );
    expect(mail?.body).toContain(`Open 2026-Q4: ${link}`);
    expect(mail?.body).toContain(`for ${ANA}`);
    expect(mail?.htmlBody).toContain('K1 · Keep &lt;b&gt;more&lt;/b&gt; &amp; better &quot;clients&quot;');
    expect(mail?.htmlBody).toContain(`<a href="${link}">`);
    expect(mail?.name).toBe('OKR Register');
  });

  test('the look beforehand shows the very mails, and sends nothing', () => {
    const { plan, quota, sender } = view();
    expect(sender).toBeNull();
    expect(quota).toBe(100);
    expect(workbench.mails()).toEqual([]);
    expect(workbench.triggers()).toEqual([]);
    turn(true);
    workbench.at('2026-10-09T12:00:00Z').runTriggers();
    expect(
      workbench.mails().map(({ to, subject, body, htmlBody }) => ({ to, subject, text: body, html: htmlBody })),
    ).toEqual(plan.mails.map(({ to, subject, text, html }) => ({ to, subject, text, html })));
    expect(view().plan.mails, 'what went out is not shown again').toEqual([]);
  });

  test('who checked in on Monday before eight is not written to', () => {
    onSince();
    const early = workbench.at('2026-10-12T06:00:00Z').as(CLEO);
    early.edit(TAB, 'F7', [['41000']]);
    expect(hour(MON!)).toEqual([`${BEN} Check in: K1, K2`]);
  });

  test('a key result added in the week waits for the next one', () => {
    onSince();
    hour(MON!);
    workbench.edit(TAB, 'A8:I8', [['Baskets left full', '', '', '', 10, '', 5, 'Ana', '']]);
    expect(hour(WED!).filter((mail) => mail.startsWith(ANA))).toEqual([]);
    expect(hour(NEXT_MON).filter((mail) => mail.startsWith(ANA))).toEqual([`${ANA} Check in: K4`]);
  });
});

describe('who is written to', () => {
  const mailedOn = (change: () => void) => {
    change();
    turn(true);
    return hour('2026-10-09T12:00:00Z').map((mail) => mail.split(' ')[0]);
  };
  const rowOf = (name: string) => workbench.display('Team', 'A2:A6').flat().indexOf(name) + 2;
  const owner = (name: string) => `${name} is written to`;

  test('nobody at an address of the example', () => {
    expect(mailedOn(() => workbench.edit('Team', `B${rowOf('Ben')}`, [['ben@example.com']]))).toEqual([CLEO]);
    expect(view().plan.unreached).toEqual(['K1 (Ben): an example address', 'K2 (Ben): an example address']);
  });
  test('nobody at a malformed address, and the others all the same', () => {
    workbench.faults = { dropEdits: true };
    expect(mailedOn(() => pasteIn(`B${rowOf('Ben')}`, 'ben@firm'))).toEqual([CLEO]);
    expect(view().plan.unreached[0]).toBe('K1 (Ben): “ben@firm” is no address');
  });
  test('not who left Team, nor who is not in it', () => {
    expect(mailedOn(() => workbench.edit('Team', `E${rowOf('Ben')}`, [['2026-10-01']]))).toEqual([CLEO]);
    expect(view().plan.unreached[0]).toBe('K1 (Ben): not in Team');
  });
  test('nobody is guessed at between two of one name; two names at one address get one mail', () => {
    expect(
      mailedOn(() => workbench.edit('Team', 'A5:B5', [['Ben', 'ben2@firm.uk']])),
      owner('Cleo alone'),
    ).toEqual([CLEO]);
    expect(view().plan.unreached[0]).toBe('K1 (Ben): twice in Team');
    workbench = openWorkbench({ snapshot, user: ANA });
    workbench.edit('Team', `B${rowOf('Cleo')}`, [[BEN.toUpperCase()]]);
    turn(true);
    expect(hour('2026-10-09T12:00:00Z')).toHaveLength(1);
  });
  test('an owner who is an address of Team', () => {
    expect(mailedOn(() => workbench.edit(TAB, 'H7', [[CLEO]]))).toEqual([BEN, CLEO]);
  });

  /** As pasted: a value the cell would not take from the keyboard. */
  function pasteIn(a1: string, text: string): void {
    workbench.edit('Team', `${a1}:${a1.replace('B', 'C')}`, [[text, '']]);
  }
});

describe('the quota', () => {
  test('at one: the longest silent is written to, the rest once it is there again', () => {
    workbench.file.state.mailsADay = 1;
    const asCleo = workbench.as(CLEO);
    asCleo.edit(TAB, 'F7', [['41000']]);
    turn(true);
    workbench.at('2026-10-12T08:20:00Z').runTriggers();
    expect(workbench.mails().map(({ to }) => to)).toEqual([BEN]);
    expect(home().reminders).toMatchObject({ run: { left: 1, failed: [] }, mails: { day: '2026-10-12', count: 1 } });
    expect(hour('2026-10-12T12:20:00Z'), 'not before').toEqual([]);
    expect(hour(TUE!)).toEqual([`${CLEO} Check in: K3`]);
    expect(home().reminders).toMatchObject({ run: { left: 0 } });
  });

  test('at three with a whole company: three are written to that day', () => {
    const names = Array.from({ length: 12 }, (_, index) => `Person ${index + 1}`);
    const big = openWorkbench({ now: '2026-10-09T10:00:00Z', timeZone: 'Europe/London', user: ANA, mailsADay: 3 });
    const rows = names.map((name) => keyResult(`Numbers of ${name}`, '0', '10', { owner: name }));
    accepted<Created>(big.rpc('createQuarter', quarter({ objectives: [objective('Grow', ...rows)] })));
    accepted<Home>(big.rpc('startQuarter', '2026-Q4'));
    const team = big.display('Team', 'A2:A20').flat();
    for (const [index, name] of team.entries())
      if (name.startsWith('Person')) big.edit('Team', `B${index + 2}`, [[`${name.replace(' ', '')}@firm.uk`]]);
    workbench = big;
    turn(true);
    expect(hour('2026-10-12T08:20:00Z')).toHaveLength(3);
    expect(hour('2026-10-12T13:20:00Z')).toHaveLength(0);
    expect(hour('2026-10-13T09:20:00Z')).toHaveLength(3);
    expect(new Set(big.mails().map(({ to }) => to)).size).toBe(6);
    expect(big.failures()).toEqual([]);
  });
});

describe('one sender', () => {
  test('is shown; whoever takes over sends from then on, and nobody gets it twice', () => {
    onSince();
    hour(MON!);
    const ben = workbench.as(BEN);
    expect(view(ben)).toMatchObject({ sender: { who: ANA, paused: false }, me: BEN });
    expect(turn(true, ben).sender?.who).toBe(BEN);
    expect(workbench.triggers().map(({ owner }) => owner)).toEqual([ANA, BEN]);
    // Ana's trigger finds that it is not the one any more.
    expect(hour('2026-10-12T11:20:00Z')).toEqual([]);
    expect(workbench.triggers().map(({ owner }) => owner)).toEqual([BEN]);
    hour(WED!);
    expect(
      workbench
        .mails()
        .slice(-2)
        .map(({ from }) => from),
    ).toEqual([BEN, BEN]);
  });

  test('where Google lets a person have no more triggers it says so, and what to do', () => {
    const { state } = workbench.file;
    state.triggers = Array.from({ length: 20 }, (_, index) => ({
      ...{ id: `other ${index}`, owner: ANA!, install: 'bound', handler: 'other', everyMs: 3_600_000, next: Infinity },
    }));
    const bound = workbench.as(ANA!, 'bound');
    expect(refused(bound.rpc('turnReminders', true))).toMatchObject({
      message: expect.stringContaining('too many triggers'),
      next: expect.stringContaining('My triggers'),
    });
    expect(home(bound).reminders).toBeNull();
  });

  test('pressing On twice leaves one trigger', () => {
    turn(true);
    turn(true);
    expect(workbench.triggers()).toHaveLength(1);
  });

  test('off: nothing more goes out, also where somebody else turns it off', () => {
    onSince();
    const { sender } = turn(false, workbench.as(BEN));
    expect(sender).toBeNull();
    expect(hour(MON!)).toEqual([]);
    expect(workbench.triggers()).toEqual([]);
    expect(home().reminders).toBeNull();
    turn(true);
    turn(false);
    expect(workbench.triggers()).toEqual([]);
  });

  test('off and on again in a week: nobody is written to a second time', () => {
    onSince();
    hour(MON!);
    turn(false);
    turn(true);
    expect(hour('2026-10-12T12:20:00Z')).toEqual([]);
  });

  test('Off typed in Settings is a pause', () => {
    onSince();
    accepted(workbench.rpc('openTab', 'Settings'));
    const row = workbench.display('Settings', 'A1:A20').flat().indexOf('Reminders') + 1;
    expect(workbench.display('Settings', `B${row}`)).toEqual([['On']]);
    workbench.edit('Settings', `B${row}`, [['Off']]);
    expect(hour(MON!)).toEqual([]);
    expect(home().reminders).toMatchObject({ paused: true });
    workbench.edit('Settings', `B${row}`, [['On']]);
    expect(hour('2026-10-12T12:20:00Z')).toHaveLength(2);
  });

  test('a copy of the file sends nothing', () => {
    onSince();
    const copy = workbench.copyFile();
    copy.at(MON!).runTriggers();
    expect(copy.mails()).toEqual([]);
    expect(home(copy).reminders).toBeNull();
    expect(refused(copy.rpc('turnReminders', true)).message).toContain('Nothing can be sent yet');
    accepted(copy.rpc('answerCopy', true));
    expect(turn(true, copy).sender?.who).toBe(ANA);
  });
});

describe('what can go wrong', () => {
  test('killed between the note and the mail: one mail is lost, none goes out twice', () => {
    onSince();
    workbench.at(MON!);
    const calls = (() => {
      const trial = openWorkbench({ snapshot: workbench.snapshot(), user: ANA });
      trial.resetCalls();
      trial.runTriggers();
      const { reads, services, byMethod } = trial.calls();
      expect(byMethod['MailApp.sendEmail']).toBe(2);
      return reads + services + 20;
    })();
    const start = workbench.snapshot();
    for (let call = 1; call < calls; call += 5) {
      for (const pending of ['lost', 'kept'] as const) {
        const one = openWorkbench({ snapshot: start, user: ANA });
        const before = one.mails().length;
        one.faults = { killAtCall: call, pending };
        one.runTriggers();
        one.faults = {};
        for (const later of ['2026-10-12T10:20:00Z', '2026-10-12T12:20:00Z']) one.at(later).runTriggers();
        const sent = one
          .mails()
          .slice(before)
          .map(({ to }) => to);
        expect(new Set(sent).size, `killed at ${call}, ${pending}`).toBe(sent.length);
        expect(sent.length, `killed at ${call}, ${pending}`).toBeGreaterThanOrEqual(1);
      }
    }
  }, 120_000);

  test('the trigger runs twice at the same time: every mail once', () => {
    onSince();
    workbench.at(MON!);
    const start = workbench.snapshot();
    for (const n of [3, 8, 12, 16, 20, 24, 28]) {
      const one = openWorkbench({ snapshot: start, user: ANA });
      const before = one.mails().length;
      const again = () => {
        one.file.state.triggers = one.file.state.triggers.map((trigger) => ({ ...trigger, next: 0 }));
        one.runTriggers();
      };
      one.faults = { atCall: { n, act: again } };
      one.runTriggers();
      one.faults = {};
      one.at('2026-10-12T10:20:00Z').runTriggers();
      const sent = one
        .mails()
        .slice(before)
        .map(({ to }) => to);
      expect([...sent].sort(), `at call ${n}`).toEqual([BEN, CLEO]);
    }
  });

  test('an address Google refuses is named; the others get theirs', () => {
    workbench.faults = { dropEdits: true };
    const row = workbench.display('Team', 'A2:A6').flat().indexOf('Ben') + 2;
    workbench.edit('Team', `B${row}:C${row}`, [['ben@firm..uk', '']]);
    workbench.faults = {};
    turn(true);
    expect(hour('2026-10-09T12:00:00Z')).toEqual([`${CLEO} Check in: K3`]);
    expect(home().reminders?.run).toMatchObject({ left: 0, failed: ['ben@firm..uk'] });
    expect(hour('2026-10-09T14:00:00Z')).toEqual([]);
  });

  test('permission taken back: Home says so, and once it is given again they go out', () => {
    onSince();
    workbench.revoke(MAIL);
    expect(hour(MON!)).toEqual([]);
    expect(workbench.failures()).toEqual([]);
    expect(home().reminders?.run).toMatchObject({ day: '2026-10-12', lost: true });
    expect(view()).toMatchObject({ ask: { mail: expect.stringMatching(/^https:/), triggers: null }, quota: null });
    workbench.revoke();
    expect(hour('2026-10-12T12:20:00Z')).toHaveLength(2);
    expect(home().reminders?.run).toMatchObject({ lost: false });
  });

  test('OKR Register has left the file: the trigger goes, too, and nothing is written', () => {
    onSince();
    accepted(workbench.rpc('removeFromFile'));
    const tabs = workbench.sheets();
    expect(hour(MON!)).toEqual([]);
    expect(workbench.triggers()).toEqual([]);
    expect(workbench.sheets()).toEqual(tabs);
    expect(workbench.failures()).toEqual([]);
  });

  test('all permissions taken back: nothing can be noted, and Home sees that it has not run since', () => {
    onSince();
    workbench.revoke(MAIL, TRIGGERS, 'https://www.googleapis.com/auth/spreadsheets.currentonly');
    hour('2026-10-15T08:20:00Z');
    expect(home(workbench.as(BEN)).reminders?.lastRun).toBe('2026-10-09');
  });
});

describe('clocks', () => {
  test.each([
    ['Europe/London', '2026-10-25'],
    ['America/New_York', '2026-11-01'],
    ['Australia/Sydney', '2026-10-04'],
  ])('%s changed on Sunday %s: Monday’s mails go out on Monday after eight, once', (timeZone, sunday) => {
    workbench.file.state.timeZone = timeZone;
    const first = Date.parse(`${sunday}T17:00:00Z`);
    turn(true, workbench.at(new Date(first).toISOString()));
    const shown = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' });
    const sent: string[] = [];
    for (let passed = 1; passed < 24; passed++) {
      const now = new Date(first + passed * 3_600_000);
      if (hour(now.toISOString()).length > 0) sent.push(shown.format(now));
    }
    expect(sent).toEqual(['Mon, 08']);
  });
});

describe('settings', () => {
  test('are saved into the tab, which is made for it, and can be undone', () => {
    const saved = accepted<RemindersView>(
      workbench.rpc('saveSettings', { rhythmDays: '14', lead: 'Ana', digest: 'off' }),
    );
    expect(saved.settings).toMatchObject({ rhythmDays: 14, lead: 'Ana', digest: false });
    const { changes } = home();
    expect(changes[0]?.what).toBe('Changed Settings: Check in every, Digest, Lead.');
    accepted(workbench.rpc('undoChange', changes[0]?.id));
    expect(view().settings).toMatchObject({ rhythmDays: 7, lead: '', digest: true });
  });

  test('what cannot be read is refused by name, and nothing is written', () => {
    expect(refused(workbench.rpc('saveSettings', { rhythmDays: 'weekly', lead: 'Ana' }))).toMatchObject({
      message: 'Check in every: type a whole number of days from 1 to 366, as 7.',
    });
    expect(refused(workbench.rpc('saveSettings', { lead: 'ana@firm' })).message).toMatch(/^Lead: type an address/);
    expect(view().settings.lead).toBe('');
  });
});

describe('mails and triggers refused from the start', () => {
  test('everything else works; Reminders say what is missing and where Google asks again', () => {
    const bare = openWorkbench({
      now: '2026-10-12T09:00:00Z',
      timeZone: 'Europe/London',
      user: ANA,
      refuse: [MAIL, TRIGGERS],
    });
    const ok = (name: string, ...args: unknown[]) => {
      const answer = bare.rpc(name, ...args) as Answer<unknown>;
      expect(answer.ok, `${name}: ${JSON.stringify(answer).slice(0, 200)}`).toBe(true);
    };
    bare.run('openSettings');
    ok('openHome');
    ok('createQuarter', quarter());
    ok('startQuarter', '2026-Q4');
    ok('saveGoals', { mission: 'Good food', goals: [] });
    ok('addKpis', ['Staff turnover']);
    bare.edit(TAB, 'F4', [['86%']]);
    ok('openCheckIns', 'Ben');
    ok('readToCoach', '2026-Q4');
    ok('checkFile');
    ok('repairFile');
    ok('openTab', 'Settings');
    ok('saveSettings', { rhythmDays: '10' });
    ok('diagnostics');
    ok('turnReminders', false);
    expect(bare.failures()).toEqual([]);
    const shown = view(bare);
    expect(shown).toMatchObject({ quota: null, sender: null });
    expect(Object.values(shown.ask)).toEqual([expect.stringMatching(/^https:/), expect.stringMatching(/^https:/)]);
    expect(shown.plan.unreached).toEqual(['K2 (Ben): no address in Team', 'K3 (Cleo): no address in Team']);
    expect(refused(bare.rpc('turnReminders', true)).message).toBe(
      'Nothing can be sent yet: a permission is missing, or this is a copy.',
    );
  });

  test('without the e-mail address the sender has no name, and everything goes out all the same', () => {
    const unnamed = openWorkbench({ snapshot, user: ANA, refuse: ['https://www.googleapis.com/auth/userinfo.email'] });
    workbench = unnamed;
    unnamed.revoke('https://www.googleapis.com/auth/userinfo.email');
    expect(turn(true).sender?.who).toBe('');
    expect(hour('2026-10-09T12:00:00Z')).toHaveLength(2);
    expect(unnamed.mails()[0]?.body).toContain('OKR Register wrote this, because');
  });
});

describe('calls', () => {
  const cost = (work: () => void) => {
    workbench.resetCalls();
    work();
    const { reads, writes, services } = workbench.calls();
    return reads + writes + services;
  };
  test('Home asks nothing more; an hour with nothing to do costs a look at the notes and settings', () => {
    const before = cost(() => home());
    onSince();
    home();
    expect(cost(() => home())).toBeLessThanOrEqual(Math.min(before + 1, 15));
    hour(MON!);
    expect(cost(() => hour('2026-10-12T11:20:00Z'))).toBeLessThanOrEqual(5);
  });

  test('a run costs the same whatever the rows, and a few more for each mail', () => {
    const monday = (keyResults: number, owners: number) => {
      const rows = Array.from({ length: keyResults }, (_, index) =>
        keyResult(`Numbers ${index + 1}`, '0', '10', { owner: `Person ${1 + (index % owners)}` }),
      );
      workbench = openWorkbench({ now: '2026-10-09T05:00:00Z', timeZone: 'Europe/London', user: ANA });
      const objectives = [objective('Grow', ...rows.slice(0, 5)), objective('Last', ...rows.slice(5))];
      accepted<Created>(workbench.rpc('createQuarter', quarter({ objectives })));
      accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
      for (const [index, name] of workbench.display('Team', 'A2:A20').flat().entries())
        if (name.startsWith('Person')) workbench.edit('Team', `B${index + 2}`, [[`${name.replace(' ', '')}@firm.uk`]]);
      turn(true);
      const calls = cost(() => hour(MON!));
      expect(workbench.mails()).toHaveLength(owners);
      return calls;
    };
    const few = monday(6, 2);
    expect(monday(30, 2)).toBe(few);
    const each = (monday(12, 6) - few) / 4;
    expect(few - 2 * each, 'before the first mail').toBeLessThanOrEqual(32);
    expect(each, 'each mail').toBeLessThanOrEqual(7);
  });
});
