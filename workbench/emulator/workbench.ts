import type { AuthModeName } from './auth.ts';
import { answerOf, checkedArguments } from './bridge.ts';
import type { Calls } from './calls.ts';
import { noteAt } from './cell-notes.ts';
import { displayOf, valueIn } from './cell-values.ts';
import { type ChartSeen, chartsSeen } from './chart-seen.ts';
import { copyOf, type Snapshot, snapshotOf } from './copies.ts';
import { contentText, coveredZone, judgeTyped, personEdits } from './edit.ts';
import { helpers, type Model, type Zone } from './engine.ts';
import { type Edited, editEvent, openEvent, timeEvent } from './events.ts';
import { Execution } from './execution.ts';
import type { Faults, Mail, Role, WorkbenchFile } from './file.ts';
import type { Install, Person } from './person.ts';
import { assertMayWrite } from './protection-rule.ts';
import { sortZone } from './sort.ts';
import { type CellStyle, displayedStyle } from './style.ts';
import type { MenuItem, Screen } from './ui.ts';
import { exportXlsx } from './xlsx.ts';

/** How a simple trigger was set off. */
const TRIGGERS = new Set(['onOpen', 'onEdit', 'onSelectionChange']);

/** One person at one file on one day. `as` and `at` give others at the same file. */
export class Workbench {
  readonly file: WorkbenchFile;
  readonly person: Person;

  constructor(file: WorkbenchFile, person: Person) {
    this.file = file;
    this.person = person;
  }

  /** What is really in the file. */
  get model(): Model {
    this.file.show(this.person);
    return this.file.model;
  }
  /** Can be changed between two runs. */
  get faults(): Faults {
    return this.file.faults;
  }
  set faults(faults: Faults) {
    this.file.faults = faults;
  }

  // The script ---------------------------------------------------------------------------------------------------------

  /** A menu item, or a trigger by its name with its event. Arguments are plain data. */
  run(name: string, ...args: unknown[]): unknown {
    this.assertInstalled();
    const simple = TRIGGERS.has(name);
    const mode: AuthModeName = simple ? (this.file.faults.editMode ?? 'LIMITED') : 'FULL';
    return this.execute(name, mode, (execution) => {
      if (name === 'onOpen' || name === 'onInstall') return [openEvent(execution)];
      return args.map((arg) => execution.border.toScript(arg));
    });
  }

  /** google.script.run from the sidebar: JSON in, JSON out. */
  rpc(name: string, ...args: unknown[]): unknown {
    this.assertInstalled();
    if (name.endsWith('_') || name.includes('.')) throw new Error(`Script function not found: ${name}`);
    const json = checkedArguments(args);
    return answerOf(this.execute(name, 'FULL', ({ kit }) => kit.parse(json) as unknown[]));
  }

  private execute(name: string, mode: AuthModeName, args: (execution: Execution) => readonly unknown[]): unknown {
    this.file.show(this.person);
    return this.file.work(() => {
      const execution = new Execution(this.file, this.person, mode);
      this.file.running.push(execution);
      try {
        return execution.run(name, args);
      } finally {
        this.file.running.pop();
        this.file.finishCustom();
      }
    });
  }
  private assertInstalled(): void {
    if (this.person.install === 'none') throw new Error(`${this.person.email} does not have the add-on.`);
    if (this.file.roleOf(this.person.email) === 'viewer')
      throw new Error(`${this.person.email} may only read this file.`);
  }

  // A person at the grid -----------------------------------------------------------------------------------------------

  /** Types into one cell, or pastes a block from its upper left corner; then the edit trigger runs. */
  edit(sheet: string, a1: string, values: readonly (readonly unknown[])[]): void {
    this.file.show(this.person);
    const sheetId = this.sheetId(sheet);
    this.edited(personEdits(this.file, this.person, sheetId, coveredZone(a1, values), values));
  }
  /** Several edits faster than the trigger runs: two wait in the queue, later ones set nothing off (guides/triggers). */
  editQuickly(edits: readonly (readonly [sheet: string, a1: string, values: readonly (readonly unknown[])[]])[]): void {
    this.file.show(this.person);
    const done = edits.map(([sheet, a1, values]) =>
      personEdits(this.file, this.person, this.sheetId(sheet), coveredZone(a1, values), values),
    );
    for (const edited of done.slice(0, 3)) this.edited(edited);
  }
  /** A person has changed cells (in the page's grid): runs onEdit. A failing trigger is only noted in `failures`. */
  edited(edited: Edited): void {
    const { faults, project, failures } = this.file;
    if (faults.dropEdits || this.person.install === 'none' || !/^function onEdit\b/m.test(project.code)) return;
    try {
      this.execute('onEdit', faults.editMode ?? 'LIMITED', (execution) => [editEvent(execution, edited)]);
    } catch (error) {
      failures.push(`onEdit: ${(error as Error).message}`);
    }
  }
  /**
   * Time passes: every installable trigger that is due by now runs once, as whoever made it and with what they still
   * allow. One that fails is only noted in `failures`. Who lost the right to edit has theirs no more run
   * (guides/triggers/installable).
   */
  runTriggers(): void {
    const { state, failures } = this.file;
    for (const trigger of [...state.triggers]) {
      const { id, owner, install, handler, everyMs, next } = trigger;
      // One of them may have deleted another.
      const at = state.triggers.findIndex((one) => one.id === id);
      if (at < 0 || next > state.clock || this.file.roleOf(owner) === 'viewer') continue;
      state.triggers[at] = { ...trigger, next: state.clock + everyMs };
      try {
        this.as(owner, install).execute(handler, 'FULL', (execution) => [timeEvent(execution, id)]);
      } catch (error) {
        failures.push(`${handler}: ${(error as Error).message}`);
      }
    }
  }
  /** Installable triggers of everybody: whose, and what they run. */
  triggers(): { readonly owner: string; readonly handler: string }[] {
    return this.file.state.triggers.map(({ owner, handler }) => ({ owner, handler }));
  }
  /** This person takes scopes back that they had granted, or (none) grants them all again. */
  revoke(...scopes: readonly string[]): void {
    this.file.state.revoked[this.person.email] = scopes;
  }

  /** For the page: what the cell would take, or why it refuses. */
  typed(
    text: string,
    sheetId: string,
    col: number,
    row: number,
  ): { content: string; format?: string } | { refused: string } {
    return judgeTyped(this.file, this.person, { sheetId, col, row }, text);
  }
  /** For the page: e.value and e.oldValue of a cell. */
  contentText(sheetId: string, col: number, row: number): string | undefined {
    return contentText(this.file, { sheetId, col, row });
  }
  /** Whether a script or the workbench itself is writing, so that what changes is not a person's edit. */
  busy(): boolean {
    return this.file.busy;
  }

  /** Sorts the range by one of its columns, counted from 1 in the sheet. Fires no trigger. */
  sort(sheet: string, a1: string, column: number, ascending = true): void {
    const sheetId = this.sheetId(sheet);
    const zone = this.zone(sheetId, a1);
    this.file.work(() => {
      assertMayWrite(this.file, this.person, sheetId, zone);
      sortZone(this.file, sheetId, zone, [{ col: column - 1, ascending }]);
    });
  }

  // Looking ------------------------------------------------------------------------------------------------------------

  values(sheet: string, a1: string): unknown[][] {
    return this.look(sheet, a1, (position) =>
      valueIn(this.file.getters.getEvaluatedCell(position), this.file.state.timeZone),
    );
  }
  display(sheet: string, a1: string): string[][] {
    return this.look(sheet, a1, (position) => displayOf(this.file.getters.getEvaluatedCell(position)));
  }
  /** The message behind an error, as the note on hover shows it; "" for other cells. */
  errorMessage(sheet: string, a1: string): string {
    const read = (position: { sheetId: string; col: number; row: number }) => {
      const cell = this.file.getters.getEvaluatedCell(position);
      return cell.type === 'error' ? String(cell.message ?? '') : '';
    };
    return this.look(sheet, a1, read)[0]![0]!;
  }
  /** How the upper left cell looks, conditional formats included. */
  style(sheet: string, a1: string): CellStyle {
    return this.look(sheet, a1, (position) => displayedStyle(this.file, position))[0]![0]!;
  }
  note(sheet: string, a1: string): string {
    return this.look(sheet, a1, ({ sheetId, col, row }) => noteAt(this.file, sheetId, col, row))[0]![0]!;
  }
  /** The charts of a tab as they are drawn, in the order they were made. */
  charts(sheet: string): ChartSeen[] {
    this.file.show(this.person);
    return chartsSeen(this.file, this.sheetId(sheet));
  }
  sheets(): string[] {
    return this.file.getters.getSheetIds().map((id) => this.file.getters.getSheetName(id));
  }
  private look<T>(
    sheet: string,
    a1: string,
    read: (position: { sheetId: string; col: number; row: number }) => T,
  ): T[][] {
    this.file.show(this.person);
    const sheetId = this.sheetId(sheet);
    const { left, top, right, bottom } = this.zone(sheetId, a1);
    return Array.from({ length: bottom - top + 1 }, (_, i) =>
      Array.from({ length: right - left + 1 }, (__, j) => read({ sheetId, col: left + j, row: top + i })),
    );
  }
  private sheetId(name: string): string {
    const id = this.file.getters.getSheetIds().find((one) => this.file.getters.getSheetName(one) === name);
    if (!id) throw new Error(`There is no tab "${name}"; there are ${this.sheets().join(', ')}.`);
    return id;
  }
  private zone(sheetId: string, a1: string): Zone {
    return this.file.getters.getRangeFromSheetXC(sheetId, a1).zone ?? helpers.toZone(a1);
  }

  // Others, other days, other files ------------------------------------------------------------------------------------

  as(email: string, install: Install = this.person.install, refused: readonly string[] = []): Workbench {
    return new Workbench(this.file, { email, install, refused });
  }
  /** Another moment, for everyone at this file: TODAY() is computed again. */
  at(instant: string): this {
    this.file.state.clock = Date.parse(instant);
    this.file.recompute();
    return this;
  }
  now(): string {
    return new Date(this.file.state.clock).toISOString();
  }
  setLocale(code: string): void {
    this.file.setLocale(code);
  }
  /** The owner shares the file with someone, or (null) no longer. */
  share(email: string, role: Exclude<Role, 'owner'> | null): void {
    if (role) this.file.state.roles[email] = role;
    else delete this.file.state.roles[email];
  }
  shares(): Record<string, string> {
    return { ...this.file.state.roles };
  }
  copyFile(): Workbench {
    return new Workbench(copyOf(this.file, this.person), this.person);
  }
  snapshot(): Snapshot {
    return snapshotOf(this.file);
  }
  /** Needs a DOM, see xlsx.ts. */
  exportXlsx(): Promise<Uint8Array> {
    return exportXlsx(this.file);
  }

  // What was counted and shown -----------------------------------------------------------------------------------------

  calls(): Calls {
    return this.file.counter.calls();
  }
  resetCalls(): void {
    this.file.counter.reset();
  }
  customFunctionRuns(): Record<string, number> {
    return { ...this.file.custom.runs };
  }
  private get screen(): Screen {
    return this.file.screenOf(this.person.email);
  }
  /** What this person finds under Extensions; onOpen runs first if it has not for them. Empty without the add-on. */
  menu(): MenuItem[] {
    if (this.person.install === 'none' || this.file.roleOf(this.person.email) === 'viewer') return [];
    if (!this.screen.menus.size) this.run('onOpen');
    return [...this.screen.menus.values()].flat();
  }
  sidebar(): string | null {
    return this.screen.sidebar?.html ?? null;
  }
  sidebarTitle(): string {
    return this.screen.sidebar?.title ?? '';
  }
  /** Grows each time a sidebar opens, also the same one again. */
  sidebarShown(): number {
    return this.screen.sidebarShown;
  }
  closeSidebar(): void {
    this.screen.sidebar = null;
  }
  dialog(): { readonly title: string; readonly html: string } | null {
    return this.screen.dialog;
  }
  alerts(): string[] {
    return [...this.screen.alerts];
  }
  toasts(): string[] {
    return [...this.file.toasts];
  }
  mails(): Mail[] {
    return [...this.file.mails];
  }
  /** What the script logged. */
  log(): string[] {
    return [...this.file.log];
  }
  /** Errors of triggers, which nobody is shown. */
  failures(): string[] {
    return [...this.file.failures];
  }
}
