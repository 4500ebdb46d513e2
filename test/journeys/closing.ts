/** A quarter closed as the sidebar closes it. */
import type { CloseOrder, ExportedCycle, Home } from '../../src/contract.ts';
import type { Overrides } from '../../src/domain/closing/closed-cycle.ts';
import { lookBackAt, NO_WORDS } from '../../src/domain/closing/closing.ts';
import { accepted } from './company.ts';
import type { Workbench } from './running-file.ts';

export const CYCLE = { name: '2026-Q4', from: '2026-10-01', due: '2026-12-31' };

/** The rows as they are judged, before anybody presses the button. */
export function closeOrderOf(workbench: Workbench, grades: Overrides = {}, more: Partial<CloseOrder> = {}): CloseOrder {
  const { cycles } = accepted<Home>(workbench.rpc('openHome'));
  const cycle = cycles.find(({ name }) => name === CYCLE.name);
  const { rows } = accepted<ExportedCycle>(workbench.rpc('exportCycle', cycle?.sheetId));
  const facts = {
    cycle: CYCLE,
    today: workbench.now().slice(0, 10),
    decimal: '.',
    rhythmDays: 7,
    log: [],
    reviews: [],
    past: [],
  } as const;
  const { mark, overrides, figures, insights } = lookBackAt({ ...facts, rows }, { ...NO_WORDS, grades });
  const order = { operationId: 'close', cycle: CYCLE.name, seen: mark, grades: overrides, figures, insights };
  return { ...order, ...more };
}

export const closeIt = (workbench: Workbench, grades: Overrides = {}, more: Partial<CloseOrder> = {}): Home =>
  accepted<Home>(workbench.rpc('closeQuarter', closeOrderOf(workbench, grades, more)));

export const reopenIt = (workbench: Workbench): Home => accepted<Home>(workbench.rpc('reopenQuarter', CYCLE.name));
