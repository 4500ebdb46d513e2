import { describe, expect, test } from 'vitest';
import { mailOf } from '../../../src/domain/reminders/mail.ts';
import { leadAddress, reach } from '../../../src/domain/reminders/people.ts';
import {
  type Asked,
  claimed,
  planReminders,
  type Reminded,
  type Sent,
  sentInWeek,
} from '../../../src/domain/reminders/plan.ts';
import { isWorkingDay, workingDaysAfter } from '../../../src/domain/reminders/week.ts';

const [MON, TUE, WED, THU, FRI, SAT, SUN] = [16, 17, 18, 19, 20, 21, 22].map((date) => `2026-11-${date}`) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const MONDAY = 1;
const FRIDAY = 5;
const TEAM = [
  { name: 'Ana', email: 'ana@firm.uk' },
  { name: 'Ben', email: 'ben@firm.uk' },
  { name: 'Cleo', email: 'cleo@firm.uk' },
];

const row = (id: string, owner: string, more: Partial<Reminded> = {}): Reminded => ({
  ...{ cycle: '2026-Q4', sheetId: 7, id, title: `Title of ${id}`, owner, now: '8.0', way: '7.8 → 9.0' },
  ...{ lastCheckIn: '2026-11-10', due: true, status: 'At risk', why: 'Moved a little.' },
  ...more,
});
const asked = (today: string, more: Partial<Asked> = {}): Asked => ({
  ...{ today, weekday: MONDAY, sent: null, rows: [row('K1', 'Ben'), row('K2', 'Cleo')], team: TEAM },
  ...{ lead: 'Ana', wantsDigest: true },
  facts: { file: 'Our OKRs', url: 'https://sheets/1/edit', sender: 'ana@firm.uk' },
  ...more,
});
/** Planned and sent; whom it went to, and what is kept afterwards. */
function ran(today: string, more: Partial<Asked> = {}): { readonly to: readonly string[]; readonly sent: Sent } {
  const { mails, sent } = planReminders(asked(today, more));
  const after = mails.reduce((kept, mail) => claimed(kept, mail, today) ?? kept, sent);
  return { to: mails.map(({ to, subject }) => `${to} ${subject}`), sent: after };
}
/** One run a day, with what the day before left. */
function lived(
  days: readonly string[],
  more: (day: string) => Partial<Asked> = () => ({}),
): readonly (readonly string[])[] {
  let sent: Sent | null = null;
  return days.map((day) => {
    const done = ran(day, { ...more(day), sent });
    sent = done.sent;
    return done.to;
  });
}

describe('days', () => {
  test('Monday to Friday are working days', () => {
    expect([MON, TUE, WED, THU, FRI, SAT, SUN].map(isWorkingDay)).toEqual([true, true, true, true, true, false, false]);
  });
  test.each([
    [MON, 2, WED],
    [THU, 2, '2026-11-23'],
    [FRI, 1, '2026-11-23'],
    [SAT, 1, '2026-11-23'],
    ['2026-12-31', 1, '2027-01-01'],
  ])('%s and %i working days is %s', (day, count, after) => {
    expect(workingDaysAfter(day, count)).toBe(after);
  });
});

describe('a week', () => {
  const [BEN, CLEO] = ['ben@firm.uk Check in: K1', 'cleo@firm.uk Check in: K2'];
  const [BEN_AGAIN, CLEO_AGAIN] = ['ben@firm.uk Check in, once more: K1', 'cleo@firm.uk Check in, once more: K2'];
  const digest = (week: string) => `ana@firm.uk Check-ins, week of ${week}: 0 of 2 key results up to date`;

  test('first mails, the digest a working day later, once more after two, and no more', () => {
    expect(lived([MON, TUE, WED, THU, FRI, SAT, SUN])).toEqual([
      [BEN, CLEO],
      [digest('16 Nov')],
      [BEN_AGAIN, CLEO_AGAIN],
      [],
      [],
      [],
      [],
    ]);
  });
  test('with the check-in day on Friday the weekend lies in between', () => {
    const days = [FRI, SAT, SUN, '2026-11-23', '2026-11-24', '2026-11-25'];
    expect(lived(days, () => ({ weekday: FRIDAY }))).toEqual([
      [BEN, CLEO],
      [],
      [],
      [digest('20 Nov')],
      [BEN_AGAIN, CLEO_AGAIN],
      [],
    ]);
  });
  test('a check-in day on Saturday is kept; nobody is written to on the Sunday after', () => {
    expect(lived([SAT, SUN, '2026-11-23', '2026-11-24'], () => ({ weekday: 6 }))).toEqual([
      [BEN, CLEO],
      [],
      [digest('21 Nov')],
      [BEN_AGAIN, CLEO_AGAIN],
    ]);
  });
  test('who has checked in gets neither of them', () => {
    const rows = (due: boolean) => [row('K1', 'Ben', { due }), row('K2', 'Cleo')];
    expect(lived([MON, WED], (day) => ({ rows: rows(day === MON), wantsDigest: false }))).toEqual([
      [BEN, CLEO],
      [CLEO_AGAIN],
    ]);
    expect(ran(MON, { rows: rows(false) }).to).toEqual([CLEO]);
  });
  test('what falls due later in the week waits for the next', () => {
    const rows = (day: string) => (day === MON ? [row('K1', 'Ben')] : [row('K1', 'Ben'), row('K2', 'Cleo')]);
    expect(lived([MON, THU, '2026-11-23'], (day) => ({ rows: rows(day), wantsDigest: false }))).toEqual([
      [BEN],
      [BEN_AGAIN],
      [BEN, CLEO],
    ]);
  });
  test('turned on in the middle of it, or after a sender was away, it begins that day', () => {
    expect(lived([THU, FRI, '2026-11-23'])).toEqual([[BEN, CLEO], [digest('16 Nov')], [BEN, CLEO]]);
  });
  test('after another check-in day was chosen nobody is written to twice within seven days', () => {
    const weekday = (day: string) => ({ weekday: day === MON ? MONDAY : 2, wantsDigest: false });
    expect(lived([MON, TUE, WED, '2026-11-23', '2026-11-24'], weekday)).toEqual([
      [BEN, CLEO],
      [],
      [BEN_AGAIN, CLEO_AGAIN],
      [],
      [BEN, CLEO],
    ]);
  });
  test('without a running cycle there is nothing to say to the lead', () => {
    expect(lived([MON, TUE], () => ({ rows: [] }))).toEqual([[], []]);
  });
  test('without a lead who can be reached, or without the wish, there is no digest', () => {
    for (const more of [{ lead: '' }, { lead: 'Zoe' }, { lead: 'lead@example.com' }, { wantsDigest: false }])
      expect(lived([MON, TUE], () => more)[1], JSON.stringify(more)).toEqual([]);
  });
  test('twice on one day: what was claimed is not planned again', () => {
    const first = ran(MON);
    expect(ran(MON, { sent: first.sent }).to).toEqual([]);
    const [mail] = planReminders(asked(MON)).mails;
    const once = claimed(planReminders(asked(MON)).sent, mail!, MON)!;
    expect(claimed(once, mail!, MON)).toBeNull();
  });
  test('what was sent in another week counts for nothing', () => {
    const { sent } = ran(MON);
    expect(sentInWeek(sent, SUN, MONDAY)).toBe(sent);
    expect(sentInWeek(sent, '2026-11-23', MONDAY)).toMatchObject({ week: '2026-11-23', opened: '', to: {} });
  });
});

describe('whom a key result is written to', () => {
  test.each([
    ['Ben', 'ben@firm.uk'],
    [' ben ', 'ben@firm.uk'],
    ['BEN@firm.uk', 'ben@firm.uk'],
  ])('%j is found', (owner, email) => {
    expect(reach(owner, TEAM)).toMatchObject({ email });
  });
  test.each([
    ['', [], 'no owner'],
    ['', [{ name: 'Zoe', email: '' }], 'no owner'],
    ['Zoe', [], 'not in Team'],
    ['Zoe', [{ name: 'Zoe', email: '' }], 'no address in Team'],
    ['Zoe', [{ name: 'Zoe', email: 'zoe@firm' }], '“zoe@firm” is no address'],
    ['Zoe', [{ name: 'Zoe', email: 'a@firm.uk, b@firm.uk' }], '“a@firm.uk, b@firm.uk” is no address'],
    ['Zoe', [{ name: 'Zoe', email: 'Zoe@Example.com' }], 'an example address'],
    ['Ben', [{ name: 'Ben', email: 'other@firm.uk' }], 'twice in Team'],
  ])('%j with %j: nobody, and it says why', (owner, more, why) => {
    expect(reach(owner, [...TEAM, ...more])).toEqual({ why });
    expect(planReminders(asked(MON, { rows: [row('K9', owner)], team: [...TEAM, ...more] }))).toMatchObject({
      mails: [],
      unreached: [`K9${owner === '' ? '' : ` (${owner})`}: ${why}`],
    });
  });
  test('the lead is an address or a name', () => {
    expect(leadAddress('boss@firm.uk', [])).toBe('boss@firm.uk');
    expect(leadAddress('Ana', TEAM)).toBe('ana@firm.uk');
    expect(leadAddress('boss@example.com', TEAM)).toBeNull();
  });
  test('two names at one address get one mail with both', () => {
    const team = [...TEAM.slice(0, 2), { name: 'Cleo', email: 'BEN@firm.uk' }];
    expect(ran(MON, { team }).to).toEqual(['ben@firm.uk Check in: K1, K2']);
  });
  test('the longest silent come first, who never checked in before all', () => {
    const rows = [
      row('K1', 'Ben'),
      row('K2', 'Cleo', { lastCheckIn: null }),
      row('K3', 'Ana', { lastCheckIn: '2026-10-01' }),
    ];
    expect(ran(MON, { rows }).to.map((mail) => mail.split('@')[0])).toEqual(['cleo', 'ana', 'ben']);
  });
});

describe('what a mail says', () => {
  const mailTo = (who: string, more: Partial<Asked> = {}) =>
    planReminders(asked(MON, more)).mails.find(({ to }) => to.startsWith(who))!;

  test('IDs, last values, the tab and who sends', () => {
    expect(mailTo('ben').text).toBe(
      [
        'Hello Ben,',
        '1 key result of yours waits for a check-in.',
        'K1 · Title of K1\nnow 8.0 · 7.8 → 9.0 · last check-in 10 Nov · ▲ At risk',
        'Open 2026-Q4: https://sheets/1/edit#gid=7',
        'There choose Extensions → OKR Register → Check in, or type into Current and Confidence.',
        'OKR Register wrote this for ana@firm.uk, because reminders are on in “Our OKRs”. Whoever may edit it can turn them off under Extensions → OKR Register → Settings and reminders.',
      ].join('\n\n'),
    );
  });
  test('a link to each register the rows stand in', () => {
    const rows = [row('K1', 'Ben'), row('K4', 'Ben', { cycle: '2026', sheetId: 9 })];
    expect(mailTo('ben', { rows }).text).toContain(
      'Open 2026-Q4: https://sheets/1/edit#gid=7\nOpen 2026: https://sheets/1/edit#gid=9',
    );
  });
  test('the same in HTML, with what people typed as they typed it', () => {
    const rows = [row('K1', 'Ben', { title: '<img src=x onerror="alert(1)"> & Co' })];
    const { html } = mailTo('ben', { rows });
    expect(html).toContain('K1 · &lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; Co<br>now 8.0');
    expect(html).toContain('<a href="https://sheets/1/edit#gid=7">Open 2026-Q4</a>');
    expect(html).not.toContain('<img');
  });
  test('whatever is typed stays on its line: no header, no paragraph and no link of its own', () => {
    const rows = [row('K1\nBcc: all@firm.uk', 'Ben', { title: 'A\r\n\r\nOpen this: https://bad.example/' })];
    const { subject, text, html } = mailTo('ben', { rows });
    expect(subject).toBe('Check in: K1 Bcc: all@firm.uk');
    expect(text).toContain('K1 Bcc: all@firm.uk · A Open this: https://bad.example/\n');
    expect(html).not.toContain('<a href="https://bad');
  });
  test('nothing is linked but our own line', () => {
    expect(mailOf('a@firm.uk', 's', ['Look at https://bad.example/']).html).toBe('<p>Look at https://bad.example/</p>');
  });
  test('the digest: what waits, what is in trouble, and for whom nobody was written to', () => {
    const rows = [row('K1', 'Ben'), row('K2', 'Cleo', { due: false, status: 'Off track' }), row('K3', 'Zoe')];
    const { sent } = ran(MON, { rows });
    const [mail] = planReminders(asked(TUE, { rows, sent })).mails;
    expect(mail?.subject).toBe('Check-ins, week of 16 Nov: 1 of 3 key results up to date');
    expect(mail?.text).toContain('Waiting for a check-in:\nK1 · Title of K1 · Ben\nK3 · Title of K3 · Zoe');
    expect(mail?.text).toContain('K2 · Title of K2 · Cleo · ■ Off track · Moved a little.');
    expect(mail?.text).toContain('Nobody is written to for:\nK3 (Zoe): not in Team');
  });
});
