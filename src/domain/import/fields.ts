/** What a column of another sheet can be. */
export const IMPORT_FIELDS = {
  title: 'Objective / key result',
  objective: 'Objective',
  keyResult: 'Key result',
  type: 'Type',
  id: 'ID',
  supports: 'Supports',
  start: 'Start',
  current: 'Current',
  target: 'Target',
  progress: 'Progress',
  owner: 'Owner',
  objectiveOwner: 'Owner of the objective',
  sponsor: 'Sponsor',
  confidence: 'Confidence',
  level: 'Level',
  team: 'Team',
  from: 'From',
  due: 'Due',
  note: 'Note',
  measure: 'Measure',
  ambition: 'Ambition',
  weight: 'Weight',
  source: 'Source',
  lastCheckIn: 'Last check-in',
  dropped: 'Dropped',
} as const;

export type ImportField = keyof typeof IMPORT_FIELDS;

/** Which column holds what; '' is left out. */
export interface ImportMapping {
  /** The line of the header, 0 where there is none. */
  readonly headerLine: number;
  readonly columns: readonly (ImportField | '')[];
  /** The decimal sign of the numbers. */
  readonly decimal: '.' | ',';
}

/** Words for what OKR Register works out itself, or keeps elsewhere: such a column is known, and left out. */
export type LeftOut = 'computed' | 'action' | 'cycle';
