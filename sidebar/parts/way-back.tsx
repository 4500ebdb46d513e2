import type { ComponentChildren } from 'preact';
import { texts } from '../i18n.ts';
import { Button } from './button.tsx';

interface WayBackProps {
  readonly onBack: () => void;
  /** Where it leads, Home unless it says so. */
  readonly to?: string;
  readonly off?: boolean;
  /** At the other end of the line. */
  readonly children?: ComponentChildren;
}

/** The top of every view but Home. */
export function WayBack({ onBack, to = texts.home, off = false, children }: WayBackProps) {
  return (
    <div class="top-bar">
      <Button look="quiet" off={off} onClick={onBack}>
        <span aria-hidden="true">‹ </span>
        {to}
      </Button>
      {children}
    </div>
  );
}
