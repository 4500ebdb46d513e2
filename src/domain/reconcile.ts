/**
 * What has changed in a register since it was last looked at. Sheets tells of edits only sometimes (not of undo, sort,
 * a deleted row, a phone), so the last inputs of every ID are kept and held against what stands there now.
 */
import { isBlank } from './cell.ts';

/** The inputs whose changes are kept: a reading is a check-in, anything else an adjustment. */
export const READING_FIELDS = ['Current', 'Confidence'] as const;
const ADJUSTMENT_FIELDS = ['Start', 'Target', 'Weight', 'From', 'Due', 'Measure', 'Ambition'] as const;
export const LOGGED_FIELDS = [...READING_FIELDS, ...ADJUSTMENT_FIELDS] as const;

export type ReadingField = (typeof READING_FIELDS)[number];
export type LoggedField = (typeof LOGGED_FIELDS)[number];
export type InputValue = string | number | boolean;
/** The inputs of one key result, dates as serial days. */
export type Inputs = Readonly<Record<LoggedField, InputValue>>;

export interface InputChange {
  readonly id: string;
  readonly field: LoggedField;
  readonly previous: InputValue;
  readonly current: InputValue;
  /** A reading that was typed; a cleared one is none. */
  readonly checkIn: boolean;
}

/**
 * The changes of every row, in the order of the rows. A row that was never looked at before has nothing to compare
 * with: its readings alone count as typed.
 */
export function changesSince(
  known: ReadonlyMap<string, Inputs>,
  rows: readonly { readonly id: string; readonly inputs: Inputs }[],
): readonly InputChange[] {
  return rows.flatMap(({ id, inputs }) => {
    const before = known.get(id);
    const fields: readonly LoggedField[] = before ? LOGGED_FIELDS : READING_FIELDS;
    return fields.flatMap((field): InputChange[] => {
      const previous = before?.[field] ?? '';
      const current = inputs[field];
      if (isSame(previous, current)) return [];
      return [{ id, field, previous, current, checkIn: isReading(field) && !isBlank(current) }];
    });
  });
}

const isReading = (field: LoggedField): field is ReadingField => (READING_FIELDS as readonly string[]).includes(field);

/** A number that came back through a cell may differ in its last bit. */
function isSame(one: InputValue, other: InputValue): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(one));
  return one === other;
}
