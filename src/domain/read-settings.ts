/** The Settings tab as a person left it → settings, and what is to be said about each that cannot be read. */
import { wordKey } from './okr.ts';
import { DEFAULT_SETTINGS, SETTING_ROWS, type SettingCell, type SettingRow, type Settings } from './settings.ts';

export const SETTING_HEADERS = ['Setting', 'Value', 'In a year', 'What it does'] as const;

/** A setting that is not what stands in the tab, but its default. */
export interface BrokenSetting {
  readonly label: string;
  /** Its cell, 1-based; null where the row is missing. */
  readonly at: Place | null;
  readonly why: string;
  readonly fix: string;
}

export interface SettingsRead {
  readonly settings: Settings;
  readonly broken: readonly BrokenSetting[];
  /** Where the cell of a setting stands, 1-based: of the first row with its name. */
  readonly places: ReadonlyMap<keyof Settings, Place>;
  /** Rows that are not there. */
  readonly missing: readonly SettingRow[];
  readonly columns: SettingColumns;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** 0-based. */
export interface SettingColumns {
  readonly label: number;
  readonly value: number;
  readonly ofYear: number;
}

/**
 * `texts`: the cells as they are shown. Rows are found by their name in whatever order, columns by their header, or
 * beside the names where it was changed. Rows of other names are not looked at; a blank value is the default.
 */
export function readSettings(texts: readonly (readonly string[])[]): SettingsRead {
  const columns = columnsIn(texts);
  const broken: BrokenSetting[] = [];
  const places = new Map<keyof Settings, Place>();
  const lost: SettingRow[] = [];
  const read: Partial<Record<keyof Settings, Settings[keyof Settings]>> = {};
  for (const row of SETTING_ROWS) {
    const rows = texts.flatMap((cells, index) => (isRow(cells[columns.label], row) ? [index] : []));
    const [first] = rows;
    if (first === undefined) {
      lost.push(row);
      broken.push(missing(row));
      continue;
    }
    const before = broken.length;
    for (const [cell, column] of cellsOf(row, columns)) {
      const at = placeOf(first, column);
      places.set(cell.name, at);
      const typed = rows.map((index) => (texts[index]?.[column] ?? '').trim());
      const [text = ''] = typed;
      const value = text === '' ? DEFAULT_SETTINGS[cell.name] : cell.kind.read(text);
      if (rows.length > 1 && new Set(typed.map(wordKey)).size > 1) broken.push(twice(row, cell, rows, at));
      else if (value === undefined) broken.push(unreadable(row, cell, text, at));
      else read[cell.name] = value;
    }
    if (rows.length > 1 && broken.length === before) broken.push(twice(row, null, rows, placeOf(first, columns.value)));
  }
  return { settings: { ...DEFAULT_SETTINGS, ...read } as Settings, broken, places, missing: lost, columns };
}

const placeOf = (row: number, column: number): Place => ({ row: row + 1, column: column + 1 });

const isRow = (text: string | undefined, { label }: SettingRow): boolean => wordKey(text ?? '') === wordKey(label);

const cellsOf = (
  { value, ofYear }: SettingRow,
  columns: SettingColumns,
): readonly (readonly [SettingCell, number])[] =>
  ofYear ? [[value, columns.value] as const, [ofYear, columns.ofYear] as const] : [[value, columns.value] as const];

function columnsIn(texts: readonly (readonly string[])[]): SettingColumns {
  const width = Math.max(0, ...texts.map((cells) => cells.length));
  const labels = Array.from(
    { length: width },
    (_, column) => texts.filter((cells) => SETTING_ROWS.some((row) => isRow(cells[column], row))).length,
  );
  const label = Math.max(0, labels.indexOf(Math.max(...labels)));
  const [, valueHeader, yearHeader] = SETTING_HEADERS;
  const headed = (header: string) =>
    texts.map((cells) => cells.findIndex((cell) => wordKey(cell) === wordKey(header))).find((column) => column >= 0);
  const value = headed(valueHeader) ?? label + 1;
  return { label, value, ofYear: headed(yearHeader) ?? value + 1 };
}

/** The default in the words of its cell. */
const defaultOf = ({ name, kind }: SettingCell): string => shown(kind, DEFAULT_SETTINGS[name]);

/** A value in the words of its cell. */
export const shownIn = ({ name, kind }: SettingCell, settings: Settings): string => shown(kind, settings[name]);

function shown(kind: SettingCell['kind'], value: Settings[keyof Settings]): string {
  // The cell's own kind shows the cell's own value: a fact the compiler loses with the name.
  return (kind.show as (value: Settings[keyof Settings]) => string)(value);
}

const untilThen = (cell: SettingCell): string => `Until then it counts as ${defaultOf(cell) || 'blank'}.`;

function missing(row: SettingRow): BrokenSetting {
  const why = `The row “${row.label}” is missing.`;
  return { label: row.label, at: null, why, fix: `Check and repair puts it back. ${untilThen(row.value)}` };
}

/** `cell`: the one whose values differ, null where all are the same. */
function twice(
  { label }: SettingRow,
  cell: SettingCell | null,
  rows: readonly number[],
  at: BrokenSetting['at'],
): BrokenSetting {
  const why = `“${label}” stands in rows ${rows.map((index) => index + 1).join(' and ')}${cell ? ', with different values' : ''}.`;
  return { label, at, why, fix: cell ? `Delete the row that is not meant. ${untilThen(cell)}` : 'Delete one of them.' };
}

function unreadable(row: SettingRow, cell: SettingCell, text: string, at: BrokenSetting['at']): BrokenSetting {
  const said = text.length <= 60 ? text : `${text.slice(0, 57)}…`;
  const why = `“${said}” cannot be read.`;
  return { label: row.label, at, why, fix: `Type ${cell.kind.wanted}. ${untilThen(cell)}` };
}
