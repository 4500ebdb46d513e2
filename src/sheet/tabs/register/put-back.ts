/** A computed cell that was typed over would stop its whole column: it is put back at once. */
import type { FormulaFacts } from '../../column.ts';
import { columnLetter } from '../../column.ts';
import { COMPUTED_HEADERS, isComputedHeader, REGISTER_COLUMNS } from './columns.ts';
import { columnFormula, FIRST_ROW, HEADER_ROW, type Positions, TITLE_ROW, titleFormula } from './formulas.ts';
import { nameInFormula } from './read.ts';
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

/**
 * Answers the computed columns that were typed over. A read only where the typed area touches one: a column that bears
 * the name and not the formula is somebody's own.
 */
export function putBack(
  sheet: Sheet,
  positions: Positions,
  typed: TypedArea,
  facts: FormulaFacts & { readonly name: string },
): readonly string[] {
  const headersTyped = typed.firstRow <= HEADER_ROW && typed.lastRow >= HEADER_ROW;
  const whole = headersTyped ? withTypedOverHeaders(sheet, positions, typed) : positions;
  if (typed.firstRow <= TITLE_ROW && typed.firstColumn === 1) {
    sheet.getRange(TITLE_ROW, 1).setFormula(titleFormula(whole, facts));
  }
  const named = COMPUTED_HEADERS.filter((header) => isWithin(whole.get(header), typed));
  const columns = headersTyped ? named : withTheirFormula(sheet, named, typed, whole);
  if (columns.length === 0) return [];
  const firstRow = Math.max(FIRST_ROW, typed.firstRow);
  const cells = columns.map((header) => {
    const letter = columnLetter(whole.get(header) ?? 0);
    return `${letter}${firstRow}:${letter}${typed.lastRow}`;
  });
  if (typed.lastRow >= FIRST_ROW) sheet.getRangeList(cells).clearContent();
  if (headersTyped) {
    for (const header of columns) {
      sheet.getRange(HEADER_ROW, whole.get(header) ?? 0).setFormula(columnFormula(header, whole, facts));
    }
  }
  return columns;
}

const isWithin = (position: number | undefined, { firstColumn, lastColumn }: TypedArea): boolean =>
  position !== undefined && position >= firstColumn && position <= lastColumn;

const headersOf = (sheet: Sheet, { firstColumn, lastColumn }: TypedArea) =>
  sheet.getRange(HEADER_ROW, firstColumn, 1, lastColumn - firstColumn + 1);

function withTheirFormula(
  sheet: Sheet,
  named: readonly string[],
  typed: TypedArea,
  positions: Positions,
): readonly string[] {
  if (named.length === 0) return named;
  const [formulas = []] = headersOf(sheet, typed).getFormulas();
  return named.filter(
    (header) => nameInFormula(formulas[(positions.get(header) ?? 0) - typed.firstColumn] ?? '') === header,
  );
}

/** The sentence for the toast: what was typed where, and what to change instead. */
export function putBackSentence(headers: readonly string[], typed: TypedArea, text: string | undefined): string {
  const first = headers.find((header) => INSTEAD[header]) ?? headers[0] ?? '';
  const instead = INSTEAD[first] ?? `“${first}” is computed. Type the inputs of the row instead`;
  const where = typed.firstRow <= HEADER_ROW ? '' : ` in row ${typed.firstRow}`;
  return `${instead}${where}.${text === undefined ? '' : ` You typed: ${text}`}`;
}

/** A header that was typed over names nothing any more, but it still bears our note, and no two notes are the same. */
function withTypedOverHeaders(sheet: Sheet, positions: Positions, typed: TypedArea): Positions {
  const [notes = []] = headersOf(sheet, typed).getNotes();
  const whole = new Map([...positions].filter(([header, at]) => !(isComputedHeader(header) && isWithin(at, typed))));
  notes.forEach((note, index) => {
    const header = COMPUTED_BY_NOTE.get(note);
    if (header !== undefined && !whole.has(header)) whole.set(header, typed.firstColumn + index);
  });
  return whole;
}

const COMPUTED_BY_NOTE: ReadonlyMap<string, string> = new Map(
  REGISTER_COLUMNS.filter(({ header }) => isComputedHeader(header)).map(({ note, header }) => [note, header]),
);
