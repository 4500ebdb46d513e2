import { useMemo, useState } from 'preact/hooks';
import type { Home, QuarterDraft } from '../src/contract.ts';
import { judgeDraft, type PlacedFinding } from './coach.ts';

export interface FindingsState {
  /** Those a person has not left as they are. */
  readonly all: readonly PlacedFinding[];
  /** Looks at the draft as it is now; called when a field is left, so that nobody is advised in mid-word. */
  judge(draft: QuarterDraft): void;
  leave(finding: PlacedFinding): void;
}

export function useFindings(first: QuarterDraft, home: Home): FindingsState {
  const [judged, judge] = useState(first);
  const [left, setLeft] = useState<readonly string[]>([]);
  const found = useMemo(() => judgeDraft(judged, home), [judged, home]);
  return {
    all: found.filter((finding) => !left.includes(keyOf(finding))),
    judge,
    leave: (finding) => setLeft([...left, keyOf(finding)]),
  };
}

/** The words are part of it: the same rule about another word is a new thought. */
function keyOf({ ruleId, field, why, fix }: PlacedFinding): string {
  return [ruleId, field, why, fix].join(' ');
}
