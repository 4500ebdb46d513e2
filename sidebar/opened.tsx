import type { AskedTab, Created, Home } from '../src/contract.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { OnDemand } from './parts/on-demand.tsx';
import type { Client } from './server.ts';
import type { Calls } from './use-call.ts';
import type { View } from './view.ts';
import type { Views } from './views-on-demand.ts';

interface OpenedProps {
  readonly view: Exclude<View, { readonly is: 'home' | 'check' | 'check-in' | 'created' }>;
  readonly home: Home;
  readonly server: Client;
  readonly views: Views;
  readonly calls: Calls;
  readonly keeper: DraftKeeper;
  readonly saved: boolean;
  readonly file: {
    readonly onCopy: (isRegister: boolean) => void;
    readonly onUseThisOne: () => void;
    readonly onRemove: () => void;
  };
  /** Back, with what is known by now. */
  readonly onHome: (next?: Home) => void;
  /** Back, after something that Home shows may have changed. */
  readonly onFreshHome: () => void;
  readonly onCreated: (made: Created, added: boolean) => void;
  readonly onOpen: (sheetId: number) => void;
  readonly onTab: (tab: AskedTab) => void;
  readonly onNewQuarter: (home: Home) => void;
}

/** The views that are fetched when they are first opened. */
export function Opened({
  view,
  home,
  server,
  views,
  calls,
  keeper,
  saved,
  file,
  onHome,
  onFreshHome,
  onCreated,
  onOpen,
  onTab,
  onNewQuarter,
}: OpenedProps) {
  const back = (next?: Home) => {
    calls.forget();
    onHome(next);
  };
  if (view.is === 'settings') {
    return (
      <OnDemand key="sharing" name="sharing" views={views}>
        {({ Reminders }) => <Reminders server={server} calls={calls} onTab={onTab} onHome={onFreshHome} />}
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
              onHome(draft === view.draft ? home : { ...home, [draft.into ? 'adding' : 'draft']: draft });
            }}
            onCreated={(made) => onCreated(made, view.draft.into !== undefined)}
          />
        )}
      </OnDemand>
    );
  }
  if (view.is === 'review') {
    return (
      <OnDemand key="rhythm" name="rhythm" views={views}>
        {({ Review }) => (
          <Review cycle={home.cycle} file={home.file} server={server} calls={calls} onHome={onFreshHome} />
        )}
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
            onHome={onFreshHome}
            onOpen={onOpen}
            onNewQuarter={onNewQuarter}
            onReopened={onHome}
          />
        )}
      </OnDemand>
    );
  }
  if (view.is === 'coach') {
    const cycle = home.cycle?.name ?? '';
    return (
      <OnDemand key="planning" name="planning" views={views}>
        {({ Coach }) => <Coach cycle={cycle} server={server} calls={calls} onHome={onFreshHome} />}
      </OnDemand>
    );
  }
  if (view.is === 'goals' || view.is === 'kpis') {
    return (
      <OnDemand key="planning" name="planning" views={views}>
        {({ GoalsForm, KpiChoice }) => {
          const Form = view.is === 'goals' ? GoalsForm : KpiChoice;
          return <Form server={server} calls={calls} onHome={back} />;
        }}
      </OnDemand>
    );
  }
  if (view.is === 'alignment') {
    return (
      <OnDemand key="planning" name="planning" views={views}>
        {({ Alignment }) => (
          <Alignment alignment={view.alignment} shown={home.cycle?.name ?? ''} onHome={() => onHome()} />
        )}
      </OnDemand>
    );
  }
  if (view.is === 'about') {
    return (
      <OnDemand key="care" name="care" views={views}>
        {({ AboutFile }) => (
          <AboutFile notice={home.notice} server={server} calls={calls} {...file} onHome={() => back()} />
        )}
      </OnDemand>
    );
  }
  if (view.is === 'share') {
    return (
      <OnDemand key="sharing" name="sharing" views={views}>
        {({ Share }) => <Share home={home} first={view.page} server={server} calls={calls} onHome={onFreshHome} />}
      </OnDemand>
    );
  }
  if (view.is === 'import' || view.is === 'export') {
    return (
      <OnDemand key="transfer" name="transfer" views={views}>
        {({ Import, Export }) =>
          view.is === 'export' && home.cycle ? (
            <Export
              cycle={home.cycle}
              decimal={home.file.decimal}
              server={server}
              calls={calls}
              onHome={() => back()}
            />
          ) : (
            <Import
              home={home}
              server={server}
              calls={calls}
              onHome={() => back()}
              onCreated={(made) => onCreated(made, false)}
            />
          )
        }
      </OnDemand>
    );
  }
}
