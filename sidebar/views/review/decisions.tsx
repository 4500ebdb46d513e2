import { shortDay } from '../../../src/domain/day.ts';
import { Button } from '../../parts/button.tsx';
import type { AppliedDecision, Preview } from '../../review.ts';
import type { Calls } from '../../use-call.ts';
import { reviewTexts as words } from '../../words/review.ts';

interface DecisionsProps {
  readonly preview: Preview;
  /** null until it was pressed. */
  readonly applied: readonly AppliedDecision[] | null;
  readonly calls: Calls;
  readonly onApply: () => void;
}

interface Line {
  readonly title: string;
  readonly what: string;
  readonly hint: string;
  readonly problem?: true;
}

/** What applying would do, row by row; and afterwards what it did, and why not. */
export function Decisions({ preview: { decisions, newActions, done }, applied, calls, onApply }: DecisionsProps) {
  const lineOf = ({ title, id, what, reason }: (typeof decisions)[number], hint = reason): Line => ({
    ...{ title: title || id, what, hint },
  });
  const problemOf = (one: (typeof decisions)[number], problem: string): Line => ({
    ...lineOf(one, problem),
    problem: true,
  });
  const of = (state: string) => decisions.filter((one) => one.state === state);
  const actions = newActions.map(
    ({ what, forWhat, who, byWhen }): Line => ({
      ...{ title: what, what: words.by(who, byWhen === '' ? '' : shortDay(byWhen)), hint: forWhat },
    }),
  );
  const ticked = done.map(({ what, from }): Line => ({ title: what, what: '', hint: from }));
  const impossible = of('not possible').map((one) => problemOf(one, one.problem));
  const count = of('to apply').length + actions.length + ticked.length;
  if (applied !== null) {
    const failed = applied.filter(({ problem }) => problem !== '');
    return (
      <div role="status" class="decisions">
        <Lines
          heading={words.applied}
          lines={applied.filter((one) => one.problem === '').map(({ decision }) => lineOf(decision))}
        />
        {count > 0 && <p>{words.actionsKept(actions.length, ticked.length)}</p>}
        <Lines
          heading={words.notApplied}
          lines={[...failed.map(({ decision, problem }) => problemOf(decision, problem)), ...impossible]}
        />
        {count > failed.length && <p class="hint">{words.undo}</p>}
      </div>
    );
  }
  return (
    <div class="decisions">
      {decisions.length + count === 0 && <p role="status">{words.nothing}</p>}
      <Lines heading={words.change} lines={of('to apply').map((one) => lineOf(one))} />
      <Lines heading={words.actions} lines={actions} />
      <Lines heading={words.done} lines={ticked} />
      <Lines heading={words.notPossible} lines={impossible} />
      <Lines heading={words.already} lines={of('done').map((one) => lineOf(one))} />
      {count > 0 && (
        <Button look="main" busy={calls.busy === 'apply'} off={calls.busy !== null} onClick={onApply}>
          {words.apply(count)}
        </Button>
      )}
    </div>
  );
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul class="lines">
        {lines.map(({ title, what, hint, problem }) => (
          <li key={`${title} ${what} ${hint}`}>
            <div class="what">
              <p>{title}</p>
              {what !== '' && <p>{what}</p>}
              {hint !== '' && <p class={problem ? 'error' : 'hint'}>{hint}</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
