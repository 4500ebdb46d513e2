import type { ChangeLine } from '../../src/contract.ts';
import { texts } from '../i18n.ts';
import { CallBanner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import type { Calls } from '../use-call.ts';
import { LastChanges } from './home/last-changes.tsx';

interface FirstRunProps {
  readonly calls: Calls;
  /** A removed register can be brought back from here. */
  readonly changes: readonly ChangeLine[];
  readonly onQuarter: () => void;
  readonly onExample: () => void;
  readonly onUndo: (id: number) => void;
}

/** A file without a cycle. */
export function FirstRun({ calls, changes, onQuarter, onExample, onUndo }: FirstRunProps) {
  const { firstRun } = texts;
  const off = calls.busy !== null;
  return (
    <div class="view first-run">
      <Heading>{firstRun.title}</Heading>
      <p class="hint">{firstRun.intro}</p>
      <div class="choice">
        <Button look="main" off={off} onClick={onQuarter}>
          {firstRun.quarter}
        </Button>
        <p class="hint">{firstRun.quarterHint}</p>
      </div>
      <div class="choice">
        <Button busy={calls.busy === 'example'} off={off} onClick={onExample}>
          {firstRun.example}
        </Button>
        <p class="hint">{firstRun.exampleHint}</p>
      </div>
      <CallBanner calls={calls} />
      <LastChanges changes={changes} calls={calls} onUndo={onUndo} />
    </div>
  );
}
