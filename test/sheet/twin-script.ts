/** A script of the tests: makes a register and puts any cells into it, as sorted, pasted and half-cleared sheets hold them. */

import type { CycleState } from '../../src/domain/okr.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { formulaFacts } from '../../src/sheet/formula-facts.ts';
import type { InputHeader } from '../../src/sheet/tabs/register/columns.ts';
import { FIRST_ROW, OWN_POSITIONS } from '../../src/sheet/tabs/register/formulas.ts';
import { fillRegister } from '../../src/sheet/tabs/register/make.ts';

export { OKRROLLUP, OKRSCORE } from '../../src/entry/custom-functions.ts';

export interface TwinRegister {
  readonly tabName: string;
  readonly cycle: { readonly name: string; readonly from: string; readonly due: string; readonly state: CycleState };
  readonly customScore: boolean;
  /** Columns of cells; texts are put as texts. */
  readonly columns: readonly { readonly header: InputHeader; readonly cells: readonly (string | number | boolean)[] }[];
}

export function makeTwin(register: TwinRegister): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.insertSheet(register.tabName);
  const facts = { ...formulaFacts(register.cycle, DEFAULT_SETTINGS), customScore: register.customScore };
  fillRegister(sheet, { facts, rows: [], team: null });
  for (const { header, cells } of register.columns) {
    const texts = cells.map((cell) => [typeof cell === 'string' && cell !== '' ? `'${cell}` : cell]);
    const range = sheet.getRange(FIRST_ROW, OWN_POSITIONS.get(header) ?? 1, cells.length, 1);
    range.clearDataValidations();
    range.setValues(texts);
  }
}
