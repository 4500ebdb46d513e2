/** What is wrong with the rows of a register: findings from their inputs alone. */
import { type Adoption, adoptRows, type Counters, type Identity } from '../adopt.ts';
import { circleSentence, circlesOf } from '../alignment.ts';
import { findRowType } from '../okr.ts';
import { idKey } from '../rollup.ts';
import type { Facts, Offer, Rule } from './finding.ts';
import { outOfOrder } from './order.ts';

export interface CheckedRow extends Identity {
  /** 1-based row of the tab. */
  readonly row: number;
  readonly dropped: boolean;
  /** As the row shows it, '' where nothing is wrong. */
  readonly complaint: string;
  /** What it counts in its objective: 1 where Weight is blank. */
  readonly weight: number;
}

export interface RowFinding<R extends Rule = Rule> {
  readonly rule: R;
  readonly facts: Facts[R];
  /** Place among the rows; the first where it concerns several. */
  readonly index: number;
  /** The column it is about, as its header says. */
  readonly header: string;
  readonly offer: Offer | null;
}

export interface RowsChecked {
  readonly findings: readonly RowFinding[];
  /** What Repair writes into blank cells and later copies. */
  readonly adoption: Adoption;
}

/** `people`: the names in Team; null where that tab is missing. */
export function checkRows(
  rows: readonly CheckedRow[],
  counters: Counters,
  people: readonly string[] | null,
): RowsChecked {
  const adoption = adoptRows(rows, counters);
  const findings = [
    ...identityFindings(rows, adoption),
    ...complaintFindings(rows, adoption),
    ...supportFindings(rows, adoption),
    ...circleFindings(rows),
    ...weightFindings(rows),
    ...orderFindings(rows),
    ...ownerFindings(rows, people),
  ];
  return { findings, adoption };
}

const at = <R extends Rule>(
  index: number,
  header: string,
  rule: R,
  facts: Facts[R],
  offer: Offer | null = null,
): RowFinding => ({ rule, facts, index, header, offer });

/** What Repair writes. */
function identityFindings(rows: readonly CheckedRow[], adoption: Adoption): readonly RowFinding[] {
  return [...adoption.cells].map(([index, given]) => {
    const { id = '', title = '', row = 0 } = rows[index] ?? {};
    const facts = { row, title, given };
    if (given.id !== undefined) return at(index, 'ID', id === '' ? 'id-missing' : 'id-twice', facts);
    return at(index, given.type === undefined ? 'Supports' : 'Type', 'type-missing', facts);
  });
}

/** The row says it itself, in Why; here it is found without looking through all rows. */
function complaintFindings(rows: readonly CheckedRow[], adoption: Adoption): readonly RowFinding[] {
  return rows.flatMap(({ complaint: said, dropped }, index) => {
    if (said === '' || dropped || adoption.cells.get(index)?.type !== undefined) return [];
    return [at(index, COMPLAINT_HEADERS.find((one) => said.startsWith(one)) ?? 'Type', 'complaint', { said })];
  });
}

const COMPLAINT_HEADERS = [
  ...['Type', 'Measure', 'Ambition', 'Start', 'Target', 'Current', 'Confidence', 'Weight', 'From', 'Due'],
  'Last check-in',
];

function supportFindings(rows: readonly CheckedRow[], adoption: Adoption): readonly RowFinding[] {
  const objectives = new Set(
    rows.flatMap(({ id, type }) => (findRowType(type) === 'Objective' && idKey(id) !== '' ? [idKey(id)] : [])),
  );
  return rows.flatMap((row, index) => {
    const type = findRowType(row.type);
    const own = idKey(row.id);
    if (row.dropped || own === '' || type === undefined || adoption.cells.get(index)?.supports !== undefined) return [];
    const wanted = idKey(row.supports);
    const title = row.title || row.id;
    if (wanted === own) return [at(index, 'Supports', 'supports-itself', { title })];
    if (type === 'Objective' || objectives.has(wanted)) return [];
    return [at(index, 'Supports', 'supports-nothing', { title, supports: wanted === '' ? '' : row.supports })];
  });
}

/** Objectives that serve each other: no score turns in it, but nobody knows what comes first. */
function circleFindings(rows: readonly CheckedRow[]): readonly RowFinding[] {
  const objectives = rows.filter(({ type, dropped }) => findRowType(type) === 'Objective' && !dropped);
  return circlesOf(objectives).flatMap((circle) => {
    const [first] = circle;
    if (first === undefined || circle.length < 2) return [];
    return [at(rows.indexOf(first), 'Supports', 'supports-in-circle', { said: circleSentence(circle) })];
  });
}

function weightFindings(rows: readonly CheckedRow[]): readonly RowFinding[] {
  const weights = new Map<string, number[]>();
  for (const row of rows) {
    if (findRowType(row.type) !== 'Key result' || row.dropped || row.complaint !== '') continue;
    const key = idKey(row.supports);
    weights.set(key, [...(weights.get(key) ?? []), row.weight]);
  }
  return rows.flatMap((row, index) => {
    const parts = weights.get(idKey(row.id)) ?? [];
    if (findRowType(row.type) !== 'Objective' || row.id === '' || row.dropped) return [];
    if (parts.length === 0 || parts.some((weight) => weight !== 0)) return [];
    return [at(index, '', 'weights-all-0', { title: row.title || row.id })];
  });
}

function orderFindings(rows: readonly CheckedRow[]): readonly RowFinding[] {
  const wrong = outOfOrder(rows);
  const [index] = wrong;
  if (index === undefined) return [];
  const ids = wrong.map((place) => rows[place]?.id ?? '');
  return [at(index, '', 'out-of-order', { ids }, 'sort')];
}

function ownerFindings(rows: readonly CheckedRow[], people: readonly string[] | null): readonly RowFinding[] {
  if (people === null) return [];
  const known = new Set(people.map((name) => name.trim().toLowerCase()));
  const unknown = new Map<string, number[]>();
  rows.forEach(({ owner, dropped }, index) => {
    if (owner.trim() === '' || dropped || known.has(owner.trim().toLowerCase())) return;
    unknown.set(owner.trim(), [...(unknown.get(owner.trim()) ?? []), index]);
  });
  return [...unknown].map(([owner, places]) => {
    const ids = places.map((place) => rows[place]?.id ?? '');
    return at(places[0] ?? 0, 'Owner', 'owner-unknown', { owner, ids });
  });
}
