/** A register of many rows, and a file of many cycles, written as a paste would. */
import type { Workbench } from '../../workbench/emulator/index.ts';
import { does, headers, runningQuarter, TAB } from './broken-register.ts';

/** `rows`: objectives and key results in all, one objective for every four key results. */
export function registerOf(rows: number): Workbench {
  const workbench = runningQuarter();
  const names = headers(workbench);
  const height = workbench.model.getters.getNumberRows(workbench.model.getters.getActiveSheetId());
  if (rows + 20 > height) {
    does(workbench, 'ADD_COLUMNS_ROWS', {
      dimension: 'ROW',
      base: 20,
      position: 'after',
      quantity: rows + 20 - height,
    });
  }
  const column = (header: string, cell: (index: number) => unknown) => {
    const at = names.indexOf(header);
    const letter = at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(65 + at - 26)}`;
    workbench.edit(
      TAB,
      `${letter}3`,
      Array.from({ length: rows }, (_, index) => [cell(index)]),
    );
  };
  const isObjective = (index: number) => index % 5 === 0;
  const objective = (index: number) => `O${Math.floor(index / 5) + 1}`;
  column('Objective / key result', (index) => `Row ${index}`);
  column('ID', (index) => (isObjective(index) ? objective(index) : `K${index}`));
  column('Type', (index) => (isObjective(index) ? 'Objective' : 'Key result'));
  column('Supports', (index) => (isObjective(index) ? '' : `${objective(index)} Row ${index - (index % 5)}`));
  column('Owner', () => 'Ben');
  for (const [header, value] of [
    ['Start', 0],
    ['Current', 3],
    ['Target', 10],
    ['Confidence', 0.7],
  ] as const) {
    column(header, (index) => (isObjective(index) ? '' : value));
  }
  return workbench;
}

/** Eleven older cycles, closed, beside the running one. */
export function withOlderCycles(workbench: Workbench): void {
  const kept = workbench.values('_okr', 'A1:B40') as string[][];
  const found = kept.find(([key]) => key === 'cycle 2026-Q4');
  const record = JSON.parse(found?.[1] ?? '{}') as object;
  const older = Array.from({ length: 11 }, (_, index) => {
    const name = `${2013 + index}-Q1`;
    const from = `${2013 + index}-01-01`;
    return [`cycle ${name}`, JSON.stringify({ ...record, name, from, due: `${2013 + index}-03-31`, state: 'Closed' })];
  });
  const free = kept.findIndex(
    ([key], index) => index > 0 && kept.slice(index).every(([later]) => later === '') && key === '',
  );
  workbench.edit('_okr', `A${free + 1}`, older);
}
