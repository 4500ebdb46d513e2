/** The lines of a cycle's log, for a review: only the end of the tab is read, whatever its length. */
import { dayNumber } from '../../domain/day.ts';
import type { LogLine, ReviewFacts } from '../../domain/review/facts.ts';
import type { Dates } from '../dates.ts';
import { type FileOf, findOwnTab } from '../own-tab.ts';
import { CHECK_INS, LOG_HEADERS } from './check-in-log.ts';

/** A quarter of weekly check-ins of 500 key results. */
const MOST_LINES = 12_000;

/** Oldest first. Three reads. */
export function readLog(file: FileOf, cycle: string, dates: Dates): Pick<ReviewFacts, 'log' | 'logFrom'> {
  const tab = findOwnTab(file, CHECK_INS);
  const last = tab?.getLastRow() ?? 0;
  if (!tab || last < 2) return { log: [], logFrom: '' };
  const first = Math.max(2, last - MOST_LINES + 1);
  const lines = tab.getRange(first, 1, last - first + 1, LOG_HEADERS.length).getValues();
  const at = Object.fromEntries(LOG_HEADERS.map((header, index) => [header, index]));
  const log = lines.flatMap((line): LogLine[] => {
    const cell = (header: string): unknown => line[at[header] ?? 0];
    const day = dates.dayOf(cell('When'));
    if (cell('Cycle') !== cycle || day === null) return [];
    const value = (header: string) => {
      const held = cell(header);
      const date = dates.dayOf(held);
      return date === null ? (held as string | number | boolean) : dayNumber(date);
    };
    const sure = cell('Confidence');
    return [
      {
        ...{ day, who: String(cell('Who')), id: String(cell('ID')), title: String(cell('Title')) },
        ...{ field: String(cell('Field')), previous: value('Previous'), current: value('New') },
        ...{ sure: typeof sure === 'number' ? sure : '', kind: String(cell('Kind')), line: String(cell('Line')) },
      },
    ];
  });
  return { log, logFrom: first === 2 ? '' : (dates.dayOf(lines[0]?.[0]) ?? '') };
}
