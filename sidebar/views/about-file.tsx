import { useEffect, useState } from 'preact/hooks';
import type { FileNotice } from '../../src/contract.ts';
import { texts } from '../i18n.ts';
import { CallBanner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Heading } from '../parts/heading.tsx';
import { WayBack } from '../parts/way-back.tsx';
import type { Client } from '../server.ts';
import type { Calls } from '../use-call.ts';
import { useCopy } from '../use-copy.ts';
import { careTexts } from '../words/care.ts';
import type { FileActions } from './notice-card.tsx';

interface AboutFileProps extends Pick<FileActions, 'onCopy' | 'onRemove'> {
  readonly notice: FileNotice | null;
  readonly server: Client;
  readonly calls: Calls;
  readonly onHome: () => void;
}

/** What to send to whoever helps, and how OKR Register leaves the file. */
export function AboutFile({ notice, server, calls, onCopy, onRemove, onHome }: AboutFileProps) {
  const { about } = careTexts;
  const [facts, setFacts] = useState('');
  const off = calls.busy !== null;
  useEffect(() => {
    void calls.call('diagnostics', () => server.diagnostics(), setFacts);
  }, []);
  const copying = useCopy(facts);
  return (
    <div class="view about">
      <WayBack onBack={onHome} />
      <Heading focusOn="about">{texts.opens.about}</Heading>
      {notice === 'only a copy' && (
        <section>
          <p>{about.onlyCopy}</p>
          <Button busy={calls.busy === 'copy true'} off={off} onClick={() => onCopy(true)}>
            {texts.notice.copy.register}
          </Button>
        </section>
      )}
      <section>
        <h2 id="diagnostics-title">{about.diagnostics}</h2>
        <p class="hint">{about.diagnosticsHint}</p>
        <textarea
          ref={copying.field}
          class="diagnostics"
          readOnly
          rows={6}
          aria-labelledby="diagnostics-title"
          value={facts === '' ? texts.working : facts}
        />
        <Button off={facts === ''} onClick={copying.copy}>
          {about.copy}
        </Button>
        <p class="hint" role="status">
          {copying.said}
        </p>
      </section>
      <section class="actions last">
        <p class="hint">{about.removeHint}</p>
        <Confirm
          ask={about.remove}
          question={about.removeSure}
          yes={texts.remove}
          no={about.keep}
          busy={calls.busy === 'remove'}
          off={off}
          onYes={onRemove}
        />
      </section>
      <CallBanner calls={calls} />
    </div>
  );
}
