/** The cells that say what a row is, and the words that adopting one writes into them. */
import type { Adopted, Identity } from '../../../domain/adopt.ts';
import type { InputHeader } from './columns.ts';
import type { ReadRow } from './read.ts';

const HEADERS: { readonly [Name in keyof Identity]: InputHeader } = {
  title: 'Objective / key result',
  id: 'ID',
  type: 'Type',
  supports: 'Supports',
  level: 'Level',
  team: 'Team',
  owner: 'Owner',
};

export const identityOf = ({ cells }: Pick<ReadRow, 'cells'>): Identity =>
  Object.fromEntries(
    Object.entries(HEADERS).map(([name, header]) => [name, String(cells[header]).trim()]),
  ) as unknown as Identity;

/** By their headers. */
export const cellsGiven = (given: Adopted): Partial<Record<InputHeader, string>> =>
  Object.fromEntries(Object.entries(given).map(([name, text]) => [HEADERS[name as keyof Adopted], text]));
