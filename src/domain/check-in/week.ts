/** What has become of a key result since the round of check-ins began. */
import type { Status } from '../okr.ts';

export type WeekChange = 'done' | 'caught up' | 'fell behind' | 'went silent';

/** Best first. A row in complaint, dropped or without a reading before has no place to move from. */
const ORDER: readonly (Status | '')[] = ['Done', 'On track', 'At risk', 'Off track'];

/** '' where nothing moved that anybody would tell. */
export function weekChange(was: Status | '', now: Status | ''): WeekChange | '' {
  if (was === now) return '';
  if (now === 'Done') return 'done';
  const from = ORDER.indexOf(was);
  if (from < 0) return '';
  if (now === 'No update') return 'went silent';
  const to = ORDER.indexOf(now);
  return to < 0 ? '' : to > from ? 'fell behind' : 'caught up';
}
