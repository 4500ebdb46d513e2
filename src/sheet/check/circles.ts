/** Input cells whose own formula reads a column that is computed from them: the whole column would turn in a circle. */
import { isComputed, type Refs } from '../column.ts';
import { type InputHeader, REGISTER_COLUMNS } from '../tabs/register/columns.ts';
import { FIRST_ROW, HEADER_ROW, type Positions } from '../tabs/register/formulas.ts';
import { cellName, type Found, found } from './found.ts';
import type { Grid } from './look.ts';

type Reads = ReadonlyMap<string, ReadonlySet<string>>;

/** What each computed column reads, directly or through others; found by asking its formula. */
function readsOfColumns(): Reads {
  const facts = {
    from: '2026-01-01',
    due: '2026-03-31',
    state: 'Running',
    staleAfterDays: 10,
    customScore: true,
  } as const;
  const reads = new Map<string, Set<string>>();
  for (const column of REGISTER_COLUMNS) {
    if (!isComputed(column)) continue;
    const found = new Set<string>();
    const note = (header: string) => {
      found.add(header);
      return 'A1';
    };
    const refs: Refs = { at: note, all: note, has: () => true };
    column.formula(refs, facts);
    reads.set(column.header, found);
  }
  for (let grew = true; grew; ) {
    grew = false;
    for (const found of reads.values()) {
      const before = found.size;
      for (const header of [...found]) for (const further of reads.get(header) ?? []) found.add(further);
      grew ||= found.size > before;
    }
  }
  return reads;
}

export function circleFindings(grid: Grid, positions: Positions, inputs: readonly InputHeader[]): readonly Found[] {
  const reads = readsOfColumns();
  return inputs.flatMap((header) => {
    const position = positions.get(header);
    if (position === undefined) return [];
    const computedFromIt = [...reads].filter(([, read]) => read.has(header)).map(([computed]) => computed);
    return grid.formulas.flatMap((row, index) => {
      const formula = row[position - 1] ?? '';
      if (formula === '' || index + 1 < FIRST_ROW) return [];
      const read = computedFromIt.find((computed) => readsColumn(formula, positions.get(computed) ?? 0, grid.tab));
      return read === undefined ? [] : [found('circle', { read }, { header, cell: cellName(index + 1, position) })];
    });
  });
}

/** `B4`, `$B$4:C9`, `B:B`, `B2:B`, with or without the name of a tab. */
const REFERENCE =
  /(?:('(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?\$?([A-Za-z]{1,3})\$?(\d+)?(?::\$?([A-Za-z]{1,3})\$?(\d+)?)?(?![\w(.])/;

/** Whether a formula in this tab reads the column at this place, below or in its header. */
export function readsColumn(formula: string, position: number, tab: string): boolean {
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const reference = new RegExp(REFERENCE.source, 'g');
  for (let match = reference.exec(code); match !== null; match = reference.exec(code)) {
    const [, sheet, from = '', firstRow, to, lastRow] = match;
    if (sheet !== undefined && sheet.replace(/^'|'$/g, '').replace(/''/g, "'") !== tab) continue;
    if (firstRow === undefined && to === undefined) continue;
    if (/[\w$.]/.test(code[match.index - 1] ?? '')) continue;
    const [first, last] = [positionOf(from), positionOf(to ?? from)];
    const end =
      to === undefined ? Number(firstRow) : lastRow === undefined ? Number.POSITIVE_INFINITY : Number(lastRow);
    if (position >= Math.min(first, last) && position <= Math.max(first, last) && end >= HEADER_ROW) return true;
  }
  return false;
}

function positionOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
