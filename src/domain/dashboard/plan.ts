/** The Dashboard as plain data: what stands where, made in the sidebar and written by the server as it is. */

/**
 * `«Heads for»` in a formula is the register's whole column from its header on, `«@Score»` the header's cell, `«@»` the
 * title above them, `«log K»` a column of the Check-ins below its header: the server knows the tabs and where the
 * columns stand when it writes.
 */
export interface DashboardPlan {
  /** The cycle it shows. */
  readonly cycle: string;
  /** All cells from A1 on, rows of equal width; what begins with `=` is a formula. */
  readonly lines: readonly (readonly string[])[];
  /** Where formulas stand, as rectangles: all that is written again when it is opened for another cycle. */
  readonly formulas: readonly string[];
  /** First column, how many, and their width in pixels. */
  readonly widths: readonly (readonly [first: number, count: number, width: number])[];
  readonly looks: readonly Look[];
  /** Cells that begin with the shape of a status and take its colours. */
  readonly statuses: readonly string[];
  /** Ranges, and the formula by which a line of them is a heading. */
  readonly bold: readonly (readonly [range: string, formula: string])[];
  /** Cells of ours with a word that stands where it was as long as nobody inserts or moves anything. */
  readonly anchors: readonly string[];
  readonly charts: readonly PlannedChart[];
}

/** One setting of some ranges. */
export type Look = readonly [
  ranges: readonly string[],
  setting:
    | 'setFontWeight'
    | 'setFontSize'
    | 'setFontColor'
    | 'setBackground'
    | 'setHorizontalAlignment'
    | 'setNumberFormat',
  value: string | number,
];

export interface PlannedChart {
  readonly kind: 'BAR' | 'COLUMN';
  readonly range: string;
  /** Row and column from 1, and pixels to the right and down. */
  readonly at: readonly [row: number, column: number, x: number, y: number];
  readonly options: readonly (readonly [name: string, value: string | number | boolean | readonly string[]])[];
}
