import { expect, test } from 'vitest';
import { twoDecimals } from '../../src/domain/written-number.ts';

test.each([
  [(11 / 30 + 1 / 12) / 2, '0.23'],
  [0.22499999999999998, '0.23'],
  [0.2249, '0.22'],
  [0.005, '0.01'],
  [0, '0.00'],
  [1, '1.00'],
  [0.996, '1.00'],
])('a score of %f is %s, as its cell shows it', (score, text) => {
  expect(twoDecimals(score, '.')).toBe(text);
  expect(twoDecimals(score, ',')).toBe(text.replace('.', ','));
});
