/** The Goals tab: the mission in one sentence, and the long-term goals that objectives serve. */
import type { WrittenCell } from '../change-set.ts';
import { INPUT_TINT } from '../colours.ts';
import { columnLetter, type InputColumn } from '../column.ts';
import type { Filling } from '../fill-tab.ts';
import { type FileOf, type OwnTab, openOwnTab, usedOwnTab } from '../own-tab.ts';
import { type Area, paintFormats, paintHeader, paintWidths } from '../paint.ts';
import { giveIds, planIds } from '../row-ids.ts';
import { asText } from '../user-text.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Goal {
  /** `G1`; never used again. */
  readonly id: string;
  readonly title: string;
}

export interface Goals {
  readonly mission: string;
  readonly goals: readonly Goal[];
  readonly sheetId: number;
}

const COLUMNS: readonly InputColumn[] = [
  { header: 'ID', width: 84, format: 'text', note: 'Given once, never used again. Leave it as it is.' },
  { header: 'Goal', width: 420, format: 'text', note: 'Where you want to be in a few years, in a sentence.' },
  { header: 'By when', width: 110, format: 'text', note: 'As you say it: end of 2028, in three years.' },
  { header: 'Note', width: 320, format: 'text', note: 'What is behind it.' },
];
/** The mission is the row with this in place of an ID: it may be sorted and moved like any other. */
const MISSION = 'Mission';
const AREA: Area = { headerRow: 1, firstRow: 2, lastRow: 200 };
const FIRST_GOAL_ROW = 3;
const TINTED_ROWS = 8;

/** Left of the Guide, right of the registers. */
export const GOALS: OwnTab = {
  name: 'Goals',
  lines: [COLUMNS.map(({ header }) => header), [MISSION, '', '', '']],
  shownAt: 1,
  dress: (tab) => {
    paintFormats(tab, COLUMNS, AREA);
    paintHeader(tab, COLUMNS, AREA);
    paintWidths(tab, COLUMNS);
    const rows = AREA.lastRow - AREA.firstRow + 1;
    tab
      .getRange(AREA.firstRow, 1, rows, COLUMNS.length)
      .setVerticalAlignment('top')
      .setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
    // As many as anybody can remember; more may be typed below.
    tab.getRange(AREA.firstRow, 2, TINTED_ROWS, COLUMNS.length - 1).setBackground(INPUT_TINT);
    tab
      .getRange(AREA.firstRow, 1, 1, 2)
      .setFontSize(12)
      .setFontWeight('bold')
      .setNotes([['', 'Why you exist, in one sentence that everyone here could say.']]);
    tab.setFrozenRows(2);
  },
};

interface Line {
  /** 1-based row of the tab. */
  readonly row: number;
  readonly id: string;
  readonly title: string;
}

/** Where the ID and the goal stand: by header, or where we put them if one was renamed. */
interface Read {
  readonly lines: readonly Line[];
  readonly id: number;
  readonly goal: number;
  /** Of the last row that holds something. */
  readonly last: number;
}

/** One read. */
function read(tab: Sheet): Read {
  const values = tab.getDataRange().getValues();
  const place = (header: string, otherwise: number) => {
    const found = (values[0] ?? []).findIndex((cell) => String(cell).trim() === header);
    return found < 0 ? otherwise : found;
  };
  const [id, goal] = [place('ID', 0), place('Goal', 1)];
  const lines = values.slice(1).map((cells, index) => ({
    row: AREA.firstRow + index,
    id: String(cells[id] ?? '').trim(),
    title: String(cells[goal] ?? '').trim(),
  }));
  return { lines, id: id + 1, goal: goal + 1, last: values.length };
}

const isMission = ({ id }: Line): boolean => id.toLowerCase() === MISSION.toLowerCase();

/**
 * The mission and the goals, in the order of the tab; null where there is no Goals tab. Two reads, none in a file
 * without one. A goal typed by hand that has no ID yet is left out: `adoptGoals` gives it one.
 */
export function readGoals(file: FileOf): Goals | null {
  const tab = usedOwnTab(file, GOALS);
  return tab ? goalsIn(tab, read(tab).lines) : null;
}

function goalsIn(tab: Sheet, lines: readonly Line[]): Goals {
  return {
    mission: lines.find(isMission)?.title ?? '',
    goals: lines.flatMap((line) =>
      isMission(line) || line.id === '' || line.title === '' ? [] : [{ id: line.id, title: line.title }],
    ),
    sheetId: tab.getSheetId(),
  };
}

/**
 * As `readGoals`, and gives an ID to every goal that was typed or copied without one. `toWrite` answers the file as it
 * stands under the lock, null where nothing may be written now: it is then done the next time.
 */
export function adoptGoals(file: FileOf, toWrite: () => FileOf | null): Goals | null {
  const tab = usedOwnTab(file, GOALS);
  if (!tab) return null;
  const found = read(tab);
  if (withIds(found.lines, file) === found.lines) return goalsIn(tab, found.lines);
  const locked = toWrite();
  if (!locked) return goalsIn(tab, found.lines);
  const now = read(tab);
  const lines = withIds(now.lines, locked);
  lines.forEach(({ row, id }, index) => {
    if (id !== now.lines[index]?.id) tab.getRange(row, now.id).setValue(id);
  });
  locked.store.commit();
  return goalsIn(tab, lines);
}

/** The same lines where every goal has its ID. */
function withIds(lines: readonly Line[], { store }: FileOf): readonly Line[] {
  const ids = giveIds(store, 'G', idsIn(lines));
  const changed = lines.some(({ id }, index) => ids[index] !== '' && ids[index] !== id);
  return changed ? lines.map((line, index) => ({ ...line, id: ids[index] || line.id })) : lines;
}

const idsIn = (lines: readonly Line[]): readonly (string | null)[] =>
  lines.map((line) => (isMission(line) || line.title === '' ? null : line.id));

/**
 * What is to be written: the mission, where one is given, and the goals that do not stand there yet, below the last.
 * Makes the tab the first time, at this place from the left. The caller holds the lock.
 */
export function planGoals(file: FileOf, mission: string, titles: readonly string[], shownAt: number): Filling {
  const { sheet, isNew } = openOwnTab(file, { ...GOALS, shownAt });
  const found = read(sheet);
  const cells: WrittenCell[] = [];
  const write = (row: number, column: number, before: string, after: string) => {
    if (before !== after) cells.push([`${columnLetter(column)}${row}`, before, after]);
  };
  const missionLine = found.lines.find(isMission);
  if (mission !== '' && missionLine) write(missionLine.row, found.goal, missionLine.title, mission);
  const standing = new Set(found.lines.map(({ title }) => title));
  const fresh = titles.filter((title) => !standing.has(title));
  // Also those that were cut off before they had theirs.
  const all = [...found.lines, ...fresh.map((title) => ({ row: 0, id: '', title }))];
  const { ids, keep } = planIds(file.store, 'G', idsIn(all));
  const first = Math.max(found.last + 1, FIRST_GOAL_ROW);
  fresh.forEach((title, index) => {
    write(first + index, found.goal, '', title);
  });
  // Last: a goal without an ID is given one the next time.
  all.forEach(({ row, id }, index) => {
    write(row || first + index - found.lines.length, found.id, id, ids[index] || id);
  });
  const isEmpty = found.lines.every(({ title }) => title === '');
  return {
    ...{ sheet, isNew, isEmpty, cells },
    write: () => {
      const missing = first + fresh.length - 1 - sheet.getMaxRows();
      if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
      for (const [a1, , after] of cells) sheet.getRange(a1).setValue(asText(String(after)));
      keep();
    },
  };
}
