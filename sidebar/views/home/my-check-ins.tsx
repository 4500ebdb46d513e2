import type { Mine } from '../../../src/contract.ts';
import { texts } from '../../i18n.ts';
import { Button } from '../../parts/button.tsx';

interface MyCheckInsProps {
  readonly mine: Mine;
  readonly off: boolean;
  readonly onCheckIn: () => void;
}

const CARDS_A_MINUTE = 3;
const SHOWN = 3;

/** What this person is asked for this week, and the button that asks. */
export function MyCheckIns({ mine: { person, due, dueInAll }, off, onCheckIn }: MyCheckInsProps) {
  const words = texts.checkIn;
  const count = person === '' ? dueInAll : due.length;
  return (
    <section class="mine" aria-label={words.mine(person, count)}>
      <h2>{words.mine(person, count)}</h2>
      {due.length > 0 && (
        <ul class="lines">
          {due.slice(0, SHOWN).map(({ id, title, lastCheckIn, late }) => (
            <li key={id}>
              <div class="what">
                <p>{title}</p>
                <p class="hint">{words.last(lastCheckIn)}</p>
              </div>
              {late && <span class="tag">{words.late}</span>}
            </li>
          ))}
        </ul>
      )}
      <Button look="main" off={off} onClick={onCheckIn}>
        {due.length > 0 ? words.open(Math.ceil(due.length / CARDS_A_MINUTE)) : words.openAny}
      </Button>
    </section>
  );
}
