import type { CycleView } from '../../../src/contract.ts';
import type { Day } from '../../../src/domain/day.ts';
import { texts } from '../../i18n.ts';
import { Heading } from '../../parts/heading.tsx';
import { Progress } from '../../parts/progress.tsx';

interface CycleHeaderProps {
  readonly cycle: CycleView;
  readonly today: Day;
  readonly focusOn?: number;
}

export function CycleHeader({ cycle, today, focusOn }: CycleHeaderProps) {
  const { overview } = texts;
  const percent = Math.round(cycle.gone * 100);
  return (
    <header class="cycle-header">
      <div class="row">
        <Heading {...(focusOn === undefined ? {} : { focusOn })}>{cycle.name}</Heading>
        {cycle.state !== 'Running' && <span class="tag">{texts.state[cycle.state]}</span>}
        {cycle.example && <span class="tag">{overview.example}</span>}
      </div>
      <p class="facts">
        <span>{texts.dates(cycle.from, cycle.due)}</span>
        <span>{timeText(cycle, today)}</span>
      </p>
      <Progress value={cycle.gone} label={overview.gone(percent)} />
    </header>
  );
}

function timeText(cycle: CycleView, today: Day): string {
  const { overview } = texts;
  if (cycle.closed) return overview.closedOn(cycle.closed.on);
  if (today < cycle.from) return overview.begins(cycle.from);
  if (today > cycle.due) return overview.over;
  const left = cycle.daysLeft === 0 ? overview.lastDay : overview.daysLeft(cycle.daysLeft);
  return `${overview.week(cycle.week, cycle.weeks)} · ${left}`;
}
