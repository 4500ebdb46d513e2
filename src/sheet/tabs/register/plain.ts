/** What stays of a register's computed columns when OKR Register leaves the file. */
import { COMPLAINT_SIGN, statusText } from '../../../domain/okr.ts';
import type { Evaluated } from '../../../domain/register.ts';
import { asText } from '../../user-text.ts';
import type { ReadRow } from './read.ts';

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
