import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDue, isLate, roundBegan } from '../../../src/domain/check-in/due.ts';
import { addDays, dayNumber } from '../../../src/domain/day.ts';

const WEEKLY = { days: 7, weekday: 1 };
const row = { from: dayNumber('2026-10-01'), due: dayNumber('2026-12-31'), lastCheckIn: '' as const, settled: false };
const last = (day: string) => ({ ...row, lastCheckIn: dayNumber(day) });

describe('a weekly round', () => {
  test.each([
    ['2026-11-16', 1, '2026-11-16'],
    ['2026-11-22', 1, '2026-11-16'],
    ['2026-11-15', 1, '2026-11-09'],
    ['2026-11-16', 5, '2026-11-13'],
    ['2026-11-15', 7, '2026-11-15'],
  ])('on %s with check-ins on day %i of the week began on %s', (today, weekday, began) => {
    expect(roundBegan(today, { days: 7, weekday })).toBe(began);
  });

  test('lasts at most seven days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 1, max: 7 }), (serial, weekday) => {
        const today = addDays('1990-01-01', serial);
        const age = dayNumber(today) - dayNumber(roundBegan(today, { days: 7, weekday }));
        expect(age).toBeGreaterThanOrEqual(0);
        expect(age).toBeLessThan(7);
      }),
    );
  });
});

describe('a key result is due', () => {
  test.each([
    ['never looked at', row, '2026-11-16', true],
    ['looked at last Thursday, on Monday', last('2026-11-12'), '2026-11-16', true],
    ['looked at on Monday, on Sunday', last('2026-11-16'), '2026-11-22', false],
    ['before its first day', row, '2026-09-30', false],
    ['settled', { ...row, settled: true }, '2026-11-16', false],
    ['after its last day, not looked at since', last('2026-12-29'), '2027-01-08', true],
    ['after its last day, looked at on it', last('2026-12-31'), '2027-01-08', false],
  ])('%s', (_, asked, today, due) => {
    expect(isDue(asked, today, WEEKLY)).toBe(due);
  });

  test('in a rhythm of thirty days, thirty days after the last', () => {
    const monthly = { days: 30, weekday: 1 };
    expect(isDue(last('2026-10-20'), '2026-11-18', monthly)).toBe(false);
    expect(isDue(last('2026-10-20'), '2026-11-19', monthly)).toBe(true);
  });
});

describe('it is late', () => {
  test.each([
    ['not looked at in this round alone', last('2026-11-12'), '2026-11-16', false],
    ['nor in the round before', last('2026-11-06'), '2026-11-16', true],
    ['looked at in this one', last('2026-11-16'), '2026-11-20', false],
    ['never looked at: it is new', row, '2026-11-16', false],
    ['settled', { ...last('2026-11-06'), settled: true }, '2026-11-16', false],
  ])('%s', (_, asked, today, late) => {
    expect(isLate(asked, today, WEEKLY)).toBe(late);
  });

  test('on another check-in day, from that day on', () => {
    const friday = { days: 7, weekday: 5 };
    expect(isDue(last('2026-11-12'), '2026-11-12', friday)).toBe(false);
    expect(isDue(last('2026-11-12'), '2026-11-13', friday)).toBe(true);
    expect(isLate(last('2026-11-12'), '2026-11-19', friday)).toBe(false);
    expect(isLate(last('2026-11-12'), '2026-11-20', friday)).toBe(true);
  });
});
