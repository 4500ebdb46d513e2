/** The coach: rules as data, run over a row or over a whole quarter. It gives reasons and ways out, and stops nobody. */
export { coachQuarter, type PlacedFinding } from './coach.ts';
export { coachDraft, type DraftContext, type DraftToCoach } from './draft.ts';
export { leaveKeyInDraft } from './left.ts';
export { placeInDraft } from './place.ts';
export { coachRegister, type RegisterFinding, type RegisterToCoach } from './register.ts';
export type { Remedy, Settable } from './remedy.ts';
export { remedied } from './remedy-in-draft.ts';
export { coachRow, type Finding, findingText, thoughtsOn } from './row.ts';
export { type RowSubject, type Rule, valueLike } from './rules.ts';
