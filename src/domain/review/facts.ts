/** What a review is made of, as the server reads it; all of it is plain data. */
import type { Agreed } from '../agreement.ts';
import type { CellValue } from '../cell.ts';
import type { Cycle } from '../cycle.ts';
import type { Day } from '../day.ts';
import type { Month } from '../kpi.ts';
import type { RegisterRow } from '../register-row.ts';

export interface ReviewFacts {
  readonly cycle: Cycle;
  readonly today: Day;
  readonly decimal: '.' | ',';
  readonly staleAfterDays: number;
  /** How often a check-in is asked for. */
  readonly rhythmDays: number;
  /** Everybody in Team. */
  readonly people: readonly { readonly name: string; readonly email: string }[];
  readonly rows: readonly ReviewRow[];
  /** Of this cycle, oldest first. */
  readonly log: readonly LogLine[];
  /** The log holds more than was read: what is before this day is not known. '' where all was read. */
  readonly logFrom: Day | '';
  /** null where there is no KPIs tab. */
  readonly kpis: readonly ReviewKpi[] | null;
  readonly actions: readonly ListedAction[];
  /** What teams and people said of the cycle; nothing where nobody has. */
  readonly agreed?: Agreed | null;
}

export interface ReviewRow {
  readonly row: RegisterRow;
  /** The number format of its three values. */
  readonly format: string;
}

/** A line of the log: what changed, and what was said. */
export interface LogLine {
  readonly day: Day;
  readonly who: string;
  readonly id: string;
  readonly title: string;
  /** The header of the column. */
  readonly field: string;
  readonly previous: CellValue;
  readonly current: CellValue;
  /** How sure the owner was after it; '' where nobody said. */
  readonly sure: number | '';
  readonly kind: string;
  readonly line: string;
}

export interface ReviewKpi {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly lower: CellValue;
  readonly upper: CellValue;
  readonly values: readonly (readonly [month: Month, value: CellValue])[];
}

export interface ListedAction {
  readonly what: string;
  readonly forWhat: string;
  readonly who: string;
  readonly byWhen: Day | '';
  readonly isDone: boolean;
  readonly from: string;
}
