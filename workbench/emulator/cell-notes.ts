import type { Zone } from './engine.ts';
import type { WorkbenchFile } from './file.ts';

const noteIn = (file: WorkbenchFile, sheetId: string, col: number, row: number) =>
  file.meta('note', sheetId).find(({ range: { zone } }) => zone.left === col && zone.top === row);

export function noteAt(file: WorkbenchFile, sheetId: string, col: number, row: number): string {
  return String(noteIn(file, sheetId, col, row)?.payload.text ?? '');
}

/** The notes of a sheet by "column,row", both from 0. */
export const notesOf = (file: WorkbenchFile, sheetId: string): ReadonlyMap<string, string> =>
  new Map(
    file
      .meta('note', sheetId)
      .map(({ range: { zone }, payload }) => [`${zone.left},${zone.top}`, String(payload.text ?? '')]),
  );

/** One note a cell; an empty text takes it away. */
export function setNotes(
  file: WorkbenchFile,
  sheetId: string,
  { left, top }: Zone,
  texts: readonly (readonly string[])[],
): void {
  const known = new Map(
    file.meta('note', sheetId).map((item) => [`${item.range.zone.left},${item.range.zone.top}`, item.id]),
  );
  texts.forEach((line, i) => {
    line.forEach((text, j) => {
      const [col, row] = [left + j, top + i];
      const id = known.get(`${col},${row}`);
      const zone = { left: col, right: col, top: row, bottom: row };
      if (text === '' && id) file.removeMeta(id);
      else if (text !== '' && id) file.setMeta(id, 'note', sheetId, zone, { text });
      else if (text !== '') file.addMeta('note', sheetId, zone, { text });
    });
  });
}
