import { CallCounter } from './calls.ts';
import { CustomFunctionHost } from './custom-functions.ts';
import { type CellPosition, type EvaluatedCell, type Getters, type Locale, Model, type Zone } from './engine.ts';
import type { Execution } from './execution.ts';
import { extendEngine } from './extend-engine.ts';
import { localeOf } from './locale.ts';
import { Locks } from './locks.ts';
import type { MailDay } from './mail.ts';
import type { MetaItem, MetaKind } from './meta-plugin.ts';
import { batch, computeNow, dispatch, settle, takeGrowth } from './model-batch.ts';
import type { Person } from './person.ts';
import type { SharingFaults } from './sharing.ts';
import type { TimeTrigger } from './trigger.ts';
import type { Dialogs, Screen } from './ui.ts';
import { emptyScreen } from './ui.ts';
import { serialOf } from './zone.ts';

export type Role = 'owner' | 'editor' | 'viewer';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
  /** The sender's name, where the script gave one. */
  readonly name?: string;
  readonly from: string;
}

/** What can go wrong on the platform, switched on for a test. Calls are counted in each execution, local ones not. */
export interface Faults {
  killAtCall?: number | undefined;
  /** What becomes of writes not yet committed when an execution is killed. */
  pending?: 'lost' | 'kept' | undefined;
  transientAtCall?: number | undefined;
  /**
   * Somebody else acts right before the n-th call, once: runs of several people go on at the same time
   * (guides/services/lock). They do not see what the run has not committed by then, and none of its faults is theirs.
   */
  atCall?: { readonly n: number; readonly act: () => void } | undefined;
  dropEdits?: boolean | undefined;
  /** The mode in which a simple trigger runs. */
  editMode?: 'LIMITED' | 'NONE' | undefined;
  /** Milliseconds every call that is not local takes. */
  slowMs?: number | undefined;
  sharing?: SharingFaults | undefined;
}

export interface Project {
  readonly code: string;
  readonly html: Readonly<Record<string, string>>;
  readonly scopes: readonly string[];
  readonly timeZone: string;
  /** Another id means another installation: properties and document locks are per script. */
  readonly scriptId: string;
}

export interface FileState {
  id: string;
  name: string;
  owner: string | null;
  /** Everyone the file is shared with by name, the owner too. */
  roles: Record<string, Role>;
  timeZone: string;
  locale: string;
  /** The instant it is, in milliseconds. */
  clock: number;
  /** `user`: by e-mail. */
  properties: {
    document: Record<string, string>;
    script: Record<string, string>;
    user: Record<string, Record<string, string>>;
  };
  nextSheetId: number;
  nextItem: number;
  /** Installable triggers of everybody. */
  triggers: TimeTrigger[];
  /** By e-mail; how many recipients a person's scripts may write to a day. */
  mailDays: Record<string, MailDay>;
  mailsADay: number;
  /** By e-mail: scopes a person took back after having granted them (myaccount.google.com/permissions). */
  revoked: Record<string, readonly string[]>;
}

/** One spreadsheet file: the engine's model and all that Sheets keeps beside the cells. */
export class WorkbenchFile {
  readonly model: Model;
  readonly state: FileState;
  readonly project: Project;
  readonly counter = new CallCounter();
  readonly custom: CustomFunctionHost;
  readonly locks = new Locks();
  readonly caches = new Map<string, Map<string, { readonly value: string; readonly until: number }>>();
  readonly toasts: string[] = [];
  readonly mails: Mail[] = [];
  /** What the script logged, and what made its triggers fail: nobody sees that on the platform either. */
  readonly log: string[] = [];
  readonly failures: string[] = [];
  readonly screens = new Map<string, Screen>();
  faults: Faults = {};
  dialogs: Dialogs = { alert: () => 'OK', prompt: () => ({ button: 'OK', text: '' }) };
  /** Executions of the script, the innermost last; custom functions are not among them. */
  readonly running: Execution[] = [];
  /** Who looks at the file: without the add-on its functions are unknown names. */
  viewer: Person;
  /** Cells changed since the engine last computed; the first read settles it. */
  private dirty: 'no' | 'values' | 'all' = 'no';
  private depth = 0;

  constructor(state: FileState, project: Project, viewer: Person, data: object) {
    extendEngine();
    this.state = state;
    this.project = project;
    this.viewer = viewer;
    this.custom = new CustomFunctionHost(this);
    const surroundings = { custom: this.custom, now: () => serialOf(this.state.clock, this.state.timeZone) };
    this.custom.installed = viewer.install !== 'none';
    this.model = new Model(data, { custom: { surroundings } } as never);
    if (this.locale.code !== this.getters.getLocale().code) this.setLocale(state.locale);
  }

  get getters(): Getters {
    return this.model.getters;
  }
  get locale(): Locale {
    return localeOf(this.state.locale);
  }
  get year(): number {
    return new Date(this.state.clock).getUTCFullYear();
  }
  /** A script or the emulator is writing: what changes now is not a person's edit in the grid. */
  get busy(): boolean {
    return this.depth > 0;
  }

  /** Runs a job in one engine command; inside another one it joins that. */
  work<T>(job: () => T): T {
    if (this.depth > 0) return job();
    this.depth++;
    try {
      const result = batch(this.model, job);
      const missing = takeGrowth(this.model);
      if (missing.length) batch(this.model, () => this.grow(missing));
      return result;
    } finally {
      this.dirty = 'no';
      this.depth--;
    }
  }

  /** `values`: only cells changed. `all`: rows, sheets, formats or rules did. */
  write(type: string, payload: object, changes: 'values' | 'all' = 'all', harmless: readonly string[] = []): void {
    dispatch(this.model, type, payload, ['NoChanges', ...harmless]);
    if (this.dirty !== 'all') this.dirty = changes;
  }

  /** After this the engine's getters tell the truth about cells. */
  settle(): void {
    if (this.depth === 0 || this.dirty === 'no' || this.custom.active) return;
    settle(this.model, this.dirty);
    this.dirty = 'no';
    const missing = takeGrowth(this.model);
    if (!missing.length) return;
    this.grow(missing);
    settle(this.model, 'all');
    this.dirty = 'no';
  }

  /** An array longer than the sheet gets the rows it needs. */
  private grow(missing: ReturnType<typeof takeGrowth>): void {
    for (const { sheetId, rows, cols } of missing) {
      const { getters } = this;
      const sheet = { sheetId, sheetName: getters.getSheetName(sheetId), position: 'after' };
      const last = { ROW: getters.getNumberRows(sheetId) - 1, COL: getters.getNumberCols(sheetId) - 1 };
      for (const [dimension, quantity] of [['ROW', rows] as const, ['COL', cols] as const])
        if (quantity > 0) this.write('ADD_COLUMNS_ROWS', { ...sheet, dimension, base: last[dimension], quantity });
    }
  }

  /** A cell's value; asked by a custom function, it is computed on the spot like one of its arguments. */
  cell(position: CellPosition): EvaluatedCell {
    return this.custom.active ? computeNow(this.model, position) : this.getters.getEvaluatedCell(position);
  }

  /** Computes everything again: another day, another person, a changed locale. */
  recompute(): void {
    this.work(() => this.write('EVALUATE_CELLS', {}, 'all'));
  }

  /** Another person sits down at the file: with or without the add-on, what asks its functions is computed again. */
  show(person: Person): void {
    this.viewer = person;
    const installed = person.install !== 'none';
    if (this.custom.installed === installed) return;
    this.custom.installed = installed;
    const cellIds = this.getters
      .getSheetIds()
      .flatMap((sheetId) => this.getters.getCells(sheetId))
      .filter((cell) => cell.isFormula && this.custom.isAskedBy(cell.compiledFormula.normalizedFormula))
      .map(({ id }) => id);
    if (cellIds.length > 0) this.work(() => this.write('EVALUATE_CELLS', { cellIds }));
  }

  /** The end of a script's execution: formulas that waited for a custom function get their values. */
  finishCustom(): void {
    const ids = this.custom.takeWaiting().flatMap((position) => this.getters.getCell(position)?.id ?? []);
    if (ids.length) this.write('EVALUATE_CELLS', { cellIds: ids }, 'values');
  }

  roleOf(email: string): Role {
    // Whoever is not named came by a link that lets everyone edit.
    return this.state.roles[email] ?? 'editor';
  }
  screenOf(email: string): Screen {
    let screen = this.screens.get(email);
    if (!screen) {
      screen = emptyScreen();
      this.screens.set(email, screen);
    }
    return screen;
  }

  activate(sheetId: string, zone?: Zone): void {
    const from = this.getters.getActiveSheetId();
    if (!this.getters.isSheetVisible(sheetId)) this.write('SHOW_SHEET', { sheetId });
    if (from !== sheetId) this.write('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: sheetId });
    if (zone) this.model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
  }

  setLocale(code: string): void {
    this.state.locale = code;
    this.work(() => this.write('UPDATE_LOCALE', { locale: localeOf(code) }));
  }

  // Notes, protections, metadata --------------------------------------------------------------------------------------

  meta(kind: MetaKind, sheetId?: string): MetaItem[] {
    const { getWorkbenchMeta } = this.getters as unknown as { getWorkbenchMeta(): MetaItem[] };
    return getWorkbenchMeta().filter((item) => item.kind === kind && (!sheetId || item.range.sheetId === sheetId));
  }
  addMeta(kind: MetaKind, sheetId: string, zone: Zone, payload: Record<string, unknown>): string {
    const id = `${kind}:${this.state.nextItem++}`;
    this.setMeta(id, kind, sheetId, zone, payload);
    return id;
  }
  setMeta(id: string, kind: MetaKind, sheetId: string, zone: Zone, payload: Record<string, unknown>): void {
    this.write('WB_META_SET', { id, kind, payload, range: this.getters.getRangeDataFromZone(sheetId, zone) });
  }
  removeMeta(id: string): void {
    this.write('WB_META_REMOVE', { id });
  }
}
