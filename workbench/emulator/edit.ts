import { formatFor, inputOf } from './cell-values.ts';
import { helpers, type Zone } from './engine.ts';
import type { Edited } from './events.ts';
import type { WorkbenchFile } from './file.ts';
import { sheetsCode } from './formula/engine-values.ts';
import { fromEngineFormula, toEngineFormula } from './formula-text.ts';
import type { Person } from './person.ts';
import { assertMayWrite } from './protection-rule.ts';
import { writeCell } from './range-values.ts';
import { ServiceError } from './service-error.ts';
import { type CellInput, readInput } from './typed.ts';
import { engineRuleAt } from './validation-rules.ts';

interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** A typed text as the cell takes it; what is not text is a value as pasted. */
export function typedInput(file: WorkbenchFile, position: Position, value: unknown): CellInput {
  const { locale, year, getters, state } = file;
  const format = getters.getCell(position)?.format;
  if (typeof value === 'string') return readInput(value, { locale, format, year });
  return inputOf(value, { locale, format, year, zone: state.timeZone });
}

/** What e.value and e.oldValue say: text, undefined for a blank. */
export function contentText(file: WorkbenchFile, position: Position): string | undefined {
  const cell = file.getters.getCell(position);
  if (cell?.isFormula) return fromEngineFormula(cell.compiledFormula.toFormulaString(file.getters), file.locale);
  const { type, value } = file.getters.getEvaluatedCell(position);
  if (type === 'empty') return undefined;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return type === 'error' ? sheetsCode(String(value)) : String(value);
}

/**
 * A person types into a cell or pastes over several: protection refuses all of it, validation that rejects refuses a
 * typed cell (a paste goes through), and what the edit trigger is told comes back.
 */
export function personEdits(
  file: WorkbenchFile,
  person: Person,
  sheetId: string,
  zone: Zone,
  values: readonly (readonly unknown[])[],
): Edited {
  return file.work(() => {
    assertMayWrite(file, person, sheetId, zone);
    const single = zone.left === zone.right && zone.top === zone.bottom;
    const corner = { sheetId, col: zone.left, row: zone.top };
    const oldValue = single ? contentText(file, corner) : undefined;
    const before = file.getters.getCell(corner);
    const kept = {
      content: before?.isFormula ? before.compiledFormula.toFormulaString(file.getters) : (before?.content ?? ''),
      format: before?.format,
    };
    values.forEach((line, i) => {
      line.forEach((value, j) => {
        const position = { sheetId, col: zone.left + j, row: zone.top + i };
        writeCell(file, position, typedInput(file, position, value));
      });
    });
    file.settle();
    const refusal = single ? refusedBy(file, corner) : null;
    if (refusal) {
      file.write('UPDATE_CELL', { ...corner, content: kept.content, format: kept.format ?? '' }, 'values');
      throw new ServiceError(refusal);
    }
    return { sheetId, zone, oldValue, value: single ? contentText(file, corner) : undefined };
  });
}

/** The sentence Sheets shows where a rule rejects what now stands in the cell. */
export function refusedBy(file: WorkbenchFile, position: Position): string | null {
  const rule = engineRuleAt(file, position.sheetId, position.col, position.row);
  const cell = file.getters.getEvaluatedCell(position);
  if (!rule?.isBlocking || cell.type === 'empty') return null;
  const { type, values } = rule.criterion;
  // The engine compares lists without regard to case; Sheets does not.
  const wrong =
    type === 'isValueInList' ? !values.includes(cell.formattedValue) : file.getters.isDataValidationInvalid(position);
  if (!wrong) return null;
  const address = helpers.toXC(position.col, position.row);
  return (
    rule.sheets?.help || `The data you entered in cell ${address} violates the data validation rules set on this cell.`
  );
}

/** The range a person's block of values covers from its upper left corner. */
export function coveredZone(a1: string, values: readonly (readonly unknown[])[]): Zone {
  const { left, top } = helpers.toZone(a1);
  const cols = Math.max(...values.map((line) => line.length));
  return { left, top, right: left + cols - 1, bottom: top + values.length - 1 };
}

/** For the page: a text typed into the grid (en_US as the engine's editor gives it), read and judged before it lands. */
export function judgeTyped(
  file: WorkbenchFile,
  person: Person,
  position: Position,
  text: string,
): { content: string; format?: string } | { refused: string } {
  const { col, row, sheetId } = position;
  try {
    assertMayWrite(file, person, sheetId, { left: col, right: col, top: row, bottom: row });
  } catch (error) {
    return { refused: (error as Error).message };
  }
  const current = file.getters.getCell(position)?.format;
  // The editor has made numbers and formulas en_US already; dates with points and percentages it leaves to us.
  const english = { ...file.locale, decimalSeparator: '.', thousandsSeparator: ',' };
  const input =
    text.startsWith('=') && current !== '@'
      ? { content: toEngineFormula(text, english) }
      : readInput(text, { locale: english, format: current, year: file.year });
  const rule = engineRuleAt(file, sheetId, col, row);
  if (rule?.isBlocking && input.content !== '' && !input.content.startsWith('=')) {
    const { type, values } = rule.criterion;
    const plain = input.content.startsWith("'") ? input.content.slice(1) : input.content;
    const value = helpers.isNumber(plain, english) && plain === input.content ? Number(plain) : plain;
    const wrong =
      type === 'isValueInList'
        ? !values.includes(plain)
        : type !== 'customFormula' && !file.getters.getValidationResultForCellValue(value, position).isValid;
    if (wrong)
      return {
        refused:
          rule.sheets?.help ||
          `The data you entered in cell ${helpers.toXC(col, row)} violates the data validation rules set on this cell.`,
      };
  }
  const format = formatFor(input, current);
  return format ? { content: input.content, format } : { content: input.content };
}
