import type { KeyResultView } from '../../../src/contract.ts';
import { texts } from '../../i18n.ts';
import { StatusMark } from '../../parts/status-mark.tsx';

/** Key results in trouble or silent, with the reason as the register words it. */
export function AttentionList({ keyResults }: { readonly keyResults: readonly KeyResultView[] }) {
  return (
    <section aria-label={texts.overview.attention}>
      <h2>{texts.overview.attention}</h2>
      {keyResults.length === 0 && <p class="hint">{texts.overview.calm}</p>}
      <ul class="lines">
        {keyResults.map(({ id, title, owner, status, why }) => (
          <li key={id}>
            <StatusMark status={status} />
            <div class="what">
              <p>{title}</p>
              <p class="hint">{[owner, why].filter((part) => part !== '').join(' · ')}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
