/** A plan and the tab as it stands, made into the cells the server writes. */
import { dressOf } from './dress.ts';
import { FIRST_LAID, type LaidRow, laidOver } from './merge.ts';
import {
  CHART_ROW,
  columnMark,
  KEY_MARK,
  type PlacedChart,
  type ReadReport,
  type ReportCell,
  type ReportOrder,
  type ReportPlan,
} from './plan.ts';
import { a1Of, keyOfRow, markOf, type Places, readStood } from './stood.ts';

export function orderOf(plan: ReportPlan, { name, seen, cells }: ReadReport): ReportOrder {
  const stood = readStood(cells, plan.widths.length);
  const { places } = stood;
  const laid = laidOver(plan, stood);
  const width = 1 + Math.max(places.key, ...places.grid, ...places.others);
  const line = (key: string, grid: readonly ReportCell[], others: readonly ReportCell[] = []): ReportCell[] => {
    const row: ReportCell[] = Array<ReportCell>(width).fill('');
    row[places.key] = key;
    places.grid.forEach((at, index) => {
      row[at] = grid[index] ?? '';
    });
    places.others.forEach((at, index) => {
      row[at] = others[index] ?? '';
    });
    return row;
  };
  const lineOf = (row: LaidRow) => {
    if (row.kind === 'charts') return line(CHART_ROW, []);
    const named = row.kind === 'columns' ? row.columns.map((column) => column?.key ?? '') : undefined;
    return line(
      keyOfRow(row.section, row.key, row.planned.map(markOf), named),
      row.cells.map((cell, at) =>
        cell === '' && row.columns[at]?.kind === 'tick' && row.kind === 'row' ? false : cell,
      ),
      row.others,
    );
  };
  const marks = line(
    KEY_MARK,
    plan.widths.map((_, index) => columnMark(index)),
  );
  const rows = [marks, ...laid.map(lineOf)];
  const keys = (all: readonly (readonly ReportCell[])[]) => JSON.stringify(all.map((row) => nameIn(row[places.key])));
  const isSame = stood.inPlace && keys(cells) === keys(rows);
  return {
    ...{ role: plan.role, cycle: plan.cycle, name, seen, cells: rows },
    dress: isSame ? null : dressOf(plan, laid, places),
    charts: placed(plan, laid, places),
  };
}

/** Where a row belongs, without what was written in it. */
const nameIn = (key: ReportCell | undefined): string => String(key).replace(/,\[.*$/, '');

function placed({ charts, widths }: ReportPlan, laid: readonly LaidRow[], { grid }: Places): readonly PlacedChart[] {
  return charts.map(({ section, columns, left, ...chart }) => {
    const at = laid.flatMap((row, index) =>
      row.section === section && (row.kind === 'row' || row.kind === 'columns') ? [FIRST_LAID + index] : [],
    );
    const drawn = runsOf([0, ...columns].map((column) => grid[column] ?? 0));
    const ranges = drawn.map(([from, to]) => a1Of(from, at[0] ?? 1, at[at.length - 1] ?? 1, to));
    let index = 0;
    let offset = left;
    while (offset >= (widths[index] ?? Number.POSITIVE_INFINITY)) offset -= widths[index++] ?? 0;
    return { ...chart, ranges, row: FIRST_LAID + laid.length, column: (grid[index] ?? 0) + 1, offset };
  });
}

/** Neighbours together, as a chart tells its ranges: `0, 4, 5` is `0–0, 4–5`. */
function runsOf(columns: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const column of columns) {
    const run = runs[runs.length - 1];
    if (run && run[1] === column - 1) run[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}
