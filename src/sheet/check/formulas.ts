/** Findings about the computed columns and the title line. */
import { listOf, quoted } from '../../domain/check/text.ts';
import { statusText } from '../../domain/okr.ts';
import type { Evaluated } from '../../domain/register.ts';
import type { FormulaFacts } from '../column.ts';
import { COMPUTED_HEADERS } from '../tabs/register/columns.ts';
import { columnFormula, FIRST_ROW, HEADER_ROW, type Positions, TITLE_ROW } from '../tabs/register/formulas.ts';
import { nameInFormula } from '../tabs/register/read.ts';
import { cellName, cellsName, type Found, type Mend, toLookAt, toMend } from './found.ts';
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
  const found = COMPUTED_HEADERS.flatMap((header) => {
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
    return hasCircle ? [] : [inError(place)];
  });
  return lostTheirWay.length === 0 ? found : [...found, broken(lostTheirWay)];
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
  const held = formula || shown;
  const clear: readonly Mend[] = rows.length > 0 ? [{ do: 'clear', position, rows }] : [];
  return toMend({
    rule: 'formula-missing',
    cell,
    where: `${header}, ${cell}`,
    why:
      held === ''
        ? `The formula of “${header}” is gone.`
        : `The formula of “${header}” was typed over with ${quoted(held)}.`,
    fix: 'The formula is written again.',
    done: `Wrote the formula of “${header}” into ${cell}${held === '' || held === header ? '' : `, which held “${held}”`}.${clearedText(grid, position, rows)}`,
    mends: [...clear, { do: 'formula', header }],
  });
}

function broken(places: readonly Place[]): Found {
  const names = namesOf(places.map(({ header }) => header));
  return toMend({
    rule: 'formula-broken',
    cell: places.map(({ cell }) => cell).join(', '),
    where: listOf(places.map(({ cell }) => cell)),
    why: `${names[0]?.toUpperCase()}${names.slice(1)} no longer read the right columns.`,
    fix: places.length === 1 ? 'The formula is written again.' : 'The formulas are written again.',
    done: `Wrote ${names} again.`,
    mends: places.map(({ header }) => ({ do: 'formula', header })),
  });
}

/** `the formula of “Score”`, `the formulas of “Status”, “Score” and 4 more` */
function namesOf(headers: readonly string[]): string {
  const names = listOf(headers.map((header) => `“${header}”`));
  return `the ${headers.length === 1 ? 'formula' : 'formulas'} of ${names}`;
}

function blocked(grid: Grid, { header, position, cell }: Place, rows: readonly number[]): Found {
  const cells = cellsName(rows, position);
  return toMend({
    rule: 'formula-blocked',
    cell: cells,
    where: `${header}, ${cells}`,
    why: `Something typed in ${cells} stops the whole column “${header}”, so ${cell} shows an error.`,
    fix: `${rows.length === 1 ? 'The cell is' : 'These cells are'} cleared, and the column fills itself again.`,
    done: `Freed the column “${header}”.${clearedText(grid, position, rows)}`,
    mends: [{ do: 'clear', position, rows }],
  });
}

function inError({ header, cell, shown }: Place): Found {
  return toLookAt({
    rule: 'formula-error',
    cell,
    where: `${header}, ${cell}`,
    why: `The formula of “${header}” is as it should be and shows ${quoted(shown)}.`,
    fix: 'A formula in one of the tinted columns may read it by way of another tab. Type a number there instead.',
  });
}

/** Nothing typed is lost: each text that is cleared is said. */
function clearedText(grid: Grid, position: number, rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const texts = rows.map((row) => {
    const cell = cellName(row, position);
    return `${cell} held “${grid.formulas[row - 1]?.[position - 1] || String(grid.values[row - 1]?.[position - 1])}”`;
  });
  return ` Cleared: ${texts.join(', ')}.`;
}

function filledRows({ values, formulas, rowCount }: Grid, position: number): readonly number[] {
  const rows: number[] = [];
  for (let row = FIRST_ROW; row <= rowCount; row++) {
    const filled = values[row - 1]?.[position - 1] !== '' || formulas[row - 1]?.[position - 1] !== '';
    if (filled) rows.push(row);
  }
  return rows;
}

/** Sheets may write a formula its own way: blanks, separators and case say nothing. */
const plain = (formula: string): string => formula.replace(/\s/g, '').replace(/,/g, ';').toUpperCase();

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
  const cells = changed.map((header) => cellName(HEADER_ROW, positions.get(header) ?? 0));
  return [
    toMend({
      rule: 'formula-changed',
      cell: cells.join(', '),
      where: listOf(cells),
      why: `Somebody changed ${namesOf(changed)}, and row ${wrong.row} shows something else than follows from its numbers.`,
      fix: changed.length === 1 ? 'The formula is written again.' : 'The formulas are written again.',
      done: `Wrote ${namesOf(changed)} again.`,
      mends: changed.map((header) => ({ do: 'formula', header })),
    }),
  ];
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
  return [
    toMend({
      rule: 'title-missing',
      cell,
      where: `title line, ${cell}`,
      why:
        lost.length > 0
          ? 'The formula of the title line no longer reads the right columns.'
          : held === ''
            ? 'The title line is gone.'
            : `The title line was typed over with ${quoted(held)}.`,
      fix: 'The title line is written again.',
      done: `Wrote the title line again${held === '' ? '' : `; A1 held “${held}”`}.`,
      mends: [{ do: 'title' }],
    }),
  ];
}
