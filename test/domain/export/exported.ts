import type { CellValue } from '../../../src/domain/cell.ts';
import { dayNumber } from '../../../src/domain/day.ts';
import type { ExportedRow } from '../../../src/domain/export/exported-row.ts';
import type { PlannedKeyResult, PlannedObjective } from '../../../src/domain/planned.ts';
import { evaluateRegister } from '../../../src/domain/register.ts';
import type { RegisterRow } from '../../../src/domain/register-row.ts';

/** A running quarter, seen in its middle. */
const CONTEXT = {
  cycle: { from: '2026-10-01', due: '2026-12-31', state: 'Running' },
  today: '2026-11-16',
  staleAfterDays: 10,
  decimal: '.',
} as const;

const BLANK: RegisterRow = {
  ...{ title: '', start: '', current: '', target: '', owner: '', confidence: '', lastCheckIn: '', id: '' },
  ...{ supports: '', type: '', sponsor: '', ambition: '', measure: '', weight: '', from: '', due: '', dropped: '' },
};

/** The rows a register of these objectives holds. */
export function exportedRows(objectives: readonly PlannedObjective[]): readonly ExportedRow[] {
  const named = (at: number | string | null) =>
    typeof at !== 'number' ? (at ?? '') : `O${at + 1} ${objectives[at]?.title}`;
  let last = 0;
  const rows = objectives.flatMap((objective, at) => {
    const shared = { level: objective.level, team: objective.team };
    const row = {
      ...BLANK,
      ...shared,
      id: `O${at + 1}`,
      type: 'Objective',
      title: objective.title,
      owner: objective.owner,
    };
    const head = { ...row, supports: named(objective.supports), sponsor: objective.sponsor ?? '' };
    return [
      { row: head, note: objective.note ?? '', source: '', format: '' },
      ...objective.keyResults.map((one) => ({
        row: { ...keyResultRow(one), ...shared, id: `K${++last}`, supports: named(at) },
        note: one.note,
        source: one.source,
        format: one.format,
      })),
    ];
  });
  const results = evaluateRegister(
    rows.map(({ row }) => row),
    CONTEXT,
  );
  return rows.map((row, at) => ({ ...row, result: results[at]! }));
}

function keyResultRow(planned: PlannedKeyResult): RegisterRow {
  const { title, owner, start, current, target, confidence, ambition, measure, weight, sponsor = '' } = planned;
  const day = (value: string | null): CellValue => (value === null ? '' : dayNumber(value));
  const blank = (value: CellValue): CellValue => value ?? '';
  return {
    ...BLANK,
    ...{ title, owner, ambition, measure, sponsor, type: 'Key result' },
    ...{ start: blank(start), current: blank(current), target: blank(target), confidence: blank(confidence) },
    ...{ weight: blank(weight), lastCheckIn: day(planned.lastCheckIn), from: day(planned.from), due: day(planned.due) },
    dropped: day(planned.dropped),
  };
}

export function planned(title: string, more: Partial<PlannedKeyResult> = {}): PlannedKeyResult {
  return {
    ...{ title, owner: 'Ben', start: 0, current: null, target: 10, format: '', confidence: 0.7, lastCheckIn: null },
    ...{
      note: '',
      ambition: 'Stretch',
      measure: 'Number',
      weight: null,
      from: null,
      due: null,
      source: '',
      dropped: null,
    },
    sponsor: '',
    ...more,
  };
}

export function objective(
  title: string,
  keyResults: readonly PlannedKeyResult[],
  more: Partial<PlannedObjective> = {},
): PlannedObjective {
  return {
    title,
    owner: 'Ana',
    level: 'Company',
    team: '',
    supports: null,
    note: '',
    sponsor: '',
    keyResults,
    ...more,
  };
}
