/** A register as it stood on an earlier day, by its log: from the rows of today every later line is taken back. */
import { isNumber } from '../cell.ts';
import { type Day, dayNumber } from '../day.ts';
import type { RegisterRow } from '../register-row.ts';
import { idKey } from '../rollup.ts';
import type { LogLine } from './facts.ts';

/** The columns whose changes are logged. */
const FIELDS: Readonly<Record<string, keyof RegisterRow>> = {
  Start: 'start',
  Current: 'current',
  Target: 'target',
  Confidence: 'confidence',
  Owner: 'owner',
  Ambition: 'ambition',
  Measure: 'measure',
  Weight: 'weight',
  From: 'from',
  Due: 'due',
  Dropped: 'dropped',
};

/** `log`: oldest first. Rows that were added later stand there with their first values: the log does not tell. */
export function rowsOn(rows: readonly RegisterRow[], log: readonly LogLine[], day: Day): readonly RegisterRow[] {
  const later = log.filter((line) => line.day > day);
  if (later.length === 0) return rows;
  const fields = new Map<string, Record<string, unknown>>();
  // Backwards: the oldest of the later lines knows what stood before.
  for (const { id, field, previous } of [...later].reverse()) {
    const name = FIELDS[field];
    if (name === undefined) continue;
    const known = fields.get(idKey(id)) ?? {};
    known[name] = previous;
    fields.set(idKey(id), known);
  }
  const reading = new Map<string, LogLine>();
  const sure = new Map<string, number>();
  for (const line of log) {
    if (line.day > day) break;
    if (line.field === 'Current' || line.field === 'Confidence') reading.set(idKey(line.id), line);
    if (line.sure !== '') sure.set(idKey(line.id), line.sure);
  }
  const number = dayNumber(day);
  return rows.map((row) => {
    const key = idKey(row.id);
    const before = fields.get(key);
    if (before === undefined) return row;
    const last = reading.get(key);
    const typed = isNumber(row.lastCheckIn) && row.lastCheckIn <= number ? row.lastCheckIn : '';
    const lastCheckIn = last ? dayNumber(last.day) : typed;
    const confidence = sure.get(key);
    return { ...row, ...before, ...(confidence === undefined ? {} : { confidence }), lastCheckIn };
  });
}
