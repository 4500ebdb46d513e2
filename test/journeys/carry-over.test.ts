/** The second quarter starts from what the first one taught. */
import { expect, test } from 'vitest';
import type { Created, ExportedCycle, Home, QuarterDraft } from '../../src/contract.ts';
import { carryGroups, withCarryChoice, withCarryReason } from '../../src/domain/carry-over.ts';
import { newKeyResult } from '../../src/domain/quarter-draft.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted, quarter } from './company.ts';

test('what goes on starts from where it stands, and the reasons land in the log once', () => {
  const workbench = openWorkbench({ now: '2026-10-12T09:00:00Z', timeZone: 'Europe/London', locale: 'en_GB' });
  const { cycle } = accepted<Created>(workbench.rpc('createQuarter', quarter()));
  accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
  workbench.edit('OKRs 2026-Q4', 'F4', [['89%']]);
  const december = workbench.at('2026-12-28T09:00:00Z');
  const [group] = carryGroups(accepted<ExportedCycle>(december.rpc('exportCycle', cycle.sheetId)).rows, '.');
  const [k1, k2] = group?.keyResults ?? [];
  if (!group || !k1 || !k2) throw new Error('Nothing to carry over.');
  const empty: QuarterDraft = {
    operationId: 'second',
    step: 4,
    cycle: { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' },
    objectives: [{ key: 1, title: '', owner: '', keyResults: [newKeyResult('')] }],
  };
  const kept = withCarryChoice(empty, '2026-Q4', group, k1, 'keep');
  const decided = withCarryChoice(kept, '2026-Q4', group, k2, 'drop');
  const draft = withCarryReason(decided, 'K2', '=Surveys tire people');
  accepted<Created>(december.rpc('createQuarter', draft));
  // A broken connection: the same draft again.
  accepted<Created>(december.rpc('createQuarter', draft));

  const rows = december.display('OKRs 2027-Q1', 'A3:G6').filter(([title]) => title !== '');
  expect(rows.map((row) => [row[0]?.trim(), row[4], row[6]])).toEqual([
    ['Become the UK’s leading agency', '', ''],
    ['Keep more clients (retention)', '89%', '95%'],
  ]);
  const lines = december
    .display('Check-ins', 'A2:P60')
    .filter((line) => line[6] === 'Carried over')
    .map((line) => [line[3], line[4], line[7], line[8], line[12], line[13], line[14]]);
  expect(lines).toEqual([
    ['2026-Q4', 'K1', '2026-Q4', '2027-Q1', 'adjustment', '', 'sidebar'],
    ['2026-Q4', 'K2', '2026-Q4', 'dropped', 'adjustment', '=Surveys tire people', 'sidebar'],
  ]);
});
