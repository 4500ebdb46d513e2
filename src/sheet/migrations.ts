/**
 * How a file of an older version becomes one of today: small steps, each safe to repeat and saved before the next one
 * begins, so that a run that is cut off goes on where it stopped.
 */
import { IDENTITY_KEY } from './identity.ts';
import { asKept, type Workbook } from './workbook.ts';

export interface Migration {
  /** The version the file has afterwards; the steps stand in this order. */
  readonly to: number;
  readonly describe: string;
  /** Changes tabs and the store; what it sets in the store is saved together with the new version. */
  run(workbook: Workbook): void;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    to: 2,
    describe: 'The version stands in the line that says which file this is.',
    run: ({ store }) => store.remove('version'),
  },
];

/** Runs what is missing and saves after each step. The caller holds the lock. True if anything was done. */
export function migrate(workbook: Workbook, steps: readonly Migration[] = MIGRATIONS): boolean {
  const missing = steps.filter(({ to }) => to > workbook.identity.version);
  for (const step of missing) {
    step.run(workbook);
    workbook.store.set(IDENTITY_KEY, { ...workbook.identity, version: step.to });
    workbook.store.commit();
  }
  return missing.length > 0;
}

/** The workbook as today's code expects it. The caller holds the lock; nothing happens where nothing may be written. */
export function broughtUpToDate(workbook: Workbook): Workbook {
  return workbook.obstacle === null && migrate(workbook) ? asKept(workbook) : workbook;
}
