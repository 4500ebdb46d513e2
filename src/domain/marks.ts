/**
 * Where a colour begins. Fixed, not a setting: 0.7 means the same in every company.
 * Fractions, because a formula we write into a sheet may hold no decimal point (a German sheet reads `0.7` wrongly):
 * the server divides, the formula is given `7/10`.
 */
export interface Fraction {
  readonly top: number;
  readonly bottom: number;
}

const fraction = (top: number, bottom: number): Fraction => ({ top, bottom });

export const MARKS = {
  /** Stretch: green from 0.7 on, amber from 0.4. */
  stretchGreen: fraction(7, 10),
  stretchAmber: fraction(4, 10),
  /** Must reach: green from 1 − (1 − gone) × 1/5 on, which is 1 on the last day; amber from 0.7. */
  mustReachSlack: fraction(1, 5),
  mustReachAmber: fraction(7, 10),
  /** What "by plan from here" counts on until the end: four fifths for a stretch, all of it for a must. */
  stretchPlan: fraction(4, 5),
  mustReachPlan: fraction(1, 1),
  /** Below 40 % sure is at best At risk, below 20 % Off track. */
  unsure: fraction(4, 10),
  doubtful: fraction(2, 10),
  /** From here on somebody is sure, and Why says so where the numbers are red. */
  sure: fraction(8, 10),
  /** 0.1 + 0.2 must not miss a mark: comparisons give way by this much. */
  tolerance: fraction(1, 1_000_000_000),
} as const;

export type MarkName = keyof typeof MARKS;

/** The mark as a number. */
export function mark(name: MarkName): number {
  return MARKS[name].top / MARKS[name].bottom;
}

/** The mark as it may stand in a formula: `7/10`, or `1` for a whole. */
export function markInFormula(name: MarkName): string {
  const { top, bottom } = MARKS[name];
  return bottom === 1 ? String(top) : `${top}/${bottom}`;
}

export const TOLERANCE = mark('tolerance');
