/** The order of a register's rows: every key result under the objective it supports. */
import { findRowType } from '../okr.ts';
import { idKey } from '../rollup.ts';

export interface OrderedRow {
  readonly id: string;
  readonly type: string;
  readonly supports: string;
}

/** Places of the key results that stand under another objective than the one they support. */
export function outOfOrder(rows: readonly OrderedRow[]): readonly number[] {
  const ids = objectiveIds(rows);
  let above = '';
  return rows.flatMap((row, index) => {
    const type = findRowType(row.type);
    if (type === 'Objective') above = idKey(row.id);
    if (type !== 'Key result') return [];
    const wanted = idKey(row.supports);
    return ids.has(wanted) && wanted !== above ? [index] : [];
  });
}

/**
 * The places of the rows in the order they should have. Objectives keep their order; key results follow theirs in the
 * order they stand in; a row that belongs to no objective (blank, or a remark of somebody's own) stays below the row
 * it stands below now: its objective, or the head of the list.
 */
export function orderUnderObjectives(rows: readonly OrderedRow[]): readonly number[] {
  const ids = objectiveIds(rows);
  const blocks: { readonly head: number; readonly members: number[] }[] = [{ head: -1, members: [] }];
  const blockOf = new Map<string, (typeof blocks)[number]>();
  rows.forEach((row, index) => {
    if (findRowType(row.type) !== 'Objective') return;
    const block = { head: index, members: [] };
    blocks.push(block);
    const key = idKey(row.id);
    if (key !== '' && !blockOf.has(key)) blockOf.set(key, block);
  });
  let here = blocks[0];
  rows.forEach((row, index) => {
    const type = findRowType(row.type);
    if (type === 'Objective') {
      here = blocks.find(({ head }) => head === index);
      return;
    }
    const wanted = type === 'Key result' ? idKey(row.supports) : '';
    const block = ids.has(wanted) ? blockOf.get(wanted) : here;
    block?.members.push(index);
  });
  return blocks.flatMap(({ head, members }) => (head < 0 ? members : [head, ...members]));
}

function objectiveIds(rows: readonly OrderedRow[]): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ id, type }) => (findRowType(type) === 'Objective' && idKey(id) !== '' ? [idKey(id)] : [])),
  );
}
