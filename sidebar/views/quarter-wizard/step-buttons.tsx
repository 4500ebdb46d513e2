import type { ComponentChildren } from 'preact';
import type { QuarterDraft } from '../../../src/contract.ts';
import { texts } from '../../i18n.ts';
import { Button } from '../../parts/button.tsx';

interface StepButtonsProps {
  readonly children: ComponentChildren;
  readonly onNext: () => void;
  readonly onBack?: () => void;
  readonly busy?: boolean;
}

/** The blue button on the left, the way back beside it. */
export function StepButtons({ children, onNext, onBack, busy = false }: StepButtonsProps) {
  return (
    <div class="row step-buttons">
      <Button id="next" look="main" busy={busy} onClick={onNext}>
        {children}
      </Button>
      {onBack && (
        <Button look="quiet" off={busy} onClick={onBack}>
          {texts.back}
        </Button>
      )}
    </div>
  );
}

/** What the last button of an addition says. */
export const addTo = ({ cycle }: QuarterDraft): string => texts.addition.add(cycle.name);
