/** Tabs that stay out of sight until somebody asks for them. */
import type { Answer, AskedTab } from '../contract.ts';
import { whileLocked } from '../sheet/lock.ts';
import { openOwnTab } from '../sheet/own-tab.ts';
import { openSettingsTab } from '../sheet/tabs/settings.ts';
import { TEAM } from '../sheet/tabs/team.ts';
import type { Workbook } from '../sheet/workbook.ts';
import { answer } from './answer.ts';
import { openToChange } from './open-file.ts';

const OPEN = {
  Team: (workbook) => openOwnTab(workbook, TEAM).sheet,
  Settings: (workbook) => openSettingsTab(workbook, workbook.settings),
} as const satisfies Record<AskedTab, (workbook: Workbook) => GoogleAppsScript.Spreadsheet.Sheet>;

/** Shows the tab, which is made the first time. */
export function openTab(name: AskedTab): Answer<null> {
  return answer(() =>
    whileLocked(() => {
      const workbook = openToChange();
      const sheet = OPEN[name](workbook);
      workbook.store.commit();
      workbook.spreadsheet.setActiveSheet(sheet.showSheet());
      return null;
    }),
  );
}
