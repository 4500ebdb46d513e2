import type { Created as CreatedFacts } from '../../src/contract.ts';
import { texts } from '../i18n.ts';
import { CallBanner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import type { Calls } from '../use-call.ts';

interface CreatedProps {
  readonly made: CreatedFacts;
  /** To a register that was there before. */
  readonly added: boolean;
  readonly calls: Calls;
  readonly onOpen: (sheetId: number) => void;
  readonly onStart: () => void;
  readonly onHome: () => void;
}

/** It worked, and what comes next. */
export function Created({ made, added, calls, onOpen, onStart, onHome }: CreatedProps) {
  const { created } = texts;
  const { name, sheetId, example } = made.cycle;
  const off = calls.busy !== null;
  const { addition } = texts;
  const text = example ? created.exampleText : added ? addition.done : created.text;
  return (
    <div class="view created">
      <p class="tick" aria-hidden="true">
        ✓
      </p>
      <Heading focusOn={sheetId}>{added ? addition.title(name) : created.title(name)}</Heading>
      <p>{text(made.objectives, made.keyResults)}</p>
      <div class="actions">
        <Button look="main" busy={calls.busy === `open ${sheetId}`} off={off} onClick={() => onOpen(sheetId)}>
          {created.open}
        </Button>
        {made.cycle.state === 'Draft' && !added && (
          <Button busy={calls.busy === 'start'} off={off} onClick={onStart}>
            {created.start}
          </Button>
        )}
        <Button look="quiet" off={off} onClick={onHome}>
          {texts.home}
        </Button>
      </div>
      <CallBanner calls={calls} />
    </div>
  );
}
