/** What stays of a register's computed columns when OKR Register leaves the file, or its cycle is closed. */
import { COMPLAINT_SIGN, statusText } from '../../../domain/okr.ts';
import type { Evaluated } from '../../../domain/register.ts';
import { runsOf } from '../../store.ts';
import { asText } from '../../user-text.ts';
import { HEADER_ROW, TITLE_ROW } from './formulas.ts';
import type { ReadRegister, ReadRow } from './read.ts';

/** Those a person reads, and those that the colours and the dropdown of Supports ask. */
export const PLAIN_HEADERS = [
  'Status',
  'Score',
  'Progress',
  'Why',
  'Gone',
  'Heads for',
  'Kind',
  'Own status',
  'Choices',
] as const;
export type PlainHeader = (typeof PLAIN_HEADERS)[number];
export type PlainRow = Readonly<Record<PlainHeader, string | number>>;

/** The values of one row as they are written: user text is safe in them. */
export function plainRow(cells: ReadRow['cells'], result: Evaluated): PlainRow {
  const { type, score, gone, headsFor, why, dropped } = result;
  const status = result.status === '' ? '' : statusText(result.status);
  const title = String(cells['Objective / key result']);
  const id = String(cells.ID);
  return {
    Status: status,
    Score: score,
    Progress: typeof score === 'number' ? bar(score) : '',
    Why: asText(why),
    Gone: gone,
    'Heads for': headsFor,
    Kind: kindOf(result),
    'Own status': type === 'Objective' ? '' : dropped ? statusText('Dropped') : status,
    Choices: type === 'Objective' && id !== '' ? asText(`${id} ${title}`) : '',
  };
}

function kindOf({ type, complaint, score }: Evaluated): string {
  if (type !== '') return type === 'Objective' ? 'O' : 'K';
  return complaint !== '' || score === COMPLAINT_SIGN ? '?' : '';
}

function bar(score: number): string {
  const tenths = Math.round(10 * score);
  return '█'.repeat(tenths) + '░'.repeat(10 - tenths);
}

/**
 * Values in place of the formulas of these columns and of the title line; what has no value here stays blank. The
 * number of writes does not grow with the rows. `plain`: by row of the tab.
 */
export function writePlain(
  { sheet, positions }: ReadRegister,
  headers: readonly string[],
  title: string,
  plain: ReadonlyMap<number, PlainRow>,
): void {
  sheet.getRange(TITLE_ROW, 1).setValue(asText(title));
  const headerAt = new Map(headers.map((header) => [positions.get(header) ?? 0, header]));
  headerAt.delete(0);
  const rows = Math.max(HEADER_ROW, ...plain.keys()) - HEADER_ROW;
  for (const [first, last] of runsOf(headerAt.keys())) {
    const names = Array.from({ length: last - first + 1 }, (_, index) => headerAt.get(first + index) ?? '');
    const values = Array.from({ length: rows }, (_, index) => {
      const row: Readonly<Record<string, string | number>> = plain.get(HEADER_ROW + 1 + index) ?? {};
      return names.map((header) => row[header] ?? '');
    });
    sheet.getRange(HEADER_ROW, first, rows + 1, names.length).setValues([names, ...values]);
  }
}
