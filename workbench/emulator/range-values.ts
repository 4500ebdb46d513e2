import type { Cost } from './calls.ts';
import { type CellValue, displayOf, formatFor, inputOf, valueIn } from './cell-values.ts';
import type { WorkbenchFile } from './file.ts';
import { fromEngineFormula, toEngineFormula } from './formula-text.ts';
import { RangeGeometry } from './range-geometry.ts';
import { ServiceError } from './service-error.ts';
import type { CellInput } from './typed.ts';

type Names = keyof GoogleAppsScript.Spreadsheet.Range;
interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** Values and formulas. */
export class RangeValues extends RangeGeometry {
  static override readonly costs: Readonly<Partial<Record<Names, Cost>>> = {
    ...RangeGeometry.costs,
    ...{ getValue: 'read', getValues: 'read', getDisplayValue: 'read', getDisplayValues: 'read', isBlank: 'read' },
    ...{ getFormula: 'read', getFormulas: 'read', setValue: 'write', setValues: 'write', setFormula: 'write' },
    ...{ setFormulas: 'write', clearContent: 'write' },
  };

  getValues(): CellValue[][] {
    this.file.settle();
    this.bring();
    return this.rows((position) => valueIn(this.file.cell(position), this.file.state.timeZone));
  }
  getValue(): CellValue {
    return this.corner.getValues()[0]![0]!;
  }
  getDisplayValues(): string[][] {
    this.file.settle();
    this.bring();
    return this.rows((position) => displayOf(this.file.cell(position)));
  }
  getDisplayValue(): string {
    return this.corner.getDisplayValues()[0]![0]!;
  }
  isBlank(): boolean {
    const { settled } = this;
    for (const position of this.positions()) if (settled.getEvaluatedCell(position).type !== 'empty') return false;
    return true;
  }
  /** "" for a cell without a formula of its own, also where an array fills it. */
  getFormulas(): string[][] {
    const { settled } = this;
    this.bring();
    return this.rows((position) => {
      const cell = settled.getCell(position);
      return cell?.isFormula ? fromEngineFormula(cell.compiledFormula.toFormulaString(settled), this.file.locale) : '';
    });
  }
  getFormula(): string {
    return this.corner.getFormulas()[0]![0]!;
  }

  setValues(values: unknown): this {
    const rows = this.fit<unknown>('setValues', values);
    return this.writeCells((position) => {
      const value = rows[position.row - this.zone.top]![position.col - this.zone.left];
      if (typeof value === 'string' && value.length > 50_000)
        throw new ServiceError('Your input contains more than the maximum of 50000 characters in a single cell.');
      const { state, locale, year, getters } = this.file;
      return inputOf(value, { locale, zone: state.timeZone, year, format: getters.getCell(position)?.format });
    });
  }
  setValue(value: unknown): this {
    return this.setValues(this.rows(() => value));
  }
  setFormulas(formulas: unknown): this {
    const rows = this.fit<string>('setFormulas', formulas);
    return this.writeCells((position) => {
      const text = rows[position.row - this.zone.top]![position.col - this.zone.left] ?? '';
      if (text === '') return { content: '' };
      return { content: toEngineFormula(text.startsWith('=') ? text : `=${text}`, this.file.locale) };
    });
  }
  setFormula(formula: unknown): this {
    return this.setFormulas(this.rows(() => formula));
  }
  clearContent(): this {
    this.change(this.sheetId, this.zone, () =>
      this.file.write('DELETE_CONTENT', { sheetId: this.sheetId, target: [this.zone] }, 'values'),
    );
    return this;
  }

  private bring(): void {
    const { top, bottom, left, right } = this.zone;
    this.file.counter.bring((bottom - top + 1) * (right - left + 1));
  }

  protected get corner(): RangeValues {
    const { left, top } = this.zone;
    return new RangeValues(this.execution, this.sheetId, { left, right: left, top, bottom: top });
  }

  private writeCells(inputFor: (position: Position) => CellInput): this {
    this.change(this.sheetId, this.zone, () => {
      for (const position of this.positions()) writeCell(this.file, position, inputFor(position));
    });
    return this;
  }
}

/** Puts content into a cell; a blank only where there was something. */
export function writeCell(file: WorkbenchFile, position: Position, input: CellInput): void {
  const cell = file.getters.getCell(position);
  if (input.content === '') {
    const current = cell?.isFormula || cell?.content;
    if (current) file.write('UPDATE_CELL', { ...position, content: '' }, 'values');
    return;
  }
  const format = formatFor(input, cell?.format);
  file.write('UPDATE_CELL', { ...position, content: input.content, ...(format ? { format } : {}) }, 'values');
}
