/** One list of tasks, whoever thought of them: check-in, review and coach. Done is a tick. */
import type { ListedAction } from '../../domain/review/facts.ts';
import { columnLetter, type InputColumn } from '../column.ts';
import type { Dates } from '../dates.ts';
import { type FileOf, findOwnTab, type OwnTab, openOwnTab, usedOwnTab } from '../own-tab.ts';
import { type Area, paintChecks, paintFormats, paintHeader, paintWidths } from '../paint.ts';
import { asText } from '../user-text.ts';
import { teamSource } from './team.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Action {
  readonly what: string;
  /** `K3 Client rating`, or its objective; '' where it is for neither. */
  readonly forWhat: string;
  readonly who: string;
  /** Where it came from. The same task from the same place is one: a command pressed again adds none. */
  readonly from: string;
  readonly byWhen?: Date | '';
}

/** Tasks that came up while a cycle was planned. */
export const plannedIn = (cycle: string): string => `Planning of ${cycle}`;

const COLUMNS: readonly InputColumn[] = [
  { header: 'What', width: 320, format: 'text', note: 'What is to be done.' },
  { header: 'For key result', width: 240, format: 'text', note: 'The key result it helps, or its objective.' },
  { header: 'Who', width: 90, format: 'text', note: 'One person.', check: { kind: 'team', header: 'Name' } },
  {
    header: 'By when',
    width: 90,
    format: 'date',
    note: 'The last day.',
    check: { kind: 'date' },
    help: 'Type a date.',
  },
  { header: 'Done', width: 60, format: 'any', align: 'center', note: 'Tick it when it is done.' },
  { header: 'From', width: 180, format: 'text', note: 'Where it came from.' },
];
const AREA: Area = { headerRow: 1, firstRow: 2, lastRow: 300 };
const LINE = `A${AREA.firstRow}:F`;
const [WHAT, FOR, WHO, BY_WHEN, DONE, FROM] = [0, 1, 2, 3, 4, 5] as const;

const ACTIONS = {
  name: 'Actions',
  lines: [COLUMNS.map(({ header }) => header)],
  shownAt: 2,
} as const;

const tabOf = (file: FileOf): OwnTab => ({
  ...ACTIONS,
  dress: (sheet) => {
    paintFormats(sheet, COLUMNS, AREA);
    paintHeader(sheet, COLUMNS, AREA);
    paintWidths(sheet, COLUMNS);
    paintChecks(sheet, COLUMNS, AREA, teamSource(file));
    const rows = AREA.lastRow - AREA.headerRow;
    sheet.getRange(AREA.firstRow, DONE + 1, rows, 1).setHorizontalAlignment('center');
    sheet.getRange(AREA.firstRow, WHAT + 1, rows, 2).setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
    sheet.setFrozenRows(AREA.headerRow);
  },
});

/** Finds or makes the tab and adds below its last line what is not there yet. The caller holds the lock. */
export function addActions(file: FileOf, actions: readonly Action[]): void {
  if (actions.length === 0) return;
  const active = file.spreadsheet.getActiveSheet();
  const { sheet, isNew } = openOwnTab(file, tabOf(file));
  // A new tab comes to the front; the person stays where they were.
  if (isNew) file.spreadsheet.setActiveSheet(active);
  const lines = sheet.getRange(LINE).getValues();
  const there = new Set(lines.map((line) => keyOf(String(line[WHAT]), String(line[FROM]))));
  const fresh = actions.filter(({ what, from }) => !there.has(keyOf(what, from)));
  if (fresh.length === 0) return;
  const used = lines.reduce((last, line, index) => (isBlank(line) ? last : index + 1), 0);
  const first = AREA.firstRow + used;
  const missing = first + fresh.length - 1 - (lines.length + AREA.headerRow);
  if (missing > 0) sheet.insertRowsAfter(lines.length + AREA.headerRow, missing);
  const values = fresh.map(({ what, forWhat, who, from, byWhen = '' }) => [
    ...[what, forWhat, who].map(asText),
    byWhen,
    false,
    asText(from),
  ]);
  // Not while the tab is made: a box holds a value, and a half-made tab would look like somebody's own.
  const [from, count] = used === 0 ? [AREA.firstRow, AREA.lastRow - AREA.headerRow] : [first, fresh.length];
  sheet.getRange(from, DONE + 1, count, 1).insertCheckboxes();
  sheet.getRange(first, 1, fresh.length, COLUMNS.length).setValues(values);
}

/** From the top. One read, two where the tab stands. */
export function readActions(file: FileOf, dates: Dates): readonly ListedAction[] {
  const lines = usedOwnTab(file, ACTIONS)?.getRange(LINE).getValues() ?? [];
  return lines.flatMap((line): ListedAction[] => {
    const [what, forWhat, who, byWhen, done, from] = line.map((cell, at) => (at === BY_WHEN ? cell : String(cell)));
    if (what === '') return [];
    return [{ what, forWhat, who, byWhen: dates.dayOf(byWhen) ?? '', isDone: done === 'true', from }];
  });
}

/** Ticks or unticks them; of two alike the first that stands otherwise. */
export function tickActions(file: FileOf, actions: readonly Pick<Action, 'what' | 'from'>[], done: boolean): void {
  const sheet = usedOwnTab(file, ACTIONS);
  if (!sheet || actions.length === 0) return;
  const wanted = new Set(actions.map(({ what, from }) => keyOf(what, from)));
  const cells = sheet
    .getRange(LINE)
    .getValues()
    .flatMap((line, index) =>
      (line[DONE] === true) !== done && wanted.delete(keyOf(String(line[WHAT]), String(line[FROM])))
        ? [`${columnLetter(DONE + 1)}${AREA.firstRow + index}`]
        : [],
    );
  if (cells.length > 0) sheet.getRangeList(cells).setValue(done);
}

/** The lines from one place again, as they stand; empty where the tab is gone. Two reads. */
export function actionsFrom(file: FileOf, from: string): readonly ActionLine[] {
  const sheet = findOwnTab(file, tabOf(file));
  if (!sheet) return [];
  return sheet
    .getRange(LINE)
    .getValues()
    .flatMap((line, index) =>
      line[FROM] === from
        ? [
            {
              ...{ sheet, row: AREA.firstRow + index, what: String(line[WHAT]), forWhat: String(line[FOR]) },
              ...{ who: String(line[WHO]), isDone: line[DONE] === true, from },
              isTouched: line[DONE] === true || line[BY_WHEN] !== '',
            },
          ]
        : [],
    );
}

export interface ActionLine extends Action {
  readonly sheet: Sheet;
  readonly row: number;
  readonly isDone: boolean;
  /** Somebody ticked or dated it. */
  readonly isTouched: boolean;
}

/** From the last to the first, so that no number shifts. */
export function removeActions(lines: readonly ActionLine[]): void {
  for (const { sheet, row } of [...lines].sort((a, b) => b.row - a.row)) sheet.deleteRow(row);
}

const keyOf = (what: string, from: string): string => `${what}\n${from}`;
/** An unticked box alone is no line. */
const isBlank = (line: readonly unknown[]): boolean => line.every((value, at) => value === '' || at === DONE);
