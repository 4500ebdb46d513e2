/** The vocabulary of the register: the words a person chooses from, and what stands in a status cell. */

export const MEASURES = [
  'Number',
  'Number at the end',
  'Keep at or above',
  'Keep at or below',
  'Yes / no',
  'Steps',
] as const;
export type Measure = (typeof MEASURES)[number];

export const AMBITIONS = ['Stretch', 'Must reach'] as const;
export type Ambition = (typeof AMBITIONS)[number];

export const LEVELS = ['Company', 'Team', 'Person'] as const;
export type Level = (typeof LEVELS)[number];

export const ROW_TYPES = ['Objective', 'Key result'] as const;
export type RowType = (typeof ROW_TYPES)[number];

export const CYCLE_STATES = ['Draft', 'Running', 'Closed'] as const;
export type CycleState = (typeof CYCLE_STATES)[number];

export const STATUSES = ['On track', 'At risk', 'Off track', 'Done', 'No update', 'Dropped', 'Check'] as const;
export type Status = (typeof STATUSES)[number];
/** Worst first; what is fine is not in it. */
export const STATUSES_IN_TROUBLE: readonly Status[] = ['Check', 'Off track', 'At risk', 'No update'];
/** Where statuses are counted these four are always there, so that a zero is seen, too; the others where there are any. */
export const ALWAYS_COUNTED: readonly Status[] = ['On track', 'At risk', 'Off track', 'No update'];

/** Shape before word, so that no meaning hangs on a colour and a second language keeps the colour rules. */
export const STATUS_SHAPE = {
  'On track': '●',
  'At risk': '▲',
  'Off track': '■',
  Done: '✓',
  'No update': '–',
  Dropped: '✕',
  Check: '⚠',
} as const satisfies Record<Status, string>;

/** The sign before a complaint, in a cell or in an answer of a custom function. */
export const COMPLAINT_SIGN = '⚠';

export const GRADES = ['Green', 'Amber', 'Red'] as const;
export type Grade = (typeof GRADES)[number];

/** What a status cell shows: `● On track`. */
export function statusText(status: Status): string {
  return STATUS_TEXT[status];
}

const STATUS_TEXT = Object.fromEntries(
  STATUSES.map((status) => [status, `${STATUS_SHAPE[status]} ${status}`]),
) as Readonly<Record<Status, string>>;

/** Case and spaces do not matter in a word a person types: ` keep at or  above ` is `Keep at or above`. */
export function wordKey(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '');
}

function finder<Word extends string>(words: readonly Word[]): (text: string) => Word | undefined {
  const byKey = new Map<string, Word>(words.map((word) => [wordKey(word), word]));
  return (text) => byKey.get(wordKey(text));
}

/** The measure a text names, `undefined` if none. A blank is for the caller to read as Number. */
export const findMeasure = finder(MEASURES);
/** The ambition a text names, `undefined` if none. A blank is for the caller to read as Stretch. */
export const findAmbition = finder(AMBITIONS);
export const findLevel = finder(LEVELS);
export const findRowType = finder(ROW_TYPES);
