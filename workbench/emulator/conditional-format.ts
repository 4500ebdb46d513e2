import type { Cost } from './calls.ts';
import { hex } from './colours.ts';
import { BooleanCriteria, type EnumValue } from './enums.ts';
import { ServiceError } from './service-error.ts';

type Criteria = keyof typeof BooleanCriteria;
type Names = keyof GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

export interface FormatLook {
  readonly fillColor?: string;
  readonly textColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
}
export interface FormatRule {
  readonly criteria: Criteria | null;
  readonly values: readonly unknown[];
  readonly look: FormatLook;
  readonly ranges: readonly object[];
}

/** The condition of a rule, as the script reads it. */
export class BooleanCondition {
  static readonly service = 'BooleanCondition';
  static readonly costs: Readonly<Record<string, Cost>> = {
    ...{ getCriteriaType: 'local', getCriteriaValues: 'local', getBackground: 'local', getFontColor: 'local' },
    ...{ getBold: 'local', getItalic: 'local', getStrikethrough: 'local', getUnderline: 'local' },
  };
  private readonly rule: FormatRule;
  constructor(rule: FormatRule) {
    this.rule = rule;
  }
  getCriteriaType(): EnumValue | null {
    return this.rule.criteria ? BooleanCriteria[this.rule.criteria] : null;
  }
  getCriteriaValues(): unknown[] {
    return [...this.rule.values];
  }
  getBackground(): string | null {
    return this.rule.look.fillColor?.toLowerCase() ?? null;
  }
  getFontColor(): string | null {
    return this.rule.look.textColor?.toLowerCase() ?? null;
  }
  getBold(): boolean | null {
    return this.rule.look.bold ?? null;
  }
  getItalic(): boolean | null {
    return this.rule.look.italic ?? null;
  }
  getUnderline(): boolean | null {
    return this.rule.look.underline ?? null;
  }
  getStrikethrough(): boolean | null {
    return this.rule.look.strikethrough ?? null;
  }
}

export class ConditionalFormatRule {
  static readonly service: string = 'ConditionalFormatRule';
  static readonly costs: Readonly<Record<string, Cost>> = {
    getBooleanCondition: 'local',
    getGradientCondition: 'local',
    getRanges: 'local',
    copy: 'local',
  };
  protected state: FormatRule;
  constructor(state: FormatRule) {
    this.state = state;
  }
  get rule(): FormatRule {
    return this.state;
  }
  getBooleanCondition(): BooleanCondition {
    return new BooleanCondition(this.state);
  }
  getGradientCondition(): null {
    return null;
  }
  getRanges(): object[] {
    return [...this.state.ranges];
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.state);
  }
}

const NUMBER_TESTS = {
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
} as const satisfies Partial<Record<Names, Criteria>>;

export class ConditionalFormatRuleBuilder extends ConditionalFormatRule {
  static override readonly service = 'ConditionalFormatRuleBuilder';
  static override readonly costs: Readonly<Record<string, Cost>> = Object.fromEntries(
    (
      [
        ...[
          'whenFormulaSatisfied',
          'whenTextContains',
          'whenTextDoesNotContain',
          'whenTextStartsWith',
          'whenTextEndsWith',
        ],
        ...['whenTextEqualTo', 'whenCellEmpty', 'whenCellNotEmpty', 'whenNumberBetween', 'whenNumberNotBetween'],
        ...Object.keys(NUMBER_TESTS),
        ...['setBackground', 'setFontColor', 'setBold', 'setItalic', 'setUnderline', 'setStrikethrough', 'setRanges'],
        ...['build', 'copy', 'getBooleanCondition', 'getGradientCondition', 'getRanges'],
      ] as Names[]
    ).map((name) => [name, 'local' as Cost]),
  );

  constructor(state: FormatRule = { criteria: null, values: [], look: {}, ranges: [] }) {
    super(state);
  }
  private when(criteria: Criteria, ...values: unknown[]): this {
    this.state = { ...this.state, criteria, values };
    return this;
  }
  private look(change: FormatLook): this {
    this.state = { ...this.state, look: { ...this.state.look, ...change } };
    return this;
  }

  whenFormulaSatisfied(formula: string): this {
    return this.when('CUSTOM_FORMULA', formula);
  }
  whenTextContains(text: string): this {
    return this.when('TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string): this {
    return this.when('TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextStartsWith(text: string): this {
    return this.when('TEXT_STARTS_WITH', text);
  }
  whenTextEndsWith(text: string): this {
    return this.when('TEXT_ENDS_WITH', text);
  }
  whenTextEqualTo(text: string): this {
    return this.when('TEXT_EQUAL_TO', text);
  }
  whenCellEmpty(): this {
    return this.when('CELL_EMPTY');
  }
  whenCellNotEmpty(): this {
    return this.when('CELL_NOT_EMPTY');
  }
  whenNumberBetween(start: number, end: number): this {
    return this.when('NUMBER_BETWEEN', start, end);
  }
  whenNumberNotBetween(start: number, end: number): this {
    return this.when('NUMBER_NOT_BETWEEN', start, end);
  }
  whenNumberGreaterThan(number: number): this {
    return this.when(NUMBER_TESTS.whenNumberGreaterThan, number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.when(NUMBER_TESTS.whenNumberGreaterThanOrEqualTo, number);
  }
  whenNumberLessThan(number: number): this {
    return this.when(NUMBER_TESTS.whenNumberLessThan, number);
  }
  whenNumberLessThanOrEqualTo(number: number): this {
    return this.when(NUMBER_TESTS.whenNumberLessThanOrEqualTo, number);
  }
  whenNumberEqualTo(number: number): this {
    return this.when(NUMBER_TESTS.whenNumberEqualTo, number);
  }
  whenNumberNotEqualTo(number: number): this {
    return this.when(NUMBER_TESTS.whenNumberNotEqualTo, number);
  }
  setBackground(colour: string): this {
    return this.look({ fillColor: hex(colour) });
  }
  setFontColor(colour: string): this {
    return this.look({ textColor: hex(colour) });
  }
  setBold(bold: boolean): this {
    return this.look({ bold });
  }
  setItalic(italic: boolean): this {
    return this.look({ italic });
  }
  setUnderline(underline: boolean): this {
    return this.look({ underline });
  }
  setStrikethrough(strikethrough: boolean): this {
    return this.look({ strikethrough });
  }
  setRanges(ranges: object[]): this {
    this.state = { ...this.state, ranges: [...ranges] };
    return this;
  }
  build(): ConditionalFormatRule {
    if (!this.state.criteria) throw new ServiceError('Conditional format rules must have a condition.');
    if (!this.state.ranges.length) throw new ServiceError('Conditional format rules must have a range.');
    return new ConditionalFormatRule(this.state);
  }
}
