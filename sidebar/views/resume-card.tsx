import type { QuarterDraft } from '../../src/contract.ts';
import { texts } from '../i18n.ts';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/confirm.tsx';
import type { Calls } from '../use-call.ts';

interface ResumeCardProps {
  readonly draft: QuarterDraft;
  readonly calls: Calls;
  readonly onContinue: () => void;
  readonly onDiscard: () => void;
}

/** What a person left unfinished, at the top of whatever they see first. */
export function ResumeCard({ draft, calls, onContinue, onDiscard }: ResumeCardProps) {
  const { name } = draft.cycle;
  return (
    <div class="card resume">
      <h2>{texts.draft.title}</h2>
      <p class="hint">{texts.draft.text(name === '' ? texts.wizard.title : name, draft.step)}</p>
      <div class="row">
        <Button off={calls.busy !== null} onClick={onContinue}>
          {texts.draft.continue}
        </Button>
        <Confirm
          ask={texts.draft.discard}
          question={texts.draft.sure}
          yes={texts.draft.discardIt}
          no={texts.draft.keep}
          busy={calls.busy === 'discard'}
          off={calls.busy !== null}
          onYes={onDiscard}
        />
      </div>
    </div>
  );
}
