import { useEffect, useState } from 'preact/hooks';
import type { Home, LinesOrder, RowsToHandOver, Sharing } from '../../src/contract.ts';
import { texts } from '../i18n.ts';
import { CallBanner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import { WayBack } from '../parts/way-back.tsx';
import type { Client } from '../server.ts';
import type { Calls } from '../use-call.ts';
import { sharingTexts as words } from '../words/sharing.ts';
import { AgreementPage } from './share/agreement-page.tsx';
import { HandOverPage } from './share/hand-over-page.tsx';
import { PeoplePage } from './share/people-page.tsx';
import type { SharePage } from './share/share-props.ts';
import { SummaryPage } from './share/summary-page.tsx';
import { WhoHasAccess } from './share/who-has-access.tsx';

interface ShareProps {
  readonly home: Home;
  readonly first: SharePage;
  readonly server: Client;
  readonly calls: Calls;
  readonly onHome: () => void;
}

const PAGES = {
  people: PeoplePage,
  access: WhoHasAccess,
  leavers: HandOverPage,
  agreement: AgreementPage,
  summary: SummaryPage,
};

/** Who sees the file, who has agreed to what stands in it, and what is sent round about it. */
export function Share({ home, first, server, calls, onHome }: ShareProps) {
  const [sharing, setSharing] = useState<Sharing | null>(null);
  const [page, setPage] = useState<SharePage>(first);
  useEffect(() => {
    void calls.call('sharing', () => server.openSharing(), setSharing);
  }, []);
  const off = calls.busy !== null;
  const goTo = (next: SharePage) => {
    calls.forget();
    setPage(next);
  };
  const isStart = page === 'people';
  const top = (
    <WayBack onBack={() => (isStart ? onHome() : goTo('people'))} to={isStart ? texts.home : words.back} off={off} />
  );
  if (sharing === null) {
    return (
      <div class="view">
        {top}
        <Heading>{calls.trouble ? words.title : words.opening}</Heading>
        <CallBanner calls={calls} />
      </div>
    );
  }
  const Page = PAGES[page];
  return (
    <div class="view share">
      {top}
      <Page
        key={page}
        sharing={sharing}
        today={home.file.today}
        decimal={home.file.decimal}
        me={home.file.me}
        myName={home.mine.person}
        cycle={home.cycle}
        server={server}
        calls={calls}
        onSharing={setSharing}
        save={(name: string, order: LinesOrder | RowsToHandOver, then?: () => void) =>
          calls.call(
            name,
            () => server.saveSharing(order),
            (next) => {
              setSharing(next);
              then?.();
            },
          )
        }
      />
      {isStart && (
        <div class="actions last">
          <Button off={off} onClick={() => goTo('access')}>
            {words.access.title}
          </Button>
          {home.cycle && (
            <Button off={off} onClick={() => goTo('agreement')}>
              {words.agreement.open}
            </Button>
          )}
          {home.cycle && (
            <Button off={off} onClick={() => goTo('summary')}>
              {words.summary.open}
            </Button>
          )}
          <Button off={off} onClick={() => goTo('leavers')}>
            {words.leavers.open}
          </Button>
        </div>
      )}
    </div>
  );
}
