import { useEffect, useState } from 'preact/hooks';
import type { CycleView, FileFacts } from '../../src/contract.ts';
import { likelyMonth, monthName, monthProblem, monthsOf, reviewName } from '../../src/domain/review/month.ts';
import { newOperationId } from '../draft.ts';
import { CallBanner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/field.tsx';
import { Heading } from '../parts/heading.tsx';
import { WayBack } from '../parts/way-back.tsx';
import {
  type AppliedDecision,
  applyDecided,
  type MadeReview,
  makeReview,
  type Preview,
  readDecided,
} from '../review.ts';
import type { Client } from '../server.ts';
import type { Calls } from '../use-call.ts';
import { reviewTexts as words } from '../words/review.ts';
import { Decisions } from './review/decisions.tsx';

interface ReviewProps {
  readonly cycle: CycleView | null;
  readonly file: FileFacts;
  readonly server: Client;
  readonly calls: Calls;
  readonly onHome: () => void;
}

/** The review of a month: its tab made or refreshed, and what was decided in it applied. */
export function Review({ cycle, ...props }: ReviewProps) {
  return (
    <div class="view review">
      <WayBack onBack={props.onHome} />
      <Heading focusOn="review">{words.title}</Heading>
      {cycle ? <MonthOf key={cycle.sheetId} cycle={cycle} {...props} /> : <p>{words.noCycle}</p>}
    </div>
  );
}

function MonthOf({
  cycle,
  file: { today },
  server,
  calls,
}: Omit<ReviewProps, 'cycle' | 'onHome'> & { readonly cycle: CycleView }) {
  const [month, setMonth] = useState(() => likelyMonth(cycle, today));
  const [made, setMade] = useState<readonly string[]>([]);
  const [review, setReview] = useState<MadeReview | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [applied, setApplied] = useState<readonly AppliedDecision[] | null>(null);
  // One mark for all tries of what is shown, so that a repeated press changes once.
  const [press, setPress] = useState({ operationId: '', again: false });
  const { sheetId, name: cycleName } = cycle;
  const name = reviewName(month);
  useEffect(() => {
    const ask = () => server.readReport({ role: 'review', name, cycle: cycleName });
    void calls.call('reviews', ask, (read) => setMade(read.made));
  }, []);
  const forget = () => {
    setReview(null);
    setPreview(null);
    setApplied(null);
  };
  const problem = monthProblem(month, cycle, today);
  const isMade = review !== null || made.some((one) => one === name || one === `${name} (${cycleName})`);
  const make = (busy: string) =>
    calls.call(
      busy,
      () => makeReview(server, sheetId, month),
      (next) => {
        setReview(next);
        setMade([...made, next.name]);
      },
    );
  const look = () => {
    setApplied(null);
    setPress({ operationId: newOperationId(), again: false });
    void calls.call('look', () => readDecided(server, sheetId, month), setPreview);
  };
  const apply = async (decided: Preview) => {
    const how = press;
    setPress({ ...press, again: true });
    const done = await calls.call('apply', () => applyDecided(server, sheetId, decided, how), setApplied);
    // The page shows what has become of it.
    if (done?.ok) await make('refresh');
  };
  const off = calls.busy !== null;
  return (
    <>
      <p class="hint">{words.cycle(cycleName)}</p>
      <SelectField
        path="month"
        label={words.month}
        value={month}
        options={monthsOf(cycle).map((one) => [one, monthName(one)])}
        error={problem}
        onValue={(next) => {
          setMonth(next);
          forget();
          calls.forget();
        }}
      />
      <div class="actions">
        <Button
          look={preview && !applied ? 'plain' : 'main'}
          busy={calls.busy === 'make' || calls.busy === 'refresh'}
          off={off || problem !== ''}
          onClick={() => void make('make')}
        >
          {isMade ? words.refresh : words.make}
        </Button>
        <p class="hint">{isMade ? words.refreshHint : words.makeHint}</p>
      </div>
      {review && (
        <div class="card" role="status">
          <p>{review.typedMeanwhile ? words.typing(review.name) : words.ready(review.name)}</p>
          <Button
            busy={calls.busy === 'show'}
            off={off}
            onClick={() =>
              void calls.call(
                'show',
                () => server.showTab(review.sheetId),
                () => {},
              )
            }
          >
            {words.open}
          </Button>
        </div>
      )}
      <CallBanner calls={calls} />
      {isMade && problem === '' && (
        <section aria-label={words.after}>
          <h2>{words.after}</h2>
          <p class="hint">{words.afterHint}</p>
          {preview && (
            <Decisions preview={preview} applied={applied} calls={calls} onApply={() => void apply(preview)} />
          )}
          <Button busy={calls.busy === 'look'} off={off} onClick={look}>
            {words.look}
          </Button>
        </section>
      )}
    </>
  );
}
