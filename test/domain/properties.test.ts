import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareGone } from '../../src/domain/cycle.ts';
import { headsFor } from '../../src/domain/heads-for.ts';
import { AMBITIONS, MEASURES, type Measure } from '../../src/domain/okr.ts';
import { evaluateRegister } from '../../src/domain/register.ts';
import { rollUp, weightedMean } from '../../src/domain/rollup.ts';
import { gradeOf, progressOf, progressOfRow, scoreOf } from '../../src/domain/scoring.ts';
import { colourOf, GRADE_OF_COLOUR, statusOfRow } from '../../src/domain/status.ts';
import { keyResult, MID_QUARTER, objective, SAMPLE } from './sample-register.ts';

const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });
const plainNumber = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const ambition = fc.constantFrom(...AMBITIONS);
const measure = fc.constantFrom(...MEASURES);
const cell = fc.oneof(anyNumber, fc.constantFrom('', 'yes', 'no', '3 of 5', 'x', '#N/A', ' '), fc.boolean());
/** Start and target far enough apart that rounding stays out of sight. */
const way = fc.tuple(plainNumber, plainNumber).filter(([start, target]) => Math.abs(start - target) > 1e-3);
/** Zero, or not so small that it vanishes beside the others. */
const weight = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 100, noNaN: true }));
const score = fc.double({ min: -2, max: 3, noNaN: true });

const holds = (property: fc.IProperty<never> | fc.IRawProperty<unknown>) =>
  fc.assert(property as fc.IProperty<unknown>, { numRuns: 300 });

describe('the score', () => {
  test('lies in 0..1 for any numbers, and progress is a number', () => {
    holds(
      fc.property(anyNumber, anyNumber, anyNumber, (start, target, current) => {
        const progress = progressOf(start, target, current);
        return Number.isFinite(progress) && scoreOf(progress) >= 0 && scoreOf(progress) <= 1;
      }),
    );
  });

  test('never falls as current goes towards the target', () => {
    holds(
      fc.property(anyNumber, anyNumber, anyNumber, anyNumber, (start, target, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const rises = target >= start;
        const [before, after] = rises ? [low, high] : [high, low];
        return progressOf(start, target, before) <= progressOf(start, target, after);
      }),
    );
  });

  test('of a falling target mirrors that of a rising one', () => {
    holds(
      fc.property(anyNumber, anyNumber, anyNumber, (start, target, current) => {
        fc.pre(start !== target);
        return progressOf(-start, -target, -current) === progressOf(start, target, current);
      }),
    );
  });

  test('does not change when all three numbers are shifted or scaled: °C or °F, pounds or pence', () => {
    holds(
      fc.property(
        way,
        plainNumber,
        plainNumber,
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        (ends, current, shift, scale) => {
          const [start, target] = ends;
          const size = Math.abs(target - start);
          const moved = progressOf(start * scale + shift, target * scale + shift, current * scale + shift);
          const room = (1e-9 * (1e6 * scale + Math.abs(shift) + 1)) / (size * scale) + 1e-9;
          expect(Math.abs(moved - progressOf(start, target, current))).toBeLessThanOrEqual(
            room * (1 + Math.abs(moved)),
          );
        },
      ),
    );
  });

  test('of a row of any cells is in 0..1, blank or a sentence', () => {
    holds(
      fc.property(measure, cell, cell, cell, (which, start, target, current) => {
        const progress = progressOfRow(which, start, target, current);
        return typeof progress === 'number'
          ? Number.isFinite(progress)
          : progress === '' || /^[A-Z].*\.$/.test(progress);
      }),
    );
  });
});

describe('a roll-up', () => {
  const children = fc.array(fc.record({ score, weight }), { minLength: 1, maxLength: 30 });

  test('lies between the least and the greatest of what it averages', () => {
    holds(
      fc.property(children, (rows) => {
        const counted = rows.filter((row) => row.weight > 0).map((row) => scoreOf(row.score));
        const [mean] = rollUp(
          ['O1', ...rows.map((_, at) => `K${at}`)],
          ['', ...rows.map(() => 'O1')],
          ['', ...rows.map((row) => row.score)],
          [1, ...rows.map((row) => row.weight)],
        );
        if (counted.length === 0) return mean === '';
        return Number(mean) >= Math.min(...counted) - 1e-9 && Number(mean) <= Math.max(...counted) + 1e-9;
      }),
    );
  });

  test('is the weighted mean of the clamped scores', () => {
    holds(
      fc.property(children, (rows) => {
        const [mean] = rollUp(
          ['O1', ...rows.map(() => '')],
          ['', ...rows.map(() => 'O1')],
          ['', ...rows.map((row) => row.score)],
          [1, ...rows.map((row) => row.weight)],
        );
        const expected = weightedMean(
          rows.map((row) => scoreOf(row.score)),
          rows.map((row) => row.weight),
        );
        return mean === expected;
      }),
    );
  });

  test('does not depend on the order of the rows, circles and doubles included', () => {
    const ids = ['A', 'B', 'C', 'D', 'E'];
    const rows = fc.array(
      fc.record({ id: fc.constantFrom('', ...ids), supports: fc.constantFrom('', ...ids), score, weight }),
      { minLength: 2, maxLength: 12 },
    );
    const rounded = (value: unknown) =>
      typeof value === 'number' ? value.toFixed(9) : /^⚠/.test(String(value)) ? '⚠' : value;
    holds(
      fc.property(
        rows.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray([...list.keys()], { minLength: list.length, maxLength: list.length }),
          ),
        ),
        ([list, order]) => {
          const of = (some: typeof list) =>
            rollUp(
              some.map((one) => one.id),
              some.map((one) => one.supports),
              some.map((one) => one.score),
              some.map((one) => one.weight),
            );
          const straight = of(list);
          const mixed = of(order.map((at) => list[at]!));
          expect(mixed.map(rounded)).toEqual(order.map((at) => rounded(straight[at])));
        },
      ),
    );
  });

  test('of a register does not depend on the order of its rows', () => {
    const answers = evaluateRegister(SAMPLE, MID_QUARTER);
    holds(
      fc.property(
        fc.shuffledSubarray([...SAMPLE.keys()], { minLength: SAMPLE.length, maxLength: SAMPLE.length }),
        (order) => {
          const mixed = evaluateRegister(
            order.map((at) => SAMPLE[at]!),
            MID_QUARTER,
          );
          const tidy = (one: (typeof answers)[number] | undefined) => ({
            ...one,
            score: Number(one?.score).toFixed(9),
            progress: '',
            headsFor: Number(one?.headsFor).toFixed(9),
          });
          expect(mixed.map(tidy)).toEqual(order.map((at) => tidy(answers[at])));
        },
      ),
    );
  });
});

describe('heads for', () => {
  test('lies in 0..1 for any progress', () => {
    holds(
      fc.property(anyNumber, share, ambition, (progress, gone, which) => {
        const heads = headsFor(progress, gone, which);
        return heads >= 0 && heads <= 1;
      }),
    );
  });

  test('on the last day is the score', () => {
    holds(fc.property(anyNumber, ambition, (progress, which) => headsFor(progress, 1, which) === scoreOf(progress)));
  });

  test('never rises while nothing moves, and falls day by day', () => {
    holds(
      fc.property(
        fc.integer({ min: 1, max: 730 }),
        fc.integer({ min: 1, max: 729 }),
        ambition,
        (length, day, which) => {
          fc.pre(day < length);
          const [today, tomorrow] = [day, day + 1].map((on) => headsFor(0, shareGone(1, length, on), which));
          return tomorrow! < today!;
        },
      ),
    );
  });

  test('never rises with time at any progress, and never falls with progress', () => {
    holds(
      fc.property(score, share, share, ambition, (progress, a, b, which) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        // Below the start the pace forecast gets milder as less time is left to fall further.
        return progress < 0 || headsFor(progress, late, which) <= headsFor(progress, early, which) + 1e-12;
      }),
    );
    holds(
      fc.property(score, score, share, ambition, (a, b, gone, which) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        return headsFor(less, gone, which) <= headsFor(more, gone, which) + 1e-12;
      }),
    );
  });

  test('never is worse than the bands promise: a stretch of 92 days is not amber before day 6 nor red before day 27', () => {
    holds(
      fc.property(share, fc.integer({ min: 1, max: 92 }), (progress, day) => {
        const colour = colourOf(headsFor(progress, day / 92, 'Stretch'), day / 92, 'Stretch');
        if (day < 6) return colour === 'On track';
        return day >= 27 || colour !== 'Off track';
      }),
    );
  });

  test('never is worse than the score, nor better than plan and pace together allow', () => {
    holds(
      fc.property(share, share, ambition, (progress, gone, which) => {
        const heads = headsFor(progress, gone, which);
        return heads >= progress - 1e-12 && heads <= Math.min(1, progress + (1 - gone) * (progress + 1 - gone)) + 1e-12;
      }),
    );
  });
});

describe('on the last day', () => {
  test('the colour of the status is the grade', () => {
    holds(
      fc.property(
        fc.double({ min: 0, max: 1.5, noNaN: true }),
        ambition,
        fc.constantFrom<Measure>('Number', 'Steps', 'Number at the end', 'Yes / no'),
        fc.oneof(share, fc.constant('' as const)),
        (progress, which, kind, sure) => {
          const status = statusOfRow(kind, progress, 1, which, sure, false);
          const grade = gradeOf(scoreOf(progress), which);
          if (status === 'Done') return progress >= 1 - 1e-9 && grade === 'Green';
          return GRADE_OF_COLOUR[status as keyof typeof GRADE_OF_COLOUR] === grade;
        },
      ),
    );
  });

  test('it is so in the register, too, the day after', () => {
    const context = { ...MID_QUARTER, today: '2027-01-01', staleAfterDays: 999 };
    holds(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), ambition, (current, which) => {
        const rows = [
          objective('O1', 'Above'),
          keyResult('K1', 'Below', { start: 0, target: 1, current, ambition: which, lastCheckIn: 46300 }),
        ];
        const answer = evaluateRegister(rows, context)[1]!;
        return (
          answer.score === scoreOf(current) &&
          GRADE_OF_COLOUR[answer.status as keyof typeof GRADE_OF_COLOUR] === gradeOf(current, which)
        );
      }),
    );
  });
});
