import { useEffect, useMemo, useState } from 'preact/hooks';
import type {
  AlignmentView,
  AskedTab,
  Created as CreatedFacts,
  Home as HomeState,
  KpiView,
  QuarterDraft,
} from '../src/contract.ts';
import { likelyCycle } from './cycle-choices.ts';
import { openDashboard, wantsDashboard } from './dashboard.ts';
import { newAddition, newDraft, newObjective, newOperationId, withObjectiveFor } from './draft.ts';
import { keepDrafts } from './draft-keeper.ts';
import { texts } from './i18n.ts';
import { TroubleCard } from './parts/banner.tsx';
import { Button } from './parts/button.tsx';
import { Confirm } from './parts/confirm.tsx';
import { OnDemand } from './parts/on-demand.tsx';
import { TopBar } from './parts/top-bar.tsx';
import type { Client } from './server.ts';
import { useCall } from './use-call.ts';
import { CheckIn } from './views/check-in.tsx';
import { Created } from './views/created.tsx';
import { FirstRun } from './views/first-run.tsx';
import { Home } from './views/home.tsx';
import { NoticeCard } from './views/notice-card.tsx';
import { Opening } from './views/opening.tsx';
import { ResumeCard } from './views/resume-card.tsx';
import { SenderLine } from './views/sender-line.tsx';
import type { Views } from './views-on-demand.ts';

type View =
  | { readonly is: 'home' }
  | { readonly is: 'check' | 'check-in' | 'close' | 'coach' | 'goals' | 'kpis' | 'review' | 'settings' }
  | { readonly is: 'wizard'; readonly draft: QuarterDraft }
  | { readonly is: 'created'; readonly made: CreatedFacts; readonly added: boolean }
  | { readonly is: 'alignment'; readonly alignment: AlignmentView }
  | { readonly is: 'share'; readonly page: 'people' | 'agreement' }
  | { readonly is: 'about' | 'import' | 'export' };

interface AppProps {
  readonly server: Client;
  readonly views: Views;
  /** The view the menu asked for: `home`, `check-in`, `wizard`, `review`, `check`, `share` or `settings`. */
  readonly startView: () => string | undefined;
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

  const openCheck = () => {
    calls.forget();
    setView({ is: 'check' });
  };

  const openSettings = () => {
    calls.forget();
    setView({ is: 'settings' });
  };

  useEffect(() => {
    const asked = startView();
    // Fetched while Home is read, which comes first.
    if (asked === 'wizard') void views.load('planning');
    if (asked === 'review') void views.load('rhythm');
    // Without Home first: a register that cannot be read is what Check is for.
    if (startView() === 'check') return setView({ is: 'check' });
    void open((state) => {
      setHome(state);
      if (asked === 'wizard') openWizard(state);
      if (asked === 'check-in' || asked === 'review' || asked === 'settings') setView({ is: asked });
      if (asked === 'share') setView({ is: 'share', page: 'people' });
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
        {calls.trouble.kind === 'problem' && <Button onClick={openCheck}>{texts.opens.check}</Button>}
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
  if (view.is === 'settings') {
    return (
      <OnDemand key="sharing" name="sharing" views={views}>
        {({ Reminders }) => (
          <Reminders server={server} calls={calls} onTab={openTab} onHome={() => void open(goHome)} />
        )}
      </OnDemand>
    );
  }
  if (view.is === 'wizard') {
    return (
      <OnDemand key="planning" name="planning" views={views}>
        {({ QuarterWizard }) => (
          <QuarterWizard
            home={home}
            first={view.draft}
            server={server}
            keeper={keeper}
            saved={saved}
            calls={calls}
            onHome={(draft) => {
              calls.forget();
              // A wizard in which nothing was done leaves nothing to continue.
              goHome(draft === view.draft ? home : { ...home, [draft.into ? 'adding' : 'draft']: draft });
            }}
            onCreated={(made) => {
              setHome(made.home);
              setView({ is: 'created', made, added: view.draft.into !== undefined });
            }}
          />
        )}
      </OnDemand>
    );
  }
  if (view.is === 'review') {
    const onHome = () => void open(goHome);
    return (
      <OnDemand key="rhythm" name="rhythm" views={views}>
        {({ Review }) => <Review cycle={home.cycle} file={home.file} server={server} calls={calls} onHome={onHome} />}
      </OnDemand>
    );
  }
  if (view.is === 'close' && home.cycle) {
    const { cycle } = home;
    return (
      <OnDemand key="closing" name="closing" views={views}>
        {({ Close }) => (
          <Close
            home={home}
            cycle={cycle}
            server={server}
            calls={calls}
            onHome={() => void open(goHome)}
            onOpen={showTab}
            onNewQuarter={openWizard}
            onReopened={goHome}
          />
        )}
      </OnDemand>
    );
  }
  if (view.is === 'coach') {
    const cycle = home.cycle?.name ?? '';
    return (
      <OnDemand key="planning" name="planning" views={views}>
        {({ Coach }) => <Coach cycle={cycle} server={server} calls={calls} onHome={() => void open(goHome)} />}
      </OnDemand>
    );
  }
  if (view.is === 'goals' || view.is === 'kpis') {
    const back = (next?: HomeState) => {
      calls.forget();
      goHome(next);
    };
    return (
      <OnDemand key="planning" name="planning" views={views}>
        {({ GoalsForm, KpiChoice }) => {
          const Form = view.is === 'goals' ? GoalsForm : KpiChoice;
          return <Form server={server} calls={calls} onHome={back} />;
        }}
      </OnDemand>
    );
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
  if (view.is === 'alignment') {
    return (
      <OnDemand key="planning" name="planning" views={views}>
        {({ Alignment }) => (
          <Alignment alignment={view.alignment} shown={home.cycle?.name ?? ''} onHome={() => goHome()} />
        )}
      </OnDemand>
    );
  }
  if (view.is === 'about') {
    const back = () => {
      calls.forget();
      goHome();
    };
    return (
      <OnDemand key="care" name="care" views={views}>
        {({ AboutFile }) => <AboutFile notice={home.notice} server={server} calls={calls} {...file} onHome={back} />}
      </OnDemand>
    );
  }
  if (view.is === 'share') {
    return (
      <OnDemand key="sharing" name="sharing" views={views}>
        {({ Share }) => (
          <Share home={home} first={view.page} server={server} calls={calls} onHome={() => void open(goHome)} />
        )}
      </OnDemand>
    );
  }
  if (view.is === 'import' || view.is === 'export') {
    const back = () => {
      calls.forget();
      goHome();
    };
    return (
      <OnDemand key="transfer" name="transfer" views={views}>
        {({ Import, Export }) =>
          view.is === 'export' && home.cycle ? (
            <Export cycle={home.cycle} decimal={home.file.decimal} server={server} calls={calls} onHome={back} />
          ) : (
            <Import
              home={home}
              server={server}
              calls={calls}
              onHome={back}
              onCreated={(made) => {
                setHome(made.home);
                setView({ is: 'created', made, added: false });
              }}
            />
          )
        }
      </OnDemand>
    );
  }
  const shown = home.cycle;
  const opens = {
    onGoals: () => setView({ is: 'goals' }),
    onKpis: () => setView({ is: 'kpis' }),
    onObjective: (kpi: KpiView) => openObjective(home, kpi),
  };
  return (
    <>
      <TopBar calls={calls} onRefresh={refresh} />
      <NoticeCard notice={home.notice} calls={calls} {...file} />
      {home.brokenSettings.length > 0 && (
        <div class="card notice">
          <h2>{texts.tabs.broken(home.brokenSettings.length)}</h2>
          {home.brokenSettings.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <Button busy={calls.busy === 'tab Settings'} off={calls.busy !== null} onClick={() => openTab('Settings')}>
            {texts.tabs.openSettings}
          </Button>
        </div>
      )}
      {home.deleted !== '' && (
        <div class="card notice">
          <h2>{texts.deleted.title(home.deleted)}</h2>
          <p>{texts.deleted.text}</p>
          <Confirm
            ask={texts.deleted.forget(home.deleted)}
            question={texts.deleted.sure(home.deleted)}
            yes={texts.deleted.forget(home.deleted)}
            no={texts.deleted.keep}
            busy={calls.busy === 'forget'}
            off={calls.busy !== null || home.notice !== null}
            onYes={() => calls.call('forget', () => server.forgetQuarter(home.deleted), goHome)}
          />
        </div>
      )}
      {left.length > 0 && home.cycle === null && (
        <div class="card notice" role="status">
          <h2>{texts.removed.title}</h2>
          <p>{texts.removed.tabsStay(left)}</p>
        </div>
      )}
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
          {...opens}
          onFollow={(id) => calls.call('follow', () => server.followKpi(id), setHome)}
          onStart={() => start(home.cycle?.name ?? '')}
          onCheckIn={() => {
            calls.forget();
            setView({ is: 'check-in' });
          }}
          onOpen={showTab}
          onCycle={showCycle}
          onNewQuarter={() => openWizard(home)}
          onAdd={(cycle, under) => openDraft(newAddition(newOperationId(), cycle, under))}
          onAlignment={openAlignment}
          onImport={() => setView({ is: 'import' })}
          onExport={() => setView({ is: 'export' })}
          onShare={(page) => {
            calls.forget();
            setView({ is: 'share', page });
          }}
          onCoach={() => {
            calls.forget();
            setView({ is: 'coach' });
          }}
          onReview={() => {
            calls.forget();
            setView({ is: 'review' });
          }}
          onClose={() => {
            calls.forget();
            setView({ is: 'close' });
          }}
          onReopen={(name) => calls.call('reopen', () => server.reopenQuarter(name), goHome)}
          onRemoveExample={() => calls.call('remove example', () => server.removeExample(), goHome)}
          onUndo={undo}
          onTick={(step, done) =>
            calls.call('tick', () => server.tickStep(home.cycle?.name ?? '', step, done), setHome)
          }
        />
      )}
      {home.reminders && <SenderLine sender={home.reminders} today={home.file.today} onOpen={openSettings} />}
      <div class="about-link">
        {shown !== null && shown.state !== 'Draft' && (
          <Button
            look="quiet"
            busy={calls.busy === 'dashboard'}
            off={calls.busy !== null || home.notice !== null}
            onClick={() =>
              calls.call(
                'dashboard',
                () => openDashboard(server, views, shown, true),
                () => setHome({ ...home, dashboard: shown.name }),
              )
            }
          >
            {texts.tabs.Dashboard}
          </Button>
        )}
        {home.cycle !== null && (
          <Button
            look="quiet"
            busy={calls.busy === 'tab Team'}
            off={calls.busy !== null}
            onClick={() => openTab('Team')}
          >
            {texts.tabs.Team}
          </Button>
        )}
        {home.cycle !== null && (
          <Button look="quiet" onClick={openSettings} off={calls.busy !== null}>
            {texts.tabs.Settings}
          </Button>
        )}
        <Button look="quiet" onClick={() => setView({ is: 'about' })} off={calls.busy !== null}>
          {texts.opens.about}
        </Button>
      </div>
    </>
  );
}
