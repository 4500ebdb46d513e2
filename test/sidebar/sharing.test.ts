// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LinesOrder, RowsToHandOver, ShareAnswer, Sharing } from '../../src/contract.ts';
import { ASKS, KNOWS } from '../../src/domain/agreement.ts';
import type { Access, TeamPerson } from '../../src/domain/sharing/access.ts';
import type { Invitation } from '../../src/domain/sharing/invitation.ts';
import { buttons, click, closeSidebar, field, fillIn, heading, openSidebar, sees, seesText, text } from './person.ts';
import { homeWith, midQuarter } from './sample-home.ts';
import { type ScriptedServer, scriptServer } from './scripted-server.ts';

const person = (name: string, more: Partial<TeamPerson> = {}): TeamPerson => ({
  ...{ name, email: `${name.toLowerCase()}@x.org`, team: '', role: '', leaves: null },
  ...more,
});
const ACCESS: Access = { owner: 'lead@x.org', editors: ['lead@x.org'], viewers: [] };
const sharing = (more: Partial<Sharing> = {}): Sharing => ({
  ...{ url: 'https://docs.google.com/spreadsheets/d/abc/edit', name: 'Company register', access: ACCESS },
  ...{ team: [person('Ana'), person('Ben', { role: 'Reader' })], agreements: [], owned: [] },
  ...more,
});

let server: ScriptedServer;
/** Who is in the list by now, as Google would say. */
let list: { editors: string[]; viewers: string[] };
beforeEach(() => {
  server = scriptServer();
  server.always('openHome', homeWith(midQuarter));
  server.always('openSharing', sharing());
  list = { editors: [...ACCESS.editors], viewers: [] };
});
afterEach(closeSidebar);

async function openShare(state = sharing()): Promise<void> {
  server.always('openSharing', state);
  await openSidebar('share');
  await sees(() => expect(heading()).toBe('Share with team'));
}
async function enters(label: string, value: string): Promise<void> {
  fillIn(label, value);
  await new Promise((drawn) => setTimeout(drawn, 5));
}
/** Adds everybody of a call, but those it refuses. */
function answers(people: readonly Invitation[], refused: ShareAnswer['refused'] = []): ShareAnswer {
  for (const { email, role } of people) {
    if (refused.some(([one]) => one === email)) continue;
    (role === 'editor' ? list.editors : list.viewers).push(email);
  }
  return { access: { owner: ACCESS.owner, editors: [...list.editors], viewers: [...list.viewers] }, refused };
}
const asked = () => server.named('shareWith').map(([people]) => people as readonly Invitation[]);
const many = (count: number) => Array.from({ length: count }, (_, at) => `p${at + 1}@x.org`);
const invite = (emails: readonly string[]): Invitation[] => emails.map((email) => ({ email, role: 'editor' }));

describe('choosing people', () => {
  test('those of Team are there with their roles, and the sentence stands before the button', async () => {
    await openShare();
    expect(field('Ana').checked).toBe(true);
    expect(text()).toMatch(/Everyone in this list sees everything in this file\..*Share with 2 people/);
    server.once(
      'shareWith',
      answers([
        { email: 'ana@x.org', role: 'editor' },
        { email: 'ben@x.org', role: 'viewer' },
      ]),
    );
    await click('Share with 2 people');
    await sees(() => expect(heading()).toBe('2 people added'));
    expect(asked()).toEqual([
      [
        { email: 'ana@x.org', role: 'editor' },
        { email: 'ben@x.org', role: 'viewer' },
      ],
    ]);
    expect(text()).toContain('Added, can view');
  });

  test('pasted ones come below; what is no address is named and stays in the box', async () => {
    await openShare(sharing({ team: [] }));
    expect(text()).toContain('Nobody is in Team with an address yet.');
    await enters('Add people by address', 'Ana <ana@x.org>, ben@; ANA@x.org; lead@x.org; eva@example.com');
    await click('Add to the list');
    await seesText('This is no address: “ben@”.');
    expect(text()).toContain('1 address was there twice.');
    expect(text()).toContain('1 has access already.');
    expect(text()).toContain('Addresses at example.com come with the example');
    expect(field('Add people by address').value).toBe('ben@');
    expect(buttons()).toContain('Share with 1 person');
  });

  test('nobody chosen shares with nobody', async () => {
    await openShare();
    field('Ana').click();
    field('Ben').click();
    await sees(() => expect(buttons()).toContain('Share'));
    await click('Share');
    expect(asked()).toEqual([]);
  });

  test('more than the list of a file takes is refused with what to do', async () => {
    await openShare();
    await enters('Add people by address', many(301).join('\n'));
    await click('Add to the list');
    await seesText('These are more than 300 people.');
  });
});

describe('sharing with many', () => {
  async function paste(emails: readonly string[]): Promise<void> {
    await openShare(sharing({ team: [] }));
    await enters('Add people by address', emails.join('; '));
    await click('Add to the list');
    await sees(() => expect(buttons()).toContain(`Share with ${emails.length} people`));
  }

  test('goes ten at a time, and every person has a line', async () => {
    const emails = many(150);
    await paste(emails);
    for (let at = 0; at < 150; at += 10) server.once('shareWith', answers(invite(emails.slice(at, at + 10))));
    await click('Share with 150 people');
    await sees(() => expect(heading()).toBe('150 people added'));
    expect(asked().map((people) => people.length)).toEqual(Array(15).fill(10));
    expect(document.querySelectorAll('.results li')).toHaveLength(150);
  });

  test('one that gets no answer is asked for alone, and the rest go on', async () => {
    const emails = many(12);
    await paste(emails);
    server.break('shareWith', 'Exceeded maximum execution time');
    for (const email of emails.slice(0, 10)) {
      if (email === 'p4@x.org') server.break('shareWith', 'Exceeded maximum execution time');
      else server.once('shareWith', answers(invite([email])));
    }
    server.once('shareWith', answers(invite(emails.slice(10))));
    await click('Share with 12 people');
    await sees(() => expect(heading()).toBe('11 added, 1 not'));
    expect(text()).toContain('Google did not answer in time. Try again.');
    server.once('shareWith', answers(invite(['p4@x.org'])));
    await click('Try this one again');
    await sees(() => expect(heading()).toBe('1 person added'));
  });

  test('whom Google was too busy for is asked for once more at the end', async () => {
    await paste(many(2));
    server.once('shareWith', answers(invite(many(2)), [['p1@x.org', 'Service Spreadsheets timed out.']]));
    server.once('shareWith', answers(invite(['p1@x.org'])));
    await click('Share with 2 people');
    await sees(() => expect(heading()).toBe('2 people added'));
    expect(asked().map((people) => people.map(({ email }) => email))).toEqual([['p1@x.org', 'p2@x.org'], ['p1@x.org']]);
  });

  test('a lost connection keeps what was done: Try again goes on with the rest', async () => {
    const emails = many(14);
    await paste(emails);
    server.once('shareWith', answers(invite(emails.slice(0, 10))));
    server.break('shareWith', 'NetworkError: connection lost');
    await click('Share with 14 people');
    await seesText('The connection was lost');
    server.once('shareWith', answers(invite(emails.slice(10))));
    await click('Try again');
    await sees(() => expect(heading()).toBe('14 people added'));
    expect(asked().map((people) => people.length)).toEqual([10, 4, 4]);
  });

  test('whoever is not allowed to share is told once, and can copy the list for the owner', async () => {
    const emails = many(14);
    await paste(emails);
    const refused = emails
      .slice(0, 10)
      .map((email) => [email, 'Bad Request. User message: "ACL change not allowed."'] as const);
    server.once('shareWith', answers(invite(emails.slice(0, 10)), refused));
    Object.assign(document, { execCommand: () => true });
    await click('Share with 14 people');
    await seesText('You may not change who has access to this file. Its owner can.');
    expect(text()).toContain('The file belongs to lead@x.org.');
    expect(asked()).toHaveLength(1);
    await click('Copy the list for the owner');
    await seesText('Copied. Send it to the owner');
    Reflect.deleteProperty(document, 'execCommand');
  });

  test('a permission that is missing says which and how to give it', async () => {
    await paste(many(2));
    const said =
      'Specified permissions are not sufficient to call Spreadsheet.addEditor. Required permissions: (https)';
    server.once(
      'shareWith',
      answers(
        invite(many(2)),
        many(2).map((email) => [email, said] as const),
      ),
    );
    await click('Share with 2 people');
    await seesText('Google did not let OKR Register share this file.');
    expect(text()).toContain('allow access to this spreadsheet');
  });

  test('those added can be put into Team', async () => {
    await paste(['dora.long@x.org', 'ben@x.org']);
    server.once('shareWith', answers(invite(['dora.long@x.org', 'ben@x.org'])));
    await click('Share with 2 people');
    await sees(() => expect(buttons()).toContain('Put 2 people into Team'));
    server.once('saveSharing', sharing({ team: [person('Dora Long', { email: 'dora.long@x.org' }), person('Ben')] }));
    await click('Put 2 people into Team');
    await seesText('They are in Team now.');
    const [order] = server.named('saveSharing')[0] as [LinesOrder];
    expect(order.lines.map(({ key, set }) => [key.Email, set.Name])).toEqual([
      ['dora.long@x.org', 'Dora Long'],
      ['ben@x.org', 'Ben'],
    ]);
  });
});

describe('who has access', () => {
  test('both sides are held against each other, and what cannot be seen is said', async () => {
    const access = { ...ACCESS, viewers: ['guest@x.org'] };
    await openShare(sharing({ access, team: [person('Lead'), person('Ana'), person('Cleo', { email: '' })] }));
    await click('Who has access');
    await sees(() => expect(heading()).toBe('Who has access'));
    for (const words of ['Can view or comment (1)', 'In Team, not named here (1)', 'Named here, not in Team (1)'])
      expect(text()).toContain(words);
    expect(text()).toContain('Members of groups, your whole domain and whoever has the link');
  });
});

describe('somebody leaves', () => {
  const rows = [
    { cycle: '2026-Q4', sheetId: 7, id: 'O1', title: 'Grow', owner: 'Zoe' },
    { cycle: '2026-Q4', sheetId: 7, id: 'K1', title: 'Sales', owner: 'Zoe' },
    { cycle: '2026', sheetId: 8, id: 'K9', title: 'Clients', owner: 'Zoe' },
  ];

  test('what belongs to nobody in Team is handed over, a register after the other', async () => {
    await openShare(sharing({ owned: rows }));
    await click('Somebody leaves');
    await seesText('1 objective and 2 key results belong to Zoe');
    expect(text()).toContain('Zoe is not in Team.');
    await click('Hand over');
    await seesText('Choose who takes it over.');
    await enters('Hand over to', 'Ana');
    server.always('saveSharing', sharing());
    await click('Hand over');
    await seesText('Ana has it now.');
    const orders = server.named('saveSharing').map(([order]) => order as RowsToHandOver);
    expect(orders.map(({ sheetId, ids, from, to, reason }) => [sheetId, ids, from, to, reason])).toEqual([
      [7, ['O1', 'K1'], 'Zoe', 'Ana', 'Zoe leaves'],
      [8, ['K9'], 'Zoe', 'Ana', 'Zoe leaves'],
    ]);
  });

  test('whoever owns nothing can be taken out of Team, after a question', async () => {
    await openShare();
    await click('Somebody leaves');
    await seesText('Everything has an owner who is in Team and stays.');
    await enters('Somebody else', 'Ben');
    await click('Take Ben out of Team');
    await seesText('Access to the file stays, too');
    server.always('saveSharing', sharing({ team: [person('Ana')] }));
    await click('Take Ben out of Team');
    await seesText('Took Ben out of Team.');
  });
});

describe('the agreement', () => {
  const line = (Who: string, Says: string, questions = '') => ({
    ...{ Cycle: '2026-Q4', For: 'Person', Who, Says, When: '5 Oct 2026', 'Presented by': '' },
    'Open questions': questions,
  });

  test('a person says with one click that they know their part', async () => {
    server.always('openHome', homeWith(midQuarter, { mine: { person: 'Ana', due: [], dueInAll: 0 } }));
    await openShare(sharing({ agreements: [line('Ben', ASKS, 'What is NPS?')] }));
    await click('Agreement');
    await seesText('What is NPS?');
    server.once('saveSharing', sharing({ agreements: [line('Ana', KNOWS)] }));
    await click('I know our OKRs and my part in them');
    await seesText('You said on 5 Oct 2026 that you know our OKRs and your part in them.');
    const [order] = server.named('saveSharing')[0] as [LinesOrder];
    expect(order.lines[0]?.key).toEqual({ Cycle: '2026-Q4', For: 'Person', Who: 'Ana' });
  });

  test('whom Google does not name chooses a name, and a question needs words', async () => {
    server.always('openHome', homeWith(midQuarter, { mine: { person: '', due: [], dueInAll: 0 } }));
    await openShare();
    await click('Agreement');
    await sees(() => expect(heading()).toBe('Agreement on 2026-Q4'));
    await click('I know our OKRs and my part in them');
    await seesText('Choose your name.');
    await enters('Who are you?', 'Ben');
    await click('I have a question');
    await click('Write it down');
    await seesText('Type your question.');
    expect(server.named('saveSharing')).toEqual([]);
  });
});
