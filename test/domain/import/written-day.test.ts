import { describe, expect, test } from 'vitest';
import { dayOrderOf, readDay } from '../../../src/domain/import/written-day.ts';

describe('a day as people write it', () => {
  test.each([
    ['2026-12-31', '2026-12-31'],
    ['2026/12/31', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['1.2.26', '2026-02-01'],
    ['31/12/2026', '2026-12-31'],
    ['31 Dec 2026', '2026-12-31'],
    ['31st December 2026', '2026-12-31'],
    ['Dec 31, 2026', '2026-12-31'],
    ['31. März 2026', '2026-03-31'],
    ['31 août 2026', '2026-08-31'],
    ['1 de enero de 2026', '2026-01-01'],
    ['30.02.2026', null],
    ['31 Dec', null],
    ['soon', null],
    ['12', null],
    ['', null],
  ])('%s', (text, day) => {
    expect(readDay(text, 'day first')).toBe(day);
  });

  test('10/11/2026 goes by the country, unless another day of the column tells', () => {
    expect(readDay('10/11/2026', 'day first')).toBe('2026-11-10');
    expect(readDay('10/11/2026', 'month first')).toBe('2026-10-11');
    expect(readDay('10.11.2026', 'month first')).toBe('2026-11-10');
    expect(dayOrderOf(['10/11/2026', '12/31/2026'], 'day first')).toBe('month first');
    expect(dayOrderOf(['10/11/2026', '31/12/2026'], 'month first')).toBe('day first');
    expect(dayOrderOf(['10/11/2026'], 'month first')).toBe('month first');
  });
});
