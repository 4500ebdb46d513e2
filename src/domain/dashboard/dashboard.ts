/**
 * The Dashboard of a cycle: on the left what a phone shows, beside it charts, below them the lists, and to the right
 * the numbers they all read. Every number is a built-in formula over the register and the check-ins, so that a reader
 * without the add-on sees it as it is.
 */
import type { CycleDates } from '../cycle.ts';
import { putAgreed } from './agreed.ts';
import { newGrid } from './grid.ts';
import { chartsFor, LOOKS, SHAPED, WIDTHS } from './looks.ts';
import { monthsOf } from './months.ts';
import { putNumbers } from './numbers.ts';
import { putObjectives } from './objectives.ts';
import { putSilent, putTeamsAndOwners } from './people.ts';
import { putPhone } from './phone.ts';
import type { DashboardPlan } from './plan.ts';
import { ANCHORS, CHARTED, LISTED, ON_TOP, PHONE, SHOWN, TEAMS_SHOWN } from './size.ts';

/** `objectives`: how many there are now, for the size of their chart. */
export function dashboardPlan(cycle: CycleDates, objectives: number): DashboardPlan {
  const grid = newGrid();
  const months = monthsOf(cycle);
  putPhone(grid, cycle);
  putObjectives(grid);
  putTeamsAndOwners(grid);
  putSilent(grid);
  putAgreed(grid, cycle.name);
  putNumbers(grid, cycle.name, months);
  return {
    cycle: cycle.name,
    lines: grid.lines(),
    formulas: grid.formulas(),
    widths: WIDTHS,
    looks: LOOKS,
    statuses: SHAPED,
    bold: [
      [`A${PHONE.first}:A${PHONE.last}`, `=ROW($A${PHONE.first})=${ON_TOP}+${PHONE.first}`],
      [`E${LISTED}:E${LISTED + SHOWN.lines - 1}`, `=ROW($E${LISTED})=COUNT(${TEAMS_SHOWN})+${LISTED + 1}`],
    ],
    anchors: ANCHORS,
    charts: chartsFor(Math.max(1, Math.min(CHARTED, objectives)), months.length),
  };
}
