/**
 * Check-ins on their way to the sheet while the person is at the next card: one call at a time, in order. What does not
 * arrive is sent again by itself once, then on a button; the server knows a save it has done already.
 */
import type { CheckInSave, CheckInSaved } from '../../src/contract.ts';
import type { CheckInCard } from '../../src/domain/check-in/card.ts';
import type { Outcome } from '../server.ts';
import type { Trouble } from '../trouble.ts';

export interface Sending {
  readonly save: CheckInSave;
  readonly card: CheckInCard;
  readonly state: 'waiting' | 'saved' | 'failed';
  readonly trouble?: Trouble;
  readonly saved?: CheckInSaved;
}

export interface Saves {
  send(save: CheckInSave, card: CheckInCard): void;
  /** Sends again what failed. */
  retry(): void;
  /** Forgets a save that was refused: the person is at its card again. */
  forget(id: string): void;
}

const PAUSE_MS = 2_000;

export function sendSaves(
  ask: (save: CheckInSave) => Promise<Outcome<CheckInSaved>>,
  show: (all: readonly Sending[]) => void,
): Saves {
  let all: readonly Sending[] = [];
  let running = false;

  const put = (next: Sending) => {
    all = [...all.filter(({ save }) => save.id !== next.save.id), next];
    show(all);
  };
  const send = async ({ save, card }: Sending) => {
    let outcome = await ask(save);
    if (!outcome.ok && outcome.trouble.kind !== 'problem') {
      await new Promise((done) => setTimeout(done, PAUSE_MS));
      outcome = await ask({ ...save, again: true });
    }
    if (outcome.ok) put({ save, card, state: 'saved', saved: outcome.value });
    else put({ save: { ...save, again: true }, card, state: 'failed', trouble: outcome.trouble });
  };
  const run = async () => {
    if (running) return;
    running = true;
    for (let next = waiting(); next; next = waiting()) await send(next);
    running = false;
  };
  const waiting = () => all.find(({ state }) => state === 'waiting');

  return {
    send(save, card) {
      put({ save, card, state: 'waiting' });
      void run();
    },
    retry() {
      for (const { save, card, state } of all) if (state === 'failed') put({ save, card, state: 'waiting' });
      void run();
    },
    forget(id) {
      all = all.filter(({ save }) => save.id !== id);
      show(all);
    },
  };
}
