/** The value a person types into a check-in. */
import { COMPLAINTS } from '../complaint.ts';
import type { Measure } from '../okr.ts';
import { stepsIn } from '../scoring.ts';
import { readTyped, readYesNo, type ValueShape } from '../typed-value.ts';

export interface ReadingFrame {
  readonly measure: Measure;
  /** How the row shows its numbers. */
  readonly shape: ValueShape;
  /** Of Steps: how many there are in all. */
  readonly target: number | '';
  readonly decimal: '.' | ',';
}

/** A value as its cell holds it: a number, or the word yes or no. */
export type Reading = { readonly ok: true; readonly value: number | 'yes' | 'no' } | NotRead;
export interface NotRead {
  readonly ok: false;
  readonly message: string;
}

/** A bare number takes the row's unit; another unit is asked about, never converted. */
export function readReading(text: string, frame: ReadingFrame): Reading {
  const { measure } = frame;
  if (text.trim() === '') return no('Type the value as it is now, or choose No change.');
  if (measure === 'Yes / no') {
    const answer = readYesNo(text);
    return answer === undefined ? no(COMPLAINTS.currentNotYesNo) : { ok: true, value: answer === 1 ? 'yes' : 'no' };
  }
  if (measure === 'Steps') return readSteps(text, frame);
  if (DATE.test(text.trim())) return no('This is a date. Type the number as it is now.');
  const typed = readTyped(text, frame);
  if (!typed.ok) return typed;
  if (typed.yesNo) return no(COMPLAINTS.currentNotNumber);
  return inUnitOf(frame.shape, typed.shape, typed.value, text.trim());
}

/** `16.11.2026`, `2026-11-16`: no way to group the digits of a number. */
const DATE = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/;

function readSteps(text: string, { target, decimal }: ReadingFrame): Reading {
  const all = /of\s*(\d+)\s*$/i.exec(text)?.[1];
  if (all !== undefined && target !== '' && Number(all) !== target) return no(`It has ${target} steps in all.`);
  const typed = all === undefined ? readTyped(text, { decimal }) : null;
  const steps = typed === null ? stepsIn(text.trim()) : typed.ok && !typed.yesNo ? typed.value : undefined;
  return steps === undefined || steps < 0 ? no(COMPLAINTS.currentNotSteps) : { ok: true, value: steps };
}

function inUnitOf(shape: ValueShape, typed: ValueShape, value: number, text: string): Reading {
  if (shape.percent && !typed.percent) {
    if (typed.prefix !== '' || typed.suffix !== '') return no(`This key result counts in %. Type ${text} as 85 %.`);
    // 0.9 may be meant as 90 % or as 0.9 %.
    return Math.abs(value) <= 1 && value !== 0
      ? no('Write the unit, too, as 85 %.')
      : { ok: true, value: Number((value / 100).toPrecision(12)) };
  }
  if (typed.percent && !shape.percent) return no('This key result does not count in %. Type the number alone.');
  const other = differs(typed.prefix, shape.prefix)
    ? typed.prefix
    : differs(typed.suffix, shape.suffix)
      ? typed.suffix
      : '';
  if (other === '') return { ok: true, value };
  const own = shape.prefix || shape.suffix;
  return no(
    own === '' ? `Leave “${other}” out: type the number alone.` : `This key result counts in ${own}, not in ${other}.`,
  );
}

const bare = (unit: string) => unit.toLowerCase().replace(/[\s.]/g, '');
/** `h` and `H` are one unit, and a singular is its plural. */
const differs = (typed: string, own: string): boolean =>
  typed !== '' && bare(typed).replace(/s$/, '') !== bare(own).replace(/s$/, '');

/**
 * A question to ask before a value is saved, '' for none: far below the last one where the way leads up, it may be this
 * week's alone and not the total so far.
 */
export function doubtAbout(
  value: number | 'yes' | 'no',
  before: { readonly current: unknown; readonly start: unknown; readonly target: unknown },
  shown: string,
): string {
  const { current, start, target } = before;
  if (
    typeof value !== 'number' ||
    typeof current !== 'number' ||
    typeof start !== 'number' ||
    typeof target !== 'number'
  )
    return '';
  const rises = target > start && current > start;
  return rises && value >= 0 && value < start + (current - start) / 2 && value <= current / 2
    ? `It was ${shown} last time. Type the total so far, not this week’s alone.`
    : '';
}

const no = (message: string): NotRead => ({ ok: false, message });
