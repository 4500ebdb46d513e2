/** What a person does to rows, columns and tabs with the grid's own menus; a refused command fails the test. */
import type { Workbench } from '../../workbench/emulator/index.ts';
import { idOfTab } from './seen-register.ts';

type Loose = (type: string, payload: object) => { readonly isSuccessful: boolean; readonly reasons: readonly string[] };

export function doByHand(workbench: Workbench, type: string, payload: object = {}): void {
  const { isSuccessful, reasons } = (workbench.model.dispatch as unknown as Loose)(type, payload);
  if (!isSuccessful) throw new Error(`The grid refused ${type}: ${reasons.join(', ')}`);
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first - 1 + index);

/** 1-based rows of the tab, both included. */
export function deleteRows(workbench: Workbench, tab: string, first: number, last: number): void {
  remove(workbench, tab, 'ROW', range(first, last));
}

export function deleteColumn(workbench: Workbench, tab: string, column: number): void {
  remove(workbench, tab, 'COL', [column - 1]);
}

function remove(workbench: Workbench, tab: string, dimension: 'ROW' | 'COL', elements: readonly number[]): void {
  const sheetId = idOfTab(workbench, tab);
  doByHand(workbench, 'REMOVE_COLUMNS_ROWS', { sheetId, sheetName: tab, dimension, elements });
}

/** Before the given 1-based row or column. */
export function insertRow(workbench: Workbench, tab: string, row: number): void {
  insert(workbench, tab, 'ROW', row);
}
export function insertColumn(workbench: Workbench, tab: string, column: number): void {
  insert(workbench, tab, 'COL', column);
}
function insert(workbench: Workbench, tab: string, dimension: 'ROW' | 'COL', at: number): void {
  const sheetId = idOfTab(workbench, tab);
  const place = { dimension, base: at - 1, position: 'before', quantity: 1 };
  doByHand(workbench, 'ADD_COLUMNS_ROWS', { sheetId, sheetName: tab, ...place });
}

/** The grid's own drag: before a column to the left, after one to the right. It moves columns of the active tab only. */
export function moveColumn(workbench: Workbench, tab: string, from: number, to: number): void {
  const sheetId = idOfTab(workbench, tab);
  const active = workbench.model.getters.getActiveSheetId();
  if (active !== sheetId) doByHand(workbench, 'ACTIVATE_SHEET', { sheetIdFrom: active, sheetIdTo: sheetId });
  const place = { dimension: 'COL', elements: [from - 1], base: to - 1, position: to < from ? 'before' : 'after' };
  doByHand(workbench, 'MOVE_COLUMNS_ROWS', { sheetId, sheetName: tab, ...place });
}

export function hideColumn(workbench: Workbench, tab: string, column: number): void {
  const sheetId = idOfTab(workbench, tab);
  doByHand(workbench, 'HIDE_COLUMNS_ROWS', { sheetId, dimension: 'COL', elements: [column - 1] });
}

export function renameTab(workbench: Workbench, tab: string, name: string): void {
  doByHand(workbench, 'RENAME_SHEET', { sheetId: idOfTab(workbench, tab), oldName: tab, newName: name });
}

export function duplicateTab(workbench: Workbench, tab: string, name: string): void {
  const sheetIdTo = String(1_000_000_000 + workbench.sheets().length * 7 + name.length * 1_000);
  doByHand(workbench, 'DUPLICATE_SHEET', { sheetId: idOfTab(workbench, tab), sheetIdTo, sheetNameTo: name });
}

export function undo(workbench: Workbench): boolean {
  const { isSuccessful } = (workbench.model.dispatch as unknown as Loose)('REQUEST_UNDO', {});
  return isSuccessful;
}

export function addTab(workbench: Workbench, name: string): void {
  const position = workbench.sheets().length;
  doByHand(workbench, 'CREATE_SHEET', {
    sheetId: String(1_100_000_000 + position),
    position,
    name,
    rows: 1000,
    cols: 26,
  });
}

/** Clicks on a cell. */
export function select(workbench: Workbench, tab: string, row: number, column: number): void {
  const { model } = workbench;
  const sheetIdFrom = model.getters.getActiveSheetId();
  doByHand(workbench, 'ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: idOfTab(workbench, tab) });
  model.selection.selectCell(column - 1, row - 1);
}
