import { describe, expect, test } from 'vitest';
import { headersToAskFor, layoutOf, placeFor } from '../../../src/sheet/check/layout.ts';
import type { Grid } from '../../../src/sheet/check/look.ts';
import { isComputed } from '../../../src/sheet/column.ts';
import { REGISTER_COLUMNS } from '../../../src/sheet/tabs/register/columns.ts';
import { headerCell, OWN_POSITIONS, type Positions } from '../../../src/sheet/tabs/register/formulas.ts';

const FACTS = {
  from: '2026-10-01',
  due: '2026-12-31',
  state: 'Running',
  staleAfterDays: 10,
  customScore: true,
} as const;
const NO_MARKS: Positions = new Map();

interface Column {
  value: unknown;
  formula: string;
  note: string;
  below: unknown;
}

const own = (): Column[] =>
  REGISTER_COLUMNS.map((column) => ({
    value: column.header,
    formula: isComputed(column) ? headerCell(column, OWN_POSITIONS, FACTS) : '',
    note: column.note,
    below: '',
  }));

function gridOf(columns: readonly Column[], rowsAbove = 1): Grid {
  const blank = columns.map(() => '');
  const above = Array.from({ length: rowsAbove }, () => blank);
  return {
    ...{ sheetId: 1, tab: 'OKRs', rowCount: rowsAbove + 2, columnCount: columns.length },
    values: [...above, columns.map(({ value }) => value), columns.map(({ below }) => below)],
    formulas: [...above, columns.map(({ formula }) => formula), blank],
    notes: [...above, columns.map(({ note }) => note), blank],
  };
}

const at = (columns: readonly Column[], header: string) => columns.findIndex(({ value }) => value === header);
function change(header: string, more: Partial<Column>): Column[] {
  const columns = own();
  Object.assign(columns[at(columns, header)] ?? {}, more);
  return columns;
}

describe('which column is which', () => {
  test('all as we put them', () => {
    expect(layoutOf(gridOf(own()), NO_MARKS)).toEqual({
      ...{ headerRow: 2, positions: OWN_POSITIONS, missing: [], unnamed: [], twice: [], unsure: [] },
    });
  });

  test.each([
    ['renamed: by its note', 'Owner', change('Owner', { value: 'Who' }), NO_MARKS],
    [
      'renamed, without a note: by its mark',
      'Owner',
      change('Owner', { value: 'Who', note: '' }),
      new Map([['Owner', 8]]),
    ],
    ['cleared with its note: by its place', 'Owner', change('Owner', { value: '', note: '' }), NO_MARKS],
  ])('an input column %s', (_, header, columns, marks) => {
    const layout = layoutOf(gridOf(columns), marks);
    expect(layout.positions.get(header)).toBe(8);
    expect(layout.unnamed).toEqual([header]);
    expect(layout.missing).toEqual([]);
  });

  test.each([
    ['in error: by the name in its formula', change('Score', { value: '#REF!' })],
    ['typed over: by its note', change('Score', { value: 'Points', formula: '' })],
    [
      'typed over, without a note, nothing below: by its place',
      change('Score', { value: 'Points', formula: '', note: '' }),
    ],
  ])('a computed column %s', (_, columns) => {
    const layout = layoutOf(gridOf(columns), NO_MARKS);
    expect(layout.positions.get('Score')).toBe(3);
    expect(layout.missing).toEqual([]);
  });

  test('a word and numbers where a computed column was may be somebody’s own column: not ours', () => {
    const columns = change('Score', { value: 'Score', formula: '', note: '', below: 7 });
    const layout = layoutOf(gridOf(columns), NO_MARKS);
    expect(layout.positions.has('Score')).toBe(false);
    expect(layout.missing).toEqual(['Score']);
  });

  test('a renamed input without note and mark is not guessed', () => {
    const layout = layoutOf(gridOf(change('Owner', { value: 'Region', note: '' })), NO_MARKS);
    expect(layout.missing).toEqual(['Owner']);
  });

  test('moved columns, columns of one’s own and rows above are followed', () => {
    const columns = own();
    const [score] = columns.splice(2, 1);
    if (score) columns.push(score);
    columns.splice(4, 0, { value: 'Region', formula: '', note: '', below: 'x' });
    const layout = layoutOf(gridOf(columns, 4), NO_MARKS);
    expect(layout.headerRow).toBe(5);
    expect(layout.missing).toEqual([]);
    expect(layout.positions.get('Score')).toBe(columns.length);
    expect(layout.positions.get('Owner')).toBe(8);
  });

  test('a second column of a name is told', () => {
    const columns = [...own(), { value: 'Owner', formula: '', note: '', below: '' }];
    expect(layoutOf(gridOf(columns), NO_MARKS)).toMatchObject({ twice: ['Owner'], missing: [] });
  });

  test('of two columns of a name the marked one is ours; the other is known by its note', () => {
    const columns = change('Type', { value: 'Dropped' });
    const marks = new Map([['Dropped', OWN_POSITIONS.get('Dropped') ?? 0]]);
    expect(headersToAskFor(layoutOf(gridOf(columns), NO_MARKS))).toContain('Dropped');
    const layout = layoutOf(gridOf(columns), marks);
    expect(layout).toMatchObject({ positions: OWN_POSITIONS, twice: ['Dropped'], unnamed: ['Type'], missing: [] });
  });

  test('the name of another input whose own was renamed, too: notes or marks win over the name', () => {
    const columns = (note?: '') =>
      own().map((column) => {
        if (column.value === 'Confidence') return { ...column, value: 'Owner', note: note ?? column.note };
        return column.value === 'Owner' ? { ...column, value: 'Who', note: note ?? column.note } : column;
      });
    const right = { positions: OWN_POSITIONS, unnamed: ['Owner', 'Confidence'], missing: [] };
    expect(layoutOf(gridOf(columns()), NO_MARKS)).toMatchObject(right);
    // Where Owner stands is a question while there is a column nobody knows, and once Confidence has its own.
    const [first, second] = ['Confidence', 'Owner'].map((name) => [name, OWN_POSITIONS.get(name) ?? 0] as const);
    expect(headersToAskFor(layoutOf(gridOf(columns('')), NO_MARKS))).toEqual(['Owner', 'Confidence']);
    expect(headersToAskFor(layoutOf(gridOf(columns('')), new Map([first ?? ['', 0]])))).toEqual(['Owner']);
    expect(layoutOf(gridOf(columns('')), new Map([first ?? ['', 0], second ?? ['', 0]]))).toMatchObject(right);
  });

  describe('somebody’s own column has taken the name of a renamed input', () => {
    const columns = (note?: '') => {
      const all = own().map((column) =>
        column.value === 'Owner' ? { ...column, value: 'Who', note: note ?? column.note } : column,
      );
      all.splice(7, 0, { value: 'Owner', formula: '', note: '', below: 'mine' });
      return gridOf(all);
    };
    test('its note says which is ours', () => {
      const layout = layoutOf(columns(), NO_MARKS);
      expect(layout.positions.get('Owner')).toBe(9);
      expect(layout).toMatchObject({ unnamed: ['Owner'], missing: [] });
    });
    test('without a note its mark says so, and is asked for', () => {
      expect(headersToAskFor(layoutOf(columns(''), NO_MARKS))).toEqual(['Owner']);
      const layout = layoutOf(columns(''), new Map([['Owner', 9]]));
      expect(layout.positions.get('Owner')).toBe(9);
      expect(layout).toMatchObject({ unnamed: ['Owner'], missing: [], unsure: [] });
    });
    test('nothing is asked where each has its note', () => {
      const all = own();
      all.splice(7, 0, { value: 'Region', formula: '', note: '', below: '' });
      expect(headersToAskFor(layoutOf(gridOf(all), NO_MARKS))).toEqual([]);
    });
  });

  test('no headers at all: the columns are where we put them only if the marks say so', () => {
    const bare = gridOf([{ value: 'x', formula: '', note: '', below: '' }]);
    expect(layoutOf(bare, NO_MARKS)).toMatchObject({ headerRow: 0, positions: new Map() });
    const marks = new Map(['ID', 'Type'].map((header) => [header, OWN_POSITIONS.get(header) ?? 0]));
    expect(layoutOf(bare, marks).positions).toBe(OWN_POSITIONS);
    expect(layoutOf(bare, new Map([...marks, ['Type', 3]])).positions.size).toBe(0);
  });
});

describe('where a missing column belongs', () => {
  const without = (...headers: readonly string[]) =>
    new Map([...OWN_POSITIONS].filter(([header]) => !headers.includes(header)));
  test.each([
    ['Score', ['Score'], 'before', 'Progress'],
    ['ID', ['ID'], 'before', 'Supports'],
    ['Score', ['Score', 'Progress'], 'after', 'Status'],
    ['Choices', ['Choices'], 'after', 'Objective ID'],
    ['Objective / key result', ['Objective / key result'], 'before', 'Status'],
  ] as const)('%s, with %j gone: %s %s', (header, gone, side, neighbour) => {
    const positions = without(...gone);
    expect(placeFor(header, positions)).toEqual({ side, position: positions.get(neighbour) });
  });
});
