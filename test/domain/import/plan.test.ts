import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessMapping, isHeaderWord } from '../../../src/domain/import/guess.ts';
import { planImport } from '../../../src/domain/import/plan.ts';
import { readTable } from '../../../src/domain/import/table.ts';
import { HOSTILE_TEXTS } from '../../journeys/hostile-texts.ts';
import { imported, sentences, titles } from './imported.ts';

/** One key result with these cells behind its title. */
const keyResultOf = (headers: string, cells: string, decimal: '.' | ',' = '.') =>
  imported(`Objective\tKey result\t${headers}\nGrow\tSales\t${cells}`, decimal);
const first = (headers: string, cells: string, decimal: '.' | ',' = '.') =>
  keyResultOf(headers, cells, decimal).objectives[0]?.keyResults[0];

const EXPECTED = { 'Become known': ['Visitors', 'Press'], Grow: ['Sales'] };

describe('objectives and key results side by side', () => {
  test.each([
    ['the objective repeated', 'Objective,Key result\nBecome known,Visitors\nBecome known,Press\nGrow,Sales'],
    ['given once and blank below', 'Objective,Key result\nBecome known,Visitors\n,Press\nGrow,Sales'],
    ['in a row of its own', 'Objective,Key result\nBecome known,\n,Visitors\n,Press\nGrow,\n,Sales'],
    ['rows sorted another way', 'Key result,Objective\nVisitors,Become known\nSales,Grow\nPress, become  KNOWN'],
    ['with their marks', 'Objective,Key result\nO1: Become known,KR1: Visitors\n,KR2: Press\nO2: Grow,KR1: Sales'],
    ['without a header', 'Become known\tVisitors\n\tPress\nGrow\tSales'],
    ['blank rows between', 'Objective,Key result\nBecome known,Visitors\n,\n\n,Press\n,,\nGrow,Sales'],
    ['the header repeated', 'Objective,Key result\nBecome known,Visitors\n,Press\nObjective,Key result\nGrow,Sales'],
  ])('%s', (_, text) => {
    const plan = imported(text);
    expect(titles(plan)).toEqual(EXPECTED);
    expect(plan.unplaced).toBe(0);
  });

  test.each([
    [
      'each with its own header below',
      'Objective 1: Become known\nKey result,Owner\nVisitors,Ana\nPress,Ben\n\nObjective 2: Grow\nKey result,Owner\nSales,Ana',
    ],
    [
      'without a mark',
      'Become known,\nKey result,Owner\nVisitors,Ana\nPress,Ben\n,\nGrow,\nKey result,Owner\nSales,Ana',
    ],
    [
      'with its mark in a cell of its own',
      'Objective 1:,Become known\nKey result,Owner\nVisitors,Ana\nPress,Ben\nObjective 2:,Grow\nSales,Ana',
    ],
  ])('a table for each objective, %s', (_, text) => {
    const plan = imported(text);
    expect(titles(plan)).toEqual(EXPECTED);
    expect(plan.objectives.map(({ owner }) => owner)).toEqual(['', 'Ana']);
    expect(plan.unplaced).toBe(0);
  });

  test('several columns of key results', () => {
    const plan = imported('Objective,KR 1,KR 2,Owner\nBecome known,Visitors,Press,Ana\nGrow,Sales,,Ben');
    expect(titles(plan)).toEqual(EXPECTED);
    expect(plan.objectives.map(({ owner }) => owner)).toEqual(['Ana', 'Ben']);
  });

  test('numbers beside several key results are the first one’s, and that is said', () => {
    const plan = imported('Objective,KR 1,Target,KR 2\nGrow,Sales,10,Clients');
    expect(plan.objectives[0]?.keyResults.map(({ target }) => target)).toEqual([10, null]);
    expect(sentences(plan)).toContain('2: Its numbers are taken for “Sales” alone.');
  });

  test('a department is a team', () => {
    const plan = imported('Level,Department,Objective,Key result\nCompany,,Grow,Sales\nDepartment,Web,Be known,Press');
    expect(plan.objectives.map(({ level, team }) => [level, team])).toEqual([
      ['Company', ''],
      ['Team', 'Web'],
    ]);
  });

  test('what stands over the header is said', () => {
    const plan = imported('OKRs of 2026,\nObjective,Key result\nGrow,Sales');
    expect(titles(plan)).toEqual({ Grow: ['Sales'] });
    expect(sentences(plan)).toContain('1: It stands over the header and is left out: “OKRs of 2026”');
  });

  test('a row of each, told by Type or ID', () => {
    expect(
      titles(imported('Type,Title\nObjective,Become known\nKey result,Visitors\nKR,Press\nObjective,Grow\nKR,Sales')),
    ).toEqual(EXPECTED);
    expect(titles(imported('ID,Title\nO1,Become known\nO2,Grow\nO1-KR1,Visitors\nO2-KR1,Sales\nO1-KR2,Press'))).toEqual(
      EXPECTED,
    );
    expect(titles(imported('No,OKR\n1,Become known\n1.1,Visitors\n1.2,Press\n2,Grow\n2.1,Sales'))).toEqual(EXPECTED);
  });

  test('what a key result supports says where it belongs, by ID or by title', () => {
    const text =
      'Type,ID,Title,Supports\nKR,K1,Sales,O2 Grow\nKR,K2,Press,become known\nObjective,O1,Become known,\nObjective,O2,Grow,O1 Become known';
    const plan = imported(text);
    expect(titles(plan)).toEqual({ 'Become known': ['Press'], Grow: ['Sales'] });
    expect(plan.objectives.map(({ supports }) => supports)).toEqual([null, 0]);
  });

  test('the same objective in two teams is two', () => {
    const plan = imported('Team,Objective,Key result\nWeb,Hire well,3 people\nShop,Hire well,2 people\nShop,,1 more');
    expect(
      plan.objectives.map(({ title, team, level, keyResults }) => [title, team, level, keyResults.length]),
    ).toEqual([
      ['Hire well', 'Web', 'Team', 1],
      ['Hire well', 'Shop', 'Team', 2],
    ]);
  });

  test('who owns an objective: its own row, a column, or whoever owns all its key results', () => {
    const owners = (text: string) => imported(text).objectives.map(({ owner }) => owner);
    expect(owners('Objective,Key result,Owner\nGrow,,Ana\n,Sales,Ben')).toEqual(['Ana']);
    expect(owners('Objective,Key result,Owner,Objective owner\nGrow,Sales,Ben,Ana')).toEqual(['Ana']);
    expect(owners('Objective,Key result,Owner\nGrow,Sales,Ben\n,Clients,Ben\nLast,Years,Ben\n,Days,Ana')).toEqual([
      'Ben',
      '',
    ]);
    expect(owners('Type,Title,Owner\nObjective,Grow,\nKR,Sales,Ben')).toEqual(['']);
  });
});

describe('values are read with their units', () => {
  test.each([
    ['Start\tTarget', '85 %\t95 %', { start: 0.85, target: 0.95, format: '0%' }],
    ['Start\tTarget', '£40k\t+30%', { start: 40_000, target: 52_000, format: '[$£]#,##0' }],
    ['Start\tTarget\tCurrent', '4 h\t1 h\t2.5 h', { start: 4, target: 1, current: 2.5, format: '0.0" h"' }],
    ['Start\tTarget\tCurrent', '85 %\t95\t88', { start: 0.85, target: 0.95, current: 0.88 }],
    ['Start\tTarget', '5 %\t-3 %', { start: 0.05, target: -0.03 }],
    ['Start\tTarget\tCurrent', 'no\tyes\tno', { measure: 'Yes / no', start: 'no', target: 'yes', current: 'no' }],
    ['Target', 'done', { measure: 'Yes / no', start: 'no', target: 'yes', current: null }],
    ['Current', '3 of 5', { measure: 'Steps', target: 5, current: '3 of 5' }],
    ['Progress', '60 %', { start: 0, target: 1, current: 0.6, format: '0%' }],
    ['Progress', '60', { start: 0, target: 1, current: 0.6, format: '0%' }],
    ['Measure\tTarget', 'keep at or below\t5 %', { measure: 'Keep at or below', start: null, target: 0.05 }],
    ['Ambition\tTarget\tStart', 'committed\t5\t0', { ambition: 'Must reach' }],
    ['Confidence', '70 %', { confidence: 0.7 }],
    ['Confidence', '70', { confidence: 0.7 }],
    ['Confidence', '0.7', { confidence: 0.7 }],
    ['Confidence', '7/10', { confidence: 0.7 }],
    ['Confidence', '7', { confidence: 0.7 }],
    ['Due\tLast update', '31.12.2026\t16 Nov 2026', { due: '2026-12-31', lastCheckIn: '2026-11-16' }],
    ['Weight\tData source', '2\tCRM', { weight: 2, source: 'CRM' }],
    ['Comments\tNotes', 'one\ttwo', { note: 'one · two' }],
    ['Owner\tSponsor', '  Ana \u0007 B \tCleo', { owner: 'Ana  B', sponsor: 'Cleo' }],
  ])('%s: %s', (headers, cells, expected) => {
    expect(first(headers, cells)).toMatchObject(expected);
  });

  test('with the decimal sign of the file', () => {
    expect(first('Start\tTarget', '1,5\t2,5', ',')).toMatchObject({ start: 1.5, target: 2.5 });
    expect(first('Start\tTarget', '1.234,5\t2', '.')).toMatchObject({ start: 1234.5, target: 2 });
  });

  test('a column of confidences keeps one scale', () => {
    const sure = (...cells: string[]) =>
      imported(
        ['Objective,Key result,Confidence', ...cells.map((cell, at) => `Grow,Sales ${at},${cell}`)].join('\n'),
      ).objectives[0]?.keyResults.map(({ confidence }) => confidence);
    expect(sure('5', '9', '10')).toEqual([0.5, 0.9, 1]);
    expect(sure('5', '90')).toEqual([0.05, 0.9]);
    expect(sure('0.5', '1')).toEqual([0.5, 1]);
  });
});

describe('no word gets lost', () => {
  test('what is no number stays in its cell, and is said in the register’s words', () => {
    const plan = keyResultOf('Start\tTarget', 'a few\tmany');
    expect(plan.objectives[0]?.keyResults[0]).toMatchObject({ start: 'a few', target: 'many' });
    expect(sentences(plan)).toEqual(['2: Start is not a number. Type digits only.']);
  });

  test('what has no cell goes to the note', () => {
    const plan = keyResultOf('Start\tTarget\tConfidence\tDue', '1\t2\thigh\tChristmas');
    expect(plan.objectives[0]?.keyResults[0]?.note).toBe('Confidence: high · Due: Christmas');
    expect(sentences(plan)).toEqual([
      '2: Confidence “high” does not lie between 0 % and 100 %. It goes to the note.',
      '2: Due “Christmas” is not a date with a year. It goes to the note.',
    ]);
  });

  test('an objective’s own values go to its note, too', () => {
    const [objective] = imported('Objective,Key result,Target,Comments\nGrow,,50,since May\n,Sales,5,').objectives;
    expect(objective?.note).toBe('since May · Target: 50');
  });

  test('rows without a place are listed, with what stands in them', () => {
    const plan = imported('Objective,Key result,Owner\n,Sales,Ben\nGrow,Clients,Ana\n,,Cleo');
    expect(titles(plan)).toEqual({ Grow: ['Clients'] });
    expect(plan.unplaced).toBe(2);
    expect(sentences(plan)).toContain('2 nowhere: There is no objective above it. “Sales · Ben”');
    expect(sentences(plan)).toContain('4 nowhere: It names no objective and no key result. “Cleo”');
  });

  test('2,000 characters are the most; the key results of such an objective have no place either', () => {
    const plan = imported(
      `Objective\tKey result\n${'x'.repeat(2_001)}\tSales\nGrow\t${'y'.repeat(2_001)}\n\t${'z'.repeat(2_000)}`,
    );
    expect(plan.unplaced).toBe(2);
    expect(plan.objectives.map(({ keyResults }) => keyResults.length)).toEqual([1]);
    expect(sentences(plan).join()).toContain('Its title has 2,001 characters; 2,000 is the most.');
  });

  test('two key results of the same name both come in, and that is said', () => {
    const plan = imported('Objective,Key result,Start,Target\nGrow,Sales,1,2\nGrow, SALES,1,2\nLast,Sales,1,2');
    expect(titles(plan)).toEqual({ Grow: ['Sales', 'SALES'], Last: ['Sales'] });
    expect(sentences(plan)).toEqual(['3: It has the same title as line 2. Both come in.']);
  });

  test.each(HOSTILE_TEXTS.filter((text) => text.trim() === text && text.length > 1 && !/^["'#]/.test(text)))(
    'a title %s comes in as it is',
    (text) => {
      const quoted = `"${text.replaceAll('"', '""')}"`;
      const plan = imported(`Type,Title,Owner\nObjective,${quoted},${quoted}\nKR,${quoted},Ben`);
      expect(plan.objectives[0]).toMatchObject({ title: text, owner: text });
      expect(plan.objectives[0]?.keyResults[0]?.title).toBe(text);
    },
  );

  test('every row that holds a word is in the plan or in a complaint, whatever the columns are taken for', () => {
    const cell = fc.constantFrom(
      '',
      'Grow',
      'Sales',
      'O1',
      'KR1',
      '1.1',
      '5',
      '85 %',
      '- x',
      '=1',
      'Objective',
      '2026-01-01',
      ' ',
    );
    const table = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 12 });
    const field = fc.constantFrom(
      '',
      'title',
      'objective',
      'keyResult',
      'type',
      'id',
      'supports',
      'start',
      'target',
      'owner',
      'note',
      'due',
      'confidence',
    ) as fc.Arbitrary<''>;
    fc.assert(
      fc.property(table, fc.uniqueArray(field, { minLength: 4, maxLength: 4 }), (rows, columns) => {
        const read = readTable(rows.map((cells) => cells.join('\t')).join('\n'));
        const plan = planImport(read, { headerLine: 0, columns, decimal: '.' }, 'day first');
        const nowhere = new Set(plan.complaints.filter(({ placed }) => !placed).map(({ line }) => line));
        const said = new Set(plan.complaints.map(({ line }) => line));
        const created = JSON.stringify(plan.objectives);
        const isLabel = (word: string) => ['O1', 'KR1', 'Objective'].includes(word);
        for (const row of read) {
          const words = row.cells.flatMap(({ text }, at) => (columns[at] && text.trim() ? [text.trim()] : []));
          const inPlan = words.some((word) =>
            created.includes(
              JSON.stringify(word)
                .slice(1, -1)
                .replace(/^[-\d. ]+/, ''),
            ),
          );
          expect(
            words.every(isLabel) || inPlan || nowhere.has(row.line) || said.has(row.line),
            JSON.stringify(row),
          ).toBe(true);
        }
        expect(plan.unplaced).toBe(plan.complaints.filter(({ placed }) => !placed).length);
      }),
    );
  });
});

describe('much and strange', () => {
  test('40 objectives, and 2,500 rows in a moment', () => {
    const rows = Array.from(
      { length: 2_500 },
      (_, at) => `Objective ${at % 40} of us,Key result no ${at} of all,Ana,${at},${at + 10}`,
    );
    const begun = performance.now();
    const plan = imported(`Objective,Key result,Owner,Start,Target\n${rows.join('\n')}`);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(plan.objectives).toHaveLength(40);
    expect(plan.objectives.reduce((sum, { keyResults }) => sum + keyResults.length, 0)).toBe(2_500);
    expect(plan.complaints).toEqual([]);
  });

  test('no text makes it throw', () => {
    const word = fc.constantFrom(
      'Objective',
      'Key result',
      'O1',
      'KR1: ',
      '1.1 ',
      '\t',
      '\n',
      ',',
      ';',
      '"',
      '|',
      '---',
      '# ',
      '- ',
      '  ',
      'Grow',
      '5 %',
      '→',
      'from 1 to 2',
      '🎯',
      'مرحبا',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary-ascii', maxLength: 100 }),
      fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('.', ','), (pasted, decimal) => {
        const table = readTable(pasted, isHeaderWord);
        planImport(table, guessMapping(table, decimal), 'month first');
      }),
      { numRuns: 150 },
    );
  });
});
