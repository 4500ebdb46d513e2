import type { DraftKeyResult } from '../../../src/contract.ts';
import { ofKeyResult } from '../../coach.ts';
import { withKeyResult } from '../../draft.ts';
import { IconButton } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Chips } from '../../parts/chips.tsx';
import { TextField, TitleField } from '../../parts/field.tsx';
import { Findings } from '../../parts/findings.tsx';
import { readKeyResult } from '../../reading.ts';
import { wizardTexts } from '../../words/wizard.ts';
import { KeyResultMore } from './key-result-more.tsx';
import { PEOPLE_LIST } from './people-list.tsx';
import type { StepProps } from './step-props.ts';
import { ValueFields } from './value-fields.tsx';

const SURE = [50, 60, 70, 80, 90] as const;

interface KeyResultCardProps extends StepProps {
  readonly at: number;
  readonly place: number;
  readonly keyResult: DraftKeyResult;
  /** Null where it is the only one. */
  readonly onRemove: (() => void) | null;
}

export function KeyResultCard({ at, place, keyResult, onRemove, ...step }: KeyResultCardProps) {
  const { keyResultsStep } = wizardTexts;
  const { errors, decimal, findings, type } = step;
  const path = `objectives.${at}.keyResults.${place}`;
  const name = keyResultsStep.keyResult(place + 1);
  const reading = readKeyResult(keyResult, decimal);
  const set = (change: Partial<DraftKeyResult>, field: string) =>
    type((before) => withKeyResult(before, at, place, change), `${path}.${field}`);
  const card = { path, keyResult, errors, set };
  return (
    <Card
      title={name}
      tools={onRemove && <IconButton icon="✕" label={keyResultsStep.remove(place + 1)} onClick={onRemove} />}
    >
      <TitleField
        path={`${path}.title`}
        label={keyResultsStep.what}
        value={keyResult.title}
        error={errors[`${path}.title`]}
        onValue={(title) => set({ title }, 'title')}
      />
      <ValueFields {...card} target={reading.target} />
      <Chips
        path={`${path}.confidence`}
        legend={
          <>
            {keyResultsStep.sure}
            {reading.greenFrom !== '' && <span class="hint"> {keyResultsStep.greenFrom(reading.greenFrom)}</span>}
          </>
        }
        options={SURE.map((percent) => [percent / 100, `${percent} %`])}
        chosen={keyResult.confidence}
        onChoose={(confidence) => set({ confidence }, 'confidence')}
        error={errors[`${path}.confidence`]}
      />
      <TextField
        path={`${path}.owner`}
        label={keyResultsStep.owner}
        list={PEOPLE_LIST}
        value={keyResult.owner}
        error={errors[`${path}.owner`]}
        onValue={(owner) => set({ owner }, 'owner')}
      />
      <KeyResultMore {...card} kpis={step.kpis} />
      <Findings findings={ofKeyResult(findings.all, at, place)} state={findings} of={`${path}.title`} />
    </Card>
  );
}
