/** The register's tab was deleted: Home opens all the same, says which one is missing and offers what helps. */
import { describe, expect, test } from 'vitest';
import type { CheckReport, Created, Home } from '../../src/contract.ts';
import { inWords } from '../findings.ts';
import { doByHand } from '../sheet/by-hand.ts';
import { idOfTab } from '../sheet/seen-register.ts';
import { accepted, quarter, refused } from './company.ts';
import { home, logLines, open, TAB, type Workbench } from './running-file.ts';

const NEXT = { operationId: 'two', cycle: { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' } };

function withoutItsTab(workbench = open()): Workbench {
  doByHand(workbench, 'DELETE_SHEET', { sheetId: idOfTab(workbench, TAB), sheetName: TAB });
  return workbench;
}

describe('the only register', () => {
  test('Home says so and shows no cycle', () => {
    expect(home(withoutItsTab())).toMatchObject({ deleted: '2026-Q4', cycle: null, cycles: [{ name: '2026-Q4' }] });
  });

  test('while its tab is there nothing is said', () => {
    expect(home(open()).deleted).toBe('');
  });

  test('forgotten, the quarter can be made anew; what was checked in stays in the log', () => {
    const workbench = open();
    workbench.edit(TAB, 'F4', [['87%']]);
    withoutItsTab(workbench);
    expect(accepted<Home>(workbench.rpc('forgetQuarter', '2026-Q4'))).toMatchObject({ deleted: '', cycles: [] });
    expect(logLines(workbench)).toBe(1);
    accepted<Created>(workbench.rpc('createQuarter', quarter({ operationId: 'anew' })));
    expect(workbench.display(TAB, 'M3:M4')).toEqual([['O3'], ['K4']]);
    expect(accepted<CheckReport>(workbench.rpc('checkFile')).findings).toEqual([]);
  });

  test('one whose tab is there is not forgotten', () => {
    const workbench = open();
    expect(refused(workbench.rpc('forgetQuarter', '2026-Q4')).message).toBe('The tab of 2026-Q4 is there again.');
    expect(home(workbench).cycle?.name).toBe('2026-Q4');
  });

  test('forgotten by somebody else meanwhile: nothing more happens', () => {
    const workbench = withoutItsTab();
    accepted<Home>(workbench.rpc('forgetQuarter', '2026-Q4'));
    expect(accepted<Home>(workbench.rpc('forgetQuarter', '2026-Q4')).cycles).toEqual([]);
  });

  test('commands say so with a way on', () => {
    const workbench = withoutItsTab();
    const sentence =
      'The tab of 2026-Q4 was deleted. Bring it back with File → Version history, or choose Forget 2026-Q4 on Home.';
    expect(refused(workbench.rpc('createQuarter', quarter({ operationId: 'anew' }))).message).toBe(sentence);
    expect(inWords(accepted<CheckReport>(workbench.rpc('checkFile'))).findings).toMatchObject([
      { rule: 'tab-deleted', where: '2026-Q4', offer: 'forget' },
    ]);
  });
});

test('with another register Home is about that one, and still says what is missing', () => {
  const workbench = open();
  accepted<Created>(workbench.rpc('createQuarter', quarter(NEXT)));
  withoutItsTab(workbench);
  expect(home(workbench)).toMatchObject({ deleted: '2026-Q4', cycle: { name: '2027-Q1' } });
});
