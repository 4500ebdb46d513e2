/**
 * What the engine does for every cell, row and plugin although nobody asked. Nothing here changes a result: a file
 * opens, changes and is kept in half the time.
 */
import { CorePlugin, coreTypes, Model, registries, type Zone } from './engine.ts';

type Place = { readonly sheetId: string; readonly col: number; readonly row: number };
type Class<T> = { new (...args: never[]): T; readonly getters: readonly string[] };

interface Command {
  readonly type: string;
}
interface Handler {
  allowDispatch(command: Command): unknown;
  beforeHandle(command: Command): void;
  handle(command: Command): void;
}
/** Of a list of plugins those that do anything at all when asked, with and without the core's. */
interface Listening {
  readonly of: number;
  readonly allow: readonly Handler[];
  readonly before: readonly Handler[];
  readonly handle: readonly Handler[];
  readonly beforeOwn: readonly Handler[];
  readonly handleOwn: readonly Handler[];
  /** Cells are put into their places by one of them alone. */
  readonly place: readonly Handler[];
}

const SILENT = Object.getPrototypeOf(CorePlugin.prototype) as Handler;

function listeningIn(handlers: readonly Handler[]): Listening {
  const answers = (name: keyof Handler) => handlers.filter((handler) => handler[name] !== SILENT[name]);
  const own = (list: readonly Handler[]) => list.filter((handler) => !(handler instanceof CorePlugin));
  const [before, handle] = [answers('beforeHandle'), answers('handle')];
  return {
    ...{ of: handlers.length, allow: answers('allowDispatch'), before, handle },
    ...{ beforeOwn: own(before), handleOwn: own(handle) },
    place: handle.filter((handler) => 'updateCellPosition' in handler),
  };
}

interface Dispatching {
  readonly handlers: readonly Handler[];
  trigger(event: string, command: Command): void;
  dispatchToHandlers(handlers: readonly Handler[], command: Command): void;
  checkDispatchAllowedCoreCommand(command: Command): unknown[];
}

/** Each write asks some sixty plugins three questions each; most have nothing to say to any command. */
export function askThoseWhoListen(): void {
  const known = new WeakMap<readonly Handler[], Listening>();
  const listening = (handlers: readonly Handler[]): Listening => {
    let found = known.get(handlers);
    if (found?.of !== handlers.length) {
      found = listeningIn(handlers);
      known.set(handlers, found);
    }
    return found;
  };
  const model = Model.prototype as unknown as Dispatching;
  model.dispatchToHandlers = function (handlers, command) {
    const { before, handle, beforeOwn, handleOwn, place } = listening(handlers);
    if (command.type === 'UPDATE_CELL_POSITION') {
      for (const handler of place) handler.handle(command);
      return;
    }
    const isCore = (coreTypes as ReadonlySet<string>).has(command.type);
    for (const handler of isCore ? before : beforeOwn) handler.beforeHandle(command);
    for (const handler of isCore ? handle : handleOwn) handler.handle(command);
    this.trigger('command-dispatched', command);
  };
  model.checkDispatchAllowedCoreCommand = function (command) {
    return listening(this.handlers).allow.map((handler) => handler.allowDispatch(command));
  };
}

interface Cells {
  readonly getters: { getCell(place: Place): unknown };
  readonly dispatch: (type: string, payload: object) => void;
  clearCells(sheetId: string, zones: readonly Zone[]): void;
  setStyleFormat(sheetId: string, target: readonly Zone[], style?: object | null, format?: string): void;
  updateCell(sheetId: string, col: number, row: number, after: object): void;
}

/**
 * Deleting rows clears each of their cells one by one; of a blank row there is none. A blank cell that is given a look
 * changes nothing anybody else would want to hear of, a thousand times for each column of a new tab.
 */
export function touchWhatIsThere(): void {
  const Base = registries.corePluginRegistry.get('cell') as unknown as Class<Cells>;
  class Fixed extends Base {
    override clearCells(sheetId: string, zones: readonly Zone[]): void {
      for (const { left, right, top, bottom } of zones)
        for (let col = left; col <= right; col++)
          for (let row = top; row <= bottom; row++)
            if (this.getters.getCell({ sheetId, col, row }))
              this.dispatch('UPDATE_CELL', { sheetId, col, row, content: '', style: null, format: '' });
    }
    override setStyleFormat(sheetId: string, target: readonly Zone[], style?: object | null, format?: string): void {
      if (style === undefined && format === undefined) return;
      const there: Zone[] = [];
      for (const { left, right, top, bottom } of target)
        for (let col = left; col <= right; col++)
          for (let row = top; row <= bottom; row++) {
            if (this.getters.getCell({ sheetId, col, row }))
              there.push({ left: col, right: col, top: row, bottom: row });
            else this.updateCell(sheetId, col, row, { style, format });
          }
      super.setStyleFormat(sheetId, there, style, format);
    }
  }
  registries.corePluginRegistry.replace('cell', Fixed as never);
}

interface SheetData {
  readonly id: string;
  readonly colNumber: number;
  readonly rowNumber: number;
  borders?: object;
}
interface FileData {
  readonly sheets: SheetData[];
  borders?: object;
}
interface Borders {
  /** By sheet, column and row. */
  readonly borders: Readonly<Record<string, readonly (readonly unknown[] | undefined)[] | undefined>>;
  export(data: FileData): void;
}

/** Only cells that have a border are looked at: a tab of 1,000 rows and 26 columns has none. */
export function exportBordersThatAre(): void {
  const Base = registries.corePluginRegistry.get('borders') as unknown as Class<Borders>;
  class Fixed extends Base {
    override export(data: FileData): void {
      const sheets = data.sheets.map(({ id }): SheetData => {
        const columns = Object.values(this.borders[id] ?? []);
        return { id, colNumber: this.borders[id]?.length ?? 0, rowNumber: Math.max(0, ...columns.map(lengthOf)) };
      });
      const narrow: FileData = { sheets };
      super.export(narrow);
      data.borders = narrow.borders ?? {};
      for (const [place, sheet] of data.sheets.entries()) sheet.borders = sheets[place]?.borders ?? {};
    }
  }
  registries.corePluginRegistry.replace('borders', Fixed as never);
}
const lengthOf = (list: readonly unknown[] | undefined) => list?.length ?? 0;

/**
 * All that is in a model, as a new model takes it. The engine's own `exportData` writes it twice, the second time with
 * repeated formulas folded, and builds a whole model to see whether the folding lost anything.
 */
export function dataOf(model: Model): object {
  return (model as unknown as { _exportData(folded: boolean): object })._exportData(false);
}

interface RowSizes {
  readonly getters: {
    getUserRowSize(sheetId: string, row: number): number | undefined;
    tryGetSheet(sheetId: string): { readonly rows: readonly unknown[] } | undefined;
  };
  handle(command: Command): void;
  beforeHandle(command: Command): void;
  getRowTallestCell(sheetId: string, row: number): { readonly size: number } | undefined;
  getRowSize(sheetId: string, row: number): number;
}
const MEASURED_AGAIN = new Set<string>([
  ...['START', 'UPDATE_LOCALE', 'UNDO', 'REDO', 'CREATE_SHEET', 'DUPLICATE_SHEET', 'DELETE_SHEET', 'SET_FORMATTING'],
  ...['REMOVE_COLUMNS_ROWS', 'ADD_COLUMNS_ROWS', 'RESIZE_COLUMNS_ROWS', 'UPDATE_CELL', 'ADD_MERGE', 'REMOVE_MERGE'],
]);
const ROW = 23;

/** A row's height follows from what is in it: worked out when somebody asks, not for every row when a file opens. */
export function measureRowsWhenAsked(): void {
  const Base = registries.coreViewsPluginRegistry.get('row_size') as unknown as Class<RowSizes>;
  class Fixed extends Base {
    private readonly heights = new Map<string, number>();
    override beforeHandle(): void {}
    override handle({ type }: Command): void {
      if (MEASURED_AGAIN.has(type) && this.heights.size > 0) this.heights.clear();
    }
    override getRowSize(sheetId: string, row: number): number {
      const key = `${sheetId}!${row}`;
      let size = this.heights.get(key);
      if (size === undefined) {
        // While rows are being added, and while the file opens, there are sizes asked of rows that do not exist yet.
        if (!this.getters.tryGetSheet(sheetId)?.rows[row]) return ROW;
        size = Math.round(
          this.getters.getUserRowSize(sheetId, row) ?? this.getRowTallestCell(sheetId, row)?.size ?? ROW,
        );
        this.heights.set(key, size);
      }
      return size;
    }
  }
  Object.assign(Fixed, { getters: Base.getters });
  registries.coreViewsPluginRegistry.replace('row_size', Fixed as never);
}

interface View {
  readonly getters: { getSheetIds(): readonly string[] };
  readonly selection: { observe(owner: object, observer: { handleEvent(event: object): void }): void };
  handle(command: Command): void;
  handleEvent(event: object): void;
  finalize(): void;
  syncPaneDivision(sheetId: string): void;
}

/** What part of a tab is on the screen: of interest from when a grid says how large it is, which in Node none does. */
export function viewWhenDrawn(): void {
  const Base = registries.statefulUIPluginRegistry.get('viewport') as unknown as Class<View>;
  class Fixed extends Base {
    private isDrawn = false;
    override handle(command: Command): void {
      if (this.isDrawn) super.handle(command);
      else if (command.type === 'START')
        this.selection.observe(this, { handleEvent: (event) => this.isDrawn && this.handleEvent(event) });
      else if (command.type === 'RESIZE_SHEETVIEW') {
        this.isDrawn = true;
        for (const sheetId of this.getters.getSheetIds()) this.syncPaneDivision(sheetId);
        super.handle(command);
      }
    }
    override finalize(): void {
      if (this.isDrawn) super.finalize();
    }
  }
  Object.assign(Fixed, { getters: Base.getters });
  registries.statefulUIPluginRegistry.replace('viewport', Fixed as never);
}
