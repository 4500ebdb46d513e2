/** Whether the stretch was the right one: the mean score of the Stretch key results. */
import { TOLERANCE } from '../marks.ts';
import { meanOf } from '../rollup.ts';
import { type Graded, keyResultsOf } from './graded.ts';

/** Both ends inside. */
const ABOUT_RIGHT = { from: 0.6, to: 0.8 };

export type AmbitionVerdict = 'about right' | 'too high' | 'too easy';

/** '' where no Stretch key result has a score. */
export function stretchMean(rows: readonly Graded[]): number | '' {
  const scores = keyResultsOf(rows).flatMap(({ ambition, score }) =>
    ambition === 'Stretch' && score !== null ? [score] : [],
  );
  return meanOf(
    scores.reduce((sum, score) => sum + score, 0),
    scores.length,
  );
}

export function ambitionVerdict(mean: number): AmbitionVerdict {
  if (mean < ABOUT_RIGHT.from - TOLERANCE) return 'too high';
  return mean > ABOUT_RIGHT.to + TOLERANCE ? 'too easy' : 'about right';
}
