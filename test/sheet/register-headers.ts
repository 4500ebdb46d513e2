import type { InputHeader } from '../../src/sheet/tabs/register/columns.ts';
import type { Cells } from './generated-rows.ts';

/** Where each cell of a generated row stands. */
export const HEADER_OF: { readonly [Name in keyof Cells]: InputHeader } = {
  title: 'Objective / key result',
  start: 'Start',
  current: 'Current',
  target: 'Target',
  owner: 'Owner',
  confidence: 'Confidence',
  lastCheckIn: 'Last check-in',
  id: 'ID',
  supports: 'Supports',
  type: 'Type',
  level: 'Level',
  team: 'Team',
  sponsor: 'Sponsor',
  ambition: 'Ambition',
  measure: 'Measure',
  weight: 'Weight',
  from: 'From',
  due: 'Due',
  dropped: 'Dropped',
  moved: 'Last moved',
};
