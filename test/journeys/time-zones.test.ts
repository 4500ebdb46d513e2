import { aFileIn } from './time-zone-journey.ts';

// Far to either side of the script's zone, around midnight, a change of the clocks and New Year; test/slow has the rest.
aFileIn('Pacific/Auckland', [
  ['2026-04-04T13:59:00Z', '2026-04-05'],
  ['2026-12-31T10:59:00Z', '2026-12-31'],
  ['2026-12-31T11:00:00Z', '2027-01-01'],
]);
aFileIn('America/Los_Angeles', [
  ['2026-03-08T07:59:00Z', '2026-03-07'],
  ['2026-11-01T06:59:00Z', '2026-10-31'],
  ['2026-11-02T08:00:00Z', '2026-11-02'],
]);
