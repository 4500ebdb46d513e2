import type { Home, TypedGoals } from '../../src/contract.ts';
import { useFocusRequest } from '../focus.ts';
import { texts } from '../i18n.ts';
import { CallBanner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { TitleField } from '../parts/field.tsx';
import { Heading } from '../parts/heading.tsx';
import type { Client } from '../server.ts';
import type { Calls } from '../use-call.ts';
import { useLatest } from '../use-latest.ts';
import { planningTexts } from '../words/planning.ts';

const MOST = 5;

interface GoalsFormProps {
  readonly server: Client;
  readonly calls: Calls;
  readonly onHome: (home?: Home) => void;
}

/** A mission and a few long-term goals; everything else about them is typed in their tab. */
export function GoalsForm({ server, calls, onHome }: GoalsFormProps) {
  const { goalsForm } = planningTexts;
  const [typed, change, latest] = useLatest<TypedGoals>({ mission: '', goals: ['', ''] });
  const focus = useFocusRequest();
  const { mission, goals } = typed;
  const set = (at: number, value: string) =>
    change((before) => ({ ...before, goals: before.goals.map((goal, index) => (index === at ? value : goal)) }));
  return (
    <div class="view">
      <Heading focusOn="goals">{goalsForm.title}</Heading>
      <TitleField
        path="mission"
        label={goalsForm.mission}
        hint={goalsForm.missionHint}
        value={mission}
        onValue={(value) => change((before) => ({ ...before, mission: value }))}
      />
      {goals.map((goal, at) => (
        <TitleField
          key={at}
          path={`goals.${at}`}
          label={goalsForm.goal(at + 1)}
          hint={at === 0 && goalsForm.goalHint}
          value={goal}
          onValue={(value) => set(at, value)}
        />
      ))}
      {goals.length < MOST && (
        <Button
          onClick={() => {
            change((before) => ({ ...before, goals: [...before.goals, ''] }));
            focus(`goals.${goals.length}`);
          }}
        >
          + {goalsForm.add}
        </Button>
      )}
      <div class="row step-buttons">
        <Button
          look="main"
          busy={calls.busy === 'goals'}
          onClick={() => void calls.call('goals', () => server.saveGoals(latest()), onHome)}
        >
          {goalsForm.save}
        </Button>
        <Button look="quiet" off={calls.busy !== null} onClick={() => onHome()}>
          {texts.back}
        </Button>
      </div>
      <CallBanner calls={calls} />
    </div>
  );
}
