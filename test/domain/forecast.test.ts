import { describe, expect, test } from 'vitest';
import { forecastScore, trendLine } from '../../src/domain/forecast.ts';

const on = (...readings: readonly (readonly [number, number])[]) => readings.map(([day, value]) => ({ day, value }));

describe('the trend of the check-ins', () => {
  test('goes on in a straight line', () => {
    expect(forecastScore(on([0, 10], [10, 12], [20, 14]), 10, 30, 100)).toBeCloseTo(1, 12);
    expect(forecastScore(on([0, 10], [10, 12], [20, 14]), 10, 30, 50)).toBeCloseTo(0.5, 12);
  });

  test('falls as it rises', () => expect(forecastScore(on([0, 4], [10, 3.7]), 4, 1, 50)).toBeCloseTo(0.5, 12));

  test('is held to 0..1', () => {
    expect(forecastScore(on([0, 0], [10, 10]), 0, 20, 90)).toBe(1);
    expect(forecastScore(on([0, 10], [10, 5]), 10, 20, 90)).toBe(0);
  });

  test('needs two days', () => {
    expect(forecastScore(on(), 0, 1, 10)).toBeUndefined();
    expect(forecastScore(on([3, 1]), 0, 1, 10)).toBeUndefined();
    expect(forecastScore(on([3, 1], [3, 2]), 0, 1, 10)).toBeUndefined();
  });

  test('is not moved by one wrong reading, wherever it stands: £444k for £44k', () => {
    const clean = Array.from({ length: 9 }, (_, week) => ({ day: week * 7, value: 40 + week }));
    for (let wrong = 0; wrong < clean.length; wrong++) {
      const readings = clean.map((reading, at) => (at === wrong ? { ...reading, value: reading.value * 10 } : reading));
      expect(trendLine(readings)?.slope).toBeCloseTo(1 / 7, 6);
    }
  });

  test('does not mind the order of the readings', () => {
    const readings = on([0, 10], [7, 11], [14, 15], [21, 13], [28, 18]);
    expect(trendLine([...readings].reverse())).toEqual(trendLine(readings));
  });

  test('bears two thousand readings and still sees the line', () => {
    const readings = Array.from({ length: 2000 }, (_, at) => ({ day: at, value: 3 + 2 * at + (at % 3) }));
    expect(trendLine(readings)?.slope).toBeCloseTo(2, 2);
  });
});
