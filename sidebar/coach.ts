/** The one place where the coach is asked about a draft, and where it is decided what it says where. */
import type { Home, QuarterDraft } from '../src/contract.ts';
import { coachDraft, type PlacedFinding } from '../src/domain/coach/index.ts';

export type { PlacedFinding } from '../src/domain/coach/index.ts';

/** More than these at a time is a lecture. */
const AT_MOST = 3;

/** What is not typed yet is no finding while the card is being written: asked for on leaving it, or said at the end. */
const NOT_ON_CARDS: readonly string[] = [
  'objective-without-owner',
  'key-result-without-owner',
  'start-missing',
  'target-missing',
];

export function judgeDraft(draft: QuarterDraft, home: Home): readonly PlacedFinding[] {
  const cyclesBefore = home.cycles.filter((one) => !one.example && one.due < draft.cycle.from).length;
  return coachDraft(draft, { decimal: home.file.decimal, cyclesBefore, people: home.people.length });
}

export function ofObjective(findings: readonly PlacedFinding[], at: number): readonly PlacedFinding[] {
  const own = [`objectives.${at}`, `objectives.${at}.title`, `objectives.${at}.owner`];
  return onCard(findings.filter(({ field }) => own.includes(field)));
}

export function ofKeyResult(findings: readonly PlacedFinding[], at: number, place: number): readonly PlacedFinding[] {
  const path = `objectives.${at}.keyResults.${place}`;
  return onCard(findings.filter(({ field }) => field === path || field.startsWith(`${path}.`)));
}

/** Before it is created: what concerns no single card, and owners nobody named. */
export function ofWhole(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const whole = findings.filter(
    ({ field, ruleId }) => /^(objectives(\.\d+\.keyResults)?)?$/.test(field) || ruleId.endsWith('-without-owner'),
  );
  return whole.slice(0, AT_MOST);
}

function onCard(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  return findings.filter(({ ruleId }) => !NOT_ON_CARDS.includes(ruleId)).slice(0, AT_MOST);
}
