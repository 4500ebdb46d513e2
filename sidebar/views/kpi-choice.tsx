import type { Home } from '../../src/contract.ts';
import { starterKpis } from '../../src/domain/kpi.ts';
import { texts } from '../i18n.ts';
import { CallBanner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Heading } from '../parts/heading.tsx';
import type { Client } from '../server.ts';
import type { Calls } from '../use-call.ts';
import { useLatest } from '../use-latest.ts';
import { planningTexts } from '../words/planning.ts';

const STARTERS = starterKpis('').map(({ name }) => name);

interface Choice {
  readonly chosen: readonly string[];
  readonly own: string;
}

interface KpiChoiceProps {
  readonly server: Client;
  readonly calls: Calls;
  readonly onHome: (home?: Home) => void;
}

/** Which KPIs the tab begins with; all else about them is typed there. */
export function KpiChoice({ server, calls, onHome }: KpiChoiceProps) {
  const { kpiChoice } = planningTexts;
  const [{ chosen, own }, change, latest] = useLatest<Choice>({ chosen: STARTERS, own: '' });
  const toggle = (name: string) =>
    change((before) => ({
      ...before,
      chosen: before.chosen.includes(name) ? before.chosen.filter((one) => one !== name) : [...before.chosen, name],
    }));
  return (
    <div class="view">
      <Heading focusOn="kpis">{kpiChoice.title}</Heading>
      <p class="hint">{kpiChoice.hint}</p>
      <fieldset class="options">
        <legend class="unseen">{kpiChoice.title}</legend>
        {STARTERS.map((name) => (
          <label key={name} class="option">
            <input type="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} />
            <span class="what">{name}</span>
          </label>
        ))}
      </fieldset>
      <TextField
        path="own"
        label={kpiChoice.own}
        value={own}
        onValue={(value) => change((before) => ({ ...before, own: value }))}
      />
      <div class="row step-buttons">
        <Button
          look="main"
          busy={calls.busy === 'kpis'}
          onClick={() => void calls.call('kpis', () => server.addKpis([...latest().chosen, latest().own]), onHome)}
        >
          {kpiChoice.save}
        </Button>
        <Button look="quiet" off={calls.busy !== null} onClick={() => onHome()}>
          {texts.back}
        </Button>
      </div>
      <CallBanner calls={calls} />
    </div>
  );
}
