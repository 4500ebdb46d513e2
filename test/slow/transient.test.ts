/**
 * Sheets is busy once (“Service Spreadsheets timed out …”), at a sample of the service calls of every command, with TRANSIENT_EVERY=1 at each: it
 * succeeds all the same, or it says what to do, and pressed again it leaves the file as if nothing had happened.
 */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/contract.ts';
import type { Workbench } from '../../workbench/emulator/index.ts';
import { expectAsUndisturbed, expectTakenIn, undisturbed } from './as-undisturbed.ts';
import { type Command, CREATE, LONG_COMMANDS, open, SMALL_COMMANDS } from './commands.ts';

/** TRANSIENT_EVERY=1 tries every call of every command; 5 every fifth. */
const SAMPLE = Number(process.env.TRANSIENT_EVERY ?? 0);

/** True if it came out as it does without the error: a trigger fails where nobody sees it. */
function pressed(command: Command, workbench: Workbench): boolean {
  const failures = workbench.failures().length;
  try {
    command.press(workbench);
  } catch (error) {
    expectSentence((error as Error).message);
    return false;
  }
  return workbench.failures().length === failures;
}

/** The message and what to do next, as the sidebar shows them. */
function expectSentence(shown: string): void {
  const [message = '', next = ''] = shown.split(' | ');
  expect(message).toMatch(/\.$/);
  expect(next).toMatch(/^[A-Z].*\.$/);
}

async function check(command: Command, every: number): Promise<number> {
  const right = undisturbed(command);
  const calls = right.costs.length;
  // The samples of the commands do not all begin with their first call, which is the same lock in each.
  const first = every === 1 ? 1 : 1 + (command.name.length % every);
  let tried = 0;
  for (let call = Math.min(first, calls); call <= calls; call += every) {
    // The worlds the script ran in are only given back between two turns of the event loop.
    await new Promise(setImmediate);
    const workbench = open(command.before());
    workbench.faults = { transientAtCall: call };
    try {
      const done = pressed(command, workbench);
      workbench.faults = {};
      if (command.typed) {
        expectTakenIn(right, workbench);
      } else {
        if (!done) command.press(workbench);
        expectAsUndisturbed(right, command, workbench);
      }
    } catch (error) {
      throw new Error(
        `${command.name}, an error at call ${call} of ${calls}:\n${String((error as { actual?: unknown }).actual ?? '')}\n${(error as Error).message}`,
      );
    }
    tried++;
  }
  return tried;
}

describe('one error of the service', () => {
  test.each(SMALL_COMMANDS)('$name', async (command) => {
    expect(await check(command, SAMPLE || 30)).toBeGreaterThan(0);
  });
  test.each(LONG_COMMANDS)('$name', async (command) => {
    expect(await check(command, SAMPLE || 150)).toBeGreaterThan(0);
  });
});

test('a command that fails each time says so in a sentence', () => {
  const workbench = open(CREATE.before());
  workbench.file.counter.count = () => {
    const error = new Error('Service Spreadsheets timed out while accessing document with id 1.');
    error.name = 'Exception';
    throw error;
  };
  const answer = workbench.rpc('openHome') as Answer<unknown>;
  expect(answer.ok).toBe(false);
  if (!answer.ok)
    expect(answer.problem.next).toBe(
      'Google Sheets was busy. Wait a moment, then press the button again: nothing is made twice.',
    );
});
