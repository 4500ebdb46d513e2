import type { Home } from '../../src/contract.ts';
import { texts } from '../i18n.ts';
import { CallBanner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import type { Calls } from '../use-call.ts';
import { type KpiActions, KpiList } from './home/kpi-list.tsx';
import { LastChanges } from './home/last-changes.tsx';

interface FirstRunProps extends KpiActions {
  readonly home: Home;
  readonly calls: Calls;
  readonly onGoals: () => void;
  readonly onKpis: () => void;
  readonly onQuarter: () => void;
  readonly onImport: () => void;
  readonly onExample: () => void;
  readonly onOpen: (sheetId: number) => void;
  readonly onUndo: (id: number) => void;
}

/** A file without a cycle: three ways to begin, and the tabs that stand already. */
export function FirstRun({
  home,
  calls,
  onGoals,
  onKpis,
  onQuarter,
  onImport,
  onExample,
  onOpen,
  onUndo,
  ...kpi
}: FirstRunProps) {
  const { firstRun } = texts;
  const { goals, kpis } = home;
  const off = calls.busy !== null;
  return (
    <div class="view first-run">
      <Heading>{firstRun.title}</Heading>
      <p class="hint">{firstRun.intro}</p>
      <div class="choice">
        <Button off={off} onClick={() => (goals ? onOpen(goals.sheetId) : onGoals())}>
          {goals ? firstRun.openGoals : firstRun.goals}
        </Button>
        <p class="hint">{firstRun.goalsHint}</p>
      </div>
      <div class="choice">
        <Button off={off} onClick={() => (kpis ? onOpen(kpis.sheetId) : onKpis())}>
          {kpis ? firstRun.openKpis : firstRun.kpis}
        </Button>
        <p class="hint">{firstRun.kpisHint}</p>
      </div>
      <div class="choice">
        <Button look="main" off={off} onClick={onQuarter}>
          {firstRun.quarter}
        </Button>
        <p class="hint">{firstRun.quarterHint}</p>
      </div>
      <div class="choice">
        <Button busy={calls.busy === 'example'} off={off} onClick={onExample}>
          {firstRun.example}
        </Button>
        <p class="hint">{firstRun.exampleHint}</p>
      </div>
      <Button look="quiet" off={off} onClick={onImport}>
        {texts.opens.import}
      </Button>
      <CallBanner calls={calls} />
      {kpis && <KpiList kpis={kpis} calls={calls} onOpen={onOpen} {...kpi} />}
      <LastChanges changes={home.changes} calls={calls} onUndo={onUndo} />
    </div>
  );
}
