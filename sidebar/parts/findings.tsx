import type { PlacedFinding } from '../coach.ts';
import { texts } from '../i18n.ts';

interface FindingsProps {
  readonly findings: readonly PlacedFinding[];
  readonly onLeave: (finding: PlacedFinding) => void;
}

/** The coach's thoughts on a card. They stop nobody. */
export function Findings({ findings, onLeave }: FindingsProps) {
  return (
    <div class="findings" role="status">
      {findings.map((finding) => (
        <div key={`${finding.ruleId} ${finding.field}`} class="finding">
          <p>
            <strong>{finding.why}</strong> {finding.fix}
          </p>
          <button type="button" class="button quiet" onClick={() => onLeave(finding)}>
            {texts.coach.leave}
          </button>
        </div>
      ))}
    </div>
  );
}
