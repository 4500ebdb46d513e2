import { bordersOf } from './borders.ts';
import type { Cost } from './calls.ts';
import { notesOf, setNotes } from './cell-notes.ts';
import { DataValidation, DataValidationBuilder } from './data-validation.ts';
import { DeveloperMetadata, metadataOn } from './developer-metadata.ts';
import type { Zone } from './engine.ts';
import type { EnumValue } from './enums.ts';
import type { Execution } from './execution.ts';
import type { WorkbenchFile } from './file.ts';
import { foldWithin, shiftDepth } from './groups.ts';
import { addProtection, type Protection } from './protection.ts';
import { mayWrite } from './protection-rule.ts';
import { RangeFormat } from './range-format.ts';
import { zonesByValue } from './range-geometry.ts';
import { ServiceError } from './service-error.ts';
import { Sheet } from './sheet.ts';
import { type SortKey, sortZone } from './sort.ts';
import { setValidation, validationAt } from './validation-rules.ts';

type Names = keyof GoogleAppsScript.Spreadsheet.Range;

/** A range with everything that is not a value or a format: notes, rules, protection, groups, structure. */
export class Range extends RangeFormat {
  static override readonly costs: Readonly<Partial<Record<Names, Cost>>> = {
    ...RangeFormat.costs,
    ...{ getSheet: 'local', getCell: 'local', offset: 'local', activate: 'service', getNote: 'read', getNotes: 'read' },
    ...{ setNote: 'write', setNotes: 'write', clearNote: 'write', clear: 'write', setBorder: 'write' },
    ...{
      getDataValidation: 'read',
      getDataValidations: 'read',
      setDataValidation: 'write',
      setDataValidations: 'write',
    },
    ...{ clearDataValidations: 'write', insertCheckboxes: 'write', canEdit: 'read', protect: 'service', sort: 'write' },
    ...{ shiftColumnGroupDepth: 'write', collapseGroups: 'write', expandGroups: 'write', copyTo: 'write' },
    ...{ addDeveloperMetadata: 'service', getDeveloperMetadata: 'service' },
  };

  getSheet(): Sheet {
    return new Sheet(this.execution, this.sheetId);
  }
  private at(zone: Zone): Range {
    const bounds = {
      rows: this.file.getters.getNumberRows(this.sheetId),
      cols: this.file.getters.getNumberCols(this.sheetId),
    };
    if (zone.top < 0 || zone.left < 0 || zone.bottom >= bounds.rows || zone.right >= bounds.cols)
      throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
    return new Range(this.execution, this.sheetId, zone);
  }
  getCell(row: number, column: number): Range {
    const [top, left] = [this.zone.top + row - 1, this.zone.left + column - 1];
    if (row < 1 || column < 1 || top > this.zone.bottom || left > this.zone.right)
      throw new ServiceError('Cell reference out of range');
    return this.at({ top, bottom: top, left, right: left });
  }
  offset(rows: number, columns: number, numRows = this.getNumRows(), numColumns = this.getNumColumns()): Range {
    const [top, left] = [this.zone.top + rows, this.zone.left + columns];
    return this.at({ top, left, bottom: top + numRows - 1, right: left + numColumns - 1 });
  }
  activate(): this {
    this.atOnce(() => this.file.activate(this.sheetId, this.zone));
    return this;
  }

  getNotes(): string[][] {
    const notes = notesOf(this.file, this.sheetId);
    return this.rows(({ col, row }) => notes.get(`${col},${row}`) ?? '');
  }
  getNote(): string {
    return this.getNotes()[0]![0]!;
  }
  /** Numbers come back as "25.0" (a recorded oddity of setNotes), so texts only. */
  setNotes(notes: unknown): this {
    const texts = this.fit<unknown>('setNotes', notes).map((row) =>
      row.map((note) => (typeof note === 'number' ? note.toFixed(1) : (note ?? ''))),
    ) as string[][];
    this.change(this.sheetId, this.zone, () => setNotes(this.file, this.sheetId, this.zone, texts));
    return this;
  }
  setNote(note: unknown): this {
    return this.setNotes(this.rows(() => (note === null || note === undefined ? '' : String(note))));
  }
  clearNote(): this {
    return this.setNote('');
  }
  /** Values, formats and notes; data validation stays (reference/spreadsheet/range clear). */
  clear(): this {
    const target = [this.zone];
    this.change(this.sheetId, this.zone, () => {
      this.file.write('DELETE_CONTENT', { sheetId: this.sheetId, target });
      this.file.write('CLEAR_FORMATTING', { sheetId: this.sheetId, target });
    });
    return this;
  }
  setBorder(...sides: unknown[]): this {
    for (const border of bordersOf(sides))
      this.change(this.sheetId, this.zone, () =>
        this.file.write('SET_ZONE_BORDERS', { sheetId: this.sheetId, target: [this.zone], border }),
      );
    return this;
  }

  getDataValidations(): (DataValidation | null)[][] {
    const range = (sheetId: string, zone: Zone) => new Range(this.execution, sheetId, zone);
    return this.rows(({ col, row }) => validationAt(this.file, this.sheetId, col, row, range));
  }
  getDataValidation(): DataValidation | null {
    return this.getDataValidations()[0]![0]!;
  }
  setDataValidation(rule: unknown): this {
    return this.validate(new Map([[built(rule), [this.zone]]]));
  }
  setDataValidations(rules: unknown): this {
    const rows = this.fit<unknown>('setDataValidations', rules).map((row) => row.map(built));
    return this.validate(zonesByValue(rows, this.zone));
  }
  clearDataValidations(): this {
    return this.setDataValidation(null);
  }
  private validate(byRule: Map<DataValidation | null, Zone[]>): this {
    this.change(this.sheetId, this.zone, () => {
      for (const [rule, zones] of byRule) setValidation(this.file, this.sheetId, zones, rule?.rule ?? null);
    });
    return this;
  }
  /** Sets every cell to FALSE, whatever was there. */
  insertCheckboxes(...values: unknown[]): this {
    if (values.length) throw new Error('Range.insertCheckboxes with own values is not emulated');
    this.setDataValidation(new DataValidationBuilder().requireCheckbox().build());
    return this.setValue(false);
  }

  canEdit(): boolean {
    return mayWrite(this.file, this.execution.person, this.sheetId, this.zone);
  }
  protect(): Protection {
    return this.atOnce(() => addProtection(this.execution, 'protection', this.sheetId, this.zone));
  }
  sort(spec: unknown): this {
    const keys = (Array.isArray(spec) ? spec : [spec]).map((one): SortKey => {
      if (typeof one === 'number') return { col: one - 1, ascending: true };
      const { column, ascending } = one as { column: number; ascending?: boolean };
      return { col: column - 1, ascending: ascending ?? true };
    });
    this.change(this.sheetId, this.zone, () => sortZone(this.file, this.sheetId, this.zone, keys));
    return this;
  }
  shiftColumnGroupDepth(delta: number): this {
    this.execution.later(() => shiftDepth(this.file, this.sheetId, this.zone, delta));
    return this;
  }
  collapseGroups(): this {
    this.execution.later(() => foldWithin(this.file, this.sheetId, this.zone, true));
    return this;
  }
  expandGroups(): this {
    this.execution.later(() => foldWithin(this.file, this.sheetId, this.zone, false));
    return this;
  }

  addDeveloperMetadata(key: string, value?: unknown, visibility?: EnumValue): this {
    this.atOnce(() => DeveloperMetadata.add(this.execution, this.sheetId, this.zone, key, value, visibility));
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOn(this.execution, this.sheetId, this.zone);
  }
  /** Only over itself with its contents alone: formulas become the values they show (reference/spreadsheet/range copyTo). */
  copyTo(destination: unknown, options?: { readonly contentsOnly?: boolean }): void {
    const isItself =
      destination instanceof Range &&
      destination.sheetId === this.sheetId &&
      JSON.stringify(destination.zone) === JSON.stringify(this.zone);
    if (!isItself || !options?.contentsOnly) throw new Error('Range.copyTo to another place is not emulated');
    this.change(this.sheetId, this.zone, () => becomeValues(this.file, this.sheetId, this.zone));
  }
}

/** Not read again as if somebody typed them: a text stays a text. */
function becomeValues(file: WorkbenchFile, sheetId: string, { left, top, right, bottom }: Zone): void {
  file.settle();
  const cells = Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (__, j) => ({ sheetId, col: left + j, row: top + i })),
  ).flat();
  const formulas = cells.filter((position) => file.getters.getCell(position)?.isFormula);
  const values = formulas.map((position) => file.getters.getEvaluatedCell(position).value);
  formulas.forEach((position, index) => {
    const value = values[index];
    const content = typeof value === 'string' && value !== '' ? `'${value}` : String(value ?? '').toUpperCase();
    file.write('UPDATE_CELL', { ...position, content }, 'values');
  });
}

function built(rule: unknown): DataValidation | null {
  if (rule === null || rule === undefined) return null;
  if (rule instanceof DataValidationBuilder || !(rule instanceof DataValidation))
    throw new ServiceError(
      "The parameters don't match the method signature for SpreadsheetApp.Range.setDataValidation.",
    );
  return rule;
}

export type { Execution };
