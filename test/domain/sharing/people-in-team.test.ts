/** Access held against Team: who is named where, what leavers own, and which lines Team lacks. */
import { describe, expect, test } from 'vitest';
import { reportAccess, type TeamPerson } from '../../../src/domain/sharing/access.ts';
import { countsOf, hasLeft, holdingsOf, leaversAmong } from '../../../src/domain/sharing/leavers.ts';
import { planTeam } from '../../../src/domain/sharing/team-lines.ts';

const person = (name: string, more: Partial<TeamPerson> = {}): TeamPerson => ({
  ...{ name, email: `${name.toLowerCase()}@x.org`, team: '', role: '', leaves: null },
  ...more,
});
const TODAY = '2026-11-16';

describe('who has access', () => {
  const team = [
    person('Lead'),
    person('Ana'),
    person('Ben', { leaves: '2026-11-15' }),
    person('Cleo', { email: '' }),
    person('Dev', { email: 'dev@example.com' }),
  ];
  const report = reportAccess(
    { owner: 'LEAD@x.org', editors: ['lead@x.org', 'ben@x.org', 'group@x.org'], viewers: ['guest@x.org'] },
    team,
    TODAY,
  );

  test('the owner once, then editors and viewers, by their names in Team', () => {
    expect(report.owner).toEqual({ name: 'Lead', email: 'LEAD@x.org' });
    expect(report.editors.map(({ name, email }) => name || email)).toEqual(['Ben', 'group@x.org']);
    expect(report.viewers.map(({ email }) => email)).toEqual(['guest@x.org']);
  });

  test('who is on one side only, and who has left and is still named', () => {
    expect(report.without.map(({ name }) => name)).toEqual(['Ana']);
    expect(report.noAddress.map(({ name }) => name)).toEqual(['Cleo']);
    expect(report.strangers.map(({ email }) => email)).toEqual(['group@x.org', 'guest@x.org']);
    expect(report.left.map(({ name }) => name)).toEqual(['Ben']);
  });

  test('on a shared drive nobody owns it', () => {
    expect(reportAccess({ owner: '', editors: ['ana@x.org'], viewers: [] }, team, TODAY).owner).toBeNull();
  });
});

describe('what leavers own', () => {
  const row = (id: string, owner: string) => ({ cycle: '2026-Q4', sheetId: 1, id, title: id, owner });
  const owned = [row('O1', 'Ana'), row('K1', 'ben@x.org'), row('K2', 'Ben'), row('K3', ' ana '), row('K4', 'Gone')];

  test('is gathered by owner, whatever way the owner is written', () => {
    const holdings = holdingsOf(owned, [person('Ana'), person('Ben')]);
    expect(holdings.map(({ owner, rows }) => [owner, rows.map(({ id }) => id)])).toEqual([
      ['Ana', ['O1', 'K3']],
      ['ben@x.org', ['K1']],
      ['Ben', ['K2']],
      ['Gone', ['K4']],
    ]);
    expect(countsOf(holdings[0]?.rows ?? [])).toEqual({ objectives: 1, keyResults: 1 });
  });

  test('is asked about where they are not in Team, have left or will', () => {
    const team = [person('Ana', { leaves: '2026-11-30' }), person('Ben', { leaves: '2026-11-01' })];
    const leavers = leaversAmong(holdingsOf(owned, team));
    expect(leavers.map((one) => [one.owner, hasLeft(one, TODAY)])).toEqual([
      ['Ana', false],
      ['ben@x.org', true],
      ['Ben', true],
      ['Gone', false],
    ]);
    expect(leaversAmong(holdingsOf(owned.slice(0, 1), [person('Ana')]))).toEqual([]);
  });
});

describe('lines that Team lacks', () => {
  const plan = (people: readonly (readonly [name: string, email: string])[], team: readonly TeamPerson[] = []) =>
    planTeam(
      people.map(([name, email]) => ({ name, email, role: 'editor' as const })),
      team,
    );

  test('new people, named by their address where nobody typed a name; readers are Readers', () => {
    expect(
      plan([
        ['Ana', 'ana@x.org'],
        ['', 'ben.miller@x.org'],
      ]).lines,
    ).toEqual([
      { key: { Email: 'ana@x.org' }, set: { Name: 'Ana', Role: '' } },
      { key: { Email: 'ben.miller@x.org' }, set: { Name: 'Ben Miller', Role: '' } },
    ]);
    expect(planTeam([{ name: 'Eva', email: 'eva@x.org', role: 'viewer' }], []).lines[0]?.set.Role).toBe('Reader');
  });

  test('an address for a name that has none, unless somebody types one meanwhile', () => {
    expect(plan([['ana', 'ana@x.org']], [person('Ana', { email: '' })]).lines).toEqual([
      { key: { Name: 'Ana' }, set: { Email: 'ana@x.org' }, seen: { Email: '' } },
    ]);
  });

  test('nothing for an address that is there, and a namesake is named', () => {
    const { lines, namesakes } = plan(
      [
        ['Ana', 'ANA@x.org'],
        ['Ben', 'ben@y.org'],
      ],
      [person('Ana'), person('Ben')],
    );
    expect(lines).toEqual([]);
    expect(namesakes).toEqual([{ name: 'Ben', email: 'ben@y.org' }]);
  });

  test('two of one name in one paste: the second is a namesake', () => {
    const { lines, namesakes } = plan([
      ['Ana', 'ana@x.org'],
      ['Ana', 'ana@y.org'],
    ]);
    expect([lines.length, namesakes.length]).toEqual([1, 1]);
  });
});
