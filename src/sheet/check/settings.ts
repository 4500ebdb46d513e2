/** Findings about the Settings tab: what of it could not be read, and rows that are missing. */
import type { BrokenSetting } from '../../domain/read-settings.ts';
import { cellName, type Found, found } from './found.ts';

const MADE_AGAIN = { mends: [{ do: 'settings' }] } as const;

/** `isGone`: the tab was made once and is deleted. */
export function settingFindings(broken: readonly BrokenSetting[], isGone: boolean): readonly Found[] {
  if (isGone) return [found('settings-missing', {}, MADE_AGAIN)];
  return broken.map(({ at, label: header, why, fix }) =>
    at
      ? found('setting-broken', { why, fix }, { header, cell: cellName(at.row, at.column) })
      : found('setting-missing', { why }, { header, ...MADE_AGAIN }),
  );
}
