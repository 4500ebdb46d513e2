/**
 * Tabs of ours that are there once, found again under whatever name people give them. A person's own tab is never
 * taken for ours because of its name: the first line tells, and where a name is taken ours gets another.
 */
import { digestOf } from '../domain/digest.ts';
import type { InputColumn } from './column.ts';
import { type Area, paintChecks, paintFormats, paintHeader, paintWidths } from './paint.ts';
import type { Workbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type FileOf = Pick<Workbook, 'spreadsheet' | 'store' | 'tabs'>;

export interface OwnTab {
  /** The name it is made with. People may rename it. */
  readonly name: string;
  /**
   * What it is born with, from A1 on and of equal width; the first line is what it is known by. Written last and at
   * once: where it stands, all the rest does.
   */
  readonly lines: readonly [readonly string[], ...(readonly string[])[]];
  /** Its place from the left; a tab without one is made hidden, at the end. */
  readonly shownAt?: number;
  /** Formats and widths, in writes alone. Safe to repeat. */
  readonly dress: (sheet: Sheet) => void;
}

/** A hidden tab that is a table of input columns with its headers in the first row. */
export function hiddenTable(name: string, columns: readonly InputColumn[], lastRow: number): OwnTab {
  const area: Area = { headerRow: 1, firstRow: 2, lastRow };
  return {
    name,
    lines: [columns.map(({ header }) => header)],
    dress: (sheet) => {
      paintFormats(sheet, columns, area);
      paintHeader(sheet, columns, area);
      paintWidths(sheet, columns);
      paintChecks(sheet, columns, area, null);
      sheet.setFrozenRows(1);
    },
  };
}

/** For a look at several tabs, of which none is deleted on the way: one read here in place of one for each of them. */
export function withTabs(workbook: Workbook): Workbook {
  return { ...workbook, tabs: new Map(workbook.spreadsheet.getSheets().map((sheet) => [sheet.getSheetId(), sheet])) };
}

/** Null where it was deleted. One read, none where it is among the tabs looked up before. */
export function tabOf({ spreadsheet, tabs }: Pick<Workbook, 'spreadsheet' | 'tabs'>, sheetId: number): Sheet | null {
  return tabs?.get(sheetId) ?? spreadsheet.getSheetById(sheetId);
}

const KEY = 'tabs';
/** The sheet id, which a rename leaves as it is; null from the moment before a tab is made until it is whole. */
type Kept = Readonly<Record<string, number | null>>;

/** The sheet ids of all tabs of ours but the registers; no call. */
export const ownTabIds = ({ store }: Pick<FileOf, 'store'>): readonly (number | null)[] =>
  Object.values(store.get<Kept>(KEY) ?? {});

/** One read, and where it was never kept some more. What it learns is kept with the next commit of the store. */
export function findOwnTab(file: FileOf, tab: OwnTab): Sheet | null {
  return lookFor(file, tab).sheet;
}

/** Finds the tab or makes it, at the cost of one insertion and two batches of writes. The caller holds the lock. */
export function openOwnTab(file: FileOf, tab: OwnTab): { readonly sheet: Sheet; readonly isNew: boolean } {
  const found = lookFor(file, tab);
  return found.sheet && found.isWhole
    ? { sheet: found.sheet, isNew: false }
    : { sheet: make(file, tab, found), isNew: true };
}

/** Makes the tab, or what is left of it whole again. A new one comes to the front. The caller holds the lock. */
export function mendOwnTab(file: FileOf, tab: OwnTab): void {
  make(file, tab, lookFor(file, tab));
}

interface Found {
  readonly sheet: Sheet | null;
  readonly isWhole: boolean;
  /** What a new one is to be called and where it stands at most. */
  readonly name: string;
  readonly tabs: number;
}

function lookFor(file: FileOf, tab: OwnTab): Found {
  const { spreadsheet, store } = file;
  const id = store.get<Kept>(KEY)?.[tab.name];
  const known = typeof id === 'number' ? tabOf(file, id) : null;
  if (known) return { sheet: known, isWhole: true, name: '', tabs: 0 };
  const sheets = spreadsheet.getSheets();
  // Sheets holds two names for one tab that differ in capitals only.
  const byName = new Map(sheets.map((sheet) => [sheet.getName().toLowerCase(), sheet]));
  for (let nth = 0; ; nth++) {
    const name = nth === 0 ? tab.name : `${tab.name} (OKR${nth === 1 ? '' : ` ${nth}`})`;
    const sheet = byName.get(name.toLowerCase()) ?? null;
    if (!sheet) return { sheet, isWhole: false, name, tabs: sheets.length };
    const isOurs = hasFirstLine(sheet, tab);
    // One that was being made may have its first line and lack the rest, whatever came in between.
    const isWhole = isOurs && id !== null;
    if (isWhole) keepId(file, tab, sheet.getSheetId());
    // A person's own blank tab is left alone, too: only where one was about to be made is it ours.
    const wasBeingMade = id === null && (isOurs || sheet.getLastRow() === 0);
    if (isWhole || wasBeingMade) return { sheet, isWhole, name, tabs: sheets.length };
  }
}

function hasFirstLine(sheet: Sheet, { lines: [first] }: OwnTab): boolean {
  // A tab with fewer columns is none of ours, and cannot be asked for more than it has.
  if (sheet.getMaxColumns() < first.length) return false;
  const [line = []] = sheet.getRange(1, 1, 1, first.length).getValues();
  return first.every((text, index) => line[index] === text);
}

function make(file: FileOf, tab: OwnTab, { sheet: standing, name, tabs }: Found): Sheet {
  const { spreadsheet, store } = file;
  const { lines, shownAt } = tab;
  if (!standing) {
    keepId(file, tab, null);
    store.commit();
  }
  const sheet = standing ?? spreadsheet.insertSheet(name, Math.min(shownAt ?? tabs, tabs));
  // At once: cut off later, it lies hidden until it is needed again.
  if (shownAt === undefined) sheet.hideSheet();
  tab.dress(sheet);
  sheet.getRange(1, 1, lines.length, lines[0].length).setValues(lines.map((line) => [...line]));
  keepId(file, tab, sheet.getSheetId());
  store.commit();
  return sheet;
}

function keepId({ store }: FileOf, { name }: OwnTab, id: number | null): void {
  store.set(KEY, { ...store.get<Kept>(KEY), [name]: id });
}

/** The tab where it was made and still stands; no call where it never was. For tabs that come at first use. */
export function usedOwnTab(file: FileOf, { name }: Pick<OwnTab, 'name'>): Sheet | null {
  const id = file.store.get<Kept>(KEY)?.[name];
  return typeof id === 'number' ? tabOf(file, id) : null;
}

/** Made once, and among these tabs no more. Without a call. */
export function isOwnTabGone(
  { store }: FileOf,
  { name }: Pick<OwnTab, 'name'>,
  sheetIds: ReadonlySet<number>,
): boolean {
  const id = store.get<Kept>(KEY)?.[name];
  return typeof id === 'number' && !sheetIds.has(id);
}

/** Without a call. */
export function isOwnTab({ store }: FileOf, { name }: Pick<OwnTab, 'name'>, sheetId: number): boolean {
  return store.get<Kept>(KEY)?.[name] === sheetId;
}

/**
 * What people typed in a tab with its headers in the first row, to be compared later; columns that a formula in their
 * header fills are left out. Two reads.
 */
export function typedCells(sheet: Sheet): string {
  const all = sheet.getDataRange();
  const formulas = all.getFormulas();
  // What a formula shows changes by itself: only that there is one counts.
  const typed = all
    .getValues()
    .map((row, at) =>
      row.map((cell, column) => (formulas[0]?.[column] !== '' ? '' : formulas[at]?.[column] === '' ? cell : '=')),
    );
  const lastOf = (row: readonly unknown[]) => row.reduce<number>((last, cell, at) => (cell === '' ? last : at + 1), 0);
  const rows = typed.map((row) => row.slice(0, lastOf(row)));
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  const text = JSON.stringify(rows);
  return text.length > MOST_KEPT ? digestOf(text) : text;
}

/** Characters: of a longer tab only a mark is kept. */
const MOST_KEPT = 50_000;
