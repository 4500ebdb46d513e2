import { DataValidation, type RangeLike, type ValidationRule } from './data-validation.ts';
import { helpers, type Zone } from './engine.ts';
import type { WorkbenchFile } from './file.ts';
import { fromEngineFormula, toEngineFormula } from './formula-text.ts';
import { ServiceError } from './service-error.ts';
import { serialOf } from './zone.ts';

/** A rule as the engine keeps it; `sheets` is what the engine has no place for. */
interface EngineRule {
  readonly id: string;
  readonly isBlocking?: boolean;
  readonly criterion: { readonly type: string; readonly values: readonly string[]; readonly displayStyle?: string };
  readonly ranges: readonly { readonly sheetId: string; readonly zone: Zone }[];
  readonly sheets?: { readonly criteria: string; readonly help: string; readonly values: readonly unknown[] };
}

const TYPES: Readonly<Record<string, string>> = {
  NUMBER_BETWEEN: 'isBetween',
  NUMBER_GREATER_THAN: 'isGreaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'isGreaterOrEqualTo',
  NUMBER_LESS_THAN: 'isLessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'isLessOrEqualTo',
  NUMBER_EQUAL_TO: 'isEqual',
  DATE_IS_VALID_DATE: 'dateIsValid',
  DATE_BETWEEN: 'dateIsBetween',
  DATE_ON_OR_AFTER: 'dateIsOnOrAfter',
  CHECKBOX: 'isBoolean',
  CUSTOM_FORMULA: 'customFormula',
};

const LIST_LIMIT = 500;

function criterionOf(file: WorkbenchFile, { criteria, values }: ValidationRule): EngineRule['criterion'] {
  const displayStyle = values[1] === false ? 'plainText' : 'arrow';
  if (criteria === 'VALUE_IN_LIST') {
    const words = values[0] as string[];
    if (words.length > LIST_LIMIT)
      throw new ServiceError(
        `The data validation rule has more items than the limit of ${LIST_LIMIT}. Use the 'List from a range' criteria instead.`,
      );
    return { type: 'isValueInList', values: words, displayStyle };
  }
  if (criteria === 'VALUE_IN_RANGE') {
    const { sheetId, zone } = values[0] as RangeLike;
    const range = file.getters.getRangeFromZone(sheetId, zone);
    return { type: 'isValueInRange', values: [file.getters.getRangeString(range, '')], displayStyle };
  }
  const type = TYPES[criteria ?? ''];
  if (!type) throw new Error(`DataValidationBuilder with ${criteria} is not emulated`);
  const texts = values.map((value) => {
    if (value instanceof Date) return String(serialOf(value.getTime(), file.state.timeZone));
    return criteria === 'CUSTOM_FORMULA' ? toEngineFormula(String(value), file.locale) : String(value);
  });
  return { type, values: texts };
}

/** Sets a rule on zones of a sheet; it cuts them out of older rules, as in Sheets. null takes the rules away. */
export function setValidation(
  file: WorkbenchFile,
  sheetId: string,
  zones: readonly Zone[],
  rule: ValidationRule | null,
): void {
  const ranges = zones.map((zone) => file.getters.getRangeDataFromZone(sheetId, zone));
  const id = `dv${file.state.nextItem++}`;
  if (!rule) {
    // A rule laid over the zones cuts the others; then it goes itself.
    const criterion = { type: 'dateIsValid', values: [] };
    file.write('ADD_DATA_VALIDATION_RULE', { sheetId, ranges, rule: { id, criterion, isBlocking: false } });
    file.write('REMOVE_DATA_VALIDATION_RULE', { sheetId, id });
    return;
  }
  const criterion = criterionOf(file, rule);
  const blanks = criterion.type === 'isBoolean' ? blankCells(file, sheetId, zones) : [];
  const values =
    rule.criteria === 'VALUE_IN_RANGE' ? [rule.values[1]] : rule.values.filter((v) => !(v instanceof Date));
  const sheets = { criteria: rule.criteria, help: rule.help, values };
  file.write('ADD_DATA_VALIDATION_RULE', {
    ...{ sheetId, ranges },
    rule: { id, criterion, isBlocking: !rule.allowInvalid, sheets },
  });
  // The engine ticks empty cells FALSE; in Sheets a checkbox rule leaves them empty.
  for (const position of blanks) file.write('UPDATE_CELL', { ...position, content: '' }, 'values');
}

function blankCells(file: WorkbenchFile, sheetId: string, zones: readonly Zone[]) {
  const found: { sheetId: string; col: number; row: number }[] = [];
  for (const zone of zones)
    for (let row = zone.top; row <= zone.bottom; row++)
      for (let col = zone.left; col <= zone.right; col++) {
        const cell = file.getters.getCell({ sheetId, col, row });
        if (!cell || (!cell.isFormula && !cell.content)) found.push({ sheetId, col, row });
      }
  return found;
}

export const engineRuleAt = (file: WorkbenchFile, sheetId: string, col: number, row: number): EngineRule | undefined =>
  file.getters.getValidationRuleForCell({ sheetId, col, row }) as unknown as EngineRule | undefined;

/** The rule of a cell as the script sees it; ranges as `range` makes them. */
export function validationAt(
  file: WorkbenchFile,
  sheetId: string,
  col: number,
  row: number,
  range: (sheetId: string, zone: Zone) => RangeLike,
): DataValidation | null {
  const rule = engineRuleAt(file, sheetId, col, row);
  if (!rule) return null;
  const criteria = (rule.sheets?.criteria ??
    Object.entries(TYPES).find(([, type]) => type === rule.criterion.type)?.[0] ??
    (rule.criterion.type === 'isValueInList' ? 'VALUE_IN_LIST' : 'VALUE_IN_RANGE')) as ValidationRule['criteria'];
  return new DataValidation({
    criteria,
    values: valuesOf(file, rule, criteria, sheetId, range),
    allowInvalid: !rule.isBlocking,
    help: rule.sheets?.help ?? '',
  });
}

function valuesOf(
  file: WorkbenchFile,
  { criterion }: EngineRule,
  criteria: ValidationRule['criteria'],
  sheetId: string,
  range: (sheetId: string, zone: Zone) => RangeLike,
): unknown[] {
  const dropdown = criterion.displayStyle !== 'plainText';
  if (criteria === 'VALUE_IN_LIST') return [[...criterion.values], dropdown];
  if (criteria === 'VALUE_IN_RANGE') {
    const source = file.getters.getRangeFromSheetXC(sheetId, criterion.values[0]!);
    // The cells the list came from were deleted: the rule shows #REF!, and there is no range to give.
    if (source.invalidXc || !file.getters.tryGetSheet(source.sheetId)) return [null, dropdown];
    return [range(source.sheetId, source.zone), dropdown];
  }
  if (criteria === 'CUSTOM_FORMULA') return criterion.values.map((text) => fromEngineFormula(text, file.locale));
  return criterion.values.map((text) => (helpers.isNumber(text, file.locale) ? Number(text) : text));
}
