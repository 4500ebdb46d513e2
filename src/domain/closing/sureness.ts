/** How sure people were when the cycle began, against how it ended. */
import type { CellValue } from '../cell.ts';
import { isNumber } from '../cell.ts';
import { TOLERANCE } from '../marks.ts';
import { type Graded, keyResultsOf } from './graded.ts';
import type { LoggedReading } from './habits.ts';

/** From here on people call themselves sure. */
export const SURE_FROM = 0.7;

export interface Sureness {
  /** Key results whose first confidence is known and that were graded. */
  readonly sureAndGreen: readonly Graded[];
  readonly sureAndNot: readonly Graded[];
  readonly unsureAndGreen: readonly Graded[];
  readonly unsureAndNot: readonly Graded[];
}

/**
 * The confidence at the draft, or else that of the first reading: by ID in capitals. The log is oldest first. `now`: what stands in the rows,
 * which is what was said first where nobody has changed it since. 0..1.
 */
export function firstConfidence(
  log: readonly LoggedReading[],
  now: readonly { readonly id: CellValue; readonly confidence: CellValue }[],
): ReadonlyMap<string, number> {
  const key = (id: unknown) =>
    String(id ?? '')
      .trim()
      .toUpperCase();
  const first = new Map<string, number>();
  const told = new Map<string, number>();
  for (const { id, field, previous, current, sure } of log) {
    const at = key(id);
    if (field === 'Confidence' && !first.has(at)) {
      // What it was changed from is what was said before the first reading.
      const said = isNumber(previous) ? previous : current;
      if (isNumber(said)) first.set(at, said);
    }
    if (isNumber(sure) && !told.has(at)) told.set(at, sure);
  }
  for (const [at, said] of told) if (!first.has(at)) first.set(at, said);
  for (const { id, confidence } of now) {
    if (isNumber(confidence) && !first.has(key(id))) first.set(key(id), confidence);
  }
  return first;
}

export function surenessOf(rows: readonly Graded[], first: ReadonlyMap<string, number>): Sureness {
  const groups = {
    sureAndGreen: [] as Graded[],
    sureAndNot: [] as Graded[],
    unsureAndGreen: [] as Graded[],
    unsureAndNot: [] as Graded[],
  };
  for (const row of keyResultsOf(rows)) {
    const said = first.get(row.id.toUpperCase());
    if (said === undefined || row.grade === null) continue;
    const [sure, green] = [said >= SURE_FROM - TOLERANCE, row.grade === 'Green'];
    groups[sure ? (green ? 'sureAndGreen' : 'sureAndNot') : green ? 'unsureAndGreen' : 'unsureAndNot'].push(row);
  }
  return groups;
}
