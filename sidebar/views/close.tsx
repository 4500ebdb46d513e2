import { useEffect, useRef, useState } from 'preact/hooks';
import type { CycleView, Home } from '../../src/contract.ts';
import { type ClosingWords, lookBackAt } from '../../src/domain/closing/closing.ts';
import { reasonsMissing } from '../../src/domain/closing/graded.ts';
import { type ClosingSource, keepLookBack, readClosing } from '../closing/source.ts';
import { forgetTyped, keepTyped, typedWords } from '../closing/words.ts';
import { newOperationId } from '../draft.ts';
import { useFocusRequest } from '../focus.ts';
import { CallBanner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import { WayBack } from '../parts/way-back.tsx';
import type { Client, Outcome } from '../server.ts';
import type { Calls } from '../use-call.ts';
import { closingTexts as words } from '../words/closing.ts';
import { Closed } from './close/closed.tsx';
import { GradeList } from './close/grade-list.tsx';
import { Lessons } from './close/lessons.tsx';
import { Numbers } from './close/numbers.tsx';

interface CloseProps {
  readonly home: Home;
  readonly cycle: CycleView;
  readonly server: Client;
  readonly calls: Calls;
  readonly onHome: () => void;
  readonly onOpen: (sheetId: number) => void;
  readonly onNewQuarter: (home: Home) => void;
  readonly onReopened: (home: Home) => void;
}

/** How a cycle ended, what people say about it, and the button that keeps it so. */
export function Close({ home, cycle, server, calls, onHome, onOpen, onNewQuarter, onReopened }: CloseProps) {
  const { name } = cycle;
  // One mark for all tries, so that a repeated press closes once.
  const [operationId] = useState(newOperationId);
  const [source, setSource] = useState<ClosingSource | null>(null);
  const [said, setSaid] = useState<ClosingWords | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [closed, setClosed] = useState<Home | null>(null);
  // The words as the page had them when they were read: what differs was said here.
  const before = useRef<ClosingWords | null>(null);
  const focus = useFocusRequest();

  const load = (then: (source: ClosingSource) => void) =>
    calls.call('closing', () => readClosing(server, cycle, home.cycles), then);
  useEffect(() => {
    void load((read) => {
      const kept = typedWords(name);
      before.current = kept?.before ?? read.written;
      setSource(read);
      setSaid(kept?.now ?? read.written);
    });
  }, []);

  if (closed) {
    return (
      <Closed
        cycle={name}
        home={closed}
        server={server}
        calls={calls}
        onHome={onHome}
        onOpen={onOpen}
        onNewQuarter={() => onNewQuarter(closed)}
        onReopened={onReopened}
      />
    );
  }
  const off = calls.busy !== null;
  const top = <WayBack onBack={onHome} />;
  if (!source || !said) {
    return (
      <div class="view close">
        {top}
        <Heading focusOn="close">{words.title(name)}</Heading>
        {calls.busy === 'closing' && <p class="hint">{words.loading}</p>}
        <CallBanner calls={calls} />
      </div>
    );
  }

  const back = lookBackAt(source.facts, said);
  const missing = reasonsMissing(back.graded);
  const say = (next: ClosingWords) => {
    setSaid(next);
    setNote('');
    keepTyped(name, before.current ?? source.written, next);
  };
  const write = async () => {
    const kept = await keepLookBack(server, back, before.current ?? source.written);
    if (kept.ok && !kept.value.typedMeanwhile) before.current = said;
    return kept;
  };
  const isSaid = () => {
    setTried(true);
    const [first] = missing;
    if (first) focus(`reason.${first.id}`);
    return !first;
  };
  const writeOnly = () => {
    if (!isSaid()) return;
    void calls.call('write', write, ({ typedMeanwhile }) => {
      setNote(typedMeanwhile ? words.typing : words.written);
      if (!typedMeanwhile) forgetTyped(name);
    });
  };
  const close = async () => {
    if (!isSaid()) return;
    const ask = async (): Promise<Outcome<Home | null>> => {
      const kept = await write();
      if (!kept.ok) return kept;
      if (kept.value.typedMeanwhile) return { ok: true, value: null };
      const { overrides: grades, figures, insights, mark: seen } = back;
      return server.closeQuarter({
        ...{ operationId, cycle: name, seen, grades, figures, insights },
        lookBack: kept.value.sheetId,
      });
    };
    const outcome = await calls.call('close', ask, (next) => {
      if (next === null) return setNote(words.typing);
      forgetTyped(name);
      setClosed(next);
    });
    if (outcome === null || outcome.ok || outcome.trouble.kind !== 'problem') return;
    if (outcome.trouble.problem.field !== 'seen') return;
    await load((read) => {
      setSource(read);
      setNote(words.changed);
    });
  };

  return (
    <div class="view close">
      {top}
      <Heading focusOn="close">{words.title(name)}</Heading>
      {cycle.daysLeft > 0 && <p class="hint">{words.early(cycle.daysLeft)}</p>}
      <GradeList back={back} tried={tried} onWords={say} />
      <Lessons back={back} onWords={say} />
      <Numbers back={back} />
      <section aria-label={words.willHappen}>
        <h2>{words.willHappen}</h2>
        <ul class="points">
          {words.will(name).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <CallBanner calls={calls} />
      {note !== '' && (
        <p class="card notice" role="status">
          {note}
        </p>
      )}
      <div class="actions">
        <Button look="main" busy={calls.busy === 'close'} off={off} onClick={() => void close()}>
          {words.close(name)}
        </Button>
        <Button busy={calls.busy === 'write'} off={off} onClick={writeOnly}>
          {words.onlyLookBack}
        </Button>
      </div>
    </div>
  );
}
