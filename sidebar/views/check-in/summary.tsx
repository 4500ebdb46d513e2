import { type CheckInCard, valueText } from '../../../src/domain/check-in/card.ts';
import type { Sending } from '../../check-in/saves.ts';
import { texts } from '../../i18n.ts';
import { Button } from '../../parts/button.tsx';
import { Heading } from '../../parts/heading.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';

interface SummaryProps {
  readonly sent: readonly Sending[];
  readonly decimal: '.' | ',';
  readonly skipped: number;
  /** Those that were not asked about. */
  readonly others: readonly CheckInCard[];
  /** Those that would be lost, where the person has asked to leave. */
  readonly warned: number;
  readonly onRetry: () => void;
  readonly onCard: (card: CheckInCard) => void;
  readonly onBack: (id: string) => void;
  readonly actions: ActionProps;
  readonly onHome: () => void;
}

/** What was said, what has not arrived, and what one could look at besides. */
export function Summary({
  sent,
  decimal,
  skipped,
  others,
  warned,
  onRetry,
  onCard,
  onBack,
  actions,
  onHome,
}: SummaryProps) {
  const words = texts.checkIn;
  const failed = sent.filter(({ state }) => state === 'failed');
  return (
    <>
      <Heading focusOn="summary">{sent.length === 0 ? words.nothingDue : words.allDone}</Heading>
      <p role="status">{words.totals(sent.length, skipped)}</p>
      {warned > 0 && (
        <p class="hint" role="alert">
          {words.notThere(warned)}
        </p>
      )}
      <ul class="lines">
        {sent.map(({ save, card, state, saved, trouble }) => (
          <li key={save.id}>
            <StatusMark status={saved?.status ?? null} />
            <div class="what">
              <p>{card.title}</p>
              <p class="hint">
                {state === 'waiting'
                  ? words.saving
                  : saved
                    ? savedText({ card, saved }, decimal)
                    : troubleText(trouble)}
              </p>
              {trouble?.kind === 'problem' && (
                <Button look="quiet" onClick={() => onBack(save.id)}>
                  {words.lookAgain}
                </Button>
              )}
              {state === 'saved' && asksForAction(save) && <ActionOf save={save} card={card} {...actions} />}
            </div>
          </li>
        ))}
      </ul>
      {failed.some(({ trouble }) => trouble?.kind !== 'problem') && <Button onClick={onRetry}>{texts.tryAgain}</Button>}
      <div class="actions">
        <Button look="main" onClick={onHome}>
          {texts.home}
        </Button>
      </div>
      {others.length > 0 && (
        <section aria-label={words.others}>
          <h2>{words.others}</h2>
          <ul class="lines">
            {others.map((card) => (
              <li key={card.id}>
                <StatusMark status={card.status} />
                <div class="what">
                  <Button look="quiet" onClick={() => onCard(card)}>
                    {card.title}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface ActionProps {
  /** IDs of those whose line stands among the actions. */
  readonly made: readonly string[];
  readonly busy: string | null;
  readonly onMake: (one: Pick<Sending, 'save' | 'card'>) => void;
}

/** What went wrong or is to change may be a task for somebody. */
const asksForAction = ({ line, kind }: Sending['save']): boolean =>
  line !== '' && (kind === 'problem' || kind === 'adjustment');

function ActionOf({ save, card, made, busy, onMake }: Pick<Sending, 'save' | 'card'> & ActionProps) {
  const words = texts.checkIn.action;
  if (made.includes(save.id)) return <p class="hint">{words.made}</p>;
  return (
    <Button
      look="quiet"
      label={`${words.make}: ${card.title}`}
      busy={busy === `action ${save.id}`}
      off={busy !== null}
      onClick={() => onMake({ save, card })}
    >
      {words.make}
    </Button>
  );
}

export function troubleText(trouble: Sending['trouble']): string {
  if (!trouble) return '';
  if (trouble.kind === 'problem') return `${trouble.problem.message} ${trouble.problem.next}`.trim();
  return `${texts.checkIn.notSaved} ${texts.trouble[trouble.kind].title}.`;
}

/** What stands in the row now and where it heads: `8.2 saved. Heads for 0.53. At risk`. */
export function savedText({ card, saved }: Pick<Sending, 'card' | 'saved'>, decimal: '.' | ','): string {
  if (!saved) return '';
  return texts.checkIn.saved({ ...saved, value: valueText(saved.current, card.measure, card.shape, decimal) });
}
