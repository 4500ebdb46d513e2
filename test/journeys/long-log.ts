/** A file whose log has grown as long as a file is built for, put into a snapshot: typed, it would take minutes. */
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { TAB, type Workbench } from './running-file.ts';

const LOG = 'Check-ins';
/** 1 January 2025 as a serial day. */
const FIRST_DAY = 45_658;

interface SheetData {
  readonly name: string;
  rowNumber: number;
  readonly cells: Record<string, string>;
  formats: Record<string, number>;
}

/** Below the line that made the log: `count` lines, of which every `every`th is of K1. The workbench is left as it is. */
export function withLongLog(workbench: Workbench, count: number, every: number): Workbench {
  workbench.edit(TAB, 'F5', [['8']]);
  const snapshot = structuredClone(workbench.snapshot()) as {
    readonly data: { readonly sheets: readonly SheetData[] };
  };
  const log = snapshot.data.sheets.find(({ name }) => name === LOG);
  if (!log) throw new Error('There is no log yet.');
  log.rowNumber = Math.max(log.rowNumber, count + 50);
  log.formats = Object.fromEntries(
    Object.entries(log.formats).map(([range, format]) => [range.replace(/\d+$/, String(log.rowNumber)), format]),
  );
  for (let index = 0; index < count; index++) {
    const [row, nth] = [index + 3, index % every];
    const cells = {
      ...{ A: String(FIRST_DAY + Math.floor((index / count) * 700)), B: 'ben@firm.uk', D: '2026-Q4' },
      ...{ E: nth === 0 ? 'K1' : `K${100 + nth}`, G: 'Current', H: String(index), I: String(index + 1), O: 'cell' },
    };
    for (const [letter, text] of Object.entries(cells)) log.cells[`${letter}${row}`] = text;
  }
  return openWorkbench({ snapshot });
}
