/** What Check and repair has found: data that the sidebar shows and that can be copied as text. */

/** What a person can do about it with a command of ours: `forget` leaves out the cycle it is found at. */
export type Offer = 'sort' | 'forget';

export interface Finding {
  /** The rule that found it, for tests and for support: `column-missing`. */
  readonly rule: string;
  readonly tab: string;
  /** The tab to show; null where there is none any more. */
  readonly sheetId: number | null;
  /** `C2` or `E4:E9`; '' where it concerns no cell. */
  readonly cell: string;
  /** The ID of the row, '' where it concerns none. */
  readonly id: string;
  /** The place in words: `Score, C2`. */
  readonly where: string;
  readonly why: string;
  readonly fix: string;
  /** Whether Repair can do it. */
  readonly mendable: boolean;
  readonly offer: Offer | null;
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

/** `OKRs 2026-Q4, Score, C2: why. fix` */
export function findingLine({ tab, where, why, fix }: Finding): string {
  return `${[tab, where].filter((part) => part !== '').join(', ')}: ${why} ${fix}`;
}
