/** What people type into a column, right and wrong; other columns get words. */
export const TEXTS: Readonly<Record<string, readonly string[]>> = {
  Type: ['Key result', 'Objective', 'key result', 'Task', ''],
  Measure: ['Number', 'Yes / no', 'Steps', 'Keep at or above', 'Keep at or below', 'Number at the end', '', 'Percent'],
  Ambition: ['Stretch', 'Must reach', '', 'Hard'],
  Level: ['Company', 'Team', 'Person', ''],
  Supports: ['O1', 'O2 Grow our online sales', 'O9', '', 'K1'],
  Confidence: ['70%', '35%', '15%', '', 'high'],
  'Last check-in': ['2026-10-20', '12/10/2026', '', 'yesterday'],
  From: ['2026-10-05', '', 'Monday'],
  Due: ['2026-12-15', '2026-11-30', '', 'later'],
  Dropped: ['2026-11-02', '', ''],
  Weight: ['2', '0', '', '-1', '0.5'],
};
