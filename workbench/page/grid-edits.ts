import type { Zone } from '../emulator/engine.ts';
import { registries, UIPlugin } from '../emulator/engine.ts';

/** What a person changed by one command in the grid. */
export interface GridEdit {
  readonly sheetId: string;
  /** The smallest rectangle round all changed cells: what Sheets hands a trigger as `e.range`. */
  readonly zone: Zone;
  /** For a single cell only: what it held before and holds now, as text; undefined where it is blank. */
  readonly oldValue?: string | undefined;
  readonly value?: string | undefined;
}

type Reading = { readonly content: string; readonly format?: string } | { readonly refused: string };

export interface GridEditHost {
  /** True while a script or the emulator itself writes: those are not a person's edits. */
  readonly busy: () => boolean;
  /** Reads what was typed as Sheets does, or says why the cell refuses it. */
  readonly typed: (text: string, sheetId: string, col: number, row: number) => Reading;
  /** What a cell holds, as a trigger is told; undefined for a blank one. */
  readonly contentText: (sheetId: string, col: number, row: number) => string | undefined;
  /** Called after the command, when writing is allowed again. */
  readonly edited: (edit: GridEdit) => void;
  readonly refused: (why: string) => void;
}

interface CellCommand {
  type: string;
  sheetId: string;
  col: number;
  row: number;
  content?: string;
  format?: string;
  target?: Zone[];
}

/** Commands whose texts come from outside the file and are read as typed input. */
const TYPING = new Set(['UPDATE_CELL', 'PASTE_FROM_OS_CLIPBOARD']);
/** Commands by which a person changes cells; onEdit fires for these and not for sorting, undo or structure. */
const EDITING = new Set([
  ...TYPING,
  'PASTE',
  'AUTOFILL',
  'AUTOFILL_AUTO',
  'AUTOFILL_TABLE_COLUMN',
  'DELETE_CONTENT',
  'DELETE_UNFILTERED_CONTENT',
  'CLEAR_CELL',
  'CLEAR_CELLS',
  'REPLACE_SEARCH',
  'SPLIT_TEXT_INTO_COLUMNS',
  'REMOVE_DUPLICATES',
  'DATA_CLEANUP',
]);
/** Commands that have been read: the engine may ask twice, and 92 in a % cell must not be divided twice. */
const done = new WeakSet<CellCommand>();
/** Any text counts as a refusal; the engine only compares it with 'Success'. */
const REFUSED = 'RefusedBySheets';

let host: GridEditHost | null = null;
const pending: GridEdit[] = [];
const refusals = new Set<string>();

class GridEdits extends UIPlugin {
  static override getters = [];
  private root = '';
  private touched: { sheetId: string; col: number; row: number; old: string | undefined }[] = [];

  override allowDispatch(command: unknown) {
    const cell = command as CellCommand;
    const typing = cell.type === 'UPDATE_CELL' && TYPING.has(this.root || cell.type);
    if (!host || host.busy() || !typing || cell.content === undefined || done.has(cell)) return 'Success' as never;
    done.add(cell);
    // The cell editor puts a % behind what is typed into a percentage; a person types it all the same.
    const text = cell.content.replace(/%\s*%$/, '%');
    const read = host.typed(text, cell.sheetId, cell.col, cell.row);
    if ('refused' in read) {
      refusals.add(read.refused);
      return REFUSED as never;
    }
    cell.content = read.content;
    // The engine's own guess at a date gives way to what Sheets makes of the text.
    if (read.format === undefined) delete cell.format;
    else cell.format = read.format;
    return 'Success' as never;
  }

  override beforeHandle(command: unknown) {
    const cell = command as CellCommand;
    this.root ||= cell.type;
    if (!host || host.busy() || !EDITING.has(this.root)) return;
    if (cell.type === 'UPDATE_CELL' && cell.content !== undefined) this.touch(cell.sheetId, cell.col, cell.row);
    if (cell.type === 'CLEAR_CELL') this.touch(cell.sheetId, cell.col, cell.row);
    if (cell.type === 'CLEAR_CELLS' || cell.type === 'DELETE_CONTENT') {
      for (const { left, right, top, bottom } of cell.target ?? []) {
        for (let col = left; col <= right; col++)
          for (let row = top; row <= bottom; row++) this.touch(cell.sheetId, col, row);
      }
    }
  }

  override finalize() {
    const [first] = this.touched;
    if (first) {
      const here = this.touched.filter(({ sheetId }) => sheetId === first.sheetId);
      const cols = here.map(({ col }) => col);
      const rows = here.map(({ row }) => row);
      const zone = {
        left: Math.min(...cols),
        right: Math.max(...cols),
        top: Math.min(...rows),
        bottom: Math.max(...rows),
      };
      const single = zone.left === zone.right && zone.top === zone.bottom;
      pending.push({ sheetId: first.sheetId, zone, ...(single && { oldValue: first.old }) });
    }
    this.root = '';
    this.touched = [];
  }

  private touch(sheetId: string, col: number, row: number) {
    this.touched.push({ sheetId, col, row, old: host?.contentText(sheetId, col, row) });
  }
}

/** Before the first model is made. */
export function registerGridEdits(): void {
  registries.featurePluginRegistry.add('workbench_grid_edits', GridEdits as never);
}

/** Turns on the watch over a model's grid; to be called on each of its `update` events by `deliver`. */
export function watchGrid(newHost: GridEditHost): { deliver: () => void } {
  host = newHost;
  return {
    deliver() {
      if (newHost.busy()) return;
      for (const edit of pending.splice(0)) {
        const { left, right, top, bottom } = edit.zone;
        const single = left === right && top === bottom;
        newHost.edited(single ? { ...edit, value: newHost.contentText(edit.sheetId, left, top) } : edit);
      }
      const said = [...refusals];
      refusals.clear();
      for (const why of said) newHost.refused(why);
    },
  };
}
