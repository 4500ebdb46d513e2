/** Gives access to many people, a few at a time: what was done is done, and one slow address holds up nobody else. */
import { useRef, useState } from 'preact/hooks';
import type { Access } from '../../../src/domain/sharing/access.ts';
import {
  AT_ONCE,
  type Invitation,
  NO_ANSWER,
  type Refusals,
  refusalIn,
  resultsOf,
  type ShareResult,
  stopsAll,
} from '../../../src/domain/sharing/invitation.ts';
import type { Client } from '../../server.ts';
import type { Calls } from '../../use-call.ts';

export interface ShareRun {
  readonly results: readonly ShareResult[];
  readonly access: Access | null;
}

/** How far one run has come; asked again after a broken connection, it goes on from here. */
interface Progress {
  left: readonly Invitation[];
  /** The first so many of `left` are asked for one by one: together they got no answer. */
  oneByOne: number;
  access: Access | null;
  refused: Refusals;
  /** Google was busy: asked for once more at the end. */
  later: readonly Invitation[];
}

export function useSharing(server: Client, calls: Calls, onDone: (run: ShareRun) => void) {
  const [done, setDone] = useState<{ readonly done: number; readonly all: number } | null>(null);
  const progress = useRef<Progress | null>(null);

  const share = (invitations: readonly Invitation[], before: Access | null) => {
    progress.current = { left: invitations, oneByOne: 0, access: before, refused: [], later: [] };
    const all = invitations.length;
    const run = async () => {
      const now = progress.current ?? { left: [], oneByOne: 0, access: before, refused: [], later: [] };
      while (now.left.length > 0) {
        setDone({ done: all - now.left.length, all });
        const some = now.left.slice(0, now.oneByOne > 0 ? 1 : AT_ONCE);
        const outcome = await server.shareWith(some);
        if (outcome.ok) {
          now.access = outcome.value.access;
          now.refused = [...now.refused, ...outcome.value.refused];
          const busy = outcome.value.refused.filter(([, said]) => refusalIn(said) === 'busy').map(([email]) => email);
          const again = some.filter((one) => busy.includes(one.email) && !now.later.includes(one));
          now.later = [...now.later, ...again];
          now.left = [...now.left, ...again];
          if (outcome.value.refused.some(([, said]) => stopsAll(refusalIn(said)))) break;
        } else if (outcome.trouble.kind !== 'slow' && outcome.trouble.kind !== 'unexpected') {
          return outcome;
        } else if (some.length > 1) {
          now.oneByOne = some.length;
          continue;
        } else {
          now.refused = [...now.refused, ...some.map(({ email }) => [email, NO_ANSWER] as const)];
        }
        now.left = now.left.slice(some.length);
        now.oneByOne = Math.max(0, now.oneByOne - some.length);
      }
      const { access, refused } = now;
      return { ok: true, value: { access, results: resultsOf(invitations, before, access, refused) } } as const;
    };
    return calls.call('share', run, (value) => {
      setDone(null);
      onDone(value);
    });
  };
  return { share, done };
}
