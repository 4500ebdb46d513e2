/** The coach: rules as data, run over a row or over a whole quarter. It gives reasons and ways out, and stops nobody. */
export { coachQuarter, type PlacedFinding } from './coach.ts';
export { coachDraft, type DraftContext, type DraftToCoach } from './draft.ts';
export { leaveKey, leaveKeyInDraft } from './left.ts';
export { placeInDraft } from './place.ts';
export type { Remedy } from './remedy.ts';
export { remedied } from './remedy-in-draft.ts';
export { coachRow, type Finding, findingText } from './row.ts';
export type { RowSubject, Rule } from './rules.ts';
