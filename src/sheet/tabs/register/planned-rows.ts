import type { Counters } from '../../../domain/adopt.ts';
import type { PlannedKeyResult, PlannedObjective } from '../../../domain/planned.ts';
import type { Dates } from '../../dates.ts';
import { asLiteral, asText } from '../../user-text.ts';
import type { InputHeader } from './columns.ts';

/** A row about to be written, its texts already as cells take them. */
export interface NewRow {
  readonly cells: Partial<Record<InputHeader, string | number | boolean | Date | null>>;
  /** The number format of Start, Current and Target; '' for the automatic one. */
  readonly format: string;
  readonly keyResult: boolean;
}

const TITLE_HEADER = 'Objective / key result';

/** What a key result takes from the objective it is written under. */
export interface Parent {
  /** `O2 Grow our online sales` */
  readonly supports: string;
  readonly level: string;
  readonly team: string;
}

export interface PlannedRows {
  readonly rows: readonly NewRow[];
  /** The last numbers given. */
  readonly counters: Counters;
}

/** The cells by which a key result follows the KPI with this ID; null where that KPI is gone. */
export type Follow = (kpi: string) => NewRow['cells'] | null;

/** The rows of planned objectives, with their IDs. */
export function plannedRows(
  objectives: readonly PlannedObjective[],
  counters: Counters,
  dates: Dates,
  follow: Follow | null,
): PlannedRows {
  let last = counters;
  const names = objectives.map(({ title }, index) => `O${counters.O + index + 1} ${title}`);
  const rows: NewRow[] = [];
  objectives.forEach((objective, index) => {
    const { title, owner, level, team, sponsor = '', note = '', supports, keyResults, room = 0 } = objective;
    last = { ...last, O: last.O + 1 };
    const named = typeof supports === 'number' ? names[supports] : supports;
    rows.push({
      keyResult: false,
      format: '',
      cells: {
        [TITLE_HEADER]: asText(title),
        Owner: asText(owner),
        ID: `O${last.O}`,
        Type: 'Objective',
        Supports: asText(named ?? ''),
        Level: level,
        Team: asText(team),
        Sponsor: asText(sponsor),
        Note: asText(note),
      },
    });
    const below = keyResultRows(keyResults, { supports: names[index] ?? '', level, team }, last, dates, follow);
    rows.push(...below.rows, ...Array.from({ length: room }, () => ({ cells: {}, format: '', keyResult: true })));
    last = below.counters;
  });
  return { rows, counters: last };
}

/** Key results under an objective that is there already, or about to be. */
export function keyResultRows(
  keyResults: readonly PlannedKeyResult[],
  { supports, level, team }: Parent,
  counters: Counters,
  dates: Dates,
  follow: Follow | null,
): PlannedRows {
  const rows = keyResults.map((keyResult, index) => ({
    keyResult: true,
    format: keyResult.format,
    cells: {
      ...cellsOf(keyResult, dates),
      ...(keyResult.kpi && follow ? follow(keyResult.kpi) : {}),
      ID: `K${counters.K + index + 1}`,
      Supports: asText(supports),
      Level: asText(level),
      Team: asText(team),
    },
  }));
  return { rows, counters: { ...counters, K: counters.K + keyResults.length } };
}

function cellsOf(planned: PlannedKeyResult, dates: Dates): NewRow['cells'] {
  const date = (day: string | null) => (day === null ? null : dates.dateOf(day));
  return {
    [TITLE_HEADER]: asText(planned.title),
    Start: asValue(planned.start),
    Current: asValue(planned.current),
    Target: asValue(planned.target),
    Owner: asText(planned.owner),
    Confidence: planned.confidence,
    'Last check-in': date(planned.lastCheckIn),
    Note: asText(planned.note),
    Type: 'Key result',
    Ambition: planned.ambition,
    Measure: planned.measure,
    Weight: planned.weight,
    From: date(planned.from),
    Due: date(planned.due),
    Source: asText(planned.source),
    Sponsor: asText(planned.sponsor ?? ''),
    Dropped: date(planned.dropped),
  };
}

/** A text among the values stays one: `=1+1` is no formula, `1/2` no date. */
function asValue(value: number | string | null): number | string | null {
  return typeof value === 'string' ? asLiteral(value) : value;
}
