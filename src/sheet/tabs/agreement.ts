/** What was agreed on each cycle, where everybody who opens the file sees it. Made at first use. */
import { AGREEMENT_HEADERS, type Agreed, type AgreementCells } from '../../domain/agreement.ts';
import { readLines } from '../lines.ts';
import { type FileOf, hiddenTable, type OwnTab, usedOwnTab } from '../own-tab.ts';
import type { Store } from '../store.ts';

/** In the order of the headers. */
const WIDTHS_AND_NOTES: readonly (readonly [number, string])[] = [
  [80, ''],
  [80, 'Company, Team or Person.'],
  [140, 'The team or the person.'],
  [210, ''],
  [100, ''],
  [130, 'Who presented the OKRs.'],
  [320, ''],
];

const TABLE = hiddenTable(
  'Agreement',
  WIDTHS_AND_NOTES.map(([width, note], at) => ({ header: AGREEMENT_HEADERS[at] ?? '', format: 'text', width, note })),
  300,
);

export const AGREEMENT: OwnTab = {
  ...TABLE,
  shownAt: 2,
  dress: (sheet) => {
    TABLE.dress(sheet);
    sheet.getRange('A2:G300').setVerticalAlignment('top').setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
  },
};

/** As the tab stands; two reads, none where it was never used. */
export function agreementLines(file: FileOf): readonly AgreementCells[] {
  const sheet = usedOwnTab(file, AGREEMENT);
  return sheet ? (readLines(sheet, AGREEMENT).lines as readonly AgreementCells[]) : [];
}

const keyOf = (cycle: string): string => `agreed ${cycle}`;

/** As it was when the sharing views last looked; no call. */
export const agreedOn = (store: Pick<Store, 'get'>, cycle: string): Agreed | null => store.get<Agreed>(keyOf(cycle));

/** Kept with the next commit of the store. */
export function keepAgreed(store: Pick<Store, 'set'>, cycle: string, agreed: Agreed): void {
  store.set(keyOf(cycle), agreed);
}
