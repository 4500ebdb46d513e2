import type { ValueShape } from './typed-value.ts';

/** Literal text (`[$£]`, `"h"`, `\h`, a currency sign), the digits, per cent; anything else shows nothing. */
const TOKENS = /\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|"([^"]*)"|\\(.)|(\p{Sc})|([#0?][#0?,.]*)|(%)|./gu;

/**
 * How a cell with this number format shows its number: the twin of `numberFormatOf`, for formats that people chose, too.
 * Only the section for positive numbers counts.
 */
export function shapeOfFormat(format: string): ValueShape {
  const literals = { before: '', after: '' };
  let digits = '';
  let percent = false;
  const [positive = ''] = format.split(';');
  for (let found = TOKENS.exec(positive); found; found = TOKENS.exec(positive)) {
    const [, currency, quoted, escaped, sign, pattern, share] = found;
    if (pattern !== undefined) digits = digits || pattern;
    else if (share !== undefined) percent = true;
    else literals[digits === '' ? 'before' : 'after'] += currency ?? quoted ?? escaped ?? sign ?? '';
  }
  return {
    prefix: literals.before.trim(),
    suffix: literals.after.trim(),
    percent,
    decimals: /\.(.*)$/.exec(digits)?.[1]?.length ?? 0,
    grouped: digits.includes(','),
  };
}
