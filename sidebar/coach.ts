/** The one place where the coach is asked about a draft, and where it is decided what it says where. */
import type { AimView, Home, QuarterDraft, RegisterToJudge } from '../src/contract.ts';
import { aimText } from '../src/domain/alignment.ts';
import {
  coachDraft,
  coachRegister,
  leaveKeyInDraft,
  type PlacedFinding,
  placeInDraft,
  type RegisterFinding,
} from '../src/domain/coach/index.ts';

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

/** All there is to say, but for what somebody left as it is. */
export function judgeDraft(draft: QuarterDraft, home: Home, aims: readonly AimView[] = []): readonly PlacedFinding[] {
  const cyclesBefore = home.cycles.filter((one) => !one.example && one.due < draft.cycle.from).length;
  const { into, cycle, objectives } = draft;
  const isForTeams = into !== undefined && objectives.every(({ level = 'Company' }) => level !== 'Company');
  const above = aims.filter((aim) => aim.cycle !== cycle.name || (isForTeams && aim.level === 'Company'));
  const found = coachDraft(draft, {
    decimal: home.file.decimal,
    cyclesBefore,
    people: home.people.length,
    above: above.map((aim) => ({ name: aimText(aim), title: aim.title })),
  });
  // How many there are in all, the draft of an addition does not tell.
  const isWhole = ({ field }: PlacedFinding) => {
    const { objective, keyResult } = placeInDraft(field);
    return !into || (objective >= 0 && (keyResult !== null || into.under === undefined));
  };
  return found.filter((one) => isWhole(one) && !draft.left?.includes(leaveKeyInDraft(draft, one)));
}

/** Of all objectives together, as they stand on one page. */
function ofObjectives(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  return onCards(
    findings,
    ({ objective, keyResult, cell }) => objective >= 0 && keyResult === null && cell !== 'keyResults',
  );
}

export function ofObjective(findings: readonly PlacedFinding[], at: number): readonly PlacedFinding[] {
  return ofObjectives(findings).filter(({ field }) => placeInDraft(field).objective === at);
}

export function ofKeyResult(findings: readonly PlacedFinding[], at: number, place: number): readonly PlacedFinding[] {
  return onCards(findings, ({ objective, keyResult }) => objective === at && keyResult === place);
}

/** Before it is created: what concerns no single card, and owners nobody named. */
export function ofWhole(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const whole = findings.filter(
    ({ field, ruleId }) => /^(objectives(\.\d+\.keyResults)?)?$/.test(field) || ruleId.endsWith('-without-owner'),
  );
  return whole.slice(0, AT_MOST);
}

function onCards(
  findings: readonly PlacedFinding[],
  isHere: (place: ReturnType<typeof placeInDraft>) => boolean,
): readonly PlacedFinding[] {
  return findings
    .filter(({ ruleId, field }) => !NOT_ON_CARDS.includes(ruleId) && isHere(placeInDraft(field)))
    .slice(0, AT_MOST);
}

/** The row a finding is about, as a person knows it; '' where it is about more than one. */
export function titleAt({ objectives }: QuarterDraft, field: string): string {
  const { objective, keyResult } = placeInDraft(field);
  const row = objectives[objective];
  return (keyResult === null ? row : row?.keyResults[keyResult])?.title ?? '';
}

export interface Advice extends RegisterFinding {
  /** `Launch the newsletter, row 5`; '' where it is about more than one row. */
  readonly where: string;
  readonly id: string;
  readonly title: string;
}

/** What is said about a register now: nothing about a closed one. */
export function adviceOn({ rows, cycle, left, ...around }: RegisterToJudge): readonly Advice[] {
  if (cycle.state === 'Closed') return [];
  const found = coachRegister(rows, { ...around, cycle, isDraft: cycle.state === 'Draft' });
  return found
    .filter(({ key }) => !left.includes(key))
    .slice(0, AT_MOST)
    .map((finding) => {
      const row = rows[finding.index ?? -1];
      const [id, title] = [row?.id, row?.title].map((cell) => String(cell ?? '').trim()) as [string, string];
      return { ...finding, id, title, where: row ? `${title}, row ${row.row}` : '' };
    });
}
