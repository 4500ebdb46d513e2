import type { CycleView, Home as HomeState, ObjectiveView, Step } from '../../src/contract.ts';
import { isReviewTime, nextMeeting } from '../../src/domain/next-meeting.ts';
import { texts } from '../i18n.ts';
import { CallBanner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/confirm.tsx';
import type { Calls } from '../use-call.ts';
import { AttentionList } from './home/attention-list.tsx';
import { Counts } from './home/counts.tsx';
import { CycleHeader } from './home/cycle-header.tsx';
import { type KpiActions, KpiList } from './home/kpi-list.tsx';
import { LastChanges } from './home/last-changes.tsx';
import { type LinkActions, Links } from './home/links.tsx';
import { MyCheckIns } from './home/my-check-ins.tsx';
import { ObjectiveList } from './home/objective-list.tsx';
import { OtherCycles } from './home/other-cycles.tsx';
import { Steps } from './home/steps.tsx';

interface HomeProps extends KpiActions {
  readonly home: HomeState;
  readonly cycle: CycleView;
  readonly calls: Calls;
  readonly focusOn?: number;
  readonly onStart: () => void;
  readonly onCheckIn: () => void;
  readonly onOpen: (sheetId: number) => void;
  readonly onCycle: (name: string) => void;
  /** Objectives, or key results under one that is there. */
  readonly onAdd: (cycle: CycleView, under?: ObjectiveView) => void;
  readonly onShare: (page: 'people' | 'agreement') => void;
  readonly onReview: () => void;
  readonly onClose: () => void;
  readonly onReopen: (cycle: string) => void;
  readonly onUndo: (id: number) => void;
  readonly links: LinkActions;
  readonly onTick: (step: Step, done: boolean) => void;
}

/** How the cycle stands, in ten seconds, and what one can do next. */
export function Home({
  home,
  cycle,
  calls,
  focusOn,
  onStart,
  onCheckIn,
  onOpen,
  onCycle,
  onAdd,
  onShare,
  onReview,
  onClose,
  onReopen,
  onUndo,
  onTick,
  links,
  ...kpi
}: HomeProps) {
  const { overview } = texts;
  const isDraft = cycle.state === 'Draft';
  const off = calls.busy !== null;
  // One addition at a time: the card above continues the one that was begun.
  const mayAdd = cycle.state !== 'Closed' && home.adding === null;
  const { decimal, today } = home.file;
  const next = cycle.state === 'Running' && today <= cycle.due ? nextMeeting(cycle, today) : null;
  const reviewNow = next !== null && isReviewTime(cycle, today);
  const lookBack = cycle.closed?.lookBack;
  return (
    <div class="view home">
      <CycleHeader cycle={cycle} today={today} {...(focusOn === undefined ? {} : { focusOn })} />
      {!isDraft && <Counts cycle={cycle} decimal={decimal} />}
      {isDraft && <p class="hint">{overview.draftNote}</p>}
      <div class="actions">
        {isDraft && (
          <Button look="main" busy={calls.busy === 'start'} off={off} onClick={onStart}>
            {overview.start}
          </Button>
        )}
        {cycle.state === 'Running' && <MyCheckIns mine={home.mine} off={off} onCheckIn={onCheckIn} />}
        {cycle.state === 'Running' && nextMeeting(cycle, today).what === 'close' && (
          <Button off={off} onClick={onClose}>
            {overview.close}
          </Button>
        )}
        {lookBack !== undefined && (
          <Button look="main" busy={calls.busy === `open ${lookBack}`} off={off} onClick={() => onOpen(lookBack)}>
            {overview.lookBack}
          </Button>
        )}
        <Button
          look={cycle.state === 'Closed' && lookBack === undefined ? 'main' : 'plain'}
          busy={calls.busy === `open ${cycle.sheetId}`}
          off={off}
          onClick={() => onOpen(cycle.sheetId)}
        >
          {overview.open}
        </Button>
        {cycle.state === 'Closed' && (
          <Confirm
            ask={overview.reopen}
            question={overview.reopenSure}
            yes={overview.reopen}
            no={overview.keepIt}
            busy={calls.busy === 'reopen'}
            off={off}
            onYes={() => onReopen(cycle.name)}
          />
        )}
      </div>
      <CallBanner calls={calls} />
      {!isDraft && !cycle.closed && (
        <AttentionList
          title={cycle.state === 'Running' ? overview.thisWeek : overview.attention}
          keyResults={cycle.attention}
        />
      )}
      {next &&
        (reviewNow || next.what === 'review' ? (
          <section>
            <Button look={reviewNow ? 'plain' : 'quiet'} off={off} onClick={onReview}>
              {reviewNow ? overview.review : overview.next(next)}
            </Button>
          </section>
        ) : (
          <p>{overview.next(next)}</p>
        ))}
      <ObjectiveList
        objectives={cycle.objectives}
        decimal={decimal}
        {...(mayAdd && !off ? { onAdd: (under) => onAdd(cycle, under) } : {})}
      />
      {cycle.agreed && (
        <section>
          <Button look="quiet" off={off} onClick={() => onShare('agreement')}>
            {overview.agreed(cycle.agreed.teams.length, cycle.agreed.know.length, cycle.agreed.ask.length)}
          </Button>
        </section>
      )}
      {home.kpis && <KpiList kpis={home.kpis} calls={calls} onOpen={onOpen} {...kpi} />}
      <OtherCycles cycles={home.cycles} shown={cycle.sheetId} calls={calls} onCycle={onCycle} />
      {cycle.state !== 'Closed' && <Steps done={cycle.steps} calls={calls} onTick={onTick} />}
      <LastChanges changes={home.changes} calls={calls} onUndo={onUndo} />
      <Links
        home={home}
        cycle={cycle}
        calls={calls}
        {...links}
        {...(mayAdd ? { onAdd: () => onAdd(cycle) } : {})}
        onOpen={onOpen}
        onShare={() => onShare('people')}
      />
    </div>
  );
}
