/** The coach: rules as data, run over a row or over a whole draft. It gives reasons and ways out, and stops nobody. */
export { coachDraft, type DraftContext, type DraftFinding, type DraftToCoach } from './draft.ts';
export { coachRow, type Finding, findingText } from './row.ts';
export type { RowSubject, Rule } from './rules.ts';
