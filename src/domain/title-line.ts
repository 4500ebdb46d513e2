/** The line above a register in words: the twin of the formula in its first cell. */
import type { Cycle } from './cycle.ts';
import { type Day, daysBetween, shortDay, spanText } from './day.ts';
import { ALWAYS_COUNTED, STATUS_SHAPE, STATUSES } from './okr.ts';
import { companyMean, type LevelledRow } from './summary.ts';
import { twoDecimals, wholePercent } from './written-number.ts';

/** `OKRs 2026-Q4 · 1 Oct – 31 Dec · 51 % gone, 45 days left · heads for 0.69 · ● 4 ▲ 2 ■ 1 – 1` */
export function titleLine(
  cycle: Cycle & { readonly closed?: { readonly on: Day } },
  rows: readonly LevelledRow[],
  today: Day,
  decimal: '.' | ',',
): string {
  const start = `OKRs ${cycle.name} · ${spanText(cycle.from, cycle.due)} · `;
  const closed = cycle.state === 'Closed' && cycle.closed;
  if (cycle.state === 'Draft') return `${start}Draft, not started`;
  const mean = companyMean(rows, 'headsFor');
  const headsFor = mean === '' ? '' : ` · ${closed ? 'ended at' : 'heads for'} ${twoDecimals(mean, decimal)}`;
  const counts = STATUSES.map((status) => {
    const count = rows.filter(({ result }) => result.type !== 'Objective' && result.status === status).length;
    return count > 0 || ALWAYS_COUNTED.includes(status) ? ` ${STATUS_SHAPE[status]} ${count}` : '';
  });
  return `${start}${closed ? `closed on ${shortDay(closed.on)}` : timeOf(cycle, today)}${headsFor} ·${counts.join('')}`;
}

function timeOf({ from, due }: Cycle, today: Day): string {
  if (today < from) return `starts in ${daysBetween(today, from)} days`;
  if (today > due) return 'time is over';
  const left = daysBetween(today, due);
  const gone = (daysBetween(from, today) + 1) / (daysBetween(from, due) + 1);
  return `${wholePercent(gone)} gone, ${left} day${left === 1 ? '' : 's'} left`;
}
