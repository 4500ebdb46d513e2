import { describe, expect, test } from 'vitest';
import type { Access, TeamPerson } from '../../../src/domain/sharing/access.ts';
import {
  candidatesOf,
  isToAdd,
  type Refusal,
  refusalIn,
  resultsOf,
  stopsAll,
} from '../../../src/domain/sharing/invitation.ts';

const access = (more: Partial<Access> = {}): Access => ({ owner: 'lead@x.org', editors: [], viewers: [], ...more });
const person = (name: string, more: Partial<TeamPerson> = {}): TeamPerson => ({
  ...{ name, email: `${name.toLowerCase()}@x.org`, team: '', role: '', leaves: null },
  ...more,
});
const TODAY = '2026-11-16';

describe('who can be given access', () => {
  test('the people of Team who are here, readers to view and all others to edit, then those pasted', () => {
    const team = [
      person('Ana', { role: 'Team lead' }),
      person('Ben', { role: 'reader' }),
      person('Cleo', { leaves: '2026-11-15' }),
      person('Dev', { leaves: TODAY }),
    ];
    const pasted = [
      { name: '', email: 'ANA@x.org' },
      { name: 'Eva', email: 'eva@x.org' },
    ];
    expect(candidatesOf(team, pasted, access(), TODAY).map(({ name, role, inTeam }) => [name, role, inTeam])).toEqual([
      ['Ana', 'editor', true],
      ['Ben', 'viewer', true],
      ['Dev', 'editor', true],
      ['Eva', 'editor', false],
    ]);
  });

  test('nobody without an address, at an example address, or twice', () => {
    const team = [
      person('Ana', { email: '' }),
      person('Ben', { email: 'ben@example.com' }),
      person('Cleo', { email: 'soon' }),
      person('Dev'),
      person('Dev Two', { email: 'DEV@x.org' }),
    ];
    const pasted = [{ name: '', email: 'eva@example.org' }];
    expect(candidatesOf(team, pasted, access(), TODAY).map(({ name }) => name)).toEqual(['Dev']);
  });

  test('whoever has the role already is not added, and nobody is made less', () => {
    const [viewer, editor, owner] = candidatesOf(
      [person('Ana'), person('Ben'), person('Lead')],
      [],
      access({ editors: ['BEN@x.org', 'lead@x.org'], viewers: ['ana@x.org'] }),
      TODAY,
    );
    expect([viewer?.standing, editor?.standing, owner?.standing]).toEqual(['viewer', 'editor', 'owner']);
    expect(viewer && [isToAdd(viewer, 'viewer'), isToAdd(viewer, 'editor')]).toEqual([false, true]);
    expect(editor && [isToAdd(editor, 'viewer'), isToAdd(editor, 'editor')]).toEqual([false, false]);
    expect(owner && isToAdd(owner, 'editor')).toBe(false);
  });
});

describe('what came of it', () => {
  const invite = (name: string, role: 'editor' | 'viewer' = 'editor') => ({ email: `${name}@x.org`, role });

  test('goes by who is in the list afterwards, not by what was thrown', () => {
    const before = access({ viewers: ['ben@x.org'], editors: ['cleo@x.org'] });
    const after = access({ editors: ['ana@x.org', 'ben@x.org', 'cleo@x.org'] });
    const results = resultsOf([invite('ana'), invite('ben'), invite('cleo', 'viewer'), invite('dev')], before, after, [
      ['ana@x.org', 'emails could not be sent'],
      ['dev@x.org', 'Invalid email: dev@x.org'],
    ]);
    expect(results.map(({ outcome, said }) => [outcome, said])).toEqual([
      ['added', ''],
      ['promoted', ''],
      ['there', ''],
      ['failed', 'Invalid email: dev@x.org'],
    ]);
  });

  test('a viewer who was to edit and still can only view has failed', () => {
    const list = access({ viewers: ['ben@x.org'] });
    expect(resultsOf([invite('ben')], list, list, [])[0]?.outcome).toBe('failed');
  });

  test('where Google does not show the list, silence means added', () => {
    const results = resultsOf([invite('ana'), invite('ben')], null, null, [['ben@x.org', 'no']]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['added', 'failed']);
  });
});

describe('why somebody was not added', () => {
  test.each<[Refusal, string]>([
    ['no account', 'Invalid email: ben@x.org'],
    ['not allowed', 'Bad Request. User message: "ACL change not allowed."'],
    ['not allowed', 'Access denied: DriveApp.'],
    ['not allowed', 'You do not have permission to perform that action.'],
    [
      'policy',
      'Bad Request. User message: "This email address is linked to a personal Google Account. x.org doesn\'t allow sharing with personal accounts."',
    ],
    ['policy', 'Cannot share a shared drive with non Google accounts.'],
    ['policy', "Your organization's policy does not let you share this item."],
    [
      'permission',
      'Specified permissions are not sufficient to call Spreadsheet.addEditor. Required permissions: (https://www.googleapis.com/auth/spreadsheets)',
    ],
    ['quota', 'Service invoked too many times for one day: share.'],
    ['quota', 'Sharing rate limit exceeded.'],
    ['busy', 'Service Spreadsheets timed out while accessing document with id abc.'],
    ['no answer', 'Google did not answer.'],
    ['example', 'This is an example address.'],
    ['unknown', 'Leider nicht möglich.'],
  ])('%s: %s', (refusal, said) => {
    expect(refusalIn(said)).toBe(refusal);
  });

  test('what is true of everybody ends the run', () => {
    expect((['not allowed', 'permission'] as const).every(stopsAll)).toBe(true);
    expect((['policy', 'no account', 'busy', 'quota', 'unknown'] as const).some(stopsAll)).toBe(false);
  });
});
