import type { Cost } from './calls.ts';
import { DataValidationCriteria, type EnumValue } from './enums.ts';
import { ServiceError } from './service-error.ts';

type Criteria = keyof typeof DataValidationCriteria;

/** A rectangle of cells, as far as a rule needs it. */
export interface RangeLike {
  readonly sheetId: string;
  readonly zone: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

export interface ValidationRule {
  readonly criteria: Criteria | null;
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly help: string;
}

const isRange = (value: unknown): value is RangeLike => !!value && typeof value === 'object' && 'zone' in value;

const BUILDER_COSTS = Object.fromEntries(
  (
    [
      ...['requireValueInList', 'requireValueInRange', 'requireNumberBetween', 'requireNumberGreaterThan'],
      ...['requireNumberGreaterThanOrEqualTo', 'requireNumberLessThan', 'requireNumberLessThanOrEqualTo'],
      ...['requireNumberEqualTo', 'requireDate', 'requireDateBetween', 'requireDateOnOrAfter', 'requireCheckbox'],
      ...['requireFormulaSatisfied', 'setAllowInvalid', 'setHelpText', 'build', 'copy'],
      ...['getCriteriaType', 'getCriteriaValues', 'getAllowInvalid', 'getHelpText'],
    ] as (keyof GoogleAppsScript.Spreadsheet.DataValidationBuilder)[]
  ).map((name) => [name, 'local' as Cost]),
);

/** A built rule. */
export class DataValidation {
  static readonly service: string = 'DataValidation';
  static readonly costs: Readonly<Record<string, Cost>> = {
    ...{
      getCriteriaType: 'local',
      getCriteriaValues: 'local',
      getAllowInvalid: 'local',
      getHelpText: 'local',
      copy: 'local',
    },
  };
  protected state: ValidationRule;
  constructor(state: ValidationRule) {
    this.state = state;
  }
  get rule(): ValidationRule {
    return this.state;
  }
  getCriteriaType(): EnumValue | null {
    return this.state.criteria ? DataValidationCriteria[this.state.criteria] : null;
  }
  getCriteriaValues(): unknown[] {
    return [...this.state.values];
  }
  getAllowInvalid(): boolean {
    return this.state.allowInvalid;
  }
  getHelpText(): string | null {
    return this.state.help || null;
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.state);
  }
}

export class DataValidationBuilder extends DataValidation {
  static override readonly service = 'DataValidationBuilder';
  static override readonly costs = BUILDER_COSTS;

  constructor(state: ValidationRule = { criteria: null, values: [], allowInvalid: true, help: '' }) {
    super(state);
  }

  private require(criteria: Criteria, ...values: unknown[]): this {
    this.state = { ...this.state, criteria, values };
    return this;
  }

  requireValueInList(values: unknown, showDropdown = true): this {
    if (!Array.isArray(values)) throw new ServiceError('The values of a list must be an array of texts.');
    return this.require('VALUE_IN_LIST', values.map(String), showDropdown);
  }
  requireValueInRange(range: unknown, showDropdown = true): this {
    if (!isRange(range)) throw new ServiceError('requireValueInRange takes a Range.');
    return this.require('VALUE_IN_RANGE', range, showDropdown);
  }
  requireNumberBetween(start: number, end: number): this {
    if (start > end) throw new ServiceError('The start of a number range lies above its end.');
    return this.require('NUMBER_BETWEEN', start, end);
  }
  requireNumberGreaterThan(number: number): this {
    return this.require('NUMBER_GREATER_THAN', number);
  }
  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  requireNumberLessThan(number: number): this {
    return this.require('NUMBER_LESS_THAN', number);
  }
  requireNumberLessThanOrEqualTo(number: number): this {
    return this.require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  requireNumberEqualTo(number: number): this {
    return this.require('NUMBER_EQUAL_TO', number);
  }
  requireDate(): this {
    return this.require('DATE_IS_VALID_DATE');
  }
  requireDateBetween(start: Date, end: Date): this {
    return this.require('DATE_BETWEEN', start, end);
  }
  requireDateOnOrAfter(date: Date): this {
    return this.require('DATE_ON_OR_AFTER', date);
  }
  requireCheckbox(): this {
    return this.require('CHECKBOX');
  }
  requireFormulaSatisfied(formula: string): this {
    return this.require('CUSTOM_FORMULA', formula);
  }
  setAllowInvalid(allow: boolean): this {
    this.state = { ...this.state, allowInvalid: allow };
    return this;
  }
  setHelpText(text: string): this {
    this.state = { ...this.state, help: text };
    return this;
  }
  build(): DataValidation {
    if (!this.state.criteria) throw new ServiceError('Data validation rules must have a criterion.');
    return new DataValidation(this.state);
  }
}
