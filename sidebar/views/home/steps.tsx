import { useState } from 'preact/hooks';
import { type CycleView, STEPS, type Step, TICKED_STEPS } from '../../../src/contract.ts';
import { texts } from '../../i18n.ts';
import { Button } from '../../parts/button.tsx';
import type { Calls } from '../../use-call.ts';

interface StepsProps {
  readonly done: CycleView['steps'];
  readonly calls: Calls;
  readonly onTick: (step: Step, done: boolean) => void;
}

/** The five steps of a cycle: what the file shows is ticked by itself, the rest by whoever knows. */
export function Steps({ done, calls, onTick }: StepsProps) {
  const [open, setOpen] = useState(false);
  const words = texts.steps;
  return (
    <section aria-label={words.done(done.length, STEPS.length)}>
      <Button look="quiet" expanded={open} onClick={() => setOpen(!open)}>
        <span aria-hidden="true">{STEPS.map((step) => (done.includes(step) ? '☑' : '☐')).join('')} </span>
        {words.done(done.length, STEPS.length)}
      </Button>
      {open && (
        <ul class="lines">
          {STEPS.map((step) => (
            <li key={step}>
              <label class="what">
                <input
                  type="checkbox"
                  checked={done.includes(step)}
                  disabled={calls.busy !== null || !TICKED_STEPS.includes(step)}
                  onChange={(event) => onTick(step, event.currentTarget.checked)}
                />{' '}
                {words.names[step]}
                {!TICKED_STEPS.includes(step) && !done.includes(step) && <p class="hint">{words.byItself}</p>}
              </label>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
