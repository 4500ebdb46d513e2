/** The lead shares the file, sees who has access, hands over what somebody leaves behind; the team agrees. */
import { describe, expect, test } from 'vitest';
import type { Home, LinesOrder, ShareAnswer, Sharing } from '../../src/contract.ts';
import { ASKS, KNOWS, PRESENTED } from '../../src/domain/agreement.ts';
import { reportAccess } from '../../src/domain/sharing/access.ts';
import { AT_ONCE, candidatesOf, type Invitation, resultsOf } from '../../src/domain/sharing/invitation.ts';
import { readPastedPeople } from '../../src/domain/sharing/pasted-people.ts';
import { planTeam } from '../../src/domain/sharing/team-lines.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted, quarter, refused } from './company.ts';
import { cost, home, logLines, NOW, TAB, type Workbench } from './running-file.ts';

const OWNER = 'lead@agency.test';
let kept: unknown;
/** A running quarter in a file of somebody with a real address. */
function open(user = OWNER): Workbench {
  if (!kept) {
    const made = openWorkbench({ now: NOW, timeZone: 'Europe/London', locale: 'en_GB', owner: OWNER, user: OWNER });
    accepted(made.rpc('createQuarter', quarter()));
    accepted<Home>(made.rpc('startQuarter', '2026-Q4'));
    kept = made.snapshot();
  }
  return openWorkbench({ snapshot: kept, user });
}
const sharing = (workbench: Workbench) => accepted<Sharing>(workbench.rpc('openSharing'));
const save = (workbench: Workbench, order: unknown) => accepted<Sharing>(workbench.rpc('saveSharing', order));
const inTeam = (lines: LinesOrder['lines'], what = 'Put people into Team.'): LinesOrder => ({
  ...{ do: 'write lines', tab: 'Team', what, lines },
});

/** As the sidebar asks: a few at a time. */
function share(workbench: Workbench, invitations: readonly Invitation[]) {
  const before = sharing(workbench).access;
  const answers: ShareAnswer[] = [];
  for (let at = 0; at < invitations.length; at += AT_ONCE)
    answers.push(accepted<ShareAnswer>(workbench.rpc('shareWith', invitations.slice(at, at + AT_ONCE))));
  const refusals = answers.flatMap((answer) => answer.refused);
  return resultsOf(invitations, before, answers.at(-1)?.access ?? null, refusals);
}
const people = (count: number, domain = 'agency.test') =>
  Array.from({ length: count }, (_, at) => `Person ${at + 1} <p${at + 1}@${domain}>`).join('\n');
const invited = (workbench: Workbench, text: string): readonly Invitation[] => {
  const { team, access } = sharing(workbench);
  const candidates = candidatesOf(team, readPastedPeople(text).people, access ?? refuse(), '2026-10-12');
  return candidates.map(({ email }, at) => ({ email, role: at % 3 === 0 ? 'viewer' : 'editor' }));
};
const refuse = (): never => {
  throw new Error('Google told nobody who has access.');
};

describe('sharing with thirty people of whom three fail', () => {
  const FAILING = { noAccount: ['p7@agency.test'], onlyWithin: 'agency.test', notNotified: ['p9@agency.test'] };

  test('the others are added, each of the three says why, and whoever was there loses nothing', () => {
    const workbench = open();
    workbench.share('p3@agency.test', 'editor');
    workbench.faults = { sharing: FAILING };
    const text = `${people(28)}\nOut <out@mail.test>; "Other, Out" <other@mail.test>`;
    const results = share(workbench, invited(workbench, text));
    const outcomes = (outcome: string) => results.filter((one) => one.outcome === outcome).map(({ email }) => email);
    expect(results).toHaveLength(30);
    expect(outcomes('failed')).toEqual(['p7@agency.test', 'out@mail.test', 'other@mail.test']);
    expect(outcomes('there')).toEqual(['p3@agency.test']);
    // Google complained that its mail did not arrive, and shared all the same.
    expect(outcomes('added')).toContain('p9@agency.test');
    expect(outcomes('added')).toHaveLength(26);
    expect(Object.keys(workbench.shares())).toHaveLength(28);
    expect(workbench.shares()['p3@agency.test']).toBe('editor');
    expect(workbench.shares()['p4@agency.test']).toBe('viewer');
  });

  test('tried again once the rule is gone, only those three are asked for', () => {
    const workbench = open();
    workbench.faults = { sharing: { noAccount: ['p7@agency.test'] } };
    const all = invited(workbench, people(12));
    share(workbench, all);
    workbench.faults = {};
    expect(
      share(
        workbench,
        all.filter(({ email }) => email === 'p7@agency.test'),
      ),
    ).toMatchObject([{ outcome: 'added' }]);
  });
});

describe('the cost', () => {
  const calls = (count: number) => {
    const workbench = open();
    const some = invited(workbench, people(count));
    return cost(workbench, () => void workbench.rpc('shareWith', some));
  };

  test('of sharing is one call a person and three to look', () => {
    expect(calls(10)).toBe(13);
    expect(calls(150)).toBe(153);
  });

  test('of looking does not grow with people or rows', () => {
    const workbench = open();
    const few = cost(workbench, () => sharing(workbench));
    save(
      workbench,
      inTeam(
        planTeam(
          readPastedPeople(people(150)).people.map((one) => ({ ...one, role: 'editor' })),
          [],
        ).lines,
      ),
    );
    const many = cost(workbench, () => sharing(workbench));
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(15);
  });

  test('of putting 150 people into Team, and taking that back, is that of one', () => {
    const lines = (count: number) =>
      planTeam(
        readPastedPeople(people(count)).people.map((one) => ({ ...one, role: 'editor' })),
        [],
      ).lines;
    const costs = [1, 150].map((count) => {
      const workbench = open();
      const there = cost(workbench, () => save(workbench, inTeam(lines(count))));
      const id = home(workbench).changes[0]?.id;
      return [there, cost(workbench, () => accepted(workbench.rpc('undoChange', id)))];
    });
    expect(costs[1]).toEqual(costs[0]);
  });
});

describe('who may not share', () => {
  test('an editor where only the owner may: the same sentence for all, and nobody is added', () => {
    const workbench = open('ben@agency.test');
    workbench.share('ben@agency.test', 'editor');
    workbench.faults = { sharing: { onlyTheOwner: true } };
    const results = share(workbench, invited(workbench, people(3)));
    expect(results.map(({ outcome, said }) => [outcome, said.includes('ACL change not allowed')])).toEqual(
      Array(3).fill(['failed', true]),
    );
    expect(sharing(workbench).access?.owner).toBe(OWNER);
  });

  test('example addresses are never shared with', () => {
    const workbench = open();
    const answer = accepted<ShareAnswer>(workbench.rpc('shareWith', [{ email: 'ana@example.com', role: 'editor' }]));
    expect(answer.refused).toEqual([['ana@example.com', 'This is an example address.']]);
    expect(workbench.shares()).toEqual({ [OWNER]: 'owner' });
  });

  test('on a shared drive there is no owner', () => {
    const workbench = openWorkbench({ owner: null, user: OWNER });
    expect(sharing(workbench).access).toEqual({ owner: '', editors: [], viewers: [] });
  });
});

describe('Team', () => {
  test('takes new people in, gives an address to a name without one, and can be taken back', () => {
    const workbench = open();
    const { lines } = planTeam(
      [
        { name: 'Ben', email: 'ben@agency.test', role: 'editor' },
        { name: '', email: 'dora.long@agency.test', role: 'viewer' },
      ],
      sharing(workbench).team,
    );
    const { team } = save(workbench, inTeam(lines));
    expect(team.map(({ name, email, role }) => [name, email, role])).toEqual([
      ['Ana', '', ''],
      ['Ben', 'ben@agency.test', ''],
      ['Cleo', '', ''],
      ['Dora Long', 'dora.long@agency.test', 'Reader'],
    ]);
    const change = home(workbench).changes[0];
    expect(change?.what).toBe('Put people into Team.');
    accepted(workbench.rpc('undoChange', change?.id));
    expect(sharing(workbench).team.map(({ name, email }) => [name, email])).toEqual([
      ['Ana', ''],
      ['Ben', ''],
      ['Cleo', ''],
    ]);
  });

  test('an address that somebody typed meanwhile is not written over', () => {
    const workbench = open();
    const { lines } = planTeam([{ name: 'Ben', email: 'ben@agency.test', role: 'editor' }], sharing(workbench).team);
    workbench.edit('Team', 'B3', [['ben@mail.test']]);
    expect(refused(workbench.rpc('saveSharing', inTeam(lines))).message).toBe(
      'Email of “Ben” is ben@mail.test now. Nothing was changed.',
    );
  });

  test('columns people moved are found by their headers', () => {
    const workbench = open();
    workbench.edit('Team', 'A1:B1', [['Email', 'Name']]);
    workbench.edit('Team', 'A2:B4', [
      ['', 'Ana'],
      ['', 'Ben'],
      ['', 'Cleo'],
    ]);
    const { lines } = planTeam([{ name: 'Ben', email: 'ben@agency.test', role: 'editor' }], sharing(workbench).team);
    save(workbench, inTeam(lines));
    expect(workbench.display('Team', 'A3:B3')[0]).toEqual(['ben@agency.test', 'Ben']);
  });

  test('whoever is in it and not in the list, and the other way round, is named', () => {
    const workbench = open();
    workbench.edit('Team', 'B2:B3', [['ana@agency.test'], ['ben@agency.test']]);
    workbench.share('ben@agency.test', 'viewer');
    workbench.share('guest@agency.test', 'editor');
    const { access, team } = sharing(workbench);
    const report = reportAccess(access ?? refuse(), team, '2026-10-12');
    expect(report.without.map(({ name }) => name)).toEqual(['Ana']);
    expect(report.noAddress.map(({ name }) => name)).toEqual(['Cleo']);
    expect(report.strangers.map(({ email }) => email)).toEqual([OWNER, 'guest@agency.test']);
    expect(report.viewers).toEqual([{ name: 'Ben', email: 'ben@agency.test' }]);
  });
});

describe('handing over', () => {
  const orderOf = (workbench: Workbench) => {
    const mine = sharing(workbench).owned.filter(({ owner }) => owner === 'Ben');
    return {
      ...{ do: 'hand over', operationId: 'over', sheetId: mine[0]?.sheetId, ids: mine.map(({ id }) => id) },
      ...{ from: 'Ben', to: 'Cleo', reason: 'Ben leaves' },
    };
  };
  const handOver = (workbench: Workbench) => save(workbench, orderOf(workbench));
  const owners = (workbench: Workbench) => workbench.display(TAB, 'H3:H7').map(([owner]) => owner);

  test('all of one person goes to another in one change, logged with the reason, and comes back', () => {
    const workbench = open();
    expect(owners(workbench)).toEqual(['Ana', 'Ben', 'Ben', 'Ana', 'Cleo']);
    handOver(workbench);
    expect(owners(workbench)).toEqual(['Ana', 'Cleo', 'Cleo', 'Ana', 'Cleo']);
    expect(workbench.display('Check-ins', 'E2:I3').map(([id, , ...more]) => [id, ...more])).toEqual([
      ['K1', 'Owner', 'Ben', 'Cleo'],
      ['K2', 'Owner', 'Ben', 'Cleo'],
    ]);
    expect(workbench.display('Check-ins', 'N2:N3')).toEqual([['Ben leaves'], ['Ben leaves']]);
    const [change] = home(workbench).changes;
    expect(change?.what).toBe('Handed over from Ben to Cleo: K1, K2.');
    accepted(workbench.rpc('undoChange', change?.id));
    expect(owners(workbench)).toEqual(['Ana', 'Ben', 'Ben', 'Ana', 'Cleo']);
  });

  test('sent again it is done once; what somebody else owns by now stays', () => {
    const workbench = open();
    const sent = orderOf(workbench);
    save(workbench, sent);
    const lines = logLines(workbench);
    save(workbench, sent);
    expect(logLines(workbench)).toBe(lines);
    expect(home(workbench).changes.filter(({ what }) => what.startsWith('Handed over'))).toHaveLength(1);
    const other = open();
    const { owned } = sharing(other);
    other.edit(TAB, 'H5', [['Ana']]);
    const order = {
      sheetId: owned[0]?.sheetId,
      ids: ['K1', 'K2'],
      from: 'Ben',
      to: 'Cleo',
      reason: '',
      operationId: 'x',
    };
    save(other, { do: 'hand over', ...order });
    expect(owners(other)).toEqual(['Ana', 'Cleo', 'Ana', 'Ana', 'Cleo']);
  });

  test('somebody who owns nothing more is taken out of Team; pressed twice it is done once', () => {
    const workbench = open();
    handOver(workbench);
    const order = inTeam(
      [
        {
          key: { Name: 'Ben', Email: '' },
          set: { Name: '', Email: '', Team: '', Role: '', 'Leaves when': '' },
          standing: true,
        },
      ],
      'Took Ben out of Team.',
    );
    workbench.edit('Team', 'E3', [['2026-10-30']]);
    save(workbench, order);
    expect(save(workbench, order).team.map(({ name }) => name)).toEqual(['Ana', 'Cleo']);
    accepted(workbench.rpc('undoChange', home(workbench).changes[0]?.id));
    expect(sharing(workbench).team.map(({ name, leaves }) => [name, leaves])).toContainEqual(['Ben', '2026-10-30']);
  });
});

describe('the agreement', () => {
  const say = (who: string, says: string, questions = '', kind = 'Person') =>
    ({
      ...{ do: 'write lines', tab: 'Agreement', what: `${who} on 2026-Q4.` },
      lines: [
        {
          key: { Cycle: '2026-Q4', For: kind, Who: who },
          set: { Says: says, When: '12 Oct 2026', 'Presented by': '', 'Open questions': questions },
        },
      ],
    }) as const;

  test('stands in a tab that everybody sees, a line each, and on Home without another call', () => {
    const workbench = open();
    const before = cost(workbench, () => home(workbench));
    expect(home(workbench).cycle?.agreed).toBeNull();
    save(workbench, say('', PRESENTED, '', 'Company'));
    save(workbench, say('Sales', PRESENTED, 'Who pays for the new site?', 'Team'));
    save(workbench, say('Ana', KNOWS));
    save(workbench, say('Ben', ASKS, 'What is NPS?'));
    const { getters } = workbench.model;
    expect(getters.isSheetVisible(getters.getSheetIdByName('Agreement') ?? '')).toBe(true);
    expect(workbench.display('Agreement', 'A2:G5')).toEqual([
      ['2026-Q4', 'Company', '', PRESENTED, '12 Oct 2026', '', ''],
      ['2026-Q4', 'Team', 'Sales', PRESENTED, '12 Oct 2026', '', 'Who pays for the new site?'],
      ['2026-Q4', 'Person', 'Ana', KNOWS, '12 Oct 2026', '', ''],
      ['2026-Q4', 'Person', 'Ben', ASKS, '12 Oct 2026', '', 'What is NPS?'],
    ]);
    expect(home(workbench).cycle?.agreed).toEqual({ teams: ['', 'Sales'], know: ['Ana'], ask: ['Ben'] });
    expect(cost(workbench, () => home(workbench))).toBe(before);
  });

  test('whoever answers again has one line', () => {
    const workbench = open();
    save(workbench, say('Ben', ASKS, 'What is NPS?'));
    save(workbench, say('ben', KNOWS));
    expect(workbench.display('Agreement', 'C2:G3')).toEqual([
      ['Ben', KNOWS, '12 Oct 2026', '', ''],
      ['', '', '', '', ''],
    ]);
  });

  test('what is typed or taken back in the tab is on Home once the view was opened', () => {
    const workbench = open();
    save(workbench, say('Ana', KNOWS));
    workbench.edit('Agreement', 'A3:D3', [['2026-Q4', 'Person', 'Cleo', KNOWS]]);
    sharing(workbench);
    expect(home(workbench).cycle?.agreed?.know).toEqual(['Ana', 'Cleo']);
  });

  test('words that look like formulas stay words', () => {
    const workbench = open();
    save(workbench, say('Ana', ASKS, '=IMPORTXML("https://example.org")'));
    expect(workbench.display('Agreement', 'G2')).toEqual([['=IMPORTXML("https://example.org")']]);
    expect(sharing(workbench).agreements[0]?.['Open questions']).toBe('=IMPORTXML("https://example.org")');
  });
});
