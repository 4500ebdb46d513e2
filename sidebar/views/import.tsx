import { useEffect } from 'preact/hooks';
import type { Created, Home } from '../../src/contract.ts';
import { texts } from '../i18n.ts';
import { CallBanner } from '../parts/banner.tsx';
import { WayBack } from '../parts/way-back.tsx';
import type { Client } from '../server.ts';
import type { Calls } from '../use-call.ts';
import { transferTexts } from '../words/transfer.ts';
import { wizardTexts } from '../words/wizard.ts';
import { LookStep } from './import/look-step.tsx';
import { useImport } from './import/use-import.ts';
import { WhereStep } from './import/where-step.tsx';
import { CycleStep } from './quarter-wizard/cycle-step.tsx';

interface ImportProps {
  readonly home: Home;
  readonly server: Client;
  readonly calls: Calls;
  readonly onHome: () => void;
  readonly onCreated: (made: Created) => void;
}

/** OKRs of another shape: where they are, what is made of them, and for which dates. Nothing is written before the end. */
export function Import({ home, server, calls, onHome, onCreated }: ImportProps) {
  const state = useImport(home, server, calls, onCreated);
  const { step, goTo } = state;
  useEffect(() => {
    void calls.call('places', () => server.placesToImport(), state.setPlaces);
  }, []);
  return (
    <div class="view import">
      <WayBack
        onBack={() => (step === 'where' ? onHome() : goTo(step === 'look' ? 'where' : 'look'))}
        to={step === 'where' ? texts.home : texts.back}
      />
      {step === 'where' && <WhereStep state={state} busy={calls.busy === 'look'} />}
      {step === 'look' && <LookStep state={state} />}
      {step === 'when' && (
        <CycleStep
          draft={state.draft}
          errors={state.errors}
          type={state.setDraft}
          focus={state.focus}
          file={home.file}
          taken={home.cycles.map(({ name }) => name)}
          last={calls.busy === 'create' ? wizardTexts.summaryStep.creating : transferTexts.import.create}
          busy={calls.busy === 'create'}
          onNext={state.create}
        />
      )}
      {step === 'when' && state.outside > 0 && (
        <p class="hint" role="status">
          {transferTexts.import.outside(state.outside)}
        </p>
      )}
      <CallBanner calls={calls} />
    </div>
  );
}
