/**
 * What each command did, kept in `_okr` so that it can be undone: the last 20, and never more than the store bears.
 * Before-values of what was written only; a change that somebody has built upon is refused, with the difference.
 */
import type { ReportCells, ReportDress } from '../domain/report/plan.ts';
import type { Store } from './store.ts';
import type { ClosedFacts, CycleRecord } from './workbook.ts';

const KEPT = 20;
/** Characters in all: a large old change makes room for new ones. */
const ROOM = 600_000;

/** A register as it stood: the input cells of each row in the order of the headers, dates as serial days. */
export interface StoodRegister {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean)[])[];
  /** The number format of Start of each row: its three values share it. */
  readonly formats: readonly string[];
}

/** A cell that was written; a formula begins with `=`. */
export type WrittenCell = readonly [a1: string, before: string | number | boolean, after: string | number | boolean];

export type UndoStep =
  | { readonly kind: 'made'; readonly cycle: string; readonly stood: StoodRegister | null }
  | { readonly kind: 'started'; readonly cycle: string }
  | TurnStep
  | { readonly kind: 'removed'; readonly record: CycleRecord; readonly stood: StoodRegister | null }
  | { readonly kind: 'cells'; readonly sheetId: number; readonly cells: readonly WrittenCell[] }
  | AdviceStep
  /** A tab of ours beside the registers was made; `typed` as `typedCells` gives it. */
  | { readonly kind: 'tab'; readonly sheetId: number; readonly typed: string }
  | RowStep
  | AddedRows
  | ReportStep
  | ActionsStep;

/** Tasks that a review put into the list of actions, and those it ticked. */
export interface ActionsStep {
  readonly kind: 'actions';
  /** The sidebar's own mark: pressing the button twice adds once. */
  readonly operationId: string;
  readonly from: string;
  readonly added: readonly string[];
  readonly done: readonly { readonly what: string; readonly from: string }[];
}

/** A report refreshed: the page as it stood, and the mark of what was written. */
export interface ReportStep {
  readonly kind: 'report';
  readonly sheetId: number;
  readonly name: string;
  /** null where it was too large to be kept. */
  readonly before: { readonly cells: ReportCells; readonly dress: ReportDress | null } | null;
  /** '' until all was written. */
  readonly after: string;
}

/** A cycle was closed, or opened again. */
export type TurnStep =
  | { readonly kind: 'closed'; readonly cycle: string }
  | { readonly kind: 'reopened'; readonly cycle: string; readonly closed: ClosedFacts };

/** Inputs of one row were written; days as serials. */
export interface RowStep {
  readonly kind: 'row';
  /** The sidebar's own mark: pressing the button twice writes once. */
  readonly operationId: string;
  readonly cycle: string;
  readonly id: string;
  readonly before: readonly (readonly [header: string, value: string | number | boolean])[];
  readonly after: readonly (readonly [header: string, value: string | number | boolean])[];
}

export interface AddedRows {
  readonly kind: 'added';
  readonly cycle: string;
  readonly sheetId: number;
  /** The sidebar's own mark: pressing the button twice adds once. */
  readonly operationId: string;
  readonly ids: readonly string[];
  /** The last numbers given before: cut off half-way it is done anew with the same ones. */
  readonly counters: { readonly O: number; readonly K: number };
  /** The rows as they stood when all was written; null until then. */
  readonly stood: StoodRegister | null;
}

/** What a button of the coach did: by IDs and headers, so that a sorted register is still found. Dates are serial days. */
export interface AdviceStep {
  readonly kind: 'advice';
  readonly cycle: string;
  readonly sheetId: number;
  /** What was followed: the same once more is the same command. */
  readonly key: string;
  readonly cells: readonly AdvisedCell[];
  /** A key result that was written; null where none was. */
  readonly added: StoodRegister | null;
  readonly removed: RemovedRow | null;
  /** The From of the action that was made of a row; '' where none was. */
  readonly action: string;
}

export type AdvisedCell = readonly [
  id: string,
  header: string,
  before: string | number | boolean,
  after: string | number | boolean,
];

/** A row as it stood, everybody's own columns and notes included. */
export interface RemovedRow {
  readonly stood: StoodRegister;
  /** The ID of the row above it, '' for the first. */
  readonly below: string;
  /** Cells of other columns, and formulas in ours: position, and the value, formula or instant. */
  readonly others: readonly (readonly [position: number, value: string | number | boolean, kind?: 'date'])[];
  readonly notes: readonly (readonly [position: number, note: string])[];
}

export interface ChangeSet {
  readonly id: number;
  /** ISO instant. */
  readonly at: string;
  /** E-mail address, '' where Google does not tell. */
  readonly who: string;
  /** A sentence: “Made 2026-Q4: 3 objectives, 8 key results.” */
  readonly what: string;
  readonly step: UndoStep;
  /** Taking it back was begun: cut off, it is finished when Home is next opened. */
  readonly undoing?: true;
  /** Who began to take it back, '' where Google does not tell. */
  readonly by?: string;
}

const PREFIX = 'change ';
const keyOf = (id: number): string => `${PREFIX}${id}`;

/** Newest first. */
export function readChanges(store: Store): readonly ChangeSet[] {
  const changes = store.keys(PREFIX).flatMap((key) => store.get<ChangeSet>(key) ?? []);
  return changes.sort((a, b) => b.id - a.id);
}

/** Kept with the next commit of the store. */
export function keepChange(store: Store, change: Omit<ChangeSet, 'id'>): ChangeSet {
  const before = readChanges(store);
  const kept = { ...change, id: (before[0]?.id ?? 0) + 1 };
  store.set(keyOf(kept.id), kept);
  prune(store, [kept, ...before]);
  return kept;
}

/** What became of a change that is kept already. */
export function keepOutcome(store: Store, change: ChangeSet): void {
  store.set(keyOf(change.id), change);
}

/** Written at once: from here on a part of it may be taken back already. */
export function beginUndo(store: Store, change: ChangeSet): void {
  keepOutcome(store, { ...change, undoing: true });
  store.commit();
  SpreadsheetApp.flush();
}

/** What was begun cannot be finished: it stays, as if nobody had tried. */
export function giveUpUndo(store: Store, { undoing: _, by: __, ...change }: ChangeSet): void {
  keepOutcome(store, change);
  store.commit();
}

export function forgetChange(store: Store, id: number): void {
  store.remove(keyOf(id));
}

export function forgetChanges(store: Store, which: (change: ChangeSet) => boolean): void {
  for (const { id } of readChanges(store).filter(which)) forgetChange(store, id);
}

function prune(store: Store, newestFirst: readonly ChangeSet[]): void {
  let room = ROOM;
  newestFirst.forEach((change, index) => {
    room -= JSON.stringify(change).length;
    if (index > 0 && (index >= KEPT || room < 0)) store.remove(keyOf(change.id));
  });
}
