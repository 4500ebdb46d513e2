import { describe, expect, test } from 'vitest';
import { doubtAbout, readReading } from '../../../src/domain/check-in/reading.ts';
import { shapeOfFormat } from '../../../src/domain/number-format.ts';
import type { Measure } from '../../../src/domain/okr.ts';

const read = (
  text: string,
  format = '',
  measure: Measure = 'Number',
  target: number | '' = 9,
  decimal: '.' | ',' = '.',
) => {
  const answer = readReading(text, { measure, shape: shapeOfFormat(format), target, decimal });
  return answer.ok ? answer.value : answer.message;
};

describe('the value now', () => {
  test.each([
    ['8', '', 8],
    ['8.2', '', 8.2],
    ['-3', '', -3],
    ['89', '0%', 0.89],
    ['89 %', '0%', 0.89],
    ['0', '0%', 0],
    ['44.4k', '[$£]#,##0', 44_400],
    ['£44,400', '[$£]#,##0', 44_400],
    ['2.5', '0.0" h"', 2.5],
    ['2.5 h', '0.0" h"', 2.5],
    ['1 day', '0" days"', 1],
  ])('%s in a cell shown as "%s" is %d', (text, format, value) => {
    expect(read(text, format)).toBe(value);
  });

  test('takes the decimal sign of the file', () => {
    expect(read('8,2', '', 'Number', 9, ',')).toBe(8.2);
  });

  test.each([
    ['', '', /No change/],
    ['soon', '', /is not a number/],
    ['yes', '', /not a number/],
    ['4 Dec', '', /date|not a number/],
    ['16/11/2026', '', /This is a date/],
    ['16.11.2026', '0.0', /This is a date/],
    ['2026-11-16', '0%', /This is a date/],
    ['0.9', '0%', /Write the unit/],
    ['3 h', '0%', /counts in %/],
    ['90 %', '0.0" h"', /does not count in %/],
    ['3 days', '0.0" h"', /counts in h, not in days/],
    ['$3', '[$£]#,##0', /counts in £, not in \$/],
    ['3 h', '', /Leave “h” out/],
  ])('%s in a cell shown as "%s" is asked about', (text, format, sentence) => {
    expect(read(text, format)).toMatch(sentence);
  });

  test.each([
    ['yes', 'yes'],
    ['Done', 'yes'],
    ['not yet', 'no'],
    ['0', 'no'],
    ['maybe', 'Current is neither yes nor no.'],
  ])('of a yes or no: %s', (text, value) => {
    expect(read(text, '', 'Yes / no')).toBe(value);
  });

  test.each([
    ['3', 3],
    ['3 of 5', 3],
    ['3 of 6', 'It has 5 steps in all.'],
    ['-1', 'Current is not a number of steps. Type 3 or 3 of 5.'],
    ['some', 'Current is not a number of steps. Type 3 or 3 of 5.'],
  ])('of steps: %s', (text, value) => {
    expect(read(text, '', 'Steps', 5)).toBe(value);
  });
});

describe('a running total', () => {
  const before = { start: 0, current: 340, target: 600 };
  test('is asked about where the value falls far below the last one', () => {
    expect(doubtAbout(45, before, '340')).toBe('It was 340 last time. Type the total so far, not this week’s alone.');
  });
  test.each([
    ['a small step back', 330, before],
    ['a step on', 390, before],
    ['a way down', 2, { start: 4, current: 3, target: 1 }],
    ['a first value', 45, { ...before, current: '' }],
    ['a level that fell to where it began', 12_000, { start: 12_000, current: 12_400, target: 14_400 }],
  ])('is not suspected in %s', (_, value, row) => {
    expect(doubtAbout(value, row, '')).toBe('');
  });
});
