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

/** The rows of planned objectives, with their IDs; and the last numbers given. */
export function plannedRows(
  objectives: readonly PlannedObjective[],
  counters: Counters,
  dates: Dates,
): { readonly rows: readonly NewRow[]; readonly counters: Counters } {
  const last = { ...counters };
  const ids = objectives.map((_, index) => `O${counters.O + index + 1}`);
  const rows: NewRow[] = [];
  const naming = (supports: PlannedObjective['supports']) => {
    if (typeof supports === 'string') return asText(supports);
    const objective = supports === null ? undefined : objectives[supports];
    return objective ? asText(`${ids[supports ?? 0]} ${objective.title}`) : null;
  };
  objectives.forEach((objective, index) => {
    last.O += 1;
    const shared = { Level: objective.level, Team: asText(objective.team) } as const;
    rows.push({
      keyResult: false,
      format: '',
      cells: {
        [TITLE_HEADER]: asText(objective.title),
        Owner: asText(objective.owner),
        ID: `O${last.O}`,
        Type: 'Objective',
        Supports: naming(objective.supports),
        Sponsor: asText(objective.sponsor ?? ''),
        Note: asText(objective.note ?? ''),
        ...shared,
      },
    });
    for (const keyResult of objective.keyResults) {
      last.K += 1;
      const cells = { ...cellsOf(keyResult, dates), ID: `K${last.K}`, Supports: naming(index), ...shared };
      rows.push({ keyResult: true, format: keyResult.format, cells });
    }
  });
  return { rows, counters: last };
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
