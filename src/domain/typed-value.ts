import { NO_WORDS, YES_WORDS } from './complaint.ts';
import { MONTH_NAME } from './day.ts';
import { mark } from './marks.ts';
import { type Ambition, wordKey } from './okr.ts';

/** How a value is shown: what stands before and after it, and how exactly. */
export interface ValueShape {
  readonly prefix: string;
  readonly suffix: string;
  readonly percent: boolean;
  /** Digits after the decimal sign, as typed. */
  readonly decimals: number;
  /** True where thousands are parted: `12,000`, `£40k`. */
  readonly grouped: boolean;
}

export interface TypedNumber {
  readonly ok: true;
  readonly value: number;
  readonly shape: ValueShape;
  /** Present where the word was a yes (value 1) or a no (value 0). */
  readonly yesNo?: true;
}
export interface NotTyped {
  readonly ok: false;
  readonly message: string;
}
export type Typed = TypedNumber | NotTyped;

export interface NumberStyle {
  /** The decimal sign of the file. */
  readonly decimal: '.' | ',';
}

export const PLAIN: ValueShape = { prefix: '', suffix: '', percent: false, decimals: 0, grouped: false };
const TIMES: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};
const YES_KEYS: ReadonlySet<string> = new Set(YES_WORDS.map(wordKey));
const NO_KEYS: ReadonlySet<string> = new Set(NO_WORDS.map(wordKey));
const CURRENCY = /^(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3}|Fr\.?|kr\.?)$/u;
/** `4 Dec` is a date, not four of something. */
const MONTH = new RegExp(`^${MONTH_NAME}`, 'i');
/** sign, what stands before, sign, digits, what stands after. */
const PARTS = /^([+-]?)\s*([^\d+\-.,]{0,5}?)\s*([+-]?)\s*((?:\d[\d., ']*\d|\d)|[.,]\d+)\s*([^\d]{0,24})$/u;

/** Reads `85 %`, `£40k`, `4 h`, `12,000`, and `1.234,5` in a file with a decimal comma. Percent come as 0.85. */
export function readTyped(text: string, style: NumberStyle): Typed {
  const clean = text
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .trim();
  if (clean === '') return { ok: false, message: 'Nothing is typed yet.' };
  const answer = readYesNo(clean);
  if (answer !== undefined && !/\d/.test(clean)) return { ok: true, value: answer, shape: PLAIN, yesNo: true };
  const parts = PARTS.exec(clean);
  const [, sign1 = '', before = '', sign2 = '', digits = '', after = ''] = parts ?? [];
  if (!parts || (sign1 !== '' && sign2 !== '') || MONTH.test(after)) return notANumber(text);
  if (before.trim() !== '' && !CURRENCY.test(before.trim())) return notANumber(text);
  const number = readDigits(digits, style.decimal);
  if (typeof number === 'string') return { ok: false, message: number };
  const unit = readUnit(before.trim(), after.trim());
  const size = tidy((number.value * unit.times) / (unit.percent ? 100 : 1));
  const value = size !== 0 && (sign1 === '-' || sign2 === '-') ? -size : size;
  const shape = {
    prefix: before.trim(),
    suffix: unit.suffix,
    percent: unit.percent,
    decimals: unit.times > 1 ? 0 : number.decimals,
    grouped: number.grouped || unit.times > 1 || (before.trim() !== '' && size >= 1000),
  };
  return { ok: true, value, shape };
}

/**
 * Reads a target beside its start: `+30%` is a third more than the start (percentage points where the start is itself
 * in percent), `+5` five more, and a bare number takes the unit of the start.
 */
export function readTarget(text: string, start: TypedNumber | null, style: NumberStyle): Typed {
  const typed = readTyped(text, style);
  if (!typed.ok || !start) return typed;
  const relative = text.trim().startsWith('+');
  const { shape } = typed;
  if (relative && shape.percent && !start.shape.percent) {
    return settle(start.value * (1 + typed.value), start.shape);
  }
  if (shape.percent && typed.value < 0 && !start.shape.percent) {
    return settle(start.value * (1 + typed.value), start.shape);
  }
  if (shape.percent && typed.value < 0 && start.value >= 0) {
    return { ok: false, message: 'Write the target itself, as 13 %: a minus can be read in two ways here.' };
  }
  if (shape.percent && !start.shape.percent) {
    return { ok: false, message: 'Start and target need the same unit. Type the start with %, too.' };
  }
  const bare = !shape.percent && shape.prefix === '' && shape.suffix === '';
  if (bare && start.shape.percent) {
    if (Math.abs(typed.value) <= 1) return { ok: false, message: 'Write the unit, too, as 95 %.' };
    const share = typed.value / 100;
    return settle(relative ? start.value + share : share, { ...start.shape, decimals: shape.decimals });
  }
  if (relative) return settle(start.value + typed.value, { ...start.shape, decimals: shape.decimals });
  if (bare) return { ...typed, shape: { ...start.shape, decimals: shape.decimals, grouped: shape.grouped } };
  return typed;
}

/** 1 for yes, 0 for no, `undefined` for anything else; spaces and case do not matter. */
export function readYesNo(text: string): 0 | 1 | undefined {
  const key = wordKey(text);
  if (YES_KEYS.has(key)) return 1;
  return NO_KEYS.has(key) ? 0 : undefined;
}

/** One shape for Start, Current and Target, exact enough for both and for a tenth of a short way: 4 h → 1 h shows 2.5 h. */
export function shapeForRow(start: TypedNumber | null, target: TypedNumber | null): ValueShape {
  const first = start?.shape ?? target?.shape ?? PLAIN;
  const second = target?.shape ?? first;
  const short = Math.abs((target?.value ?? 0) - (start?.value ?? 0)) < 10 && first.suffix !== '';
  return {
    prefix: first.prefix || second.prefix,
    suffix: first.suffix || second.suffix,
    percent: first.percent || second.percent,
    decimals: Math.max(first.decimals, second.decimals, short ? 1 : 0),
    grouped: first.grouped || second.grouped,
  };
}

/**
 * A US-style pattern, which Sheets takes in every locale: `0%`, `0.0`, `[$£]#,##0`, `0.0" h"`. The answer is '' for a
 * bare whole number: the automatic format then shows 8 and 2.5 as they are, where `0` would hide the half.
 */
export function numberFormatOf(shape: ValueShape): string {
  if (shape.percent) return `${digitPattern(shape)}%`;
  if (!shape.prefix && !shape.suffix && shape.decimals === 0 && !shape.grouped) return '';
  const before = shape.prefix === '' ? '' : `[$${shape.prefix.replace(/[[\]$-]/g, '') || '$'}]`;
  const after = shape.suffix === '' ? '' : `" ${shape.suffix.replace(/"/g, '')}"`;
  return `${before}${digitPattern(shape)}${after}`;
}

/** A value as a person reads it in a sentence: `£48,400`, `8.64`, `85 %`. Up to two digits more than typed if it needs them. */
export function formatValue(value: number, shape: ValueShape, decimal: '.' | ','): string {
  const shown = shape.percent ? value * 100 : value;
  const size = Math.abs(shown);
  const [whole = '0', rest = ''] = size.toFixed(digitsNeeded(size, shape.decimals)).split('.');
  const parted =
    shape.grouped || size >= 10_000 ? whole.replace(/\B(?=(\d{3})+$)/g, decimal === '.' ? ',' : '.') : whole;
  const sign = shown < 0 && /[1-9]/.test(whole + rest) ? '-' : '';
  const after = shape.percent ? ' %' : shape.suffix === '' ? '' : ` ${shape.suffix}`;
  return `${sign}${shape.prefix}${parted}${rest === '' ? '' : decimal + rest}${after}`;
}

/** The shape of values whose unit stands beside them: `%`, `£`, `EUR`, `h`. */
export function shapeOfUnit(unit: string, value = 0): ValueShape {
  const word = unit.trim();
  if (/^(%|percent|per cent|pct)$/i.test(word)) return { ...PLAIN, percent: true };
  const isMoney = CURRENCY.test(word);
  return {
    ...PLAIN,
    prefix: isMoney ? word : '',
    suffix: isMoney ? '' : word,
    grouped: Math.abs(value) >= 1000,
  };
}

/** The value where green begins: 0.7 of the way for a Stretch, the target itself for a Must reach. */
export function greenFrom(start: number, target: number, ambition: Ambition): number {
  if (ambition === 'Must reach') return target;
  return tidy(start + mark('stretchGreen') * (target - start));
}

function digitPattern(shape: ValueShape): string {
  return `${shape.grouped ? '#,##0' : '0'}${shape.decimals > 0 ? `.${'0'.repeat(shape.decimals)}` : ''}`;
}

function digitsNeeded(size: number, decimals: number): number {
  if (size >= 1000) return decimals;
  for (let digits = decimals; digits < decimals + 2; digits++) {
    if (Math.abs(size - Number(size.toFixed(digits))) < 1e-9) return digits;
  }
  return decimals + 2;
}

function readUnit(before: string, after: string): { times: number; suffix: string; percent: boolean } {
  if (/^(%|percent\b|per cent\b|pct\b)/i.test(after)) return { times: 1, suffix: '', percent: true };
  const word = /^([A-Za-z]+)(?:\s+(.*)|([\p{Sc}].*))?$/u.exec(after);
  const name = word?.[1] ?? '';
  const times = TIMES[name] ?? (name === 'm' && CURRENCY.test(before) ? 1e6 : 1);
  if (times === 1) return { times, suffix: after, percent: false };
  return { times, suffix: (word?.[2] ?? word?.[3] ?? '').trim(), percent: false };
}

function readDigits(
  digits: string,
  decimal: '.' | ',',
): { value: number; decimals: number; grouped: boolean } | string {
  const group = decimal === '.' ? ',' : '.';
  const [whole = '', rest = '', ...more] = digits.split(decimal);
  const groups = whole.split(/[., ']/);
  const wellParted = groups.length === 1 || (/^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every(isThree));
  if (more.length > 0 || !/^\d*$/.test(rest) || !wellParted) {
    return `"${digits}" can be read in two ways. Here 1${group}234${decimal}5 is a thousand two hundred and thirty-four and a half.`;
  }
  return {
    value: Number(`${groups.join('') || '0'}.${rest || '0'}`),
    decimals: rest.length,
    grouped: groups.length > 1,
  };
}

function isThree(digits: string): boolean {
  return /^\d{3}$/.test(digits);
}

/** 40,000 × 1.3 is 52,000, not 52,000.000000000007. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function settle(value: number, shape: ValueShape): TypedNumber {
  return { ok: true, value: tidy(value), shape };
}

function notANumber(text: string): NotTyped {
  return {
    ok: false,
    message: `"${text.trim()}" is not a number. Type digits, with a unit if you like: 85 %, £40k, 4 h.`,
  };
}
