import type { Cost } from './calls.ts';
import { hex } from './colours.ts';
import { ConditionalFormatRule, ConditionalFormatRuleBuilder } from './conditional-format.ts';
import { DeveloperMetadata, MetadataFinder } from './developer-metadata.ts';
import type { Zone } from './engine.ts';
import type { EnumValue } from './enums.ts';
import { Filter } from './filter.ts';
import { clearFormatRules, formatRules, setFormatRules } from './format-rules.ts';
import { Group } from './group.ts';
import { fold, groupsOf } from './groups.ts';
import { addProtection, Protection } from './protection.ts';
import { Range } from './range.ts';
import { RangeList } from './range-list.ts';
import { ServiceError } from './service-error.ts';
import { SheetCharts } from './sheet-charts.ts';
import { Spreadsheet } from './spreadsheet.ts';

type Names = keyof GoogleAppsScript.Spreadsheet.Sheet;

/** One tab. */
export class Sheet extends SheetCharts {
  static override readonly costs: Readonly<Partial<Record<Names, Cost>>> = {
    ...SheetCharts.costs,
    ...{ getParent: 'local', getRange: 'local', getRangeList: 'local', getDataRange: 'read', activate: 'service' },
    ...{ getConditionalFormatRules: 'read', setConditionalFormatRules: 'write', clearConditionalFormatRules: 'write' },
    ...{ setTabColor: 'write', protect: 'service', getProtections: 'read', appendRow: 'write', clear: 'write' },
    ...{ clearContents: 'write', clearFormats: 'write', getColumnGroup: 'read', getColumnGroupDepth: 'read' },
    ...{ setColumnGroupControlPosition: 'write', collapseAllColumnGroups: 'write', expandAllColumnGroups: 'write' },
    ...{ getFilter: 'read', addDeveloperMetadata: 'service', getDeveloperMetadata: 'service', getActiveRange: 'read' },
    ...{ createDeveloperMetadataFinder: 'service' },
  };

  private range(zone: Zone): Range {
    return new Range(this.execution, this.sheetId, zone);
  }
  /** A1 notation, or row, column, and how many of each, counted from 1. */
  getRange(...given: unknown[]): Range {
    const [first] = given;
    if (typeof first === 'string') {
      const range = this.file.getters.getRangeFromSheetXC(this.sheetId, first);
      if (range.invalidXc || range.invalidSheetName || !first) throw new ServiceError('Range not found');
      return this.inside(range.sheetId, range.zone);
    }
    if (!given.length || !given.every((part) => typeof part === 'number'))
      throw new ServiceError(
        `The parameters (${given.map((part) => typeof part)}) don't match the method signature for SpreadsheetApp.Sheet.getRange.`,
      );
    const [row, col, rows = 1, cols = 1] = given as number[];
    if (rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
    if (cols < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
    if (row! < 1) throw new ServiceError('The starting row of the range is too small.');
    if (col! < 1) throw new ServiceError('The starting column of the range is too small.');
    return this.inside(this.sheetId, {
      top: row! - 1,
      left: col! - 1,
      bottom: row! + rows - 2,
      right: col! + cols - 2,
    });
  }
  private inside(sheetId: string, zone: Zone): Range {
    const { getters } = this.file;
    if (zone.bottom >= getters.getNumberRows(sheetId) || zone.right >= getters.getNumberCols(sheetId))
      throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
    return new Range(this.execution, sheetId, zone);
  }
  getRangeList(addresses: string[]): RangeList {
    return new RangeList(
      this.execution,
      addresses.map((a1) => this.getRange(a1)),
    );
  }
  getDataRange(): Range {
    const [rows, cols] = [Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn())];
    return this.range({ top: 0, left: 0, bottom: rows - 1, right: cols - 1 });
  }
  getActiveRange(): Range {
    return this.range(this.file.getters.getSelectedZone());
  }
  getParent(): Spreadsheet {
    return new Spreadsheet(this.execution);
  }
  activate(): this {
    this.atOnce(() => this.file.activate(this.sheetId));
    return this;
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return formatRules(this.file, this.sheetId, (sheetId, zone) => new Range(this.execution, sheetId, zone));
  }
  setConditionalFormatRules(rules: unknown[]): void {
    const built = rules.map((rule) => {
      if (rule instanceof ConditionalFormatRuleBuilder || !(rule instanceof ConditionalFormatRule))
        throw new ServiceError(
          "The parameters don't match the method signature for SpreadsheetApp.Sheet.setConditionalFormatRules.",
        );
      return rule.rule;
    });
    this.execution.later(() => setFormatRules(this.file, this.sheetId, built));
  }
  clearConditionalFormatRules(): void {
    this.execution.later(() => clearFormatRules(this.file, this.sheetId));
  }
  setTabColor(colour: string | null): this {
    this.execution.later(() =>
      this.file.write('COLOR_SHEET', { sheetId: this.sheetId, color: colour ? hex(colour) : undefined }),
    );
    return this;
  }

  /** The sheet's protection: a second call gives the one that exists. */
  protect(): Protection {
    const [known] = this.file.meta('sheet-protection', this.sheetId);
    if (known) return new Protection(this.execution, known.id, 'sheet-protection');
    return this.atOnce(() => addProtection(this.execution, 'sheet-protection', this.sheetId, this.whole));
  }
  getProtections({ name }: EnumValue): Protection[] {
    const kind = name === 'SHEET' ? 'sheet-protection' : 'protection';
    return this.file.meta(kind, this.sheetId).map(({ id }) => new Protection(this.execution, id, kind));
  }

  /** Below the last row with content: spilled "" count as content, so under an array it lands below the grid. */
  appendRow(values: unknown[]): this {
    this.atOnce(() => {
      const row = this.getLastRow();
      if (row >= this.getMaxRows()) this.insertRowsAfter(this.getMaxRows(), 1);
      this.range({ top: row, bottom: row, left: 0, right: values.length - 1 }).setValues([values]);
    });
    return this;
  }
  clear(): this {
    this.range(this.whole).clear();
    return this;
  }
  clearContents(): this {
    this.range(this.whole).clearContent();
    return this;
  }
  clearFormats(): this {
    this.range(this.whole).clearFormat();
    return this;
  }

  getColumnGroup(column: number, depth: number): Group {
    const around = groupsOf(this.file, this.sheetId)
      .filter(({ start, end }) => start <= column - 1 && end >= column - 1)
      .sort((a, b) => b.end - b.start - (a.end - a.start));
    const group = around[depth - 1];
    if (!group) throw new ServiceError('The group does not exist.');
    return new Group(this.execution, this.sheetId, group, depth);
  }
  getColumnGroupDepth(column: number): number {
    return groupsOf(this.file, this.sheetId).filter(({ start, end }) => start <= column - 1 && end >= column - 1)
      .length;
  }
  setColumnGroupControlPosition(position: EnumValue): this {
    if (!position?.name) throw new ServiceError('setColumnGroupControlPosition takes a GroupControlTogglePosition.');
    this.execution.later(() => {});
    return this;
  }
  collapseAllColumnGroups(): this {
    return this.foldAll(true);
  }
  expandAllColumnGroups(): this {
    return this.foldAll(false);
  }
  private foldAll(folded: boolean): this {
    this.execution.later(() => {
      for (const group of groupsOf(this.file, this.sheetId))
        if (!!group.isFolded !== folded) fold(this.file, this.sheetId, group, folded);
    });
    return this;
  }

  getFilter(): Filter | null {
    return Filter.on(this.execution, this.sheetId);
  }
  addDeveloperMetadata(key: string, value?: unknown, visibility?: EnumValue): this {
    this.atOnce(() => DeveloperMetadata.add(this.execution, this.sheetId, this.whole, key, value, visibility));
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return this.file
      .meta('metadata', this.sheetId)
      .filter(({ payload }) => payload.where === 'SHEET')
      .map((item) => new DeveloperMetadata(this.execution, item));
  }
  createDeveloperMetadataFinder(): MetadataFinder {
    return new MetadataFinder(this.execution, this.sheetId);
  }
}
