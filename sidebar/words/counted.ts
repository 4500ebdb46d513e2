/** Counted things, in English. */
import { pluralIn } from '../plural.ts';

export const plural = pluralIn('en-GB');
export const objectives = (count: number) => plural(count, { one: '# objective', other: '# objectives' });
export const keyResults = (count: number) => plural(count, { one: '# key result', other: '# key results' });
