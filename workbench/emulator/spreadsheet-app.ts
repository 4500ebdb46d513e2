import type { Cost } from './calls.ts';
import { ConditionalFormatRuleBuilder } from './conditional-format.ts';
import { DataValidationBuilder } from './data-validation.ts';
import * as enums from './enums.ts';
import type { Execution } from './execution.ts';
import { FileService } from './file-service.ts';
import type { Range } from './range.ts';
import type { Sheet } from './sheet.ts';
import { Spreadsheet } from './spreadsheet.ts';
import { Ui } from './ui.ts';

export class SpreadsheetApp extends FileService {
  static readonly service = 'SpreadsheetApp';
  static readonly costs: Readonly<Partial<Record<keyof GoogleAppsScript.Spreadsheet.SpreadsheetApp, Cost>>> = {
    ...{
      getActive: 'local',
      getActiveSpreadsheet: 'local',
      getActiveSheet: 'read',
      getActiveRange: 'read',
      getUi: 'local',
    },
    ...{ flush: 'read', newConditionalFormatRule: 'local', newDataValidation: 'local' },
  };
  static readonly values = {
    WrapStrategy: enums.WrapStrategy,
    ProtectionType: enums.ProtectionType,
    BorderStyle: enums.BorderStyle,
    BooleanCriteria: enums.BooleanCriteria,
    DataValidationCriteria: enums.DataValidationCriteria,
    Dimension: enums.Dimension,
    DeveloperMetadataVisibility: enums.DeveloperMetadataVisibility,
    DeveloperMetadataLocationType: enums.DeveloperMetadataLocationType,
    GroupControlTogglePosition: enums.GroupControlTogglePosition,
  };
  private readonly ui: Ui;
  constructor(execution: Execution) {
    super(execution);
    this.ui = new Ui(execution);
  }
  getActive(): Spreadsheet {
    return new Spreadsheet(this.execution);
  }
  getActiveSpreadsheet(): Spreadsheet {
    return this.getActive();
  }
  getActiveSheet(): Sheet {
    return this.getActive().getActiveSheet();
  }
  getActiveRange(): Range {
    return this.getActive().getActiveRange();
  }
  getUi(): Ui {
    return this.ui;
  }
  /** Commits what is written and computes formulas; custom functions are not waited for. */
  flush(): void {
    this.file.settle();
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder();
  }
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }
}
