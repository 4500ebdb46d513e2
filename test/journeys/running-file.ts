/** A file with a running quarter, opened again and again as it was, and what is asked of it. */
import type { Created, Home } from '../../src/contract.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted, quarter } from './company.ts';

export const TAB = 'OKRs 2026-Q4';
export const NOW = '2026-10-12T09:00:00Z';
export type Workbench = ReturnType<typeof openWorkbench>;

function makeRunning(): Workbench {
  const made = openWorkbench({ now: NOW, timeZone: 'Europe/London', locale: 'en_GB' });
  accepted<Created>(made.rpc('createQuarter', quarter()));
  accepted<Home>(made.rpc('startQuarter', '2026-Q4'));
  return made;
}

let running: unknown;

/** Under another script id: by another installation. */
export function open(scriptId?: string): Workbench {
  running ??= makeRunning().snapshot();
  return openWorkbench({ snapshot: running, ...(scriptId === undefined ? {} : { scriptId }) });
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
