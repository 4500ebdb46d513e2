import type { Family } from './family.ts';
import type { Reading } from './key-result.ts';

/** What is to be said about the whole, once: what no row has, or what was read in a way one should know. */
export function saidOfTheWhole(
  families: readonly Family[],
  { has, scale }: Pick<Reading, 'has' | 'scale'>,
  titlesRead: number,
): readonly string[] {
  const values = families.flatMap(({ keyResults }) => keyResults);
  const bare = values.some(({ start, target }) => start === null || target === null);
  const sentences: string[] = [];
  if (hasNothingBelow(families)) {
    sentences.push(
      'Nothing tells key results from objectives. Indent the key results, or write O1 and K1 before them, and paste again.',
    );
  }
  if (titlesRead > 0) sentences.push(`Start and target of ${titlesRead} are read from their titles.`);
  if (bare && !has('start') && !has('target') && !has('progress')) {
    sentences.push('No column holds start and target. Type them in the register afterwards.');
  } else if (bare && !has('start') && has('target')) {
    sentences.push('No column holds the start. Type it in the register afterwards, 0 where you count from nothing.');
  }
  if (has('confidence') && scale === 'tenths') sentences.push('Confidence is read on a scale of 10: 7 is 70 %.');
  return sentences;
}

/** No row at all is a key result. */
export const hasNothingBelow = (families: readonly Family[]): boolean =>
  families.length > 1 && families.every(({ keyResults }) => keyResults.length === 0);
