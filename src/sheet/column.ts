import type { Day } from '../domain/day.ts';
import type { CycleState } from '../domain/okr.ts';

/** Where a formula finds its values: a whole open column in the sheet, one row in the second-engine check. */
export interface Refs {
  /** The column's value in this row. */
  readonly at: (header: string) => string;
  /** The whole column, for SUMIF and COUNTIF. */
  readonly all: (header: string) => string;
  /** Whether a column stands that older registers do without. */
  readonly has: (header: string) => boolean;
}

/** What the formulas of one cycle hold as constants: no formula reads another tab, so a copied tab stays right. */
export interface FormulaFacts {
  readonly from: Day;
  readonly due: Day;
  readonly state: CycleState;
  /** Rhythm and grace in days: an older reading is stale. */
  readonly staleAfterDays: number;
  /** Whether Score asks the custom functions first. */
  readonly customScore: boolean;
  /** What Supports offers from outside the register: `G1 …` and the objectives of longer cycles. */
  readonly above?: readonly string[];
}

/** How a column's cells look when they hold something. */
export const COLUMN_FORMATS = {
  text: '@',
  word: '@',
  any: null,
  number: '0.##',
  score: '0.00',
  percent: '0%',
  day: 'd mmm',
  date: 'd mmm yyyy',
  moment: 'd mmm yyyy hh:mm',
  bar: null,
} as const;

export type Format = keyof typeof COLUMN_FORMATS;

/** What the dropdown or check of an input cell demands. */
export type Check =
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly strict: boolean }
  | { readonly kind: 'column'; readonly header: string }
  | { readonly kind: 'team'; readonly header: string }
  | { readonly kind: 'date' }
  | { readonly kind: 'formula'; readonly formula: (cell: string, at: (header: string) => string) => string };

interface AnyColumn {
  readonly header: string;
  readonly width: number;
  readonly format: Format;
  /** The note on the header: what to type, or what the number says. */
  readonly note: string;
  readonly align?: 'left' | 'center' | 'right';
}

export interface InputColumn extends AnyColumn {
  readonly check?: Check;
  /** Shown where the cell refuses what is typed. */
  readonly help?: string;
}

export interface ComputedColumn extends AnyColumn {
  /** The value of one row, as a formula body without ARRAYFORMULA. */
  readonly formula: (refs: Refs, facts: FormulaFacts) => string;
}

export type Column = InputColumn | ComputedColumn;

export const isComputed = (column: Column): column is ComputedColumn => 'formula' in column;

/** `A`, `Z`, `AA` for 1, 26, 27. */
export function columnLetter(position: number): string {
  let rest = position;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}
