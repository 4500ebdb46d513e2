import { PLAIN, type ValueShape } from './typed-value.ts';

/** Literal text (`[$£]`, `"h"`, `\h`, a currency sign), the digits, an exponent, per cent; anything else shows nothing. */
const TOKENS = /\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|"([^"]*)"|\\(.)|(\p{Sc})|(General|@|[#0?][#0?,.]*)|(E[+-])|(%)|./giu;
/** `0.0,,`: shown a thousand times smaller for each of these commas. */
const THOUSANDS_LEFT_OUT = /,(?:\.|$)/;

/**
 * How a cell with this number format shows its number: the twin of `numberFormatOf`, for formats that people chose, too.
 * Only the section for positive numbers counts. A number shown in thousands or as a power of ten is written out in full:
 * then the `k` behind it, and its decimals, belong to another number.
 */
export function shapeOfFormat(format: string): ValueShape {
  const literals = { before: '', after: '' };
  let digits = '';
  let percent = false;
  let exponent = false;
  const [positive = ''] = format.split(';');
  for (let found = TOKENS.exec(positive); found; found = TOKENS.exec(positive)) {
    const [, currency, quoted, escaped, sign, pattern, power, share] = found;
    if (pattern !== undefined) digits = digits || pattern;
    else if (power !== undefined) exponent = digits !== '';
    else if (share !== undefined) percent = true;
    else if (THOUSANDS_LEFT_OUT.test(digits)) literals.after += currency ?? sign ?? '';
    else literals[digits === '' ? 'before' : 'after'] += currency ?? quoted ?? escaped ?? sign ?? '';
  }
  // A day or a time, in words of its own.
  if (digits === '') return PLAIN;
  const isInFull = exponent || THOUSANDS_LEFT_OUT.test(digits);
  return {
    prefix: literals.before.trim(),
    suffix: literals.after.trim(),
    percent,
    decimals: isInFull ? 0 : (/\.(.*)$/.exec(digits)?.[1]?.length ?? 0),
    grouped: /,[#0?]/.test(digits),
  };
}
