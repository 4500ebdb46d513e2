/** Repair's hand: one thing after another, only what is ours. */

import { blockOf, coversColumn } from '../block.ts';
import type { FormulaFacts } from '../column.ts';
import { COLUMN_FORMATS, type Column, columnLetter, isComputed } from '../column.ts';
import { type Area, paintHeader, ruleOf, type TeamSource } from '../paint.ts';
import { runsOf } from '../store.ts';
import { buildRule, COLOUR_RULES, type ColourRule } from '../tabs/register/colour-rules.ts';
import { INPUT_HEADERS, type InputHeader, REGISTER_COLUMNS, VISIBLE_COLUMNS } from '../tabs/register/columns.ts';
import {
  columnFormula,
  FIRST_ROW,
  HEADER_ROW,
  headerCell,
  OWN_POSITIONS,
  type Positions,
  TITLE_ROW,
  titleFormula,
} from '../tabs/register/formulas.ts';
import { markColumn, paintTitle } from '../tabs/register/make.ts';
import { PROTECTION, protectedBlock } from '../tabs/register/protection.ts';
import { COLUMN_MARK } from '../tabs/register/read.ts';
import { asText } from '../user-text.ts';
import { isRule } from './dress.ts';
import { titlesIn } from './formulas.ts';
import type { Mend } from './found.ts';
import { placeFor } from './layout.ts';
import { ownProtections, plainRule } from './look.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface MendContext {
  readonly sheet: Sheet;
  readonly positions: Positions;
  readonly rowCount: number;
  readonly facts: FormulaFacts & { readonly name: string };
  readonly team: TeamSource | null;
}

/** Answers the positions after it: a column put back moves those behind it. */
export function mendRegister(context: MendContext, mend: Mend): Positions {
  const { sheet, positions, facts } = context;
  switch (mend.do) {
    case 'remove rows':
      sheet.deleteRows(mend.from, mend.count);
      return positions;
    case 'insert rows':
      sheet.insertRowsBefore(mend.at, mend.count);
      return positions;
    case 'write headers':
      writeHeaders(context);
      return positions;
    case 'insert column':
      return insertColumn(context, mend.header);
    case 'delete column':
      sheet.deleteColumn(mend.position);
      return new Map([...positions].map(([header, at]) => [header, at > mend.position ? at - 1 : at]));
    case 'name':
      sheet.getRange(HEADER_ROW, mend.position).setValue(mend.header);
      // A blank column between its neighbours was taken for it: nothing said so yet.
      if (isInput(mend.header) && !isMarked(sheet, mend.header)) markColumn(sheet, mend.header, mend.position);
      return positions;
    case 'clear':
      sheet.getRangeList(cellsOf(mend.rows, mend.position)).clearContent();
      return positions;
    case 'formula': {
      const position = positions.get(mend.header) ?? 1;
      sheet.getRange(HEADER_ROW, position).setFormula(columnFormula(mend.header, positions, facts));
      return positions;
    }
    case 'title': {
      // Where it stands now: columns may have been put back before it.
      const { whole, lost } = titlesIn(sheet.getRange(`${TITLE_ROW}:${TITLE_ROW}`).getFormulas()[0] ?? []);
      const [at = 1, ...others] = [...whole, ...lost];
      for (const other of others) if (lost.includes(other)) sheet.getRange(TITLE_ROW, other).clearContent();
      sheet.getRange(TITLE_ROW, at).setFormula(titleFormula(positions, facts));
      paintTitle(sheet);
      return positions;
    }
    case 'note':
      sheet.getRange(HEADER_ROW, mend.position).setNote(columnOf(mend.header).note);
      return positions;
    case 'format': {
      const format = COLUMN_FORMATS[columnOf(mend.header).format];
      const cells = cellsOf(mend.rows, positions.get(mend.header) ?? 1);
      if (format !== null) sheet.getRangeList(cells).setNumberFormat(format);
      return positions;
    }
    case 'check':
      setCheck(context, mend.header);
      return positions;
    case 'colours':
      setColours(context);
      return positions;
    case 'protection':
      setProtection(context);
      return positions;
    case 'freeze':
      sheet.setFrozenRows(HEADER_ROW);
      return positions;
    case 'cells':
      for (const [header, text] of Object.entries(mend.cells)) {
        sheet.getRange(mend.row, positions.get(header) ?? 1).setValue(asText(text));
      }
      return positions;
    default:
      return positions;
  }
}

function columnOf(header: string): Column {
  const column = REGISTER_COLUMNS.find((one) => one.header === header);
  if (!column) throw new Error(`“${header}” is no column of a register.`);
  return column;
}

function cellsOf(rows: readonly number[], position: number): string[] {
  const letter = columnLetter(position);
  return runsOf(rows).map(([first, last]) => `${letter}${first}:${letter}${last}`);
}

/** Only where every column stands as we put it. */
function writeHeaders({ sheet, facts }: MendContext): void {
  const headers = REGISTER_COLUMNS.map((column) => headerCell(column, OWN_POSITIONS, facts));
  sheet.getRange(HEADER_ROW, 1, 1, headers.length).setValues([headers]);
  const area: Area = { headerRow: HEADER_ROW, firstRow: FIRST_ROW, lastRow: FIRST_ROW };
  paintHeader(sheet, REGISTER_COLUMNS, area);
}

const VISIBLE = new Set<string>(VISIBLE_COLUMNS.map(({ header }) => header));

/** Empty, but with its header, look and mark; formula, format and dropdown are found missing and come next. */
function insertColumn({ sheet, positions, rowCount }: MendContext, header: string): Positions {
  const column = columnOf(header);
  const { side, position } = placeFor(header, positions);
  const at = side === 'before' ? position : position + 1;
  if (side === 'before') sheet.insertColumnBefore(position);
  else sheet.insertColumnAfter(position);
  const values = sheet.getRange(FIRST_ROW, at, Math.max(1, rowCount - FIRST_ROW + 1), 1);
  // A new column takes after its neighbour: its format and its dropdown must not stay.
  values
    .setNumberFormat(COLUMN_FORMATS[column.format] ?? 'General')
    .clearDataValidations()
    .setHorizontalAlignment(column.align ?? 'left');
  sheet.setColumnWidth(at, column.width);
  const name = sheet.getRange(HEADER_ROW, at);
  if (!isComputed(column)) name.setValue(header);
  name
    .setNote(column.note)
    .setFontWeight('bold')
    .setHorizontalAlignment(column.align ?? 'left');
  if (isInput(header)) markColumn(sheet, header, at);
  if (!VISIBLE.has(header) && sheet.getColumnGroupDepth(at) === 0) {
    sheet.getRange(1, at, 1, 1).shiftColumnGroupDepth(1);
    sheet.hideColumns(at);
  }
  const moved = [...positions].map(([other, place]) => [other, place >= at ? place + 1 : place] as const);
  return new Map([...moved, [header, at]]);
}

const isInput = (header: string): header is InputHeader => (INPUT_HEADERS as readonly string[]).includes(header);

const isMarked = (sheet: Sheet, header: InputHeader): boolean =>
  sheet.createDeveloperMetadataFinder().withKey(COLUMN_MARK).withValue(header).find().length > 0;

function setCheck({ sheet, positions, rowCount, team }: MendContext, header: string): void {
  const column = columnOf(header);
  const position = positions.get(header);
  if (position === undefined || isComputed(column) || !column.check) return;
  const cells = (of: number) => sheet.getRange(FIRST_ROW, of, rowCount - FIRST_ROW + 1, 1);
  const rule = ruleOf(column.check, column.help, {
    cell: `${columnLetter(position)}${FIRST_ROW}`,
    at: (other) => `$${columnLetter(positions.get(other) ?? 1)}${FIRST_ROW}`,
    column: (other) => cells(positions.get(other) ?? 1),
    team,
  });
  if (rule) cells(position).setDataValidation(rule);
}

/** Ours in their order, from the place of the first of them; everybody else's where they are. */
function setColours({ sheet, positions, rowCount }: MendContext): void {
  const standing = sheet.getConditionalFormatRules();
  const isOurs = standing.map((rule) => {
    const plain = plainRule(rule);
    return COLOUR_RULES.findIndex((one) => isRule(plain, one));
  });
  const ours = COLOUR_RULES.map((rule, index) => {
    const before = standing.filter((_, place) => isOurs[place] === index).flatMap((one) => one.getRanges());
    return buildRule(rule, positions, rangesFor(sheet, rule, positions, rowCount, before));
  });
  const first = isOurs.findIndex((index) => index >= 0);
  const place = first < 0 ? standing.length : first;
  const others = (rules: typeof standing, offset: number) => rules.filter((_, index) => isOurs[index + offset] === -1);
  sheet.setConditionalFormatRules([
    ...others(standing.slice(0, place), 0),
    ...ours,
    ...others(standing.slice(place), place),
  ]);
}

/** The rule's own columns, and a column somebody put between them that it coloured all the way down. */
function rangesFor(
  sheet: Sheet,
  { headers }: ColourRule,
  positions: Positions,
  rowCount: number,
  before: readonly GoogleAppsScript.Spreadsheet.Range[],
): GoogleAppsScript.Spreadsheet.Range[] {
  const own = headers.flatMap((header) => positions.get(header) ?? []);
  const blocks = before.map(blockOf);
  const between = Array.from(
    { length: Math.max(0, Math.max(...own) - Math.min(...own)) },
    (_, index) => Math.min(...own) + index,
  );
  const guests = between.filter((column) => !own.includes(column) && coversColumn(blocks, column, FIRST_ROW, rowCount));
  return runsOf(new Set([...own, ...guests])).map(([first, last]) =>
    sheet.getRange(FIRST_ROW, first, rowCount - FIRST_ROW + 1, last - first + 1),
  );
}

/** One stays, reaching as far as it should; a second one would ask twice. */
function setProtection({ sheet, positions, rowCount }: MendContext): void {
  const block = protectedBlock(positions, rowCount);
  if (!block) return;
  const { firstRow, lastRow, firstColumn, lastColumn } = block;
  const range = sheet.getRange(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
  const [kept, ...more] = ownProtections(sheet, PROTECTION);
  for (const one of more) one.remove();
  if (kept) kept.setWarningOnly(true).setRange(range);
  else range.protect().setDescription(PROTECTION).setWarningOnly(true);
}
