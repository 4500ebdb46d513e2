import { describe, expect, test } from 'vitest';
import { deleteRows } from '../sheet/by-hand.ts';
import { sizeOf } from '../sheet/seen-register.ts';
import { computed, sheetOf } from './script.ts';

const COLUMN = { A1: 1, A2: 2, A3: 3 };

describe('where Sheets iterates (platform-traps 3)', () => {
  test('a range in the place of one value is #VALUE! outside ARRAYFORMULA', () => {
    expect(computed('=A1:A3*2', COLUMN)).toBe('#VALUE!');
    expect(computed('=LEN(A1:A3)', COLUMN)).toBe('#VALUE!');
    expect(computed('=A1:A3', COLUMN)).toBe('#VALUE!');
    expect(computed('=IF(1=1;A1:A3;0)', COLUMN)).toBe('#VALUE!');
  });
  test('inside ARRAYFORMULA operators and functions of single values iterate', () => {
    const wb = sheetOf({ ...COLUMN, B1: '=ARRAYFORMULA(IF(A1:A3>1;"n"&A1:A3*2;""))' });
    expect(wb.values('Sheet1', 'B1:B4')).toEqual([[''], ['n4'], ['n6'], ['']]);
  });
  test('an array to the last row does not bring deleted rows back', () => {
    const wb = sheetOf({ ...COLUMN, B1: '=ARRAYFORMULA(A1:A*2)' });
    deleteRows(wb, 'Sheet1', 500, 1000);
    wb.edit('Sheet1', 'A1', [[5]]);
    expect(sizeOf(wb, 'Sheet1').rows).toBe(499);
  });
  test('ISFORMULA tells a formula from its result and follows what is typed', () => {
    const wb = sheetOf({ ...COLUMN, B1: '=ARRAYFORMULA(A1:A3*2)', C1: '=ISFORMULA(B1)', C2: '=ISFORMULA(B2)' });
    expect(wb.values('Sheet1', 'C1:C2')).toEqual([[true], [false]]);
    wb.edit('Sheet1', 'B1', [['2']]);
    expect(wb.values('Sheet1', 'C1')).toEqual([[false]]);
  });
  test('functions that aggregate take ranges anywhere', () => {
    expect(computed('=SUM(A1:A3)+MAX(A1:A3)+COUNTA(A1:A)', COLUMN)).toBe(12);
    expect(computed('=VLOOKUP(2;A1:A3;1;1=0)', COLUMN)).toBe(2);
    expect(computed('=TEXTJOIN("-";1=1;A1:A3)', COLUMN)).toBe('1-2-3');
  });
  test('FILTER, SORT and UNIQUE fill cells by themselves and compute their conditions as arrays', () => {
    const wb = sheetOf({
      ...COLUMN,
      B1: '=FILTER(A1:A3;A1:A3>1)',
      C1: '=SORT(A1:A3;1;1=0)',
      D1: '=IFERROR(FILTER(A1:A3;A1:A3>9);"none")',
    });
    expect(wb.values('Sheet1', 'B1:D3')).toEqual([
      [2, 3, 'none'],
      [3, 2, ''],
      ['', 1, ''],
    ]);
  });
  test.each([
    ['AND collapses', '=ARRAYFORMULA(IF(AND(A1:A3>1);"all";"not all"))', [['not all'], [''], ['']]],
    ['OR collapses', '=ARRAYFORMULA(OR(A1:A3>2))', [[true], [''], ['']]],
    ['MAX collapses', '=ARRAYFORMULA(MAX(A1:A3;2))', [[3], [''], ['']]],
    ['TEXTJOIN collapses', '=ARRAYFORMULA(TEXTJOIN(",";1=1;A1:A3*2))', [['2,4,6'], [''], ['']]],
    ['SUMIFS takes the first criterion', '=ARRAYFORMULA(SUMIFS(A1:A3;A1:A3;A1:A3))', [[1], [''], ['']]],
    ['COUNTIFS takes the first criterion', '=ARRAYFORMULA(COUNTIFS(A1:A3;A1:A3))', [[1], [''], ['']]],
    ['INDEX takes the first position', '=ARRAYFORMULA(INDEX(A1:A3;A1:A3;1))', [[1], [''], ['']]],
    ['INDIRECT takes the first address', '=ARRAYFORMULA(INDIRECT("A"&A1:A3))', [[1], [''], ['']]],
    ['SUMIF iterates over criteria', '=ARRAYFORMULA(SUMIF(A1:A3;A1:A3;A1:A3))', [[1], [2], [3]]],
    ['COUNTIF iterates over criteria', '=ARRAYFORMULA(COUNTIF(A1:A3;">"&A1:A3))', [[2], [1], [0]]],
    ['VLOOKUP iterates over keys', '=ARRAYFORMULA(VLOOKUP(A1:A3;A1:A3;1;1=0))', [[1], [2], [3]]],
    ['ROW iterates', '=ARRAYFORMULA(ROW(A1:A3)=ROW())', [[true], [false], [false]]],
  ])('%s inside ARRAYFORMULA', (_name, formula, expected) => {
    expect(sheetOf({ ...COLUMN, C1: formula }).values('Sheet1', 'C1:C3')).toEqual(expected);
  });
  test('SUMIF wants ranges, not computed arrays, first and third', () => {
    expect(computed('=ARRAYFORMULA(SUMIF(A1:A3*1;1;A1:A3))', COLUMN)).toBe('#N/A');
    expect(computed('=ARRAYFORMULA(SUMIF(A1:A3;1;A1:A3*1))', COLUMN)).toBe('#N/A');
    expect(computed('=SUMIFS(A1:A3;A1:A3;">1")', COLUMN)).toBe(5);
  });
  test('a function whose iteration is not recorded is refused, loudly', () => {
    const wb = sheetOf({ ...COLUMN, C1: '=ARRAYFORMULA(EDATE(A1:A3;1))' });
    expect(wb.values('Sheet1', 'C1')).toEqual([['#VALUE!']]);
    expect(wb.errorMessage('Sheet1', 'C1')).toContain('EDATE');
  });
  test('arrays of different heights are #N/A where the shorter one ends', () => {
    const wb = sheetOf({ ...COLUMN, C1: '=ARRAYFORMULA(A1:A3+A1:A2)' });
    expect(wb.values('Sheet1', 'C1:C3')).toEqual([[2], [4], ['#N/A']]);
  });
  test('IFERROR gives its array for an error of a single value', () => {
    const wb = sheetOf({ ...COLUMN, C1: '=ARRAYFORMULA(IFERROR(NOSUCH(A1:A3);A1:A3*10))' });
    expect(wb.values('Sheet1', 'C1:C3')).toEqual([[10], [20], [30]]);
  });
});

describe('values', () => {
  test.each([
    ['="a"="A"', true],
    ['=1=(1=1)', false],
    ['="⚠ x">=1', true],
    ['=Y9=0', true],
    ['=Y9=""', true],
    ['="3"*1', 3],
    ['="x"*1', '#VALUE!'],
    ['=""*1', '#VALUE!'],
    ['=50%', 0.5],
    ['=-2^2', 4],
    ['=1/0', '#DIV/0!'],
    ['=0.1+0.2&""', '0.3'],
    ['=NOSUCH(1)', '#NAME?'],
    ['=IFERROR(NOSUCH(1);"caught")', 'caught'],
    ['=LEN()', '#N/A'],
    ['=SUM(1', '#ERROR!'],
    ['=ROUND(2.675;2)', 2.68],
    ['=ROUND(-2.5)', -3],
    ['=MOD(-7;3)', 2],
    ['=INT(-1.5)', -2],
    ['=REPT("█";3)', '███'],
    ['=REGEXMATCH("O12";"^O[0-9]+$")', true],
    ['=REGEXMATCH(12;"1")', '#VALUE!'],
    ['=TEXT(0.785;"0.00")', '0.79'],
    ['=N("x")+N(1=1)', 1],
    ['=MID("abc";2;9)', 'bc'],
    ['=SUBSTITUTE("a b c";" ";"";2)', 'a bc'],
    ['="say ""yes"" twice"', 'say "yes" twice'],
    ['=LEN("""")', 1],
    ['=FIND("b";"abc")', 2],
    ['=FIND("B";"abc")', '#VALUE!'],
    ['=SEARCH("B";"abc")', 2],
    ['=IF(1=1;;5)', ''],
  ])('%s is %j', (formula, expected) => {
    expect(computed(formula)).toBe(expected);
  });
  test('a blank result stays blank and is not 0', () => {
    expect(computed('=Y9')).toBe('');
    expect(computed('=IFERROR(1/0)')).toBe('');
  });
  test('TODAY follows the workbench clock in the zone of the file', () => {
    const wb = sheetOf({ A1: '=TODAY()' }, { timeZone: 'Pacific/Auckland', now: '2026-11-15T20:00:00Z' });
    expect(wb.display('Sheet1', 'A1')).toEqual([['11/16/2026']]);
    expect(wb.at('2026-12-31T12:00:00Z').display('Sheet1', 'A1')).toEqual([['1/1/2027']]);
  });
});

describe('arrays that fill a column', () => {
  test('an array longer than the sheet makes rows', () => {
    const wb = sheetOf({ A999: '=SEQUENCE(5)' });
    expect(wb.values('Sheet1', 'A999:A1003').flat()).toEqual([1, 2, 3, 4, 5]);
    expect(wb.model.getters.getNumberRows('0')).toBe(1003);
  });
  const register = () =>
    sheetOf({
      A3: 'x',
      A4: 'y',
      A5: 'z',
      B3: 2,
      B4: 3,
      B5: 4,
      C2: '=ARRAYFORMULA(IF(ROW(A2:A)=ROW();"Score";IF(LEN(A2:A)=0;"";B2:B*2)))',
    });

  test('the header idiom shows its name and its column, down to the last row', () => {
    const wb = register();
    expect(wb.values('Sheet1', 'C2:C6')).toEqual([['Score'], [4], [6], [8], ['']]);
    expect(wb.model.getters.getEvaluatedCell({ sheetId: '0', col: 2, row: 999 }).type).toBe('text');
  });
  test.each([
    ['above the header', 1],
    ['between the rows', 4],
    ['below the last row', 6],
  ])('a row inserted %s leaves the range open and the formula in its header', (_where, row) => {
    const wb = register();
    const { model } = wb;
    model.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: '0',
      sheetName: 'Sheet1',
      dimension: 'ROW',
      base: row - 1,
      position: 'before',
      quantity: 1,
    });
    const rows = wb.values('Sheet1', 'A1:C8').filter(([name]) => name !== '');
    expect(rows).toEqual([
      ['x', 2, 4],
      ['y', 3, 6],
      ['z', 4, 8],
    ]);
    const header = wb.values('Sheet1', 'C1:C5').findIndex(([text]) => text === 'Score');
    const cell = model.getters.getCell({ sheetId: '0', col: 2, row: header });
    expect(cell?.isFormula && cell.compiledFormula.toFormulaString(model.getters)).toMatch(/B\d+:B\*2/);
  });
  test('a cell typed into the column blocks the whole of it with #REF!, and clearing heals it', () => {
    const wb = register();
    wb.edit('Sheet1', 'C4', [['mine']]);
    expect(wb.values('Sheet1', 'C2:C5')).toEqual([['#REF!'], [''], ['mine'], ['']]);
    wb.edit('Sheet1', 'C4', [['']]);
    expect(wb.values('Sheet1', 'C2:C5')).toEqual([['Score'], [4], [6], [8]]);
  });
  test('one self-referring cell makes the whole column circular (platform-traps 2)', () => {
    const wb = register();
    wb.edit('Sheet1', 'B5', [['=C7']]);
    expect(wb.values('Sheet1', 'B5:B5')).toEqual([['#REF!']]);
    expect(wb.values('Sheet1', 'C2:C5')).toEqual([['#REF!'], [''], [''], ['']]);
    wb.edit('Sheet1', 'B5', [[7]]);
    expect(wb.values('Sheet1', 'C2:C5')).toEqual([['Score'], [4], [6], [14]]);
  });
  test('the circle may go through another computed column', () => {
    const wb = register();
    wb.edit('Sheet1', 'D2', [['=ARRAYFORMULA(IF(ROW(A2:A)=ROW();"Twice";C2:C))']]);
    wb.edit('Sheet1', 'B3', [['=D4']]);
    expect(wb.values('Sheet1', 'C2:D3')).toEqual([
      ['#REF!', '#REF!'],
      ['', ''],
    ]);
  });
  test('a total above its column is no circle', () => {
    const wb = register();
    wb.edit('Sheet1', 'C1', [['=SUM(C2:C)&" in all"']]);
    expect(wb.values('Sheet1', 'C1')).toEqual([['18 in all']]);
    wb.edit('Sheet1', 'B3', [[10]]);
    expect(wb.values('Sheet1', 'C1')).toEqual([['34 in all']]);
  });
  test('what reads one cell of an array sees it change', () => {
    const wb = register();
    wb.edit('Sheet1', 'E1', [['=C4+1']]);
    expect(wb.values('Sheet1', 'E1')).toEqual([[7]]);
    wb.edit('Sheet1', 'B4', [[30]]);
    expect(wb.values('Sheet1', 'E1')).toEqual([[61]]);
  });
  test('columns computed from each other in any order agree at once', () => {
    const wb = sheetOf({
      A3: 1,
      A4: 2,
      E2: '=ARRAYFORMULA(IF(ROW(A2:A)=ROW();"e";N(A2:A)+1))',
      D2: '=ARRAYFORMULA(IF(ROW(A2:A)=ROW();"d";N(E2:E)+1))',
      C2: '=ARRAYFORMULA(IF(ROW(A2:A)=ROW();"c";N(D2:D)+1))',
    });
    wb.edit('Sheet1', 'A3', [[10]]);
    expect(wb.values('Sheet1', 'C3:E4')).toEqual([
      [13, 12, 11],
      [5, 4, 3],
    ]);
  });
});
