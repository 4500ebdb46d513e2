import { useEffect, useState } from 'preact/hooks';
import { type CheckInCard, valueText } from '../../src/domain/check-in/card.ts';
import { entriesOf, type History as Past, readingsOf } from '../../src/domain/check-in/history.ts';
import { twoDecimals } from '../../src/domain/written-number.ts';
import { texts } from '../i18n.ts';
import { TroubleCard } from '../parts/banner.tsx';
import type { Client } from '../server.ts';
import { useCall } from '../use-call.ts';
import { historyTexts as words } from '../words/history.ts';
import { Chart } from './history/chart.tsx';
import { Opening } from './opening.tsx';

interface HistoryProps {
  readonly card: CheckInCard;
  readonly decimal: '.' | ',';
  readonly server: Client;
}

const percent = (share: number) => Math.round(share * 100);

/** What became of a key result so far, drawn and told, the latest first. */
export function History({ card, decimal, server }: HistoryProps) {
  // Its own: a card is saved while this is read.
  const calls = useCall();
  const [past, setPast] = useState<Past | null>(null);
  useEffect(() => void calls.call('history', () => server.openHistory(card.id), setPast), []);
  if (past === null) {
    return calls.trouble ? (
      <TroubleCard trouble={calls.trouble} onRetry={calls.retry} />
    ) : (
      <Opening slow={calls.slow} />
    );
  }
  const { measure, shape } = card;
  const show = (value: string | number | boolean) => valueText(value, measure, shape, decimal);
  const shown = (field: string, value: string | number | boolean) => {
    if (['Current', 'Start', 'Target'].includes(field)) return show(value);
    return field === 'Confidence' && typeof value === 'number' ? `${percent(value)} %` : String(value);
  };
  return (
    <>
      <Chart card={card} readings={readingsOf(past.lines)} show={show} />
      {past.lines.length === 0 && <p class="hint">{words.none}</p>}
      <ul class="lines">
        {entriesOf(past.lines).map(({ day, who, changes, score, headsFor, confidence, kind, line, source }) => (
          <li key={`${day} ${who} ${JSON.stringify(changes)}`}>
            <div class="what">
              <p>
                <b>{texts.day(day)}</b>{' '}
                {changes
                  .map(({ field, previous, current }) =>
                    words.changed(field, shown(field, previous), shown(field, current)),
                  )
                  .join('; ')}
              </p>
              {line !== '' && <p>{words.said(kind, line)}</p>}
              <p class="hint">
                {[
                  score === '' ? '' : words.score(twoDecimals(score, decimal)),
                  headsFor === '' ? '' : words.headsFor(twoDecimals(headsFor, decimal)),
                  confidence === '' || changes.some(({ field }) => field === 'Confidence')
                    ? ''
                    : words.sure(percent(confidence)),
                  words.by(who, source),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {past.more && <p class="hint">{words.more}</p>}
    </>
  );
}
