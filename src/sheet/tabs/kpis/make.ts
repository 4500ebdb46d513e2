/** The KPIs tab: made at first use, kept up with the months, its rows added. */
import { type Month, monthsMissing, monthsOn, type Starter } from '../../../domain/kpi.ts';
import { numberFormatOf, shapeOfUnit } from '../../../domain/typed-value.ts';
import type { WrittenCell } from '../../change-set.ts';
import { INPUT_TINT } from '../../colours.ts';
import { COLUMN_FORMATS, columnLetter } from '../../column.ts';
import type { Dates } from '../../dates.ts';
import type { Filling } from '../../fill-tab.ts';
import { type FileOf, type OwnTab, openOwnTab, usedOwnTab } from '../../own-tab.ts';
import {
  type Area,
  HEADER_FILL,
  paintChecks,
  paintFormats,
  paintHeader,
  paintWidths,
  ruleOf,
  type TeamSource,
} from '../../paint.ts';
import { giveIds, planIds } from '../../row-ids.ts';
import { asText } from '../../user-text.ts';
import { teamSource } from '../team.ts';
import { kpiRules } from './colours.ts';
import {
  COMPUTED_KPI_HEADERS,
  FIRST_ROW,
  HEADER_ROW,
  KPI_COLUMNS,
  KPI_ID,
  KPI_INPUTS,
  LAST_ROW,
  LAST_TINTED_ROW,
  MONTH_COLUMN,
  MONTH_FORMAT,
} from './columns.ts';
import { type KpiPlaces, kpiFormula } from './formulas.ts';
import { type ReadKpis, readKpis } from './places.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const KPI_PROTECTION = 'OKR Register: computed';
const AREA: Area = { headerRow: HEADER_ROW, firstRow: FIRST_ROW, lastRow: LAST_ROW };
/** The months a new tab begins with: people know the last two, and a trend needs something before. */
const MONTHS_AT_FIRST = 3;

export const KPIS: Pick<OwnTab, 'name' | 'lines'> = { name: 'KPIs', lines: [KPI_COLUMNS.map(({ header }) => header)] };

export const OWN_KPI_COLUMNS: KpiPlaces['columns'] = new Map(
  KPI_COLUMNS.map(({ header }, index) => [header, index + 1]),
);

/** With its headers as words: the formulas take their places together with the first months. */
function newTab(shownAt: number, team: TeamSource | null): OwnTab {
  return {
    ...KPIS,
    shownAt,
    dress: (sheet) => {
      // Spilled formulas fill every row there is: only those we need.
      const spare = sheet.getMaxRows() - LAST_ROW;
      if (spare > 0) sheet.deleteRows(LAST_ROW + 1, spare);
      paintFormats(sheet, KPI_COLUMNS, AREA);
      paintHeader(sheet, KPI_COLUMNS, AREA);
      paintWidths(sheet, KPI_COLUMNS);
      paintChecks(sheet, KPI_COLUMNS, AREA, team);
      tint(sheet, 1, KPI_INPUTS.length);
      sheet.setFrozenRows(HEADER_ROW);
      sheet.hideColumns(OWN_KPI_COLUMNS.get(KPI_ID.header) ?? 1);
      sheet.setConditionalFormatRules(kpiRules(sheet, OWN_KPI_COLUMNS, LAST_ROW));
      // Cut off in between, one would forbid where it should warn, and nobody would know it for ours.
      for (const one of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) one.remove();
      protectComputed(sheet, { columns: OWN_KPI_COLUMNS }, LAST_ROW);
    },
  };
}

/** It only warns. */
export function protectComputed(sheet: Sheet, { columns }: Pick<KpiPlaces, 'columns'>, lastRow: number): void {
  const first = columns.get('Latest') ?? 1;
  const last = columns.get('As of') ?? first;
  sheet
    .getRange(HEADER_ROW, first, lastRow, Math.max(1, last - first + 1))
    .protect()
    .setDescription(KPI_PROTECTION)
    .setWarningOnly(true);
}

/** Only numbers may be typed there. */
export function checkNumbers(sheet: Sheet, first: number, count: number, lastRow: number): void {
  const cells = sheet.getRange(FIRST_ROW, first, lastRow - FIRST_ROW + 1, count);
  const cell = `${columnLetter(first)}${FIRST_ROW}`;
  const { check, help } = MONTH_COLUMN;
  cells.setDataValidation(ruleOf(check, help, { cell, at: () => '', column: () => cells, team: null }));
}

/** A column of ours that was deleted, put back blank with its header and look. */
export function paintColumn(sheet: Sheet, header: string, position: number, lastRow: number): void {
  const column = KPI_COLUMNS.find((one) => one.header === header);
  if (!column) throw new Error(`“${header}” is no column of the KPIs tab.`);
  const { width, note, align = 'left', format } = column;
  sheet.setColumnWidth(position, width);
  const cells = sheet.getRange(FIRST_ROW, position, lastRow - FIRST_ROW + 1, 1);
  // A new column takes after its neighbour.
  cells
    .setNumberFormat(COLUMN_FORMATS[format] ?? 'General')
    .clearDataValidations()
    .setBackground(null)
    .setHorizontalAlignment(align);
  if (KPI_INPUTS.some((one) => one.header === header)) tint(sheet, position, 1);
  if (header === KPI_ID.header) sheet.hideColumns(position);
  sheet
    .getRange(HEADER_ROW, position)
    .setNote(note)
    .setFontWeight('bold')
    .setHorizontalAlignment(align)
    .setValue(header);
}

function tint(sheet: Sheet, first: number, count: number): void {
  sheet.getRange(FIRST_ROW, first, LAST_TINTED_ROW - FIRST_ROW + 1, count).setBackground(INPUT_TINT);
}

/** Months side by side from this column on, and the formulas that ask them; the headers last: they say that all is there. */
function addMonths(read: ReadKpis, months: readonly Month[], dates: Dates): void {
  const { sheet, lines, ...places } = read;
  const first = placeForMonths(read, months.length);
  const missing = first + months.length - 1 - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  const lastRow = Math.max(LAST_ROW, ...lines.map(({ row }) => row));
  checkNumbers(sheet, first, months.length, lastRow);
  sheet.getRange(FIRST_ROW, first, lastRow - FIRST_ROW + 1, months.length).setHorizontalAlignment('right');
  tint(sheet, first, months.length);
  sheet.setColumnWidths(first, months.length, MONTH_COLUMN.width);
  const after = new Map([...places.months, ...months.map((month, index) => [month, first + index] as const)]);
  showUnits(sheet, { columns: places.columns, months: after }, lines);
  writeFormulas(sheet, { columns: places.columns, months: after });
  const columns = months.map(() => MONTH_COLUMN);
  const header = sheet.getRange(HEADER_ROW, first, 1, months.length);
  header
    .setNumberFormat(MONTH_FORMAT)
    .setNotes([columns.map(({ note }) => note)])
    .setFontWeight('bold')
    .setFontSize(9)
    .setHorizontalAlignment('right')
    .setVerticalAlignment('middle')
    .setBackground(HEADER_FILL);
  header.setValues([months.map((month) => dates.dateOf(month))]);
}

/** While a column they ask is missing there is no formula to write: Check and repair brings it back first. */
export function writeFormulas(sheet: Sheet, places: KpiPlaces): void {
  if (KPI_COLUMNS.some(({ header }) => !places.columns.has(header))) return;
  for (const name of COMPUTED_KPI_HEADERS) {
    const position = places.columns.get(name);
    if (position !== undefined) sheet.getRange(HEADER_ROW, position).setFormula(kpiFormula(name, places));
  }
}

/** `0.0%` and `[$£]#,##0`; null where the automatic format does: the unit stands in its own column. */
export function formatOfUnit(unit: string): string | null {
  const shape = shapeOfUnit(unit, 1000);
  if (shape.percent) return numberFormatOf({ ...shape, decimals: 1 });
  return shape.prefix === '' ? null : numberFormatOf(shape);
}

/** Shows the values of these rows in their unit; one call a unit. */
export function showUnits(sheet: Sheet, { columns, months }: KpiPlaces, lines: ReadKpis['lines']): void {
  const positions = [
    ...['Lower limit', 'Upper limit', 'Latest'].flatMap((header) => columns.get(header) ?? []),
    ...months.values(),
  ];
  const cellsOf = new Map<string, string[]>();
  for (const { row, unit } of lines) {
    const format = formatOfUnit(unit) ?? 'General';
    const cells = positions.map((position) => `${columnLetter(position)}${row}`);
    cellsOf.set(format, [...(cellsOf.get(format) ?? []), ...cells]);
  }
  for (const [format, cells] of cellsOf) sheet.getRangeList(cells).setNumberFormat(format);
}

export interface KpisOpened {
  readonly sheet: Sheet;
  readonly isNew: boolean;
}

/** Finds the tab or makes it, at this place from the left. The caller holds the lock. */
export function openKpis(file: FileOf, dates: Dates, shownAt: number): KpisOpened {
  const team = usedOwnTab(file, KPIS) ? null : teamSource(file);
  const opened = openOwnTab(file, newTab(shownAt, team));
  const read = readKpis(opened.sheet, dates);
  // None: it is new, or was cut off before it had them.
  if (read.months.size === 0) addMonths(read, monthsToAdd(read, dates), dates);
  return opened;
}

function monthsToAdd({ months }: KpiPlaces, { today }: Dates): readonly Month[] {
  const missing = monthsMissing([...months.keys()], today);
  const [now = ''] = missing;
  if (months.size > 0) return missing;
  return Array.from({ length: MONTHS_AT_FIRST }, (_, index) => monthsOn(now, index + 1 - MONTHS_AT_FIRST));
}

/** What is to be written: the rows that do not stand yet, below the last. The caller holds the lock. */
export function planKpis(
  file: FileOf,
  { sheet, isNew }: KpisOpened,
  starters: readonly Starter[],
  dates: Dates,
): Filling {
  const read = readKpis(sheet, dates);
  const { columns, lines } = read;
  const standing = new Set(lines.map(({ name }) => name.toLowerCase()));
  const fresh = starters.filter(({ name }) => !standing.has(name.toLowerCase()));
  const { ids, keep } = planIds(file.store, 'KP', [...lines.map(({ id }) => id), ...fresh.map(() => '')]);
  const first = Math.max(HEADER_ROW, ...lines.map(({ row }) => row)) + 1;
  const added = fresh.map(({ name, unit }, index) => ({ Unit: unit, ID: ids[lines.length + index] ?? '', KPI: name }));
  const headers = ['Unit', 'ID', 'KPI'] as const;
  const cells = headers.flatMap((header) => {
    const letter = columnLetter(columns.get(header) ?? 1);
    return added.flatMap(({ [header]: text }, index): WrittenCell[] =>
      text === '' ? [] : [[`${letter}${first + index}`, '', text]],
    );
  });
  const write = () => {
    if (added.length === 0) return;
    const missing = first + added.length - 1 - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
    const blank = { id: '', name: '', kpi: { lower: '', upper: '', values: new Map() } };
    showUnits(
      sheet,
      read,
      added.map(({ Unit }, index) => ({ ...blank, row: first + index, unit: Unit })),
    );
    // The names last and at once: a row without one is none yet.
    for (const header of headers) {
      const position = columns.get(header);
      if (position === undefined) continue;
      sheet.getRange(first, position, added.length, 1).setValues(added.map((one) => [asText(one[header])]));
    }
    keep();
  };
  return { sheet, isNew, isEmpty: lines.length === 0, cells, write };
}

/**
 * The tab as it stands, with a column for every month up to this one and an ID for every row; null where there is none.
 * A month is added beside the last one where there is room, else behind everything: nobody's column is moved. `toWrite`
 * answers the file under the lock, null where nothing may be written now: it is then done the next time.
 */
export function keptUpKpis(file: FileOf, dates: Dates, toWrite: () => FileOf | null): ReadKpis | null {
  const sheet = usedOwnTab(file, KPIS);
  if (!sheet) return null;
  const found = readKpis(sheet, dates);
  if (!isBehind(found, file, dates)) return found;
  const locked = toWrite();
  if (!locked) return found;
  const now = readKpis(sheet, dates);
  const months = monthsToAdd(now, dates);
  if (months.length > 0) addMonths(now, months, dates);
  const ids = idsOf(now, locked);
  now.lines.forEach(({ row, id }, index) => {
    const position = now.columns.get(KPI_ID.header);
    if (position !== undefined && ids[index] !== id) sheet.getRange(row, position).setValue(ids[index] ?? '');
  });
  // Typed by hand: its values take the look of its unit.
  showUnits(
    sheet,
    now,
    now.lines.filter(({ id }, index) => ids[index] !== id),
  );
  locked.store.commit();
  return readKpis(sheet, dates);
}

const idsOf = ({ lines }: ReadKpis, { store }: FileOf): readonly string[] =>
  giveIds(
    store,
    'KP',
    lines.map(({ id }) => id),
  );

function isBehind(read: ReadKpis, file: FileOf, dates: Dates): boolean {
  const ids = idsOf(read, file);
  return (
    monthsMissing([...read.months.keys()], dates.today).length > 0 || read.lines.some(({ id }, at) => ids[at] !== id)
  );
}

function placeForMonths({ values, months }: ReadKpis, count: number): number {
  const width = values[0]?.length ?? 0;
  const beside = Math.max(0, ...months.values()) + 1;
  const isFree = (position: number) => values.every((row) => (row[position - 1] ?? '') === '');
  const room = Array.from({ length: count }, (_, index) => beside + index).every(isFree);
  return beside > 1 && room ? beside : width + 1;
}
