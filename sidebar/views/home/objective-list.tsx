import type { ObjectiveView } from '../../../src/contract.ts';
import { texts } from '../../i18n.ts';
import { scoreText } from '../../numbers.ts';
import { StatusMark } from '../../parts/status-mark.tsx';

interface ObjectiveListProps {
  readonly objectives: readonly ObjectiveView[];
  readonly decimal: '.' | ',';
}

/** Each objective with the score it heads for. */
export function ObjectiveList({ objectives, decimal }: ObjectiveListProps) {
  return (
    <section aria-label={texts.overview.objectives}>
      <h2>{texts.overview.objectives}</h2>
      {objectives.length === 0 && <p class="hint">{texts.overview.noObjectives}</p>}
      <ul class="lines">
        {objectives.map(({ id, title, owner, status, headsFor }) => (
          <li key={id}>
            <StatusMark status={status} />
            <div class="what">
              <p>{title}</p>
              {owner !== '' && <p class="hint">{owner}</p>}
            </div>
            {headsFor !== null && (
              <span class="score">
                <span class="unseen">{texts.overview.headsFor('')}</span>
                {scoreText(headsFor, decimal)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
