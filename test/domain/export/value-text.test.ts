import { describe, expect, test } from 'vitest';
import { valueText } from '../../../src/domain/export/value-text.ts';

describe('a value in a file has the unit its cell shows', () => {
  test.each([
    ['$#,##0', 40_000, '$40,000'],
    ['[$£]#,##0', 40_000, '£40,000'],
    ['#,##0 [$€]', 40_000, '40,000 €'],
    ['#,##0.00 [$kr-41D]', 1_234.5, '1,234.50 kr'],
    ['#,##0.0\\h', 4, '4.0 h'],
    ['General" h"', 4.5, '4.5 h'],
    ['"$"#,##0;[RED]("$"#,##0)', -40, '-$40'],
    ['0.0%', 0.855, '85.5%'],
  ])('%s', (format, value, text) => {
    expect(valueText(value, format, '.')).toBe(text);
  });

  test.each([
    ['0.0,,"M"', 1_200_000, '1200000'],
    ['[$£]0.0,"k"', 44_400, '£44400'],
    ['#,##0, [$€]', 44_400, '44,400 €'],
    ['0.00E+00', 12_345, '12345'],
  ])('and its own size where the cell shows another: %s', (format, value, text) => {
    expect(valueText(value, format, '.')).toBe(text);
  });

  test.each(['d"/"m"/"yyyy', 'yyyy"年"m"月"', '[h]" h "mm" min"', '"hidden"'])(
    'and no unit where it shows no number: %s',
    (format) => {
      expect(valueText(46_000, format, '.')).toBe('46000');
    },
  );
});
