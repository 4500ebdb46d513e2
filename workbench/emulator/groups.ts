import type { Zone } from './engine.ts';
import type { WorkbenchFile } from './file.ts';
import { ServiceError } from './service-error.ts';

export interface HeaderGroup {
  readonly start: number;
  readonly end: number;
  readonly isFolded?: boolean;
}

export const groupsOf = (
  file: WorkbenchFile,
  sheetId: string,
  dimension: 'COL' | 'ROW' = 'COL',
): readonly HeaderGroup[] => file.getters.getHeaderGroups(sheetId, dimension);

/** Column groups nest: +1 puts the columns into one more group, -1 takes them out of the innermost. */
export function shiftDepth(file: WorkbenchFile, sheetId: string, { left, right }: Zone, delta: number): void {
  const { xSplit } = file.getters.getPaneDivisions(sheetId);
  if (left < xSplit && right >= xSplit)
    throw new ServiceError('Column groups cannot span frozen and unfrozen columns.');
  const type = delta > 0 ? 'GROUP_HEADERS' : 'UNGROUP_HEADERS';
  for (let i = 0; i < Math.abs(delta); i++) file.write(type, { sheetId, dimension: 'COL', start: left, end: right });
}

export function fold(file: WorkbenchFile, sheetId: string, { start, end }: HeaderGroup, folded: boolean): void {
  const type = folded ? 'FOLD_HEADER_GROUP' : 'UNFOLD_HEADER_GROUP';
  file.write(type, { sheetId, dimension: 'COL', start, end });
}

export function foldWithin(file: WorkbenchFile, sheetId: string, { left, right }: Zone, folded: boolean): void {
  for (const group of groupsOf(file, sheetId))
    if (group.start >= left && group.end <= right && !!group.isFolded !== folded) fold(file, sheetId, group, folded);
}
