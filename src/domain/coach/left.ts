/** What a person left as it is: kept for a row and a rule, until the text changes. */
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
  return [row, ruleId, shortened([title.trim(), why, fix].join('\n'))].filter((part) => part !== '').join(' ');
}

export function leaveKeyInDraft(draft: Pick<QuarterDraft, 'objectives'>, finding: Finding): string {
  const { objective, keyResult } = placeInDraft(finding.field);
  const row = draft.objectives[objective];
  return leaveKey('', (keyResult === null ? row : row?.keyResults[keyResult])?.title ?? '', finding);
}

/** FNV-1a in 32 bits. */
function shortened(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
