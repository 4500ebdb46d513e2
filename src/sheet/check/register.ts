/** One register looked at in full, and mended. */

import type { Counters } from '../../domain/adopt.ts';
import { type CheckedRow, checkRows } from '../../domain/check/rows.ts';
import { evaluateRegister } from '../../domain/register.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Dates } from '../dates.ts';
import { formulaFacts } from '../formula-facts.ts';
import type { TeamSource } from '../paint.ts';
import { INPUT_HEADERS } from '../tabs/register/columns.ts';
import type { Positions } from '../tabs/register/formulas.ts';
import { PROTECTION } from '../tabs/register/protection.ts';
import { registerRow } from '../tabs/register/row.ts';
import type { CycleRecord } from '../workbook.ts';
import { circleFindings } from './circles.ts';
import { dateFindings } from './date-cells.ts';
import { columnsToRead, dressFindings } from './dress.ts';
import { answerFindings, formulaFindings, titleFindings } from './formulas.ts';
import type { Found } from './found.ts';
import { headersToAskFor, isAtItsRow, type Layout, layoutOf } from './layout.ts';
import { type Grid, readDress, readGrid, readMarks } from './look.ts';
import { checkedRow, rowFindings, rowsIn } from './rows.ts';
import { columnFindings, headerRowFindings } from './structure.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface CheckContext {
  readonly cycle: CycleRecord;
  readonly settings: Settings;
  readonly counters: Counters;
  /** The names in Team; null where that tab is missing. */
  readonly people: readonly string[] | null;
  readonly team: TeamSource | null;
  readonly dates: Dates;
  readonly decimal: '.' | ',';
}

export interface RegisterChecked {
  readonly found: readonly Found[];
  readonly positions: Positions;
  readonly grid: Grid;
  readonly rows: readonly CheckedRow[];
  /** The counters once every row has its ID. */
  readonly counters: Counters;
}

/**
 * What is wrong with a register. From the frame inwards: while rows stand above the headers or a column is missing,
 * nothing inside can be judged, and it is looked at again once that is mended.
 */
export function checkRegister(sheet: Sheet, context: CheckContext): RegisterChecked {
  const { cycle, settings, counters, dates, decimal, people, team } = context;
  const grid = readGrid(sheet);
  const layout = layoutIn(sheet, grid);
  const { positions } = layout;
  const frame = { positions, grid, rows: [], counters };
  if (!isAtItsRow(layout)) return { ...frame, found: headerRowFindings(grid, layout) };
  const columns = columnFindings(grid, layout);
  if (layout.missing.length > 0) return { ...frame, found: columns };

  const facts = formulaFacts(cycle, settings);
  const dress = readDress(sheet, grid, columnsToRead(positions), PROTECTION);
  const read = rowsIn(grid, positions, dates);
  const results = evaluateRegister(read.map(registerRow), {
    cycle,
    today: dates.today,
    staleAfterDays: facts.staleAfterDays,
    decimal,
  });
  const rows = read.map((row, index) => checkedRow(row, results[index]));
  const checked = checkRows(rows, counters, people);
  const circles = circleFindings(grid, positions, INPUT_HEADERS);
  const formulas = formulaFindings(grid, positions, facts, circles.length > 0);
  const isWhole = formulas.length === 0 && circles.length === 0;
  const answers = read.flatMap(({ row }, index) => {
    const result = results[index];
    return result ? [{ row, result }] : [];
  });
  return {
    ...frame,
    rows,
    counters: checked.adoption.counters,
    found: [
      ...columns,
      ...titleFindings(grid),
      ...formulas,
      ...(isWhole ? answerFindings(grid, positions, facts, answers) : []),
      ...dressFindings(grid, dress, positions, team),
      ...circles,
      ...rowFindings(rows, checked, positions),
      ...dateFindings(grid, rows, positions, dates),
    ],
  };
}

/** A column that goes to its mark may leave another name without one: asked for in turn, each once. */
function layoutIn(sheet: Sheet, grid: Grid): Layout {
  const asked = new Set<string>();
  const marks = new Map<string, number>();
  for (;;) {
    const layout = layoutOf(grid, marks);
    const more = headersToAskFor(layout).filter((header) => !asked.has(header));
    if (more.length === 0) return layout;
    for (const header of more) asked.add(header);
    for (const [header, position] of readMarks(sheet, more)) marks.set(header, position);
  }
}
