/** What of an earlier cycle goes on in the next one: kept, changed or dropped, key result by key result, with the reason. */
import { isNumber } from './cell.ts';
import { valueText } from './check-in/card.ts';
import type { ExportedRow } from './export/exported-row.ts';
import { ambitionOrStretch, measureOrNumber, needsStart } from './measure.ts';
import { shapeOfFormat } from './number-format.ts';
import { findLevel, type Status } from './okr.ts';
import type { CarriedRow, CarryChoice, DraftKeyResult, DraftObjective, QuarterDraft } from './quarter-draft.ts';
import { isBlankObjective, newKeyResult } from './quarter-draft.ts';
import { idKey } from './rollup.ts';
import { gradeOf } from './scoring.ts';

export interface CarryGroup {
  readonly id: string;
  readonly objective: DraftObjective;
  readonly keyResults: readonly CarryCandidate[];
}

export interface CarryCandidate {
  readonly id: string;
  readonly status: Status | '';
  readonly score: number | null;
  /** By how it ended; null without a score. */
  readonly suggested: CarryChoice | null;
  /** As it would go on: from where it stands now to the same target. */
  readonly keyResult: DraftKeyResult;
}

/** What is reached is over; what came some way goes on; what did not needs another try. */
const SUGGESTED = { Green: 'drop', Amber: 'keep', Red: 'change' } as const;

const text = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell).trim());

/** The key results of a cycle under their objectives; those dropped before are over. */
export function carryGroups(rows: readonly ExportedRow[], decimal: '.' | ','): readonly CarryGroup[] {
  const groups = rows
    .filter(({ result }) => result.type === 'Objective' && !result.dropped)
    .map(({ row }) => {
      const keyResults = rows
        .filter(({ row: one, result }) => result.type === 'Key result' && idKey(one.supports) === idKey(row.id))
        .filter(({ result }) => !result.dropped)
        .map((one) => candidateOf(one, decimal));
      return { id: text(row.id), objective: objectiveOf(row), keyResults };
    });
  return groups.filter(({ keyResults }) => keyResults.length > 0);
}

function objectiveOf(row: ExportedRow['row']): DraftObjective {
  return {
    title: text(row.title),
    owner: text(row.owner),
    level: findLevel(text(row.level)) ?? 'Company',
    team: text(row.team),
    sponsor: text(row.sponsor),
    carried: text(row.id),
    keyResults: [],
  };
}

function candidateOf({ row, result, source, format }: ExportedRow, decimal: '.' | ','): CarryCandidate {
  const measure = measureOrNumber(row.measure);
  const shape = shapeOfFormat(format);
  const show = (value: typeof row.start) => valueText(value, measure, shape, decimal);
  const now = text(row.current) === '' ? row.start : row.current;
  const keyResult: DraftKeyResult = {
    ...newKeyResult(text(row.owner)),
    title: text(row.title),
    start: needsStart(measure) ? show(now) : '',
    target: measure === 'Yes / no' ? '' : show(row.target),
    measure,
    ambition: ambitionOrStretch(row.ambition),
    weight: isNumber(row.weight) ? String(row.weight).replace('.', decimal) : '',
    source: text(source),
    carried: text(row.id),
  };
  return {
    id: text(row.id),
    status: result.status,
    score: isNumber(result.score) ? result.score : null,
    suggested: isNumber(result.score) ? SUGGESTED[gradeOf(result.score, keyResult.ambition)] : null,
    keyResult,
  };
}

/** The draft with another answer for one key result; the same answer twice changes nothing. */
export function withCarryChoice(
  draft: QuarterDraft,
  cycle: string,
  group: CarryGroup,
  { id, keyResult }: CarryCandidate,
  choice: CarryChoice,
): QuarterDraft {
  const before = draft.carry?.from === cycle ? draft.carry.rows : [];
  const known = before.find((row) => row.id === id);
  const answer: CarriedRow = {
    ...{ id, title: keyResult.title, owner: keyResult.owner, reason: '' },
    ...known,
    choice,
  };
  const rows = known ? before.map((row) => (row === known ? answer : row)) : [...before, answer];
  const next = { ...draft, carry: { from: cycle, rows } };
  return choice === 'drop' ? without(next, id) : withIt(next, group, keyResult);
}

export function withCarryReason(draft: QuarterDraft, id: string, reason: string): QuarterDraft {
  if (!draft.carry) return draft;
  const rows = draft.carry.rows.map((row) => (row.id === id ? { ...row, reason } : row));
  return { ...draft, carry: { ...draft.carry, rows } };
}

function withIt(draft: QuarterDraft, { id, objective }: CarryGroup, keyResult: DraftKeyResult): QuarterDraft {
  const isThere = draft.objectives.some(({ keyResults }) =>
    keyResults.some(({ carried }) => carried === keyResult.carried),
  );
  if (isThere) return draft;
  const at = draft.objectives.findIndex(({ carried }) => carried === id);
  if (at >= 0) {
    const objectives = draft.objectives.map((one, index) =>
      index === at ? { ...one, keyResults: [...one.keyResults, keyResult] } : one,
    );
    return { ...draft, objectives };
  }
  const key = Math.max(0, ...draft.objectives.map((one) => one.key ?? 0)) + 1;
  const written = draft.objectives.filter((one) => !isBlankObjective(one));
  return { ...draft, objectives: [...written, { ...objective, key, keyResults: [keyResult] }] };
}

function without(draft: QuarterDraft, id: string): QuarterDraft {
  const objectives = draft.objectives
    .map((one) => ({ ...one, keyResults: one.keyResults.filter(({ carried }) => carried !== id) }))
    // An objective that came along for it goes with it.
    .filter(({ carried, keyResults }) => carried === undefined || keyResults.length > 0);
  if (objectives.length > 0) return { ...draft, objectives };
  return { ...draft, objectives: [{ key: 1, title: '', owner: '', keyResults: [newKeyResult('')] }] };
}
