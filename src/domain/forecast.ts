import { progressOf, scoreOf } from './scoring.ts';

/** A value on a day (a spreadsheet serial, or any count of days). */
export interface DatedValue {
  readonly day: number;
  readonly value: number;
}

/** Pairs grow with the square of the readings; more readings than this are thinned out evenly, first and last kept. */
const MOST_READINGS = 500;

/**
 * The straight line through the readings by Theil and Sen: the median of the slopes of all pairs, through the median of
 * what is left. `undefined` with readings on fewer than two days.
 *
 * Not least squares, because a quarter has a dozen readings typed by hand, and one wrong one (£444k for £44k) tilts a
 * least-squares line as far as it likes, while the median bears up to 29 % wrong readings without being moved. Where the
 * readings are clean the two all but agree.
 * H. Theil (1950), "A rank-invariant method of linear and polynomial regression analysis", Proc. KNAW 53;
 * P. K. Sen (1968), "Estimates of the regression coefficient based on Kendall's tau", JASA 63, 1379–1389.
 */
export function trendLine(
  readings: readonly DatedValue[],
): { readonly slope: number; readonly level: number } | undefined {
  const points = thinned(readings);
  const slopes: number[] = [];
  for (let later = 1; later < points.length; later++) {
    const b = points[later] as DatedValue;
    for (let earlier = 0; earlier < later; earlier++) {
      const a = points[earlier] as DatedValue;
      if (a.day !== b.day) slopes.push((b.value - a.value) / (b.day - a.day));
    }
  }
  if (slopes.length === 0) return undefined;
  const slope = median(slopes);
  return { slope, level: median(points.map((point) => point.value - slope * point.day)) };
}

/** The score at the end if the trend of the readings goes on; `undefined` with readings on fewer than two days. */
export function forecastScore(
  readings: readonly DatedValue[],
  start: number,
  target: number,
  end: number,
): number | undefined {
  // Counted from the end, so that large serials do not eat the digits of the level.
  const line = trendLine(readings.map((reading) => ({ day: reading.day - end, value: reading.value })));
  return line && scoreOf(progressOf(start, target, line.level));
}

function thinned(readings: readonly DatedValue[]): readonly DatedValue[] {
  if (readings.length <= MOST_READINGS) return readings;
  const sorted = [...readings].sort((a, b) => a.day - b.day);
  const step = (sorted.length - 1) / (MOST_READINGS - 1);
  return Array.from({ length: MOST_READINGS }, (_, index) => sorted[Math.round(index * step)] as DatedValue);
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  const middle = values.length >> 1;
  const upper = values[middle] as number;
  return values.length % 2 === 1 ? upper : ((values[middle - 1] as number) + upper) / 2;
}
