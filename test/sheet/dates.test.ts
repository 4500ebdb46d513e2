import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayNumber } from '../../src/domain/day.ts';
import { datesIn } from '../../src/sheet/dates.ts';
import { formatDate, parseDate } from '../../workbench/emulator/date-pattern.ts';
import { instantOfSerial, serialOf } from '../../workbench/emulator/zone.ts';

/** Clocks that change at night, at noon never, by half an hour, at midnight itself, on both sides of the date line. */
const ZONES = [
  ...['Etc/UTC', 'Europe/London', 'Europe/Berlin', 'America/New_York', 'America/Los_Angeles', 'America/Sao_Paulo'],
  ...['Australia/Sydney', 'Australia/Lord_Howe', 'Pacific/Auckland', 'Pacific/Chatham', 'Pacific/Kiritimati'],
  ...['Pacific/Pago_Pago', 'Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Tokyo'],
  // No midnight on the day the clocks go forward.
  ...['Africa/Cairo', 'Asia/Beirut', 'America/Havana', 'America/Santiago'],
];
const DAYS = Array.from({ length: 400 }, (_, index) => addDays('2025-12-15', index));

describe('a day written and read in the zone of the file is the same day', () => {
  const before = (globalThis as { Utilities?: unknown }).Utilities;
  beforeAll(() => {
    Object.assign(globalThis, {
      Utilities: {
        formatDate: (date: Date, zone: string, pattern: string) => formatDate(date.getTime(), zone, pattern),
        parseDate: (text: string, zone: string, pattern: string) => new Date(parseDate(text, zone, pattern)),
      },
    });
  });
  afterAll(() => {
    Object.assign(globalThis, { Utilities: before });
  });

  test.each(ZONES)('%s', (zone) => {
    const dates = datesIn(zone, new Date('2026-11-16T12:00:00Z'));
    const wrong = DAYS.filter((day) => {
      const written = dates.dateOf(day);
      const typed = new Date(instantOfSerial(dayNumber(day), zone));
      const stands = Math.floor(serialOf(written.getTime(), zone)) === dayNumber(day);
      return dates.dayOf(written) !== day || dates.dayOf(typed) !== day || !stands;
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['America/Los_Angeles', '2026-11-17T07:59:00Z', '2026-11-16'],
    ['America/Los_Angeles', '2026-11-17T08:00:00Z', '2026-11-17'],
    ['Pacific/Auckland', '2026-12-31T10:59:00Z', '2026-12-31'],
    ['Pacific/Auckland', '2026-12-31T11:00:00Z', '2027-01-01'],
    ['Asia/Kolkata', '2026-03-31T18:29:00Z', '2026-03-31'],
    ['Asia/Kolkata', '2026-03-31T18:30:00Z', '2026-04-01'],
  ])('today in %s at %s is %s', (zone, instant, day) => {
    expect(datesIn(zone, new Date(instant)).today).toBe(day);
  });

  test('text, numbers and blanks are no days', () => {
    const dates = datesIn('Europe/London');
    expect(['2026-11-16', 46342, '', true, null].map((cell) => dates.dayOf(cell))).toEqual(Array(5).fill(null));
  });
});
