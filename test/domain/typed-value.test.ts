import { describe, expect, test } from 'vitest';
import {
  formatValue,
  greenFrom,
  numberFormatOf,
  readTarget,
  readTyped,
  shapeForRow,
  type TypedNumber,
} from '../../src/domain/typed-value.ts';

const EN = { decimal: '.' } as const;
const DE = { decimal: ',' } as const;
const typed = (text: string, style: { decimal: '.' | ',' } = EN): TypedNumber => {
  const read = readTyped(text, style);
  if (!read.ok) throw new Error(read.message);
  return read;
};

describe('what a person types as a number', () => {
  test.each([
    ['85 %', 0.85, '0%', '85 %'],
    ['85%', 0.85, '0%', '85 %'],
    ['85.5 percent', 0.855, '0.0%', '85.5 %'],
    ['£40k', 40_000, '[$£]#,##0', '£40,000'],
    ['£44.4k', 44_400, '[$£]#,##0', '£44,400'],
    ['$1.5m', 1_500_000, '[$$]#,##0', '$1,500,000'],
    ['€ 2,500', 2500, '[$€]#,##0', '€2,500'],
    ['40 k€', 40_000, '#,##0" €"', '40,000 €'],
    ['4 h', 4, '0" h"', '4 h'],
    ['4.0 h', 4, '0.0" h"', '4.0 h'],
    ['5 m', 5, '0" m"', '5 m'],
    ['12,000', 12_000, '#,##0', '12,000'],
    ['1 000 000', 1_000_000, '#,##0', '1,000,000'],
    ['7.8', 7.8, '0.0', '7.8'],
    ['.5', 0.5, '0.0', '0.5'],
    ['12', 12, '', '12'],
    ['-5', -5, '', '-5'],
    ['−5', -5, '', '-5'],
    ['-£40', -40, '[$£]0', '-£40'],
    ['3 customers', 3, '0" customers"', '3 customers'],
    ['4 markets', 4, '0" markets"', '4 markets'],
    ['\u00a085\u202f% ', 0.85, '0%', '85 %'],
  ])('%s', (text, value, format, shown) => {
    const read = typed(text);
    expect(read.value).toBe(value);
    expect(numberFormatOf(read.shape)).toBe(format);
    expect(formatValue(read.value, read.shape, '.')).toBe(shown);
  });

  test.each([
    ['1.234,5', 1234.5],
    ['4,5', 4.5],
    ['1.234', 1234],
    ['85,5 %', 0.855],
  ])('%s in a file with a decimal comma', (text, value) => {
    expect(typed(text, DE).value).toBe(value);
  });

  test.each([
    ['yes', 1],
    ['Done', 1],
    ['no', 0],
    ['not yet', 0],
  ])('%s is an answer', (text, value) => {
    expect(readTyped(text, EN)).toMatchObject({ ok: true, value, yesNo: true });
  });

  test.each([
    '',
    '  ',
    'abc',
    '3 of 5',
    '1e5',
    '4 Dec',
    '2026-01-01',
    '1,2,3',
    '--5',
    '+-5',
    '12-14',
    'about 5',
    '#N/A',
  ])('“%s” is no number, and a sentence says so', (text) =>
    expect(readTyped(text, EN)).toMatchObject({ ok: false, message: expect.stringMatching(/\.$/) }),
  );

  test.each([
    ['12,00', EN],
    ['1,5', EN],
    ['4.5', DE],
    ['1,2345', EN],
  ] as const)('%s has two readings and is asked about', (text, style) => {
    expect(readTyped(text, style)).toMatchObject({ ok: false, message: expect.stringContaining('two ways') });
  });
});

describe('a target beside its start', () => {
  test.each([
    ['£40,000', '+30%', 52_000, '£52,000'],
    ['£40,000', '52000', 52_000, '£52,000'],
    ['£40k', '£52k', 52_000, '£52,000'],
    ['12,000', '-20 %', 9600, '9,600'],
    ['85 %', '95', 0.95, '95 %'],
    ['85 %', '95%', 0.95, '95 %'],
    ['85 %', '+5', 0.9, '90 %'],
    ['4 h', '1', 1, '1 h'],
    ['10', '+5', 15, '15'],
    ['', '95 %', 0.95, '95 %'],
  ])('from %s to %s', (start, text, value, shown) => {
    const target = readTarget(text, start === '' ? null : typed(start), EN);
    if (!target.ok) throw new Error(target.message);
    expect(target.value).toBeCloseTo(value, 12);
    expect(formatValue(target.value, { ...target.shape, grouped: target.value >= 1000 }, '.')).toBe(shown);
  });

  test('in percent, +5 % means points', () =>
    expect(readTarget('+5 %', typed('85 %'), EN)).toMatchObject({ ok: true, value: 0.05 + 0.85 }));

  test.each([
    ['85 %', '0.95'],
    ['18 %', '-5 %'],
    ['85', '95 %'],
  ])('from %s to %s is asked about', (start, text) => {
    expect(readTarget(text, typed(start), EN)).toMatchObject({ ok: false, message: expect.stringMatching(/\.$/) });
  });
});

describe('how a row is shown', () => {
  test('4 h to 1 h shows halves', () => {
    expect(numberFormatOf(shapeForRow(typed('4 h'), typed('1 h')))).toBe('0.0" h"');
    expect(numberFormatOf(shapeForRow(typed('7.8'), typed('9')))).toBe('0.0');
    expect(numberFormatOf(shapeForRow(typed('£40k'), typed('£52k')))).toBe('[$£]#,##0');
    expect(numberFormatOf(shapeForRow(null, typed('85 %')))).toBe('0%');
    expect(numberFormatOf(shapeForRow(null, null))).toBe('');
  });

  test('green from', () => {
    expect(formatValue(greenFrom(7.8, 9, 'Stretch'), typed('7.8').shape, '.')).toBe('8.64');
    expect(formatValue(greenFrom(40_000, 52_000, 'Stretch'), typed('£40k').shape, '.')).toBe('£48,400');
    expect(formatValue(greenFrom(0.85, 0.95, 'Stretch'), typed('85 %').shape, ',')).toBe('92 %');
    expect(greenFrom(4, 1, 'Must reach')).toBe(1);
  });

  test('a decimal comma', () => expect(formatValue(12_345.5, typed('12.345,5', DE).shape, ',')).toBe('12.345,5'));
});
