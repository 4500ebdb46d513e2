/**
 * What serves what: goals, the objectives of longer cycles, and within a cycle company → team → person. Shown and
 * chosen from, never counted: scores come from the key results of an objective's own register alone.
 */
import { circlesAmong } from './circles.ts';
import { LEVELS, type Level } from './okr.ts';
import { idKey, loopSentence } from './rollup.ts';

/** Something that can be supported: a goal, or an objective of one of the cycles. */
export interface Aim {
  readonly id: string;
  readonly title: string;
  /** The name of its cycle; '' for a goal. */
  readonly cycle: string;
  /** How many days its cycle has; a goal has no end. */
  readonly days: number;
  /** A goal is the company's. */
  readonly level: Level;
  /** As it stands in the cell: an ID, mostly with a title behind it. */
  readonly supports: string;
}

/** `O2 Grow our online sales`: what stands in Supports. */
export const aimText = ({ id, title }: Pick<Aim, 'id' | 'title'>): string => `${id} ${title}`.trim();

const isGoal = ({ cycle }: Aim): boolean => cycle === '';
const rankOf = ({ level }: Aim): number => LEVELS.indexOf(level);

/** Whether this one may serve that one by what they are: a goal and a longer cycle come first, then the level. */
function fits(own: Aim, other: Aim): boolean {
  if (isGoal(own)) return false;
  if (isGoal(other)) return true;
  if (rankOf(other) > rankOf(own)) return false;
  // The company's own are the top of a cycle.
  return other.cycle === own.cycle ? rankOf(own) > 0 : other.days > own.days;
}

/** Whether that one stands above this one: what an objective should serve where it is there. */
function isAbove(own: Aim, other: Aim): boolean {
  return fits(own, other) && (isGoal(other) || other.cycle !== own.cycle || rankOf(other) < rankOf(own));
}

/** What one may choose to support: never itself, nor what serves it already, directly or through others. */
export function choicesFor<A extends Aim>(own: A, aims: readonly A[]): readonly A[] {
  const below = descendantsOf(own, aims);
  return aims.filter((aim) => idKey(aim.id) !== '' && !below.has(idKey(aim.id)) && fits(own, aim));
}

/** The IDs of everything that serves it, its own included. */
function descendantsOf(own: Aim, aims: readonly Aim[]): ReadonlySet<string> {
  const children = new Map<string, string[]>();
  for (const { id, supports } of aims) {
    const parent = idKey(supports);
    if (parent !== '') children.set(parent, [...(children.get(parent) ?? []), idKey(id)]);
  }
  const found = new Set([idKey(own.id)]);
  for (const key of found) for (const child of children.get(key) ?? []) found.add(child);
  return found;
}

export function isAnythingAbove(own: Aim, aims: readonly Aim[]): boolean {
  return aims.some((aim) => isAbove(own, aim));
}

export interface Aligned<A extends Aim> {
  readonly aim: A;
  /** What serves it, in the order given. */
  readonly children: readonly Aligned<A>[];
}

export interface Alignment<A extends Aim> {
  /** What stands at the top, each with all that serves it. */
  readonly tree: readonly Aligned<A>[];
  /** What serves nothing although there is something above it, with what serves it in turn. */
  readonly loose: readonly Aligned<A>[];
  /** A sentence for each circle. Those in it stand in `loose`. */
  readonly loops: readonly string[];
}

type Linked = Pick<Aim, 'id' | 'supports'>;

/** Those that support each other in a circle, each circle in the order given. Of two with one ID the first is meant. */
export function circlesOf<L extends Linked>(aims: readonly L[]): readonly (readonly L[])[] {
  const parents = parentsOf(aims);
  const circles = circlesAmong(
    aims.length,
    () => true,
    (node) => [parents[node] ?? []].flat(),
  );
  return circles.map((circle) => circle.map((index) => aims[index] as L));
}

/** `O1 and O2 support each other. Change what one of them supports.` */
export const circleSentence = (circle: readonly Linked[]): string =>
  loopSentence(circle.map(({ id }) => id)).replace(/^\S+ /, '');

/** For each the place of what it supports. */
function parentsOf(aims: readonly Linked[]): readonly (number | undefined)[] {
  const places = new Map<string, number>();
  aims.forEach(({ id }, index) => {
    const key = idKey(id);
    if (key !== '' && !places.has(key)) places.set(key, index);
  });
  return aims.map(({ supports }) => places.get(idKey(supports)));
}

/** Every aim once, in the tree or among the loose. */
export function alignmentOf<A extends Aim>(aims: readonly A[]): Alignment<A> {
  const parents = parentsOf(aims);
  const circles = circlesOf(aims);
  const circled = new Set<Linked>(circles.flat());
  const children = new Map<number, number[]>();
  const heads: number[] = [];
  parents.forEach((parent, index) => {
    if (parent === undefined || circled.has(aims[index] as A)) heads.push(index);
    else children.set(parent, [...(children.get(parent) ?? []), index]);
  });
  const withChildren = (index: number): Aligned<A> => ({
    aim: aims[index] as A,
    children: (children.get(index) ?? []).map(withChildren),
  });
  const isLoose = (index: number) => circled.has(aims[index] as A) || isAnythingAbove(aims[index] as A, aims);
  return {
    tree: heads.filter((index) => !isLoose(index)).map(withChildren),
    loose: heads.filter(isLoose).map(withChildren),
    loops: circles.map(circleSentence),
  };
}
