/** Findings about what surrounds the cells: notes, formats, dropdowns, colours, the protection, the frozen rows. */
import { coversColumn } from '../block.ts';
import { COLUMN_FORMATS, type Column, columnLetter, type Format, isComputed } from '../column.ts';
import { isDate } from '../dates.ts';
import type { TeamSource } from '../paint.ts';
import { COLOUR_RULES, type ColourRule, conditionOf } from '../tabs/register/colour-rules.ts';
import { REGISTER_COLUMNS } from '../tabs/register/columns.ts';
import { FIRST_ROW, HEADER_ROW, type Positions } from '../tabs/register/formulas.ts';
import { protectedBlock } from '../tabs/register/protection.ts';
import { cellName, cellsName, type Found, found } from './found.ts';
import type { Dress, Grid, PlainCheck, PlainRule } from './look.ts';

export function dressFindings(
  grid: Grid,
  dress: Dress,
  positions: Positions,
  team: TeamSource | null,
): readonly Found[] {
  return [
    ...noteFindings(grid, positions),
    ...formatFindings(grid, dress, positions),
    ...checkFindings(grid, dress, positions, team),
    ...colourFindings(grid, dress, positions),
    ...protectionFindings(grid, dress, positions),
    ...frozenFindings(dress),
  ];
}

/** Columns that stand, with their place. */
function standing(positions: Positions): readonly (readonly [Column, number])[] {
  return REGISTER_COLUMNS.flatMap((column) => {
    const position = positions.get(column.header);
    return position === undefined ? [] : [[column, position] as const];
  });
}

/** How far to the right formats and checks matter: to the last column that has either. */
export function columnsToRead(positions: Positions): number {
  const wanted = standing(positions).filter(
    ([column]) => COLUMN_FORMATS[column.format] !== null || (!isComputed(column) && column.check !== undefined),
  );
  return Math.max(1, ...wanted.map(([, position]) => position));
}

/** A note somebody changed is theirs; one that is gone is ours to bring back. */
function noteFindings({ notes }: Grid, positions: Positions): readonly Found[] {
  return standing(positions).flatMap(([{ header }, position]) => {
    if ((notes[HEADER_ROW - 1]?.[position - 1] ?? '') !== '') return [];
    const mends = [{ do: 'note', header, position }] as const;
    return [found('note-missing', {}, { header, cell: cellName(HEADER_ROW, position), mends })];
  });
}

type Kind = 'text' | 'percent' | 'date' | 'score';
const KINDS: Readonly<Partial<Record<Format, Kind>>> = {
  text: 'text',
  word: 'text',
  percent: 'percent',
  day: 'date',
  date: 'date',
  score: 'score',
};

/** Whether the format still does what it is for; another way to write a date or a percentage is a matter of taste. */
const DOES: Readonly<Record<Kind, (format: string) => boolean>> = {
  text: (format) => format.includes('@'),
  percent: (format) => format.includes('%'),
  date: (format) => /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|General/g, '')),
  score: (format) => format === COLUMN_FORMATS.score,
};

/** A number is never made a text, nor a text anything else: that would change what the cell shows. */
const MAY_CHANGE: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  percent: (value) => value === '' || typeof value === 'number',
  date: (value) => value === '' || typeof value === 'number' || isDate(value),
  score: () => true,
};

function formatFindings(grid: Grid, { formats }: Dress, positions: Positions): readonly Found[] {
  return standing(positions).flatMap(([{ header, format }, position]) => {
    const kind = KINDS[format];
    if (kind === undefined) return [];
    const rows = formats.flatMap((row, index) => {
      const value = grid.values[index + FIRST_ROW - 1]?.[position - 1];
      const isFormula = kind === 'text' && grid.formulas[index + FIRST_ROW - 1]?.[position - 1] !== '';
      return DOES[kind](row[position - 1] ?? '') || isFormula || !MAY_CHANGE[kind](value) ? [] : [index + FIRST_ROW];
    });
    if (rows.length === 0) return [];
    const mends = [{ do: 'format', header, rows }] as const;
    return [found('format-lost', { count: rows.length }, { header, cell: cellsName(rows, position), mends })];
  });
}

function checkFindings(grid: Grid, { checks }: Dress, positions: Positions, team: TeamSource | null): readonly Found[] {
  return standing(positions).flatMap(([column, position]) => {
    if (isComputed(column) || !column.check) return [];
    const { check, header } = column;
    if (check.kind === 'team' && team === null) return [];
    const rows = checks.flatMap((row, index) =>
      isWhole(check, row[position - 1] ?? null, grid, positions, team) ? [] : [index + FIRST_ROW],
    );
    if (rows.length === 0) return [];
    const what = check.kind === 'date' || check.kind === 'formula' ? 'check' : 'dropdown';
    const mends = [{ do: 'check', header }] as const;
    return [found('check-lost', { what, count: rows.length }, { header, cell: cellsName(rows, position), mends })];
  });
}

type Check = NonNullable<Extract<Column, { check?: unknown }>['check']>;

function isWhole(
  check: Check,
  plain: PlainCheck | null,
  grid: Grid,
  positions: Positions,
  team: TeamSource | null,
): boolean {
  if (plain === null) return false;
  switch (check.kind) {
    case 'list':
      return plain.kind === 'VALUE_IN_LIST' && plain.values.join('\n') === check.values.join('\n');
    case 'column': {
      const position = positions.get(check.header);
      const { source } = plain;
      if (source === null || position === undefined || source.sheetId !== grid.sheetId) return false;
      return coversColumn([source], position, FIRST_ROW, grid.rowCount) && source.firstColumn === position;
    }
    case 'team':
      return (
        team !== null &&
        plain.source?.sheetId === team.sheet.getSheetId() &&
        plain.source.firstColumn === team.positions[check.header]
      );
    case 'date':
      return plain.kind === 'DATE_IS_VALID_DATE';
    case 'formula': {
      // Sheets may write it its own way, and from another row: only the columns it asks must be the right ones.
      const asked: number[] = [];
      const wanted = check.formula('A1', (header) => {
        asked.push(positions.get(header) ?? 0);
        return 'A1';
      });
      const formula = plain.values[0] ?? '';
      const asks = (position: number) => new RegExp(`\\$${columnLetter(position)}\\$?\\d`).test(formula);
      const functions = wanted.match(/[A-Z]{2,}(?=\()/g) ?? [];
      return plain.kind === 'CUSTOM_FORMULA' && asked.every(asks) && functions.every((name) => formula.includes(name));
    }
  }
}

/** Whether this is our rule, however cut up: by what it asks and by its fill. */
export function isRule(plain: PlainRule, rule: ColourRule): boolean {
  if ('starts' in rule.when) {
    return plain.kind === 'TEXT_STARTS_WITH' && plain.value === rule.when.starts && plain.background === rule.fill;
  }
  const asks = new RegExp(`^=(\\$?[A-Z]+\\$?\\d+|#REF!)="${rule.when.is}"$`).test(
    plain.value.replace(/ (?==)|(?<==) /g, ''),
  );
  const looks =
    plain.background === (rule.fill ?? '') &&
    (!rule.bold || plain.bold) &&
    (!rule.strikethrough || plain.strikethrough);
  return plain.kind === 'CUSTOM_FORMULA' && asks && looks;
}

function colourFindings(grid: Grid, { rules }: Dress, positions: Positions): readonly Found[] {
  let after = -1;
  const wrong = COLOUR_RULES.filter((rule) => {
    const places = rules.flatMap((plain, index) => (isRule(plain, rule) ? [index] : []));
    const [place] = places;
    if (place === undefined || places.length > 1 || place < after) return true;
    after = place;
    return !isRightRule(rules[place], rule, grid, positions);
  });
  if (wrong.length === 0) return [];
  const facts = { count: wrong.length, of: COLOUR_RULES.length, rows: `${FIRST_ROW} to ${grid.rowCount}` };
  return [found('colours', facts, { mends: [{ do: 'colours' }] })];
}

function isRightRule(plain: PlainRule | undefined, rule: ColourRule, grid: Grid, positions: Positions): boolean {
  if (!plain) return false;
  const reaches = rule.headers.every((header) => {
    const position = positions.get(header);
    return position === undefined || coversColumn(plain.blocks, position, FIRST_ROW, grid.rowCount);
  });
  if (!reaches || 'starts' in rule.when) return reaches;
  // The formula counts from the upper left cell of its ranges.
  const first = Math.min(...plain.blocks.map(({ firstRow }) => firstRow));
  return first === FIRST_ROW && plain.value.replace(/\s/g, '') === conditionOf(rule, positions).replace(/\s/g, '');
}

function protectionFindings(grid: Grid, { protections }: Dress, positions: Positions): readonly Found[] {
  const wanted = protectedBlock(positions, grid.rowCount);
  const [only] = protections;
  if (wanted === null) return [];
  const covered =
    only !== undefined &&
    only.block.firstColumn <= wanted.firstColumn &&
    only.block.lastColumn >= wanted.lastColumn &&
    only.block.firstRow <= wanted.firstRow &&
    only.block.lastRow >= wanted.lastRow;
  if (protections.length === 1 && covered && only.warningOnly) return [];
  const cell = `${cellName(wanted.firstRow, wanted.firstColumn)}:${cellName(wanted.lastRow, wanted.lastColumn)}`;
  const facts = { count: protections.length, warns: only?.warningOnly ?? true };
  return [found('protection', facts, { cell, mends: [{ do: 'protection' }] })];
}

function frozenFindings({ frozenRows }: Dress): readonly Found[] {
  if (frozenRows >= HEADER_ROW) return [];
  return [found('not-frozen', { headerRow: HEADER_ROW }, { mends: [{ do: 'freeze' }] })];
}
