/** What the log says of earlier check-ins: only its end is read, whatever its length. */
import type { Day } from '../../domain/day.ts';
import type { Dates } from '../dates.ts';
import { type FileOf, findOwnTab } from '../own-tab.ts';
import { CHECK_INS, LOG_HEADERS } from './check-in-log.ts';

export interface PastReading {
  readonly day: Day;
  readonly value: string | number | boolean;
}

/** Two quarters of 150 people's weekly lines; what is older is in the log, and not on a card. */
const LINES = 4_000;

/** The readings of a cycle by ID in capitals, oldest first. Two or three reads. */
export function pastReadings(file: FileOf, cycle: string, dates: Dates): ReadonlyMap<string, readonly PastReading[]> {
  const past = new Map<string, PastReading[]>();
  const tab = findOwnTab(file, CHECK_INS);
  const last = tab?.getLastRow() ?? 0;
  if (!tab || last < 2) return past;
  const first = Math.max(2, last - LINES + 1);
  const at = (header: (typeof LOG_HEADERS)[number]) => LOG_HEADERS.indexOf(header);
  for (const line of tab.getRange(first, 1, last - first + 1, at('New') + 1).getValues()) {
    const day = dates.dayOf(line[at('When')]);
    const value: unknown = line[at('New')];
    if (line[at('Field')] !== 'Current' || line[at('Cycle')] !== cycle || day === null) continue;
    if (typeof value !== 'number' && typeof value !== 'string' && typeof value !== 'boolean') continue;
    const id = String(line[at('ID')]).toUpperCase();
    past.set(id, [...(past.get(id) ?? []), { day, value }]);
  }
  return past;
}
