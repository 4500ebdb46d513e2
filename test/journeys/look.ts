/** Looking at a register as a person does: by the title of a row and the name of a column. */
import { columnLetter } from '../../src/sheet/column.ts';
import { FIRST_ROW, HEADER_ROW } from '../../src/sheet/tabs/register/formulas.ts';
import type { Workbench } from '../../workbench/emulator/index.ts';

export interface Look {
  readonly tab: string;
  /** 1-based row of the first title that begins so. */
  row(title: string): number;
  /** `F4`, for the cell of a row and a column. */
  at(title: string, header: string): string;
  shown(title: string, header: string): string;
  value(title: string, header: string): unknown;
  type(title: string, header: string, value: unknown): void;
  /** What a column shows, from the first row to the last that has an ID. */
  column(header: string): string[];
}

export function look(workbench: Workbench, tab = 'OKRs 2026-Q4'): Look {
  const headers = workbench.display(tab, `A${HEADER_ROW}:BZ${HEADER_ROW}`)[0] ?? [];
  const letter = (header: string) => {
    const index = headers.indexOf(header);
    if (index < 0) throw new Error(`No column "${header}" in ${tab}, only ${headers.join(', ')}`);
    return columnLetter(index + 1);
  };
  const row = (title: string) => {
    const titles = workbench.display(tab, 'A1:A150');
    const index = titles.findIndex(([cell]) => cell?.trim().startsWith(title));
    if (index < FIRST_ROW - 1) throw new Error(`No row "${title}" in ${tab}`);
    return index + 1;
  };
  const at = (title: string, header: string) => `${letter(header)}${row(title)}`;
  return {
    tab,
    row,
    at,
    shown: (title, header) => workbench.display(tab, at(title, header))[0]?.[0] ?? '',
    value: (title, header) => workbench.values(tab, at(title, header))[0]?.[0],
    type: (title, header, value) => workbench.edit(tab, at(title, header), [[value]]),
    column: (header) => {
      const ids = workbench.values(tab, `${letter('ID')}${FIRST_ROW}:${letter('ID')}150`);
      const last = FIRST_ROW + ids.filter(([id]) => id !== '').length - 1;
      return workbench
        .display(tab, `${letter(header)}${FIRST_ROW}:${letter(header)}${last}`)
        .map(([cell]) => cell ?? '');
    },
  };
}
