/**
 * One column that holds everything: objectives and key results are told apart by what they are called (`O1`, `KR 1.2`),
 * by number (`1.`, `1.1`), bullet, heading or indent.
 */
import { ACTION_START, KEY_RESULT_START, OBJECTIVE_START } from './words.ts';

export type LineKind =
  | 'objective'
  | 'key result'
  /** Below a key result, or called an action. */
  | 'deeper'
  /** The heading of the whole page, or of a part of it. */
  | 'page title'
  /** `Key results:` and the like: says what follows and nothing else. */
  | 'label';

export interface OutlineLine {
  readonly kind: LineKind;
  /** Without number, bullet and mark. */
  readonly title: string;
}

interface Read {
  readonly named: 'objective' | 'key result' | 'deeper' | null;
  readonly title: string;
  /** What the line looks like: lines that look alike are on one level. */
  readonly look: string;
}

const TAB = 4;

export function readOutline(lines: readonly string[]): readonly OutlineLine[] {
  const depths = indentDepths(lines.map(indentOf));
  const read = lines.map((line, at) => readLine(line, depths[at] ?? 0));
  const byName = read.some(({ named }) => named === 'objective') && read.some(({ named }) => named === 'key result');
  const worded = read.filter((line) => !isLabel(line));
  const levels = levelsOf(worded.filter(({ named }) => named === null));
  const first = worded[0];
  const alone = worded.filter(({ look }) => look === first?.look).length === 1;
  const hasTitle = first?.named === null && alone && (byName || levels.size > 2);
  const overObjectives = headingsOver(read);
  /** What the last label or objective makes of lines without a name of their own. */
  let expected: Read['named'] = byName ? 'objective' : null;
  return read.map((line): OutlineLine => {
    if (isLabel(line)) {
      expected = line.named;
      return { kind: 'label', title: '' };
    }
    if ((line === first && hasTitle) || overObjectives.has(line)) return { kind: 'page title', title: line.title };
    const byLook = kindOf((levels.get(line.look) ?? 0) - (hasTitle ? 1 : 0));
    const steps = expected === 'deeper' && byLook !== 'objective';
    const kind = line.named ?? (steps ? 'deeper' : ((byName ? expected : null) ?? byLook));
    if (kind === 'objective') expected = byName ? 'key result' : null;
    return { kind, title: line.title };
  });
}

/**
 * Where every key result is called one, a line without a name right over an objective is the heading of a part (a team,
 * a quarter), and so is what stands right over it.
 */
function headingsOver(lines: readonly Read[]): ReadonlySet<Read> {
  const called = lines.filter(({ named }) => named === 'key result');
  const headings = new Set<Read>();
  if (called.length === 0 || called.some(isLabel)) return headings;
  for (let at = lines.length - 2; at >= 0; at--) {
    const [line, next] = [lines[at], lines[at + 1]];
    if (line?.named === null && PLAIN.test(line.look) && next && (next.named === 'objective' || headings.has(next)))
      headings.add(line);
  }
  return headings;
}

/** Neither bullet nor number. */
const PLAIN = /^(?:#\d|\d+ )$/;

const isLabel = ({ named, title }: Read): boolean => named !== null && title === '';

function kindOf(level: number): NonNullable<Read['named']> {
  if (level <= 0) return 'objective';
  return level === 1 ? 'key result' : 'deeper';
}

function readLine(line: string, depth: number): Read {
  const heading = /^\s*(#{1,6})\s+/.exec(line);
  let title = line.slice(heading?.[0].length ?? 0).trim();
  let look = heading ? `#${heading[1]?.length}` : `${depth} `;
  // The mark may stand behind a bullet or a number, as in `- KR1: …`.
  const bullet = /^(?:[-*•◦‣▪▫●○–—·►→]|\+(?=\s+\D))\s+(?:\[[ xX]\]\s+)?/.exec(title);
  if (bullet) {
    title = title.slice(bullet[0].length);
    look += 'bullet';
  }
  title = withoutStrong(title);
  const marked = markOf(title);
  if (marked) return { ...marked, look };
  const number = /^(?:(\d{1,3}(?:\.\d{1,3})*)[.)]|(\d{1,3}(?:\.\d{1,3})+))\s+/.exec(title);
  const letter = number ? null : /^\(?(?:[a-z]|[ivx]{1,4})\)\s+/.exec(title);
  const place = number ?? letter;
  if (place) {
    title = title.slice(place[0].length);
    look += number ? `number ${(number[1] ?? number[2] ?? '').split('.').length}` : 'letter';
    const behind = markOf(title);
    if (behind) return { ...behind, look };
  }
  return { named: null, title: withoutStrong(title), look };
}

function markOf(title: string): { readonly named: NonNullable<Read['named']>; readonly title: string } | null {
  for (const [named, start] of [
    ['key result', KEY_RESULT_START],
    ['objective', OBJECTIVE_START],
    ['deeper', ACTION_START],
  ] as const) {
    const found = start.exec(title);
    if (found && found[0] !== '') return { named, title: title.slice(found[0].length).trim() };
  }
  return null;
}

function withoutStrong(title: string): string {
  return title.replace(/^(\*\*|__)(.+?)\1/, '$2').trim();
}

/** Each look by the place of its first appearance: what comes up below another is below it. */
function levelsOf(lines: readonly Read[]): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const { look } of lines) if (!levels.has(look)) levels.set(look, levels.size);
  return levels;
}

function indentOf(line: string): number {
  const blanks = /^[\s\u00a0]*/.exec(line)?.[0] ?? '';
  return [...blanks].reduce((width, sign) => width + (sign === '\t' ? TAB : 1), 0);
}

/** How deep each line is, from how far it is indented; a blank more or less is nobody's intention. */
function indentDepths(indents: readonly number[]): readonly number[] {
  const open: number[] = [];
  return indents.map((indent) => {
    while (open.length > 0 && indent < (open[open.length - 1] ?? 0) - 1) open.pop();
    if (open.length === 0 || indent > (open[open.length - 1] ?? 0) + 1) open.push(indent);
    return open.length - 1;
  });
}
