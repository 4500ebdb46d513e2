import type { Cost } from './calls.ts';
import type { Execution } from './execution.ts';
import { FileService } from './file-service.ts';
import { Range } from './range.ts';

/** The basic filter of a sheet: there is at most one. */
export class Filter extends FileService {
  static readonly service = 'Filter';
  static readonly costs: Readonly<Partial<Record<keyof GoogleAppsScript.Spreadsheet.Filter, Cost>>> = {
    ...{ getRange: 'local', remove: 'write' },
  };
  private readonly sheetId: string;
  constructor(execution: Execution, sheetId: string) {
    super(execution);
    this.sheetId = sheetId;
  }
  static on(execution: Execution, sheetId: string): Filter | null {
    return execution.file.getters.getCoreTables(sheetId).length ? new Filter(execution, sheetId) : null;
  }
  private get zone() {
    return this.file.getters.getCoreTables(this.sheetId)[0]!.range.zone;
  }
  getRange(): Range {
    return new Range(this.execution, this.sheetId, this.zone);
  }
  remove(): void {
    this.execution.later(() => this.file.write('REMOVE_TABLE', { sheetId: this.sheetId, target: [this.zone] }));
  }
}
