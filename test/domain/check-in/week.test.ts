import { expect, test } from 'vitest';
import { weekChange } from '../../../src/domain/check-in/week.ts';
import { nextMeeting } from '../../../src/domain/next-meeting.ts';

test.each([
  ['On track', 'At risk', 'fell behind'],
  ['Done', 'On track', 'fell behind'],
  ['At risk', 'Off track', 'fell behind'],
  ['Off track', 'At risk', 'caught up'],
  ['At risk', 'On track', 'caught up'],
  ['At risk', 'Done', 'done'],
  ['No update', 'Done', 'done'],
  ['On track', 'No update', 'went silent'],
  ['On track', 'On track', ''],
  // The first reading is no change, nor is a row that was mended.
  ['No update', 'On track', ''],
  ['No update', 'Off track', ''],
  ['Check', 'Off track', ''],
  ['', 'Off track', ''],
  ['On track', 'Dropped', ''],
  ['On track', 'Check', ''],
] as const)('%s, then %s: %j', (was, now, change) => {
  expect(weekChange(was, now)).toBe(change);
});

test.each([
  ['2026-10-05', 'review', '2026-11-01'],
  ['2026-11-16', 'review', '2026-12-01'],
  ['2026-12-01', 'close', '2026-12-31'],
  ['2026-12-31', 'close', '2026-12-31'],
])('on %s the next meeting is the %s on %s', (today, what, day) => {
  expect(nextMeeting({ due: '2026-12-31' }, today)).toEqual({ what, day });
});

test('a cycle that ends on the first of a month is closed then', () => {
  expect(nextMeeting({ due: '2027-01-01' }, '2026-12-20')).toEqual({ what: 'close', day: '2027-01-01' });
});
