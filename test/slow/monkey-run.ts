/**
 * Runs sequences of steps on a small register that is opened as it was each time. MONKEY_RUNS=3000 runs more of them,
 * MONKEY_FROM=4711 begins with another number: a failure prints the one it had.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openWorkbench, type Workbench } from '../../workbench/emulator/index.ts';
import { deleteRows } from '../sheet/by-hand.ts';
import { sizeOf } from '../sheet/seen-register.ts';
import { RUNNING, TAB } from './commands.ts';
import { Monkey } from './monkey.ts';
import { ACTIONS, type Action, ALL_ACTIONS, type Step, take } from './monkey-steps.ts';

/** Few rows and no tab of a thousand: what is computed and read after every step is what takes the time. */
function made(): unknown {
  const workbench = openWorkbench({ snapshot: RUNNING() });
  workbench.edit(TAB, 'F4', [['81%']]);
  for (const [tab, last] of [
    ['_okr', 60],
    ['Check-ins', 20],
    ['Guide', 60],
    ['Team', 20],
    ['Sheet1', 5],
  ] as const)
    keepRows(workbench, tab, last);
  return workbench.snapshot();
}
function keepRows(workbench: Workbench, tab: string, last: number): void {
  if (!workbench.sheets().includes(tab)) return;
  const { rows } = sizeOf(workbench, tab);
  if (rows > last) deleteRows(workbench, tab, last + 1, rows);
}
let snapshot: unknown;

const STEP: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom(...ACTIONS),
  ...([fc.nat(500), fc.nat(500), fc.nat(500)] as const),
);

/** The steps of a number, always the same. */
export function sequence(number: number, length: number): readonly Step[] {
  const [steps = []] = fc.sample(fc.array(STEP, { minLength: length, maxLength: length }), {
    seed: number,
    numRuns: 1,
  });
  return steps;
}

/** Throws with the story of what was done. Counts what was really done of each action. */
export function runSteps(steps: readonly Step[], happened: Map<Action, number> = new Map()): void {
  snapshot ??= made();
  const monkey = new Monkey(snapshot, TAB);
  try {
    for (const step of steps) {
      if (take(monkey, step)) happened.set(step[0], (happened.get(step[0]) ?? 0) + 1);
      monkey.expectNothingLost();
    }
    monkey.finish();
  } catch (error) {
    throw new Error(`${(error as Error).message}\nafter\n${monkey.done.join('\n')}`, { cause: error });
  }
}

const RUNS = Number(process.env.MONKEY_RUNS ?? 300);
const FROM = Number(process.env.MONKEY_FROM ?? 0);
const STEPS = 40;
/** A test each, so that a failure does not hide those behind it. */
const TOGETHER = 10;

/** Every second ten of the sequences. */
export function runSequences(name: string, half: 0 | 1): void {
  const happened = new Map<Action, number>();
  for (let first = FROM + half * TOGETHER; first < FROM + RUNS; first += 2 * TOGETHER) {
    const last = Math.min(first + TOGETHER, FROM + RUNS) - 1;
    test(`sequences ${first} to ${last}, ${STEPS} steps each`, () => {
      for (let number = first; number <= last; number++) {
        try {
          runSteps(sequence(number, STEPS), happened);
        } catch (error) {
          const again = `MONKEY_FROM=${number} MONKEY_RUNS=1 shows it again; keep it in monkey-kept.ts.`;
          throw new Error(`Sequence ${number}. ${again}\n${(error as Error).message}`, { cause: error });
        }
      }
    });
  }
  test.runIf(RUNS >= 100)(`everything was really done in the ${name} half`, () => {
    expect(ALL_ACTIONS.filter((action) => (happened.get(action) ?? 0) < 5)).toEqual([]);
  });
}
