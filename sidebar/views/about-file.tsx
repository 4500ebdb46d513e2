import { useEffect, useRef, useState } from 'preact/hooks';
import type { FileNotice } from '../../src/contract.ts';
import { copied } from '../copy.ts';
import { texts } from '../i18n.ts';
import { CallBanner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Heading } from '../parts/heading.tsx';
import type { Client } from '../server.ts';
import type { Calls } from '../use-call.ts';
import { careTexts } from '../words/care.ts';
import { copyTexts } from '../words/copying.ts';
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
  const [outcome, setOutcome] = useState<boolean | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const off = calls.busy !== null;
  useEffect(() => {
    void calls.call('diagnostics', () => server.diagnostics(), setFacts);
  }, []);
  const copy = async () => {
    const done = await copied(facts);
    // Marked: one key is all that is left to press.
    if (!done) field.current?.select();
    setOutcome(done);
  };
  return (
    <div class="view about">
      <div class="top-bar">
        <button type="button" class="button quiet" onClick={onHome}>
          <span aria-hidden="true">‹ </span>
          {texts.home}
        </button>
      </div>
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
          ref={field}
          class="diagnostics"
          readOnly
          rows={6}
          aria-labelledby="diagnostics-title"
          value={facts === '' ? texts.working : facts}
        />
        <Button off={facts === ''} onClick={copy}>
          {about.copy}
        </Button>
        <p class="hint" role="status">
          {outcome !== null && (outcome ? copyTexts.copied : copyTexts.marked)}
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
