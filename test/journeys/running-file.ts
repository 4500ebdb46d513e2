/** A file with a running quarter, opened again and again as it was, and what is asked of it. */
import type { Home } from '../../src/contract.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted } from './company.ts';
import { RUNNING, TAB } from './prepared-file.ts';

export { NOW, TAB } from './prepared-file.ts';
export type Workbench = ReturnType<typeof openWorkbench>;

/** Under another script id: by another installation. */
export function open(scriptId?: string): Workbench {
  return openWorkbench({ snapshot: RUNNING(), ...(scriptId === undefined ? {} : { scriptId }) });
}

export const home = (workbench: Workbench) => accepted<Home>(workbench.rpc('openHome'));
export const cell = (workbench: Workbench, a1: string) => workbench.display(TAB, a1)[0]?.[0];

export const logLines = (workbench: Workbench): number =>
  workbench.sheets().includes('Check-ins')
    ? workbench.display('Check-ins', 'A2:A60').filter(([when]) => when !== '').length
    : 0;

export function cost(workbench: Workbench, work: () => void): number {
  workbench.resetCalls();
  work();
  const { reads, writes, services } = workbench.calls();
  return reads + writes + services;
}
