/**
 * What Supports offers from outside a register stands as constants in the formula of its column Choices: no formula
 * reads another tab. Where goals and longer cycles have changed, the formula follows.
 */
import { aimText } from '../domain/alignment.ts';
import { type ReadAim, readAimsAbove } from './aims.ts';
import type { Dates } from './dates.ts';
import { formulaFacts } from './formula-facts.ts';
import { columnFormula, HEADER_ROW } from './tabs/register/formulas.ts';
import { findColumns, nameInFormula, type ReadRegister } from './tabs/register/read.ts';
import { type CycleRecord, saveState, type Workbook, withCycle } from './workbook.ts';

/** More than a person would look through in a dropdown. */
const MOST = 60;
const LONGEST = 120;
/** Registers followed by one command. */
const MOST_REGISTERS = 4;

/** The texts for the dropdown, the highest first. */
export const offeredFrom = (above: readonly ReadAim[]): readonly string[] =>
  above
    .filter(({ id, title }) => id !== '' && title !== '')
    .slice(0, MOST)
    .map((aim) => [...aimText(aim)].slice(0, LONGEST).join(''));

/** The caller holds the lock. The newest registers alone: the others follow when somebody looks at their alignment. */
export function followAims(workbook: Workbook, records: readonly CycleRecord[], dates: Dates): Workbook {
  return records
    .filter(({ making, state }) => !making && state !== 'Closed')
    .slice(0, MOST_REGISTERS)
    .reduce((before, record) => {
      const above = offeredFrom(readAimsAbove(before, record, dates));
      const sheet = isOffered(record, above) ? null : before.spreadsheet.getSheetById(record.sheetId);
      return sheet ? offer(before, record, above, { sheet, positions: findColumns(sheet) }) : before;
    }, workbook);
}

export const isOffered = ({ above = [] }: CycleRecord, texts: readonly string[]): boolean =>
  JSON.stringify(above) === JSON.stringify(texts);

/** A read and two writes, and nothing where nothing has changed. */
export function offer(
  workbook: Workbook,
  record: CycleRecord,
  above: readonly string[],
  { sheet, positions }: Pick<ReadRegister, 'sheet' | 'positions'>,
): Workbook {
  const at = positions.get('Choices');
  if (at === undefined || isOffered(record, above)) return workbook;
  const header = sheet.getRange(HEADER_ROW, at);
  // Somebody may have moved the column since it was found.
  if (nameInFormula(header.getFormula()) !== 'Choices') return workbook;
  const next = { ...record, above };
  header.setFormula(columnFormula('Choices', positions, formulaFacts(next, workbook.settings)));
  return saveState(workbook, withCycle(workbook.state, next));
}
