import type { Cost } from './calls.ts';
import type { Zone } from './engine.ts';
import type { Execution } from './execution.ts';
import { FileService } from './file-service.ts';
import { assertMayWrite } from './protection-rule.ts';
import type { Range } from './range.ts';
import { ServiceError } from './service-error.ts';
import { gidOf } from './sheet-ids.ts';

type Names = keyof GoogleAppsScript.Spreadsheet.Sheet;
type Dimension = 'ROW' | 'COL';

/** A new tab's widths and heights in Sheets; the engine's own defaults differ by a few pixels. */
const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 21;

/** A tab's name, size, rows and columns. */
export class SheetStructure extends FileService {
  static readonly service: string = 'Sheet';
  static readonly costs: Readonly<Partial<Record<Names, Cost>>> = {
    ...{ getName: 'local', getSheetName: 'local', getSheetId: 'local', getIndex: 'local', setName: 'write' },
    ...{ getMaxRows: 'read', getMaxColumns: 'read', getLastRow: 'read', getLastColumn: 'read' },
    ...{ getFrozenRows: 'read', getFrozenColumns: 'read', setFrozenRows: 'write', setFrozenColumns: 'write' },
    ...{ getColumnWidth: 'read', setColumnWidth: 'write', setColumnWidths: 'write', getRowHeight: 'read' },
    ...{ setRowHeight: 'write', setRowHeights: 'write', hideSheet: 'write', showSheet: 'write', isSheetHidden: 'read' },
    ...{ insertRowsAfter: 'write', insertRowsBefore: 'write', insertRowAfter: 'write', insertRowBefore: 'write' },
    ...{ insertRows: 'write', insertColumnsAfter: 'write', insertColumnsBefore: 'write', insertColumnAfter: 'write' },
    ...{ insertColumnBefore: 'write', insertColumns: 'write', deleteRow: 'write', deleteRows: 'write' },
    ...{
      deleteColumn: 'write',
      deleteColumns: 'write',
      hideColumns: 'write',
      hideColumn: 'write',
      showColumns: 'write',
    },
    ...{ isColumnHiddenByUser: 'read', hideRows: 'write', showRows: 'write', isRowHiddenByUser: 'read' },
    ...{ moveRows: 'write', moveColumns: 'write', setHiddenGridlines: 'write' },
  };
  readonly sheetId: string;

  constructor(execution: Execution, sheetId: string) {
    super(execution);
    if (!this.file.getters.tryGetSheet(sheetId)) throw new ServiceError('The sheet no longer exists.');
    this.sheetId = sheetId;
  }

  protected get whole(): Zone {
    return this.file.getters.getSheetZone(this.sheetId);
  }

  getName(): string {
    return this.file.getters.getSheetName(this.sheetId);
  }
  getSheetName(): string {
    return this.getName();
  }
  getSheetId(): number {
    return gidOf(this.sheetId);
  }
  getIndex(): number {
    return this.file.getters.getSheetIds().indexOf(this.sheetId) + 1;
  }
  setName(name: string): this {
    return this.structure(() => {
      const other = this.file.getters.getSheetIdByName(name);
      if (other && other !== this.sheetId)
        throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
      this.file.write('RENAME_SHEET', { sheetId: this.sheetId, oldName: this.getName(), newName: name });
    });
  }

  getMaxRows(): number {
    return this.file.getters.getNumberRows(this.sheetId);
  }
  getMaxColumns(): number {
    return this.file.getters.getNumberCols(this.sheetId);
  }
  /** Cells an array fills count, also with "": under a full-height array this is the last row of the grid. */
  getLastRow(): number {
    return this.last('row');
  }
  getLastColumn(): number {
    return this.last('col');
  }
  private last(of: 'row' | 'col'): number {
    const { settled } = this;
    let last = 0;
    for (const position of settled.getEvaluatedCellsPositions(this.sheetId))
      if (position[of] >= last && settled.getEvaluatedCell(position).type !== 'empty') last = position[of] + 1;
    return last;
  }

  getFrozenRows(): number {
    return this.file.getters.getPaneDivisions(this.sheetId).ySplit;
  }
  getFrozenColumns(): number {
    return this.file.getters.getPaneDivisions(this.sheetId).xSplit;
  }
  setFrozenRows(quantity: number): void {
    this.structure(() =>
      this.file.write(quantity ? 'FREEZE_ROWS' : 'UNFREEZE_ROWS', { sheetId: this.sheetId, quantity }),
    );
  }
  setFrozenColumns(quantity: number): void {
    this.structure(() =>
      this.file.write(quantity ? 'FREEZE_COLUMNS' : 'UNFREEZE_COLUMNS', { sheetId: this.sheetId, quantity }),
    );
  }

  getColumnWidth(column: number): number {
    const { getters } = this.file;
    const size =
      getters.getHeaderSize?.(this.sheetId, 'COL', column - 1) ?? getters.getColSize(this.sheetId, column - 1);
    return size === 96 ? DEFAULT_WIDTH : size;
  }
  getRowHeight(row: number): number {
    const size = this.file.getters.getRowSize(this.sheetId, row - 1);
    return size === 23 ? DEFAULT_HEIGHT : size;
  }
  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }
  setColumnWidths(start: number, count: number, size: number): this {
    return this.headers('RESIZE_COLUMNS_ROWS', 'COL', start, count, { size });
  }
  setRowHeight(row: number, height: number): this {
    return this.setRowHeights(row, 1, height);
  }
  setRowHeights(start: number, count: number, size: number): this {
    return this.headers('RESIZE_COLUMNS_ROWS', 'ROW', start, count, { size });
  }

  hideSheet(): this {
    return this.structure(() => {
      const shown = this.file.getters.getSheetIds().filter((id) => this.file.getters.isSheetVisible(id));
      if (shown.length === 1 && shown[0] === this.sheetId)
        throw new ServiceError("You can't hide all the sheets in a document.");
      if (this.file.getters.getActiveSheetId() === this.sheetId)
        this.file.activate(shown.find((id) => id !== this.sheetId) ?? this.sheetId);
      if (shown.includes(this.sheetId)) this.file.write('HIDE_SHEET', { sheetId: this.sheetId });
    });
  }
  showSheet(): this {
    return this.structure(() => this.file.write('SHOW_SHEET', { sheetId: this.sheetId }, 'all', ['SheetIsNotHidden']));
  }
  isSheetHidden(): boolean {
    return !this.file.getters.isSheetVisible(this.sheetId);
  }
  setHiddenGridlines(hidden: boolean): this {
    return this.structure(() =>
      this.file.write('SET_GRID_LINES_VISIBILITY', { sheetId: this.sheetId, areGridLinesVisible: !hidden }),
    );
  }

  insertRowsAfter(after: number, count: number): this {
    return this.insert('ROW', after - 1, 'after', count);
  }
  insertRowsBefore(before: number, count: number): this {
    return this.insert('ROW', before - 1, 'before', count);
  }
  insertRowAfter(after: number): this {
    return this.insertRowsAfter(after, 1);
  }
  insertRowBefore(before: number): this {
    return this.insertRowsBefore(before, 1);
  }
  insertRows(at: number, count = 1): this {
    return this.insertRowsBefore(at, count);
  }
  insertColumnsAfter(after: number, count: number): this {
    return this.insert('COL', after - 1, 'after', count);
  }
  insertColumnsBefore(before: number, count: number): this {
    return this.insert('COL', before - 1, 'before', count);
  }
  insertColumnAfter(after: number): this {
    return this.insertColumnsAfter(after, 1);
  }
  insertColumnBefore(before: number): this {
    return this.insertColumnsBefore(before, 1);
  }
  insertColumns(at: number, count = 1): this {
    return this.insertColumnsBefore(at, count);
  }
  deleteRow(row: number): this {
    return this.deleteRows(row, 1);
  }
  deleteRows(start: number, count: number): this {
    return this.remove('ROW', start, count);
  }
  deleteColumn(column: number): this {
    return this.deleteColumns(column, 1);
  }
  deleteColumns(start: number, count: number): this {
    return this.remove('COL', start, count);
  }
  hideColumns(start: number, count = 1): void {
    this.headers('HIDE_COLUMNS_ROWS', 'COL', start, count);
  }
  hideColumn(column: Range): void {
    this.hideColumns(column.getColumn(), column.getNumColumns());
  }
  showColumns(start: number, count = 1): void {
    this.headers('UNHIDE_COLUMNS_ROWS', 'COL', start, count);
  }
  isColumnHiddenByUser(column: number): boolean {
    const { getters } = this.file;
    return getters.isColHiddenByUser(this.sheetId, column - 1) && !getters.isColFolded(this.sheetId, column - 1);
  }
  hideRows(start: number, count = 1): void {
    this.headers('HIDE_COLUMNS_ROWS', 'ROW', start, count);
  }
  showRows(start: number, count = 1): void {
    this.headers('UNHIDE_COLUMNS_ROWS', 'ROW', start, count);
  }
  isRowHiddenByUser(row: number): boolean {
    return this.file.getters.isRowHiddenByUser(this.sheetId, row - 1);
  }
  /** Before the row that now has the number `destination`. */
  moveRows(rows: Range, destination: number): void {
    this.move('ROW', rows.getRow(), rows.getNumRows(), destination);
  }
  moveColumns(columns: Range, destination: number): void {
    this.move('COL', columns.getColumn(), columns.getNumColumns(), destination);
  }

  private structure(write: () => void): this {
    this.atOnce(write);
    return this;
  }
  private elements(start: number, count: number): number[] {
    return Array.from({ length: count }, (_, i) => start - 1 + i);
  }
  private headers(type: string, dimension: Dimension, start: number, count: number, more: object = {}): this {
    const elements = this.elements(start, count);
    return this.structure(() => this.file.write(type, { sheetId: this.sheetId, dimension, elements, ...more }));
  }
  private insert(dimension: Dimension, base: number, position: 'before' | 'after', quantity: number): this {
    const sheetName = this.getName();
    return this.structure(() =>
      this.file.write('ADD_COLUMNS_ROWS', { sheetId: this.sheetId, sheetName, dimension, base, position, quantity }),
    );
  }
  private remove(dimension: Dimension, start: number, count: number): this {
    const elements = this.elements(start, count);
    const whole = this.whole;
    const all = dimension === 'ROW' ? whole.bottom + 1 : whole.right + 1;
    if (count >= all) throw new ServiceError("You can't delete all the rows or columns on the sheet.");
    const [first, last] = [start - 1, start + count - 2];
    const zone = dimension === 'ROW' ? { ...whole, top: first, bottom: last } : { ...whole, left: first, right: last };
    return this.structure(() => {
      assertMayWrite(this.file, this.execution.person, this.sheetId, zone);
      this.file.write('REMOVE_COLUMNS_ROWS', { sheetId: this.sheetId, sheetName: this.getName(), dimension, elements });
    });
  }
  private move(dimension: Dimension, start: number, count: number, destination: number): void {
    const elements = this.elements(start, count);
    if (destination - 1 >= start - 1 && destination - 1 <= start - 1 + count) return;
    const base = { sheetId: this.sheetId, sheetName: this.getName(), dimension, elements };
    const max = dimension === 'ROW' ? this.getMaxRows() : this.getMaxColumns();
    const to = destination > max ? { base: max - 1, position: 'after' } : { base: destination - 1, position: 'before' };
    this.structure(() => this.file.write('MOVE_COLUMNS_ROWS', { ...base, ...to }));
  }
}
