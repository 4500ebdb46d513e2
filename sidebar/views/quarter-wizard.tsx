import type { Created, Home, QuarterDraft } from '../../src/contract.ts';
import type { DraftKeeper } from '../draft-keeper.ts';
import { goOnWithEnter } from '../focus.ts';
import { texts } from '../i18n.ts';
import { CallBanner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { Steps } from '../parts/steps.tsx';
import { WayBack } from '../parts/way-back.tsx';
import type { Client } from '../server.ts';
import type { Calls } from '../use-call.ts';
import { useWizard } from '../use-wizard.ts';
import { CarryOver } from './quarter-wizard/carry-over.tsx';
import { CycleStep } from './quarter-wizard/cycle-step.tsx';
import { KeyResultsStep } from './quarter-wizard/key-results-step.tsx';
import { LastLookBack } from './quarter-wizard/last-look-back.tsx';
import { ObjectivesStep } from './quarter-wizard/objectives-step.tsx';
import { SummaryStep } from './quarter-wizard/summary-step.tsx';

interface QuarterWizardProps {
  readonly home: Home;
  readonly first: QuarterDraft;
  readonly server: Client;
  readonly keeper: DraftKeeper;
  /** False after a background save that did not arrive. */
  readonly saved: boolean;
  readonly calls: Calls;
  readonly onHome: (draft: QuarterDraft) => void;
  readonly onCreated: (made: Created) => void;
}

/** Four steps to a quarter. Every step keeps what was typed; nothing reaches the sheet before the last button. */
export function QuarterWizard({ home, first, server, keeper, saved, calls, onHome, onCreated }: QuarterWizardProps) {
  const wizard = useWizard(home, first, server, keeper, calls);
  const { step, objective, goTo } = wizard;
  const { draft, findings } = step;
  const under = draft.into?.under;
  const busy = calls.busy !== null;
  const made = () => wizard.create(onCreated);
  const registers = draft.into ? home.cycles.filter(({ state }) => state !== 'Closed') : [];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter is only passed on from field to field
    <div class="view wizard" onKeyDown={goOnWithEnter} onFocusOut={() => findings.judge(wizard.latest())}>
      <WayBack
        onBack={() => {
          void keeper.flush();
          onHome(wizard.latest());
        }}
      >
        {!under && <Steps step={draft.step} first={draft.into ? 2 : 1} />}
      </WayBack>
      {draft.step === 1 && (
        <CycleStep {...step} file={home.file} taken={wizard.taken} onNext={wizard.leaveCycle}>
          <LastLookBack draft={draft} cycles={home.cycles} />
          <CarryOver {...step} cycles={home.cycles} server={server} />
        </CycleStep>
      )}
      {draft.step === 2 && (
        <ObjectivesStep
          {...step}
          registers={registers}
          {...(draft.into ? {} : { onBack: () => goTo(1) })}
          onNext={wizard.leaveObjectives}
        />
      )}
      {draft.step === 3 && (
        <KeyResultsStep
          {...step}
          objective={objective}
          open={wizard.openKeyResult}
          onOpen={wizard.setOpenKeyResult}
          onObjective={(at) => goTo(3, at)}
          {...(under ? {} : { onBack: () => (objective === 0 ? goTo(2) : goTo(3, objective - 1)) })}
          busy={calls.busy === 'create'}
          onNext={() => wizard.leaveKeyResults(onCreated)}
        />
      )}
      {draft.step === 4 && (
        <SummaryStep
          {...step}
          calls={calls}
          onChange={goTo}
          onBack={() => goTo(3, draft.objectives.length - 1)}
          onCreate={made}
        />
      )}
      {draft.step > 1 && !draft.into && (
        <div>
          <Button look="quiet" busy={calls.busy === 'write'} off={busy} onClick={() => wizard.create(onCreated, true)}>
            {texts.wizard.inSheet}
          </Button>
        </div>
      )}
      <CallBanner calls={calls} />
      {!saved && <p class="hint">{texts.wizard.notSaved}</p>}
    </div>
  );
}
