/** Key results whose day of check-in is that of the KPI they follow. */
import { FIRST_ROW } from './formulas.ts';
import type { ReadRegister } from './read.ts';

/** As `followCells` of the KPIs tab writes it; Sheets may rewrite the tab and the columns, never the ID. */
const FOLLOWS = /\bMATCH\(\s*"KP\d+"/i;

/** The rows of the tab whose Last check-in is still the KPI's. One read. */
export function followersIn({ sheet, positions, rows }: ReadRegister): ReadonlySet<number> {
  const last = rows[rows.length - 1]?.row;
  if (last === undefined) return new Set();
  const position = positions.get('Last check-in') ?? 1;
  const formulas = sheet.getRange(FIRST_ROW, position, last - FIRST_ROW + 1, 1).getFormulas();
  return new Set(formulas.flatMap(([formula = ''], index) => (FOLLOWS.test(formula) ? [FIRST_ROW + index] : [])));
}
