import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type KeyResultChange, LINE_KINDS } from '../../../src/contract.ts';
import type { CheckInCard } from '../../../src/domain/check-in/card.ts';
import { blankCard, type FilledCard, type Judged, judge } from '../../check-in/filled-card.ts';
import { texts } from '../../i18n.ts';
import { Button } from '../../parts/button.tsx';
import { Chips } from '../../parts/chips.tsx';
import { ErrorText, TextField, TitleField } from '../../parts/field.tsx';
import { OnDemand } from '../../parts/on-demand.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import type { Client } from '../../server.ts';
import type { Calls } from '../../use-call.ts';
import type { Views } from '../../views-on-demand.ts';
import { ChangeForm } from './change-form.tsx';

interface CardFormProps {
  readonly card: CheckInCard;
  readonly decimal: '.' | ',';
  /** What was typed before, where the card is shown again. */
  readonly typed?: FilledCard | undefined;
  /** What the server said to it. */
  readonly refused?: string | undefined;
  readonly onSave: (filled: FilledCard, reading: Judged['reading']) => void;
  readonly onNoChange: (filled: FilledCard) => void;
  readonly onSkip: () => void;
  readonly people: readonly string[];
  readonly server: Client;
  readonly views: Views;
  readonly calls: Calls;
  readonly onChange: (change: KeyResultChange) => void;
}

const SURE = [10, 30, 40, 50, 60, 70, 80, 90] as const;

/** One key result in twenty seconds: the value, Enter, the next one. */
export function CardForm({
  card,
  decimal,
  typed,
  refused,
  onSave,
  onNoChange,
  onSkip,
  people,
  server,
  views,
  calls,
  onChange,
}: CardFormProps) {
  const words = texts.checkIn;
  const [filled, setFilled] = useState<FilledCard>(typed ?? blankCard(card));
  const [error, setError] = useState(refused ?? '');
  const [doubt, setDoubt] = useState('');
  const [line, setLine] = useState(filled.line !== '');
  const [changing, setChanging] = useState(false);
  const [past, setPast] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement>('input[type=text], input[type=radio]');
    first?.focus();
    if (first?.type === 'text') first.select();
  }, []);
  const set = (change: Partial<FilledCard>) => {
    setFilled({ ...filled, ...change });
    setError('');
    setDoubt('');
  };
  const save = () => {
    const judged = judge(card, filled, decimal);
    setError(judged.error);
    if (judged.error !== '') return;
    // Asked once: whoever presses again means it.
    if (judged.doubt !== '' && doubt === '') return setDoubt(judged.doubt);
    onSave(filled, judged.reading);
  };
  const worthALine = judge(card, filled, decimal).worthALine;
  const lineOpen = line || worthALine;
  const soFar = card.soFar.map(({ text }) => text).join(' → ');
  return (
    <div class="card check-in" ref={form}>
      <h2>
        <StatusMark status={card.status} /> {card.title} {card.late && <span class="tag">{words.late}</span>}
      </h2>
      {card.objective !== '' && <p class="hint">{card.objective}</p>}
      <p>
        {card.way}
        {card.greenFrom !== '' && <span class="hint"> · {words.greenFrom(card.greenFrom)}</span>}
      </p>
      {soFar !== '' && <p class="hint">{words.soFar(soFar, card.lastCheckIn)}</p>}
      {card.why !== '' && <p class="hint">{card.why}</p>}
      {card.source !== '' && <Source text={card.source} />}
      {card.formula ? (
        <p>{words.formula(card.value)}</p>
      ) : card.measure === 'Yes / no' ? (
        <Chips
          path="value"
          legend={words.now}
          options={[
            [1, words.yes],
            [0, words.no],
          ]}
          chosen={filled.value === 'yes' ? 1 : filled.value === 'no' ? 0 : null}
          onChoose={(value) => set({ value: value === 1 ? 'yes' : 'no' })}
          error={error}
        />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field is the button below
        <div
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            save();
          }}
        >
          <TextField
            path="value"
            label={words.now}
            value={filled.value}
            error={error}
            onValue={(value) => set({ value })}
          />
        </div>
      )}
      {doubt !== '' && (
        <p class="hint" role="alert">
          {doubt} {words.pressAgain}
        </p>
      )}
      <Chips
        path="sure"
        legend={words.sure}
        options={SURE.map((percent) => [percent, String(percent)])}
        chosen={filled.confidence === null ? null : Math.round(filled.confidence * 100)}
        onChoose={(percent) => set({ confidence: percent / 100 })}
      />
      {card.confidence !== null && !SURE.some((percent) => percent === Math.round((card.confidence ?? 0) * 100)) && (
        <p class="hint">{words.sureBefore(Math.round(card.confidence * 100))}</p>
      )}
      <button type="button" class="button quiet" aria-expanded={lineOpen} onClick={() => setLine(!lineOpen)}>
        <span aria-hidden="true">{lineOpen ? '▾' : '▸'} </span>
        {words.addLine}
      </button>
      {lineOpen && (
        <>
          <TitleField
            path="line"
            label={worthALine ? words.whatHappened : words.line}
            value={filled.line}
            onValue={(text) => set({ line: text })}
          />
          <Chips
            path="kind"
            legend={words.kind}
            options={LINE_KINDS.map((kind, at) => [at, words.kinds[kind]])}
            chosen={filled.kind === null ? null : LINE_KINDS.indexOf(filled.kind)}
            onChoose={(at) => set({ kind: LINE_KINDS[at] ?? null })}
          />
        </>
      )}
      {card.formula && <ErrorText path="value" error={error} />}
      <div class="actions">
        <Button look="main" onClick={save}>
          {words.save}
        </Button>
        <Button onClick={() => onNoChange(filled)}>{words.noChange}</Button>
        <Button look="quiet" onClick={onSkip}>
          {words.skip}
        </Button>
      </div>
      <Button look="quiet" expanded={past} onClick={() => setPast(!past)}>
        {`${past ? '▾' : '▸'} ${words.history}`}
      </Button>
      {past && (
        <OnDemand key="rhythm" name="rhythm" views={views}>
          {({ History }) => <History card={card} decimal={decimal} server={server} />}
        </OnDemand>
      )}
      <button type="button" class="button quiet" aria-expanded={changing} onClick={() => setChanging(!changing)}>
        <span aria-hidden="true">{changing ? '▾' : '▸'} </span>
        {words.change.open}
      </button>
      {changing && <ChangeForm card={card} decimal={decimal} people={people} calls={calls} onChange={onChange} />}
    </div>
  );
}

/** A link where it is one, else the words. */
function Source({ text }: { readonly text: string }) {
  return /^https:\/\/\S+$/.test(text) ? (
    <a href={text} target="_blank" rel="noreferrer">
      {texts.checkIn.openSource}
    </a>
  ) : (
    <p class="hint">{texts.checkIn.source(text)}</p>
  );
}
