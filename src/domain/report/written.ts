/** What people wrote in a report, by section, row and column: for what acts on it afterwards. */
import { KEY_MARK, type ReportCell, type ReportCells } from './plan.ts';
import { FREE, isBlankCell, readStood } from './stood.ts';

export interface WrittenRow {
  readonly section: string;
  /** Of the row in the plan; null for one that a person added. */
  readonly key: string | null;
  /** By the key of the column, as it stands now. */
  readonly cells: Readonly<Record<string, ReportCell>>;
  /** 1-based row of the tab. */
  readonly row: number;
}

/** The rows of the tables in which something stands, from the top. */
export function writtenIn(cells: ReportCells): readonly WrittenRow[] {
  const marks = cells.find((row) => row.includes(KEY_MARK)) ?? [];
  const { rows } = readStood(cells, marks.filter((mark) => String(mark).startsWith('okr ')).length - 1);
  let columns: readonly string[] = [];
  let section: string | null = null;
  return rows.flatMap((row): WrittenRow[] => {
    if (row.key === 'columns') {
      columns = row.columns;
      section = row.section;
      return [];
    }
    if (section === null || row.section !== section || row.cells.every(isBlankCell)) return [];
    const isPlanned = row.key !== null && row.key !== FREE && !row.key.startsWith('hand ');
    const named = columns.flatMap((key, index) => (key === '' ? [] : [[key, row.cells[index] ?? ''] as const]));
    return [{ section, key: isPlanned ? row.key : null, cells: Object.fromEntries(named), row: row.at + 1 }];
  });
}
