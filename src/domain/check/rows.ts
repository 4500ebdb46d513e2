/** What is wrong with the rows of a register: findings from their inputs alone. */
import { type Adoption, adoptRows, type Counters, type Identity } from '../adopt.ts';
import { circleSentence, circlesOf } from '../alignment.ts';
import { findRowType } from '../okr.ts';
import { idKey } from '../rollup.ts';
import { outOfOrder } from './order.ts';
import { counted, listOf, quoted } from './text.ts';

export interface CheckedRow extends Identity {
  /** 1-based row of the tab. */
  readonly row: number;
  readonly dropped: boolean;
  /** As the row shows it, '' where nothing is wrong. */
  readonly complaint: string;
  /** What it counts in its objective: 1 where Weight is blank. */
  readonly weight: number;
}

export interface RowFinding {
  readonly rule: string;
  /** Place among the rows; the first where it concerns several. */
  readonly index: number;
  /** The column it is about, as its header says. */
  readonly header: string;
  readonly why: string;
  readonly fix: string;
  readonly mendable: boolean;
  readonly offer: 'sort' | null;
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

const toMend = { mendable: true, offer: null } as const;
const toLookAt = { mendable: false, offer: null } as const;

function identityFindings(rows: readonly CheckedRow[], adoption: Adoption): readonly RowFinding[] {
  return [...adoption.cells].map(([index, given]): RowFinding => {
    const { id, title } = rows[index] ?? { id: '', title: '' };
    if (given.id !== undefined && id !== '') {
      const why = `${id} stands here a second time, so every number of it counts twice.`;
      const fix = `This row becomes ${given.id}; the upper one stays ${id}.`;
      return { rule: 'id-twice', index, header: 'ID', why, fix, ...toMend };
    }
    if (given.id !== undefined) {
      const why = `${quoted(title)} has no ID, so nothing it says can be kept.`;
      const kind = given.type === undefined ? '' : ` as ${given.type.toLowerCase()}`;
      return { rule: 'id-missing', index, header: 'ID', why, fix: `It becomes ${given.id}${kind}.`, ...toMend };
    }
    const header = given.type === undefined ? 'Supports' : 'Type';
    const said = [given.type, given.supports].filter((part) => part !== undefined).join(', ');
    const why = `${id} does not say what it is or belongs to.`;
    return { rule: 'type-missing', index, header, why, fix: `It becomes: ${said}.`, ...toMend };
  });
}

/** The row says it itself, in Why; here it is found without looking through all rows. */
function complaintFindings(rows: readonly CheckedRow[], adoption: Adoption): readonly RowFinding[] {
  return rows.flatMap((row, index): RowFinding[] => {
    if (row.complaint === '' || row.dropped || adoption.cells.get(index)?.type !== undefined) return [];
    const [why = '', fix] = row.complaint.split(/(?<=\.) /);
    const header = COMPLAINT_HEADERS.find((one) => why.startsWith(one)) ?? 'Type';
    return [{ rule: 'complaint', index, header, why, fix: fix ?? `Correct ${header} or clear the cell.`, ...toLookAt }];
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
  return rows.flatMap((row, index): RowFinding[] => {
    const type = findRowType(row.type);
    const own = idKey(row.id);
    if (row.dropped || own === '' || type === undefined || adoption.cells.get(index)?.supports !== undefined) return [];
    const wanted = idKey(row.supports);
    const name = quoted(row.title || row.id);
    if (wanted === own) {
      const fix = 'Choose another one in Supports, or clear the cell.';
      return [
        { rule: 'supports-itself', index, header: 'Supports', why: `${name} supports itself.`, fix, ...toLookAt },
      ];
    }
    if (type === 'Objective' || objectives.has(wanted)) return [];
    const why =
      wanted === ''
        ? `${name} supports no objective, so it counts for none.`
        : `${name} supports ${quoted(row.supports)}, and no objective here has that ID.`;
    return [
      {
        rule: 'supports-nothing',
        index,
        header: 'Supports',
        why,
        fix: 'Choose its objective in Supports.',
        ...toLookAt,
      },
    ];
  });
}

/** Objectives that serve each other: no score turns in it, but nobody knows what comes first. */
function circleFindings(rows: readonly CheckedRow[]): readonly RowFinding[] {
  const objectives = rows.filter(({ type, dropped }) => findRowType(type) === 'Objective' && !dropped);
  return circlesOf(objectives).flatMap((circle): RowFinding[] => {
    const [first] = circle;
    if (first === undefined || circle.length < 2) return [];
    const [why = '', fix = ''] = circleSentence(circle).split(/(?<=\.) /);
    return [{ rule: 'supports-in-circle', index: rows.indexOf(first), header: 'Supports', why, fix, ...toLookAt }];
  });
}

function weightFindings(rows: readonly CheckedRow[]): readonly RowFinding[] {
  const weights = new Map<string, number[]>();
  for (const row of rows) {
    if (findRowType(row.type) !== 'Key result' || row.dropped || row.complaint !== '') continue;
    const key = idKey(row.supports);
    weights.set(key, [...(weights.get(key) ?? []), row.weight]);
  }
  return rows.flatMap((row, index): RowFinding[] => {
    const parts = weights.get(idKey(row.id)) ?? [];
    if (findRowType(row.type) !== 'Objective' || row.id === '' || row.dropped) return [];
    if (parts.length === 0 || parts.some((weight) => weight !== 0)) return [];
    const why = `Every key result of ${quoted(row.title || row.id)} has the weight 0, so it has no score.`;
    const fix = 'Clear Weight in at least one of them: blank counts as 1.';
    return [{ rule: 'weights-all-0', index, header: '', why, fix, ...toLookAt }];
  });
}

function orderFindings(rows: readonly CheckedRow[]): readonly RowFinding[] {
  const wrong = outOfOrder(rows);
  const [index] = wrong;
  if (index === undefined) return [];
  const names = listOf(wrong.map((place) => rows[place]?.id ?? ''));
  const why = `${counted(wrong.length, 'key result stands', 'key results stand')} under another objective than ${wrong.length === 1 ? 'its own' : 'their own'}: ${names}.`;
  const fix = 'The numbers are right all the same. Put key results back under their objectives, or leave it.';
  return [{ rule: 'out-of-order', index, header: '', why, fix, mendable: false, offer: 'sort' }];
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
    const names = listOf(places.map((place) => rows[place]?.id ?? ''));
    const why = `${quoted(owner)} owns ${names} and is not in the Team tab.`;
    const fix = 'Choose a name from the dropdown, or add this one to Team.';
    return { rule: 'owner-unknown', index: places[0] ?? 0, header: 'Owner', why, fix, ...toLookAt };
  });
}
