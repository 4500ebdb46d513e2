/** How a key result follows a KPI: its Current and its Last check-in are formulas that find the KPI by its ID. */
import type { PlannedKeyResult } from '../../../domain/planned.ts';
import { columnLetter } from '../../column.ts';
import type { Dates } from '../../dates.ts';
import { text } from '../../formula.ts';
import type { FileOf } from '../../own-tab.ts';
import { keptUpKpis } from './make.ts';
import type { ReadKpis } from './places.ts';

export interface FollowCells {
  readonly Current: string;
  /** As fresh as the KPI: the end of the month its value is from, or the day of a later check-in typed over it. */
  readonly 'Last check-in': string;
}

/**
 * Whole columns, so that rows may be sorted and inserted; Sheets itself rewrites them when a column moves or the tab is
 * renamed. Null where a column it needs is missing or no KPI has this ID.
 */
export function followCells({ sheet, columns, lines }: ReadKpis, id: string): FollowCells | null {
  const line = lines.find((one) => one.id === id);
  const letters = ['Latest', 'As of', 'ID'].map((header) => columns.get(header));
  const [latest, asOf, ids] = letters.map((position) => (position === undefined ? null : columnLetter(position)));
  if (!line || !latest || !asOf || !ids) return null;
  const tab = `'${sheet.getName().replace(/'/g, "''")}'!`;
  const whole = (letter: string) => `${tab}$${letter}:$${letter}`;
  const find = (letter: string) => `=INDEX(${whole(letter)};MATCH(${text(id)};${whole(ids)};0))`;
  return { Current: find(latest), 'Last check-in': find(asOf) };
}

/** How planned key results follow; the KPIs tab is read only where one is to. The caller holds the lock. */
export function followIn(file: FileOf, planned: readonly PlannedKeyResult[], dates: Dates) {
  if (planned.every(({ kpi }) => kpi === undefined)) return null;
  const kpis = keptUpKpis(file, dates, () => file);
  return kpis && ((id: string) => followCells(kpis, id));
}
