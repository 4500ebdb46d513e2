import { helpers, type Zone } from './engine.ts';
import type { WorkbenchFile } from './file.ts';
import type { MetaItem } from './meta-plugin.ts';
import type { Person } from './person.ts';
import { ServiceError } from './service-error.ts';

export interface ProtectionPayload {
  readonly description: string;
  readonly warningOnly: boolean;
  /** null until someone changes the list: then the permissions are the file's (reference/spreadsheet/range protect). */
  readonly editors: readonly string[] | null;
  readonly domainEdit: boolean;
}

export const payloadOf = (item: MetaItem): ProtectionPayload => item.payload as unknown as ProtectionPayload;

export const BLOCKED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** The owner, editors on its list, and everyone while it only warns or nobody has been taken off the list yet. */
export function mayEdit(file: WorkbenchFile, item: MetaItem, email: string): boolean {
  const { warningOnly, editors } = payloadOf(item);
  return warningOnly || editors === null || email === file.state.owner || editors.includes(email);
}

/** A cell is blocked if any protection over it blocks the person; a script is no exception. */
export function assertMayWrite(file: WorkbenchFile, person: Person, sheetId: string, zone: Zone): void {
  if (file.roleOf(person.email) === 'viewer') throw new ServiceError('You do not have permission to edit this file.');
  if (!mayWrite(file, person, sheetId, zone)) throw new ServiceError(BLOCKED);
}

/** Whether the person may edit every cell (reference/spreadsheet/range canEdit). */
export function mayWrite(file: WorkbenchFile, { email }: Person, sheetId: string, zone: Zone): boolean {
  if (file.roleOf(email) === 'viewer') return false;
  const items = [...file.meta('protection', sheetId), ...file.meta('sheet-protection', sheetId)];
  return items.every((item) => !helpers.overlap(item.range.zone, zone) || mayEdit(file, item, email));
}
