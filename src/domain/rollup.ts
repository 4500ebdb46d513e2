import { circlesAmong } from './circles.ts';
import { COMPLAINT_SIGN } from './okr.ts';
import { scoreOf } from './scoring.ts';

/** Σ weight × value / Σ weight; '' where there is nothing to average or every weight is 0. */
export function weightedMean(values: readonly number[], weights: readonly number[]): number | '' {
  let sum = 0;
  let whole = 0;
  for (let index = 0; index < values.length; index++) {
    const weight = weights[index] ?? 1;
    sum += (values[index] as number) * weight;
    whole += weight;
  }
  return meanOf(sum, whole);
}

export function meanOf(sum: number, whole: number): number | '' {
  return whole > 0 ? sum / whole : '';
}

/** `O2` of `O2` or of `O2 Grow our online sales`; without regard to case. */
export function idKey(cell: unknown): string {
  const text = String(cell ?? '').trim();
  const space = text.indexOf(' ');
  return (space < 0 ? text : text.slice(0, space)).toLowerCase();
}

/** One row's own score, '' where it has none, or a sentence (with its ⚠) that keeps it out of every mean. */
export type OwnScore = number | string;

const NONE = -1;

/**
 * Each row's own score, or the weighted mean of the rows that support its id: children before parents, scores held to
 * 0..1 first, rows without a score or in complaint left out. The order of the rows does not matter, the time grows with
 * their number. Rows that support each other in a circle get a sentence naming them; what they would support does
 * without them.
 */
export function rollUp(
  ids: readonly unknown[],
  supports: readonly unknown[],
  scores: readonly OwnScore[],
  weights: readonly number[] | null,
): OwnScore[] {
  const rows = ids.length;
  const nodes = new Map<unknown, number>();
  const keys = new Map<string, number>();
  const names: string[] = [];
  const nodeOfRow = new Int32Array(rows);
  const parentOfRow = new Int32Array(rows);
  for (let row = 0; row < rows; row++) nodeOfRow[row] = nodeOf(ids[row], true);
  for (let row = 0; row < rows; row++) parentOfRow[row] = nodeOf(supports[row], false);

  const count = names.length;
  const supported = new Uint8Array(count);
  for (let row = 0; row < rows; row++) {
    const parent = parentOfRow[row] as number;
    if (parent !== NONE) supported[parent] = 1;
  }
  // A row whose own id is supported waits for that id; the others can be added up at once.
  const sums = new Float64Array(count);
  const wholes = new Float64Array(count);
  const waiting = new Int32Array(count);
  const firstRow = new Int32Array(count).fill(NONE);
  const nextRow = new Int32Array(rows).fill(NONE);
  const firstBelow = new Int32Array(count).fill(NONE);
  const nextBelow = new Int32Array(rows).fill(NONE);
  const complaints = new Map<number, string>();
  for (let row = 0; row < rows; row++) {
    const node = nodeOfRow[row] as number;
    const parent = parentOfRow[row] as number;
    if (node !== NONE && supported[node] === 1) {
      nextRow[row] = firstRow[node] as number;
      firstRow[node] = row;
      if (parent === NONE) continue;
      waiting[parent] = (waiting[parent] as number) + 1;
      nextBelow[row] = firstBelow[parent] as number;
      firstBelow[parent] = row;
    } else if (parent !== NONE) add(row, parent, scores[row] as OwnScore);
  }
  const ready: number[] = [];
  const settled = new Uint8Array(count);
  let done = 0;
  let at = 0;
  for (let node = 0; node < count; node++) if (supported[node] === 1 && waiting[node] === 0) ready.push(node);
  settle();
  if (done < countOf(supported)) {
    nameCircles();
    settle();
  }
  const result: OwnScore[] = new Array(rows);
  for (let row = 0; row < rows; row++) {
    const node = nodeOfRow[row] as number;
    result[row] = node === NONE || supported[node] === 0 ? (scores[row] as OwnScore) : meanFor(node);
  }
  return result;

  function nodeOf(cell: unknown, isId: boolean): number {
    if (cell === '' || cell === null || cell === undefined) return NONE;
    const seen = nodes.get(cell);
    if (seen !== undefined) return seen;
    const key = idKey(cell);
    let node = keys.get(key);
    if (node === undefined) {
      if (!isId || key === '') return NONE;
      node = names.length;
      keys.set(key, node);
      names.push(isId ? nameOf(cell) : key);
    }
    nodes.set(cell, node);
    return node;
  }

  function add(row: number, parent: number, score: OwnScore): void {
    if (typeof score !== 'number') return;
    const weight = weights === null ? 1 : (weights[row] as number);
    sums[parent] = (sums[parent] as number) + scoreOf(score) * weight;
    wholes[parent] = (wholes[parent] as number) + weight;
  }

  function meanFor(node: number): OwnScore {
    return complaints.get(node) ?? meanOf(sums[node] as number, wholes[node] as number);
  }

  function settle(): void {
    for (; at < ready.length; at++) {
      const node = ready[at] as number;
      if (settled[node] === 1) continue;
      settled[node] = 1;
      done++;
      const value = meanFor(node);
      for (let row = firstRow[node] as number; row !== NONE; row = nextRow[row] as number) {
        const parent = parentOfRow[row] as number;
        if (parent === NONE) continue;
        add(row, parent, value);
        waiting[parent] = (waiting[parent] as number) - 1;
        if (waiting[parent] === 0) ready.push(parent);
      }
    }
  }

  /** What is left hangs in a circle or above one; what hangs above can be settled once the circles are named. */
  function nameCircles(): void {
    for (const circle of circlesAmong(count, isLeft, childrenBelow)) {
      const sentence = loopSentence(circle.map((each) => names[each] as string));
      for (const each of circle) {
        complaints.set(each, sentence);
        ready.push(each);
      }
    }
  }

  function isLeft(node: number): boolean {
    return supported[node] === 1 && settled[node] === 0;
  }

  function childrenBelow(parent: number): number[] {
    const children: number[] = [];
    for (let row = firstBelow[parent] as number; row !== NONE; row = nextBelow[row] as number) {
      children.push(nodeOfRow[row] as number);
    }
    return children;
  }
}

/** `⚠ O1 and O2 support each other. …`: the names in the order of the rows, four of them at most. */
export function loopSentence(names: readonly string[]): string {
  const [first = ''] = names;
  if (names.length === 1)
    return `${COMPLAINT_SIGN} ${first} supports itself. Choose what it serves, or leave Supports blank.`;
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  const list = `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
  return `${COMPLAINT_SIGN} ${list} support each other. Change what one of them supports.`;
}

function nameOf(cell: unknown): string {
  const text = String(cell).trim();
  const space = text.indexOf(' ');
  return space < 0 ? text : text.slice(0, space);
}

function countOf(flags: Uint8Array): number {
  let count = 0;
  for (const flag of flags) count += flag;
  return count;
}
