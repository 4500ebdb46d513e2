/** Findings about the KPIs tab: what we made of it, never what was typed. */
import { coversColumn } from '../block.ts';
import type { WrittenCell } from '../change-set.ts';
import type { Dates } from '../dates.ts';
import { KPI_COLOURS } from '../tabs/kpis/colours.ts';
import { COMPUTED_KPI_HEADERS, type ComputedKpi, FIRST_ROW, HEADER_ROW, KPI_COLUMNS } from '../tabs/kpis/columns.ts';
import { type KpiPlaces, kpiFormula } from '../tabs/kpis/formulas.ts';
import { formatOfUnit, KPI_PROTECTION } from '../tabs/kpis/make.ts';
import { kpiLines, placesIn } from '../tabs/kpis/places.ts';
import { kpiNameIn } from '../tabs/kpis/put-back.ts';
import { clearedIn, filledRows, plain } from './formulas.ts';
import { cellName, cellsName, type Found, found } from './found.ts';
import { type Dress, type Grid, readDress, readGrid } from './look.ts';
import { WORKED_OUT } from './written.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What Repair does to the tab; each puts all of its kind right. */
export type KpiMend =
  | { readonly part: 'formulas' | 'colours' | 'checks' | 'formats' | 'protection' | 'freeze' }
  | { readonly part: 'name' | 'note'; readonly header: string; readonly position: number }
  | { readonly part: 'column'; readonly header: string; readonly after: number }
  | { readonly part: 'clear'; readonly position: number; readonly rows: readonly number[] };

export interface KpisChecked {
  readonly sheet: Sheet;
  readonly found: readonly Found[];
  readonly grid: Grid;
  readonly places: KpiPlaces;
  /** What stands where Repair writes over it. */
  readonly written: readonly WrittenCell[];
}

/** About ten reads. */
export function checkKpis(sheet: Sheet, dates: Dates): KpisChecked {
  const grid = readGrid(sheet);
  const places = placesByFormula(grid, dates);
  const missing = missingHeaders(grid, places);
  const whole = { sheet, grid, places };
  // While a column is missing no formula can be written: looked at again once it is back.
  if (missing.length > 0) return { ...whole, found: missing, written: [] };
  const dress = readDress(sheet, grid, grid.columnCount, KPI_PROTECTION, FIRST_ROW);
  const all = [
    ...formulaFindings(grid, places),
    ...textFindings(grid, places),
    ...dressFindings(grid, dress, places, dates),
  ];
  return { ...whole, found: all, written: writtenBy(grid, all) };
}

/** A computed column is where its formula is, whatever its header shows. */
function placesByFormula({ values, formulas }: Grid, dates: Dates): KpiPlaces {
  const { columns, months } = placesIn(values[0] ?? [], dates);
  const byFormula = (formulas[0] ?? []).flatMap((formula, index) => {
    const name = kpiNameIn(formula);
    return name === '' ? [] : [[name as string, index + 1] as const];
  });
  return { columns: new Map([...columns, ...byFormula]), months };
}

const mend = (one: KpiMend): Pick<Found, 'mends'> => ({ mends: [{ do: 'kpis', ...one }] });

/** Behind the column it follows: renamed, where a column nobody knows stands there; deleted, where none does. */
function missingHeaders(grid: Grid, { columns, months }: KpiPlaces): readonly Found[] {
  const known = new Set([...columns.values(), ...months.values()]);
  const index = KPI_COLUMNS.findIndex(({ header }) => !columns.has(header));
  const header = KPI_COLUMNS[index]?.header;
  if (header === undefined) return [];
  const after = KPI_COLUMNS.slice(0, index).reduce((last, one) => columns.get(one.header) ?? last, 0);
  const position = after + 1;
  const isRenamed =
    !known.has(position) && columns.get(KPI_COLUMNS[index + 1]?.header ?? '') !== position && after < grid.columnCount;
  if (!isRenamed) return [found('kpi-column', {}, { header, ...mend({ part: 'column', header, after }) })];
  const held = String(grid.values[0]?.[after] ?? '');
  const cell = cellName(HEADER_ROW, position);
  return [found('kpi-header', { held }, { header, cell, ...mend({ part: 'name', header, position }) })];
}

function formulaFindings(grid: Grid, places: KpiPlaces): readonly Found[] {
  const at = (header: ComputedKpi) => places.columns.get(header) ?? 1;
  const formula = (header: ComputedKpi) => grid.formulas[0]?.[at(header) - 1] ?? '';
  const wrong = COMPUTED_KPI_HEADERS.filter((header) => plain(formula(header)) !== plain(kpiFormula(header, places)));
  const blocked = COMPUTED_KPI_HEADERS.flatMap((header) => {
    const position = at(header);
    // What an array fills and what was typed look the same, unless the array has stopped.
    if (formula(header) !== '' && String(grid.values[0]?.[position - 1] ?? '') === header) return [];
    const rows = filledRows(grid, position, FIRST_ROW);
    if (rows.length === 0) return [];
    const cleared = clearedIn(grid, position, rows);
    const cell = cellsName(rows, position);
    return [found('kpi-blocked', { cleared }, { header, cell, ...mend({ part: 'clear', position, rows }) })];
  });
  if (wrong.length === 0) return blocked;
  const cell = wrong.map((header) => cellName(HEADER_ROW, at(header))).join(', ');
  return [...blocked, found('kpi-formula', { headers: wrong }, { cell, ...mend({ part: 'formulas' }) })];
}

/** Where a number is read: the limits and the months. */
function numberColumns({ columns, months }: KpiPlaces): readonly number[] {
  return [columns.get('Lower limit') ?? 0, columns.get('Upper limit') ?? 0, ...months.values()].filter(
    (position) => position > 0,
  );
}

function textFindings({ values }: Grid, places: KpiPlaces): readonly Found[] {
  return numberColumns(places).flatMap((position) =>
    values.slice(HEADER_ROW).flatMap((row, index) => {
      const value = row[position - 1];
      if (value === '' || typeof value === 'number' || value === undefined) return [];
      const text = typeof value === 'string' ? value : null;
      return [found('kpi-text', { text }, { cell: cellName(FIRST_ROW + index, position) })];
    }),
  );
}

function dressFindings(grid: Grid, dress: Dress, places: KpiPlaces, dates: Dates): readonly Found[] {
  const { columns } = places;
  const rows = `${FIRST_ROW} to ${grid.rowCount}`;
  const status = columns.get('Status') ?? 1;
  const colours = KPI_COLOURS.filter(([shape, { fill }]) => {
    const ours = dress.rules.filter((rule) => isKpiRule(rule, shape, fill));
    return ours.length !== 1 || !coversColumn(ours[0]?.blocks ?? [], status, FIRST_ROW, grid.rowCount);
  });
  const unchecked = numberColumns(places).filter((position) =>
    dress.checks.some((row) => row[position - 1]?.kind !== 'CUSTOM_FORMULA'),
  );
  const plainRows = kpiLines(grid.values, places, dates).filter(({ row, unit }) => {
    const format = formatOfUnit(unit);
    const sign = format?.includes('%') ? '%' : unit;
    const shown = dress.formats[row - FIRST_ROW] ?? [];
    return format !== null && numberColumns(places).some((position) => !(shown[position - 1] ?? '').includes(sign));
  });
  const [first = 1, last = 1] = [columns.get(COMPUTED_KPI_HEADERS[0] ?? ''), columns.get('As of')];
  const [only] = dress.protections;
  const isProtected =
    dress.protections.length === 1 &&
    only?.warningOnly &&
    only.block.firstColumn <= first &&
    only.block.lastColumn >= last;
  const notes = KPI_COLUMNS.filter(({ header }) => (grid.notes[0]?.[(columns.get(header) ?? 1) - 1] ?? '') === '');
  const mended = [
    colours.length > 0 &&
      found('kpi-colours', { count: colours.length, of: KPI_COLOURS.length, rows }, mend({ part: 'colours' })),
    unchecked.length > 0 && found('kpi-check', { count: unchecked.length, rows }, mend({ part: 'checks' })),
    plainRows.length > 0 && found('kpi-format', { rows: plainRows.map(({ row }) => row) }, mend({ part: 'formats' })),
    !isProtected && found('kpi-protection', { headers: COMPUTED_KPI_HEADERS }, mend({ part: 'protection' })),
    ...notes.map(({ header }) => {
      const position = columns.get(header) ?? 1;
      const cell = cellName(HEADER_ROW, position);
      return found('kpi-note', {}, { header, cell, ...mend({ part: 'note', header, position }) });
    }),
    dress.frozenRows < HEADER_ROW && found('kpi-freeze', {}, mend({ part: 'freeze' })),
  ];
  return mended.filter((one) => one !== false);
}

export function isKpiRule(rule: Dress['rules'][number], shape: string, fill: string): boolean {
  return rule.kind === 'TEXT_STARTS_WITH' && rule.value === shape && rule.background === fill;
}

function writtenBy(grid: Grid, all: readonly Found[]): readonly WrittenCell[] {
  return all.flatMap(({ mends }) =>
    mends.flatMap((one): WrittenCell[] => {
      if (one.do !== 'kpis' || !('position' in one) || one.part === 'note') return [];
      const [rows, after] = one.part === 'clear' ? [one.rows, WORKED_OUT] : [[HEADER_ROW], one.header];
      return rows.map((row) => {
        const held = grid.formulas[row - 1]?.[one.position - 1] || grid.values[row - 1]?.[one.position - 1];
        const kept = typeof held === 'number' || typeof held === 'boolean' ? held : String(held ?? '');
        return [cellName(row, one.position), kept, after];
      });
    }),
  );
}
