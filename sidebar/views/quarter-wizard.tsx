import { useState } from 'preact/hooks';
import type { Created, Home, QuarterDraft } from '../../src/contract.ts';
import { withOwnersPassedOn, withoutBlankObjectives } from '../draft.ts';
import { checkCycle, checkKeyResults, checkObjectives, type Errors, placeOf } from '../draft-checks.ts';
import { goOnWithEnter, useFocusRequest } from '../focus.ts';
import { texts } from '../i18n.ts';
import { CallBanner } from '../parts/banner.tsx';
import { Steps } from '../parts/steps.tsx';
import { settleMeasure } from '../reading.ts';
import type { Client, Outcome } from '../server.ts';
import type { Calls } from '../use-call.ts';
import { useDraft } from '../use-draft.ts';
import { useFindings } from '../use-findings.ts';
import { CycleStep } from './quarter-wizard/cycle-step.tsx';
import { KeyResultsStep } from './quarter-wizard/key-results-step.tsx';
import { ObjectivesStep } from './quarter-wizard/objectives-step.tsx';
import { SummaryStep } from './quarter-wizard/summary-step.tsx';

interface QuarterWizardProps {
  readonly home: Home;
  readonly first: QuarterDraft;
  readonly server: Client;
  readonly calls: Calls;
  readonly onHome: (draft: QuarterDraft) => void;
  readonly onCreated: (made: Created) => void;
}

/** Four steps to a quarter. Every step keeps what was typed; nothing reaches the sheet before the last button. */
export function QuarterWizard({ home, first, server, calls, onHome, onCreated }: QuarterWizardProps) {
  const { draft, saved, change, changeNow, settle } = useDraft(first, server);
  const [errors, setErrors] = useState<Errors>({});
  const [objective, setObjective] = useState(0);
  const [openKeyResult, setOpenKeyResult] = useState(0);
  const findings = useFindings(first);
  const focus = useFocusRequest();
  const { decimal } = home.file;
  const taken = home.cycles.map((one) => one.name);

  /** Shows sentences at their fields and goes to the first of them. */
  const point = (found: Errors) => {
    setErrors(found);
    const field = Object.keys(found)[0];
    const place = field === undefined ? null : placeOf(field);
    if (field === undefined || place === null) return false;
    if (place.step === 3) {
      setObjective(place.objective);
      setOpenKeyResult(place.keyResult);
    }
    if (draft.step !== place.step) change({ ...draft, step: place.step });
    focus(field);
    return true;
  };
  const goTo = (step: QuarterDraft['step'], at: number, next: QuarterDraft) => {
    setErrors({});
    setObjective(at);
    setOpenKeyResult(0);
    calls.forget();
    changeNow({ ...next, step });
  };
  const leave = (found: Errors, step: QuarterDraft['step'], at = 0, next: QuarterDraft = draft) => {
    if (!point(found)) goTo(step, at, next);
  };
  const type = (next: QuarterDraft, path: string) => {
    // A sentence goes away as soon as its field is touched; the next check finds what is still wrong.
    if (path in errors) setErrors(Object.fromEntries(Object.entries(errors).filter(([field]) => field !== path)));
    change(next);
  };
  const step = { draft, errors, decimal, people: home.people, findings, type, focus };

  const create = () => {
    const settled = settleAll(draft);
    const ask = async (): Promise<Outcome<Created>> => {
      // A save that arrives after the quarter is made would bring the draft back.
      await settle();
      return server.createQuarter(settled);
    };
    void calls.call('create', ask, onCreated).then((outcome) => {
      if (outcome === null || outcome.ok || outcome.trouble.kind !== 'problem') return;
      const { field, message, next } = outcome.trouble.problem;
      if (field !== undefined && point({ [fieldShown(field)]: `${message} ${next}` })) calls.forget();
    });
  };
  const isLast = objective >= draft.objectives.length - 1;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter is only passed on from field to field
    <div class="view wizard" onKeyDown={goOnWithEnter} onFocusOut={() => findings.judge(draft)}>
      <div class="top-bar">
        <button type="button" class="button quiet" onClick={() => onHome(draft)}>
          <span aria-hidden="true">‹ </span>
          {texts.home}
        </button>
        <Steps step={draft.step} />
      </div>
      {draft.step === 1 && (
        <CycleStep
          {...step}
          file={home.file}
          taken={taken}
          onNext={() => leave(checkCycle(draft, taken, decimal), 2)}
        />
      )}
      {draft.step === 2 && (
        <ObjectivesStep
          {...step}
          onBack={() => goTo(1, 0, draft)}
          onNext={() => leave(checkObjectives(draft), 3, 0, withOwnersPassedOn(withoutBlankObjectives(draft)))}
        />
      )}
      {draft.step === 3 && (
        <KeyResultsStep
          {...step}
          objective={objective}
          open={openKeyResult}
          onOpen={setOpenKeyResult}
          onObjective={(at) => goTo(3, at, draft)}
          onBack={() => (objective === 0 ? goTo(2, 0, draft) : goTo(3, objective - 1, draft))}
          onNext={() => {
            const found = checkKeyResults(draft, objective, decimal);
            leave(found, isLast ? 4 : 3, isLast ? 0 : objective + 1, settleAll(draft));
          }}
        />
      )}
      {draft.step === 4 && (
        <SummaryStep
          {...step}
          calls={calls}
          onChange={(to, at) => goTo(to, at, draft)}
          onBack={() => goTo(3, draft.objectives.length - 1, draft)}
          onCreate={create}
        />
      )}
      <CallBanner calls={calls} />
      {!saved && <p class="hint">{texts.wizard.notSaved}</p>}
    </div>
  );
}

function settleAll(draft: QuarterDraft): QuarterDraft {
  return {
    ...draft,
    objectives: draft.objectives.map((one) => ({ ...one, keyResults: one.keyResults.map(settleMeasure) })),
  };
}

/** A problem of a whole list is shown at the list's first field. */
function fieldShown(field: string): string {
  if (field === 'objectives') return 'objectives.0.title';
  return field.endsWith('.keyResults') ? `${field}.0.title` : field;
}
