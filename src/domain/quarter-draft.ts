import type { Day } from './day.ts';
import type { Ambition, Level, Measure } from './okr.ts';
import { typedText } from './typed-text.ts';

/** The wizard's state as a person typed it: texts, so that nothing is lost or reinterpreted. */
export interface QuarterDraft {
  /** Made once when the wizard opens: pressing Create twice, or again after a broken connection, makes one quarter. */
  readonly operationId: string;
  readonly step: 1 | 2 | 3 | 4;
  /** Where the rows are added to a register that is there already; absent where one is made. */
  readonly into?: DraftPlace;
  readonly cycle: { readonly name: string; readonly from: Day; readonly due: Day };
  readonly objectives: readonly DraftObjective[];
  /** 1..12: the month the year starts in, where somebody chose another one here. */
  readonly fiscalStart?: number;
  /** What the coach said and somebody left as it is. */
  readonly left?: readonly string[];
  /** Steps taken out of the key results: they become actions when the quarter is made. */
  readonly actions?: readonly DraftAction[];
  /** What goes on from an earlier cycle. */
  readonly carry?: { readonly from: string; readonly rows: readonly CarriedRow[] };
}

/** `keep` goes on as it is, `change` with something else about it; `drop` is over. */
export const CARRY_CHOICES = ['keep', 'change', 'drop'] as const;
export type CarryChoice = (typeof CARRY_CHOICES)[number];

/** What was decided about a key result of an earlier cycle. */
export interface CarriedRow {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly choice: CarryChoice;
  readonly reason: string;
}

export interface DraftAction {
  readonly what: string;
  readonly who: string;
  /** The title of the objective it stood under. */
  readonly forObjective: string;
}

export interface DraftPlace {
  /** The tab, which keeps its id whatever it is called. */
  readonly sheetId: number;
  /** The ID of the objective that gets key results; absent where whole objectives are added. */
  readonly under?: string;
}

export interface DraftObjective {
  readonly title: string;
  readonly owner: string;
  /** Its own number within the draft, by which others can support it wherever it is moved; absent in older drafts. */
  readonly key?: number;
  /** Company where it is absent. */
  readonly level?: Level;
  readonly team?: string;
  readonly sponsor?: string;
  /** `O2 Grow our online sales` as in the cell, or `#3` for the objective of this draft with the key 3. */
  readonly supports?: string;
  /** The ID it had in the cycle it comes from. */
  readonly carried?: string;
  readonly keyResults: readonly DraftKeyResult[];
}

export interface DraftKeyResult {
  readonly title: string;
  /** As typed: `85 %`, `£40k`, `4 h`, `no`. */
  readonly start: string;
  /** As typed; `+30%` is meant from the start. */
  readonly target: string;
  readonly owner: string;
  /** 0..1, or null while nobody has said. */
  readonly confidence: number | null;
  readonly measure: Measure;
  readonly ambition: Ambition;
  readonly level?: Level;
  readonly weight: string;
  readonly from: Day | '';
  readonly due: Day | '';
  readonly source: string;
  /** The ID of the KPI it takes its start from and then follows. */
  readonly kpi?: string;
  /** The ID it had in the cycle it comes from. */
  readonly carried?: string;
}

/** A key result nobody has written yet. */
export function newKeyResult(owner: string): DraftKeyResult {
  return {
    title: '',
    start: '',
    target: '',
    owner,
    confidence: null,
    measure: 'Number',
    ambition: 'Stretch',
    weight: '',
    from: '',
    due: '',
    source: '',
  };
}

/** A card nobody wrote on: it is no mistake, and not written either. */
export function isBlankObjective({ title, keyResults }: DraftObjective): boolean {
  return typedText(title) === '' && keyResults.every(isBlankKeyResult);
}

export function isBlankKeyResult({ title, start, target }: DraftKeyResult): boolean {
  return [title, start, target].every((typed) => typed.trim() === '');
}
