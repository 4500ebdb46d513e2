/** How much the Dashboard shows: lists end somewhere, and say so. */

/** The first row of the lists. */
export const LISTED = 18;

/** The lines a phone shows: objectives, a heading, then what is in trouble. 340 px in all. */
export const PHONE = { first: 4, last: 14, lines: 11, objectives: 5, trouble: 10 } as const;

/** Objectives it knows of. */
export const SLOTS = 30;

export const SHOWN = {
  lines: 40,
  teams: { first: LISTED, lines: 12 },
  owners: { first: 34, lines: 22 },
  silent: 20,
} as const;

/** Objectives in the chart. */
export const CHARTED = 8;
export const MOST_MONTHS = 12;

/** Of these a team and an owner have a number each. */
export const COUNTED = ['On track', 'At risk', 'Off track', 'No update'] as const;

/** The places of the teams that are shown: as many numbers as there are teams. */
export const TEAMS_SHOWN = '$AJ$18:$AJ$29';

/** The cell that says how many objectives a phone shows. */
export const ON_TOP = '$R$12';

/** The corners of the numbers behind the lists: where they still stand, nobody has moved our cells. */
export const ANCHORS = ['Q17', 'AK58'] as const;

/** What the columns behind the lists hold. */
export const HELPERS = {
  ...{ Q: 'Order', R: 'Place', S: 'ID', T: 'Objective', U: 'Status', V: 'Heads for', W: 'Supports', X: 'Under' },
  ...{ Y: 'Root', Z: 'Group', AA: 'Line', AB: 'Heading', AC: 'Lines', AD: 'Which', AE: 'Trouble', AF: 'Place' },
  ...{ AG: 'Silent', AH: 'Place', AI: 'Team, owner', AJ: 'Place', AK: 'Name' },
} as const;
