import { expect, test } from 'vitest';
import { readsColumn } from '../../../src/sheet/check/circles.ts';

const TAB = 'OKRs 2026-Q4';
const C = 3;

test.each([
  ['=C4', true],
  ['=$C$4*2', true],
  ['=SUM(B4:D9)', true],
  ['=SUM(C:C)', true],
  ['=SUM(A3:E)', true],
  ["='OKRs 2026-Q4'!C4", true],
  ['=SUM(D4:B4)', true],
  ['=B4+D4', false],
  ['=C1', false],
  ['="C4"', false],
  ['="say ""C4"""', false],
  ['=Sheet1!C4', false],
  ["='Last year''s'!C4", false],
  ['=CC4+AC4', false],
  ['=C4x', false],
  ['=MAX(1;2)', false],
  ['=C(4)', false],
])('%s reads column C of its tab: %s', (formula, reads) => {
  expect(readsColumn(formula, C, TAB)).toBe(reads);
});
