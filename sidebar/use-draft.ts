import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { QuarterDraft } from '../src/contract.ts';
import { keepDrafts } from './draft-keeper.ts';
import type { Client } from './server.ts';

export interface DraftState {
  readonly draft: QuarterDraft;
  /** False after a background save that did not arrive. */
  readonly saved: boolean;
  /** Takes a typed change; it is saved a moment later. */
  change(next: QuarterDraft): void;
  /** Takes a change and saves at once, as when a step is left. */
  changeNow(next: QuarterDraft): void;
  /** Lets go of what waits to be saved and resolves when nothing is on its way. */
  settle(): Promise<void>;
}

/** The draft, kept on the server in the background, so that it survives a closed sidebar. */
export function useDraft(first: QuarterDraft, server: Client): DraftState {
  const [draft, setDraft] = useState(first);
  const [saved, setSaved] = useState(true);
  const keeper = useMemo(() => keepDrafts((one) => server.keepDraft(one), setSaved), [server]);
  // Two changes may come before the next drawing: the second must see the first.
  const latest = useRef(first);
  const take = (next: QuarterDraft, when: 'soon' | 'now') => {
    latest.current = next;
    setDraft(next);
    keeper.keep(next, when);
  };
  useEffect(() => () => void keeper.settle(), [keeper]);
  return {
    draft,
    saved,
    change: (next) => take(next, 'soon'),
    changeNow: (next) => take(next, 'now'),
    settle: () => keeper.settle(),
  };
}
