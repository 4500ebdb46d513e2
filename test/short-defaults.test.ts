import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { shortenDefaults } from '../build/short-defaults.mjs';

const bundle = (expression: string) =>
  `const a = null, b = { c: undefined, d: 0 }, calls = []; const f = () => { calls.push(1); return 7; }; var OKR = [${expression}, calls.length];`;
const run = (text: string): unknown => JSON.parse(runInNewContext(`${text}; JSON.stringify(OKR)`) as string);

describe('`??` with a plain value behind it', () => {
  test.each([
    'a ?? 1',
    'b.c ?? ""',
    'b.d ?? 5',
    '(a || b.c) ?? -1',
    'a ?? (2)',
    '(a ?? b.c) ?? []',
    '[1, 2][a ?? 1] ?? "x"',
    '((x) => x ?? 3)(a ?? undefined)',
    '(a ?? `t`) ?? `u`',
    'a?.c ?? "gone"',
    'b.d ?? f()',
    'a ?? f() ?? 9',
  ])('%s says the same in short', (expression) => {
    const plain = bundle(expression);
    expect(run(shortenDefaults(plain))).toEqual(run(plain));
  });

  test('is one call; with anything else behind it, it stays as it is', () => {
    expect(shortenDefaults(bundle('a ?? 1'))).toContain('valueOr(a , 1)');
    expect(shortenDefaults(bundle('a ?? f()'))).toBe(bundle('a ?? f()'));
  });
});

test('a bundle that uses the name itself is refused', () => {
  expect(() => shortenDefaults(bundle('((valueOr) => valueOr ?? 1)(a)'))).toThrow(/valueOr/);
});
