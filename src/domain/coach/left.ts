/** What a person left as it is: kept for a row and a rule, until the text changes. */
import { digestOf } from '../digest.ts';
import type { QuarterDraft } from '../quarter-draft.ts';
import { placeInDraft } from './place.ts';
import type { Finding } from './row.ts';

/**
 * The words are part of it: the same rule about another word is a new thought. `row`: its ID in a register, '' in a
 * draft, where a row is known by its title only. Short, since a file keeps many of these.
 */
export function leaveKey(
  row: string,
  title: string,
  { ruleId, why, fix }: Pick<Finding, 'ruleId' | 'why' | 'fix'>,
): string {
  return [row, ruleId, digestOf([title.trim(), why, fix].join('\n'))].filter((part) => part !== '').join(' ');
}

export function leaveKeyInDraft(draft: Pick<QuarterDraft, 'objectives'>, finding: Finding): string {
  const { objective, keyResult } = placeInDraft(finding.field);
  const row = draft.objectives[objective];
  return leaveKey('', (keyResult === null ? row : row?.keyResults[keyResult])?.title ?? '', finding);
}
