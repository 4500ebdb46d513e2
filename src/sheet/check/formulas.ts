/** Findings about the computed columns and the title line. */
import type { Cleared } from '../../domain/check/finding.ts';
import { statusText } from '../../domain/okr.ts';
import type { Evaluated } from '../../domain/register.ts';
import type { FormulaFacts } from '../column.ts';
import { COMPUTED_HEADERS } from '../tabs/register/columns.ts';
import { columnFormula, FIRST_ROW, HEADER_ROW, type Positions, TITLE_ROW } from '../tabs/register/formulas.ts';
import { nameInFormula } from '../tabs/register/read.ts';
import { cellName, cellsName, type Found, found, type Mend } from './found.ts';
import type { Grid } from './look.ts';

/** Work for Google that is not done yet is no fault. */
const LOADING = /^Loading/;
const LOST_REFERENCE = /#REF\b/;

/**
 * A computed column is whole where its header cell holds a formula with its own name and shows that name. Cells below
 * are looked at only where it is not: what an array fills and what was typed look the same.
 */
export function formulaFindings(
  grid: Grid,
  positions: Positions,
  facts: FormulaFacts,
  hasCircle: boolean,
): readonly Found[] {
  const lostTheirWay: Place[] = [];
  const each = COMPUTED_HEADERS.flatMap((header) => {
    const position = positions.get(header);
    if (position === undefined) return [];
    const formula = grid.formulas[HEADER_ROW - 1]?.[position - 1] ?? '';
    const shown = String(grid.values[HEADER_ROW - 1]?.[position - 1] ?? '');
    const place: Place = { header, position, cell: cellName(HEADER_ROW, position), formula, shown };
    if (nameInFormula(formula) !== header) return [lost(grid, place)];
    if (LOST_REFERENCE.test(formula)) {
      lostTheirWay.push(place);
      return [];
    }
    if (shown === header || LOADING.test(shown)) return [];
    const blocking = filledRows(grid, position);
    if (blocking.length > 0) return [blocked(grid, place, blocking)];
    if (differs(place, positions, facts)) {
      lostTheirWay.push(place);
      return [];
    }
    return hasCircle ? [] : [found('formula-error', { shown }, { header, cell: place.cell })];
  });
  return lostTheirWay.length === 0 ? each : [...each, broken(lostTheirWay)];
}

interface Place {
  readonly header: string;
  readonly position: number;
  readonly cell: string;
  readonly formula: string;
  readonly shown: string;
}

function lost(grid: Grid, { header, position, cell, formula, shown }: Place): Found {
  // Another formula may fill the cells below by itself; what is left of them is found once ours stands here again.
  const rows = formula === '' ? filledRows(grid, position) : [];
  const clear: readonly Mend[] = rows.length > 0 ? [{ do: 'clear', position, rows }] : [];
  return found(
    'formula-missing',
    { held: formula || shown, cleared: clearedIn(grid, position, rows) },
    { header, cell, mends: [...clear, { do: 'formula', header }] },
  );
}

function broken(places: readonly Place[]): Found {
  const headers = places.map(({ header }) => header);
  const cell = places.map((place) => place.cell).join(', ');
  return found('formula-broken', { headers }, { cell, mends: headers.map((header) => ({ do: 'formula', header })) });
}

function blocked(grid: Grid, { header, position, cell: head }: Place, rows: readonly number[]): Found {
  return found(
    'formula-blocked',
    { head, cleared: clearedIn(grid, position, rows) },
    { header, cell: cellsName(rows, position), mends: [{ do: 'clear', position, rows }] },
  );
}

/** What is to be cleared there. */
export const clearedIn = (grid: Grid, position: number, rows: readonly number[]): Cleared =>
  rows.map((row) => [
    cellName(row, position),
    grid.formulas[row - 1]?.[position - 1] || String(grid.values[row - 1]?.[position - 1]),
  ]);

export function filledRows(
  { values, formulas, rowCount }: Grid,
  position: number,
  firstRow = FIRST_ROW,
): readonly number[] {
  return Array.from({ length: Math.max(0, rowCount - firstRow + 1) }, (_, index) => firstRow + index).filter(
    (row) => values[row - 1]?.[position - 1] !== '' || formulas[row - 1]?.[position - 1] !== '',
  );
}

/** Sheets may write a formula its own way: blanks, separators and case say nothing. */
export const plain = (formula: string): string => formula.replace(/\s/g, '').replace(/,/g, ';').toUpperCase();

function differs(
  { header, formula }: Pick<Place, 'header' | 'formula'>,
  positions: Positions,
  facts: FormulaFacts,
): boolean {
  return plain(formula) !== plain(columnFormula(header, positions, facts));
}

export interface Answered {
  readonly row: number;
  readonly result: Evaluated;
}

/**
 * Formulas that stand and were changed: only where a row shows something else than follows from what was typed, and
 * only those that are not written as ours are. A wrong number never stands in silence.
 */
export function answerFindings(
  grid: Grid,
  positions: Positions,
  facts: FormulaFacts,
  answers: readonly Answered[],
): readonly Found[] {
  const wrong = answers.find(({ row, result }) => showsOther(grid, positions, row, result));
  if (!wrong) return [];
  const changed = COMPUTED_HEADERS.filter((header) => {
    const formula = grid.formulas[HEADER_ROW - 1]?.[(positions.get(header) ?? 0) - 1] ?? '';
    return differs({ header, formula }, positions, facts);
  });
  if (changed.length === 0) return [];
  const cell = changed.map((header) => cellName(HEADER_ROW, positions.get(header) ?? 0)).join(', ');
  const mends = changed.map((header) => ({ do: 'formula', header }) as const);
  return [found('formula-changed', { headers: changed, row: wrong.row }, { cell, mends })];
}

const NEAR = 1e-6;

function showsOther({ values }: Grid, positions: Positions, row: number, result: Evaluated): boolean {
  const isOther = (header: string, wanted: string | number) => {
    const shown = values[row - 1]?.[(positions.get(header) ?? 0) - 1] ?? '';
    if (LOADING.test(String(shown))) return false;
    if (typeof shown === 'number' && typeof wanted === 'number') return Math.abs(shown - wanted) > NEAR;
    return shown !== wanted;
  };
  return (
    isOther('Status', result.status === '' ? '' : statusText(result.status)) ||
    isOther('Score', result.score) ||
    isOther('Heads for', result.headsFor) ||
    isOther('Gone', result.gone) ||
    isOther('Why', result.why)
  );
}

/** Positions of title lines, those that still read all their columns first. */
export function titlesIn(formulas: readonly string[]): { readonly whole: number[]; readonly lost: number[] } {
  const titles: { whole: number[]; lost: number[] } = { whole: [], lost: [] };
  formulas.forEach((formula, index) => {
    if (/^=[\s\S]*"OKRs /.test(formula)) titles[LOST_REFERENCE.test(formula) ? 'lost' : 'whole'].push(index + 1);
  });
  return titles;
}

/** The title line moves with its column; what stands in its place instead is said. */
export function titleFindings(grid: Grid): readonly Found[] {
  const formulas = grid.formulas[TITLE_ROW - 1] ?? [];
  const { whole, lost } = titlesIn(formulas);
  if (lost.length === 0 && whole.length > 0) return [];
  const held = lost.length === 0 ? formulas[0] || String(grid.values[TITLE_ROW - 1]?.[0] ?? '') : '';
  const cell = cellName(TITLE_ROW, lost[0] ?? 1);
  return [found('title-missing', { held, lost: lost.length > 0 }, { cell, mends: [{ do: 'title' }] })];
}
