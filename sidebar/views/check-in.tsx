import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CheckIns, FileFacts, KeyResultChange } from '../../src/contract.ts';
import { type CheckInCard, cardOf, inOrder } from '../../src/domain/check-in/card.ts';
import { blankCard, type FilledCard, type Judged, saveOf } from '../check-in/filled-card.ts';
import { type Sending, sendSaves } from '../check-in/saves.ts';
import { newOperationId } from '../draft.ts';
import { texts } from '../i18n.ts';
import { CallBanner, TroubleCard } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/field.tsx';
import { Heading } from '../parts/heading.tsx';
import { WayBack } from '../parts/way-back.tsx';
import type { Client } from '../server.ts';
import type { Calls } from '../use-call.ts';
import type { Views } from '../views-on-demand.ts';
import { CardForm } from './check-in/card-form.tsx';
import { Summary, savedText, troubleText } from './check-in/summary.tsx';
import { Opening } from './opening.tsx';

interface CheckInProps {
  readonly server: Client;
  readonly views: Views;
  readonly calls: Calls;
  readonly file: Pick<FileFacts, 'decimal' | 'today'>;
  readonly onHome: () => void;
}

interface Asked extends CheckIns {
  /** Those due first. */
  readonly cards: readonly CheckInCard[];
}

/** Seconds a card takes, for the time shown on top. */
const PER_CARD = 20;

/** One card after the other, those due first; each is saved while the person is at the next. */
export function CheckIn({ server, views, calls, file, onHome }: CheckInProps) {
  const words = texts.checkIn;
  const { decimal } = file;
  const [state, setState] = useState<Asked | null>(null);
  const take = (next: CheckIns): Asked => {
    const asked = { ...next, cards: inOrder(next.rows.map((row) => cardOf(row, file))) };
    setState(asked);
    return asked;
  };
  // IDs of the cards still to come; the first is shown.
  const [queue, setQueue] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(0);
  const [skipped, setSkipped] = useState(0);
  const [sent, setSent] = useState<readonly Sending[]>([]);
  // IDs of the key results whose line was made an action.
  const [actions, setActions] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState<Readonly<Record<string, FilledCard>>>({});
  const [again, setAgain] = useState<Readonly<Record<string, string>>>({});
  // Counts what was changed, so that the card is drawn anew.
  const [shown, setShown] = useState(0);
  const saves = useMemo(() => sendSaves((save) => server.saveCheckIn(save), setSent), [server]);

  const load = (person: string) =>
    calls.call(
      'check in',
      () => server.openCheckIns(person),
      (next) => {
        const due = take(next).cards.filter((card) => card.due);
        setQueue(due.map(({ id }) => id));
        setAsked(due.length);
        setSkipped(0);
      },
    );
  useEffect(() => void load(''), []);

  if (state === null) {
    return calls.trouble ? (
      <div class="view">
        <TroubleCard trouble={calls.trouble} onRetry={calls.retry} main />
        <Button onClick={onHome}>{texts.home}</Button>
      </div>
    ) : (
      <Opening slow={calls.slow} />
    );
  }

  const card = state.cards.find(({ id }) => id === queue[0]);
  const next = () => setQueue(queue.slice(1));
  const save = (one: CheckInCard, filled: FilledCard, reading: Judged['reading']) => {
    setTyped({ ...typed, [one.id]: filled });
    saves.send(saveOf(one, filled, reading, newOperationId()), one);
    next();
  };
  const show = (id: string) => {
    setAsked(asked + 1);
    setQueue([id, ...queue]);
  };
  // Somebody typed meanwhile: the card as it is now, with what was typed here.
  const lookAgain = async (id: string) => {
    const refusal = troubleText(sent.find(({ save: one }) => one.id === id)?.trouble);
    await calls.call('check in', () => server.openCheckIns(state.person), take);
    saves.forget(id);
    setAgain({ ...again, [id]: refusal });
    show(id);
  };
  const takeBack = async (id: string, changeId: number) => {
    const outcome = await calls.call(
      'undo',
      () => server.undoChange(changeId),
      () => {},
    );
    if (!outcome?.ok) return;
    await calls.call('check in', () => server.openCheckIns(state.person), take);
    saves.forget(id);
    show(id);
  };
  const makeAction = ({ save: { id, line, operationId }, card: { title, owner } }: Pick<Sending, 'save' | 'card'>) => {
    const added = [{ what: line, forWhat: `${id} ${title}`, who: owner, byWhen: '' as const }];
    const order = { operationId: `${operationId} action`, from: words.action.from(file.today), added, done: [] };
    void calls.call(
      `action ${id}`,
      () => server.keepActions(order),
      () => setActions([...actions, id]),
    );
  };
  // A dropped or handed over one is gone from the cards, the others come again as they are now.
  const changeCard = async (change: KeyResultChange) => {
    const outcome = await calls.call(
      'change',
      () => server.changeKeyResult(change),
      () => {},
    );
    if (!outcome?.ok) return;
    const again = await server.openCheckIns(state.person);
    if (!again.ok) return next();
    const { cards } = take(again.value);
    setQueue(queue.filter((id) => cards.some((one) => one.id === id)));
    setShown(shown + 1);
  };
  // What is on its way, or did not arrive, is gone with this view: asked about once.
  const [warned, setWarned] = useState(false);
  const pending = sent.filter(({ state: now }) => now !== 'saved').length;
  const leave = () => {
    if (pending === 0 || warned) return onHome();
    setWarned(true);
    setQueue([]);
  };
  const latest = [...sent].reverse().find(({ state: now }) => now !== 'waiting');

  return (
    <div class="view">
      <WayBack onBack={leave}>
        {card && <span>{words.place(asked - queue.length + 1, asked, queue.length * PER_CARD)}</span>}
      </WayBack>
      {state.person === '' ? (
        <Heading focusOn="who">{words.who}</Heading>
      ) : card ? (
        <h1 class="unseen">{words.title}</h1>
      ) : null}
      {(state.person === '' || !card) && (
        <SelectField
          path="person"
          label={state.person === '' ? words.whose : words.forWhom}
          value={state.person}
          options={[['', words.choose], ...state.people.map((name) => [name, name] as const)]}
          onValue={(person) => {
            if (person !== '') void load(person);
          }}
        />
      )}
      {card && (
        <CardForm
          key={`${card.id} ${queue.length} ${shown}`}
          card={card}
          decimal={decimal}
          typed={again[card.id] === undefined ? undefined : typed[card.id]}
          refused={again[card.id]}
          onSave={(filled, reading) => save(card, filled, reading)}
          onNoChange={({ kind, line }) => save(card, { ...blankCard(card), kind, line }, null)}
          people={state.people}
          server={server}
          views={views}
          calls={calls}
          onChange={(change) => void changeCard(change)}
          onSkip={() => {
            setSkipped(skipped + 1);
            next();
          }}
        />
      )}
      {!card && state.person !== '' && (
        <Summary
          sent={sent}
          decimal={decimal}
          skipped={skipped}
          others={state.cards.filter(({ id }) => !sent.some(({ save: one }) => one.id === id))}
          onRetry={saves.retry}
          onCard={({ id }) => show(id)}
          onBack={(id) => void lookAgain(id)}
          actions={{ made: actions, busy: calls.busy, onMake: makeAction }}
          warned={warned ? pending : 0}
          onHome={leave}
        />
      )}
      {card && latest && (
        <div class="latest">
          <p role="status">{latest.saved ? savedText(latest, decimal) : troubleText(latest.trouble)}</p>
          {latest.saved && latest.saved.changeId !== null && (
            <Button
              look="quiet"
              busy={calls.busy === 'undo'}
              label={words.undoOf(latest.card.title)}
              onClick={() => void takeBack(latest.save.id, latest.saved?.changeId ?? 0)}
            >
              {texts.overview.undo}
            </Button>
          )}
        </div>
      )}
      <CallBanner calls={calls} />
    </div>
  );
}
