/**
 * The Settings tab, read once a command. What was understood last is kept in `_okr` as well: it stands in where there
 * is no tab (nobody has opened it yet, or it was deleted), and an edit of a register need not read the tab.
 */
import { type BrokenSetting, readSettings, type SettingsRead } from '../../domain/read-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings.ts';
import { columnLetter } from '../column.ts';
import { type FileOf, keptTabId } from '../own-tab.ts';
import type { Store } from '../store.ts';

export const SETTINGS_TAB = 'Settings';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const KEY = 'settings';

/** The settings as they were understood last; no call. */
export const keptSettings = (store: Pick<Store, 'get'>): Settings => ({
  ...DEFAULT_SETTINGS,
  ...store.get<Partial<Settings>>(KEY),
});

/** Goes along with the next commit of the store. */
export function keepSettings(store: Pick<Store, 'set'>, settings: Settings): void {
  store.set(KEY, settings);
}

/** Two reads; none in a file whose Settings were never opened, and null there. */
export function readSettingsTab(file: FileOf): SettingsRead | null {
  const tab = settingsTab(file);
  return tab && readSettings(textsOf(tab));
}

/** By its id alone: a tab of somebody's own may bear the same name. */
export function settingsTab({ spreadsheet, store }: FileOf): Sheet | null {
  const id = keptTabId({ store }, SETTINGS_TAB);
  return id === undefined ? null : spreadsheet.getSheetById(id);
}

/** As shown, not as kept: `7,5` and a date are named as the person sees them. */
function textsOf(tab: Sheet): readonly string[][] {
  return tab.getRange('A:H').getDisplayValues();
}

/** `Our year starts in, B2` */
export function placeOfSetting({ label, at }: BrokenSetting): string {
  return at ? `${label}, ${columnLetter(at.column)}${at.row}` : label;
}

/** `Settings, Our year starts in, B2: “Aprl” cannot be read. Type a month, as April. Until then …` */
export const settingSentence = (broken: BrokenSetting): string =>
  `${SETTINGS_TAB}, ${placeOfSetting(broken)}: ${broken.why} ${broken.fix}`;
