import type { ComponentChildren } from 'preact';
import type { CycleView, Home } from '../../../src/contract.ts';
import { texts } from '../../i18n.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import type { Calls } from '../../use-call.ts';

export interface LinkActions {
  readonly onNewQuarter: () => void;
  readonly onGoals: () => void;
  readonly onKpis: () => void;
  readonly onDashboard: (cycle: CycleView) => void;
  readonly onAlignment: (cycle: CycleView) => void;
  readonly onCoach: () => void;
  readonly onTeam: () => void;
  readonly onSettings: () => void;
  readonly onImport: () => void;
  readonly onExport: () => void;
  readonly onCheck: () => void;
  readonly onAbout: () => void;
  readonly onRemoveExample: () => void;
}

interface LinksProps extends LinkActions {
  readonly home: Home;
  readonly cycle: CycleView;
  readonly calls: Calls;
  readonly onOpen: (sheetId: number) => void;
  readonly onShare: () => void;
  /** None while one addition waits to be continued, and in a closed cycle. */
  readonly onAdd?: () => void;
}

/** What is done now and then, by what it is for. */
export function Links({ home, cycle, calls, onOpen, onShare, onAdd, ...ways }: LinksProps) {
  const { overview, opens, tabs } = texts;
  const { groups } = overview;
  const off = calls.busy !== null;
  const link = (name: string, onClick: () => void, busy = false, stopped = off) => (
    <Button key={name} look="quiet" busy={busy} off={stopped} onClick={onClick}>
      {name}
    </Button>
  );
  return (
    <div class="links">
      <Group title={groups.plan}>
        {onAdd && link(texts.addition.objectives, onAdd)}
        {link(overview.newQuarter, ways.onNewQuarter)}
        {home.goals
          ? link(texts.firstRun.openGoals, () => home.goals && onOpen(home.goals.sheetId))
          : link(overview.goals, ways.onGoals)}
        {!home.kpis && link(overview.kpis, ways.onKpis)}
      </Group>
      <Group title={groups.look}>
        {cycle.state !== 'Draft' &&
          link(tabs.Dashboard, () => ways.onDashboard(cycle), calls.busy === 'dashboard', off || home.notice !== null)}
        {link(opens.alignment, () => ways.onAlignment(cycle), calls.busy === 'alignment')}
        {cycle.state !== 'Closed' && link(opens.coach, ways.onCoach)}
      </Group>
      <Group title={groups.together}>
        {link(overview.share, onShare)}
        {link(tabs.Team, ways.onTeam, calls.busy === 'tab Team')}
        {link(tabs.Settings, ways.onSettings)}
      </Group>
      <Group title={groups.file}>
        {link(opens.import, ways.onImport)}
        {link(opens.export, ways.onExport)}
        {link(opens.check, ways.onCheck)}
        {link(opens.about, ways.onAbout)}
        {home.cycles.some((one) => one.example) && (
          <Confirm
            ask={overview.removeExample}
            question={overview.removeSure}
            yes={overview.removeIt}
            no={overview.keepIt}
            busy={calls.busy === 'remove example'}
            off={off}
            onYes={ways.onRemoveExample}
          />
        )}
      </Group>
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
