/**
 * The script killed between the service calls of every command, wherever that leaves something new, what it had written
 * but not committed lost or kept: the same command again leaves the file as if nothing had happened.
 */
import { describe, expect, test } from 'vitest';
import type { Workbench } from '../../workbench/emulator/index.ts';
import { expectAsUndisturbed, expectTakenIn, type Right, undisturbed } from './as-undisturbed.ts';
import { type Command, LONG_COMMANDS, open, SMALL_COMMANDS } from './commands.ts';

type Pending = 'lost' | 'kept';
interface Kill {
  readonly call: number;
  readonly pending: Pending;
}

/** KILLED_EVERY=1 kills every command at every such place, however many it has. */
const SAMPLE = Number(process.env.KILLED_EVERY ?? 0);
/** A command of so many states is killed in each of them, a longer one in about as many as stand behind it. */
const ALL_OF = 18;
const SPREAD = 10;

/**
 * What a killed run leaves is what its calls had written by then: after a read it is what it was before it, so the calls
 * behind a write or another service are all there are. Lost writes leave what was there before them, which is tried as
 * well; once for each burst of them, at its end.
 */
function killsOf({ costs }: Right): readonly Kill[] {
  return costs.flatMap((cost, index): Kill[] => {
    const before = costs[index - 1];
    const kept: Kill[] = before === 'read' ? [] : [{ call: index + 1, pending: 'kept' }];
    const lost: Kill[] = before === 'write' && cost !== 'write' ? [{ call: index + 1, pending: 'lost' }] : [];
    return [...kept, ...lost];
  });
}

function killed(command: Command, { call, pending }: Kill): Workbench {
  const workbench = open(command.before());
  workbench.faults = { killAtCall: call, pending };
  try {
    command.press(workbench);
  } catch (error) {
    if ((error as Error).name !== 'Killed') throw error;
  }
  workbench.faults = {};
  return workbench;
}

async function check(command: Command): Promise<number> {
  const right = undisturbed(command);
  const all = killsOf(right);
  const every = SAMPLE || (all.length > ALL_OF ? Math.ceil(all.length / SPREAD) : 1);
  const kills = all.filter((_, index) => index % every === 0);
  for (const kill of kills) {
    // The worlds the script ran in are only given back between two turns of the event loop.
    await new Promise(setImmediate);
    const workbench = killed(command, kill);
    try {
      if (command.typed) {
        expectTakenIn(right, workbench);
      } else {
        command.press(workbench);
        expectAsUndisturbed(right, command, workbench);
      }
    } catch (error) {
      throw new Error(
        `${command.name} killed at call ${kill.call}, pending ${kill.pending}:\n${String((error as { actual?: unknown }).actual ?? '')}\n${(error as Error).message}`,
      );
    }
  }
  return kills.length;
}

/** Every second command, in two files so that two cores share them. */
export function killEach(half: 0 | 1): void {
  const mine = (_: unknown, index: number): boolean => index % 2 === half;
  describe('killed', () => {
    test.each([...SMALL_COMMANDS, ...LONG_COMMANDS].filter(mine))('$name', async (command) => {
      expect(await check(command)).toBeGreaterThan(0);
    });
  });
}
