/** Files that are made once and opened again and again as they were: most of a journey's time goes into making one. */
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../workbench/emulator/index.ts';
import { deleteRows } from '../sheet/by-hand.ts';
import { idOfTab, sizeOf } from '../sheet/seen-register.ts';
import { accepted, quarter } from './company.ts';

export const TAB = 'OKRs 2026-Q4';
export const NOW = '2026-10-12T09:00:00Z';
const HERE = { now: NOW, timeZone: 'Europe/London', locale: 'en_GB' } as const;

/** Made when it is first asked for. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const LONG = 500;
const SPARE = 30;

/**
 * Takes most of the thousand blank rows of a new tab away: opening and computing them is what takes the time. A test
 * that is about rows there are makes its file itself.
 */
function thin(workbench: Workbench): void {
  const { getters } = workbench.model;
  for (const tab of workbench.sheets()) {
    const { rows } = sizeOf(workbench, tab);
    const cells = getters.getCells(idOfTab(workbench, tab));
    if (rows < LONG || cells.length === 0) continue;
    const filled = cells.filter((cell) => cell.isFormula || cell.content);
    const last = Math.max(0, ...filled.map(({ id }) => getters.getCellPosition(id).row + 1));
    if (last + SPARE < rows) deleteRows(workbench, tab, last + SPARE + 1, rows);
  }
}

/** The snapshot of a file after a change of another, or of a new one. */
export const fileAfter = (
  before: (() => unknown) | WorkbenchOptions,
  change: (workbench: Workbench) => void,
): (() => unknown) =>
  once(() => {
    const workbench = openWorkbench(typeof before === 'function' ? { snapshot: before() } : { ...HERE, ...before });
    change(workbench);
    thin(workbench);
    return workbench.snapshot();
  });

/** Nothing in it yet. */
export const EMPTY = fileAfter({}, () => {});
/** The company's quarter as a draft: O1 in row 3, K1 and K2 below it, O2 in row 6, K3. */
export const DRAFTED = fileAfter(EMPTY, (one) => accepted(one.rpc('createQuarter', quarter())));
export const RUNNING = fileAfter(DRAFTED, (one) => accepted(one.rpc('startQuarter', '2026-Q4')));

/** A register without the blank rows it is made with. */
export const withoutSpareRows = (workbench: Workbench): void =>
  deleteRows(workbench, TAB, 13, sizeOf(workbench, TAB).rows);
