import { describe, expect, test } from 'vitest';
import { figuresOf, lastCycles } from '../../../src/domain/closing/figures.ts';
import { gradedRows } from '../../../src/domain/closing/graded.ts';
import { checkInHabit, type LoggedReading } from '../../../src/domain/closing/habits.ts';
import { firstConfidence, surenessOf } from '../../../src/domain/closing/sureness.ts';
import { ambitionSentence, checkInSentence, insightsOf, surenessSentence } from '../../../src/domain/closing/words.ts';
import { dayNumber } from '../../../src/domain/day.ts';
import { keyResult } from '../sample-register.ts';
import { CLOSED_ON, CYCLE, ended, ROWS } from './ended-cycle.ts';

const line = (id: string, day: string, more: Partial<LoggedReading> = {}): LoggedReading => ({
  ...{ id, day, field: 'Current', previous: '', current: 1, sure: '' },
  ...more,
});

describe('how sure people were', () => {
  const first = (log: readonly LoggedReading[], confidence: number | '' = 0.3) =>
    firstConfidence(log, [{ id: 'K1', confidence }]).get('K1');

  test('is what the draft said, before anybody changed it', () => {
    const log = [
      line('k1', '2026-10-05', { sure: 0.5 }),
      line('K1', '2026-10-05', { field: 'Confidence', previous: 0.9, current: 0.5, sure: 0.5 }),
      line('K1', '2026-10-12', { field: 'Confidence', previous: 0.5, current: 0.3, sure: 0.3 }),
    ];
    expect(first(log)).toBe(0.9);
  });

  test('else what was said first', () => {
    expect(first([line('K1', '2026-10-05', { field: 'Confidence', previous: '', current: 0.6 })])).toBe(0.6);
    expect(first([line('K1', '2026-10-05'), line('K1', '2026-10-12', { sure: 0.4 })])).toBe(0.4);
  });

  test('else what stands in the row, which nobody has changed; else nothing', () => {
    expect(first([])).toBe(0.3);
    expect(first([], '')).toBeUndefined();
  });

  test('is held against the grade; sure is 70 % or more', () => {
    const sureness = surenessOf(
      gradedRows(ended(), {}),
      new Map([
        ['K1', 0.7],
        ['K2', 0.69],
        ['K3', 0.9],
        ['K5', 0.9],
      ]),
    );
    const ids = Object.entries(sureness).map(([group, rows]) => [group, rows.map(({ id }: { id: string }) => id)]);
    expect(Object.fromEntries(ids)).toEqual({
      ...{ sureAndGreen: ['K1'], sureAndNot: ['K3'], unsureAndGreen: [], unsureAndNot: ['K2'] },
    });
    expect(surenessSentence(sureness)).toBe(
      'Of 2 key results people were sure of, 1 ended green; of 1 they were not sure of, 0.',
    );
  });
});

describe('the habit of checking in', () => {
  const rows = (more = {}) => ended([keyResult('K1', 'Sales', { start: 0, current: 1, target: 2, ...more })]);
  const habit = (log: readonly LoggedReading[], more = {}, on = CLOSED_ON) => {
    const { done, possible } = checkInHabit(rows(more), log, { ...CYCLE, days: 7 }, on);
    return [done, possible];
  };

  test('counts a week once, however often somebody looked', () => {
    expect(habit([line('K1', '2026-10-01'), line('K1', '2026-10-07'), line('k1', '2026-10-08')])).toEqual([2, 14]);
  });

  test('only the weeks of the row’s own time are possible, and those up to the closing', () => {
    const own = { from: dayNumber('2026-10-08'), due: dayNumber('2026-10-21') };
    expect(habit([line('K1', '2026-10-02'), line('K1', '2026-10-09')], own)).toEqual([1, 2]);
    expect(habit([], {}, '2026-10-14')).toEqual([0, 2]);
  });

  test('a last look after the last day belongs to the last week', () => {
    expect(habit([line('K1', '2027-01-03')])).toEqual([1, 14]);
  });

  test('dropped ones are not asked; a round is as long as Settings say', () => {
    expect(checkInHabit(ended(), [], { ...CYCLE, days: 7 }, CLOSED_ON).possible).toBe(5 * 14);
    expect(checkInHabit(ended(), [], { ...CYCLE, days: 14 }, CLOSED_ON).possible).toBe(5 * 7);
    const year = { from: '2026-01-01', due: '2026-12-31', days: 30 };
    expect(checkInHabit(rows(), [], year, CLOSED_ON)).toMatchObject({ possible: 13, days: 30 });
  });
});

describe('the figures of a cycle', () => {
  const graded = gradedRows(ended(), { K2: ['Green', 'Signed'] });
  const checkIns = { done: 30, possible: 65, days: 7 };
  const sureness = surenessOf(graded, new Map(ROWS.map(({ id }) => [String(id), 0.8])));
  const figures = figuresOf({ rows: ended(), graded, checkIns, reviews: 2, sureness });

  test('count the grades people gave, and the scores nobody changed', () => {
    expect(figures.grades).toEqual({ Green: 2, Amber: 1, Red: 1 });
    expect(figures).toMatchObject({ noScore: 1, reviews: 2, sure: { green: 2, all: 4 } });
    expect(figures.score).toBeCloseTo((0.7 + 0.5 + 0.9) / 3 / 2);
  });

  test('stand beside those of the three cycles before, oldest first', () => {
    const past = ['2025-Q4', '2026-Q1', '2026-Q3', '2026-Q2', '2027-Q1'].map((name) => ({
      ...{ name, figures },
      from: `${name.slice(0, 4)}-0${name.slice(-1)}-01`,
    }));
    const current = { name: '2026-Q4', from: '2026-10-01', figures };
    expect(lastCycles(past, current).map(({ name }) => name)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  });

  test('say something for the next wizard: what is to change first, then what the numbers say', () => {
    expect(insightsOf({ ...figures, stretch: 0.4 }, ['Fewer things at once', ' '], '.')).toEqual([
      'Fewer things at once',
      ambitionSentence(0.4, '.'),
      'Checked in 46 % of the time: 30 of 65 weeks, over all key results.',
    ]);
    expect(
      insightsOf({ stretch: '', checkIns: { done: 0, possible: 0, days: 7 }, sure: { green: 0, all: 0 } }, [], '.'),
    ).toEqual([]);
  });
});

describe('the sentences', () => {
  test.each([
    [0.7, 'Stretch key results ended at 0.70 on average: the ambition was about right.'],
    [0.3, expect.stringMatching(/more was asked than this cycle could give/)],
    [0.95, expect.stringMatching(/room for more/)],
    ['', 'No stretch key result has a score.'],
  ] as const)('of ambition at %s', (mean, sentence) => {
    expect(ambitionSentence(mean, '.')).toEqual(sentence);
  });

  test('say nothing where there was nothing to do', () => {
    expect(checkInSentence({ done: 0, possible: 0, days: 7 })).toBe('');
  });
});
