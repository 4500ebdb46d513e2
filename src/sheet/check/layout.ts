/** Which column is which, whatever was renamed, typed over, moved or deleted; from plain data. */
import { isComputedHeader, REGISTER_COLUMNS } from '../tabs/register/columns.ts';
import { HEADER_ROW, OWN_POSITIONS, type Positions } from '../tabs/register/formulas.ts';
import { NOTES, nameInFormula } from '../tabs/register/read.ts';
import { type Grid, HEADER_SEARCH } from './look.ts';

export interface Layout {
  /** Where the header row stands now; 0 where it is gone. */
  readonly headerRow: number;
  readonly positions: Positions;
  /** Columns that stand nowhere. */
  readonly missing: readonly string[];
  /** Headers that are ours by note, mark or place and do not show their name. */
  readonly unnamed: readonly string[];
  /** Input headers that more than one column bears. */
  readonly twice: readonly string[];
  /** Input headers believed by their bare name while a column nobody knows stands there: it may be the one. */
  readonly unsure: readonly string[];
}

const OWN_NAMES: readonly string[] = REGISTER_COLUMNS.map(({ header }) => header);

/** Stands above the numbers of a sort for its moment, and tells what one that was cut off has left behind. */
export const ORDER_HEADER = 'OKR Register: order, please delete';
/** They stand before this one. */
export const LAST_OWN = OWN_NAMES[OWN_NAMES.length - 1] ?? '';

/** A header row has at least so many of our columns: nobody's own table does. */
const ENOUGH = 12;

/** `marks`: where the marks of the input columns in question stand. */
export function layoutOf(grid: Grid, marks: Positions): Layout {
  const headerRow = headerRowOf(grid);
  if (headerRow === 0) return withoutHeaders(marks);
  const names = namesIn(grid, headerRow);
  const positions = new Map<string, number>();
  names.forEach(({ formula }, index) => {
    if (formula !== '' && !positions.has(formula)) positions.set(formula, index + 1);
  });
  const taken = () => new Set(positions.values());
  const take = (header: string, index: number) => {
    if (!positions.has(header) && !taken().has(index + 1)) positions.set(header, index + 1);
  };
  const texts = names.map(({ text }) => text);
  const twice = thereTwice(texts);
  const takeNamed = (isOurs: (named: Named) => boolean) =>
    names.forEach((named, index) => {
      if (OWN_NAMES.includes(named.text) && isOurs(named)) take(named.text, index);
    });
  // Of two with the same name the one with the mark, as everywhere: the other is a renamed one, or somebody's own.
  for (const [header, position] of marks) if (twice.includes(header)) take(header, position - 1);
  takeNamed(({ text, note }) => note === text);
  for (const [header, position] of marks) take(header, position - 1);
  // A renamed one bears its note still, and a column of somebody's own may have taken its name.
  names.forEach(({ note }, index) => {
    if (note !== '') take(note, index);
  });
  // A column that only bears the name of a computed one may be somebody's own.
  takeNamed(({ text }) => !isComputedHeader(text));
  for (const header of OWN_NAMES) if (!positions.has(header)) takePlaceOf(header, grid, headerRow, positions);
  return {
    headerRow,
    positions,
    missing: OWN_NAMES.filter((header) => !positions.has(header)),
    unnamed: OWN_NAMES.filter(
      (header) =>
        !isComputedHeader(header) && positions.has(header) && texts[(positions.get(header) ?? 0) - 1] !== header,
    ),
    twice,
    unsure: unsureOf(names, positions),
  };
}

const thereTwice = (texts: readonly string[]): readonly string[] =>
  OWN_NAMES.filter((header) => !isComputedHeader(header) && texts.filter((text) => text === header).length > 1);

function unsureOf(names: readonly Named[], positions: Positions): readonly string[] {
  const known = new Set(positions.values());
  if (names.every((_, index) => known.has(index + 1))) return [];
  const bare = ({ text, note }: Named, index: number) => note === '' && positions.get(text) === index + 1;
  return names.filter((named, index) => bare(named, index) && !isComputedHeader(named.text)).map(({ text }) => text);
}

/** The first of the upper rows that has most of our columns, by formula, name or note. */
function headerRowOf(grid: Grid): number {
  const counts = Array.from({ length: Math.min(grid.rowCount, HEADER_SEARCH) }, (_, index) => {
    const own = namesIn(grid, index + 1).filter(
      ({ formula, text, note }) => formula !== '' || note !== '' || OWN_NAMES.includes(text),
    );
    return own.length;
  });
  const most = Math.max(0, ...counts);
  return most < ENOUGH ? 0 : counts.indexOf(most) + 1;
}

interface Named {
  readonly formula: string;
  readonly text: string;
  /** The header whose note stands here, '' if none of ours does. */
  readonly note: string;
}

function namesIn({ values, formulas, notes }: Grid, row: number): readonly Named[] {
  return (values[row - 1] ?? []).map((value, index) => ({
    formula: nameInFormula(formulas[row - 1]?.[index] ?? ''),
    text: String(value).trim(),
    note: NOTES.get(notes[row - 1]?.[index] ?? '') ?? '',
  }));
}

/**
 * Between its two neighbours stands exactly one column nobody knows. For a computed column that is its own where
 * nothing stands below; for an input column only where its header was cleared: a word there may be somebody's own.
 */
function takePlaceOf(header: string, grid: Grid, headerRow: number, positions: Map<string, number>): void {
  const index = OWN_NAMES.indexOf(header);
  const left = index === 0 ? 0 : positions.get(OWN_NAMES[index - 1] ?? '');
  const right =
    positions.get(OWN_NAMES[index + 1] ?? '') ?? (index === OWN_NAMES.length - 1 ? grid.columnCount + 1 : undefined);
  if (left === undefined || right !== left + 2) return;
  const position = left + 1;
  if ([...positions.values()].includes(position)) return;
  const isEmpty = (row: readonly unknown[] | undefined) => (row?.[position - 1] ?? '') === '';
  const free = isComputedHeader(header)
    ? grid.values.slice(headerRow).every(isEmpty)
    : isEmpty(grid.values[headerRow - 1]) && isEmpty(grid.formulas[headerRow - 1]);
  if (free) positions.set(header, position);
}

/** The header row was deleted: where the marks stand as we put them, every column does. */
function withoutHeaders(marks: Positions): Layout {
  const known = marks.size > 1 && [...marks].every(([header, position]) => OWN_POSITIONS.get(header) === position);
  const positions: Positions = known ? OWN_POSITIONS : new Map();
  return { headerRow: 0, positions, missing: [], unnamed: [], twice: [], unsure: [] };
}

/** Input headers that cannot be found without their marks, are there twice or unsure; where the whole row is gone, those at both ends will do. */
export function headersToAskFor({ headerRow, twice, unsure, missing }: Layout): readonly string[] {
  if (headerRow === 0) return ['Objective / key result', 'ID', 'Type', 'Dropped'];
  return [...twice, ...unsure, ...missing.filter((header) => !isComputedHeader(header))];
}

/** Where a column that is missing belongs: before or behind its nearest neighbour that stands. */
export function placeFor(
  header: string,
  positions: Positions,
): { readonly side: 'before' | 'after'; readonly position: number } {
  const index = OWN_NAMES.indexOf(header);
  const standing = (names: readonly string[]) =>
    names.map((name) => positions.get(name)).find((at) => at !== undefined);
  const left = standing(OWN_NAMES.slice(0, index).reverse());
  const right = standing(OWN_NAMES.slice(index + 1));
  const isNext = (offset: number) => positions.has(OWN_NAMES[index + offset] ?? '');
  // The nearer neighbour decides; of two as near the right one, which keeps the column inside its group.
  if (right !== undefined && (isNext(1) || left === undefined || !isNext(-1)))
    return { side: 'before', position: right };
  return { side: 'after', position: left ?? 1 };
}

export const isAtItsRow = ({ headerRow }: Layout): boolean => headerRow === HEADER_ROW;
