/** The numbers in a title, and what they say. */
import { bare, firstVerb, pattern, wordsOf } from './title.ts';
import type { Words } from './words.ts';

export interface NumberInTitle {
  /** `30 %`, `£2m`, `9`. */
  readonly text: string;
  /** The words that lead up to it: `to `, `at or below `, or ''. */
  readonly leadsUp: string;
  /** Where what leads up to it begins, and where the number ends. */
  readonly from: number;
  readonly end: number;
  /** What stands behind it. */
  readonly after: string;
}

const MONEY = '(?:[€£$¥₹]|CHF|EUR|USD|GBP)';
const NUMBER = '\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+|\\d(?:[\\d.,]*\\d)?';
const YEAR = /^(?:19|20)\d\d$/;

const size = (words: Words) => `(?:\\s?(?:${words.sizes})\\b)?`;
const unit = (words: Words) => `(?:\\s?%|\\s?(?:${words.percent}|${words.currencies})\\b|\\s?[€£])`;

/** A number, its unit, and the words that lead up to it. */
function measured(words: Words): RegExp {
  const lead = `(?:(?:${words.limits}|${words.of}|${words.by}|${words.to}|${words.from})\\s+)*`;
  const sized = `(?:${NUMBER})${size(words)}`;
  return pattern(`(^|[\\s(])(${lead})(${MONEY}\\s?${sized}|${sized}${unit(words)}|${sized})(?![\\w/:.–-]*\\w)`);
}

/** The first number that makes an objective a key result: "by 30 %", "to £2m", "a score of 9". */
export function measuredNumber(title: string, words: Words): NumberInTitle | undefined {
  const changes = words.changeVerbs.has(firstVerb(title, words));
  const hasUnit = pattern(`${MONEY}|${unit(words)}`);
  const hasMoney = pattern(`${MONEY}|(?:${words.currencies})\\b`);
  const numbers = numbersIn(title, words);
  const found = numbers.find(({ text, leadsUp, from }) => {
    if (!hasUnit.test(text)) {
      const isFirst = wordsOf(bare(title.slice(0, from), words), words).length === 1;
      if (changes && leadsUp === '' && isFirst) return true;
      const isRange = /\d\s*$/.test(title.slice(0, from)) && pattern(`^(?:${words.to})\\s`).test(leadsUp);
      const hasFrom = pattern(`\\b(?:${words.from})\\s`).test(title.slice(0, from));
      return endsIn(leadsUp, `${words.by}|${words.to}|${words.from}`) && (!isRange || hasFrom);
    }
    if (pattern(`(?:${words.limits})\\s+$`).test(leadsUp)) return changes;
    return changes || !(hasMoney.test(text) && pattern(`${words.of}\\s+$`).test(leadsUp));
  });
  if (!found) return markIn(title, words);
  // "from 6 % to 3 %" is about the 3 %.
  const isFrom = endsIn(found.leadsUp, words.from);
  return (isFrom && numbers.find((one) => one.from > found.from && endsIn(one.leadsUp, words.to))) || found;
}

export const endsIn = (leadsUp: string, word: string): boolean => pattern(`(?:^|\\s)(?:${word})\\s+$`).test(leadsUp);

/** "a score of 9", "9 or above". */
function markIn(title: string, words: Words): NumberInTitle | undefined {
  const found = pattern(
    `(?:${words.marks}\\s+)(\\d(?:[\\d.]*\\d)?)(?:\\s+${words.orMore})?|(\\d(?:[\\d.]*\\d)?)\\s+${words.orMore}`,
  ).exec(title);
  const text = found?.[1] ?? found?.[2];
  if (!found || text === undefined) return undefined;
  const end = found.index + found[0].length;
  return { text, leadsUp: '', from: found.index + found[0].indexOf(text), end, after: title.slice(end) };
}

/** The numbers of a title; dates, years, times of day, 24/7, B2B and No. 1 are none. */
export function numbersIn(title: string, words: Words): readonly NumberInTitle[] {
  const found: NumberInTitle[] = [];
  const one = new RegExp(measured(words).source, 'gi');
  for (let match = one.exec(title); match !== null; match = one.exec(title)) {
    const [whole, space = '', leadsUp = '', text = ''] = match;
    const start = match.index + space.length;
    const end = match.index + whole.length;
    const [before, after] = [title.slice(0, start), title.slice(end)];
    const isDate =
      YEAR.test(text) ||
      pattern(`^\\s+(?:of\\s+)?${words.months}`).test(after) ||
      pattern(`${words.months}\\.?\\s*$`).test(before);
    const isDeadline =
      pattern(`^\\s+${words.calendar}`).test(after) && pattern(`(?:${words.deadlines})\\s*$`).test(leadsUp || before);
    const isClock = pattern(`^\\s?${words.clock}`).test(after);
    const isName = pattern(`(?:^|[\\s(])(?:${words.ranks})\\s*$`).test(before);
    if (!isDate && !isDeadline && !isClock && !isName)
      found.push({ text: text.trim(), leadsUp, from: start, end, after });
  }
  return found;
}
