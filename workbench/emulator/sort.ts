import type { Zone } from './engine.ts';
import type { WorkbenchFile } from './file.ts';
import { toScalar } from './formula/engine-values.ts';
import { order } from './formula/functions-array.ts';

export interface SortKey {
  readonly col: number;
  readonly ascending: boolean;
}

interface Kept {
  readonly content: string;
  readonly style: object | undefined;
  readonly format: string | undefined;
}

/**
 * Sorts rows as Sheets does: stable, blanks last, values with their formats, styles and notes; relative references of a
 * formula stay on its row. What an array fills is not content and is computed again afterwards. Validation and
 * conditional formats stay where they are.
 */
export function sortZone(file: WorkbenchFile, sheetId: string, zone: Zone, keys: readonly SortKey[]): void {
  file.settle();
  const { getters } = file;
  const rows = Array.from({ length: zone.bottom - zone.top + 1 }, (_, i) => zone.top + i);
  const key = (row: number, col: number) => toScalar(getters.getEvaluatedCell({ sheetId, col, row }));
  const values = new Map(rows.map((row) => [row, keys.map(({ col }) => key(row, col))]));
  const sorted = [...rows].sort((a, b) => {
    for (const [i, { ascending }] of keys.entries()) {
      const sign = order(values.get(a)![i]!, values.get(b)![i]!, ascending);
      if (sign) return sign;
    }
    return a - b;
  });
  const moved = sorted.flatMap((from, i) => (from === rows[i] ? [] : [{ from, to: rows[i]! }]));
  const contents = moved.map(({ from, to }) => ({ to, cells: rowOf(file, sheetId, zone, from, to) }));
  for (const { to, cells } of contents)
    for (const [j, cell] of cells.entries()) put(file, sheetId, zone.left + j, to, cell);
  const target = new Map(moved.map(({ from, to }) => [from, to]));
  for (const { id, range, payload } of file.meta('note', sheetId)) {
    const { left, right, top } = range.zone;
    const to = target.get(top);
    if (to === undefined || left < zone.left || right > zone.right) continue;
    file.setMeta(id, 'note', sheetId, { left, right, top: to, bottom: to }, { ...payload });
  }
}

function rowOf(file: WorkbenchFile, sheetId: string, zone: Zone, from: number, to: number): Kept[] {
  const kept: Kept[] = [];
  for (let col = zone.left; col <= zone.right; col++) {
    const cell = file.getters.getCell({ sheetId, col, row: from });
    const content = cell?.isFormula
      ? file.getters.getTranslatedCellFormula(sheetId, 0, to - from, cell.compiledFormula)
      : (cell?.content ?? '');
    kept.push({ content, style: cell?.style, format: cell?.format });
  }
  return kept;
}

function put(file: WorkbenchFile, sheetId: string, col: number, row: number, { content, style, format }: Kept): void {
  const old = file.getters.getCell({ sheetId, col, row });
  if (!old && !content && !style && !format) return;
  file.write('UPDATE_CELL', { sheetId, col, row, content, style: style ?? null, format: format ?? '' });
}
