/** What Check and repair has found, as data: the sidebar says it in words. */

import type { Adopted } from '../adopt.ts';
import type { Day } from '../day.ts';

/** What a person can do about it with a command of ours: `forget` leaves out the cycle it is found at. */
export type Offer = 'sort' | 'forget';

/** What stood in cells that are cleared: the cell, and its text. */
export type Cleared = readonly (readonly [cell: string, text: string])[];

type Nothing = Readonly<Record<never, never>>;
type Count = { readonly count: number };
/** What stands there instead; '' for nothing. */
type Held = { readonly held: string };
type Headers = { readonly headers: readonly string[] };
/** `row`: 1-based; `given`: what Repair writes into it. */
type Given = { readonly row: number; readonly title: string; readonly given: Adopted };
type Aim = { readonly title: string };

/** What the sentences about a finding are made of, beside its place, by the rule that found it. */
export interface Facts {
  // The tabs of the file.
  readonly 'half-made': { readonly cycle: string; readonly example: boolean };
  readonly 'tab-deleted': { readonly cycle: string };
  readonly 'guide-missing': Nothing;
  readonly 'team-missing': Nothing;
  readonly 'kpis-deleted': Nothing;
  readonly 'settings-missing': Nothing;
  readonly 'setting-missing': { readonly why: string };
  readonly 'setting-broken': { readonly why: string; readonly fix: string };

  // People in Team; rows are 1-based.
  readonly 'person-twice': { readonly name: string; readonly rows: readonly number[] };
  readonly 'email-twice': { readonly email: string; readonly rows: readonly number[] };
  readonly 'email-malformed': { readonly email: string };
  readonly 'person-nameless': Nothing;
  readonly 'leaves-no-date': { readonly text: string };
  readonly 'owner-left': { readonly name: string; readonly ids: readonly string[] };

  // The frame of a register.
  readonly 'title-row-missing': Nothing;
  /** `going`: the blank rows Repair removes. */
  readonly 'rows-above': { readonly headerRow: number; readonly wanted: number; readonly going: readonly number[] };
  readonly 'headers-missing': { readonly headerRow: number; readonly mendable: boolean };
  readonly 'column-missing': { readonly computed: boolean };
  readonly 'header-renamed': Held;
  /** `read`: the cell of the one that counts. */
  readonly 'header-twice': { readonly read: string };
  readonly 'order-left': Nothing;

  // Its formulas.
  readonly 'title-missing': Held & { readonly lost: boolean };
  readonly 'formula-missing': Held & { readonly cleared: Cleared };
  readonly 'formula-broken': Headers;
  /** `head`: the cell of the formula. */
  readonly 'formula-blocked': { readonly head: string; readonly cleared: Cleared };
  readonly 'formula-error': { readonly shown: string };
  readonly 'formula-changed': Headers & { readonly row: number };
  /** `read`: the computed column that is read. */
  readonly circle: { readonly read: string };

  // What surrounds its cells.
  readonly 'note-missing': Nothing;
  readonly 'format-lost': Count;
  readonly 'check-lost': Count & { readonly what: 'check' | 'dropdown' };
  readonly colours: Count & { readonly of: number; readonly rows: string };
  /** `count`: how many there are. */
  readonly protection: Count & { readonly warns: boolean };
  readonly 'not-frozen': { readonly headerRow: number };

  // Its rows.
  readonly 'id-twice': Given;
  readonly 'id-missing': Given;
  readonly 'type-missing': Given;
  /** As the row says it in Why. */
  readonly complaint: { readonly said: string };
  readonly 'supports-itself': Aim;
  readonly 'supports-nothing': Aim & { readonly supports: string };
  readonly 'supports-in-circle': { readonly said: string };
  readonly 'weights-all-0': Aim;
  readonly 'out-of-order': { readonly ids: readonly string[] };
  readonly 'owner-unknown': { readonly owner: string; readonly ids: readonly string[] };
  readonly 'date-in-cell': { readonly day: Day; readonly isTitle: boolean };

  // A closed register; `was`: an input as it was closed with, null for what was computed.
  readonly 'closed-edited': { readonly cycle: string; readonly was: string | number | boolean | null };

  // The KPIs tab.
  readonly 'kpi-column': Nothing;
  readonly 'kpi-header': Held;
  readonly 'kpi-blocked': { readonly cleared: Cleared };
  readonly 'kpi-formula': Headers;
  /** null for a date or a tick. */
  readonly 'kpi-text': { readonly text: string | null };
  readonly 'kpi-colours': Count & { readonly of: number; readonly rows: string };
  readonly 'kpi-check': Count & { readonly rows: string };
  readonly 'kpi-format': { readonly rows: readonly number[] };
  readonly 'kpi-protection': Headers;
  readonly 'kpi-note': Nothing;
  readonly 'kpi-freeze': Nothing;
}

/** `column-missing`: for the sentences, for tests and for support. */
export type Rule = keyof Facts;

/** What can be said of a finding, and of what Repair did about it. */
export interface Noticed<R extends Rule = Rule> {
  readonly rule: R;
  readonly facts: Facts[R];
  /** `C2`, `E4:E9` or `B2, D2`; '' where it concerns no cell. */
  readonly cell: string;
  /** The ID of the row, '' where it concerns none. */
  readonly id: string;
  /** The column it is about, '' where it concerns none or more than one. */
  readonly header: string;
}

export interface Finding<R extends Rule = Rule> extends Noticed<R> {
  readonly tab: string;
  /** The tab to show; null where there is none any more. */
  readonly sheetId: number | null;
  /** Whether Repair can do it. */
  readonly mendable: boolean;
  readonly offer: Offer | null;
  /** Not 0: it stands for so many more of its kind. */
  readonly more: number;
}

/** What was looked at, so that "everything is whole" says of what. */
export interface LookedAt {
  /** The cycle whose register was looked at in full, '' where there is none. */
  readonly cycle: string;
  readonly tab: string;
  readonly objectives: number;
  readonly keyResults: number;
  readonly columns: number;
  /** Cycles of which only the tab was looked for. */
  readonly otherCycles: readonly string[];
}

export interface CheckReport {
  readonly findings: readonly Finding[];
  readonly lookedAt: LookedAt;
}
