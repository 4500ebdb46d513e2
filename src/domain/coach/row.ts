import type { Remedy } from './remedy.ts';
import { ROW_REMEDIES } from './row-remedies.ts';
import { KEY_RESULT_RULES, OBJECTIVE_RULES, type RowSubject, type Rule } from './rules.ts';
import type { Words } from './words.ts';
import { ENGLISH } from './words-en.ts';

/** What the coach says about a row: a reason and a way out, never a mark. */
export interface Finding {
  readonly ruleId: string;
  readonly why: string;
  readonly fix: string;
  /** What a button can do about it; none where it takes thought. */
  readonly remedies: readonly Remedy[];
  /** The cell of the row it is about: `title`, `start` … */
  readonly field: string;
}

type Thought = Omit<Finding, 'remedies'>;

/** All findings on a row, the most telling first; none on a row without a title. */
export function coachRow(row: RowSubject, words: Words = ENGLISH): Finding[] {
  return thoughtsOn(row, words).map((thought) => ({
    ...thought,
    remedies: ROW_REMEDIES[thought.ruleId]?.(row, words) ?? [],
  }));
}

/** The same, for where there is no button. */
export function thoughtsOn(row: RowSubject, words: Words = ENGLISH): Thought[] {
  if (row.title.trim() === '') return [];
  const rules: readonly Rule<RowSubject>[] = row.type === 'Objective' ? OBJECTIVE_RULES : KEY_RESULT_RULES;
  return rules.flatMap((rule) => {
    const found = rule.test(row, words);
    return found === undefined ? [] : [thoughtOf(rule, rule.field ?? 'title', found)];
  });
}

function thoughtOf(
  rule: { readonly id: string; readonly why: string; readonly fix: string },
  field: string,
  found: string,
): Thought {
  const put = (sentence: string) => sentence.split('{found}').join(found);
  return { ruleId: rule.id, why: put(rule.why), fix: put(rule.fix), field };
}

export const findingOf = (
  rule: { readonly id: string; readonly why: string; readonly fix: string },
  field: string,
  found: string,
  remedies: readonly Remedy[] = [],
): Finding => ({ ...thoughtOf(rule, field, found), remedies });

/** One line for a cell: the reason, then the way out. */
export function findingText(finding: Pick<Finding, 'why' | 'fix'>): string {
  return `${finding.why} ${finding.fix}`;
}
