import { describe, expect, test } from 'vitest';
import type { ReportCell } from '../../../src/domain/report/plan.ts';
import type { WrittenRow } from '../../../src/domain/report/written.ts';
import { decidedIn } from '../../../src/domain/review/decisions.ts';
import { facts, keyResult } from './sample-review.ts';

const row = (section: string, key: string | null, cells: Readonly<Record<string, ReportCell>>): WrittenRow => ({
  ...{ section, key, cells, row: 9 },
});
const adjust = (cells: Readonly<Record<string, ReportCell>>, key: string | null = 'K1') =>
  row('adjust', key, { decision: 'Change target', to: '8', reason: 'Half the clients answer', ...cells });
const FACTS = facts([
  keyResult('K1', 5),
  keyResult('K2', 5, { measure: 'Yes / no' }),
  keyResult('K3', 5, { dropped: 46000, weight: 2 }),
]);
const decided = (...rows: readonly WrittenRow[]) => decidedIn(rows, FACTS, 'Review 2026-11');
const first = (one: WrittenRow) => decided(one).decisions[0];

describe('a decision', () => {
  test.each([
    [{}, 'Target 10 → 8', { kind: 'target', target: 8 }, 10],
    [{ to: '+7' }, 'Target 10 → 7', { kind: 'target', target: 7 }, 10],
    [{ decision: ' change  WEIGHT', to: '2' }, 'Weight 1 → 2', { kind: 'weight', weight: 2 }, ''],
    [{ decision: 'Drop' }, 'Drop', { kind: 'drop' }, ''],
  ])('%o', (cells, what, change, seen) => {
    expect(first(adjust(cells))).toMatchObject({ id: 'K1', what, change, seen, state: 'to apply', problem: '' });
  });

  test.each([[{ decision: '' }], [{ decision: 'Keep' }], [{ decision: 'keep ' }]])('%o is none', (cells) => {
    expect(decided(adjust(cells)).decisions).toEqual([]);
  });

  test.each([
    [{ to: '' }, 'K1', /Type the new value/],
    [{ to: 'soon' }, 'K1', /./],
    [{ to: '80 %' }, 'K1', /does not count in %/],
    [{ reason: ' ' }, 'K1', /Say why/],
    [{ decision: 'Maybe' }, 'K1', /“Maybe” is none of the choices/],
    [{ decision: 'Change weight', to: '-1' }, 'K1', /from 0 on/],
    [{}, 'K2', /yes or no has no other target/],
    [{}, 'K3', /was dropped/],
    [{}, 'K9', /K9 is not in the register any more/],
    [{ title: 'Something else' }, null, /Begin the line with the ID/],
  ])('%o of %s cannot be applied: %s', (cells, key, sentence) => {
    const one = first(adjust(cells, key));
    expect(one).toMatchObject({ state: 'not possible', change: null });
    expect(one?.problem).toMatch(sentence);
  });

  test.each([
    [{ to: '10' }, 'K1'],
    [{ decision: 'Drop' }, 'K3'],
    [{ decision: 'Change weight', to: '2' }, 'K3'],
  ])('%o of %s is so already', (cells, key) => {
    expect(first(adjust(cells, key))).toMatchObject({ state: 'done', change: null });
  });

  test('another key result is named by its ID in a line of its own', () => {
    expect(first(adjust({ title: 'k1 the retention one' }, null))).toMatchObject({ id: 'k1', title: 'K1 Title of K1' });
  });

  test('who and by when go along with the reason', () => {
    expect(first(adjust({ who: 'Ana', byWhen: { day: '2026-11-30' } }))?.reason).toBe(
      'Half the clients answer (Ana, by 30 Nov)',
    );
  });
});

describe('actions', () => {
  const written = [
    row('actions', null, { what: 'Call them', who: 'Ben', byWhen: { day: '2026-11-30' }, forWhat: 'K1' }),
    row('problems', 'K1', { title: 'K1 Title', todo: 'One more writer', who: 'Dev' }),
    row('problems', 'K2', { title: 'K2 Title', todo: 'Wait and see', who: '' }),
    row('kpis', 'KP1', { title: 'Staff turnover', todo: 'Ask why', who: 'Ana' }),
  ];
  test('are new lines, and what somebody will do about a problem', () => {
    expect(decided(...written).newActions).toEqual([
      { what: 'Call them', forWhat: 'K1', who: 'Ben', byWhen: '2026-11-30' },
      { what: 'One more writer', forWhat: 'K1 Title', who: 'Dev', byWhen: '' },
      { what: 'Ask why', forWhat: 'Staff turnover', who: 'Ana', byWhen: '' },
    ]);
  });
});
