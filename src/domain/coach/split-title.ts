/** A title with a number in it, parted into an objective and a key result. */
import { endsIn, measuredNumber, numbersIn } from './numbers.ts';
import { bare, firstVerb, pattern } from './title.ts';
import type { Words } from './words.ts';

/** What an objective and its key result say once the number is taken out of the one and into the other. */
export function splitAtNumber(
  title: string,
  words: Words,
): { readonly title: string; readonly keyResult: string; readonly start: string; readonly target: string } | undefined {
  const number = measuredNumber(title, words);
  if (!number) return undefined;
  const start = numbersIn(title, words).find(
    (one) => one.from < number.from && endsIn(one.leadsUp, words.from) && endsIn(number.leadsUp, words.to),
  );
  const unit = pattern(`^\\s*(?:${words.units})\\b`).exec(number.after)?.[0] ?? '';
  const dangling = [words.of, words.by, words.to, words.and, words.articles, words.ways, words.limits, ','].join('|');
  const left = title.slice(0, (start ?? number).from).replace(pattern(`(?:\\s+(?:${dangling}))*\\s*$`), '');
  const right = number.after
    .slice(unit.length)
    .replace(pattern(`^\\s+${words.orMore}`), '')
    .replace(pattern(`^\\s+(?:${words.of})\\s`), ' ');
  const verb = firstVerb(title, words);
  const without = `${left}${right}`.replace(/\s+/g, ' ').trim();
  const measured = words.changeVerbs.has(verb) ? bare(without, words).replace(/^\S+\s*/, '') : without;
  const named = measured.replace(pattern(`^(?:${words.articles})\\s+`), '');
  const sign = !endsIn(number.leadsUp, words.by) ? '' : words.lessVerbs.has(verb) ? '-' : '+';
  return {
    title: without,
    keyResult: capitalised(named === '' ? without : named),
    start: start?.text ?? '',
    target: `${sign}${number.text}${unit}`,
  };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
