/** Lines of our small tables (Team, Agreement), found by the words that name them and written in one undoable change. */
import { dayNumber } from '../domain/day.ts';
import { typedText } from '../domain/typed-text.ts';
import { keepChange, type WrittenCell } from './change-set.ts';
import { columnLetter } from './column.ts';
import type { Dates } from './dates.ts';
import { type OwnTab, openOwnTab } from './own-tab.ts';
import { assertMayWrite } from './protected.ts';
import type { Author } from './quarter.ts';
import { runsOf } from './store.ts';
import { asText } from './user-text.ts';
import type { Workbook } from './workbook.ts';

export type LineCells = Readonly<Record<string, string>>;

export interface LinesToWrite {
  /** A sentence for Last changes. */
  readonly what: string;
  readonly lines: readonly {
    /** The line that these cells name, else a new one. */
    readonly key: LineCells;
    /** '' clears a cell. */
    readonly set: LineCells;
    /** What must still stand there for it to be written over; a header left out is written whatever it holds. */
    readonly seen?: LineCells;
    /** Nothing is written where there is no such line. */
    readonly standing?: true;
  }[];
}

/** As far to the right as columns are looked for: people may put columns of their own between. */
const LOOKED_AT = 'A1:J';

/** By the names of the tab's own columns, the first line below them first; one read. */
export function readLines(sheet: GoogleAppsScript.Spreadsheet.Sheet, { lines: [headers] }: Pick<OwnTab, 'lines'>) {
  const [first = [], ...lines] = sheet.getRange(LOOKED_AT).getValues();
  const found = first.map((text) => String(text).trim());
  /** By header; one that was renamed is where we put it. */
  const at = (header: string): number => (found.includes(header) ? found : headers).indexOf(header);
  const named = lines.map((line) => Object.fromEntries(headers.map((header) => [header, line[at(header)] ?? ''])));
  return { at, lines: named as readonly Readonly<Record<string, unknown>>[] };
}

const keyOf = (cell: unknown): string => String(cell).trim().toLowerCase();

/** The caller holds the lock. Pressed again it writes what is missing. */
export function writeLines(
  workbook: Workbook,
  tab: OwnTab,
  { what, lines: wanted }: LinesToWrite,
  dates: Dates,
  { who, at: when }: Author,
): void {
  const { store } = workbook;
  const active = workbook.spreadsheet.getActiveSheet();
  const { sheet, isNew } = openOwnTab(workbook, tab);
  // A new tab comes to the front; the person stays where they were.
  if (isNew) workbook.spreadsheet.setActiveSheet(active);
  assertMayWrite(sheet);
  const { at, lines } = readLines(sheet, tab);
  let next = 0;
  lines.forEach((line, index) => {
    if (Object.values(line).some((cell) => cell !== '')) next = index + 1;
  });
  const rows = new Map<number, Map<number, string>>();
  const cells: WrittenCell[] = [];
  for (const { key, set, seen = {}, standing } of wanted) {
    const found = lines.findIndex((line) =>
      Object.entries(key).every(([header, word]) => keyOf(line[header]) === keyOf(word)),
    );
    if (found < 0 && standing) continue;
    const row = 2 + (found < 0 ? next++ : found);
    const written = new Map<number, string>();
    for (const [header, text] of Object.entries(found < 0 ? { ...key, ...set } : set)) {
      const word = typedText(text);
      const now = (lines[found]?.[header] ?? '') as string;
      if (now === word) continue;
      if (now !== (seen[header] ?? now))
        throw new Error(
          `${header} of “${Object.values(key).join(', ')}” is ${now || 'blank'} now. Nothing was changed.`,
        );
      written.set(at(header) + 1, asText(word));
      const day = dates.dayOf(now);
      cells.push([columnLetter(at(header) + 1) + row, day === null ? now : dayNumber(day), word]);
    }
    rows.set(row, written);
  }
  if (cells.length > 0) {
    const missing = next + 1 - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(next + 1 - missing, missing);
    const step = { kind: 'cells', sheetId: sheet.getSheetId(), cells } as const;
    keepChange(store, { at: when.toISOString(), who, what: typedText(what), step });
  }
  store.commit();
  // A line at once: cut off between two of its cells it would not be found again by what names it.
  rows.forEach((written, row) => {
    for (const [first, last] of runsOf(written.keys())) {
      const values = Array.from({ length: last - first + 1 }, (_, index) => written.get(first + index) ?? '');
      sheet.getRange(row, first, 1, values.length).setValues([values]);
    }
  });
}
