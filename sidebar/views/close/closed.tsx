import type { Home } from '../../../src/contract.ts';
import { texts } from '../../i18n.ts';
import { CallBanner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Heading } from '../../parts/heading.tsx';
import type { Client } from '../../server.ts';
import type { Calls } from '../../use-call.ts';
import { closingTexts as words } from '../../words/closing.ts';

interface ClosedProps {
  readonly cycle: string;
  /** As it is after the close. */
  readonly home: Home;
  readonly server: Client;
  readonly calls: Calls;
  readonly onHome: () => void;
  readonly onOpen: (sheetId: number) => void;
  readonly onNewQuarter: () => void;
  readonly onReopened: (home: Home) => void;
}

/** It is closed, and what comes next. */
export function Closed({ cycle, home, server, calls, onHome, onOpen, onNewQuarter, onReopened }: ClosedProps) {
  const lookBack = home.cycles.find(({ name }) => name === cycle)?.closed?.lookBack;
  const off = calls.busy !== null;
  return (
    <div class="view created">
      <p class="tick" aria-hidden="true">
        ✓
      </p>
      <Heading focusOn={cycle}>{words.closed(cycle)}</Heading>
      <p>{words.closedText}</p>
      <div class="actions">
        {lookBack !== undefined && (
          <Button look="main" busy={calls.busy === `open ${lookBack}`} off={off} onClick={() => onOpen(lookBack)}>
            {words.openLookBack}
          </Button>
        )}
        <Button off={off} onClick={onNewQuarter}>
          {words.newQuarter}
        </Button>
        <Confirm
          ask={words.reopen}
          question={words.reopenSure(cycle)}
          yes={words.reopen}
          no={words.keepClosed}
          busy={calls.busy === 'reopen'}
          off={off}
          onYes={() => void calls.call('reopen', () => server.reopenQuarter(cycle), onReopened)}
        />
        <Button look="quiet" off={off} onClick={onHome}>
          {texts.home}
        </Button>
      </div>
      <CallBanner calls={calls} />
    </div>
  );
}
