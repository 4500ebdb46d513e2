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
  const { into, step, objectives } = draft;
  const what = into?.under
    ? texts.addition.keyResultTo(objectives[0]?.title ?? '')
    : into
      ? texts.addition.to(name, step - 1)
      : texts.draft.text(name === '' ? texts.wizard.title : name, step);
  return (
    <div class="card resume">
      <h2>{texts.draft.title}</h2>
      <p class="hint">{what}</p>
      <div class="row">
        <Button off={calls.busy !== null} onClick={onContinue}>
          {texts.draft.continue}
        </Button>
        <Confirm
          ask={texts.draft.discard}
          question={texts.draft.sure}
          yes={texts.draft.discardIt}
          no={texts.draft.keep}
          busy={calls.busy === `discard ${into ? 'adding' : 'draft'}`}
          off={calls.busy !== null}
          onYes={onDiscard}
        />
      </div>
    </div>
  );
}
