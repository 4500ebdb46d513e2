import type { Home } from '../../src/contract.ts';
import { texts } from '../i18n.ts';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/confirm.tsx';
import type { Calls } from '../use-call.ts';

interface FileCardsProps {
  readonly home: Home;
  /** The tabs that stayed when OKR Register left the file. */
  readonly left: readonly string[];
  readonly calls: Calls;
  readonly onSettings: () => void;
  readonly onForget: (cycle: string) => void;
}

/** What is to be said of the file before anything else: settings nobody can read, a deleted tab, the add-on gone. */
export function FileCards({ home, left, calls, onSettings, onForget }: FileCardsProps) {
  return (
    <>
      {home.brokenSettings.length > 0 && (
        <div class="card notice">
          <h2>{texts.tabs.broken(home.brokenSettings.length)}</h2>
          {home.brokenSettings.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <Button busy={calls.busy === 'tab Settings'} off={calls.busy !== null} onClick={onSettings}>
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
            onYes={() => onForget(home.deleted)}
          />
        </div>
      )}
      {left.length > 0 && home.cycle === null && (
        <div class="card notice" role="status">
          <h2>{texts.removed.title}</h2>
          <p>{texts.removed.tabsStay(left)}</p>
        </div>
      )}
    </>
  );
}
