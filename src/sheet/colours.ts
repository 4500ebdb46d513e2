import type { Status } from '../domain/okr.ts';

export interface Colours {
  readonly fill: string;
  readonly text: string;
}

const GREY: Colours = { fill: '#e8eaed', text: '#3c4043' };

/**
 * Told apart under every simulated colour blindness and in grey print: three steps of lightness, and the shape in the
 * cell says the same without any colour.
 */
export const STATUS_COLOURS: Readonly<Record<Status, Colours>> = {
  'On track': { fill: '#cdebe6', text: '#00443d' },
  'At risk': { fill: '#ffd666', text: '#4a2f00' },
  'Off track': { fill: '#b3261e', text: '#ffffff' },
  Done: GREY,
  'No update': GREY,
  Dropped: GREY,
  Check: GREY,
};

/** Where a person types. */
export const INPUT_TINT = '#fff9e6';
/** The cells of an objective that its key results fill. */
export const NOT_HERE = '#eceff1';
export const OBJECTIVE_FILL = '#f1f3f4';
export const DROPPED_TEXT = '#80868b';
