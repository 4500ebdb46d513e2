import { COMPLAINT_SIGN } from './okr.ts';

/**
 * What can be wrong with a row, as a person reads it: what it is and what to type. The order is the order of asking:
 * the first that fits is the one shown. The register's formulas and the domain both take their words from here.
 */
export const COMPLAINTS = {
  typeMissing: 'Type is missing. Choose Objective or Key result.',
  measureUnknown: 'Measure is not in the list. Choose one from the dropdown.',
  ambitionUnknown: 'Ambition is not in the list. Choose Stretch or Must reach.',
  startMissing: 'Start is missing. Type 0 if you count from nothing.',
  startNotNumber: 'Start is not a number. Type digits only.',
  targetMissing: 'Target is missing. Type the number you want to reach.',
  targetNotNumber: 'Target is not a number. Type digits only.',
  targetNotSteps: 'Target is not a number of steps. Type 1 or more.',
  currentNotNumber: 'Current is not a number. Type digits only.',
  currentNotYesNo: 'Current is neither yes nor no.',
  currentNotSteps: 'Current is not a number of steps. Type 3 or 3 of 5.',
  confidenceOutside: 'Confidence must lie between 0 % and 100 %.',
  weightNotNumber: 'Weight is not a number. Leave it blank for 1.',
  weightNegative: 'Weight is below 0. Type 0 to leave this row out.',
  fromNotDate: 'From is not a date.',
  dueNotDate: 'Due is not a date.',
  dueBeforeFrom: 'Due is before From.',
  lastCheckInNotDate: 'Last check-in is not a date.',
} as const;

export type ComplaintName = keyof typeof COMPLAINTS;
export type Complaint = (typeof COMPLAINTS)[ComplaintName];

export const COMPLAINT_ORDER = Object.keys(COMPLAINTS) as readonly ComplaintName[];

/** A sentence as it stands in a cell: behind the sign by which the conditional formats and a person find it. */
export function complaintText(sentence: string): string {
  return `${COMPLAINT_SIGN} ${sentence}`;
}

/** Words that say an outcome is reached, and words that say it is not; compared without spaces and case. */
export const YES_WORDS = ['true', '1', 'yes', 'y', 'done'] as const;
export const NO_WORDS = ['false', '0', 'no', 'n', 'open', 'not yet'] as const;
