/** Takes a change back, or says why not. */
import { takeOut } from './adding.ts';
import { takeAdviceBack } from './advice.ts';
import { beginUndo, type ChangeSet, forgetChange, giveUpUndo, readChanges, type WrittenCell } from './change-set.ts';
import { closeCycle, reopenCycle } from './closing.ts';
import type { Dates } from './dates.ts';
import { typedCells } from './own-tab.ts';
import { assertMayWrite } from './protected.ts';
import { bringBack, removeQuarter, showAs } from './quarter.ts';
import { takeReportBack } from './report/report.ts';
import { isOfService } from './retry.ts';
import { actionsFrom, plannedIn, removeActions, tickActions } from './tabs/actions.ts';
import { followersIn } from './tabs/register/followers.ts';
import { readRegister } from './tabs/register/read.ts';
import { differencesSince } from './tabs/register/stood.ts';
import { takeRowBack } from './undo-row.ts';
import { asLiteral } from './user-text.ts';
import type { CycleRecord, Workbook } from './workbook.ts';

/** How many differences a sentence names. */
const NAMED = 3;

/**
 * Once nothing is in the way the change is marked as being undone, and forgotten with the last write: cut off half-way,
 * it can be pressed again and Home finishes it by itself. The caller holds the lock.
 */
export function undo(workbook: Workbook, asked: ChangeSet, dates: Dates, who: string): Workbook {
  const { store } = workbook;
  // Whoever began it, where it was cut off.
  const change = { by: who, ...asked };
  const after = takeBack(workbook, change, dates, () => beginUndo(store, change));
  forgetChange(store, change.id);
  store.commit();
  return after;
}

/** The change whose undo was cut off, if there is one. No call. */
export const begunUndo = ({ store }: Workbook): ChangeSet | undefined =>
  readChanges(store).find(({ undoing }) => undoing);

/** Finishes what was cut off; where somebody has worked on it since, it stays. The caller holds the lock. */
export function finishUndo(workbook: Workbook, change: ChangeSet, dates: Dates): Workbook {
  try {
    return undo(workbook, change, dates, '');
  } catch (error) {
    if (isOfService(error)) throw error;
    giveUpUndo(workbook.store, change);
    return workbook;
  }
}

function takeBack(workbook: Workbook, change: ChangeSet, dates: Dates, begin: () => void): Workbook {
  const { step, undoing } = change;
  switch (step.kind) {
    case 'made': {
      // The record goes last of all but the change itself.
      if (undoing && !workbook.state.cycles.some(({ name }) => name === step.cycle)) return workbook;
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
      begin();
      removeActions(planned.filter(({ isTouched }) => !isTouched));
      return removeQuarter(workbook, record, dates, null);
    }
    case 'started': {
      const record = recordOf(workbook, step.cycle);
      return showAs(workbook, { ...record, state: 'Draft' }, begin);
    }
    case 'closed':
      return reopenCycle(workbook, recordOf(workbook, step.cycle), { dates, author: null, begin });
    // With what stands in it by now: nothing typed is lost by a close.
    case 'reopened': {
      const closed = { ...step.closed, operationId: `${step.closed.operationId} again` };
      return closeCycle(workbook, recordOf(workbook, step.cycle), closed, { dates, author: null, begin });
    }
    case 'removed': {
      const { record, stood } = step;
      if (!stood) throw new Error('The register was too large to be kept. Bring it back with File → Version history.');
      return bringBack(workbook, { record, stood }, dates, { begin, again: undoing === true });
    }
    case 'advice':
      refuseIfWorkedOn(takeAdviceBack(workbook, step, dates, { begin, again: undoing === true }));
      return workbook;
    case 'tab': {
      const { spreadsheet } = workbook;
      const sheet = spreadsheet.getSheetById(step.sheetId);
      // Without its tab the undo was cut off, or somebody deleted it: there is nothing left to lose.
      if (sheet && typedCells(sheet) !== step.typed) {
        throw new Error(
          `Somebody has worked in “${sheet.getName()}” since, so it stays. Delete the tab by hand if you are sure.`,
        );
      }
      begin();
      if (sheet) deleteTab(spreadsheet, sheet);
      return workbook;
    }
    case 'added': {
      refuseIfWorkedOn(takeOut(workbook, step, dates, begin));
      return workbook;
    }
    case 'actions': {
      const { from, added, done } = step;
      const lines = actionsFrom(workbook, from).filter(({ what }) => added.includes(what));
      refuseIfWorkedOn(lines.flatMap(({ what, isDone }) => (isDone ? [`“${what}” in Actions was ticked.`] : [])));
      begin();
      removeActions(lines);
      tickActions(workbook, done, false);
      return workbook;
    }
    case 'report': {
      takeReportBack(workbook, change, step, dates, begin);
      return workbook;
    }
    case 'row': {
      takeRowBack(workbook, step, dates, {
        ...{ who: change.by ?? '', now: new Date(), again: undoing === true, changeId: change.id },
        begin: (differences) => {
          refuseIfWorkedOn(differences);
          begin();
        },
      });
      return workbook;
    }
    case 'cells': {
      const sheet = workbook.spreadsheet.getSheetById(step.sheetId);
      if (!sheet) throw new Error('The tab was deleted. Bring it back with File → Version history.');
      const written = step.cells.map(([a1, before, after]) => ({ range: sheet.getRange(a1), a1, before, after }));
      // All at once: a command may have written hundreds of cells.
      const box = sheet.getDataRange();
      const [values, formulas] = [box.getValues(), box.getFormulas()];
      const differences = written.flatMap(({ range, a1, before, after }) => {
        const [row, column] = [range.getRow() - 1, range.getColumn() - 1];
        const now = formulas[row]?.[column] || (values[row]?.[column] ?? '');
        return typeof after === 'string' && after.startsWith('=')
          ? []
          : now === after || (undoing && now === before)
            ? []
            : [`${a1} is ${String(now) || 'blank'} now.`];
      });
      refuseIfWorkedOn(differences);
      // All or none: half of it taken back would look like somebody’s work.
      assertMayWrite(sheet);
      begin();
      for (const { range, before } of written) range.setValue(asItStood(before));
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
