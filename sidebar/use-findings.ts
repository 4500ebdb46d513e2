import { useState } from 'preact/hooks';
import type { QuarterDraft } from '../src/contract.ts';
import type { Finding } from './coach.ts';

export interface FindingsState {
  /** The draft as it was when the last field was left: nobody is advised in mid-word. */
  readonly judged: QuarterDraft;
  judge(draft: QuarterDraft): void;
  /** Those a person has not left as they are; the title is part of what they left. */
  open(title: string, findings: readonly Finding[]): readonly Finding[];
  leave(title: string, finding: Finding): void;
}

export function useFindings(first: QuarterDraft): FindingsState {
  const [judged, judge] = useState(first);
  const [left, setLeft] = useState<readonly string[]>([]);
  const keyOf = (title: string, finding: Finding) => `${finding.ruleId} ${title}`;
  return {
    judged,
    judge,
    open: (title, findings) => findings.filter((finding) => !left.includes(keyOf(title, finding))),
    leave: (title, finding) => setLeft([...left, keyOf(title, finding)]),
  };
}
