import type { Cost } from './calls.ts';
import { DeveloperMetadata, MetadataFinder } from './developer-metadata.ts';
import type { EnumValue } from './enums.ts';
import { FileService } from './file-service.ts';
import type { Range } from './range.ts';
import { ServiceError } from './service-error.ts';
import { User } from './session.ts';
import { shareFile, unshareFile } from './sharing.ts';
import { Sheet } from './sheet.ts';
import { gidOf } from './sheet-ids.ts';

type Names = keyof GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The open file. */
export class Spreadsheet extends FileService {
  static readonly service = 'Spreadsheet';
  static readonly costs: Readonly<Partial<Record<Names, Cost>>> = {
    ...{ getId: 'local', getName: 'local', getUrl: 'local', getSheets: 'read', getSheetByName: 'read' },
    ...{ getSheetById: 'read', insertSheet: 'service', deleteSheet: 'service', getActiveSheet: 'read' },
    ...{ setActiveSheet: 'service', getActiveRange: 'read', getSpreadsheetLocale: 'local' },
    ...{ getSpreadsheetTimeZone: 'local', toast: 'service', moveActiveSheet: 'service', getNumSheets: 'read' },
    ...{ getRange: 'local', getOwner: 'read', getEditors: 'read', getViewers: 'read', getProtections: 'read' },
    ...{ addDeveloperMetadata: 'service', getDeveloperMetadata: 'service', createDeveloperMetadataFinder: 'service' },
    ...{ addEditor: 'service', addViewer: 'service', removeEditor: 'service', removeViewer: 'service' },
  };

  private sheet(id: string): Sheet {
    return new Sheet(this.execution, id);
  }
  getId(): string {
    return this.file.state.id;
  }
  getName(): string {
    return this.file.state.name;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.file.state.id}/edit`;
  }
  getSheets(): Sheet[] {
    return this.file.getters.getSheetIds().map((id) => this.sheet(id));
  }
  getNumSheets(): number {
    return this.file.getters.getSheetIds().length;
  }
  getSheetByName(name: string): Sheet | null {
    const id = this.file.getters.getSheetIds().find((one) => this.file.getters.getSheetName(one) === name);
    return id === undefined ? null : this.sheet(id);
  }
  getSheetById(gid: number): Sheet | null {
    const id = this.file.getters.getSheetIds().find((one) => gidOf(one) === gid);
    return id === undefined ? null : this.sheet(id);
  }
  getActiveSheet(): Sheet {
    return this.sheet(this.file.getters.getActiveSheetId());
  }
  setActiveSheet(sheet: Sheet): Sheet {
    this.atOnce(() => this.file.activate(sheet.sheetId));
    return sheet;
  }
  getActiveRange(): Range {
    return this.getActiveSheet().getActiveRange();
  }
  /** Name and index in any order, both optional; the new tab is the active one. */
  insertSheet(...given: unknown[]): Sheet {
    const name = given.find((part) => typeof part === 'string') as string | undefined;
    const index = given.find((part) => typeof part === 'number') as number | undefined;
    if (given.some((part) => part !== null && typeof part === 'object'))
      throw new Error('Spreadsheet.insertSheet with options is not emulated');
    return this.atOnce(() => {
      const { getters, state } = this.file;
      const names = getters.getSheetIds().map((id) => getters.getSheetName(id).toLowerCase());
      let free = names.length + 1;
      while (names.includes(`sheet${free}`)) free++;
      const wanted = name ?? `Sheet${free}`;
      if (names.includes(wanted.toLowerCase()))
        throw new ServiceError(`A sheet with the name "${wanted}" already exists. Please enter another name.`);
      const sheetId = String(state.nextSheetId);
      state.nextSheetId = (state.nextSheetId * 48_271) % 2_147_483_647;
      const active = getters.getSheetIds().indexOf(getters.getActiveSheetId());
      const position = index ?? active + 1;
      this.file.write('CREATE_SHEET', { sheetId, position, name: wanted, rows: 1000, cols: 26 });
      this.file.activate(sheetId);
      return this.sheet(sheetId);
    });
  }
  deleteSheet(sheet: Sheet): void {
    this.atOnce(() => {
      const { getters } = this.file;
      const visible = getters.getSheetIds().filter((id) => getters.isSheetVisible(id) && id !== sheet.sheetId);
      if (!visible.length) throw new ServiceError("You can't remove all the visible sheets in a document.");
      if (getters.getActiveSheetId() === sheet.sheetId) this.file.activate(visible[0]!);
      this.file.write('DELETE_SHEET', { sheetId: sheet.sheetId, sheetName: getters.getSheetName(sheet.sheetId) });
    });
  }
  moveActiveSheet(position: number): void {
    this.atOnce(() => {
      const { getters } = this.file;
      const sheetId = getters.getActiveSheetId();
      const delta = position - 1 - getters.getSheetIds().indexOf(sheetId);
      if (delta) this.file.write('MOVE_SHEET', { sheetId, delta });
    });
  }
  getSpreadsheetLocale(): string {
    return this.file.state.locale;
  }
  getSpreadsheetTimeZone(): string {
    return this.file.state.timeZone;
  }
  toast(message: string, title?: string, _seconds?: number): void {
    this.file.toasts.push(title ? `${title}: ${message}` : message);
  }
  getRange(a1: string): Range {
    return this.getActiveSheet().getRange(a1);
  }
  /** null on a shared drive. */
  getOwner(): User | null {
    return this.file.state.owner ? new User(this.file.state.owner) : null;
  }
  /** People named in the share dialog who may edit, the owner among them. */
  getEditors(): User[] {
    return this.people('owner', 'editor');
  }
  getViewers(): User[] {
    return this.people('viewer');
  }
  private people(...wanted: string[]): User[] {
    return Object.entries(this.file.state.roles).flatMap(([email, role]) =>
      wanted.includes(role) ? [new User(email)] : [],
    );
  }
  addEditor(email: string): this {
    return this.share(email, 'editor');
  }
  addViewer(email: string): this {
    return this.share(email, 'viewer');
  }
  removeEditor(email: string): this {
    return this.unshare(email);
  }
  removeViewer(email: string): this {
    return this.unshare(email);
  }
  private share(email: string, role: 'editor' | 'viewer'): this {
    shareFile(this.execution, email, role);
    return this;
  }
  private unshare(email: string): this {
    unshareFile(this.execution, email);
    return this;
  }
  getProtections(type: EnumValue): object[] {
    return this.getSheets().flatMap((sheet) => sheet.getProtections(type));
  }
  addDeveloperMetadata(key: string, value?: unknown, visibility?: EnumValue): this {
    const [sheetId] = this.file.getters.getSheetIds();
    const zone = { top: 0, left: 0, bottom: 0, right: 0 };
    this.atOnce(() => DeveloperMetadata.add(this.execution, sheetId!, zone, key, value, visibility, true));
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return this.file
      .meta('metadata')
      .filter(({ payload }) => payload.where === 'SPREADSHEET')
      .map((item) => new DeveloperMetadata(this.execution, item));
  }
  createDeveloperMetadataFinder(): MetadataFinder {
    return new MetadataFinder(this.execution);
  }
}
