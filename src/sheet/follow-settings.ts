/** What people type into Settings becomes what the file goes by: kept, and followed by the formulas of open registers. */
import { formulaFacts, heldBy, holds } from './formula-facts.ts';
import { tookLock } from './lock.ts';
import { columnFormula, HEADER_ROW } from './tabs/register/formulas.ts';
import { findColumns } from './tabs/register/read.ts';
import { keepSettings, keptSettings, readSettingsTab } from './tabs/settings.ts';
import { type CycleRecord, openAgain, saveState, type Workbook, withCycle } from './workbook.ts';

/** The columns whose formulas hold a setting. */
const HEADERS = ['Fresh', 'Score'] as const;

/**
 * The workbook with the settings of its tab. Where they have changed, they are kept and the formulas follow; where that
 * cannot be written now (somebody else is saving, no edit rights) the command goes by them all the same, and the next
 * one writes. `most`: registers to write at once, the newest first.
 */
export function takeInSettings(workbook: Workbook, most = Number.POSITIVE_INFINITY): Workbook {
  const read = readSettingsTab(workbook);
  const settings = read?.settings ?? workbook.settings;
  const current: Workbook = { ...workbook, settings, brokenSettings: read?.broken ?? [] };
  if (workbook.obstacle || (isKept(current) && behind(current).length === 0)) return current;
  if (!tookLock()) return current;
  try {
    const { brokenSettings } = current;
    const fresh: Workbook = { ...openAgain(workbook), settings, brokenSettings };
    keepSettings(fresh.store, settings);
    const followed = follow(fresh, behind(fresh).slice(0, most));
    SpreadsheetApp.flush();
    return followed;
  } catch {
    return current;
  }
}

const isKept = ({ store, settings }: Workbook): boolean =>
  JSON.stringify(keptSettings(store)) === JSON.stringify(settings);

/** Open registers whose formulas hold other constants than the settings say. */
function behind({ state, settings }: Workbook): readonly CycleRecord[] {
  return state.cycles.filter((cycle) => {
    if (cycle.state === 'Closed' || cycle.making) return false;
    const [has, wanted] = [holds(cycle), formulaFacts(cycle, settings)];
    return has.staleAfterDays !== wanted.staleAfterDays || has.customScore !== wanted.customScore;
  });
}

/** Two reads a register, then writes alone; cut off half-way it is done again. A register whose tab is gone has none. */
function follow(workbook: Workbook, records: readonly CycleRecord[]): Workbook {
  const places = records.flatMap((record) => {
    const sheet = workbook.spreadsheet.getSheetById(record.sheetId);
    return sheet ? [{ record, sheet, positions: findColumns(sheet) }] : [];
  });
  const state = places.reduce((before, { record, sheet, positions }) => {
    const facts = formulaFacts(record, workbook.settings);
    for (const header of HEADERS) {
      const at = positions.get(header);
      if (at !== undefined) sheet.getRange(HEADER_ROW, at).setFormula(columnFormula(header, positions, facts));
    }
    return withCycle(before, { ...record, holds: heldBy(facts) });
  }, workbook.state);
  return saveState(workbook, state);
}
