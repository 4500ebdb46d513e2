import { needsStart } from '../measure.ts';
import type { CoachedKeyResult, CoachedQuarter } from './quarter.ts';
import { aboveOf } from './quarter.ts';
import {
  KEY_RESULT_IN_QUARTER_RULES,
  type ManyRule,
  OBJECTIVE_IN_QUARTER_RULES,
  QUARTER_RULES,
} from './quarter-rules.ts';
import { coachRow, type Finding, findingOf } from './row.ts';
import type { Words } from './words.ts';
import { ENGLISH } from './words-en.ts';

/** Its field is `objectives`, `objectives.0.owner` or `objectives.0.keyResults.1.target`. */
export type PlacedFinding = Finding;

/**
 * What the coach says about a quarter: all of it first, then row by row. A row nobody has begun to write is left
 * alone. Nothing here stops anybody.
 */
export function coachQuarter(quarter: CoachedQuarter, words: Words = ENGLISH): readonly PlacedFinding[] {
  const { cycle, isDraft } = quarter;
  const above = aboveOf(quarter);
  const findings = by(QUARTER_RULES, quarter);
  quarter.objectives.forEach((objective, at) => {
    const field = `objectives.${at}`;
    const { title, keyResults } = objective;
    findings.push(...placed(coachRow({ type: 'Objective', title, start: '', target: '' }, words), field));
    findings.push(...by(OBJECTIVE_IN_QUARTER_RULES, { ...objective, above: above(objective) }, field));
    keyResults.forEach((row, place) => {
      if (row.title.trim() === '') return;
      const own = `${field}.keyResults.${place}`;
      findings.push(...placed(ofTitle(row, words), own));
      findings.push(...by(KEY_RESULT_IN_QUARTER_RULES, { ...row, cycle, isDraft }, own));
    });
  });
  return findings;
}

/** The rules of a row; of those on start and target, the ones that mean something for its measure. */
function ofTitle(row: CoachedKeyResult, words: Words): readonly Finding[] {
  const { title, start, target, measure } = row;
  return coachRow({ type: 'Key result', title, start, target, numbersUnknown: true }, words).filter(
    ({ ruleId }) =>
      (ruleId !== 'start-is-target' || needsStart(measure)) && (ruleId !== 'running-total' || measure === 'Number'),
  );
}

const placed = (findings: readonly Finding[], under: string): readonly PlacedFinding[] =>
  findings.map((finding) => ({ ...finding, field: `${under}.${finding.field}` }));

function by<Subject>(rules: readonly ManyRule<Subject>[], subject: Subject, under = ''): PlacedFinding[] {
  return rules.flatMap((rule) =>
    rule
      .find(subject)
      .map(({ field, found = '', remedies }) =>
        findingOf(rule, under === '' ? field : `${under}.${field}`, found, remedies),
      ),
  );
}
