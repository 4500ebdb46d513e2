import { describe, expect, test } from 'vitest';
import { loopSentence, type OwnScore, rollUp } from '../../src/domain/rollup.ts';

type Row = readonly [id: string, supports: string, score: OwnScore, weight?: number];
const rolled = (rows: readonly Row[]) =>
  rollUp(
    rows.map(([id]) => id),
    rows.map(([, supports]) => supports),
    rows.map(([, , score]) => score),
    rows.map(([, , , weight]) => weight ?? 1),
  );

describe('a roll-up', () => {
  test.each<[string, readonly Row[], readonly OwnScore[]]>([
    [
      'leaves a row nobody supports as it is',
      [
        ['K1', '', 0.4],
        ['', '', 1.7],
      ],
      [0.4, 1.7],
    ],
    [
      'averages the rows that support an id',
      [
        ['O1', '', ''],
        ['K1', 'O1', 0.4],
        ['K2', 'O1', 0.8],
      ],
      [0.6000000000000001, 0.4, 0.8],
    ],
    [
      'puts the mean in place of an own score',
      [
        ['O1', '', 1],
        ['K1', 'O1', 0.4],
      ],
      [0.4, 0.4],
    ],
    [
      'holds scores to 0..1 first',
      [
        ['O1', '', ''],
        ['K1', 'O1', 2],
        ['K2', 'O1', -1],
      ],
      [0.5, 2, -1],
    ],
    [
      'weighs',
      [
        ['O1', '', ''],
        ['K1', 'O1', 1, 3],
        ['K2', 'O1', 0, 1],
      ],
      [0.75, 1, 0],
    ],
    [
      'leaves weight 0 out',
      [
        ['O1', '', ''],
        ['K1', 'O1', 1, 0],
        ['K2', 'O1', 0.5],
      ],
      [0.5, 1, 0.5],
    ],
    [
      'is blank where every weight is 0',
      [
        ['O1', '', 0.9],
        ['K1', 'O1', 1, 0],
      ],
      ['', 1],
    ],
    [
      'leaves out a row without a score',
      [
        ['O1', '', ''],
        ['K1', 'O1', ''],
        ['K2', 'O1', 0.5],
      ],
      [0.5, '', 0.5],
    ],
    [
      'leaves out a row in complaint, which keeps its sentence',
      [
        ['O1', '', ''],
        ['K1', 'O1', '⚠ Start is missing.'],
        ['K2', 'O1', 0.5],
      ],
      [0.5, '⚠ Start is missing.', 0.5],
    ],
    [
      'reads the id before a title, in any case',
      [
        ['O1', '', ''],
        ['K1', 'o1 Grow our sales', 0.3],
      ],
      [0.3, 0.3],
    ],
    [
      'goes up several levels',
      [
        ['O1', '', ''],
        ['O2', 'O1', ''],
        ['K1', 'O2', 1],
        ['K2', 'O2', 0],
        ['K3', 'O1', 0],
      ],
      [0.25, 0.5, 1, 0, 0],
    ],
    [
      'does not mind parents below their children',
      [
        ['K1', 'O2', 1],
        ['O2', 'O1', ''],
        ['O1', '', ''],
      ],
      [1, 1, 1],
    ],
    ['does not mind an id nobody has', [['K1', 'O9', 0.5]], [0.5]],
    [
      'gives an id that stands twice its mean twice',
      [
        ['O1', '', ''],
        ['O1', '', ''],
        ['K1', 'O1', 0.5],
      ],
      [0.5, 0.5, 0.5],
    ],
  ])('%s', (_, rows, expected) => {
    expect(rolled(rows)).toEqual(expected);
  });
});

describe('rows that support each other', () => {
  test('say so, and what they support does without them', () => {
    const both = '⚠ O2 and O3 support each other. Change what one of them supports.';
    expect(
      rolled([
        ['O1', '', ''],
        ['O2', 'O3', ''],
        ['O3', 'O2', ''],
        ['K1', 'O1', 0.5],
        ['K2', 'O3', 1],
      ]),
    ).toEqual([0.5, both, both, 0.5, 1]);
    const above = rolled([
      ['O1', '', ''],
      ['O2', 'O2', ''],
      ['O2', 'O1', ''],
      ['K1', 'O1', 0.5],
    ]);
    expect(above).toEqual([0.5, loopSentence(['O2']), loopSentence(['O2']), 0.5]);
  });

  test.each([
    [['O1'], '⚠ O1 supports itself. Choose what it serves, or leave Supports blank.'],
    [['O1', 'O2'], '⚠ O1 and O2 support each other. Change what one of them supports.'],
    [['O1', 'O2', 'O3'], '⚠ O1, O2 and O3 support each other. Change what one of them supports.'],
    [['A', 'B', 'C', 'D', 'E', 'F'], '⚠ A, B, C and 3 more support each other. Change what one of them supports.'],
  ])('%j: %s', (names, sentence) => {
    expect(loopSentence(names)).toBe(sentence);
  });

  test('two circles are named apart, and a row between them is neither', () => {
    const answers = rolled([
      ['A', 'B', ''],
      ['B', 'A', ''],
      ['C', 'D', ''],
      ['D', 'C', ''],
      ['E', 'F', 0.5],
      ['F', '', ''],
    ]);
    expect(new Set(answers.slice(0, 2)).size).toBe(1);
    expect(new Set(answers.slice(2, 4)).size).toBe(1);
    expect(answers[0]).not.toBe(answers[2]);
    expect(answers.slice(4)).toEqual([0.5, 0.5]);
  });

  test('a circle of ten thousand comes to an end', () => {
    const size = 10_000;
    const ids = Array.from({ length: size }, (_, at) => `O${at}`);
    const answers = rollUp(
      ids,
      ids.map((_, at) => `O${(at + 1) % size}`),
      new Array(size).fill(0.5),
      null,
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^⚠ O\d+, O\d+, O\d+ and 9997 more support each other\./);
  });

  test('a chain of a hundred thousand is no circle', () => {
    const size = 100_000;
    const ids = Array.from({ length: size }, (_, at) => `O${at}`);
    const answers = rollUp(
      ids,
      ids.map((_, at) => (at === 0 ? '' : `O${at - 1}`)),
      new Array(size).fill(0.25),
      null,
    );
    expect(answers[0]).toBe(0.25);
  });
});
