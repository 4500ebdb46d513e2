/** How regularly people looked: weeks with a check-in of those possible, and the reviews that were held. */
import { type CellValue, isNumber } from '../cell.ts';
import { type Day, dayNumber } from '../day.ts';
import { READING_FIELDS } from '../reconcile.ts';
import type { JudgedRow } from './graded.ts';

/** A line of the log of check-ins. */
export interface LoggedReading {
  readonly id: string;
  readonly day: Day;
  readonly field: string;
  readonly previous: CellValue;
  readonly current: CellValue;
  /** How sure the owner was after it, 0..1; '' where nobody had said. */
  readonly sure: number | '';
}

export interface CheckInHabit {
  /** Rounds with a check-in, summed over the key results. */
  readonly done: number;
  readonly possible: number;
  /** Days of a round, by Settings. */
  readonly days: number;
}

const isReading = (field: string): boolean => (READING_FIELDS as readonly string[]).includes(field);

/** Rounds count from the first day of the cycle, each key result from its own From to its own Due, up to the closing. */
export function checkInHabit(
  rows: readonly JudgedRow[],
  log: readonly LoggedReading[],
  cycle: { readonly from: Day; readonly due: Day; readonly days: number },
  closedOn: Day,
): CheckInHabit {
  const { days } = cycle;
  const first = dayNumber(cycle.from);
  const last = Math.min(dayNumber(cycle.due), dayNumber(closedOn));
  const roundOf = (serial: number) => Math.floor((serial - first) / days);
  const looked = new Map<string, Set<number>>();
  for (const { id, day, field } of log) {
    if (!isReading(field)) continue;
    const key = id.trim().toUpperCase();
    looked.set(key, (looked.get(key) ?? new Set()).add(roundOf(dayNumber(day))));
  }
  let [done, possible] = [0, 0];
  for (const { row, result } of rows) {
    if (result.type !== 'Key result' || result.dropped) continue;
    const from = Math.max(first, isNumber(row.from) ? row.from : first);
    const to = Math.min(last, isNumber(row.due) ? row.due : last);
    if (to < from) continue;
    const [begin, end] = [roundOf(from), roundOf(to)];
    possible += end - begin + 1;
    // The last look may come after the last day: it belongs to the last round.
    const rounds = [
      ...(looked.get(
        String(row.id ?? '')
          .trim()
          .toUpperCase(),
      ) ?? []),
    ].map((round) => Math.min(round, end));
    done += new Set(rounds.filter((round) => round >= begin)).size;
  }
  return { done, possible, days };
}
