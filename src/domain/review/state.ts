/** The key results of a cycle, judged on one day. */
import { isNumber } from '../cell.ts';
import { valueText } from '../check-in/card.ts';
import type { Day } from '../day.ts';
import { measureOrNumber } from '../measure.ts';
import { shapeOfFormat } from '../number-format.ts';
import { type Evaluated, evaluateRegister } from '../register.ts';
import type { RegisterRow } from '../register-row.ts';
import { meanOfObjectives, type RegisterSummary, summarise } from '../summary.ts';
import { rowsOn } from './as-of.ts';
import type { ReviewFacts } from './facts.ts';

export interface JudgedOn {
  readonly row: RegisterRow;
  readonly result: Evaluated;
}

export interface RegisterOn {
  /** In the order of the register. */
  readonly rows: readonly JudgedOn[];
  readonly summary: RegisterSummary;
}

export function registerOn({ rows, log, cycle, staleAfterDays, decimal }: ReviewFacts, day: Day): RegisterOn {
  const stood = rowsOn(
    rows.map(({ row }) => row),
    log,
    day,
  );
  const results = evaluateRegister(stood, { cycle, today: day, staleAfterDays, decimal });
  const summary = summarise(stood, results);
  // Without an objective of the company all of them are its.
  const headsFor = summary.headsFor === '' ? meanOfObjectives(results, 'headsFor') : summary.headsFor;
  const score = summary.score === '' ? meanOfObjectives(results, 'score') : summary.score;
  return {
    rows: results.flatMap((result, at) => {
      const row = stood[at];
      return row ? [{ row, result }] : [];
    }),
    summary: { ...summary, headsFor, score },
  };
}

export const text = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell).trim());

/** `K3 Website visitors a month` */
export const nameOfRow = (row: RegisterRow): string => `${text(row.id)} ${text(row.title)}`.trim();

/** A value of a row as a person reads it. */
export function shownValue(row: RegisterRow, value: RegisterRow['target'], format: string, decimal: '.' | ','): string {
  return valueText(value, measureOrNumber(row.measure), shapeOfFormat(format), decimal);
}

/** `£44.4k of £52k`: where it is and where it is to go. */
export function wayText(row: RegisterRow, format: string, decimal: '.' | ','): string {
  const show = (value: RegisterRow['target']) => shownValue(row, value, format, decimal);
  const now = show(row.current) || '–';
  const measure = measureOrNumber(row.measure);
  if (measure === 'Yes / no' || show(row.target) === '') return now;
  if (measure.startsWith('Keep'))
    return `${now}, ${measure === 'Keep at or above' ? 'at least' : 'at most'} ${show(row.target)}`;
  return `${now} of ${show(row.target)}`;
}

export const scoreIn = ({ score }: Evaluated): number | '' => (isNumber(score) ? score : '');
