import type { CycleView } from '../../../src/contract.ts';
import { ALWAYS_COUNTED, STATUS_SHAPE, STATUSES } from '../../../src/domain/okr.ts';
import { twoDecimals } from '../../../src/domain/written-number.ts';
import { texts } from '../../i18n.ts';
import { statusClass } from '../../parts/status-mark.tsx';

export function Counts({ cycle, decimal }: { readonly cycle: CycleView; readonly decimal: '.' | ',' }) {
  const more = STATUSES.filter((status) => !ALWAYS_COUNTED.includes(status) && cycle.counts[status] > 0);
  const headsFor = cycle.closed ? texts.overview.endedAt : texts.overview.headsFor;
  return (
    <section aria-label={texts.overview.counts}>
      <ul class="counts">
        {[...ALWAYS_COUNTED, ...more].map((status) => (
          <li key={status} class={cycle.counts[status] > 0 ? statusClass(status) : 'none'}>
            <span class="number">
              <span aria-hidden="true">{STATUS_SHAPE[status]}</span> {cycle.counts[status]}
            </span>{' '}
            <span class="word">{texts.status[status]}</span>
          </li>
        ))}
      </ul>
      <p class="heads-for">
        {cycle.headsFor === null ? texts.overview.notYet : headsFor(twoDecimals(cycle.headsFor, decimal))}
      </p>
    </section>
  );
}
