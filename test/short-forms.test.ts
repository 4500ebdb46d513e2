import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { shorten } from '../build/short-forms.mjs';

const GIVEN =
  'const a = null, b = { c: undefined, d: 0, e: { f: 3 } }, calls = [], g = () => { calls.push(1); return 7; };';
const bundle = (expression: string, more = '') => `${GIVEN} var OKR = [${expression}, calls.length];${more}`;
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
    'b.d ?? g()',
    'a ?? g() ?? 9',
  ])('%s says the same in short', (expression) => {
    const plain = bundle(expression);
    expect(run(shorten(plain))).toEqual(run(plain));
  });

  test('is one call; with anything else behind it, it stays as it is', () => {
    expect(shorten(bundle('a ?? 1'))).toContain('valueOr(a , 1)');
    expect(shorten(bundle('a ?? g()'))).toContain('a ?? g()');
  });
});

describe('`?.` to a property', () => {
  test.each([
    'a?.b',
    'b?.d',
    'b.e?.f',
    'b?.e?.f',
    'b?.c?.f',
    'a?.e.f',
    'b?.e.f',
    'a?.length',
    '""?.length',
    'b.d?.toString',
    'a?.[0]',
    'b.d?.[b.d - 1]',
    '[[5]][1]?.[0]',
    '[[5]][0]?.[0]',
    'a?.["e"]',
    'b?.["e"]?.f',
    'b.e?.[0]?.[b.d - 1]',
    '""?.[0]',
    'a?.b()',
    'a?.b().c',
    'a?.b()?.c',
    '(a ?? b)?.d',
    '(a, b)?.e?.f',
    '[a?.b, b?.e][1]?.f',
    'g(a?.b)?.c',
    '((x) => x?.y)(false)',
    '((x) => x?.y)("")',
  ])('%s says the same in short', (expression) => {
    const plain = bundle(expression);
    expect(run(shorten(plain))).toEqual(run(plain));
  });

  test('looks into nothing where there is nothing; a call stays as it is', () => {
    expect(shorten(bundle('a?.b'))).toContain('(a || nothingThere).b');
    expect(shorten(bundle('a?.[b.d - 1]'))).toContain('(a || nothingThere)[b.d - 1]');
    expect(shorten(bundle('a?.b()'))).toContain('a?.b()');
    expect(shorten(bundle('a?.["length"]'))).toContain('a?.["length"]');
  });
});

describe('a function', () => {
  test.each([
    ['h(2)', 'function h(n) { return n * 2; }'],
    ['h()', 'function h(n = later) { return n; } var later = 4;'],
    ['h(b)', 'function h({ e: { f } }, ...rest) { return [f, rest.length, i()]; } function i() { return g(); }'],
    ['h.call({ n: 5 })', 'function h() { return this.n; }'],
    ['h(1, 2, 3)', 'function h() { return arguments.length; }'],
    ['[...h()]', 'function* h() { yield 1; }'],
    ['h(3)', 'function h(n) { return n === 0 ? 0 : i(n - 1); } function i(n) { return h(n); }'],
  ])('%s says the same as an arrow, used above of where it stands', (expression, declared) => {
    const plain = bundle(expression, declared);
    expect(run(shorten(plain))).toEqual(run(plain));
  });

  test('is one where it needs nothing that only functions have', () => {
    expect(shorten(bundle('h()', 'function h() { return 1; }'))).toContain('const h = () => { return 1; };');
    expect(shorten(bundle('1', 'function h() { return this; }'))).toContain('function h()');
  });
});

describe('what JavaScript itself offers', () => {
  test.each([
    '[...new Map([[1, 2]]), ...new Set([1, 1]), new Map().size, new Set().size, new Set(undefined).size]',
    '(() => { try { throw new Error("no"); } catch (error) { return [error instanceof Error, error.message]; } })()',
    'new Error("no", { cause: 4 }).cause',
    '[typeof b.d === "number", typeof (b.c) !== "string", typeof "" === "string", typeof String(g()) === "string"]',
    '[String(4), Number("4"), Boolean(""), [1, 2].map(String), String.fromCharCode(65), Math.max(1, 2), Math.PI]',
    'Object.fromEntries(Object.entries({ a: 1 }).map(([key, value]) => [key, JSON.stringify({ value })]))',
    '[Array.from({ length: 2 }, (_, at) => at), Array.isArray([]), Array(2).fill(0), Number.isInteger(4)]',
    '((Home) => Home.max(1, 2))(Math)',
  ])('%s says the same under a short name', (expression) => {
    const plain = bundle(expression);
    expect(run(shorten(plain))).toEqual(run(plain));
  });

  test.each(['((Map) => new Map())(Set)', '(({ a: [String] }) => String)({ a: [1] })', '((...Math) => Math)(1)'])(
    'is not ours to name: %s is refused',
    (expression) => {
      expect(() => shorten(bundle(expression))).toThrow(/as a part of JavaScript/);
    },
  );
});

describe('objects with the same properties', () => {
  const alike = (...objects: readonly string[]) => `[${[...objects, ...objects, ...objects, ...objects].join(', ')}]`;
  test.each([
    alike('{ header: 1, width: g() }', '{ header: g(), width: { header: 2, width: 3 } }'),
    alike('((header, width) => ({ header, width }))(1, 2)', '{ width: 1, header: 2 }'),
    alike('{ header: (g(), 5), width: ((n) => n)(6) }'),
    alike('{ header: b.c, width: null, ...b }', '{ ["header"]: 1, width: 2 }', '{ "header": 1, width: 2 }'),
    alike('{ header() { return 1; }, width: 1 }.header()', '{ get header() { return g(); }, width: 1 }.header'),
    alike('Object.keys({ __proto__: { header: 1 }, width: 2 })', '{ header: a?.e, width: a ?? 4 }'),
    alike('(({ header, width }) => [width, header])({ header: `1`, width: [2] })'),
  ])('%s are the same objects made by one function', (expression) => {
    const plain = bundle(expression);
    expect(run(shorten(plain))).toEqual(run(plain));
  });

  test('are made by it where that is shorter', () => {
    const short = shorten(bundle(alike('{ header: 1, width: 2 }')));
    expect(short).toContain('[madeAlike0(1, 2 ), madeAlike0(1, 2 )');
    expect(shorten(bundle(alike('{ a: 1 }')))).toContain('{ a: 1 }');
    expect(shorten(bundle('{ header: 1, width: 2 }'))).toContain('{ header: 1, width: 2 }');
  });
});

describe('a text that stands there again and again', () => {
  test.each([
    '["a long text", "a long text", "a long text"]',
    '{ "a long text": 1, b: "a long text", c: ["a long text"] }["a long text"]',
    '((x) => { switch (x) { case "a long text": return 1; default: return "a long text"; } })("a long text")',
    '"a long text" + "a long text" + "a long text"',
    '(({ "a long text": x = "a long text" }) => x + "a long text")({})',
    '[typeof b === "object", typeof a === "object", "object", "object", "object"]',
  ])('%s says the same with the text once', (expression) => {
    const plain = bundle(expression);
    expect(run(shorten(plain))).toEqual(run(plain));
  });

  test('is named where that is shorter, and stays where it names a property', () => {
    const three = shorten(bundle('[{ "a long text": 1 }, "a long text", "a long text", "a long text"]'));
    expect(three.match(/"a long text"/g)).toHaveLength(2);
    expect(shorten(bundle('["a", "a", "a"]'))).toContain('["a", "a", "a"]');
    expect(shorten(bundle('["a long text"]'))).toContain('["a long text"]');
  });
});

test('a bundle that uses a name of the build itself is refused', () => {
  expect(() => shorten(bundle('((valueOr) => valueOr ?? 1)(a)'))).toThrow(/valueOr/);
  expect(() => shorten(bundle('((nothingThere) => 1)(a)'))).toThrow(/nothingThere/);
  expect(() => shorten(bundle('((repeatedWord1) => 1)(a)'))).toThrow(/repeatedWord/);
  expect(() => shorten(bundle('((shortForMap) => 1)(a)'))).toThrow(/shortFor/);
  expect(() => shorten(bundle('((madeAlike1) => 1)(a)'))).toThrow(/madeAlike/);
});
