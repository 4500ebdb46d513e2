import { ConditionalFormatRule, type FormatLook, type FormatRule } from './conditional-format.ts';
import type { RangeLike } from './data-validation.ts';
import type { Zone } from './engine.ts';
import type { WorkbenchFile } from './file.ts';
import { fromEngineFormula, toEngineFormula } from './formula-text.ts';
import { ServiceError } from './service-error.ts';

const OPERATORS: Readonly<Record<NonNullable<FormatRule['criteria']>, string>> = {
  CELL_EMPTY: 'isEmpty',
  CELL_NOT_EMPTY: 'isNotEmpty',
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_EQUAL_TO: 'isEqual',
  TEXT_STARTS_WITH: 'beginsWithText',
  TEXT_ENDS_WITH: 'endsWithText',
  NUMBER_BETWEEN: 'isBetween',
  NUMBER_NOT_BETWEEN: 'isNotBetween',
  NUMBER_EQUAL_TO: 'isEqual',
  NUMBER_NOT_EQUAL_TO: 'isNotEqual',
  NUMBER_GREATER_THAN: 'isGreaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'isGreaterOrEqualTo',
  NUMBER_LESS_THAN: 'isLessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'isLessOrEqualTo',
  CUSTOM_FORMULA: 'customFormula',
};

interface EngineFormat {
  readonly id: string;
  readonly ranges: readonly string[];
  readonly rule: { readonly operator: string; readonly values: readonly string[]; readonly style: FormatLook };
}

const formats = (file: WorkbenchFile, sheetId: string): readonly EngineFormat[] =>
  file.getters.getConditionalFormats(sheetId) as unknown as readonly EngineFormat[];

export function clearFormatRules(file: WorkbenchFile, sheetId: string): void {
  for (const { id } of [...formats(file, sheetId)]) file.write('REMOVE_CONDITIONAL_FORMAT', { sheetId, id });
}

/** Replaces all rules of the sheet, in the order given (reference/spreadsheet/sheet setConditionalFormatRules). */
export function setFormatRules(file: WorkbenchFile, sheetId: string, rules: readonly FormatRule[]): void {
  for (const { ranges } of rules)
    if (ranges.some((range) => (range as RangeLike).sheetId !== sheetId))
      throw new ServiceError('Conditional format rule cannot reference a different sheet.');
  clearFormatRules(file, sheetId);
  for (const { criteria, values, look, ranges } of rules) {
    const isFormula = criteria === 'CUSTOM_FORMULA';
    const texts = values.map((value) =>
      isFormula ? toEngineFormula(withSign(String(value)), file.locale) : String(value),
    );
    const rule = { type: 'CellIsRule', operator: OPERATORS[criteria!], values: texts, style: look };
    file.write('ADD_CONDITIONAL_FORMAT', {
      sheetId,
      cf: { id: `cf${file.state.nextItem++}`, rule },
      ranges: ranges.map((range) => file.getters.getRangeDataFromZone(sheetId, (range as RangeLike).zone)),
    });
  }
}

const withSign = (formula: string) => (formula.startsWith('=') ? formula : `=${formula}`);

export function formatRules(
  file: WorkbenchFile,
  sheetId: string,
  range: (sheetId: string, zone: Zone) => object,
): ConditionalFormatRule[] {
  return formats(file, sheetId).map(({ ranges, rule }) => {
    const numeric = rule.values.length > 0 && rule.values.every((text) => text !== '' && !Number.isNaN(Number(text)));
    const [criteria] = Object.entries(OPERATORS).find(
      ([name, operator]) =>
        operator === rule.operator && (operator !== 'isEqual' || name.startsWith('NUMBER') === numeric),
    ) ?? ['CUSTOM_FORMULA'];
    const values = rule.values.map((text) =>
      criteria === 'CUSTOM_FORMULA'
        ? fromEngineFormula(text, file.locale)
        : criteria.startsWith('NUMBER')
          ? Number(text)
          : text,
    );
    return new ConditionalFormatRule({
      criteria: criteria as FormatRule['criteria'],
      values,
      look: rule.style,
      ranges: ranges.map((xc) => range(sheetId, file.getters.getRangeFromSheetXC(sheetId, xc).zone)),
    });
  });
}
