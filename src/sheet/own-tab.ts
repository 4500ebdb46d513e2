/** Tabs of ours that are there once, found again under whatever name people give them. */
import type { Workbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type FileOf = Pick<Workbook, 'spreadsheet' | 'store'>;

const KEY = 'tabs';
type Kept = Readonly<Record<string, number>>;

/** The kept sheet id, which a rename leaves as it is; undefined in files that have kept none yet. */
export const keptTabId = ({ store }: Pick<FileOf, 'store'>, name: string): number | undefined =>
  store.get<Kept>(KEY)?.[name];

/** One read, or two where the tab is gone or was never kept. */
export function ownTab({ spreadsheet, store }: FileOf, name: string): Sheet | null {
  const id = keptTabId({ store }, name);
  const known = id === undefined ? null : spreadsheet.getSheetById(id);
  return known ?? spreadsheet.getSheetByName(name);
}

/** Kept with the next commit of the store. */
export function keepTab({ store }: Pick<FileOf, 'store'>, name: string, tab: Sheet): void {
  store.set(KEY, { ...store.get<Kept>(KEY), [name]: tab.getSheetId() });
}
