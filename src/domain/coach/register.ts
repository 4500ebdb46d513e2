/** A register as the coach sees it. */
import { isBlank, isNumber } from '../cell.ts';
import { type Day, dayFromNumber } from '../day.ts';
import { ambitionOrStretch, measureOrNumber } from '../measure.ts';
import { findLevel } from '../okr.ts';
import { isDropped, type RegisterRow, rowTypeOf } from '../register-row.ts';
import { idKey } from '../rollup.ts';
import { coachQuarter } from './coach.ts';
import { leaveKey } from './left.ts';
import { placeInDraft } from './place.ts';
import type { CoachedKeyResult, CoachedObjective, CoachedQuarter } from './quarter.ts';
import type { Finding } from './row.ts';

export interface RegisterFinding extends Finding {
  /** The same for as long as the row, the rule and the text are: what a person left is known by it. */
  readonly key: string;
  /** The place of the row among those given; null where it is about more than one. */
  readonly index: number | null;
}

export type RegisterToCoach = Omit<CoachedQuarter, 'objectives'>;

/** The row says these itself, in Why: they come last. */
const SAID_IN_THE_ROW: readonly string[] = ['start-missing', 'target-missing'];

/** Rows that were dropped, or do not say what they are, are left alone. The time grows with the number of rows. */
export function coachRegister(rows: readonly RegisterRow[], around: RegisterToCoach): readonly RegisterFinding[] {
  const families = familiesOf(rows);
  const objectives = families.map(({ head, members }) =>
    objectiveOf(
      rows[head ?? -1],
      members.map((at) => rows[at]),
    ),
  );
  const found = coachQuarter({ ...around, objectives }).map((finding): RegisterFinding => {
    const { objective, keyResult, cell } = placeInDraft(finding.field);
    const family = families[objective];
    const index = (keyResult === null ? family?.head : family?.members[keyResult]) ?? null;
    const row = rows[index ?? -1];
    return { ...finding, field: cell, index, key: leaveKey(text(row?.id), text(row?.title), finding) };
  });
  const isLast = ({ ruleId }: RegisterFinding) => SAID_IN_THE_ROW.includes(ruleId);
  return [...found.filter((finding) => !isLast(finding)), ...found.filter(isLast)];
}

interface Family {
  /** The place of the objective; null for key results that support none. */
  readonly head: number | null;
  readonly members: number[];
}

function familiesOf(rows: readonly RegisterRow[]): readonly Family[] {
  const families: Family[] = [];
  const byId = new Map<string, Family>();
  const isOf = (row: RegisterRow, type: string) => rowTypeOf(row) === type && !isDropped(row);
  rows.forEach((row, head) => {
    if (!isOf(row, 'Objective')) return;
    const family = { head, members: [] };
    families.push(family);
    if (!byId.has(idKey(row.id))) byId.set(idKey(row.id), family);
  });
  const loose: Family = { head: null, members: [] };
  rows.forEach((row, at) => {
    if (isOf(row, 'Key result')) (byId.get(idKey(row.supports)) ?? loose).members.push(at);
  });
  return loose.members.length > 0 ? [...families, loose] : families;
}

function objectiveOf(row: RegisterRow | undefined, members: readonly (RegisterRow | undefined)[]): CoachedObjective {
  const title = text(row?.title);
  return {
    title,
    owner: text(row?.owner),
    level: findLevel(text(row?.level)) ?? 'Company',
    team: text(row?.team),
    supports: text(row?.supports),
    name: `${text(row?.id)} ${title}`,
    keyResults: members.flatMap((member) => (member ? [keyResultOf(member)] : [])),
  };
}

function keyResultOf(row: RegisterRow): CoachedKeyResult {
  return {
    title: text(row.title),
    owner: text(row.owner),
    start: isNumber(row.start) ? row.start : text(row.start),
    target: isNumber(row.target) ? row.target : text(row.target),
    measure: measureOrNumber(row.measure),
    ambition: ambitionOrStretch(row.ambition),
    confidence: isNumber(row.confidence) ? row.confidence : null,
    from: dayIn(row.from),
    due: dayIn(row.due),
  };
}

const text = (cell: unknown): string => (isBlank(cell) ? '' : String(cell).trim());
const dayIn = (cell: unknown): Day | '' => (isNumber(cell) ? dayFromNumber(cell) : '');
