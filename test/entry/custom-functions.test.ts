import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CUSTOM_FUNCTIONS, functionTable } from '../../src/entry/custom-function-list.ts';
import * as functions from '../../src/entry/custom-functions.ts';

type Fn = (...args: unknown[]) => unknown;
const call = (name: string, ...args: unknown[]) => (functions as unknown as Record<string, Fn>)[name]?.(...args);
const {
  OKRCHECK,
  OKREXPLAIN,
  OKRFORECAST,
  OKRGONE,
  OKRGRADE,
  OKRHEADSFOR,
  OKRMEAN,
  OKRPROGRESS,
  OKRQUARTER,
  OKRROLLUP,
  OKRSCORE,
  OKRSTATUS,
} = functions;
// biome-ignore lint/suspicious/noExplicitAny: a column is handed whatever a cell may hold, wrong things included.
const column = (...cells: any[]): any[][] => cells.map((cell) => [cell]);
/** Sheets hands over dates of another realm: `instanceof Date` is false for them. */
const foreignDate = (...parts: number[]): Date => runInNewContext(`new Date(${parts.join(',')})`) as Date;

/** Reads the arguments of an example: numbers, percent, texts, blanks and columns. */
function argsOf(formula: string): unknown[] {
  const inside = /^=OKR[A-Z]+\((.*)\)$/.exec(formula)?.[1] ?? '';
  const parts = inside.match(/(?:\{[^}]*\}|"[^"]*"|[^;])+|(?<=;)(?=;)|^(?=;)/g) ?? [];
  return parts.map((part) => {
    if (part.startsWith('{')) return column(...part.slice(1, -1).split(';').map(Number));
    if (part.startsWith('"')) return part.slice(1, -1);
    if (part === '') return '';
    return part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part);
  });
}

describe('the list of functions', () => {
  test('has the twelve, each with an example that is true and a wrong use that is answered so', () => {
    expect(CUSTOM_FUNCTIONS.map(({ name }) => name).sort()).toEqual(Object.keys(functions).sort());
    expect(CUSTOM_FUNCTIONS).toHaveLength(12);
  });

  test.each(CUSTOM_FUNCTIONS.map((one) => [one.example, one] as const))('%s', (_, one) => {
    const answer = call(one.name, ...argsOf(one.example));
    if (typeof one.result === 'number') expect(answer).toBeCloseTo(one.result, 9);
    else expect(answer).toBe(one.result);
  });

  test.each(CUSTOM_FUNCTIONS.map((one) => [one.badInput.formula, one] as const))('%s', (_, one) => {
    expect(() => call(one.name, ...argsOf(one.badInput.formula))).toThrow(one.badInput.says);
  });

  const source = readFileSync(new URL('../../src/entry/custom-functions.ts', import.meta.url), 'utf8');
  const declared = [
    ...source.matchAll(/\/\*\*\n((?:(?!\*\/)[\s\S])*?) \*\/\nexport function (OKR\w+)\(([\s\S]*?)\): /g),
  ].map(([, doc = '', name = '', parameters = '']) => ({
    name,
    parameters: [...parameters.matchAll(/(\w+)(\?)?:/g)].map(([, parameter, optional]) => ({
      parameter,
      optional: optional === '?',
    })),
    described: [...doc.matchAll(/@param \{any\} (\w+) (.+)\n/g)].map(([, parameter, text]) => ({ parameter, text })),
    summary: doc.split('\n')[0]?.replace(/^ \* /, ''),
    tagged: doc.includes('@customfunction'),
  }));

  test.each(CUSTOM_FUNCTIONS.map((one) => [one.name, one] as const))('%s is declared as it is listed', (name, one) => {
    const found = declared.find((declaration) => declaration.name === name);
    expect(found).toEqual({
      name,
      parameters: one.parameters.map((parameter) => ({ parameter: parameter.name, optional: 'optional' in parameter })),
      described: one.parameters.map((parameter) => ({ parameter: parameter.name, text: parameter.text })),
      summary: one.description,
      tagged: true,
    });
  });

  test('is the table of the README, word for word', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(functionTable());
  });

  test('makes one row of a table for each', () => {
    const rows = functionTable().split('\n').slice(2);
    expect(rows).toHaveLength(12);
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(6);
  });
});

describe('single values and ranges', () => {
  const start = column(8, '', 'x', 8, 100);
  const target = column(5, '', 5, 5, 60);
  const current = column(6, '', 6, '', 50);

  test('a range gives a column, blank rows stay blank, one bad row spoils only itself', () => {
    expect(OKRSCORE(start as never, target as never, current as never)).toEqual(
      column(2 / 3, '', '⚠ Start is not a number. Type digits only.', 0, 1),
    );
    expect(OKRPROGRESS(start as never, target as never, current as never)).toEqual(
      column(2 / 3, '', '⚠ Start is not a number. Type digits only.', '', 1.25),
    );
  });

  test('a single value stands in every row of the ranges beside it', () => {
    expect(OKRSCORE(0, column(10, 20), 5)).toEqual(column(0.5, 0.25));
    expect(OKRSCORE(column(1, ''), column(5, ''), column(3, ''), 'Steps')).toEqual(column(0.6, ''));
  });

  test('a range of one cell gives a column of one', () => {
    expect(OKRSCORE(column(8), column(5), column(6))).toEqual([[2 / 3]]);
    expect(OKRSCORE(column('x'), 5, 6)).toEqual([['⚠ Start is not a number. Type digits only.']]);
  });

  test.each<[string, () => unknown, string]>([
    [
      'unequal heights',
      () => OKRSCORE(column(1, 2), column(1, 2, 3), 1),
      'The ranges must be equally high: start has 2 rows, target has 3 rows. Let them begin and end in the same rows.',
    ],
    [
      'a range and a range of one',
      () => OKRSTATUS(column(1, 2), column(1)),
      'The ranges must be equally high: progress has 2 rows, gone has 1 row. Let them begin and end in the same rows.',
    ],
    [
      'weights that are too short',
      () => OKRMEAN(column(1, 2), column(1, 2, 3)),
      'scores has 2 rows, weights has 3 rows',
    ],
    [
      'a roll-up of unequal heights',
      () => OKRROLLUP(column('A'), column('', ''), column(1)),
      'ids has 1 row, supports has 2 rows',
    ],
    ['two columns', () => OKRSCORE([[1, 2]], 3, 4), 'start has 2 columns. Give one column.'],
    [
      'a column where one value is meant',
      () => OKRFORECAST(column(1, 2), column(1, 2), column(0, 0), 1, 9),
      'start must be one value, not 2 rows.',
    ],
  ])('%s are answered with a sentence', (_, run, sentence) => {
    expect(run).toThrow(sentence);
  });

  test('a range gives what its cells give one by one', () => {
    const cell = fc.oneof(
      { weight: 4, arbitrary: fc.double({ min: -2, max: 3, noNaN: true }) },
      {
        weight: 2,
        arbitrary: fc.constantFrom<unknown>(
          '',
          null,
          undefined,
          ' ',
          'x',
          '#N/A',
          true,
          false,
          Number.POSITIVE_INFINITY,
          1e308,
          -1e308,
          '3 of 5',
          'yes',
          '⚠ Start is missing.',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom<unknown>(
          'Steps',
          'keep at or above',
          'Must reach',
          'Stretch',
          'Number at the end',
          '2026-10-01',
          46300,
        ),
      },
    );
    const byRow = [
      'OKRSCORE',
      'OKRPROGRESS',
      'OKRGONE',
      'OKRHEADSFOR',
      'OKRSTATUS',
      'OKRGRADE',
      'OKRQUARTER',
      'OKREXPLAIN',
    ];
    const argument = fc.oneof(cell, fc.array(cell, { minLength: 3, maxLength: 3 }));
    fc.assert(
      fc.property(fc.constantFrom(...byRow), fc.array(argument, { minLength: 8, maxLength: 8 }), (name, all) => {
        const taken = CUSTOM_FUNCTIONS.find((one) => one.name === name)?.parameters.length ?? 0;
        const args = all.slice(0, taken);
        fc.pre(args.some(Array.isArray));
        const whole = call(name, ...args.map((arg) => (Array.isArray(arg) ? column(...arg) : arg))) as unknown[][];
        const ranges = args.filter(Array.isArray);
        for (let row = 0; row < 3; row++) {
          const isBlankRow = ranges.every(
            (range) => range[row] === '' || range[row] === null || range[row] === undefined,
          );
          let alone: unknown;
          try {
            alone = isBlankRow ? '' : call(name, ...args.map((arg) => (Array.isArray(arg) ? arg[row] : arg)));
          } catch (error) {
            const { message } = error as Error;
            alone = `⚠ ${message}`;
          }
          expect(whole[row]).toEqual([alone]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no answer is ever NaN, infinite, null, undefined or an object', () => {
    const cell = fc.oneof(
      fc.double(),
      fc.constantFrom<unknown>('', null, undefined, 'x', true, '#REF!', {}, new Date(Number.NaN)),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...CUSTOM_FUNCTIONS),
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 8, maxLength: 8 }),
        (one, columns) => {
          const args = columns.slice(0, one.parameters.length).map((cells) => column(...cells));
          let answer: unknown;
          try {
            answer = call(one.name, ...args);
          } catch (error) {
            expect((error as Error).message).toMatch(/^[A-Z\w].*\.$/);
            return;
          }
          for (const value of [answer].flat(2)) {
            expect(typeof value === 'string' || Number.isFinite(value)).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('odd cells', () => {
  test.each<[string, () => unknown, unknown]>([
    ['percent', () => OKRSCORE(0.85, 0.95, 0.89), 0.4],
    ['a blank current', () => OKRSCORE(8, 5, ''), 0],
    ['a null current', () => OKRSCORE(8, 5, null), 0],
    ['nothing at all', () => OKRSCORE('', null, undefined), ''],
    ['nothing but a measure', () => OKRSCORE('', '', '', 'Yes / no'), 0],
    ['numbers too large to subtract', () => OKRSCORE(1e308, -1e308, 0), 0.5],
    ['numbers too small to divide by', () => OKRSCORE(0, 5e-324, 1e308), 1],
    ['a ticked box', () => OKRSCORE('', '', true, 'yes/no'), 1],
    ['steps in words', () => OKRSCORE('', 5, '3 of 5', 'STEPS'), 0.6],
  ])('%s', (_, run, answer) => {
    const got = run();
    if (typeof answer === 'number') expect(got).toBeCloseTo(answer, 12);
    else expect(got).toBe(answer);
  });

  test.each<[string, () => unknown, string]>([
    ['an error value', () => OKRSCORE('#N/A', 5, 6), 'Start is not a number.'],
    ['a boolean', () => OKRSCORE(1, true, 6), 'Target is not a number.'],
    ['infinity', () => OKRSCORE(1, 2, Number.POSITIVE_INFINITY), 'Current is not a number.'],
    ['an unknown measure', () => OKRSCORE(1, 2, 3, 'Feeling'), 'Measure is not in the list.'],
    ['a gone of 51', () => OKRSTATUS(0.4, 51), 'Gone must lie between 0 % and 100 %.'],
    ['no gone', () => OKRHEADSFOR(0.4, ''), 'Gone is missing.'],
    ['a confidence of 70', () => OKRSTATUS(0.4, 0.5, '', '', 70), 'Confidence must lie between 0 % and 100 %.'],
    ['a score of 70', () => OKRGRADE(70), 'Score must lie between 0 and 1.'],
    ['a weight below 0', () => OKRMEAN(column(1, 2), column(1, -1)), 'Weight is below 0.'],
    ['a month 13', () => OKRQUARTER(46300, 13), 'The fiscal year starts in a month from 1 to 12.'],
    ['an unknown type', () => OKRCHECK('More sales', 'Task'), 'Type is not in the list.'],
  ])('%s', (_, run, sentence) => {
    expect(run).toThrow(sentence);
  });

  test('a complaint from another column is passed on, with its own words', () => {
    const scores = OKRSCORE(column('x', 0), 10, 5);
    expect(OKRGRADE(scores)).toEqual(column('⚠ Start is not a number. Type digits only.', 'Amber'));
    expect(OKRHEADSFOR(scores, 0.5)).toEqual(column('⚠ Start is not a number. Type digits only.', 0.95));
    expect(OKRMEAN(scores)).toBe(0.5);
  });
});

describe('dates', () => {
  const from = foreignDate(2026, 9, 1);
  const due = foreignDate(2026, 11, 31);

  test('of another realm are dates', () => expect(from instanceof Date).toBe(false));

  test('as Date, as number, mixed, and as 2026-01-31 give the same', () => {
    const half = 46 / 92;
    expect(OKRGONE(from, due, foreignDate(2026, 10, 15))).toBe(half);
    expect(OKRGONE(46296, 46387, 46341)).toBe(half);
    expect(OKRGONE(from, 46387, foreignDate(2026, 10, 15))).toBe(half);
    expect(OKRGONE('2026-10-01', due, 46341.7)).toBe(half);
  });

  test('are told right where the sheet lies in another zone, and whatever its clocks do', () => {
    // Midnight elsewhere: from Chatham (13:45 before ours) to Honolulu, and an hour off after the clocks change.
    for (let hours = -13.75; hours <= 10; hours += 0.25) {
      const shifted = (month: number, date: number, extra = 0) =>
        foreignDate(2026, month, date, Math.floor(hours + extra), 60 * (hours - Math.floor(hours)));
      expect(OKRGONE(shifted(9, 1), shifted(11, 31, hours <= 9 ? 1 : 0), shifted(10, 15, hours <= 9 ? 1 : 0))).toBe(
        0.5,
      );
      expect(OKRQUARTER(shifted(9, 1))).toBe('2026-Q4');
      expect(OKRQUARTER(shifted(11, 31))).toBe('2026-Q4');
    }
  });

  test('a time of day belongs to its day', () => {
    expect(OKRQUARTER(foreignDate(2026, 8, 30, 18, 23, 7))).toBe('2026-Q3');
    expect(OKRGONE(from, due, foreignDate(2026, 10, 15, 17, 41, 12))).toBe(0.5);
  });

  test('may be what a key result is about, and so may durations', () => {
    expect(OKRSCORE(foreignDate(2026, 11, 1), foreignDate(2026, 9, 2), foreignDate(2026, 10, 1))).toBe(0.5);
    expect(
      OKRSCORE(foreignDate(1899, 11, 30, 4), foreignDate(1899, 11, 30, 1), foreignDate(1899, 11, 30, 2, 30)),
    ).toBeCloseTo(0.5, 9);
  });

  test('that are none are complained about', () => {
    expect(() => OKRGONE(foreignDate(Number.NaN), due, due)).toThrow('From is not a date.');
    expect(OKRQUARTER(column('soon', '', 46296))).toEqual(column('⚠ Date is not a date.', '', '2026-Q4'));
  });
});

describe('over a register', () => {
  test('scores roll up, complaints stay in their row, circles are named', () => {
    const ids = column('O1', 'K1', 'K2', 'K3', 'O2', 'O3', '');
    const supports = column('', 'O1 Grow our sales', 'o1', 'O1', 'O3', 'O2', '');
    const scores = column('', 0.4, 1.6, '⚠ Start is missing.', '', '', '');
    expect(OKRROLLUP(ids, supports, scores as never)).toEqual(
      column(
        0.7,
        0.4,
        1.6,
        '⚠ Start is missing.',
        '⚠ O2 and O3 support each other. Change what one of them supports.',
        '⚠ O2 and O3 support each other. Change what one of them supports.',
        '',
      ),
    );
  });

  test('a bad weight or score spoils only its row', () => {
    expect(
      OKRROLLUP(
        column('O1', 'K1', 'K2', 'K3'),
        column('', 'O1', 'O1', 'O1'),
        column('', 1, 0.5, 'high'),
        column('', -1, '', ''),
      ),
    ).toEqual(
      column(
        0.5,
        '⚠ Weight is below 0. Type 0 to leave this row out.',
        0.5,
        '⚠ Score is not a number. Type digits only.',
      ),
    );
  });

  test('means leave blanks and complaints out, and weigh', () => {
    expect(OKRMEAN(column(1, '', '⚠', 0.5))).toBe(0.75);
    expect(OKRMEAN(column(1, 0), column(3, 1))).toBe(0.75);
    expect(OKRMEAN(column(1.25, -0.2))).toBe(0.5);
    expect(OKRMEAN(column(1, 0), column(0, 0))).toBe('');
    expect(() => OKRMEAN(column(1, 'high'))).toThrow('Score is not a number in row 2 of the range: “high”.');
  });

  test('a status says shape and word', () => {
    expect(OKRSTATUS(column(0.4, 0, 1, '', ''), column(0.51, 0.9, 0.3, 0.5, ''))).toEqual(
      column('● On track', '■ Off track', '✓ Done', '– No update', ''),
    );
    expect(OKRSTATUS(0.4, 0.51, '', '', '', 11)).toBe('– No update');
    expect(OKRSTATUS(0.4, 0.51, '', '', '', 11, 14)).toBe('● On track');
  });

  test('a trend skips check-ins without a value and names a row that is wrong', () => {
    expect(OKRFORECAST(column(0, 10, 20), column(0, '', 2), 0, 10, 50)).toBeCloseTo(0.5, 12);
    expect(() => OKRFORECAST(column(1, ''), column(1, 2), 0, 10, 50)).toThrow(
      'A value has no date in row 2 of the range.',
    );
    expect(() => OKRFORECAST(column(1, 2), column(1, 'x'), 0, 10, 50)).toThrow(
      'A value is not a number in row 2 of the range: “x”.',
    );
  });

  test('the coach tells a type by the numbers where none is given', () => {
    expect(OKRCHECK(column('Improve quality', 'Grow our online sales', ''))).toEqual([
      [expect.stringContaining('any company')],
      [''],
      [''],
    ]);
    expect(OKRCHECK('Retention', '', '', 0.95)).toMatch(/^Without a start/);
    expect(OKRCHECK('Retention', 'Key result')).toBe('');
  });

  test('explains every row', () => {
    expect(OKREXPLAIN(column(0, ''), column(10, ''), column(4, ''), 0.5)).toEqual([
      [expect.stringMatching(/^Moved 4 of the 10/)],
      [''],
    ]);
  });
});
