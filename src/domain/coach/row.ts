import type { Remedy } from './remedy.ts';
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

/** All findings on a row, the most telling first; none on a row without a title. */
export function coachRow(row: RowSubject, words: Words = ENGLISH): Finding[] {
  if (row.title.trim() === '') return [];
  return findingsBy(row.type === 'Objective' ? OBJECTIVE_RULES : KEY_RESULT_RULES, row, words);
}

export function findingsBy<Subject>(rules: readonly Rule<Subject>[], subject: Subject, words: Words): Finding[] {
  return rules.flatMap((rule) => {
    const found = rule.test(subject, words);
    return found === undefined ? [] : [findingOf(rule, rule.field ?? 'title', found, rule.remedies?.(subject, words))];
  });
}

export function findingOf(
  rule: { readonly id: string; readonly why: string; readonly fix: string },
  field: string,
  found: string,
  remedies: readonly Remedy[] = [],
): Finding {
  const put = (sentence: string) => sentence.split('{found}').join(found);
  return { ruleId: rule.id, why: put(rule.why), fix: put(rule.fix), field, remedies };
}

/** One line for a cell: the reason, then the way out. */
export function findingText(finding: Pick<Finding, 'why' | 'fix'>): string {
  return `${finding.why} ${finding.fix}`;
}
