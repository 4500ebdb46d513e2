/** Check and repair, as the sidebar calls it. */
import type { Answer, CheckReport, Home, Repaired } from '../contract.ts';
import { checkFile as check, type FileToCheck, repairFile as repair } from '../sheet/check/file.ts';
import { sortUnderObjectives as sort } from '../sheet/check/sort.ts';
import { whileLocked } from '../sheet/lock.ts';
import { sheetOf } from '../sheet/quarter.ts';
import type { Workbook } from '../sheet/workbook.ts';
import { answer } from './answer.ts';
import { cycleToShow, fileOf, homeOf } from './home.ts';
import { openFile, openToChange } from './open-file.ts';

/** Reads only. */
export function checkFile(): Answer<CheckReport> {
  return answer(() => check(toCheck(openFile())));
}

/** Mends what is ours, never what was typed, and says what it did. A second time it does nothing. */
export function repairFile(): Answer<Repaired> {
  return answer(() => whileLocked(() => repairWith(openToChange())));
}

/** Every key result back under the objective it supports. */
export function sortUnderObjectives(): Answer<Home> {
  return answer(() => {
    const { workbook, sorted } = whileLocked(() => {
      const before = openToChange();
      const { shown, dates } = toCheck(before);
      if (!shown) throw new Error('There is no register in this file yet. Choose Start new quarter.');
      sort(sheetOf(before, shown), dates);
      return { workbook: before, sorted: shown.name };
    });
    return homeOf(workbook, sorted);
  });
}

function repairWith(workbook: Workbook): Repaired {
  return repair(toCheck(workbook), { who: fileOf(workbook).facts.me, at: new Date() });
}

function toCheck(workbook: Workbook): FileToCheck {
  const { facts, dates } = fileOf(workbook);
  const finished = workbook.state.cycles.filter((cycle) => !cycle.making);
  // Of several open registers the one a person looks at.
  const inView = workbook.spreadsheet.getActiveSheet().getSheetId();
  const open = finished.find(({ sheetId }) => sheetId === inView);
  return { workbook, shown: open ?? cycleToShow(finished, facts.today), dates, decimal: facts.decimal };
}
