import type { KeyResultView } from '../../../src/contract.ts';
import { texts } from '../../i18n.ts';
import { StatusMark } from '../../parts/status-mark.tsx';

/** Ten seconds of reading; all of them stand in the register. */
const SHOWN = 12;

/** What changed this week, is in trouble or silent, with the reason as the register words it. */
export function AttentionList({
  title,
  keyResults,
}: {
  readonly title: string;
  readonly keyResults: readonly KeyResultView[];
}) {
  const more = keyResults.length - SHOWN;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {keyResults.length === 0 && <p class="hint">{texts.overview.calm}</p>}
      <ul class="lines">
        {keyResults.slice(0, SHOWN).map(({ id, title: keyResult, owner, status, why, change }) => (
          <li key={id}>
            <StatusMark status={status} />
            <div class="what">
              <p>
                {keyResult} {change !== '' && <b>{texts.overview.changes[change]}</b>}
              </p>
              <p class="hint">{[owner, why].filter((part) => part !== '').join(' · ')}</p>
            </div>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="hint">{texts.overview.more(more)}</p>}
    </section>
  );
}
