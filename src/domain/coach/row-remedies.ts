/** What a button can do about a finding on a row, where that needs no thought: asked only where there is one. */
import { isNumber } from '../cell.ts';
import { measuredNumber } from './numbers.ts';
import { chooses, MAKE_AN_ACTION, type Remedy } from './remedy.ts';
import { otherNumber, type RowSubject } from './rules.ts';
import { splitAtNumber } from './split-title.ts';
import { namesLimit, namesUpperLimit } from './title.ts';
import type { Words } from './words.ts';

/** By the rule that found something. */
export const ROW_REMEDIES: Readonly<Record<string, (subject: RowSubject, words: Words) => readonly Remedy[]>> = {
  'objective-holds-number': ({ title }, words) => {
    const parts = splitAtNumber(title, words);
    if (!parts) return [];
    const { start, target } = parts;
    const keyResult = { title: parts.keyResult, start, target };
    const label = `Move “${measuredNumber(title, words)?.text}” down`;
    return [{ do: 'move down', label, title: parts.title, keyResult }];
  },
  'key-result-is-action': () => [MAKE_AN_ACTION],
  'start-is-target': ({ title }, words) => {
    const isLimit = namesLimit(title, words);
    const below = isLimit && namesUpperLimit(title, words);
    const [above, under] = [chooses('Keep at or above'), chooses('Keep at or below')];
    return isLimit ? [below ? under : above] : [above, under];
  },
  'number-differs-from-target': ({ title, target }, words) => {
    const text = isNumber(target) ? otherNumber(title, target, words)?.text : undefined;
    return text === undefined ? [] : [{ do: 'set', label: `Set Target to ${text}`, cells: { target: text } }];
  },
  'running-total': () => [{ do: 'set', label: 'Set Start to 0', cells: { start: '0' } }],
};
