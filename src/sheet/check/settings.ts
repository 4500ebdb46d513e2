/** Findings about the Settings tab: what of it could not be read, and rows that are missing. */
import type { BrokenSetting } from '../../domain/read-settings.ts';
import { placeOfSetting, SETTINGS } from '../tabs/settings.ts';
import { cellName, type Found, toLookAt, toMend } from './found.ts';

const SETTINGS_MEND = [{ do: 'settings' }] as const;

/** `isGone`: the tab was made once and is deleted. */
export function settingFindings(broken: readonly BrokenSetting[], isGone: boolean): readonly Found[] {
  if (isGone) {
    return [
      toMend({
        rule: 'settings-missing',
        where: SETTINGS.name,
        why: 'The Settings tab was deleted. What it said last still counts.',
        fix: 'It is made again and says the same.',
        done: 'Made the Settings tab again.',
        mends: SETTINGS_MEND,
      }),
    ];
  }
  return broken.map((one) => {
    const { at, label, why, fix } = one;
    if (at) {
      const cell = cellName(at.row, at.column);
      return toLookAt({ rule: 'setting-broken', cell, where: placeOfSetting(one), why, fix });
    }
    return toMend({
      rule: 'setting-missing',
      where: label,
      why,
      fix: 'It is put back with its default, below the others.',
      done: `Put back the setting “${label}” with its default.`,
      mends: SETTINGS_MEND,
    });
  });
}
