import { describe, expect, test } from 'vitest';
import { type CarryGroup, carryGroups, withCarryChoice, withCarryReason } from '../../src/domain/carry-over.ts';
import type { ExportedRow } from '../../src/domain/export/exported-row.ts';
import { newKeyResult, type QuarterDraft } from '../../src/domain/quarter-draft.ts';
import { evaluateRegister } from '../../src/domain/register.ts';
import type { RegisterRow } from '../../src/domain/register-row.ts';
import { keyResult, MID_QUARTER, objective } from './sample-register.ts';

const ROWS: readonly (readonly [RegisterRow, string])[] = [
  [objective('O1', 'Become the leading agency', { owner: 'Ana', level: 'Team', team: 'Studio' }), ''],
  [keyResult('K1', 'Retention', { start: 0.85, current: 0.89, target: 0.95, owner: 'Ben', weight: 2 }), '0%'],
  [keyResult('K2', 'Client rating', { start: 7.8, current: '', target: 9, ambition: 'Must reach' }), '0.0'],
  [keyResult('K3', 'Award', { measure: 'Yes / no', current: 'no' }), ''],
  [keyResult('K4', 'Long over', { start: 0, target: 5, dropped: 46_320 }), ''],
  [objective('O2', 'Without any'), ''],
];

function groups(decimal: '.' | ',' = '.'): readonly CarryGroup[] {
  const results = evaluateRegister(
    ROWS.map(([row]) => row),
    MID_QUARTER,
  );
  const rows = ROWS.map(([row, format], at) => ({ row, format, note: '', source: '', result: results[at] }));
  return carryGroups(rows as ExportedRow[], decimal);
}

const [first] = groups();
if (!first) throw new Error('no group');
const [k1, k2, k3] = first.keyResults;
if (!k1 || !k2 || !k3) throw new Error('no key results');

const EMPTY: QuarterDraft = {
  operationId: 'one',
  step: 1,
  cycle: { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' },
  objectives: [{ key: 1, title: '', owner: '', keyResults: [newKeyResult('')] }],
};
const choose = (draft: QuarterDraft, candidate = k1, choice: 'keep' | 'change' | 'drop' = 'keep') =>
  withCarryChoice(draft, '2026-Q4', first, candidate, choice);
const titles = ({ objectives }: QuarterDraft) =>
  objectives.map(({ title, keyResults }) => [title, ...keyResults.map((one) => one.title)]);

describe('what can go on', () => {
  test('are the key results under their objectives, without those dropped before', () => {
    expect(groups().map(({ id, keyResults }) => [id, ...keyResults.map((one) => one.id)])).toEqual([
      ['O1', 'K1', 'K2', 'K3'],
    ]);
  });

  test('starts from its last value, in the units of its row', () => {
    expect(k1.keyResult).toMatchObject({ start: '89 %', target: '95 %', owner: 'Ben', weight: '2' });
    expect(k2.keyResult).toMatchObject({ start: '7.8', target: '9.0', ambition: 'Must reach' });
    expect(k3.keyResult).toMatchObject({ start: '', target: '', measure: 'Yes / no' });
    expect(groups(',')[0]?.keyResults[1]?.keyResult.start).toBe('7,8');
  });
});

describe('an answer', () => {
  test('keep brings the objective along, in place of an empty card', () => {
    const draft = choose(choose(EMPTY), k2, 'change');
    expect(titles(draft)).toEqual([['Become the leading agency', 'Retention', 'Client rating']]);
    expect(draft.objectives[0]).toMatchObject({ owner: 'Ana', level: 'Team', team: 'Studio', key: 2 });
    expect(draft.carry).toMatchObject({
      from: '2026-Q4',
      rows: [
        { id: 'K1', choice: 'keep' },
        { id: 'K2', choice: 'change' },
      ],
    });
  });

  test('given twice changes nothing, and what was written meanwhile stays', () => {
    const draft = choose(EMPTY);
    const named = { ...draft, objectives: draft.objectives.map((one) => ({ ...one, title: 'Renamed' })) };
    expect(titles(choose(named))).toEqual([['Renamed', 'Retention']]);
  });

  test('drop takes it out again, and with the last one its objective; the reason stays', () => {
    const kept = withCarryReason(choose(EMPTY), 'K1', 'No longer ours');
    const dropped = choose(kept, k1, 'drop');
    expect(titles(dropped)).toEqual([['', '']]);
    expect(dropped.carry?.rows).toEqual([
      { id: 'K1', title: 'Retention', owner: 'Ben', choice: 'drop', reason: 'No longer ours' },
    ]);
  });

  test('leaves objectives alone that somebody wrote', () => {
    const own = { key: 7, title: 'Our own', owner: '', keyResults: [newKeyResult('')] };
    const draft = choose(choose({ ...EMPTY, objectives: [own] }), k1, 'drop');
    expect(titles(draft)).toEqual([['Our own', '']]);
  });

  test('about another cycle begins anew', () => {
    const draft = withCarryChoice(choose(EMPTY), '2026-Q3', first, k2, 'keep');
    expect(draft.carry).toMatchObject({ from: '2026-Q3', rows: [{ id: 'K2' }] });
  });
});
