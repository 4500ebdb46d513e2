/** A closed cycle in a few numbers: kept with it, so that the table of the last cycles needs none of their tabs. */
import type { Day } from '../day.ts';
import { findLevel, GRADES, type Grade } from '../okr.ts';
import { meanOfObjectives } from '../summary.ts';
import { stretchMean } from './ambition.ts';
import { type Graded, type JudgedRow, keyResultsOf } from './graded.ts';
import type { CheckInHabit } from './habits.ts';
import type { Sureness } from './sureness.ts';

export interface CycleFigures {
  /** The mean of the company-level objectives, '' where none has a score. */
  readonly score: number | '';
  /** The mean of the Stretch key results, '' where none has a score. */
  readonly stretch: number | '';
  /** Key results by grade. */
  readonly grades: Readonly<Record<Grade, number>>;
  readonly noScore: number;
  readonly checkIns: CheckInHabit;
  readonly reviews: number;
  /** Of those people were sure of at the start, how many ended green. */
  readonly sure: { readonly green: number; readonly all: number };
}

export interface FiguresFrom {
  readonly rows: readonly JudgedRow[];
  readonly graded: readonly Graded[];
  readonly checkIns: CheckInHabit;
  readonly reviews: number;
  readonly sureness: Sureness;
}

export function figuresOf({ rows, graded, checkIns, reviews, sureness }: FiguresFrom): CycleFigures {
  const company = rows.filter(({ row }) => findLevel(String(row.level ?? '')) === 'Company');
  const keyResults = keyResultsOf(graded);
  const count = (grade: Grade | null) => keyResults.filter((one) => one.grade === grade).length;
  const { sureAndGreen, sureAndNot } = sureness;
  return {
    score: meanOfObjectives(
      company.map(({ result }) => result),
      'score',
    ),
    stretch: stretchMean(graded),
    grades: Object.fromEntries(GRADES.map((grade) => [grade, count(grade)])) as Record<Grade, number>,
    noScore: count(null),
    ...{ checkIns, reviews },
    sure: { green: sureAndGreen.length, all: sureAndGreen.length + sureAndNot.length },
  };
}

export interface PastCycle {
  readonly name: string;
  readonly from: Day;
  readonly figures: CycleFigures;
}

const SHOWN = 4;

/** This one and the last three closed before it, oldest first. */
export function lastCycles(past: readonly PastCycle[], current: PastCycle): readonly PastCycle[] {
  const earlier = past.filter(({ name, from }) => name !== current.name && from < current.from);
  return [...earlier.sort((a, b) => (a.from < b.from ? -1 : 1)), current].slice(-SHOWN);
}
