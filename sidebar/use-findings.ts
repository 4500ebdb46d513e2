import { useMemo, useState } from 'preact/hooks';
import type { AimView, Home, QuarterDraft } from '../src/contract.ts';
import { leaveKeyInDraft, type Remedy, remedied } from '../src/domain/coach/index.ts';
import { judgeDraft, type PlacedFinding } from './coach.ts';
import type { DraftState } from './use-draft.ts';
import { planningTexts } from './words/planning.ts';

export interface FindingsState {
  /** Those a person has not left as they are. */
  readonly all: readonly PlacedFinding[];
  /** What a button has just done, and to which row. */
  readonly done: { readonly field: string; readonly said: string } | null;
  /** Looks at the draft as it is now; called when a field is left, so that nobody is advised in mid-word. */
  judge(draft: QuarterDraft): void;
  leave(finding: PlacedFinding): void;
  fix(finding: PlacedFinding, remedy: Remedy): void;
}

export function useFindings(
  first: QuarterDraft,
  home: Home,
  { latest, changeNow }: DraftState,
  focus: (id: string) => void,
  aims: readonly AimView[],
): FindingsState {
  const [judged, judge] = useState(first);
  const [done, setDone] = useState<{
    readonly field: string;
    readonly said: string;
    readonly draft: QuarterDraft;
  } | null>(null);
  const all = useMemo(() => judgeDraft(judged, home, aims), [judged, home, aims]);
  // The button goes with its finding: whoever pressed it by key goes on at the row's first field.
  const goOn = (field: string) => {
    judge(latest());
    focus(field);
  };
  return {
    all,
    // Said until somebody goes on typing.
    done: done?.draft === judged ? done : null,
    judge,
    leave: (finding) => {
      changeNow((draft) => ({ ...draft, left: [...(draft.left ?? []), leaveKeyInDraft(draft, finding)] }));
      goOn(rowOf(finding.field));
    },
    fix: (finding, remedy) => {
      const row = rowOf(finding.field);
      // The card of an action is gone.
      const next = remedy.do === 'make an action' ? row.replace(/\d+\.title$/, '0.title') : row;
      changeNow((draft) => remedied(draft, finding.field, remedy));
      setDone({ field: next, said: planningTexts.coach.done[remedy.do], draft: latest() });
      goOn(next);
    },
  };
}

/** The title of the row a field belongs to. */
const rowOf = (field: string): string => `${/^objectives\.\d+(?:\.keyResults\.\d+)?/.exec(field)?.[0] ?? field}.title`;
