/** Whatever people do to a register: no word is lost, no wrong number stands in silence, and repair makes it whole. */
import { describe, test } from 'vitest';
import { KEPT } from './monkey-kept.ts';
import { runSequences, runSteps } from './monkey-run.ts';

describe('sequences that once failed', () => {
  for (const { found, steps } of KEPT) test(found, () => runSteps(steps));
});

runSequences('first', 0);
