import { describe, expect, test } from 'vitest';
import type { Created } from '../../src/contract.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted } from '../journeys/company.ts';
import { look } from '../journeys/look.ts';
import { aFileIn } from '../journeys/time-zone-journey.ts';

// The minute before midnight and midnight itself: an ordinary day, the nights round both changes of the clocks, New Year.
aFileIn('Pacific/Auckland', [
  ['2026-03-20T10:59:00Z', '2026-03-20'],
  ['2026-03-20T11:00:00Z', '2026-03-21'],
  ['2026-04-05T12:00:00Z', '2026-04-06'],
  ['2026-09-26T11:59:00Z', '2026-09-26'],
  ['2026-09-26T12:00:00Z', '2026-09-27'],
  ['2026-09-27T11:00:00Z', '2026-09-28'],
]);
aFileIn('America/Los_Angeles', [
  ['2026-01-01T07:59:00Z', '2025-12-31'],
  ['2026-01-01T08:00:00Z', '2026-01-01'],
  ['2026-03-08T08:00:00Z', '2026-03-08'],
  ['2026-03-09T06:59:00Z', '2026-03-08'],
  ['2026-03-09T07:00:00Z', '2026-03-09'],
  ['2026-11-02T07:59:00Z', '2026-11-01'],
]);
aFileIn('Asia/Kolkata', [
  ['2026-03-31T18:29:00Z', '2026-03-31'],
  ['2026-03-31T18:30:00Z', '2026-04-01'],
  ['2026-12-31T18:29:00Z', '2026-12-31'],
  ['2026-12-31T18:30:00Z', '2027-01-01'],
]);
aFileIn('Europe/London', [
  ['2026-03-28T23:59:00Z', '2026-03-28'],
  ['2026-03-29T00:00:00Z', '2026-03-29'],
  ['2026-03-29T22:59:00Z', '2026-03-29'],
  ['2026-03-29T23:00:00Z', '2026-03-30'],
  ['2026-10-24T23:00:00Z', '2026-10-25'],
  ['2026-10-25T23:59:00Z', '2026-10-25'],
  ['2026-10-26T00:00:00Z', '2026-10-26'],
]);
aFileIn('America/New_York', [
  ['2026-03-08T04:59:00Z', '2026-03-07'],
  ['2026-03-09T03:59:00Z', '2026-03-08'],
  ['2026-03-09T04:00:00Z', '2026-03-09'],
  ['2026-11-01T03:59:00Z', '2026-10-31'],
  ['2026-11-02T04:59:00Z', '2026-11-01'],
  ['2026-11-02T05:00:00Z', '2026-11-02'],
]);
aFileIn('Australia/Sydney', [
  ['2026-04-04T13:00:00Z', '2026-04-05'],
  ['2026-04-05T13:59:00Z', '2026-04-05'],
  ['2026-10-03T13:59:00Z', '2026-10-03'],
  ['2026-10-04T12:59:00Z', '2026-10-04'],
  ['2026-12-31T13:00:00Z', '2027-01-01'],
]);
// No midnight on 24 April: the clocks go from 23:59 to 01:00.
aFileIn('Africa/Cairo', [
  ['2026-04-23T21:59:00Z', '2026-04-23'],
  ['2026-04-23T22:00:00Z', '2026-04-24'],
  ['2026-04-24T21:00:00Z', '2026-04-25'],
  ['2026-10-29T20:59:00Z', '2026-10-29'],
  ['2026-10-29T22:00:00Z', '2026-10-30'],
]);
// A script bound to the file, made by somebody elsewhere.
aFileIn(
  'Europe/London',
  [
    ['2026-12-31T23:59:00Z', '2026-12-31'],
    ['2027-01-01T00:00:00Z', '2027-01-01'],
  ],
  'America/Los_Angeles',
);

describe.each([
  ['Pacific/Auckland', '2026-11-15T11:30:00Z'],
  ['America/Los_Angeles', '2026-11-17T07:30:00Z'],
])('the example in a file in %s, when it is 16 November only there', (timeZone, now) => {
  test('reads as on any 16 November, and its log has the days of the readings', () => {
    const workbench = openWorkbench({ now, timeZone, locale: 'en_GB' });
    accepted<Created>(workbench.rpc('makeExample'));
    const register = look(workbench);
    expect(workbench.display(register.tab, 'A1')[0]?.[0]).toBe(
      'OKRs 2026-Q4 · 1 Oct – 31 Dec · 51 % gone, 45 days left · heads for 0.69 · ● 4 ▲ 2 ■ 1 ✓ 1 – 1 ✕ 1 ⚠ 1',
    );
    expect(register.shown('Keep more clients', 'Last check-in')).toBe('16 Nov');
    expect(register.shown('Client rating', 'Last check-in')).toBe('12 Nov');
    expect(register.shown('Mentor', 'Dropped')).toBe('5 Nov 2026');
    const log = workbench.display('Check-ins', 'A2:F60').filter(([, , , , id]) => id === 'K1');
    const days = log.map(([when]) => when?.split(' ').slice(0, 3).join(' ')).sort();
    expect(days).toEqual(['16 Nov 2026', '19 Oct 2026', '2 Nov 2026', '5 Oct 2026']);
  });
});
