/** Takes a change back, or says why not. */
import { takeOut } from './adding.ts';
import { type ChangeSet, forgetChange, type WrittenCell } from './change-set.ts';
import type { Dates } from './dates.ts';
import { typedCells } from './own-tab.ts';
import { assertMayWrite } from './protected.ts';
import { bringBack, removeQuarter, showAs } from './quarter.ts';
import { actionsFrom, plannedIn, removeActions } from './tabs/actions.ts';
import { followersIn } from './tabs/register/followers.ts';
import { readRegister } from './tabs/register/read.ts';
import { differencesSince } from './tabs/register/stood.ts';
import { asLiteral } from './user-text.ts';
import type { CycleRecord, Workbook } from './workbook.ts';

/** How many differences a sentence names. */
const NAMED = 3;

export function undo(workbook: Workbook, change: ChangeSet, dates: Dates): Workbook {
  const { step } = change;
  // Forgotten with the last write of the undo itself: cut off half-way it can be pressed again.
  switch (step.kind) {
    case 'made': {
      const record = recordOf(workbook, step.cycle);
      if (!step.stood)
        throw new Error(`${step.cycle} is too large to be compared. Delete its tab by hand if you are sure.`);
      // Without its tab the undo itself was cut off, or somebody deleted it: there is nothing left to lose.
      const sheet = workbook.spreadsheet.getSheetById(record.sheetId);
      if (sheet) {
        const register = readRegister(sheet, dates);
        refuseIfWorkedOn(differencesSince(step.stood, register.rows, followersIn(register)));
      }
      const planned = actionsFrom(workbook, plannedIn(step.cycle));
      removeActions(planned.filter(({ isTouched }) => !isTouched));
      forgetChange(workbook.store, change.id);
      return removeQuarter(workbook, record, dates, null);
    }
    case 'started': {
      const record = recordOf(workbook, step.cycle);
      forgetChange(workbook.store, change.id);
      return showAs(workbook, { ...record, state: 'Draft' });
    }
    case 'removed': {
      if (!step.stood)
        throw new Error('The register was too large to be kept. Bring it back with File → Version history.');
      forgetChange(workbook.store, change.id);
      return bringBack(workbook, step.record, step.stood, dates);
    }
    case 'tab': {
      const { spreadsheet, store } = workbook;
      const sheet = spreadsheet.getSheetById(step.sheetId);
      // Without its tab the undo was cut off, or somebody deleted it: there is nothing left to lose.
      if (sheet && typedCells(sheet) !== step.typed) {
        throw new Error(
          `Somebody has worked in “${sheet.getName()}” since, so it stays. Delete the tab by hand if you are sure.`,
        );
      }
      if (sheet) deleteTab(spreadsheet, sheet);
      forgetChange(store, change.id);
      store.commit();
      return workbook;
    }
    case 'added': {
      refuseIfWorkedOn(takeOut(workbook, change, step, dates));
      return workbook;
    }
    case 'cells': {
      const sheet = workbook.spreadsheet.getSheetById(step.sheetId);
      if (!sheet) throw new Error('The tab was deleted. Bring it back with File → Version history.');
      const written = step.cells.map(([a1, before, after]) => ({ range: sheet.getRange(a1), a1, before, after }));
      const differences = written.flatMap(({ range, a1, after }) => {
        const formula = range.getFormula();
        const now = formula === '' ? range.getValue() : formula;
        return typeof after === 'string' && after.startsWith('=')
          ? []
          : now === after
            ? []
            : [`${a1} is ${String(now) || 'blank'} now.`];
      });
      refuseIfWorkedOn(differences);
      // All or none: half of it taken back would look like somebody’s work.
      assertMayWrite(sheet);
      for (const { range, before } of written) range.setValue(asItStood(before));
      forgetChange(workbook.store, change.id);
      workbook.store.commit();
      return workbook;
    }
  }
}

/** A file needs one visible tab: Sheets refuses to delete the last. */
function deleteTab(spreadsheet: Workbook['spreadsheet'], sheet: GoogleAppsScript.Spreadsheet.Sheet): void {
  const others = spreadsheet
    .getSheets()
    .filter((tab) => tab.getSheetId() !== sheet.getSheetId() && !tab.isSheetHidden());
  if (others.length === 0) spreadsheet.insertSheet();
  spreadsheet.deleteSheet(sheet);
}

/** A formula stays one; any other text stays text. */
function asItStood(value: WrittenCell[1]): WrittenCell[1] {
  return typeof value === 'string' && !value.startsWith('=') ? asLiteral(value) : value;
}

function recordOf({ state }: Workbook, name: string): CycleRecord {
  const record = state.cycles.find((cycle) => cycle.name === name);
  if (!record) throw new Error(`${name} is not in this file any more: there is nothing to undo.`);
  return record;
}

function refuseIfWorkedOn(differences: readonly string[]): void {
  if (differences.length === 0) return;
  const named = differences.slice(0, NAMED).join(' ');
  const more = differences.length > NAMED ? ` And ${differences.length - NAMED} more.` : '';
  throw new Error(`Somebody has worked on it since, so it stays. ${named}${more}`);
}
