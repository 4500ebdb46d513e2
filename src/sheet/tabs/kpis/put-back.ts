/** A computed cell of the KPIs tab that was typed over would stop its whole column: it is put back at once. */
import { columnLetter } from '../../column.ts';
import type { Dates } from '../../dates.ts';
import type { TypedArea } from '../register/take-in.ts';
import { COMPUTED_KPI_HEADERS, FIRST_ROW, HEADER_ROW } from './columns.ts';
import type { KpiPlaces } from './formulas.ts';
import { showUnits, writeFormulas } from './make.ts';
import { readKpis } from './places.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What was typed into the tab is put right. Answers the sentence to show, '' where nothing was typed over. */
export function putKpisBack(sheet: Sheet, typed: TypedArea, dates: Dates): string {
  const read = readKpis(sheet, dates);
  const places = withComputed(sheet, read);
  const isTyped = (position: number) => position >= typed.firstColumn && position <= typed.lastColumn;
  if (isTyped(places.columns.get('Unit') ?? 0)) {
    showUnits(
      sheet,
      places,
      read.lines.filter(({ row }) => row >= typed.firstRow && row <= typed.lastRow),
    );
  }
  const over = COMPUTED_KPI_HEADERS.filter((header) => isTyped(places.columns.get(header) ?? 0));
  if (over.length === 0) return '';
  const first = Math.max(FIRST_ROW, typed.firstRow);
  const cells = over.map((header) => {
    const letter = columnLetter(places.columns.get(header) ?? 1);
    return `${letter}${first}:${letter}${typed.lastRow}`;
  });
  if (typed.lastRow >= FIRST_ROW) sheet.getRangeList(cells).clearContent();
  if (typed.firstRow <= HEADER_ROW) writeFormulas(sheet, places);
  const said = typed.text === undefined ? '' : ` You typed: ${typed.text}`;
  return `“${over[0]}” comes from the months. Type the value under its month instead.${said}`;
}

/**
 * A computed column is known by the name in its formula too, since its header shows an error while something stands in
 * its way; where the formula itself was typed over, by its place between its neighbours.
 */
function withComputed(sheet: Sheet, { columns, months }: KpiPlaces): KpiPlaces {
  if (COMPUTED_KPI_HEADERS.every((header) => columns.has(header))) return { columns, months };
  const [formulas = []] = sheet.getRange(`${HEADER_ROW}:${HEADER_ROW}`).getFormulas();
  const all = new Map(columns);
  formulas.forEach((formula, index) => {
    const name = kpiNameIn(formula);
    if (name !== '' && !all.has(name)) all.set(name, index + 1);
  });
  COMPUTED_KPI_HEADERS.forEach((header, index) => {
    const before = all.get(index === 0 ? 'Upper limit' : (COMPUTED_KPI_HEADERS[index - 1] ?? ''));
    const taken = [...all.values(), ...months.values()];
    if (!all.has(header) && before !== undefined && !taken.includes(before + 1)) all.set(header, before + 1);
  });
  return { columns: all, months };
}

/** Our own name in the formula of a header cell, '' if it holds none. */
export function kpiNameIn(formula: string): string {
  const name = /^=ARRAYFORMULA\(IF\(ROW\([^)]*\)=ROW\(\)[;,]"([^"]*)"/.exec(formula.replace(/\s+(?=[(;,=])/g, ''))?.[1];
  return COMPUTED_KPI_HEADERS.find((header) => header === name) ?? '';
}
