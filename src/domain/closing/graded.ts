/** The rows of a cycle as the look back judges them: the score, the suggested grade, and the one people chose. */
import { isBlank, isNumber } from '../cell.ts';
import { ambitionOrStretch } from '../measure.ts';
import type { Ambition, Grade, RowType } from '../okr.ts';
import type { Evaluated } from '../register.ts';
import type { RegisterRow } from '../register-row.ts';
import { idKey } from '../rollup.ts';
import { gradeOf } from '../scoring.ts';
import type { Overrides } from './closed-cycle.ts';

export interface JudgedRow {
  readonly row: RegisterRow;
  readonly result: Evaluated;
}

export interface Graded {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly team: string;
  readonly type: RowType;
  /** The ID of the objective it counts for, in small letters; '' for an objective. */
  readonly under: string;
  readonly ambition: Ambition;
  /** null where there is none: then it has no grade either. */
  readonly score: number | null;
  /** What OKRGRADE says. */
  readonly suggested: Grade | null;
  /** As people see it: the suggested one, unless they chose another. */
  readonly grade: Grade | null;
  /** Why they chose another; ''. */
  readonly reason: string;
  /** Nobody has ever typed a reading: the score is 0 for want of one. */
  readonly silent: boolean;
  /** What is wrong with the row, without the sign; ''. */
  readonly complaint: string;
}

const text = (cell: unknown): string => (isBlank(cell) ? '' : String(cell).trim());

/** Every objective and key result that still counts, in the order of the register; those dropped are left out. */
export function gradedRows(rows: readonly JudgedRow[], overrides: Overrides): readonly Graded[] {
  return rows.flatMap(({ row, result }): Graded[] => {
    if (result.dropped || result.type === '') return [];
    const isObjective = result.type === 'Objective';
    const ambition = ambitionOrStretch(row.ambition);
    const score = isNumber(result.score) ? result.score : null;
    const suggested = score === null ? null : gradeOf(score, ambition);
    const id = text(row.id);
    const [chosen, reason] = (suggested && !isObjective && overrides[id]) || [suggested, ''];
    return [
      {
        ...{ id, title: text(row.title), owner: text(row.owner), team: text(row.team), type: result.type },
        ...{ under: isObjective ? '' : idKey(row.supports), ambition, score, suggested },
        ...{ grade: chosen, reason: chosen === suggested ? '' : reason },
        silent: !isObjective && score !== null && result.headsFor === '',
        complaint: result.complaint,
      },
    ];
  });
}

export const keyResultsOf = (rows: readonly Graded[]): readonly Graded[] =>
  rows.filter(({ type }) => type === 'Key result');

/** Key results that cannot be graded, because something is wrong with their rows: they are closed as “no score”. */
export const withoutScore = (rows: readonly Graded[]): readonly Graded[] =>
  keyResultsOf(rows).filter(({ score }) => score === null);

/** Overrides that say something: another colour than the suggested one, with a reason. */
export function overridesThatCount(rows: readonly Graded[], overrides: Overrides): Overrides {
  const known = new Map(keyResultsOf(rows).map((one) => [one.id, one.suggested]));
  return Object.fromEntries(
    Object.entries(overrides).filter(
      ([id, [grade, reason]]) => known.get(id) && known.get(id) !== grade && reason.trim() !== '',
    ),
  );
}

/** Another colour was chosen and nobody said why. */
export const reasonsMissing = (rows: readonly Graded[]): readonly Graded[] =>
  rows.filter(({ grade, suggested, reason }) => grade !== suggested && reason.trim() === '');
