import type { DraftKeyResult } from '../../../src/contract.ts';
import { needsStart } from '../../../src/domain/measure.ts';
import type { Errors } from '../../draft-checks.ts';
import { ErrorText, TextField } from '../../parts/field.tsx';
import { asksTarget } from '../../reading.ts';
import { wizardTexts } from '../../words/wizard.ts';

export interface CardFieldsProps {
  /** Path of the key result in the draft. */
  readonly path: string;
  readonly keyResult: DraftKeyResult;
  readonly errors: Errors;
  readonly set: (change: Partial<DraftKeyResult>, field: string) => void;
}

/** From and to, as the measure asks for them; `target` is what a relative one comes to. */
export function ValueFields({ path, keyResult, errors, set, target }: CardFieldsProps & { readonly target: string }) {
  const { keyResultsStep } = wizardTexts;
  const { measure } = keyResult;
  if (!asksTarget(measure)) return <p class="hint">{keyResultsStep.yesNo}</p>;
  const label = measure === 'Steps' ? keyResultsStep.stepsInAll : keyResultsStep.limit;
  return (
    <div class="pair">
      {needsStart(measure) && (
        <TextField
          path={`${path}.start`}
          label={keyResultsStep.from}
          value={keyResult.start}
          error={errors[`${path}.start`]}
          errorBelow
          onValue={(start) => set({ start }, 'start')}
        />
      )}
      <TextField
        path={`${path}.target`}
        label={needsStart(measure) ? keyResultsStep.to : label}
        value={keyResult.target}
        hint={target !== '' && keyResultsStep.equals(target)}
        error={errors[`${path}.target`]}
        errorBelow
        onValue={(typed) => set({ target: typed }, 'target')}
      />
      <ErrorText path={`${path}.start`} error={errors[`${path}.start`]} />
      <ErrorText path={`${path}.target`} error={errors[`${path}.target`]} />
    </div>
  );
}
