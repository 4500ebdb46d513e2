/** A register as it stands in the file, read past the add-on: what each row says, shows, and ought to show. */
import { dayFromNumber } from '../../src/domain/day.ts';
import { statusText } from '../../src/domain/okr.ts';
import { type Evaluated, evaluateRegister } from '../../src/domain/register.ts';
import { DEFAULT_SETTINGS, staleAfterDays } from '../../src/domain/settings.ts';
import { columnLetter } from '../../src/sheet/column.ts';
import { decimalOf } from '../../src/sheet/locale.ts';
import { COMPUTED_HEADERS, INPUT_HEADERS, type InputHeader } from '../../src/sheet/tabs/register/columns.ts';
import { COLUMN_MARK, nameInFormula } from '../../src/sheet/tabs/register/read.ts';
import { registerRow } from '../../src/sheet/tabs/register/row.ts';
import type { CycleRecord } from '../../src/sheet/workbook.ts';
import type { Workbench } from '../../workbench/emulator/index.ts';

type Cell = string | number | boolean;

/** What `_okr` keeps; a line that cannot be read throws. */
export function keptState(workbench: Workbench): ReadonlyMap<string, unknown> {
  if (!workbench.sheets().includes('_okr')) return new Map();
  const lines = workbench.values('_okr', `A2:F${sizeOf(workbench, '_okr').rows}`).filter(([key]) => key !== '');
  return new Map(lines.map(([key, ...pieces]) => [String(key), JSON.parse(pieces.join(''))]));
}

export function keptCycles(workbench: Workbench): readonly CycleRecord[] {
  return [...keptState(workbench)].flatMap(([key, value]) => (key.startsWith('cycle ') ? [value as CycleRecord] : []));
}

export function idOfTab(workbench: Workbench, name: string): string {
  const { getters } = workbench.model;
  const id = getters.getSheetIds().find((one) => getters.getSheetName(one) === name);
  if (id === undefined) throw new Error(`There is no tab ${name}.`);
  return id;
}

export function sizeOf(workbench: Workbench, tab: string): { readonly rows: number; readonly columns: number } {
  const sheetId = idOfTab(workbench, tab);
  const { getters } = workbench.model;
  return { rows: getters.getNumberRows(sheetId), columns: getters.getNumberCols(sheetId) };
}

export interface SeenRow {
  readonly row: number;
  readonly cells: Readonly<Record<InputHeader, Cell>>;
  readonly expected: Evaluated;
}

export interface SeenRegister {
  readonly positions: ReadonlyMap<string, number>;
  readonly rows: readonly SeenRow[];
  /** What the cell of a column shows, by header and row; undefined where the column is not there. */
  shown(header: string, row: number): Cell | undefined;
  /** Computed columns that do not work: without their formula, or blocked so that the header shows an error. */
  readonly broken: readonly string[];
}

export function seeRegister(workbench: Workbench, tab: string, cycle: CycleRecord): SeenRegister {
  const { model, file } = workbench;
  const sheetId = idOfTab(workbench, tab);
  const { rows: height, columns: width } = sizeOf(workbench, tab);
  const value = (column: number, row: number): Cell => {
    const cell = model.getters.getEvaluatedCell({ sheetId, col: column - 1, row: row - 1 });
    return cell.value === null ? '' : (cell.value as Cell);
  };
  const formula = (column: number) => {
    const cell = model.getters.getCell({ sheetId, col: column - 1, row: 1 });
    return cell?.isFormula ? nameInFormula(String(cell.compiledFormula.toFormulaString(model.getters))) : '';
  };
  const positions = new Map<string, number>();
  const broken: string[] = [];
  for (let column = 1; column <= width; column++) {
    const computed = formula(column);
    const header = String(value(column, 2)).trim();
    const name = computed || (COMPUTED_HEADERS.includes(header) ? '' : header);
    if (name !== '' && !positions.has(name)) {
      positions.set(name, column);
      if (computed && header !== computed) broken.push(computed);
    }
  }
  // Whatever its header says, an input column is ours by its mark: nobody here cuts and pastes one.
  const marks = new Map(
    file
      .meta('metadata', sheetId)
      .filter(({ payload }) => payload.key === COLUMN_MARK)
      .map(({ range, payload }) => [range.zone.left + 1, String(payload.value)]),
  );
  for (const name of INPUT_HEADERS) if (marks.has(positions.get(name) ?? 0)) positions.delete(name);
  for (const [column, name] of marks) positions.set(name, column);
  broken.push(...COMPUTED_HEADERS.filter((header) => !positions.has(header)));

  const found: { row: number; cells: Record<InputHeader, Cell> }[] = [];
  for (let row = 3; row <= height; row++) {
    const cells = Object.fromEntries(
      INPUT_HEADERS.map((header) => [header, positions.has(header) ? value(positions.get(header) ?? 0, row) : '']),
    ) as Record<InputHeader, Cell>;
    if (INPUT_HEADERS.some((header) => cells[header] !== '')) found.push({ row, cells });
  }
  const today = dayFromNumber(Math.floor(serialNow(workbench)));
  const decimal = decimalOf(file.state.locale);
  const context = { cycle, today, staleAfterDays: staleAfterDays(cycle, DEFAULT_SETTINGS), decimal };
  const results = evaluateRegister(found.map(registerRow), context);
  return {
    positions,
    broken,
    rows: found.map((row, index) => ({ ...row, expected: results[index] as Evaluated })),
    shown: (header, row) => {
      const column = positions.get(header);
      return column === undefined ? undefined : value(column, row);
    },
  };
}

let calendar = new Intl.DateTimeFormat('en-CA');

function serialNow({ file }: Workbench): number {
  const { timeZone, clock } = file.state;
  if (calendar.resolvedOptions().timeZone !== timeZone) calendar = new Intl.DateTimeFormat('en-CA', { timeZone });
  const day = calendar.format(clock);
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

const JUDGED = ['Status', 'Score', 'Why', 'Gone', 'Heads for'] as const;
type Judged = (typeof JUDGED)[number];
const rounded = (value: unknown) => (typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value);

/** The rows whose computed cells are not the domain's answer, each as one line; broken columns show no number at all. */
export function wrongAnswers(register: SeenRegister): readonly string[] {
  const working = JUDGED.filter((header) => !register.broken.includes(header));
  return register.rows.flatMap(({ row, expected }) => {
    const { status, score, why, gone, headsFor } = expected;
    const right: Record<Judged, unknown> = {
      Status: status === '' ? '' : statusText(status),
      ...{ Score: rounded(score), Why: why, Gone: rounded(gone), 'Heads for': rounded(headsFor) },
    };
    return working.flatMap((header) => {
      const shown = rounded(register.shown(header, row));
      // An error is seen by everybody.
      return shown === right[header] || String(shown).startsWith('#')
        ? []
        : [`${header} in row ${row} shows ${String(shown)}, not ${String(right[header])}`];
    });
  });
}

export const letterOf = (register: SeenRegister, header: string): string =>
  columnLetter(register.positions.get(header) ?? 0);
