import type { QuarterDraft } from '../src/contract.ts';
import type { Outcome } from './server.ts';

export interface DraftKeeper {
  /** Saves soon, or at once where a step is left. */
  keep(draft: QuarterDraft, when: 'soon' | 'now'): void;
  /** Saves what waits; resolves when it is there. */
  flush(): Promise<void>;
  /** Lets go of what waits; resolves when nothing is on its way any more. */
  settle(): Promise<void>;
}

const PAUSE_MS = 2_000;

/**
 * Saves the draft in the background, one call at a time and the latest state only: Google answers calls in any order,
 * and an older state that arrives last would win.
 */
export function keepDrafts(
  save: (draft: QuarterDraft) => Promise<Outcome<null>>,
  saved: (ok: boolean) => void,
): DraftKeeper {
  let waiting: QuarterDraft | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | null = null;

  const run = async () => {
    while (waiting !== null) {
      const draft = waiting;
      waiting = null;
      saved((await save(draft)).ok);
    }
  };
  const begin = () => {
    underWay ??= run().finally(() => {
      underWay = null;
    });
  };

  return {
    keep(draft, when) {
      waiting = draft;
      clearTimeout(pause);
      if (when === 'now') begin();
      else pause = setTimeout(begin, PAUSE_MS);
    },
    async flush() {
      clearTimeout(pause);
      begin();
      await underWay;
    },
    async settle() {
      clearTimeout(pause);
      waiting = null;
      await underWay;
    },
  };
}
