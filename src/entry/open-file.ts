/** How every command gets at the file. */
import { takeInSettings } from '../sheet/follow-settings.ts';
import { OBSTACLES, SCHEMA_VERSION } from '../sheet/identity.ts';
import { takeLock } from '../sheet/lock.ts';
import { broughtUpToDate } from '../sheet/migrations.ts';
import { type CycleRecord, openAgain, openWorkbook, type Workbook } from '../sheet/workbook.ts';
import { Refused } from './answer.ts';

/** For a look, with the settings of its tab. A file of an older version is brought up to date first; one of a newer version is opened as it is. */
export function openFile(): Workbook {
  const workbook = openWorkbook();
  if (workbook.obstacle !== null || workbook.identity.version === SCHEMA_VERSION) return takeInSettings(workbook);
  takeLock();
  // Read again under the lock, which is held to the end: somebody may have brought it up to date meanwhile.
  return takeInSettings(broughtUpToDate(openAgain(workbook)));
}

/** For a change: refused with a sentence where this file may only be read. */
export function openToChange(): Workbook {
  const workbook = openFile();
  if (workbook.obstacle) throw new Refused(OBSTACLES[workbook.obstacle]);
  return workbook;
}

export function recordOf({ state }: Workbook, name: string): CycleRecord {
  const record = state.cycles.find((cycle) => cycle.name === name);
  if (!record) throw new Error(`There is no register for ${name} in this file any more. Choose Start new quarter.`);
  return record;
}
