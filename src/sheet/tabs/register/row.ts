import type { RegisterRow } from '../../../domain/register-row.ts';
import type { ReadRow } from './read.ts';

/** A row of the tab in the domain's words. */
export function registerRow({ cells }: Pick<ReadRow, 'cells'>): RegisterRow {
  return {
    title: cells['Objective / key result'],
    start: cells.Start,
    current: cells.Current,
    target: cells.Target,
    owner: cells.Owner,
    confidence: cells.Confidence,
    lastCheckIn: cells['Last check-in'],
    id: cells.ID,
    supports: cells.Supports,
    type: cells.Type,
    level: cells.Level,
    team: cells.Team,
    sponsor: cells.Sponsor,
    ambition: cells.Ambition,
    measure: cells.Measure,
    weight: cells.Weight,
    from: cells.From,
    due: cells.Due,
    dropped: cells.Dropped,
    moved: cells['Last moved'],
  };
}
