import type { CycleSummary } from '../../../src/contract.ts';
import { texts } from '../../i18n.ts';
import { Button } from '../../parts/button.tsx';
import type { Calls } from '../../use-call.ts';

interface OtherCyclesProps {
  readonly cycles: readonly CycleSummary[];
  /** The sheet id of the cycle Home is about. */
  readonly shown: number;
  readonly calls: Calls;
  readonly onCycle: (name: string) => void;
}

export function OtherCycles({ cycles, shown, calls, onCycle }: OtherCyclesProps) {
  const others = cycles.filter((one) => one.sheetId !== shown);
  if (others.length === 0) return null;
  return (
    <section aria-label={texts.overview.others}>
      <h2>{texts.overview.others}</h2>
      <ul class="lines">
        {others.map(({ name, from, due, state, sheetId, example }) => (
          <li key={sheetId}>
            <div class="what">
              <Button
                look="quiet"
                busy={calls.busy === `show ${name}`}
                off={calls.busy !== null}
                onClick={() => onCycle(name)}
              >
                {name}
              </Button>
              <p class="hint">{texts.dates(from, due)}</p>
            </div>
            <span class="tag">{example ? texts.overview.example : texts.state[state]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
