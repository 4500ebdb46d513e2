import type { ObjectiveView } from '../../../src/contract.ts';
import { twoDecimals } from '../../../src/domain/written-number.ts';
import { texts } from '../../i18n.ts';
import { IconButton } from '../../parts/button.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';

interface ObjectiveListProps {
  readonly objectives: readonly ObjectiveView[];
  readonly decimal: '.' | ',';
  /** Adds a key result to one; absent where nothing may be added now. */
  readonly onAdd?: (objective: ObjectiveView) => void;
}

/** Each objective with the score it heads for. */
export function ObjectiveList({ objectives, decimal, onAdd }: ObjectiveListProps) {
  return (
    <section aria-label={texts.overview.objectives}>
      <h2>{texts.overview.objectives}</h2>
      {objectives.length === 0 && <p class="hint">{texts.overview.noObjectives}</p>}
      <ul class="lines">
        {objectives.map((objective) => {
          const { id, owner, status, headsFor } = objective;
          // Written in the sheet, it may have no title yet.
          const title = objective.title || id;
          return (
            <li key={id}>
              <StatusMark status={status} />
              <div class="what">
                <p>{title}</p>
                {owner !== '' && <p class="hint">{owner}</p>}
              </div>
              {headsFor !== null && (
                <span class="score">
                  <span class="unseen">{texts.overview.headsFor('')}</span>
                  {twoDecimals(headsFor, decimal)}
                </span>
              )}
              {onAdd && (
                <IconButton icon="+" label={texts.addition.keyResult(title)} onClick={() => onAdd(objective)} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
