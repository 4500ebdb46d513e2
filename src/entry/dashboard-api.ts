/** The Dashboard, as the sidebar calls it: planned there, written here. */
import type { Answer, DashboardPlan } from '../contract.ts';
import { DASHBOARD, planDashboard, shownOnDashboard } from '../sheet/dashboard.ts';
import { fillTab } from '../sheet/fill-tab.ts';
import { whileLocked } from '../sheet/lock.ts';
import { usedOwnTab } from '../sheet/own-tab.ts';
import { sheetOf } from '../sheet/quarter.ts';
import { answer } from './answer.ts';
import { fileOf } from './home.ts';
import { openToChange } from './open-file.ts';

/** `asked`: by a person, who is shown it; else one that somebody deleted stays away. Pressed twice, it is made once. */
export function openDashboard(plan: DashboardPlan, asked: boolean): Answer<null> {
  return answer(() =>
    whileLocked(() => {
      const workbook = openToChange();
      const { spreadsheet, state } = workbook;
      const cycle = state.cycles.find(({ name, making }) => name === plan.cycle && !making);
      if (!cycle) throw new Error(`There is no register for ${plan.cycle} any more. Press Refresh.`);
      if (!asked && shownOnDashboard(workbook) !== null && !usedOwnTab(workbook, DASHBOARD)) return null;
      const active = spreadsheet.getActiveSheet();
      const filling = planDashboard(workbook, sheetOf(workbook, cycle), cycle, plan);
      const what = filling.isNew ? 'Made the Dashboard.' : 'Put the formulas of the Dashboard back.';
      const said = { at: new Date().toISOString(), who: fileOf(workbook).facts.me, what };
      // Another cycle alone is nothing to be undone: it is opened again for the one before.
      if (!filling.isNew && filling.cells.length === 0) {
        filling.write();
        workbook.store.commit();
      } else fillTab(workbook, filling, said);
      spreadsheet.setActiveSheet(asked ? filling.sheet : active);
      return null;
    }),
  );
}
