import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CycleDates, daysLeft, goneOn, halfYearOf, quarterOf, weekOf, yearOf } from '../../src/domain/cycle.ts';
import { cycleProblem } from '../../src/domain/cycle-problem.ts';
import { addDays, dayFromNumber, dayNumber, daysBetween, isDay, shortDay, spanText } from '../../src/domain/day.ts';

const Q4 = { from: '2026-10-01', due: '2026-12-31' };

describe('days', () => {
  test('are counted as a sheet counts them', () => {
    expect(dayNumber('2026-10-01')).toBe(46296);
    expect(dayNumber('1970-01-01')).toBe(25569);
    expect(dayNumber('1900-03-01')).toBe(61);
    expect(dayFromNumber(46296.75)).toBe('2026-10-01');
  });

  test('there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80_000 }), (serial) => dayNumber(dayFromNumber(serial)) === serial),
    );
  });

  test('are added and counted across the change of the clocks', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-12-31', '2026-10-01')).toBe(-91);
  });

  test.each([
    ['2026-10-01', '1 Oct'],
    ['2026-12-31', '31 Dec'],
    ['2026-05-09', '9 May'],
  ])('%s is shown as %s', (day, shown) => expect(shortDay(day)).toBe(shown));
  test.each([
    ['2026-10-01', '2026-12-31', '1 Oct – 31 Dec'],
    ['2026-11-01', '2027-01-31', '1 Nov 2026 – 31 Jan 2027'],
  ])('from %s to %s is %s', (from, due, shown) => expect(spanText(from, due)).toBe(shown));
  test.each(['2026-02-30', '2026-13-01', '26-01-01', 46296, '', null])('%j is no day', (text) =>
    expect(isDay(text)).toBe(false),
  );
  test('a text that is no day is named', () =>
    expect(() => dayNumber('soon')).toThrow('"soon" is not a date. Write it as 2026-01-31.'));
});

describe('cycles', () => {
  test.each([
    ['2026-10-01', 1, '2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-12-31', 1, '2026-Q4', '2026-10-01', '2026-12-31'],
    ['2024-02-29', 1, '2024-Q1', '2024-01-01', '2024-03-31'],
    // Named after the year in which the fiscal year ends.
    ['2026-07-01', 7, '2027-Q1', '2026-07-01', '2026-09-30'],
    ['2026-06-30', 7, '2026-Q4', '2026-04-01', '2026-06-30'],
    ['2027-01-15', 4, '2027-Q4', '2027-01-01', '2027-03-31'],
    ['2026-11-30', 12, '2026-Q4', '2026-09-01', '2026-11-30'],
    ['2026-02-28', 12, '2026-Q1', '2025-12-01', '2026-02-28'],
  ])('%s with a fiscal year from month %s lies in %s', (day, month, name, from, due) => {
    expect(quarterOf(day, month)).toEqual({ name, from, due });
  });

  // The year in which the first fiscal year after 1 January 2026 ends, and its first and second quarter.
  test.each([
    [1, 2026, '2026-01-01', '2026-03-31', '2026-12-31'],
    [2, 2027, '2026-02-01', '2026-04-30', '2027-01-31'],
    [3, 2027, '2026-03-01', '2026-05-31', '2027-02-28'],
    [4, 2027, '2026-04-01', '2026-06-30', '2027-03-31'],
    [5, 2027, '2026-05-01', '2026-07-31', '2027-04-30'],
    [6, 2027, '2026-06-01', '2026-08-31', '2027-05-31'],
    [7, 2027, '2026-07-01', '2026-09-30', '2027-06-30'],
    [8, 2027, '2026-08-01', '2026-10-31', '2027-07-31'],
    [9, 2027, '2026-09-01', '2026-11-30', '2027-08-31'],
    [10, 2027, '2026-10-01', '2026-12-31', '2027-09-30'],
    [11, 2027, '2026-11-01', '2027-01-31', '2027-10-31'],
    [12, 2027, '2026-12-01', '2027-02-28', '2027-11-30'],
  ])('a year from month %i is named %i after the year it ends in', (month, year, from, quarterEnd, yearEnd) => {
    expect(quarterOf(from, month)).toEqual({ name: `${year}-Q1`, from, due: quarterEnd });
    expect(quarterOf(addDays(from, -1), month).name).toBe(`${year - 1}-Q4`);
    expect(quarterOf(yearEnd, month)).toMatchObject({ name: `${year}-Q4`, due: yearEnd });
    expect(halfYearOf(from, month)).toMatchObject({ name: `${year}-H1`, from });
    expect(halfYearOf(yearEnd, month)).toMatchObject({ name: `${year}-H2`, due: yearEnd });
    expect(yearOf(from, month)).toEqual({ name: String(year), from, due: yearEnd });
    expect(yearOf(yearEnd, month)).toEqual({ name: String(year), from, due: yearEnd });
  });

  test('half-years and years', () => {
    expect(halfYearOf('2026-08-01')).toEqual({ name: '2026-H2', from: '2026-07-01', due: '2026-12-31' });
    expect(halfYearOf('2026-03-01', 10)).toEqual({ name: '2026-H1', from: '2025-10-01', due: '2026-03-31' });
    expect(yearOf('2026-08-01')).toEqual({ name: '2026', from: '2026-01-01', due: '2026-12-31' });
    expect(yearOf('2026-08-01', 4)).toEqual({ name: '2027', from: '2026-04-01', due: '2027-03-31' });
  });

  test.each([0, 13, 1.5, Number.NaN])('there is no month %s', (month) =>
    expect(() => quarterOf('2026-01-01', month)).toThrow('a month from 1 to 12'),
  );

  test('every day lies in the quarter it is given, and the quarters of a year follow on one another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30_000, max: 60_000 }), fc.integer({ min: 1, max: 12 }), (serial, month) => {
        const day = dayFromNumber(serial);
        const quarter = quarterOf(day, month);
        const next = quarterOf(addDays(quarter.due, 1), month);
        expect(quarter.from <= day && day <= quarter.due).toBe(true);
        expect(next.from).toBe(addDays(quarter.due, 1));
      }),
    );
  });
});

describe('the dates of a cycle somebody typed', () => {
  const cycle = (change: Partial<CycleDates>) => cycleProblem({ name: '2026-Q4', ...Q4, ...change });
  const sentence = (change: Partial<CycleDates>) => {
    const problem = cycle(change);
    return problem && `${problem.field}: ${problem.message} ${problem.next}`;
  };

  test.each<[Partial<CycleDates>, string | null]>([
    [{}, null],
    [{ due: '2026-10-01' }, null],
    [{ due: '2028-09-30' }, null],
    [
      { due: '2028-10-01' },
      'due: The cycle is longer than two years. Choose an earlier end; what takes longer is a goal.',
    ],
    [{ due: '2026-09-30' }, 'due: The end lies before the start. Choose an end after the start.'],
    [{ from: '0026-10-01' }, 'from: The start lies in the year 26. Type all four digits, as 2026.'],
    [{ due: '0027-01-31' }, 'due: The end lies in the year 27. Type all four digits, as 2027.'],
    [{ from: '0202-10-01' }, 'from: The start lies in the year 202. Type all four digits, as 2026.'],
    [{ from: '2026-02-30' }, 'from: The start is not a date. Choose a day.'],
    [{ due: '' }, 'due: The end is not a date. Choose a day.'],
    [{ name: ' ' }, 'name: The cycle has no name. Type one, as 2026-Q4.'],
    [
      { name: 'Q4/26' },
      'name: The name becomes the name of a tab: up to 40 letters, digits, spaces, - and _. Shorten or change it.',
    ],
    [{ name: 'Herbst – Übergang' }, expect.stringContaining('name: ')],
    [{ name: 'Übergang 2026' }, null],
  ])('%j', (change, said) => expect(sentence(change)).toEqual(said));
});

describe('the time gone', () => {
  test.each([
    ['2026-10-01', 1 / 92],
    ['2026-11-15', 0.5],
    ['2026-11-16', 47 / 92],
    ['2026-12-31', 1],
    ['2027-02-01', 1],
    ['2026-09-30', 0],
  ])('on %s is %s: both days count', (on, gone) => expect(goneOn(Q4.from, Q4.due, on)).toBe(gone));

  test('a cycle of one day is gone on its day', () => expect(goneOn('2026-10-01', '2026-10-01', '2026-10-01')).toBe(1));

  test('weeks and days left', () => {
    expect(weekOf(Q4, '2026-11-16')).toEqual({ week: 7, weeks: 14 });
    expect(weekOf(Q4, '2026-09-01').week).toBe(1);
    expect(weekOf(Q4, '2027-05-01').week).toBe(14);
    expect(daysLeft(Q4, '2026-11-16')).toBe(45);
    expect(daysLeft(Q4, '2027-01-05')).toBe(0);
  });
});
