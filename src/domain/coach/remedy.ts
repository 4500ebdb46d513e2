import type { Measure } from '../okr.ts';

/** What can be set in a row, as a person would type it; '' clears the cell. */
export type Settable = 'start' | 'target' | 'measure' | 'ambition' | 'from' | 'due' | 'supports';

/** What a button does about a finding. Plain data: the wizard does it to the draft, the server to the register. */
export type Remedy =
  | { readonly do: 'set'; readonly label: string; readonly cells: Partial<Readonly<Record<Settable, string>>> }
  | {
      readonly do: 'move down';
      readonly label: string;
      /** The objective without its number. */
      readonly title: string;
      readonly keyResult: { readonly title: string; readonly start: string; readonly target: string };
    }
  | { readonly do: 'make an action'; readonly label: string };

export const MAKE_AN_ACTION: Remedy = { do: 'make an action', label: 'Make it an action' };

export const chooses = (measure: Measure): Remedy => ({ do: 'set', label: measure, cells: { measure } });
