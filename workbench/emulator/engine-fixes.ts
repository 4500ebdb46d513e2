import { type CorePlugin, helpers, registries } from './engine.ts';

interface Rule {
  readonly criterion: { readonly type: string; readonly values: readonly string[] };
}
type Adapt = { adaptRangeString(sheetId: string, xc: string): { changeType: string; range: string } };

/**
 * The range behind a "list from a range" validation does not follow inserted rows or a renamed tab in the engine, and
 * then every value counts as valid.
 */
export function fixListRanges(): void {
  const Base = registries.corePluginRegistry.get('dataValidation') as unknown as new (
    ...args: never[]
  ) => CorePlugin & { rules: Record<string, Rule[]>; adaptDVFormulas(adapt: Adapt): void };
  class Fixed extends Base {
    static getters = (Base as unknown as { getters: readonly string[] }).getters;
    override adaptDVFormulas(adapt: Adapt) {
      super.adaptDVFormulas(adapt);
      for (const [sheetId, rules] of Object.entries(this.rules)) {
        for (const [place, { criterion }] of rules.entries()) {
          if (criterion.type !== 'isValueInRange') continue;
          const change = adapt.adaptRangeString(sheetId, criterion.values[0]!);
          if (change.changeType !== 'NONE')
            this.history.update('rules', sheetId, place, 'criterion', 'values', 0, change.range);
        }
      }
    }
  }
  registries.corePluginRegistry.replace('dataValidation', Fixed as never);
}

type Place = { readonly sheetId: string; readonly col: number; readonly row: number };

/** The engine drops the blanks before a text when it wraps it; Sheets draws them: it is how a number format indents. */
export function keepIndents(): void {
  const Base = registries.featurePluginRegistry.get('ui_sheet') as unknown as new (
    ...args: never[]
  ) => {
    getters: { getCellText(place: Place, options: object): string };
    getCellMultiLineText(place: Place, options: object): string[];
  };
  class Fixed extends Base {
    static getters = (Base as unknown as { getters: readonly string[] }).getters;
    override getCellMultiLineText(place: Place, options: object): string[] {
      const [first = '', ...rest] = super.getCellMultiLineText(place, options);
      const indent = /^ +/.exec(this.getters.getCellText(place, {}))?.[0] ?? '';
      return [first.startsWith(' ') ? first : indent + first, ...rest];
    }
  }
  registries.featurePluginRegistry.replace('ui_sheet', Fixed as never);
}

type Pixels = Readonly<Record<number, number>>;

/**
 * Where each row and column begins on the screen is worked out when something is drawn. The engine does it for every
 * row of every sheet after every edit, which without a screen is a third of the cost of an edit.
 */
export function measureWhenDrawn(): void {
  const Base = registries.statefulUIPluginRegistry.get('header_positions') as unknown as new (
    ...args: never[]
  ) => { computePositions(sheetId: string, dimension: 'COL' | 'ROW'): Pixels };
  class Fixed extends Base {
    static getters = (Base as unknown as { getters: readonly string[] }).getters;
    computeHeaderPositionsOfSheet(sheetId: string) {
      const known: { COL?: Pixels; ROW?: Pixels } = {};
      const measured = (dimension: 'COL' | 'ROW') => {
        known[dimension] ??= this.computePositions(sheetId, dimension);
        return known[dimension];
      };
      return {
        get COL() {
          return measured('COL');
        },
        get ROW() {
          return measured('ROW');
        },
      };
    }
  }
  registries.statefulUIPluginRegistry.replace('header_positions', Fixed as never);
}

type Criterion = { readonly type: string; readonly values: readonly string[] };
type Getters = {
  getTranslatedCellFormula(sheetId: string, col: number, row: number, formula: unknown): string;
  evaluateFormula(sheetId: string, formula: string, place: Place): unknown;
  getEvaluatedCell(place: Place): { readonly value: unknown };
};
interface Judge {
  readonly getters: Getters;
  getRuleErrorForCellValue(value: unknown, place: Place, rule: object): string | undefined;
  getEvaluatedCriterionValues(sheetId: string, place: Place, offset: object, criterion: Criterion): unknown[];
}

/**
 * Before a value lands, the engine asks a custom formula of what the cell holds still: a first number in a blank cell
 * would be refused by `ISNUMBER(F3)`. Sheets asks it of the value that was typed.
 */
export function judgeWhatWasTyped(): void {
  const Base = registries.coreViewsPluginRegistry.get('data_validation_ui') as unknown as new (
    ...args: never[]
  ) => Judge;
  class Fixed extends Base {
    static getters = (Base as unknown as { getters: readonly string[] }).getters;
    private typed: unknown = null;
    override getRuleErrorForCellValue(value: unknown, place: Place, rule: object) {
      // The cell editor puts a % behind what is typed into a percentage; a person types it all the same.
      const twice = typeof value === 'string' ? /^(-?[\d.]+) *% *%$/.exec(value)?.[1] : undefined;
      this.typed = twice === undefined ? value : Number(twice) / 100;
      return super.getRuleErrorForCellValue(this.typed, place, rule);
    }
    override getEvaluatedCriterionValues(sheetId: string, place: Place, offset: object, criterion: Criterion) {
      // What stands in the cell already is asked about as it stands there: a number may be a date by its format.
      const hasLanded = this.getters.getEvaluatedCell(place).value === this.typed;
      if (criterion.type !== 'customFormula' || hasLanded) {
        return super.getEvaluatedCriterionValues(sheetId, place, offset, criterion);
      }
      // The own plugin's evaluation, with the cell's own reference taken for the value.
      const { getters, typed } = this;
      const own = new RegExp(`("(?:[^"]|"")*")|(?<![A-Z!$:\\d])\\$?${xcOf(place)}(?![\\d:(])`, 'g');
      const judged: Pick<Getters, 'getTranslatedCellFormula' | 'evaluateFormula'> = {
        getTranslatedCellFormula: (...asked) => getters.getTranslatedCellFormula(...asked),
        evaluateFormula: (id, formula, at) =>
          getters.evaluateFormula(
            id,
            formula.replace(own, (found, quoted) => quoted ?? (literal(typed) || found)),
            at,
          ),
      };
      const asked = Object.create(this, { getters: { value: withAll(getters, judged) } }) as this;
      return Base.prototype.getEvaluatedCriterionValues.call(asked, sheetId, place, offset, criterion);
    }
  }
  registries.coreViewsPluginRegistry.replace('data_validation_ui', Fixed as never);
}

const withAll = (getters: Getters, judged: Partial<Getters>): Getters => Object.assign(Object.create(getters), judged);

function xcOf({ col, row }: Place): string {
  return helpers.toXC(col, row).replace(/(?<=[A-Z])(?=\d)/, '\\$?');
}

function literal(value: unknown): string {
  if (typeof value === 'string') return `"${value.replace(/"/g, '""')}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : '';
}
