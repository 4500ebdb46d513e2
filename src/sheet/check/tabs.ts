/** Findings about the tabs of the file: which are there, and what the Team tab needs to be read. */
import type { CycleRecord } from '../workbook.ts';
import { type Found, found } from './found.ts';

/** `own`: whether Guide and Team are there and hold what they should. */
export function tabFindings(
  cycles: readonly CycleRecord[],
  sheetIds: ReadonlySet<number>,
  own: { readonly guide: boolean; readonly team: boolean },
): readonly Found[] {
  return [
    ...cycles.flatMap(({ making, sheetId, name: cycle, example }) => {
      if (making) return [found('half-made', { cycle, example })];
      return sheetIds.has(sheetId) ? [] : [found('tab-deleted', { cycle }, { offer: 'forget' })];
    }),
    ...(cycles.length > 0 && !own.guide ? [found('guide-missing', {}, { mends: [{ do: 'guide' }] })] : []),
    ...(cycles.length > 0 && !own.team ? [found('team-missing', {}, { mends: [{ do: 'team' }] })] : []),
  ];
}
