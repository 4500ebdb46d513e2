import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FileFacts, QuarterDraft } from '../../../src/contract.ts';
import { choiceOf, cycleChoices, isTaken } from '../../cycle-choices.ts';
import { texts } from '../../i18n.ts';
import { SelectField, TextField } from '../../parts/field.tsx';
import { Heading } from '../../parts/heading.tsx';
import { wizardTexts } from '../../words/wizard.ts';
import { CycleOption } from './cycle-option.tsx';
import { StepButtons } from './step-buttons.tsx';
import type { StepProps } from './step-props.ts';

interface CycleStepProps extends Pick<StepProps, 'draft' | 'errors' | 'type' | 'focus'> {
  readonly file: FileFacts;
  readonly taken: readonly string[];
  readonly onNext: () => void;
  /** Where the dates are all that is left to choose: what the button says instead. */
  readonly last?: string;
  readonly busy?: boolean;
  /** What stands below the dates. */
  readonly children?: ComponentChildren;
}

export function CycleStep({
  draft,
  errors,
  type,
  focus,
  file,
  taken,
  onNext,
  last,
  busy = false,
  children,
}: CycleStepProps) {
  const { cycleStep } = wizardTexts;
  const startMonth = draft.fiscalStart ?? file.fiscalYearStartMonth;
  const choices = cycleChoices(file.today, startMonth);
  const chosen = choiceOf(draft.cycle, choices);
  // Someone who opened the dates keeps them open, also while they happen to be a quarter's.
  const [byHand, setByHand] = useState(chosen === null);
  const set = (change: Partial<QuarterDraft['cycle']>, path: string) =>
    type((before) => ({ ...before, cycle: { ...before.cycle, ...change } }), path);
  const { name, from, due } = draft.cycle;
  return (
    <>
      <Heading focusOn={1}>{cycleStep.title}</Heading>
      <fieldset class="options">
        <legend class="unseen">{cycleStep.title}</legend>
        {choices.map(({ kind, cycle }) => (
          <CycleOption
            key={kind}
            title={cycleStep.choices[kind]}
            detail={`${cycle.name} · ${texts.dates(cycle.from, cycle.due)}`}
            note={isTaken(cycle, taken) ? cycleStep.inFile : ''}
            checked={!byHand && chosen === kind}
            onChoose={() => {
              setByHand(false);
              set(cycle, 'cycle.name');
            }}
          />
        ))}
        <CycleOption
          title={cycleStep.choices.other}
          checked={byHand}
          onChoose={() => {
            setByHand(true);
            focus('cycle.name');
          }}
        />
      </fieldset>
      {(byHand || Object.keys(errors).length > 0) && (
        <div class="card">
          <TextField
            path="cycle.name"
            label={cycleStep.name}
            value={name}
            error={errors['cycle.name']}
            onValue={(value) => set({ name: value }, 'cycle.name')}
          />
          <TextField
            type="date"
            path="cycle.from"
            label={cycleStep.from}
            value={from}
            error={errors['cycle.from']}
            onValue={(value) => set({ from: value }, 'cycle.from')}
          />
          <TextField
            type="date"
            path="cycle.due"
            label={cycleStep.due}
            value={due}
            error={errors['cycle.due']}
            onValue={(value) => set({ due: value }, 'cycle.due')}
          />
        </div>
      )}
      {!byHand && (
        <SelectField
          path="fiscal-start"
          label={cycleStep.fiscal}
          hint={startMonth === 1 ? '' : cycleStep.fiscalHint}
          value={String(startMonth)}
          options={texts.months.map((month, at) => [String(at + 1), month])}
          onValue={(value) => {
            const fiscalStart = Number(value);
            const same = cycleChoices(file.today, fiscalStart).find((one) => one.kind === chosen);
            type((before) => ({ ...before, fiscalStart, cycle: same?.cycle ?? before.cycle }), 'cycle.name');
          }}
        />
      )}
      {children}
      <StepButtons busy={busy} onNext={onNext}>
        {last ?? cycleStep.next}
      </StepButtons>
    </>
  );
}
