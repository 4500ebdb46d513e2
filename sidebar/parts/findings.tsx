import type { PlacedFinding } from '../coach.ts';
import type { FindingsState } from '../use-findings.ts';
import { Thought } from './thought.tsx';

interface FindingsProps {
  readonly findings: readonly PlacedFinding[];
  readonly state: FindingsState;
  /** The title of the row whose card this is, as a path in the draft. */
  readonly of?: string;
  /** Which row a finding is about, where it does not stand under it. */
  readonly where?: (finding: PlacedFinding) => string;
}

/** The coach's thoughts on a card. They stop nobody. */
export function Findings({ findings, state, of, where }: FindingsProps) {
  const { done } = state;
  return (
    <div class="findings" role="status">
      {done && done.field === of && <p class="hint">{done.said}</p>}
      {findings.map((finding) => (
        <Thought
          key={`${finding.ruleId} ${finding.field}`}
          {...finding}
          where={where?.(finding) ?? ''}
          onLeave={() => state.leave(finding)}
          onFix={(at) => {
            const remedy = finding.remedies[at];
            if (remedy) state.fix(finding, remedy);
          }}
        />
      ))}
    </div>
  );
}
