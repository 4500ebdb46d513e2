/**
 * A plan laid over the tab as it stands: numbers are new, every typed word stays where it was typed. What has lost its
 * row or was typed over a number goes to a last section; a heading somebody changed stays changed.
 */
import type { ReportCell, ReportColumn, ReportPlan, ReportRow, ReportSection } from './plan.ts';
import { cellText, FREE, isBlankCell, isTyped, type StoodReport, type StoodRow } from './stood.ts';

export type LaidKind = 'title' | 'line' | 'heading' | 'hint' | 'columns' | 'row' | 'space' | 'charts';

export interface LaidRow {
  readonly kind: LaidKind;
  readonly section: string;
  readonly key: string;
  /** In the order of the tables' columns: as the cell is to be, and what the plan has for it. */
  readonly cells: readonly ReportCell[];
  readonly planned: readonly ReportCell[];
  readonly others: readonly ReportCell[];
  /** Of the table it belongs to. */
  readonly columns: readonly (ReportColumn | null)[];
  readonly heads: boolean;
}

/** 1-based row of the first laid one: the hidden marks stand above it. */
export const FIRST_LAID = 2;

export const KEPT = 'kept';
const KEPT_HEADING = 'Kept from before';
const KEPT_HINT = 'What was written beside rows that are not on this page any more, or over a number of ours.';

export function laidOver(plan: ReportPlan, stood: StoodReport): readonly LaidRow[] {
  const laying = new Laying(plan, stood);
  const charted = plan.sections.filter((section) => section.charted);
  laying.top();
  for (const section of plan.sections) if (!section.charted) laying.section(section);
  // Before the kept ones: what is typed over their numbers belongs there, too.
  const last = laying.apart(() => {
    for (const section of charted) laying.section(section);
  });
  laying.kept();
  if (last.length === 0) return laying.rows;
  const gap = laying.gap();
  return [...laying.rows, ...gap, ...last];
}

interface Word {
  readonly title: string;
  readonly text: string;
}

class Laying {
  rows: LaidRow[] = [];
  private readonly words: Word[] = [];
  private readonly used = new Set<StoodRow>();
  private readonly byKey: ReadonlyMap<string, StoodRow>;
  private readonly plan: ReportPlan;
  private readonly stood: StoodReport;

  constructor(plan: ReportPlan, stood: StoodReport) {
    this.plan = plan;
    this.stood = stood;
    this.byKey = new Map(
      stood.rows.flatMap((row) => (row.key === null || row.key === FREE ? [] : [[`${row.section}\n${row.key}`, row]])),
    );
  }

  top(): void {
    const { title, lines } = this.plan;
    this.text('title', '', 'title', [title]);
    lines.forEach(({ text, refreshed = false }, index) => {
      const before = this.stoodAt('', `line ${index}`);
      if (refreshed && before && isTyped(before, 0)) this.keep('', before, 0);
      this.text('line', '', `line ${index}`, [text], [], refreshed ? [-1] : []);
    });
    this.push('space', '', FREE, [], []);
  }

  section({ key, heading, hint, columns, rows, spare = 0 }: ReportSection): void {
    this.text('heading', key, 'heading', [heading]);
    if (hint !== undefined) this.text('hint', key, 'hint', [hint]);
    const names = columns.map((column) => column?.name ?? '');
    const header = this.stoodAt(key, 'columns');
    // A table that has got other columns since: its words go to their own.
    const places = columns.map((column, index) => (header ? header.columns.indexOf(column?.key ?? '') : index));
    this.text('columns', key, 'columns', names, columns, places);
    const own = this.stood.rows.filter(
      (row) =>
        row.section === key && (row.key === null || row.key === FREE || row.key.startsWith('hand ')) && hasWords(row),
    );
    const times = new Map<string, number>();
    for (const row of rows) {
      // The same key twice, or none, would be taken for a copy that somebody made.
      const nth = (times.get(row.key) ?? 0) + 1;
      times.set(row.key, nth);
      this.row(key, columns, nth === 1 && row.key !== '' ? row : { ...row, key: `${row.key} #${nth}` }, own, places);
    }
    const added = own.filter((row) => !this.used.has(row));
    added.forEach((row, index) => {
      this.used.add(row);
      const cells = columns.map((_, at) => row.cells[places[at] ?? -1] ?? '');
      this.push('row', key, `hand ${index + 1}`, cells, columns, row.others);
    });
    for (let line = 0; line < spare; line++) this.push('row', key, FREE, [], columns);
    this.push('space', key, FREE, [], []);
  }

  private row(
    section: string,
    columns: ReportSection['columns'],
    { key, cells, heads }: ReportRow,
    own: readonly StoodRow[],
    places: readonly number[],
  ): void {
    const planned = columns.map((column) => (column && cells[column.key]) ?? '');
    const before = this.stoodAt(section, key);
    // Typed by hand, and by now in the plan: it is the same row.
    const [first] = planned;
    const byHand = own.find((row) => !this.used.has(row) && sameText(row.cells[places[0] ?? 0], first));
    if (before) this.used.add(before);
    if (byHand) this.used.add(byHand);
    const now = columns.map((column, index): ReportCell => {
      const at = places[index] ?? -1;
      const fresh = planned[index] ?? '';
      const isOurs = column === null || column.kind === 'value';
      if (before && isTyped(before, at)) {
        const typed = before.cells[at] ?? '';
        if (!isOurs) return typed;
        if (column !== null) this.keep(section, before, at);
        else return typed;
      }
      const other = byHand?.cells[at] ?? '';
      return isOurs || isBlankCell(other) ? fresh : other;
    });
    const others = before?.others ?? byHand?.others;
    this.rows.push({
      kind: 'row',
      section,
      key,
      cells: now,
      planned,
      others: others ?? [],
      columns,
      heads: heads === true,
    });
  }

  /** Everything typed that has found no place, and what was kept before. */
  kept(): void {
    for (const row of this.stood.rows) {
      if (this.used.has(row) || row.section === KEPT || !hasWords(row)) continue;
      row.cells.forEach((cell, index) => {
        // A tick says that its row is done with.
        if (isTyped(row, index) && cell !== true) this.keep(row.section, row, index);
      });
      for (const cell of row.others) if (!isBlankCell(cell)) this.words.push({ title: '', text: cellText(cell) });
    }
    const before = this.stood.rows.some((row) => row.section === KEPT && row.key?.startsWith('hand '));
    if (this.words.length === 0 && !before) return;
    const wide = this.plan.widths.reduce((widest, px, at, all) => (at > 0 && px > (all[widest] ?? 0) ? at : widest), 1);
    const columns = this.plan.widths.map((_, index): ReportColumn | null =>
      index === 0
        ? { key: 'where', name: 'Where it stood', kind: 'words' }
        : index === wide
          ? { key: 'what', name: 'What was written', kind: 'words' }
          : null,
    );
    const there = new Set(
      this.stood.rows.filter(({ section }) => section === KEPT).map(({ cells }) => wordKey(cells[0], cells[wide])),
    );
    this.section({ key: KEPT, heading: KEPT_HEADING, hint: KEPT_HINT, columns, rows: [] });
    const space = this.rows.pop();
    const from = this.rows.filter(({ section }) => section === KEPT).length;
    for (const { title, text } of this.words) {
      if (there.has(wordKey(title, text))) continue;
      there.add(wordKey(title, text));
      const cells = columns.map((_, index) => (index === 0 ? title : index === wide ? text : ''));
      this.push('row', KEPT, `hand ${from + there.size}`, cells, columns);
    }
    if (space) this.rows.push(space);
  }

  /** What charts draw never moves up: it would lose its rows. */
  gap(): readonly LaidRow[] {
    const row = { section: '', cells: [], planned: [], others: [], columns: [], heads: false } as const;
    // In place of the blank row after the last table.
    this.rows.pop();
    const missing = this.stood.chartsAt - FIRST_LAID + 1 - this.rows.length;
    const space = Array.from({ length: Math.max(0, missing) }, () => ({ ...row, kind: 'space', key: FREE }) as const);
    return [...space, { ...row, kind: 'charts', key: 'charts' }];
  }

  /** What `lay` lays, to be put somewhere else. */
  apart(lay: () => void): readonly LaidRow[] {
    const before = this.rows;
    this.rows = [];
    lay();
    const laid = this.rows;
    this.rows = before;
    return laid;
  }

  private keep(section: string, row: StoodRow, index: number): void {
    const heading = cellText(this.stoodAt(section, 'heading')?.cells[0]);
    const column = cellText(this.stoodAt(section, 'columns')?.cells[index]);
    const about = cellText(row.cells[0]);
    const title = [heading, index === 0 ? '' : about].filter((part) => part !== '').join(': ');
    this.words.push({ title, text: [column, cellText(row.cells[index])].filter((part) => part !== '').join(': ') });
  }

  /** Words of ours that a person may have changed: then theirs stay. */
  private text(
    kind: LaidKind,
    section: string,
    key: string,
    planned: readonly ReportCell[],
    columns: ReportSection['columns'] = [],
    places: readonly number[] = [],
  ): void {
    const before = this.stoodAt(section, key);
    if (before) this.used.add(before);
    const cells = this.plan.widths.map((_, index) => {
      const at = places[index] ?? index;
      return before && isTyped(before, at) ? (before.cells[at] ?? '') : (planned[index] ?? '');
    });
    this.rows.push({ kind, section, key, cells, planned, others: before?.others ?? [], columns, heads: false });
  }

  private push(
    kind: LaidKind,
    section: string,
    key: string,
    cells: readonly ReportCell[],
    columns: ReportSection['columns'],
    others: readonly ReportCell[] = [],
  ): void {
    this.rows.push({ kind, section, key, cells, planned: [], others, columns, heads: false });
  }

  private stoodAt(section: string, key: string): StoodRow | undefined {
    return this.byKey.get(`${section}\n${key}`);
  }
}

const hasWords = (row: StoodRow): boolean =>
  row.cells.some((_, index) => isTyped(row, index)) || row.others.some((cell) => !isBlankCell(cell));

const wordKey = (title: ReportCell | undefined, text: ReportCell | undefined): string =>
  `${cellText(title)}\n${cellText(text)}`;

function sameText(one: ReportCell | undefined, other: ReportCell | undefined): boolean {
  return !isBlankCell(one) && cellText(one).toLowerCase() === cellText(other).toLowerCase();
}
