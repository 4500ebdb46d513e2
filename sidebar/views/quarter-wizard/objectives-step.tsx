import type { CycleSummary } from '../../../src/contract.ts';
import { ofObjective } from '../../coach.ts';
import { addObjective, moveObjective, removeObjective, withObjective } from '../../draft.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { SelectField, TextField, TitleField } from '../../parts/field.tsx';
import { Findings } from '../../parts/findings.tsx';
import { Heading } from '../../parts/heading.tsx';
import { wizardTexts } from '../../words/wizard.ts';
import { ObjectiveMore } from './objective-more.tsx';
import { PEOPLE_LIST, PeopleList } from './people-list.tsx';
import { StepButtons } from './step-buttons.tsx';
import type { StepProps } from './step-props.ts';

interface ObjectivesStepProps extends StepProps {
  /** Where they can go, if they are added to one. */
  readonly registers: readonly CycleSummary[];
  readonly onBack?: () => void;
  readonly onNext: () => void;
}

export function ObjectivesStep({ registers, onBack, onNext, ...step }: ObjectivesStepProps) {
  const { draft, errors, people, mission, findings, type, focus } = step;
  const { objectivesStep } = wizardTexts;
  const last = draft.objectives.length - 1;
  const move = (at: number, by: -1 | 1) => {
    type((before) => moveObjective(before, at, by), '');
    focus(`objectives.${at + by}.title`);
  };
  return (
    <>
      <Heading focusOn={2}>{objectivesStep.title}</Heading>
      <p class="hint">{draft.into ? objectivesStep.addHint : objectivesStep.hint}</p>
      {mission !== '' && <p>{objectivesStep.mission(mission)}</p>}
      {registers.length > 1 && (
        <SelectField
          path="into"
          label={objectivesStep.into}
          value={String(draft.into?.sheetId)}
          options={registers.map(({ sheetId, name }) => [String(sheetId), name])}
          onValue={(value) => {
            const chosen = registers.find(({ sheetId }) => String(sheetId) === value);
            if (!chosen) return;
            const { sheetId, name, from, due } = chosen;
            type((before) => ({ ...before, into: { sheetId }, cycle: { name, from, due } }), '');
          }}
        />
      )}
      <PeopleList people={people} />
      {draft.objectives.map((objective, at) => {
        const path = `objectives.${at}`;
        const name = objectivesStep.objective(at + 1);
        return (
          <Card
            key={path}
            title={name}
            tools={
              last > 0 && (
                <>
                  <IconButton icon="↑" label={objectivesStep.up(at + 1)} off={at === 0} onClick={() => move(at, -1)} />
                  <IconButton
                    icon="↓"
                    label={objectivesStep.down(at + 1)}
                    off={at === last}
                    onClick={() => move(at, 1)}
                  />
                  <IconButton
                    icon="✕"
                    label={objectivesStep.remove(at + 1)}
                    onClick={() => {
                      type((before) => removeObjective(before, at), '');
                      focus(`objectives.${Math.max(0, at - 1)}.title`);
                    }}
                  />
                </>
              )
            }
          >
            <TitleField
              path={`${path}.title`}
              label={name}
              unlabelled
              value={objective.title}
              placeholder={at === 0 ? objectivesStep.placeholder : ''}
              error={errors[`${path}.title`]}
              onValue={(title) => type((before) => withObjective(before, at, { title }), `${path}.title`)}
            />
            <Findings findings={ofObjective(findings.all, at)} state={findings} of={`${path}.title`} />
            <TextField
              path={`${path}.owner`}
              label={objectivesStep.owner}
              of={name}
              list={PEOPLE_LIST}
              value={objective.owner}
              error={errors[`${path}.owner`]}
              onValue={(owner) => type((before) => withObjective(before, at, { owner }), `${path}.owner`)}
            />
            <ObjectiveMore {...step} at={at} objective={objective} of={name} />
          </Card>
        );
      })}
      <Button
        onClick={() => {
          type(addObjective, '');
          focus(`objectives.${last + 1}.title`);
        }}
      >
        + {objectivesStep.add}
      </Button>
      <StepButtons onNext={onNext} {...(onBack ? { onBack } : {})}>
        {objectivesStep.next}
      </StepButtons>
    </>
  );
}
