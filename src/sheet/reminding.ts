/**
 * Who sends the reminders of this file, and what went out: kept in `_okr`, so that Home need not ask for it and a second
 * run, or a second sender, finds it.
 */
import type { Day } from '../domain/day.ts';
import type { ReminderRun, Sent } from '../domain/reminders/plan.ts';
import type { Store } from './store.ts';
import type { Workbook } from './workbook.ts';

export interface Reminding {
  /** The file it was turned on in: what a copy has taken along is another file's. */
  readonly file: string;
  /** The trigger that may send; '' while they are off. */
  readonly trigger: string;
  /** The address of whoever turned it on; '' where Google did not tell, and while they are off. */
  readonly who: string;
  /** The day it was turned on. */
  readonly on: Day;
  readonly sent: Sent | null;
  /** The last run that had something to look at. */
  readonly run: ReminderRun | null;
  /** The last day on which mails went out, and how many did. */
  readonly mails: { readonly day: Day; readonly count: number } | null;
}

const KEY = 'reminders';

/** No call. Null where nobody ever turned them on in this very file. */
export function readReminding({ store, spreadsheet }: Pick<Workbook, 'store' | 'spreadsheet'>): Reminding | null {
  const kept = store.get<Reminding>(KEY);
  return kept?.file === spreadsheet.getId() ? kept : null;
}

/** Goes along with the next commit. */
export function keepReminding(store: Store, reminding: Reminding): void {
  store.set(KEY, reminding);
}
