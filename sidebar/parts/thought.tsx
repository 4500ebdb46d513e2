import { planningTexts } from '../words/planning.ts';
import { Button } from './button.tsx';

interface ThoughtProps {
  readonly where: string;
  readonly why: string;
  readonly fix: string;
  readonly remedies: readonly { readonly label: string }[];
  /** The button that is going on, as the place of its remedy or `leave`. */
  readonly busy?: number | 'leave' | null;
  readonly off?: boolean;
  readonly onFix: (remedy: number) => void;
  readonly onLeave: () => void;
}

/** One thing the coach has to say: where, why, what helps, and the buttons that do it or leave it. */
export function Thought({ where, why, fix, remedies, busy = null, off = false, onFix, onLeave }: ThoughtProps) {
  const about = where === '' ? why : where;
  return (
    <div class="finding">
      {where !== '' && <p class="hint">{where}</p>}
      <p>
        <strong>{why}</strong> {fix}
      </p>
      <div class="ways">
        {remedies.map(({ label }, at) => (
          <Button key={label} label={`${label}: ${about}`} busy={busy === at} off={off} onClick={() => onFix(at)}>
            {label}
          </Button>
        ))}
        <Button
          look="quiet"
          label={`${planningTexts.coach.leave}: ${about}`}
          busy={busy === 'leave'}
          off={off}
          onClick={onLeave}
        >
          {planningTexts.coach.leave}
        </Button>
      </div>
    </div>
  );
}
