import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHeaderWord } from '../../../src/domain/import/guess.ts';
import { readTable } from '../../../src/domain/import/table.ts';

const cells = (text: string) => readTable(text, isHeaderWord).map((row) => row.cells.map((cell) => cell.text));

describe('a pasted text becomes rows of cells', () => {
  test.each([
    [
      'tabs, as copied from a sheet',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'commas',
      'a,b,c\nd,e,f',
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
    ],
    [
      'semicolons, with a decimal comma inside',
      'a;1,5;x\nb;2,5;y',
      [
        ['a', '1,5', 'x'],
        ['b', '2,5', 'y'],
      ],
    ],
    [
      'bars',
      'a|b\nc|d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'quotes, doubled quotes and line breaks within',
      'a,"b ""c"", d\ne"\nf,g',
      [
        ['a', 'b "c", d\ne'],
        ['f', 'g'],
      ],
    ],
    [
      'line breaks of every kind',
      'a,b\r\nc,d\re,f',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    [
      'a mark at the start of the file',
      '\ufeffa,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a quote nobody closed',
      'a,"b\nc,d',
      [
        ['a', '"b'],
        ['c', 'd'],
      ],
    ],
    ['a quoted word at the start of a title', '"Wow" moments\nBe "great"', [['"Wow" moments'], ['Be "great"']]],
    ['sentences with commas', 'Grow, fast\nBe first, always', [['Grow, fast'], ['Be first, always']]],
    [
      'a header with blanks after its commas',
      'Objective, Key result\nGrow, Sales',
      [
        ['Objective', ' Key result'],
        ['Grow', ' Sales'],
      ],
    ],
    ['indented lines', 'Grow\n\tSales\n\tClients', [['Grow'], ['\tSales'], ['\tClients']]],
    ['nothing', ' \n\n', []],
  ])('%s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test('a table in Markdown, with its bars and what is bold', () => {
    expect(cells('| Key result | Target |\n|---|--:|\n| **NPS** \\| all | 50 |')).toEqual([
      ['Key result', 'Target'],
      ['**NPS** | all', '50'],
    ]);
  });

  test('headings above tables in Markdown are the objectives of their rows', () => {
    const text =
      '# Q4\n\n## O1 Grow\n\n| Key result | Target |\n|---|---|\n| Sales | 5 |\n\n## Be known\n\n| Key result | Target |\n|---|---|\n| Press | 2 |';
    expect(cells(text)).toEqual([
      ['Objective', 'Key result', 'Target'],
      ['Grow', 'Sales', '5'],
      ['Be known', 'Press', '2'],
    ]);
  });

  test('a row is told by the line it begins in', () => {
    expect(readTable('a,"b\n\nc"\n\nd,e').map(({ line }) => line)).toEqual([1, 5]);
  });

  test('whatever is written by the rules of CSV is read as it was', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', ' ', '🎯', '=', "'", '|') });
    const rows = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), (body, delimiter) => {
        // Two headers say which sign parts the cells.
        const table = [['Objective', 'Key result', ...body[0]!.slice(2).map(() => 'Owner')], ...body];
        const text = table
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter))
          .join('\r\n');
        const worded = table.filter((row) => row.some((one) => one.trim() !== ''));
        expect(cells(text)).toEqual(worded);
      }),
    );
  });

  test('no text makes it throw, and it takes its time by the length of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 200 }), (text) => void readTable(text, isHeaderWord)),
    );
    for (const sign of ['"', '"a\n', 'a,', 'a\t"', '|-|\n', '# ', '\t', '""\n', ' ']) {
      const begun = performance.now();
      readTable(sign.repeat(20_000), isHeaderWord);
      expect(performance.now() - begun, JSON.stringify(sign)).toBeLessThan(3_000);
    }
  });
});
