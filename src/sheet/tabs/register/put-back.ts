/** A computed cell that was typed over would stop its whole column: it is put back at once. */
import type { FormulaFacts } from '../../column.ts';
import { columnLetter } from '../../column.ts';
import { COMPUTED_HEADERS } from './columns.ts';
import { columnFormula, FIRST_ROW, HEADER_ROW, type Positions, TITLE_ROW, titleFormula } from './formulas.ts';
import type { TypedArea } from './take-in.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What to change instead. Columns that are not in it have no cell of their own to change. */
const INSTEAD: Readonly<Record<string, string>> = {
  Status: 'Status comes from the numbers. Type Current or Confidence instead',
  Score: 'Score comes from Start, Current and Target. Type Current instead',
  Progress: 'The bar follows the score. Type Current instead',
  Why: 'Why is filled by itself. Type what you want to say into Note',
  Gone: 'Gone follows From, Due and Last check-in. Type one of these instead',
  'Heads for': 'Heads for follows the numbers. Type Current or Target instead',
};

/** Only writes. Answers the computed columns that were typed over. */
export function putBack(
  sheet: Sheet,
  positions: Positions,
  typed: TypedArea,
  facts: FormulaFacts & { readonly name: string },
): readonly string[] {
  const whole = typed.firstRow <= HEADER_ROW ? withTypedOverHeaders(positions, typed) : positions;
  const columns = COMPUTED_HEADERS.filter((header) => {
    const position = whole.get(header) ?? 0;
    return position >= typed.firstColumn && position <= typed.lastColumn;
  });
  if (typed.firstRow <= TITLE_ROW && typed.firstColumn === 1) {
    sheet.getRange(TITLE_ROW, 1).setFormula(titleFormula(whole, facts));
  }
  if (columns.length === 0) return [];
  const firstRow = Math.max(FIRST_ROW, typed.firstRow);
  const cells = columns.map((header) => {
    const letter = columnLetter(whole.get(header) ?? 0);
    return `${letter}${firstRow}:${letter}${typed.lastRow}`;
  });
  if (typed.lastRow >= FIRST_ROW) sheet.getRangeList(cells).clearContent();
  if (typed.firstRow <= HEADER_ROW && typed.lastRow >= HEADER_ROW) {
    for (const header of columns) {
      sheet.getRange(HEADER_ROW, whole.get(header) ?? 0).setFormula(columnFormula(header, whole, facts));
    }
  }
  return columns;
}

/** The sentence for the toast: what was typed where, and what to change instead. */
export function putBackSentence(headers: readonly string[], typed: TypedArea, text: string | undefined): string {
  const first = headers.find((header) => INSTEAD[header]) ?? headers[0] ?? '';
  const instead = INSTEAD[first] ?? `“${first}” is computed. Type the inputs of the row instead`;
  const where = typed.firstRow <= HEADER_ROW ? '' : ` in row ${typed.firstRow}`;
  return `${instead}${where}.${text === undefined ? '' : ` You typed: ${text}`}`;
}

/** A header that was typed over names nothing any more: the missing names belong to the typed columns nobody owns. */
function withTypedOverHeaders(positions: Positions, typed: TypedArea): Positions {
  const missing = COMPUTED_HEADERS.filter((header) => !positions.has(header));
  const ours = new Set(COMPUTED_HEADERS);
  const owned = new Set([...positions].flatMap(([header, position]) => (ours.has(header) ? [position] : [])));
  const free: number[] = [];
  for (let position = typed.firstColumn; position <= typed.lastColumn; position++) {
    if (!owned.has(position)) free.push(position);
  }
  const lost = free.slice(-missing.length);
  return missing.length === 0 || lost.length < missing.length
    ? positions
    : new Map([...positions, ...missing.map((header, index) => [header, lost[index] ?? 0] as const)]);
}
