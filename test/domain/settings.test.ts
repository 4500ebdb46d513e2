import { describe, expect, test } from 'vitest';
import { readSettings, SETTING_HEADERS, shownIn } from '../../src/domain/read-settings.ts';
import { DEFAULT_SETTINGS, SETTING_ROWS, type Settings, staleAfterDays } from '../../src/domain/settings.ts';

/** The tab as it is made, with other values in some rows. */
function tab(values: Readonly<Record<string, readonly string[]>> = {}): string[][] {
  const rows = SETTING_ROWS.map(({ label, what, value, ofYear }) => {
    const [first, second] = values[label] ?? [];
    const year = ofYear ? shownIn(ofYear, DEFAULT_SETTINGS) : '';
    return [label, first ?? shownIn(value, DEFAULT_SETTINGS), second ?? year, what];
  });
  return [[...SETTING_HEADERS], ...rows];
}
const YEAR = 'Our year starts in';
const RHYTHM = 'Check in every';
const GRACE = 'Days of grace';
const SCORE = 'Score formula';
const read = (values: Readonly<Record<string, readonly string[]>>) => readSettings(tab(values));
const sentences = (texts: readonly (readonly string[])[]) =>
  readSettings(texts).broken.map(({ why, fix }) => `${why} ${fix}`);

test('the tab as it is made holds the defaults', () => {
  expect(readSettings(tab())).toMatchObject({ settings: DEFAULT_SETTINGS, broken: [] });
});

describe('a value is read as people write it', () => {
  test.each<[string, string[], Partial<Settings>]>([
    [YEAR, ['April'], { fiscalStartMonth: 4 }],
    [YEAR, [' april '], { fiscalStartMonth: 4 }],
    [YEAR, ['Sept.'], { fiscalStartMonth: 9 }],
    [YEAR, ['may'], { fiscalStartMonth: 5 }],
    [YEAR, ['12'], { fiscalStartMonth: 12 }],
    [YEAR, ['04'], { fiscalStartMonth: 4 }],
    [YEAR, [''], { fiscalStartMonth: 1 }],
    [RHYTHM, ['14'], { rhythmDays: 14, rhythmDaysOfYear: 30 }],
    [RHYTHM, ['14 days', '1 day'], { rhythmDays: 14, rhythmDaysOfYear: 1 }],
    [GRACE, ['0', '20'], { graceDays: 0, graceDaysOfYear: 20 }],
    ['Check-in day', ['Friday'], { checkInDay: 5 }],
    ['Check-in day', [' sun '], { checkInDay: 7 }],
    ['Check-in day', ['1'], { checkInDay: 1 }],
    [SCORE, ['Built-in only'], { customScore: false }],
    [SCORE, ['built-in  ONLY'], { customScore: false }],
    [SCORE, ['With OKRSCORE'], { customScore: true }],
  ])('%s: %j', (label, values, expected) => {
    expect(read({ [label]: values })).toMatchObject({ settings: expected, broken: [] });
  });
});

describe('a broken value is named, and the default used', () => {
  test.each([
    [YEAR, 'Aprl', '“Aprl” cannot be read. Type a month, as April. Until then it counts as January.'],
    [YEAR, '13', '“13” cannot be read. Type a month, as April. Until then it counts as January.'],
    [YEAR, '0', '“0” cannot be read. Type a month, as April. Until then it counts as January.'],
    [YEAR, 'Ju', '“Ju” cannot be read. Type a month, as April. Until then it counts as January.'],
    [YEAR, '01/04/2026', '“01/04/2026” cannot be read. Type a month, as April. Until then it counts as January.'],
    [YEAR, '#REF!', '“#REF!” cannot be read. Type a month, as April. Until then it counts as January.'],
  ])('%s: %s', (label, value, sentence) => {
    const { settings, broken } = read({ [label]: [value] });
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(broken.map(({ why, fix }) => `${why} ${fix}`)).toEqual([sentence]);
    expect(broken[0]).toMatchObject({ label, at: { row: 2, column: 2 } });
  });

  test.each(['8', '0', 'Tu', 'Mo, Fr', '16 Nov', 'daily'])('a check-in day of %s', (value) => {
    const { settings, broken } = read({ 'Check-in day': [value] });
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(broken[0]?.fix).toBe('Type a day of the week, as Monday. Until then it counts as Monday.');
  });

  // Decimals in either locale, a date that Sheets has made of 7.5, and what is no number of days.
  test.each(['7.5', '7,5', '7. May', '-1', '0', '367', '1e2', 'weekly', '7 weeks', 'TRUE', '７'])(
    'a rhythm of %s',
    (value) => {
      const { settings, broken } = read({ [RHYTHM]: [value, '45'] });
      expect(settings).toEqual({ ...DEFAULT_SETTINGS, rhythmDaysOfYear: 45 });
      expect(broken).toMatchObject([{ label: RHYTHM, at: { row: 3, column: 2 } }]);
      expect(broken[0]?.fix).toBe('Type a whole number of days from 1 to 366, as 7. Until then it counts as 7.');
    },
  );

  test('the value of a year has a place and a default of its own', () => {
    const { settings, broken } = read({ [GRACE]: ['5', 'ten'] });
    expect(settings).toMatchObject({ graceDays: 5, graceDaysOfYear: 10 });
    expect(broken).toMatchObject([{ at: { row: 4, column: 3 } }]);
    expect(broken[0]?.fix).toBe('Type a whole number of days from 0 to 366, as 3. Until then it counts as 10.');
  });

  test('a long text is cut in its sentence', () => {
    expect(read({ [SCORE]: ['x'.repeat(500)] }).broken[0]?.why.length).toBeLessThan(100);
  });
});

describe('rows are found by their name, never by their place', () => {
  const changed = { [YEAR]: ['July'], [GRACE]: ['5', '6'], [SCORE]: ['Built-in only'] };
  const wanted = readSettings(tab(changed)).settings;

  test('sorted, with rows and columns of people’s own between them', () => {
    const [header = [], ...rows] = tab(changed);
    const sorted = [...rows].sort((a, b) => (a[0] ?? '').localeCompare(b[0] ?? '')).reverse();
    const texts = [['Our settings'], header, ['Coffee', 'January'], ...sorted.flatMap((row) => [row, []])];
    const withColumn = texts.map(([first = '', ...others]) => ['x', first, 'a note', ...others]);
    expect(readSettings(texts)).toMatchObject({ settings: wanted, broken: [] });
    expect(readSettings(withColumn)).toMatchObject({ settings: wanted, broken: [] });
  });

  test('with the headers sorted to the end, renamed or deleted', () => {
    const [header = [], ...rows] = tab(changed);
    expect(readSettings([...rows, header])).toMatchObject({ settings: wanted, broken: [] });
    expect(readSettings([['Name', 'Wert', 'Jahr'], ...rows])).toMatchObject({ settings: wanted, broken: [] });
    expect(readSettings(rows)).toMatchObject({ settings: wanted, broken: [] });
  });

  test('with the columns in another order', () => {
    const turned = tab(changed).map(([label = '', value = '', year = '', what = '']) => [what, year, value, label]);
    expect(readSettings(turned)).toMatchObject({ settings: wanted, broken: [] });
  });

  test('a name in other capitals, with other spaces', () => {
    const texts = tab(changed).map(([label = '', ...others]) => [
      `  ${label.toUpperCase().replace(/ /g, '  ')}`,
      ...others,
    ]);
    expect(readSettings(texts)).toMatchObject({ settings: wanted, broken: [] });
  });
});

describe('a row that is missing or there twice', () => {
  test('missing or renamed: its default, said', () => {
    const texts = tab({ [GRACE]: ['9'] }).map((row) => (row[0] === GRACE ? ['Patience', ...row.slice(1)] : row));
    expect(readSettings(texts).settings).toEqual(DEFAULT_SETTINGS);
    expect(sentences(texts)).toEqual([
      'The row “Days of grace” is missing. Check and repair puts it back. Until then it counts as 3.',
    ]);
    expect(readSettings(texts).broken[0]?.at).toBeNull();
  });

  test('twice with different values: the default, said; the value of a year is the same in both and stays', () => {
    const texts = [...tab(), [RHYTHM, '14', '30']];
    expect(readSettings(texts).settings).toEqual(DEFAULT_SETTINGS);
    expect(sentences(texts)).toEqual([
      `“Check in every” stands in rows 3 and ${texts.length}, with different values. Delete the row that is not meant. Until then it counts as 7.`,
    ]);
  });

  test('twice with one value: that value, and one is to go', () => {
    const texts = [...tab({ [YEAR]: ['April'] }), [YEAR, 'april']];
    expect(readSettings(texts).settings.fiscalStartMonth).toBe(4);
    expect(sentences(texts)).toEqual([
      `“Our year starts in” stands in rows 2 and ${texts.length}. Delete one of them.`,
    ]);
  });

  test('an empty tab has lost every row', () => {
    expect(readSettings([]).settings).toEqual(DEFAULT_SETTINGS);
    expect(readSettings([['', '']]).broken).toHaveLength(SETTING_ROWS.length);
  });
});

test('every setting has one row, and every default can be typed', () => {
  const cells = SETTING_ROWS.flatMap(({ value, ofYear }) => (ofYear ? [value, ofYear] : [value]));
  expect(cells.map(({ name }) => name).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
  for (const cell of cells) {
    expect(cell.kind.read(shownIn(cell, DEFAULT_SETTINGS))).toBe(DEFAULT_SETTINGS[cell.name]);
    for (const choice of cell.kind.choices) expect(cell.kind.read(choice)).toBeDefined();
  }
});

describe('a reading is stale', () => {
  test.each([
    ['2026-10-01', '2026-12-31', 10],
    ['2026-07-01', '2026-12-31', 10],
    ['2026-01-01', '2026-12-31', 40],
    ['2026-04-01', '2027-03-31', 40],
    // Half a year and a few days more is no year yet.
    ['2026-01-01', '2026-07-20', 10],
    ['2026-01-01', '2026-07-21', 40],
  ])('in a cycle from %s to %s after %i days', (from, due, days) => {
    expect(staleAfterDays({ from, due }, DEFAULT_SETTINGS)).toBe(days);
  });

  test('after rhythm and grace as they are set', () => {
    const settings = { ...DEFAULT_SETTINGS, rhythmDays: 14, graceDays: 0, rhythmDaysOfYear: 60, graceDaysOfYear: 1 };
    expect(staleAfterDays({ from: '2026-10-01', due: '2026-12-31' }, settings)).toBe(14);
    expect(staleAfterDays({ from: '2026-01-01', due: '2026-12-31' }, settings)).toBe(61);
  });
});
