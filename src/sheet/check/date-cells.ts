/**
 * A pasted `1/2` or `3-4` becomes a date: pasting passes by the cell's own check, and what was typed is gone. As a
 * number it is some 46,000, a score of 1 that nobody reached.
 */
import type { CheckedRow } from '../../domain/check/rows.ts';
import type { Dates } from '../dates.ts';
import type { Positions } from '../tabs/register/formulas.ts';
import { cellName, type Found, found } from './found.ts';
import type { Grid } from './look.ts';

const TITLE = 'Objective / key result';
/** A key result may be about a date: then its values agree. */
const VALUES = ['Start', 'Current', 'Target'] as const;

export function dateFindings(
  { values }: Grid,
  rows: readonly CheckedRow[],
  positions: Positions,
  dates: Dates,
): readonly Found[] {
  return rows.flatMap(({ row, id, dropped }) => {
    const dayIn = (header: string) => dates.dayOf(values[row - 1]?.[(positions.get(header) ?? 0) - 1]);
    const held = (header: string) => values[row - 1]?.[(positions.get(header) ?? 0) - 1] ?? '';
    const filled = VALUES.filter((header) => held(header) !== '');
    const isAboutDates = filled.length > 1 && filled.every((header) => dayIn(header) !== null);
    return [TITLE, ...(dropped || isAboutDates ? [] : VALUES)].flatMap((header): Found[] => {
      const day = dayIn(header);
      if (day === null) return [];
      const cell = cellName(row, positions.get(header) ?? 1);
      return [found('date-in-cell', { day, isTitle: header === TITLE }, { cell, id, header })];
    });
  });
}
