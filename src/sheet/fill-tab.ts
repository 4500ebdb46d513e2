/** Rows written into a tab of ours by a command, as one change: also where it was cut off and is pressed again. */
import { type ChangeSet, forgetChanges, keepChange, keepOutcome, type WrittenCell } from './change-set.ts';
import { typedCells } from './own-tab.ts';
import type { Workbook } from './workbook.ts';

export interface Filling {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  /** The tab was made by this command. */
  readonly isNew: boolean;
  /** Nobody had written a row into it. */
  readonly isEmpty: boolean;
  readonly cells: readonly WrittenCell[];
  readonly write: () => void;
}

interface Half {
  /** Those of the change, which may be kept by then. */
  readonly at: string;
  readonly what: string;
  readonly isEmpty: boolean;
  readonly cells: readonly WrittenCell[];
}

/** Kept before the first cell is written, so that whatever stands there can be undone. The caller holds the lock. */
export function fillTab(
  { store }: Pick<Workbook, 'store'>,
  filling: Filling,
  said: Pick<ChangeSet, 'at' | 'who' | 'what'>,
): void {
  const { sheet, isNew } = filling;
  const sheetId = sheet.getSheetId();
  const key = `half ${sheetId}`;
  const half = store.get<Half>(key);
  const before = new Set(half?.cells.map(([a1]) => a1));
  const cells = [...(half?.cells ?? []), ...filling.cells.filter(([a1]) => !before.has(a1))];
  if (cells.length === 0 && !isNew) return;
  const isEmpty = half?.isEmpty ?? filling.isEmpty;
  const { at, what } = half ?? said;
  store.set(key, { at, what, isEmpty, cells });
  // First of all: cut off before the change is kept as well, it is one change all the same.
  store.commit();
  if (half) forgetChanges(store, (change) => change.at === at && change.what === what);
  const step = isEmpty ? ({ kind: 'tab', sheetId, typed: '' } as const) : ({ kind: 'cells', sheetId, cells } as const);
  const kept = keepChange(store, { ...said, at, what, step });
  store.commit();
  SpreadsheetApp.flush();
  filling.write();
  if (isEmpty) keepOutcome(store, { ...kept, step: { kind: 'tab', sheetId, typed: typedCells(sheet) } });
  store.remove(key);
  store.commit();
}
