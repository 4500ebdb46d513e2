/** Findings about the KPIs tab: what we made of it, never what was typed. */
import { counted, listOf, quoted } from '../../domain/check/text.ts';
import { coversColumn } from '../block.ts';
import type { WrittenCell } from '../change-set.ts';
import type { Dates } from '../dates.ts';
import { KPI_COLOURS } from '../tabs/kpis/colours.ts';
import { COMPUTED_KPI_HEADERS, type ComputedKpi, FIRST_ROW, HEADER_ROW, KPI_COLUMNS } from '../tabs/kpis/columns.ts';
import { type KpiPlaces, kpiFormula } from '../tabs/kpis/formulas.ts';
import { formatOfUnit, KPI_PROTECTION, KPIS } from '../tabs/kpis/make.ts';
import { kpiLines, placesIn } from '../tabs/kpis/places.ts';
import { kpiNameIn } from '../tabs/kpis/put-back.ts';
import { cellName, cellsName, type Found, toLookAt, toMend } from './found.ts';
import { type Dress, type Grid, readDress, readGrid } from './look.ts';
import { COMPUTED } from './written.ts';

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
  if (missing.length > 0) return { ...whole, found: missing, written: writtenBy(grid, missing) };
  const dress = readDress(sheet, grid, grid.columnCount, KPI_PROTECTION, FIRST_ROW);
  const found = [
    ...formulaFindings(grid, places),
    ...textFindings(grid, places),
    ...dressFindings(grid, dress, places, dates),
  ];
  return { ...whole, found, written: writtenBy(grid, found) };
}

/** Deleted by somebody: key results that follow one of its KPIs show an error. */
export function kpisGone(): Found {
  return toLookAt({
    rule: 'kpis-deleted',
    where: KPIS.name,
    why: `The tab ${KPIS.name} was deleted. Key results that followed a KPI show an error in Current.`,
    fix: 'File → Version history brings it back. Else type their numbers into Current.',
  });
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

const mend = (found: Omit<Found, 'mends' | 'offer' | 'id' | 'cell'> & Partial<Found>, ...mends: readonly KpiMend[]) =>
  toMend({ ...found, mends: mends.map((one) => ({ do: 'kpis', ...one })) });

/** Behind the column it follows: renamed, where a column nobody knows stands there; deleted, where none does. */
function missingHeaders(grid: Grid, { columns, months }: KpiPlaces): readonly Found[] {
  const [header = []] = grid.values;
  const known = new Set([...columns.values(), ...months.values()]);
  return KPI_COLUMNS.flatMap(({ header: name }, index) => {
    if (columns.has(name)) return [];
    const before = KPI_COLUMNS.slice(0, index).reduce((last, one) => columns.get(one.header) ?? last, 0);
    const held = String(header[before] ?? '');
    const next = columns.get(KPI_COLUMNS[index + 1]?.header ?? '') ?? 0;
    const isRenamed = !known.has(before + 1) && next !== before + 1 && before < grid.columnCount;
    const cell = cellName(HEADER_ROW, before + 1);
    if (isRenamed) {
      known.add(before + 1);
      const why =
        held === '' ? `The header “${name}” was cleared.` : `The header “${name}” was changed to ${quoted(held)}.`;
      const fix = `The header reads “${name}” again; the cells below stay as they are.`;
      const done = `Wrote the header “${name}” into ${cell}${held === '' ? '' : `, which held “${held}”`}.`;
      return [
        mend(
          { rule: 'kpi-header', cell, where: cell, why, fix, done },
          { part: 'name', header: name, position: before + 1 },
        ),
      ];
    }
    const why = `The column “${name}” is missing.`;
    const fix = `It is put back at its place. Do you miss what stood in it? File → Version history brings it back.`;
    const done = `Put back the column “${name}”.`;
    return [
      mend(
        { rule: 'kpi-column', where: `column “${name}”`, why, fix, done },
        { part: 'column', header: name, after: before },
      ),
    ];
  }).slice(0, 1);
}

/** Sheets may write a formula its own way: blanks, separators and case say nothing. */
const plain = (formula: string): string => formula.replace(/\s/g, '').replace(/,/g, ';').toUpperCase();

function formulaFindings(grid: Grid, places: KpiPlaces): readonly Found[] {
  const at = (header: ComputedKpi) => places.columns.get(header) ?? 1;
  const formula = (header: ComputedKpi) => grid.formulas[0]?.[at(header) - 1] ?? '';
  const wrong = COMPUTED_KPI_HEADERS.filter((header) => plain(formula(header)) !== plain(kpiFormula(header, places)));
  const blocked = COMPUTED_KPI_HEADERS.flatMap((header) => {
    const shown = String(grid.values[0]?.[at(header) - 1] ?? '');
    // What an array fills and what was typed look the same, unless the array has stopped.
    if (formula(header) !== '' && shown === header) return [];
    const rows = filledRows(grid, at(header));
    return rows.length === 0 ? [] : [{ header, rows, position: at(header) }];
  });
  return [
    ...blocked.map(({ header, rows, position }) => {
      const cells = cellsName(rows, position);
      return mend(
        {
          rule: 'kpi-blocked',
          cell: cells,
          where: `${header}, ${cells}`,
          why: `Something typed in ${cells} stops the whole column “${header}”.`,
          fix: 'What was typed there is cleared, and the column fills itself again.',
          done: `Freed the column “${header}”. Cleared: ${rows.map((row) => `${cellName(row, position)} held “${grid.values[row - 1]?.[position - 1]}”`).join(', ')}.`,
        },
        { part: 'clear', position, rows },
      );
    }),
    ...(wrong.length === 0
      ? []
      : [
          mend(
            {
              rule: 'kpi-formula',
              cell: wrong.map((header) => cellName(HEADER_ROW, at(header))).join(', '),
              where: listOf(wrong.map((header) => cellName(HEADER_ROW, at(header)))),
              why: `The formula of ${listOf(wrong.map((header) => `“${header}”`))} was changed or no longer reads every month.`,
              fix: 'It is written again.',
              done: `Wrote the formula of ${listOf(wrong.map((header) => `“${header}”`))} again.`,
            },
            { part: 'formulas' },
          ),
        ]),
  ];
}

function filledRows({ values, rowCount }: Grid, position: number): readonly number[] {
  return Array.from({ length: rowCount - HEADER_ROW }, (_, index) => FIRST_ROW + index).filter(
    (row) => (values[row - 1]?.[position - 1] ?? '') !== '',
  );
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
      const cell = cellName(FIRST_ROW + index, position);
      return [
        toLookAt({
          rule: 'kpi-text',
          cell,
          where: cell,
          why:
            typeof value === 'string'
              ? `${quoted(value)} is a text, where a number is read.`
              : 'A date or a tick stands where a number is read.',
          fix: 'Type the number, with decimals as this file writes them, or clear the cell.',
        }),
      ];
    }),
  );
}

function dressFindings(grid: Grid, dress: Dress, places: KpiPlaces, dates: Dates): readonly Found[] {
  const { columns } = places;
  const where = `rows ${FIRST_ROW} to ${grid.rowCount}`;
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
  return [
    ...(colours.length === 0
      ? []
      : [
          mend(
            {
              rule: 'kpi-colours',
              where,
              why: `${colours.length} of ${KPI_COLOURS.length} colour rules of Status are missing, doubled or do not reach every row.`,
              fix: 'They are put together again; your own rules stay.',
              done: `Put ${counted(colours.length, 'colour rule')} of Status together again.`,
            },
            { part: 'colours' },
          ),
        ]),
    ...(unchecked.length === 0
      ? []
      : [
          mend(
            {
              rule: 'kpi-check',
              where,
              why: `The check that a number is typed is missing in ${counted(unchecked.length, 'column')}.`,
              fix: 'The check is put back; what was typed stays as it is.',
              done: `Put back the check of ${counted(unchecked.length, 'column')}.`,
            },
            { part: 'checks' },
          ),
        ]),
    ...(plainRows.length === 0
      ? []
      : [
          mend(
            {
              rule: 'kpi-format',
              where: listOf(plainRows.map(({ row }) => `row ${row}`)),
              why: `${counted(plainRows.length, 'KPI is', 'KPIs are')} not shown in the unit beside the name.`,
              fix: 'The number format is put back; what was typed stays as it is.',
              done: `Put back the number format of ${counted(plainRows.length, 'KPI')}.`,
            },
            { part: 'formats' },
          ),
        ]),
    ...(isProtected
      ? []
      : [
          mend(
            {
              rule: 'kpi-protection',
              where: 'Latest, Status, Trend, As of',
              why: 'The protection that warns before a computed cell is typed over is gone or there more than once.',
              fix: 'One protection stays, which only warns.',
              done: 'Put back the one protection that warns.',
            },
            { part: 'protection' },
          ),
        ]),
    ...notes.map(({ header }) => {
      const position = columns.get(header) ?? 1;
      const cell = cellName(HEADER_ROW, position);
      const why = `The note that says what “${header}” means is gone.`;
      const done = `Put back the note on “${header}”.`;
      return mend(
        { rule: 'kpi-note', cell, where: `${header}, ${cell}`, why, fix: 'The note is put back.', done },
        { part: 'note', header, position },
      );
    }),
    ...(dress.frozenRows >= HEADER_ROW
      ? []
      : [
          mend(
            {
              rule: 'kpi-freeze',
              where: 'row 1',
              why: 'The header row is not frozen.',
              fix: 'It is frozen again.',
              done: 'Froze the header row again.',
            },
            { part: 'freeze' },
          ),
        ]),
  ];
}

export function isKpiRule(rule: Dress['rules'][number], shape: string, fill: string): boolean {
  return rule.kind === 'TEXT_STARTS_WITH' && rule.value === shape && rule.background === fill;
}

function writtenBy(grid: Grid, found: readonly Found[]): readonly WrittenCell[] {
  return found.flatMap(({ mends }) =>
    mends.flatMap((one): WrittenCell[] => {
      if (one.do !== 'kpis' || one.part !== 'clear') return [];
      return one.rows.map((row) => {
        const held = grid.formulas[row - 1]?.[one.position - 1] || grid.values[row - 1]?.[one.position - 1];
        const kept = typeof held === 'number' || typeof held === 'boolean' ? held : String(held ?? '');
        return [cellName(row, one.position), kept, COMPUTED];
      });
    }),
  );
}
