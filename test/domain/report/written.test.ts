import { expect, test } from 'vitest';
import { orderOf } from '../../../src/domain/report/order.ts';
import type { ReportPlan } from '../../../src/domain/report/plan.ts';
import { writtenIn } from '../../../src/domain/report/written.ts';

const PLAN: ReportPlan = {
  ...{ role: 'lookBack', name: 'Look back', cycle: '2026-Q4', title: 'Look back', lines: [], statusAt: 1, charts: [] },
  widths: [200, 100, 100],
  sections: [
    {
      key: 'worked',
      heading: 'What worked',
      columns: [{ key: 'what', name: 'What', kind: 'words' }, null, { key: 'next', name: 'Next time', kind: 'words' }],
      rows: [{ key: 'company', cells: { what: 'Company' } }],
      spare: 1,
    },
  ],
};

test('what people wrote is read by section, row and column; theirs are told from ours', () => {
  const { cells } = orderOf(PLAN, { name: 'Look back', sheetId: null, seen: '', cells: [], made: [] });
  const typed = cells.map((row) => [...row]);
  const at = typed.findIndex((row) => row[1] === 'Company');
  typed[at]![3] = 'Sooner';
  typed[at + 1]![1] = 'Sales';
  expect(writtenIn(typed)).toEqual([
    { section: 'worked', key: 'company', cells: { what: 'Company', next: 'Sooner' }, row: at + 1 },
    { section: 'worked', key: null, cells: { what: 'Sales', next: '' }, row: at + 2 },
  ]);
});

test('a tab that is none of ours holds nothing to act on', () => {
  expect(writtenIn([])).toEqual([]);
  expect(writtenIn([['My notes', 'Sales']])).toEqual([]);
});
