import { KEY_RESULT_RULES, OBJECTIVE_RULES, type RowSubject, type Rule } from './rules.ts';

/** What the coach says about a row: a reason and a way out, never a mark. */
export interface Finding {
  readonly ruleId: string;
  readonly why: string;
  readonly fix: string;
}

/** All findings on a row, the most telling first; none on a row without a title. */
export function coachRow(row: RowSubject): Finding[] {
  if (row.title.trim() === '') return [];
  const rules = row.type === 'Objective' ? OBJECTIVE_RULES : KEY_RESULT_RULES;
  return rules.flatMap((rule) => apply(rule, row));
}

/** The finding of one rule, if any, in a list of none or one. */
export function apply<Subject>(rule: Rule<Subject>, subject: Subject): Finding[] {
  const found = rule.test(subject);
  return found === undefined ? [] : [findingOf(rule, found)];
}

export function findingOf(rule: Pick<Rule<never>, 'id' | 'why' | 'fix'>, found: string): Finding {
  const put = (sentence: string) => sentence.split('{found}').join(found);
  return { ruleId: rule.id, why: put(rule.why), fix: put(rule.fix) };
}

/** One line for a cell: the reason, then the way out. */
export function findingText(finding: Finding): string {
  return `${finding.why} ${finding.fix}`;
}
