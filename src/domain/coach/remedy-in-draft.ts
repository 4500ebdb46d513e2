/** What a button of the coach does to the wizard's draft. */
import { type DraftKeyResult, type DraftObjective, newKeyResult, type QuarterDraft } from '../quarter-draft.ts';
import { placeInDraft } from './place.ts';
import type { Remedy } from './remedy.ts';

/** The draft with it done; the same where the row is gone meanwhile. */
export function remedied(draft: QuarterDraft, field: string, remedy: Remedy): QuarterDraft {
  const { objective: at, keyResult: place } = placeInDraft(field);
  const objective = draft.objectives[at];
  if (!objective) return draft;
  const keyResult = place === null ? undefined : objective.keyResults[place];
  switch (remedy.do) {
    case 'set':
      return withObjective(
        draft,
        at,
        place === null
          ? { ...objective, ...remedy.cells }
          : { ...objective, keyResults: replaced(objective.keyResults, place, remedy.cells) },
      );
    case 'move down': {
      const moved = { ...newKeyResult(objective.owner), ...remedy.keyResult };
      const written = objective.keyResults.filter((one) => !isBlank(one));
      return withObjective(draft, at, { ...objective, title: remedy.title, keyResults: [...written, moved] });
    }
    case 'make an action': {
      if (!keyResult) return draft;
      const others = objective.keyResults.filter((_, index) => index !== place);
      const keyResults = others.length > 0 ? others : [newKeyResult(objective.owner)];
      const action = { what: keyResult.title.trim(), who: keyResult.owner, forObjective: objective.title };
      return { ...withObjective(draft, at, { ...objective, keyResults }), actions: [...(draft.actions ?? []), action] };
    }
  }
}

const isBlank = ({ title, start, target }: DraftKeyResult): boolean =>
  [title, start, target].every((typed) => typed.trim() === '');

const replaced = <Row>(rows: readonly Row[], at: number, cells: object): readonly Row[] =>
  rows.map((row, index) => (index === at ? { ...row, ...cells } : row));

const withObjective = (draft: QuarterDraft, at: number, objective: DraftObjective): QuarterDraft => ({
  ...draft,
  objectives: draft.objectives.map((one, index) => (index === at ? objective : one)),
});
