/** Who has access, and what Google says where somebody cannot be given it. */
import { describe, expect, test } from 'vitest';
import { workbenchWith } from './script.ts';

/** Shares with each address in turn and gives what was thrown. */
const SHARE = `const ss = SpreadsheetApp.getActive();
  return a.map((address) => { try { ss[b](address); return ''; } catch (e) { return e.message; } });`;
const open = () => workbenchWith(SHARE, '', { owner: 'owner@agency.test', user: 'owner@agency.test' });
const ACL = 'Bad Request. User message: "ACL change not allowed."';

describe('reference/spreadsheet/spreadsheet', () => {
  test('addEditor promotes a viewer, addViewer leaves an editor as he is, the owner stays the owner', () => {
    const wb = open();
    wb.rpc('go', ['ana@agency.test', 'ben@agency.test', 'owner@agency.test'], 'addViewer');
    wb.rpc('go', ['ana@agency.test'], 'addEditor');
    wb.rpc('go', ['ana@agency.test'], 'addViewer');
    expect(wb.shares()).toEqual({
      'owner@agency.test': 'owner',
      'ana@agency.test': 'editor',
      'ben@agency.test': 'viewer',
    });
  });

  test('capitals of an address make no other account', () => {
    const wb = open();
    wb.rpc('go', ['Ana@Agency.test', 'ana@agency.test'], 'addEditor');
    expect(Object.keys(wb.shares())).toEqual(['owner@agency.test', 'ana@agency.test']);
  });
});

describe('drive/api/guides/handle-errors', () => {
  test('invalidSharingRequest: whoever may not change who has access', () => {
    const wb = open();
    wb.share('ana@agency.test', 'editor');
    expect(wb.as('ana@agency.test').rpc('go', ['cleo@agency.test'], 'addEditor')).toEqual(['']);
    wb.faults = { sharing: { onlyTheOwner: true } };
    expect(wb.as('ana@agency.test').rpc('go', ['ben@agency.test'], 'addEditor')).toEqual([ACL]);
    expect(wb.rpc('go', ['ben@agency.test'], 'addEditor')).toEqual(['']);
  });

  test('invalidSharingRequest: shared, and yet an error, where the mail does not arrive', () => {
    const wb = open();
    wb.faults = { sharing: { notNotified: ['ben@agency.test'] } };
    expect(wb.rpc('go', ['ben@agency.test'], 'addViewer')).toEqual([
      expect.stringContaining('the items were successfully shared but emails could not be sent to ben@agency.test'),
    ]);
    expect(wb.shares()['ben@agency.test']).toBe('viewer');
  });
});

describe('as people report them', () => {
  test('what is no address, or belongs to no account, is an invalid email', () => {
    const wb = open();
    wb.faults = { sharing: { noAccount: ['old@mail.test'] } };
    expect(wb.rpc('go', ['ana', 'old@mail.test', 'ben@mail.test'], 'addEditor')).toEqual([
      'Invalid email: ana',
      'Invalid email: old@mail.test',
      '',
    ]);
  });

  test('shareOutNotPermitted: a domain that shares with nobody outside (release notes of GAMADV-XTD3 6.03.14)', () => {
    const wb = open();
    wb.faults = { sharing: { onlyWithin: 'agency.test' } };
    expect(wb.rpc('go', ['ben@mail.test', 'ana@agency.test'], 'addEditor')).toEqual([
      expect.stringContaining("agency.test doesn't allow sharing with personal accounts."),
      '',
    ]);
  });

  test('one slow address takes its time, and ends an execution of six minutes', () => {
    const wb = open();
    wb.faults = { sharing: { slow: { 'ben@agency.test': 400_000 } } };
    expect(() => wb.rpc('go', ['ana@agency.test', 'ben@agency.test', 'cleo@agency.test'], 'addEditor')).toThrow(
      'Exceeded maximum execution time',
    );
    expect(Object.keys(wb.shares())).toEqual(['owner@agency.test', 'ana@agency.test']);
  });
});
