/** The wizard's state and the small steps by which it changes. Everything stays as typed. */
import type {
  CycleSummary,
  DraftKeyResult,
  DraftObjective,
  KpiView,
  ObjectiveView,
  QuarterDraft,
} from '../src/contract.ts';
import type { CycleDates } from '../src/domain/cycle.ts';
import { isBlankKeyResult, isBlankObjective, newKeyResult } from '../src/domain/quarter-draft.ts';

export function newDraft(operationId: string, cycle: CycleDates): QuarterDraft {
  return { operationId, step: 1, cycle, objectives: [newObjective(1)] };
}

/** For a register that is there: whole objectives, mostly a team's; or key results under one of its objectives. */
export function newAddition(
  operationId: string,
  { sheetId, name, from, due }: CycleSummary,
  under?: Pick<ObjectiveView, 'id' | 'title' | 'owner'>,
): QuarterDraft {
  const shared = { operationId, cycle: { name, from, due } } as const;
  if (!under) return { ...shared, step: 2, into: { sheetId }, objectives: [{ ...newObjective(1), level: 'Team' }] };
  const { id, title, owner } = under;
  const objectives = [{ ...newObjective(1), title, owner, keyResults: [newKeyResult(owner)] }];
  return { ...shared, step: 3, into: { sheetId, under: id }, objectives };
}

/** `key`: its own in the draft. */
export function newObjective(key: number): DraftObjective {
  return { key, title: '', owner: '', keyResults: [newKeyResult('')] };
}

/** A draft of an older version: every objective gets its key. */
export function withKeys(draft: QuarterDraft): QuarterDraft {
  if (draft.objectives.every(({ key }) => key !== undefined)) return draft;
  let last = lastKey(draft);
  return { ...draft, objectives: draft.objectives.map((one) => ({ ...one, key: one.key ?? ++last })) };
}

const lastKey = ({ objectives }: QuarterDraft): number => Math.max(0, ...objectives.map(({ key = 0 }) => key));

/** Different for every wizard that is opened, so that a repeated Create is known as the same one. */
export function newOperationId(): string {
  const words = crypto.getRandomValues(new Uint32Array(3));
  return Array.from(words, (word) => word.toString(36)).join('-');
}

export function withObjective(draft: QuarterDraft, at: number, change: Partial<DraftObjective>): QuarterDraft {
  return { ...draft, objectives: replaceAt(draft.objectives, at, change) };
}

export function withKeyResult(
  draft: QuarterDraft,
  at: number,
  place: number,
  change: Partial<DraftKeyResult>,
): QuarterDraft {
  const objective = draft.objectives[at];
  if (objective === undefined) return draft;
  return withObjective(draft, at, { keyResults: replaceAt(objective.keyResults, place, change) });
}

export function addObjective(draft: QuarterDraft): QuarterDraft {
  const { level, team, supports } = draft.objectives[draft.objectives.length - 1] ?? {};
  // Whoever writes for a team goes on writing for it.
  const same = level && level !== 'Company' ? { level, team: team ?? '', supports: supports ?? '' } : {};
  return { ...draft, objectives: [...draft.objectives, { ...newObjective(lastKey(draft) + 1), ...same }] };
}

/** An objective that brings a KPI back inside its limits, with its key result; once, however often it is asked for. */
export function withObjectiveFor(draft: QuarterDraft, kpi: KpiView, title: string): QuarterDraft {
  if (draft.objectives.some((one) => one.title === title)) return draft;
  const back = { ...newKeyResult(''), title: kpi.name, start: kpi.value, target: kpi.limit, kpi: kpi.id };
  const written = draft.objectives.filter((one) => !isBlankObjective(one));
  return { ...draft, objectives: [...written, { ...newObjective(lastKey(draft) + 1), title, keyResults: [back] }] };
}

export function removeObjective(draft: QuarterDraft, at: number): QuarterDraft {
  const gone = `#${draft.objectives[at]?.key}`;
  const left = draft.objectives.filter((_, index) => index !== at);
  return { ...draft, objectives: left.map((one) => (one.supports === gone ? { ...one, supports: '' } : one)) };
}

export function moveObjective(draft: QuarterDraft, at: number, by: -1 | 1): QuarterDraft {
  const objectives = [...draft.objectives];
  const [moved] = objectives.splice(at, 1);
  if (moved !== undefined) objectives.splice(at + by, 0, moved);
  return { ...draft, objectives };
}

export function addKeyResult(draft: QuarterDraft, at: number): QuarterDraft {
  const objective = draft.objectives[at];
  if (objective === undefined) return draft;
  return withObjective(draft, at, { keyResults: [...objective.keyResults, newKeyResult(objective.owner)] });
}

export function removeKeyResult(draft: QuarterDraft, at: number, place: number): QuarterDraft {
  const objective = draft.objectives[at];
  if (objective === undefined) return draft;
  return withObjective(draft, at, { keyResults: objective.keyResults.filter((_, index) => index !== place) });
}

/** A card on which nobody wrote anything is none; of the last one, one stays. */
export function withoutBlankObjectives(draft: QuarterDraft): QuarterDraft {
  const written = draft.objectives.filter((one) => !isBlankObjective(one));
  return { ...draft, objectives: written.length > 0 ? written : draft.objectives.slice(0, 1) };
}

/** Whoever owns an objective is the first guess for a key result nobody has written yet. */
export function withOwnersPassedOn(draft: QuarterDraft): QuarterDraft {
  const objectives = draft.objectives.map((objective) => ({
    ...objective,
    keyResults: objective.keyResults.map((one) =>
      isBlankKeyResult(one) && one.owner === '' ? { ...one, owner: objective.owner } : one,
    ),
  }));
  return { ...draft, objectives };
}

function replaceAt<T>(list: readonly T[], at: number, change: Partial<T>): readonly T[] {
  return list.map((one, index) => (index === at ? { ...one, ...change } : one));
}
