import type { Day } from './day.ts';
import type { Ambition, Level, Measure } from './okr.ts';

/** A key result as it is about to be written into a register. Values as they stand in the cells. */
export interface PlannedKeyResult {
  readonly title: string;
  readonly owner: string;
  readonly start: number | string | null;
  readonly current: number | string | null;
  readonly target: number | string | null;
  /** The number format of its three values; '' for the automatic one. */
  readonly format: string;
  readonly confidence: number | null;
  readonly lastCheckIn: Day | null;
  readonly note: string;
  readonly ambition: Ambition;
  readonly measure: Measure;
  readonly weight: number | null;
  readonly from: Day | null;
  readonly due: Day | null;
  readonly source: string;
  readonly dropped: Day | null;
  readonly sponsor?: string;
  /** The ID of a KPI whose latest value is to stand in Current, by formula. */
  readonly kpi?: string;
}

export interface PlannedObjective {
  readonly title: string;
  readonly owner: string;
  readonly level: Level;
  readonly team: string;
  readonly note?: string;
  readonly sponsor?: string;
  /** The place of the objective it supports among those planned with it, or `O2 …` of what is there already. */
  readonly supports: number | string | null;
  readonly keyResults: readonly PlannedKeyResult[];
  /** Blank rows left below it for key results that are typed in the sheet. */
  readonly room?: number;
}
