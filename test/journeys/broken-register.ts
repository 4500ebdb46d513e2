/** A running quarter to be broken as people break it, and what must be the same after a repair. */
import type { CheckReport, Repaired } from '../../src/contract.ts';
import { columnLetter } from '../../src/sheet/column.ts';
import { INPUT_HEADERS } from '../../src/sheet/tabs/register/columns.ts';
import { openWorkbench, type Workbench } from '../../workbench/emulator/index.ts';
import { inWords, repairedInWords, type WordedReport } from '../findings.ts';
import { accepted } from './company.ts';
import { fileAfter, RUNNING, TAB } from './prepared-file.ts';

export { TAB } from './prepared-file.ts';

const WITH_CHECK_INS = fileAfter(RUNNING, (first) => {
  first.edit(TAB, 'F4', [['88%']]);
  first.edit(TAB, 'L5', [['asked 40 clients']]);
  first.edit(TAB, 'F5', [['8']]);
});

export function runningQuarter(): Workbench {
  // People who have no add-on, phones and deleted rows set no trigger off: what it would heal stays broken.
  return openWorkbench({ snapshot: WITH_CHECK_INS(), faults: { dropEdits: true } });
}

export const check = (workbench: Workbench): WordedReport => inWords(accepted<CheckReport>(workbench.rpc('checkFile')));
export const repair = (workbench: Workbench) => repairedInWords(accepted<Repaired>(workbench.rpc('repairFile')));
export const rules = ({ findings }: Pick<CheckReport, 'findings'>): readonly string[] =>
  findings.map(({ rule }) => rule);

/** A person changes rows, columns or tabs. */
export function does(workbench: Workbench, type: string, more: object): void {
  const { getters } = workbench.model;
  const sheetId = idOf(workbench, TAB);
  const result = workbench.model.dispatch(
    type as never,
    { sheetId, sheetName: getters.getSheetName(sheetId), ...more } as never,
  ) as unknown as { isSuccessful: boolean; reasons: unknown };
  if (!result.isSuccessful) throw new Error(`${type}: ${String(result.reasons)}`);
}

export const idOf = ({ model }: Workbench, tab: string): string =>
  model.getters.getSheetIds().find((id: string) => model.getters.getSheetName(id) === tab) ?? '';

/** 0-based columns and rows, as the engine counts. */
export const deleteColumns = (workbench: Workbench, ...elements: readonly number[]) =>
  does(workbench, 'REMOVE_COLUMNS_ROWS', { dimension: 'COL', elements });
export const deleteRows = (workbench: Workbench, ...elements: readonly number[]) =>
  does(workbench, 'REMOVE_COLUMNS_ROWS', { dimension: 'ROW', elements });
export const insert = (workbench: Workbench, dimension: 'COL' | 'ROW', base: number, quantity = 1) =>
  does(workbench, 'ADD_COLUMNS_ROWS', { dimension, base, position: 'before', quantity });

/** Up to the last one that says something. */
export function headers(workbench: Workbench): readonly string[] {
  const all = workbench.display(TAB, `A2:${lastLetter(workbench)}2`)[0] ?? [];
  return all.slice(0, all.length - [...all].reverse().findIndex((header) => header !== ''));
}

function lastLetter(workbench: Workbench): string {
  return columnLetter(workbench.model.getters.getNumberCols(idOf(workbench, TAB)));
}

/** The cells of a range, as the engine counts them. */
export const zone = ({ model }: Workbench, a1: string, tab = TAB) =>
  model.getters.getRangeFromSheetXC(
    model.getters.getSheetIds().find((id: string) => model.getters.getSheetName(id) === tab) ?? '',
    a1,
  ).zone;

/** The letter of the column with this header. */
export const letter = (workbench: Workbench, header: string): string =>
  columnLetter(headers(workbench).indexOf(header) + 1);

/** A person changes the number format. */
export const formats = (workbench: Workbench, a1: string, format: string) =>
  does(workbench, 'SET_FORMATTING', { target: [zone(workbench, a1)], format });

/** A person puts another dropdown or none on cells. */
export function dropdown(workbench: Workbench, a1: string, values: readonly string[] | null): void {
  const ranges = [workbench.model.getters.getRangeDataFromZone(idOf(workbench, TAB), zone(workbench, a1))];
  const rule = { id: `by hand ${a1}`, criterion: { type: 'isValueInList', values: values ?? [] }, isBlocking: false };
  does(workbench, 'ADD_DATA_VALIDATION_RULE', { ranges, rule });
  if (values === null) does(workbench, 'REMOVE_DATA_VALIDATION_RULE', { id: rule.id });
}

interface ColourRule {
  readonly id: string;
  readonly ranges: readonly string[];
  readonly rule: { readonly operator: string; readonly values: readonly string[]; readonly style: object };
}

export const colourRules = (workbench: Workbench): readonly ColourRule[] =>
  workbench.model.getters.getConditionalFormats(idOf(workbench, TAB)) as never;

/** A colour rule as a person makes it, or as pasting leaves it behind. */
export function colours(workbench: Workbench, id: string, { rule, ranges }: Omit<ColourRule, 'id'>): void {
  const sheetId = idOf(workbench, TAB);
  const data = ranges.map((a1) => workbench.model.getters.getRangeDataFromZone(sheetId, zone(workbench, a1)));
  does(workbench, 'ADD_CONDITIONAL_FORMAT', { cf: { id, rule: { type: 'CellIsRule', ...rule } }, ranges: data });
}

export const protections = ({ file }: Workbench) =>
  file.meta('protection').map(({ id, range, payload }) => ({ id, range, payload }));

export const lastRow = (workbench: Workbench): number => workbench.model.getters.getNumberRows(idOf(workbench, TAB));

/** Every input column from the first row on, by its header: what people typed. */
export function typed(workbench: Workbench, without: readonly string[] = []): Record<string, unknown[]> {
  const names = headers(workbench);
  const all = workbench.values(TAB, `A3:${lastLetter(workbench)}12`);
  return Object.fromEntries(
    INPUT_HEADERS.filter((header) => !without.includes(header)).map((header) => [
      header,
      all.map((row) => row[names.indexOf(header)]),
    ]),
  );
}

/** What a reader sees in the computed columns. */
export function shown(workbench: Workbench): Record<string, unknown[]> {
  const names = headers(workbench);
  const all = workbench.display(TAB, `A3:${lastLetter(workbench)}12`);
  return Object.fromEntries(
    ['Status', 'Score', 'Progress', 'Why', 'Gone', 'Heads for'].map((header) => [
      header,
      all.map((row) => row[names.indexOf(header)]),
    ]),
  );
}
