/** How a report looks: the same settings for many ranges, so that a page takes a few calls whatever its rows. */
import { FIRST_LAID, type LaidKind, type LaidRow } from './merge.ts';
import type { Look, ReportColumn, ReportDress, ReportPlan } from './plan.ts';
import { a1Of, letterOf, type Places } from './stood.ts';

const TINT = '#fff9e6';
const HEADER_FILL = '#f1f3f4';
const GREY = '#5f6368';
/** Of the hidden column. */
const KEY_WIDTH = 20;

const LOOKS: Readonly<Partial<Record<LaidKind, Look>>> = {
  title: { setFontSize: 14, setFontWeight: 'bold', setNumberFormat: '@' },
  line: { setFontColor: GREY, setNumberFormat: '@' },
  heading: { setFontSize: 12, setFontWeight: 'bold', setNumberFormat: '@', setVerticalAlignment: 'bottom' },
  hint: { setFontColor: GREY, setFontStyle: 'italic', setFontSize: 9, setNumberFormat: '@' },
  columns: {
    ...{ setFontSize: 9, setFontWeight: 'bold', setBackground: HEADER_FILL, setWrap: true, setNumberFormat: '@' },
    setVerticalAlignment: 'middle',
  },
};
const DAY_FORMAT = 'd mmm yyyy';

export function dressOf(plan: ReportPlan, laid: readonly LaidRow[], places: Places): ReportDress {
  const { grid } = places;
  const looks = new Looks();
  const closed: string[] = [];
  laid.forEach(({ kind, heads, columns }, index) => {
    const row = FIRST_LAID + index;
    const look = LOOKS[kind];
    // A line of headers goes right across the page.
    const own = kind === 'columns' ? columns.map((_, at) => at) : [0];
    if (look) for (const at of own) looks.add(look, a1Of(grid[at] ?? 0, row, row));
    if (!heads) return;
    for (const at of grid) looks.add({ setFontWeight: 'bold' }, a1Of(at, row, row));
    columns.forEach((column, at) => {
      if (column && column.kind !== 'value') closed.push(a1Of(grid[at] ?? 0, row, row));
    });
  });
  const choices: [string, readonly string[], boolean][] = [];
  const days: string[] = [];
  const ticks: string[] = [];
  for (const { columns, from, to } of tablesIn(laid)) {
    columns.forEach((column, index) => {
      if (!column) return;
      const at = grid[index] ?? 0;
      const cells = a1Of(at, from, to);
      looks.add(lookOf(column), cells);
      // Headers stand as their values do.
      if (column.align) looks.add({ setHorizontalAlignment: column.align }, a1Of(at, from - 1, to));
      if (column.kind === 'choice') choices.push([cells, column.choices ?? [], !column.open]);
      if (column.kind === 'day') days.push(cells);
      if (column.kind === 'tick') ticks.push(cells);
    });
  }
  return {
    widths: [[places.key + 1, KEY_WIDTH], ...plan.widths.map((px, index) => [(grid[index] ?? 0) + 1, px] as const)],
    keyColumn: places.key + 1,
    statusColumn: letterOf(grid[plan.statusAt] ?? 0),
    looks: looks.all(),
    ...{ choices, days, ticks, closed },
  };
}

function lookOf({ kind, format }: ReportColumn): Look {
  const middle = { setVerticalAlignment: 'middle' } as const;
  if (kind === 'value') {
    // Text beside numbers in one column: each cell shows its own.
    return format === undefined ? { ...middle, setWrap: true } : { ...middle, setNumberFormat: format };
  }
  const theirs = { ...middle, setBackground: TINT } as const;
  if (kind === 'day') return { ...theirs, setNumberFormat: DAY_FORMAT };
  if (kind === 'tick') return { ...theirs, setHorizontalAlignment: 'center' };
  // What is typed stays as it is typed: `1/2`, `50 %`.
  return { ...theirs, setWrap: true, setNumberFormat: '@' };
}

interface LaidTable {
  readonly columns: LaidRow['columns'];
  readonly from: number;
  readonly to: number;
}

/** The rows below each line of headers, as 1-based rows of the tab. */
function tablesIn(laid: readonly LaidRow[]): readonly LaidTable[] {
  return laid.flatMap(({ kind, columns, section }, index): LaidTable[] => {
    if (kind !== 'columns') return [];
    const after = laid.slice(index + 1).findIndex((row) => row.kind !== 'row' || row.section !== section);
    const count = after < 0 ? laid.length - index - 1 : after;
    const from = FIRST_LAID + index + 1;
    return count === 0 ? [] : [{ columns, from, to: from + count - 1 }];
  });
}

class Looks {
  private readonly ranges = new Map<string, string[]>();

  add(look: Look, range: string): void {
    const key = JSON.stringify(look);
    const ranges = this.ranges.get(key) ?? [];
    ranges.push(range);
    this.ranges.set(key, ranges);
  }

  all(): ReportDress['looks'] {
    return [...this.ranges].map(([key, ranges]) => [ranges, JSON.parse(key) as Look]);
  }
}
