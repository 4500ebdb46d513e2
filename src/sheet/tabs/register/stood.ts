/** A register as it stands, to be compared or brought back later. */
import { dayFromNumber } from '../../../domain/day.ts';
import { wordKey } from '../../../domain/okr.ts';
import type { StoodRegister } from '../../change-set.ts';
import type { Dates } from '../../dates.ts';
import { asLiteral, asText } from '../../user-text.ts';
import { INPUT_HEADERS, type InputHeader, REGISTER_COLUMNS } from './columns.ts';
import { FIRST_ROW } from './formulas.ts';
import type { NewRow } from './planned-rows.ts';
import type { CellValue, ReadRegister, ReadRow } from './read.ts';

/** Past this a register is not kept: it could fill the store by itself. */
const LONGEST = 200_000;
const DATES: ReadonlySet<InputHeader> = new Set<InputHeader>(['Last check-in', 'From', 'Due', 'Dropped', 'Last moved']);
const FOLLOWED: ReadonlySet<string> = new Set<InputHeader>(['Current', 'Last check-in', 'Last moved']);
const TITLE: InputHeader = 'Objective / key result';
const PLAIN_TEXT = new Set(REGISTER_COLUMNS.flatMap(({ header, format }) => (format === 'text' ? [header] : [])));

/** null where it is too large to be kept. `formats`: of the rows in their order, where they are known. */
export function stoodOf(rows: readonly ReadRow[], formats: readonly string[] = []): StoodRegister | null {
  const stood: StoodRegister = {
    headers: INPUT_HEADERS,
    rows: rows.map(({ cells }) => INPUT_HEADERS.map((header) => cells[header])),
    formats,
  };
  return JSON.stringify(stood).length > LONGEST ? null : stood;
}

/** The number formats of Start, row by row; one read. */
export function formatsOf({ sheet, positions, rows }: ReadRegister): readonly string[] {
  const last = rows[rows.length - 1]?.row;
  if (last === undefined) return [];
  const start = positions.get('Start') ?? 1;
  const formats = sheet.getRange(FIRST_ROW, start, last - FIRST_ROW + 1, 1).getNumberFormats();
  return rows.map(({ row }) => formats[row - FIRST_ROW]?.[0] ?? '');
}

/**
 * What differs between a register as it stood and as it stands, in sentences; none where nothing does. What comes from
 * a KPI into the rows that follow one is nobody's work there.
 */
export function differencesSince(
  stood: StoodRegister,
  rows: readonly ReadRow[],
  followers: ReadonlySet<number>,
): readonly string[] {
  const idAt = stood.headers.indexOf('ID');
  const before = new Map(stood.rows.map((row) => [String(row[idAt]), row]));
  const sentences: string[] = [];
  for (const { row, cells } of rows) {
    const id = String(cells.ID);
    const known = before.get(id);
    before.delete(id);
    if (!known) {
      sentences.push(`${id || 'A row without an ID'} “${cells[TITLE]}” was added.`);
      continue;
    }
    stood.headers.forEach((header, index) => {
      if (followers.has(row) && FOLLOWED.has(header)) return;
      const [was, is] = [known[index] ?? '', cells[header as InputHeader] ?? ''];
      if (was !== is) sentences.push(`${id} ${header} was ${shown(header, was)} and is ${shown(header, is)}.`);
    });
  }
  for (const [id] of before) sentences.push(`${id} was deleted.`);
  return sentences;
}

function shown(header: string, value: CellValue): string {
  if (value === '') return 'blank';
  return typeof value === 'number' && DATES.has(header as InputHeader) ? dayFromNumber(value) : String(value);
}

/** The rows of a kept register, to be written into a new one. */
export function rowsToBringBack(stood: StoodRegister, dates: Dates): readonly NewRow[] {
  const typeAt = stood.headers.indexOf('Type');
  return stood.rows.map((row, place) => {
    const cells = stood.headers.map((header, index) => {
      const value = row[index] ?? '';
      if (typeof value === 'string')
        return [header, PLAIN_TEXT.has(header) ? asText(value) : asLiteral(value)] as const;
      const isDay = typeof value === 'number' && DATES.has(header as InputHeader);
      return [header, isDay ? dates.dateOf(dayFromNumber(value)) : value] as const;
    });
    const keyResult = wordKey(String(row[typeAt] ?? '')) === wordKey('Key result');
    return { cells: Object.fromEntries(cells), format: stood.formats[place] ?? '', keyResult };
  });
}
