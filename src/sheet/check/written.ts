/** Which cells a mend writes over, with what stood in them: for the undo, and so that no word is lost. */
import type { WrittenCell } from '../change-set.ts';
import { isDate } from '../dates.ts';
import { HEADER_ROW, TITLE_ROW } from '../tabs/register/formulas.ts';
import { nameInFormula } from '../tabs/register/read.ts';
import { titlesIn } from './formulas.ts';
import { cellName } from './found.ts';
import type { Grid } from './look.ts';
import type { RegisterChecked } from './register.ts';

/** What stands there afterwards is worked out: an undo need not find it unchanged. */
export const WORKED_OUT = '=';

export function cellsWritten({ found, grid, positions }: RegisterChecked): readonly WrittenCell[] {
  return found.flatMap(({ mends }) =>
    mends.flatMap((mend): WrittenCell[] => {
      switch (mend.do) {
        case 'clear':
          return mend.rows.map((row) => [cellName(row, mend.position), heldIn(grid, row, mend.position), WORKED_OUT]);
        case 'cells':
          return Object.entries(mend.cells).map(([header, text]) => {
            const position = positions.get(header) ?? 1;
            return [cellName(mend.row, position), heldIn(grid, mend.row, position), text];
          });
        case 'name': {
          const held = heldIn(grid, HEADER_ROW, mend.position);
          return held === '' ? [] : [[cellName(HEADER_ROW, mend.position), held, mend.header]];
        }
        case 'title': {
          const held = heldIn(grid, TITLE_ROW, 1);
          const isTaken = held !== '' && titlesIn(grid.formulas[TITLE_ROW - 1] ?? []).lost.length === 0;
          return isTaken ? [[cellName(TITLE_ROW, 1), held, WORKED_OUT]] : [];
        }
        case 'formula': {
          const position = positions.get(mend.header) ?? 1;
          const held = heldIn(grid, HEADER_ROW, position);
          const isOurs = held === '' || held === mend.header || nameInFormula(String(held)) !== '';
          return isOurs ? [] : [[cellName(HEADER_ROW, position), held, WORKED_OUT]];
        }
        default:
          return [];
      }
    }),
  );
}

/** The formula where there is one. */
function heldIn({ values, formulas }: Grid, row: number, position: number): string | number | boolean {
  const formula = formulas[row - 1]?.[position - 1] ?? '';
  const value = values[row - 1]?.[position - 1];
  if (formula !== '') return formula;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return isDate(value) ? value.toISOString().slice(0, 10) : '';
}
