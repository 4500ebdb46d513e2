import { useEffect, useMemo, useState } from 'preact/hooks';
import type { AlignmentView, AskedTab, Home as HomeState, KpiView, QuarterDraft } from '../src/contract.ts';
import { likelyCycle } from './cycle-choices.ts';
import { openDashboard, wantsDashboard } from './dashboard.ts';
import { newAddition, newDraft, newObjective, newOperationId, withObjectiveFor } from './draft.ts';
import { keepDrafts } from './draft-keeper.ts';
import { texts } from './i18n.ts';
import { Opened } from './opened.tsx';
import { TroubleCard } from './parts/banner.tsx';
import { Button } from './parts/button.tsx';
import { OnDemand } from './parts/on-demand.tsx';
import { TopBar } from './parts/top-bar.tsx';
import type { Client } from './server.ts';
import { useCall } from './use-call.ts';
import type { View } from './view.ts';
import { CheckIn } from './views/check-in.tsx';
import { Created } from './views/created.tsx';
import { FileCards } from './views/file-cards.tsx';
import { FirstRun } from './views/first-run.tsx';
import type { LinkActions } from './views/home/links.tsx';
import { Home } from './views/home.tsx';
import { NoticeCard } from './views/notice-card.tsx';
import { Opening } from './views/opening.tsx';
import { ResumeCard } from './views/resume-card.tsx';
import { SenderLine } from './views/sender-line.tsx';
import type { Views } from './views-on-demand.ts';

interface AppProps {
  readonly server: Client;
  readonly views: Views;
  /** The view the menu asked for: `home`, `check-in`, `wizard`, `review`, `check`, `share` or `settings`. */
  readonly startView: string | undefined;
}

/** Which view is shown, and what its buttons ask of the server. */
export function App({ server, views, startView }: AppProps) {
  const calls = useCall();
  // Lives longer than the wizard: what was typed last is saved although the person has gone Home meanwhile.
  const [saved, setSaved] = useState(true);
  const keeper = useMemo(() => keepDrafts((draft) => server.keepDraft(draft), setSaved), [server]);
  useEffect(() => () => void keeper.settle(), [keeper]);
  const [home, setHome] = useState<HomeState | null>(null);
  const [view, setView] = useState<View>({ is: 'home' });
  // Counts returns to Home: the heading takes the focus then, but not when the sidebar opens beside a person's work.
  const [returns, setReturns] = useState(0);

  const goHome = (next?: HomeState) => {
    if (next) setHome(next);
    setView({ is: 'home' });
    setReturns((before) => before + 1);
  };
  const openWizard = (state: HomeState) => {
    const taken = state.cycles.map((one) => one.name);
    const cycle = likelyCycle(state.file.today, state.file.fiscalYearStartMonth, taken);
    openDraft(state.draft ?? newDraft(newOperationId(), cycle));
  };
  /** In the register that is shown, where there is one; else in the quarter to come. */
  const openObjective = (state: HomeState, kpi: KpiView) => {
    const { cycle } = state;
    const likely = likelyCycle(
      state.file.today,
      state.file.fiscalYearStartMonth,
      state.cycles.map((one) => one.name),
    );
    const draft =
      cycle && cycle.state !== 'Closed'
        ? { ...newAddition(newOperationId(), cycle), objectives: [newObjective(1)] }
        : (state.draft ?? newDraft(newOperationId(), likely));
    openDraft(withObjectiveFor(draft, kpi, texts.kpis.backInside(kpi.name)));
  };
  const openDraft = (draft: QuarterDraft) => {
    calls.forget();
    setView({ is: 'wizard', draft });
  };
  const openAlignment = (cycle: QuarterDraft['cycle']) => {
    const { name, from, due } = cycle;
    const show = (alignment: AlignmentView) => setView({ is: 'alignment', alignment });
    void views.load('planning');
    void calls.call('alignment', () => server.openAlignment({ name, from, due }), show);
  };
  const discard = (kind: 'draft' | 'adding') => {
    const ask = async () => {
      await keeper.settle();
      return kind === 'draft' ? server.keepDraft(null) : server.keepDraft(null, kind);
    };
    void calls.call(`discard ${kind}`, ask, () => home && goHome({ ...home, [kind]: null }));
  };
  // One cycle runs beside another: Home stays with the one a person chose.
  const [chosen, setChosen] = useState('');
  const askHome = () => (chosen !== '' && chosen === home?.cycle?.name ? server.openHome(chosen) : server.openHome());
  const open = (then: (state: HomeState) => void) => calls.call('open', askHome, then);
  const showCycle = (name: string) => {
    setChosen(name);
    void calls.call(`show ${name}`, () => server.openHome(name), goHome);
  };
  const showTab = (sheetId: number) =>
    calls.call(
      `open ${sheetId}`,
      () => server.showTab(sheetId),
      () => {},
    );
  const openTab = (tab: AskedTab) =>
    calls.call(
      `tab ${tab}`,
      () => server.openTab(tab),
      () => {},
    );
  // Beside what the person does: it is made with the first check-in, and shows a quarter from its start.
  const keepDashboard = async ({ cycle }: HomeState) => {
    if (cycle === null) return;
    const made = await openDashboard(server, views, cycle, false);
    if (made.ok) setHome((now) => now && { ...now, dashboard: now.dashboard ?? cycle.name });
  };
  const start = (name: string) =>
    calls.call(
      'start',
      () => server.startQuarter(name),
      (state) => {
        goHome(state);
        if (state.dashboard !== null) void keepDashboard(state);
      },
    );

  const undo = (id: number) => calls.call(`undo ${id}`, () => server.undoChange(id), goHome);

  // The tabs that stayed when OKR Register left the file.
  const [left, setLeft] = useState<readonly string[]>([]);
  const file = {
    onCopy: (isRegister: boolean) => calls.call(`copy ${isRegister}`, () => server.answerCopy(isRegister), goHome),
    onUseThisOne: () => calls.call('use this one', () => server.useThisOne(), goHome),
    onRemove: () => {
      const ask = async () => {
        // A draft is the person's own work: it stays, whatever becomes of the register.
        await keeper.flush();
        const removed = await server.removeFromFile();
        if (!removed.ok) return removed;
        setLeft(removed.value.tabs);
        return server.openHome();
      };
      void calls.call('remove', ask, goHome);
    },
  };

  const refresh = () => {
    const ask = async () => {
      // Else the answer would hold an older draft than the one that waits here.
      await keeper.flush();
      return askHome();
    };
    void calls.call('open', ask, setHome);
  };

  /** Without what was said about a call before. */
  const showView = (is: 'check' | 'check-in' | 'close' | 'coach' | 'review' | 'settings') => {
    calls.forget();
    setView({ is });
  };

  useEffect(() => {
    // Fetched while Home is read, which comes first.
    if (startView === 'wizard') void views.load('planning');
    if (startView === 'review') void views.load('rhythm');
    // Without Home first: a register that cannot be read is what Check is for.
    if (startView === 'check') return setView({ is: 'check' });
    void open((state) => {
      setHome(state);
      if (startView === 'wizard') openWizard(state);
      if (startView === 'check-in' || startView === 'review' || startView === 'settings') setView({ is: startView });
      if (startView === 'share') setView({ is: 'share', page: 'people' });
    });
  }, []);

  if (view.is === 'check') {
    return (
      <OnDemand key="care" name="care" views={views}>
        {({ Check }) => <Check server={server} calls={calls} onHome={() => void open(goHome)} />}
      </OnDemand>
    );
  }
  if (home === null) {
    return calls.trouble ? (
      <div class="view">
        <TroubleCard trouble={calls.trouble} onRetry={calls.retry} main />
        {calls.trouble.kind === 'problem' && <Button onClick={() => showView('check')}>{texts.opens.check}</Button>}
      </div>
    ) : (
      <Opening slow={calls.slow} />
    );
  }
  if (view.is === 'check-in') {
    const back = (state: HomeState) => {
      goHome(state);
      if (wantsDashboard(state)) void keepDashboard(state);
    };
    return <CheckIn server={server} views={views} calls={calls} file={home.file} onHome={() => void open(back)} />;
  }
  if (view.is === 'created') {
    const { made, added } = view;
    return (
      <Created
        made={made}
        added={added}
        calls={calls}
        onOpen={showTab}
        onStart={() => start(made.cycle.name)}
        onHome={() => goHome()}
      />
    );
  }
  if (view.is !== 'home') {
    return (
      <Opened
        view={view}
        home={home}
        server={server}
        views={views}
        calls={calls}
        keeper={keeper}
        saved={saved}
        file={file}
        onHome={goHome}
        onFreshHome={() => void open(goHome)}
        onCreated={(made, added) => {
          setHome(made.home);
          setView({ is: 'created', made, added });
        }}
        onOpen={showTab}
        onTab={openTab}
        onNewQuarter={openWizard}
      />
    );
  }
  const opens = {
    onGoals: () => setView({ is: 'goals' }),
    onKpis: () => setView({ is: 'kpis' }),
    onObjective: (kpi: KpiView) => openObjective(home, kpi),
  };
  const onAbout = () => setView({ is: 'about' });
  const links: LinkActions = {
    onNewQuarter: () => openWizard(home),
    onGoals: opens.onGoals,
    onKpis: opens.onKpis,
    onDashboard: (cycle) =>
      calls.call(
        'dashboard',
        () => openDashboard(server, views, cycle, true),
        () => setHome({ ...home, dashboard: cycle.name }),
      ),
    onAlignment: openAlignment,
    onCoach: () => showView('coach'),
    onTeam: () => openTab('Team'),
    onSettings: () => showView('settings'),
    onImport: () => setView({ is: 'import' }),
    onExport: () => setView({ is: 'export' }),
    onCheck: () => showView('check'),
    onAbout,
    onRemoveExample: () => calls.call('remove example', () => server.removeExample(), goHome),
  };
  return (
    <>
      <TopBar calls={calls} onRefresh={refresh} />
      <NoticeCard notice={home.notice} calls={calls} {...file} />
      <FileCards
        home={home}
        left={left}
        calls={calls}
        onSettings={() => openTab('Settings')}
        onForget={(cycle) => calls.call('forget', () => server.forgetQuarter(cycle), goHome)}
      />
      {(['draft', 'adding'] as const).map((kind) => {
        const draft = home[kind];
        return (
          draft && (
            <ResumeCard
              key={kind}
              draft={draft}
              calls={calls}
              onContinue={() => openDraft(draft)}
              onDiscard={() => discard(kind)}
            />
          )
        );
      })}
      {home.cycle === null ? (
        <FirstRun
          home={home}
          calls={calls}
          {...opens}
          onOpen={showTab}
          onUndo={undo}
          onQuarter={() => openWizard(home)}
          onImport={() => setView({ is: 'import' })}
          onExample={() =>
            calls.call(
              'example',
              () => server.makeExample(),
              (made) => {
                setHome(made.home);
                setView({ is: 'created', made, added: false });
              },
            )
          }
        />
      ) : (
        <Home
          home={home}
          cycle={home.cycle}
          calls={calls}
          {...(returns > 0 ? { focusOn: returns } : {})}
          onObjective={opens.onObjective}
          links={links}
          onFollow={(id) => calls.call('follow', () => server.followKpi(id), setHome)}
          onStart={() => start(home.cycle?.name ?? '')}
          onCheckIn={() => showView('check-in')}
          onOpen={showTab}
          onCycle={showCycle}
          onAdd={(cycle, under) => openDraft(newAddition(newOperationId(), cycle, under))}
          onShare={(page) => {
            calls.forget();
            setView({ is: 'share', page });
          }}
          onReview={() => showView('review')}
          onClose={() => showView('close')}
          onReopen={(name) => calls.call('reopen', () => server.reopenQuarter(name), goHome)}
          onUndo={undo}
          onTick={(step, done) =>
            calls.call('tick', () => server.tickStep(home.cycle?.name ?? '', step, done), setHome)
          }
        />
      )}
      {home.reminders && (
        <SenderLine sender={home.reminders} today={home.file.today} onOpen={() => showView('settings')} />
      )}
      {home.cycle === null && (
        <div class="about-link">
          <Button look="quiet" onClick={onAbout} off={calls.busy !== null}>
            {texts.opens.about}
          </Button>
        </div>
      )}
    </>
  );
}
