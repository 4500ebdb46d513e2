/** Every command of the sidebar on a file prepared for it, pressed by Ana while something stands in her way. */
import type { Workbench } from '../../workbench/emulator/index.ts';
import { sizeOf } from '../sheet/seen-register.ts';
import { accepted, quarter } from './company.ts';
import { fileAfter, TAB, DRAFTED as WITH_ALL_ROWS, withoutSpareRows } from './prepared-file.ts';

export const ANA = 'ana@example.org';
export const BEN = 'ben@example.net';
export const NEXT = quarter({
  operationId: 'two',
  cycle: { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' },
});

export interface Pressed {
  readonly name: string;
  readonly args: readonly unknown[];
  /** A snapshot of the owner's file. */
  readonly opened: () => unknown;
  /** It writes to what stands there already, by the name of the tab. */
  readonly writes: readonly ('register' | '_okr')[];
}

const DRAFTED = fileAfter(WITH_ALL_ROWS, withoutSpareRows);
/** Running, with a log. */
export const RUNNING = fileAfter(DRAFTED, (one) => {
  accepted(one.rpc('startQuarter', '2026-Q4'));
  one.edit(TAB, 'F5', [['7.9']]);
});
const BLOCKED = fileAfter(RUNNING, (one) => {
  one.faults = { dropEdits: true };
  one.edit(TAB, 'K4', [['On track']]);
});
const UNSORTED = fileAfter(RUNNING, (one) => one.sort(TAB, 'A3:BG7', 1, false));
const EXAMPLE = fileAfter(RUNNING, (one) => accepted(one.rpc('makeExample')));

export const COMMANDS: readonly Pressed[] = [
  { name: 'createQuarter', args: [NEXT], opened: RUNNING, writes: ['_okr'] },
  { name: 'startQuarter', args: ['2026-Q4'], opened: DRAFTED, writes: ['register', '_okr'] },
  { name: 'makeExample', args: [], opened: RUNNING, writes: ['_okr'] },
  { name: 'removeExample', args: [], opened: EXAMPLE, writes: ['_okr'] },
  {
    name: 'undoChange',
    args: [2],
    opened: fileAfter(DRAFTED, (one) => accepted(one.rpc('startQuarter', '2026-Q4'))),
    writes: ['register', '_okr'],
  },
  { name: 'repairFile', args: [], opened: BLOCKED, writes: ['register', '_okr'] },
  { name: 'sortUnderObjectives', args: [], opened: UNSORTED, writes: ['register'] },
  { name: 'removeFromFile', args: [], opened: RUNNING, writes: ['register', '_okr'] },
];

/** All that stands in the file, but for the note of the last error. */
export function contentOf(workbench: Workbench): Readonly<Record<string, unknown>> {
  const { getters } = workbench.model;
  return Object.fromEntries(
    workbench.sheets().map((name) => {
      const { rows, columns } = sizeOf(workbench, name);
      const cells = getters.getCells(getters.getSheetIds().find((id) => getters.getSheetName(id) === name) ?? '');
      const lines = new Map<string, string>();
      for (const cell of cells) {
        const { col, row } = getters.getCellPosition(cell.id);
        const text = getters.getCellText(
          { sheetId: getters.getCellPosition(cell.id).sheetId, col, row },
          { showFormula: true },
        );
        if (text !== '') lines.set(`${row + 1}:${col + 1}`, text);
      }
      const kept = [...lines].filter(
        ([place]) => name !== '_okr' || lines.get(`${place.split(':')[0]}:1`) !== 'last error',
      );
      return [name, { rows: name === '_okr' ? 0 : rows, columns, cells: Object.fromEntries(kept.sort()) }];
    }),
  );
}

/** Somebody else lets only the owner into the tab. */
export function protect(workbench: Workbench, tab: string): string {
  const { rows, columns } = sizeOf(workbench, tab);
  const { getters } = workbench.model;
  const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === tab) ?? '';
  const zone = { left: 0, top: 0, right: columns - 1, bottom: rows - 1 };
  const payload = { description: 'Hands off', warningOnly: false, editors: ['ben@example.org'], domainEdit: false };
  let id = '';
  workbench.file.work(() => {
    id = workbench.file.addMeta('sheet-protection', sheetId, zone, payload);
  });
  return id;
}
export function release(workbench: Workbench, protection: string): void {
  workbench.file.work(() => workbench.file.removeMeta(protection));
}
