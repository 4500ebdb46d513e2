/**
 * The Settings tab: made when it is first opened, read once a command. What was understood last is kept in `_okr` as
 * well: it stands in where there is no tab, and an edit of a register need not read it.
 */
import {
  type BrokenSetting,
  readSettings,
  SETTING_HEADERS,
  type SettingColumns,
  type SettingsRead,
  shownIn,
} from '../../domain/read-settings.ts';
import {
  DEFAULT_SETTINGS,
  SETTING_ROWS,
  type SettingCell,
  type SettingRow,
  type Settings,
  type TypedSettings,
} from '../../domain/settings.ts';
import { INPUT_TINT, NOT_HERE } from '../colours.ts';
import { columnLetter, type InputColumn } from '../column.ts';
import { fillTab } from '../fill-tab.ts';
import { type FileOf, type OwnTab, openOwnTab, usedOwnTab } from '../own-tab.ts';
import { type Area, paintFormats, paintHeader, paintWidths } from '../paint.ts';
import type { Store } from '../store.ts';
import { asText } from '../user-text.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const [LABEL, VALUE, OF_YEAR, WHAT] = SETTING_HEADERS;
const COLUMNS: readonly InputColumn[] = [
  { header: LABEL, width: 160, format: 'text', note: 'Found by this name, wherever the row stands. Please keep it.' },
  { header: VALUE, width: 130, format: 'text', note: 'Type here. Blank is the default.' },
  { header: OF_YEAR, width: 130, format: 'text', note: 'For cycles longer than a half-year. Blank is the default.' },
  { header: WHAT, width: 560, format: 'text', note: 'What the setting does.' },
];
const FIRST_ROW = 2;
const AREA: Area = { headerRow: 1, firstRow: FIRST_ROW, lastRow: 60 };
/** As far to the right as settings are looked for: people may put columns of their own between. */
const LOOKED_AT = 'A:H';

const lineOf = ({ label, value, ofYear, what }: SettingRow, settings: Settings): readonly string[] => [
  label,
  shownIn(value, settings),
  ofYear ? shownIn(ofYear, settings) : '',
  what,
];

/** Opened from the sidebar; born with what the file goes by already. */
const settingsTab = (settings: Settings): OwnTab => ({
  name: 'Settings',
  lines: [SETTING_HEADERS, ...SETTING_ROWS.map((row) => lineOf(row, settings))],
  dress: (sheet) => {
    paintFormats(sheet, COLUMNS, AREA);
    paintHeader(sheet, COLUMNS, AREA);
    paintWidths(sheet, COLUMNS);
    sheet
      .getRange(FIRST_ROW, 1, SETTING_ROWS.length, COLUMNS.length)
      .setVerticalAlignment('top')
      .setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
    SETTING_ROWS.forEach((row, index) => {
      dressRow(sheet, row, FIRST_ROW + index, OWN_COLUMNS);
    });
    sheet.setFrozenRows(AREA.headerRow);
  },
});
export const SETTINGS = settingsTab(DEFAULT_SETTINGS);
const OWN_COLUMNS: SettingColumns = { label: 0, value: 1, ofYear: 2 };

/** Where to type, and what may be typed there: it only warns, for a sort leaves it at its place. */
function dressRow(sheet: Sheet, { value, ofYear }: SettingRow, row: number, columns: SettingColumns): void {
  const cell = (column: number, holds: SettingCell | undefined) => {
    const range = sheet.getRange(row, column + 1).setBackground(holds ? INPUT_TINT : NOT_HERE);
    if (!holds) return;
    const { kind } = holds;
    const rule = SpreadsheetApp.newDataValidation().setHelpText(`Type ${kind.wanted}.`).setAllowInvalid(true);
    const { choices, pattern = '' } = kind;
    const looksRight = `=REGEXMATCH(${columnLetter(column + 1)}${row}&"";"${pattern}")`;
    range.setDataValidation(
      (choices.length > 0
        ? rule.requireValueInList([...choices], true)
        : rule.requireFormulaSatisfied(looksRight)
      ).build(),
    );
  };
  cell(columns.value, value);
  cell(columns.ofYear, ofYear);
}

const KEY = 'settings';

/** The settings as they were understood last; no call. */
export const keptSettings = (store: Pick<Store, 'get'>): Settings => ({
  ...DEFAULT_SETTINGS,
  ...store.get<Partial<Settings>>(KEY),
});

/** Goes along with the next commit of the store. */
export function keepSettings(store: Pick<Store, 'set'>, settings: Settings): void {
  store.set(KEY, settings);
}

/** Of this execution: a command opens the file again under the lock, and goes by one and the same reading. */
let reading: SettingsRead | null | undefined;

/** Two reads, once a command; none in a file whose Settings were never opened, and null there. */
export function readSettingsTab(file: FileOf): SettingsRead | null {
  if (reading === undefined) {
    const sheet = usedOwnTab(file, SETTINGS);
    reading = sheet && readIn(sheet);
  }
  return reading;
}

/** As shown, not as kept: `7,5` and a date are named as the person sees them. */
const readIn = (sheet: Sheet): SettingsRead => readSettings(sheet.getRange(LOOKED_AT).getDisplayValues());

/** Finds or makes the tab, and adds the rows that are missing, with what the file goes by. The caller holds the lock. */
export function openSettingsTab(file: FileOf, settings: Settings): Sheet {
  reading = undefined;
  const { sheet, isNew } = openOwnTab(file, settingsTab(settings));
  if (isNew) return sheet;
  const { missing, columns } = readIn(sheet);
  if (missing.length === 0) return sheet;
  const first = sheet.getLastRow() + 1;
  missing.forEach((row, index) => {
    const [label = '', value = '', ofYear = ''] = lineOf(row, settings);
    const cells: readonly (readonly [number, string])[] = [
      [columns.label, label],
      [columns.value, value],
      [columns.ofYear, ofYear],
    ];
    for (const [column, text] of cells)
      sheet
        .getRange(first + index, column + 1)
        .setNumberFormat('@')
        .setValue(text);
    dressRow(sheet, row, first + index, columns);
  });
  return sheet;
}

/** Writes one setting into its cell, where there is a tab; kept with the next commit in any case. */
export function writeSetting<Name extends keyof Settings>(
  file: FileOf,
  settings: Settings,
  name: Name,
  value: Settings[Name],
): Settings {
  reading = undefined;
  const next = { ...settings, [name]: value };
  keepSettings(file.store, next);
  // A row that is missing is put back on the way: what stands in the tab is gone by.
  const sheet = usedOwnTab(file, SETTINGS) && openSettingsTab(file, next);
  const at = sheet && readIn(sheet).places.get(name);
  const cell = SETTING_ROWS.flatMap((row) => [row.value, row.ofYear]).find((one) => one?.name === name);
  if (at && cell) sheet.getRange(at.row, at.column).setValue(asText(shownIn(cell, next)));
  return next;
}

/** What was typed, into its cells, as one change that can be undone. The caller holds the lock. */
export function fillSettings(
  file: FileOf,
  typed: TypedSettings,
  by: { readonly at: string; readonly who: string },
): void {
  const named = SETTING_ROWS.flatMap((row) => [row.value, row.ofYear].map((cell) => ({ row, cell }))).flatMap(
    ({ row, cell }) => {
      const text = cell && typed[cell.name];
      if (!cell || text === undefined) return [];
      if (text !== '' && cell.kind.read(text) === undefined) throw new Error(`${row.label}: type ${cell.kind.wanted}.`);
      return [{ row, cell, text }];
    },
  );
  const sheet = openSettingsTab(file, keptSettings(file.store));
  const { places } = readIn(sheet);
  const written = named.flatMap(({ cell, text }) => {
    const at = places.get(cell.name);
    const range = at && sheet.getRange(at.row, at.column);
    const before = range ? range.getDisplayValue() : text;
    // What stands there already was written before the run was cut off.
    return range && before !== text ? [{ range, before, text }] : [];
  });
  fillTab(
    file,
    {
      ...{ sheet, isNew: false, isEmpty: false },
      cells: written.map(({ range, before, text }) => [range.getA1Notation(), before, text] as const),
      write: () => {
        for (const { range, text } of written) range.setValue(asText(text));
      },
    },
    { ...by, what: `Changed Settings: ${named.map(({ row }) => row.label).join(', ')}.` },
  );
}

/** `Our year starts in, B2` */
function placeOfSetting({ label, at }: BrokenSetting): string {
  return at ? `${label}, ${columnLetter(at.column)}${at.row}` : label;
}

/** `Settings, Our year starts in, B2: “Aprl” cannot be read. Type a month, as April. Until then …` */
export const settingSentence = (broken: BrokenSetting): string =>
  `${SETTINGS.name}, ${placeOfSetting(broken)}: ${broken.why} ${broken.fix}`;
