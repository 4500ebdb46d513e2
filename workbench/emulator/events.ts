import type { Zone } from './engine.ts';
import { AuthMode } from './enums.ts';
import type { Execution } from './execution.ts';
import { Range } from './range.ts';
import { User } from './session.ts';
import { Spreadsheet } from './spreadsheet.ts';

/** onOpen's e; in NONE there is no document to speak of. */
export function openEvent(execution: Execution): unknown {
  const authMode = AuthMode[execution.mode];
  const source = execution.mode === 'NONE' ? {} : { source: new Spreadsheet(execution) };
  return execution.border.toScript({ authMode, ...source });
}

export interface Edited {
  readonly sheetId: string;
  readonly zone: Zone;
  /** For a single cell only: the texts before and after (guides/triggers/events). */
  readonly value?: string | undefined;
  readonly oldValue?: string | undefined;
}

/** onEdit's e. The user is blank where the platform does not tell. */
export function editEvent(execution: Execution, { sheetId, zone, value, oldValue }: Edited): unknown {
  return execution.border.toScript({
    authMode: AuthMode[execution.mode],
    range: new Range(execution, sheetId, zone),
    source: new Spreadsheet(execution),
    user: new User(''),
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  });
}

/** A time-driven trigger's e (guides/triggers/events): which trigger it was, and the parts of the time as numbers. */
export function timeEvent(execution: Execution, triggerUid: string): unknown {
  const now = new Date(execution.now());
  return execution.border.toScript({
    authMode: AuthMode.FULL,
    triggerUid,
    timezone: 'UTC',
    year: now.getUTCFullYear(),
    month: now.getUTCMonth() + 1,
    'day-of-month': now.getUTCDate(),
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    second: now.getUTCSeconds(),
  });
}
