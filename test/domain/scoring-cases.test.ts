import { describe, expect, test } from 'vitest';
import { meanOfObjectives } from '../../src/domain/summary.ts';
import { greenFrom } from '../../src/domain/typed-value.ts';
import { OKRMEAN, OKRPROGRESS, OKRSCORE } from '../../src/entry/custom-functions.ts';
import published from './scoring-cases.json' with { type: 'json' };

/** Worked cases other OKR systems publish, in their tests, their help or their source. */
interface Case {
  readonly id: string;
  readonly source: string;
  readonly holdout_class: string;
  readonly level: string;
  readonly type: string;
  readonly start?: number | null;
  readonly target?: number;
  readonly current?: number | boolean | null;
  readonly children?: readonly Child[];
  readonly stages?: readonly { readonly weight: number; readonly done: boolean }[];
  readonly values?: readonly number[];
  readonly expected_score: number | null;
  readonly tolerance?: number;
  readonly conflict_group?: string;
}

interface Child {
  readonly start?: number;
  readonly target?: number;
  readonly current?: number;
  readonly score?: number | null;
  readonly weight?: number;
  readonly checklist?: readonly boolean[];
  readonly children?: readonly Child[];
}

const CASES = published as unknown as readonly Case[];
const named = (one: Case) => [`${one.id} ${one.source}`, one] as const;
const classed = (name: string) => CASES.filter((one) => one.holdout_class === name).map(named);

const MEASURE_OF: Readonly<Record<string, string>> = {
  increase: '',
  decrease: '',
  stay_above: 'Keep at or above',
  stay_below: 'Keep at or below',
  binary: 'Yes / no',
};

function childScore(child: Child): number | string {
  if (child.children) return meanOf(child.children);
  if (child.checklist) {
    return Number(OKRSCORE('', child.checklist.length, child.checklist.filter(Boolean).length, 'Steps'));
  }
  if (child.target !== undefined) return Number(OKRSCORE(child.start, child.target, child.current));
  return child.score ?? '';
}

const meanOf = (children: readonly Child[]): number | string =>
  OKRMEAN(
    children.map((child) => [childScore(child)]),
    children.map((child) => [child.weight ?? '']),
  );

function ours(one: Case): number | string {
  if (one.stages) {
    return OKRMEAN(
      one.stages.map(({ done }) => [Number(OKRSCORE('', '', done, 'Yes / no'))]),
      one.stages.map(({ weight }) => [weight]),
    );
  }
  if (one.children) return meanOf(one.children);
  const measure = MEASURE_OF[one.type];
  if (measure === undefined) throw new Error(`${one.id} is of a type nobody here reads: ${one.type}`);
  return OKRSCORE(one.start, one.target, one.current, measure) as number | string;
}

describe('what everybody agrees on', () => {
  test('there is something to agree on', () => expect(classed('core').length).toBeGreaterThan(55));

  test.each(classed('core'))('%s', (_, one) => {
    const score = ours(one);
    expect(typeof score).toBe('number');
    expect(Math.abs(Number(score) - Number(one.expected_score))).toBeLessThanOrEqual(one.tolerance ?? 1e-9);
  });

  test('a team is the mean of its objectives, not of all their key results', () => {
    const row = { progress: '', gone: '', headsFor: '', status: '', why: '', complaint: '', dropped: false } as const;
    const objectives = [1, 0.5].map((score) => ({ ...row, type: 'Objective', score }) as const);
    expect(meanOfObjectives(objectives, 'score')).toBe(0.75);
  });
});

describe('where others disagree, our answer and why', () => {
  const group = (name: string) => CASES.filter((one) => one.conflict_group === name);

  test('every disagreement has an answer here', () => {
    const groups = new Set(CASES.filter((one) => one.holdout_class === 'conflict').map((one) => one.conflict_group));
    expect([...groups].sort()).toEqual(['all_zero_weights', 'at_threshold', 'start_eq_target']);
  });

  test('start = target is met or not met: no way to go has no half of it, and a value below it has not arrived', () => {
    const answers = Object.fromEntries(group('start_eq_target').map((one) => [one.id, ours(one)]));
    expect(answers).toEqual({ S019: 1, S027: 1, S029: 0, S030: 1, S038: 1, S102: 1 });
  });

  test('a limit includes itself: "at or below 5 %" is kept at 5 %, as its words say', () => {
    expect(group('at_threshold').map((one) => [one.id, ours(one)])).toEqual([
      ['S066', 1],
      ['S133', 1],
      ['S170', 1],
    ]);
  });

  test('all weights 0 is blank: somebody has left every row out, and a plain mean would put them back', () => {
    expect(group('all_zero_weights').map((one) => ours(one))).toEqual(['']);
  });
});

describe('where a rule is a choice', () => {
  const find = (id: string) => CASES.find((one) => one.id === id) as Case;

  test('a checklist counts as one key result', () => expect(ours(find('S034'))).toBe(0.75));

  test('progress passes 1 though the score does not', () => {
    const { start, target, current, expected_score } = find('S126');
    expect(OKRPROGRESS(start, target, current)).toBe(expected_score);
    expect(OKRSCORE(start, target, current)).toBe(1);
  });

  test('green begins at 0.7 of the way, falling as rising', () => expect(greenFrom(200, 100, 'Stretch')).toBe(130));

  test('a limit is judged by its last reading, the cap itself included', () => {
    const { target, values } = find('S155');
    expect(OKRSCORE('', target, values?.[values.length - 1], 'Keep at or below')).toBe(1);
  });

  test('every other published choice is named with the reason why it is not ours', () => {
    const OURS = ['S034', 'S090', 'S126', 'S155'];
    const NOT_OURS: Readonly<Record<string, string>> = {
      sum_of_values: 'an objective is the mean of its key results; amounts are added up in a key result of its own',
      carry_forward: 'a history of scores is kept by check-ins, not worked out again',
      stay_above_periods: 'a limit is judged by its last reading, not by the share of readings that kept it',
      stay_below_periods: 'a limit is judged by its last reading, not by the share of readings that kept it',
      piecewise: 'the way from start to target is straight',
      at_most_distance: 'a limit is kept or broken; how far is seen in Current',
      ratio_increase: 'the start counts: from 10 to 20, 16 is six of ten',
      ratio_decrease: 'the start counts, and falling is the same rule as rising',
      worst_wins: 'an objective is judged by its mean and names what is off track',
      pace: 'heads for, not the gap to a straight line',
      pace_ratio: 'heads for, not the share of a straight line',
      score_colour: 'more than hoped for is green; the coach asks at the close whether it was too easy',
    };
    const unnamed = CASES.filter(
      (one) => one.holdout_class === 'policy' && !OURS.includes(one.id) && !(one.type in NOT_OURS),
    );
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });
});
