/** The sidebar's own steps of a review, answered by the emulator. */

import type { Client, Outcome } from '../../sidebar/server.ts';
import type { Answer, Server } from '../../src/contract.ts';
import type { Workbench } from './running-file.ts';

export function clientOf(workbench: Workbench): Client {
  return new Proxy({} as Client, {
    get:
      (_, name) =>
      async (...args: unknown[]) => {
        const answer = workbench.rpc(String(name as keyof Server), ...args) as Answer<unknown>;
        const outcome: Outcome<unknown> = answer.ok
          ? answer
          : { ok: false, trouble: { kind: 'problem', problem: answer.problem } };
        return outcome;
      },
  });
}

export function happened<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.trouble));
}
