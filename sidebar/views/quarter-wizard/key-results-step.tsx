import { isBlankKeyResult } from '../../../src/domain/quarter-draft.ts';
import { addKeyResult, removeKeyResult } from '../../draft.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Heading } from '../../parts/heading.tsx';
import { wizardTexts } from '../../words/wizard.ts';
import { KeyResultCard } from './key-result-card.tsx';
import { PeopleList } from './people-list.tsx';
import { addTo, StepButtons } from './step-buttons.tsx';
import type { StepProps } from './step-props.ts';

interface KeyResultsStepProps extends StepProps {
  /** Which objective's key results are shown, from 0. */
  readonly objective: number;
  /** Which of its cards is open, from 0. */
  readonly open: number;
  readonly onOpen: (place: number) => void;
  readonly onObjective: (at: number) => void;
  readonly onBack?: () => void;
  readonly busy: boolean;
  readonly onNext: () => void;
}

export function KeyResultsStep(props: KeyResultsStepProps) {
  const { objective: at, open, onOpen, onObjective, onBack, busy, onNext, ...step } = props;
  const { keyResultsStep } = wizardTexts;
  const { draft, errors, type, focus } = step;
  const count = draft.objectives.length;
  const objective = draft.objectives[at];
  if (objective === undefined) return null;
  const show = (place: number) => {
    onOpen(place);
    focus(`objectives.${at}.keyResults.${place}.title`);
  };
  return (
    <>
      <div class="row spread">
        <p class="hint">{keyResultsStep.title}</p>
        {count > 1 && (
          <div class="row pager">
            <IconButton icon="‹" label={keyResultsStep.previous} off={at === 0} onClick={() => onObjective(at - 1)} />
            <span>{keyResultsStep.pager(at + 1, count)}</span>
            <IconButton
              icon="›"
              label={keyResultsStep.following}
              off={at === count - 1}
              onClick={() => onObjective(at + 1)}
            />
          </div>
        )}
      </div>
      <Heading focusOn={`${at}`}>{objective.title}</Heading>
      <p class="hint">{keyResultsStep.hint}</p>
      <PeopleList people={step.people} />
      {objective.keyResults.map((keyResult, place) => {
        const path = `objectives.${at}.keyResults.${place}`;
        const name = keyResultsStep.keyResult(place + 1);
        if (place === open) {
          return (
            <KeyResultCard
              key={path}
              {...step}
              at={at}
              place={place}
              keyResult={keyResult}
              onRemove={
                objective.keyResults.length > 1
                  ? () => {
                      type((before) => removeKeyResult(before, at, place), '');
                      show(Math.max(0, place - 1));
                    }
                  : null
              }
            />
          );
        }
        const wrong = Object.keys(errors).some((field) => field.startsWith(`${path}.`));
        return (
          <button key={path} type="button" class="folded" onClick={() => show(place)}>
            <span aria-hidden="true">{wrong ? '⚠' : isBlankKeyResult(keyResult) ? '○' : '✓'}</span>
            <span>
              {name}: {keyResult.title.trim() === '' ? keyResultsStep.untitled : keyResult.title}
              {wrong && `, ${keyResultsStep.needsALook}`}
            </span>
          </button>
        );
      })}
      <Button
        onClick={() => {
          type((before) => addKeyResult(before, at), '');
          show(objective.keyResults.length);
        }}
      >
        + {keyResultsStep.add}
      </Button>
      <StepButtons busy={busy} onNext={onNext} {...(onBack ? { onBack } : {})}>
        {draft.into?.under ? addTo(draft) : at < count - 1 ? keyResultsStep.nextObjective(at + 2) : keyResultsStep.next}
      </StepButtons>
    </>
  );
}
