import { useRef, useState } from 'preact/hooks';
import type { QuarterDraft } from '../src/contract.ts';
import type { DraftKeeper } from './draft-keeper.ts';

/** From one state to the next; a function, since two changes may come before the next drawing. */
export type Change = (draft: QuarterDraft) => QuarterDraft;

export interface DraftState {
  readonly draft: QuarterDraft;
  /** The same with what was typed since the last drawing. */
  latest(): QuarterDraft;
  /** Takes a typed change; it is saved a moment later. */
  change(next: Change): void;
  /** Takes a change and saves at once, as when a step is left. */
  changeNow(next: Change): void;
}

/** The draft, kept on the server in the background, so that it survives a closed sidebar. */
export function useDraft(first: QuarterDraft, keeper: DraftKeeper): DraftState {
  const [draft, setDraft] = useState(first);
  const latest = useRef(first);
  const take = (next: Change, when: 'soon' | 'now') => {
    latest.current = next(latest.current);
    setDraft(latest.current);
    keeper.keep(latest.current, when);
  };
  return {
    draft,
    latest: () => latest.current,
    change: (next) => take(next, 'soon'),
    changeNow: (next) => take(next, 'now'),
  };
}
