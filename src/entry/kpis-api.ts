/** KPIs, as the sidebar calls it. */
import type { Answer, Home } from '../contract.ts';
import { judgeKpi, starterKpis } from '../domain/kpi.ts';
import { findRowType } from '../domain/okr.ts';
import { MOST_CHARACTERS, typedText } from '../domain/typed-text.ts';
import { keepChange, readChanges, type UndoStep, type WrittenCell } from '../sheet/change-set.ts';
import { columnLetter } from '../sheet/column.ts';
import { fillTab } from '../sheet/fill-tab.ts';
import { currencyOf } from '../sheet/locale.ts';
import { whileLocked } from '../sheet/lock.ts';
import { sheetOf } from '../sheet/quarter.ts';
import { followCells } from '../sheet/tabs/kpis/follow.ts';
import { keptUpKpis, openKpis, planKpis } from '../sheet/tabs/kpis/make.ts';
import { readRegister } from '../sheet/tabs/register/read.ts';
import type { Workbook } from '../sheet/workbook.ts';
import { answer, Refused } from './answer.ts';
import { cycleToShow, fileOf, homeOf } from './home.ts';
import { openToChange } from './open-file.ts';

/** The starters among the names come with their unit. Pressed twice, or again after it was cut off, it adds them once. */
export function addKpis(names: readonly string[]): Answer<Home> {
  return answer(() => {
    const wanted = [...new Set(names.map(typedText))].filter((name) => name !== '');
    if (wanted.some((name) => name.length > MOST_CHARACTERS)) {
      throw new Refused({ message: 'The name of a KPI is too long.', next: 'Say it in a few words.' });
    }
    return homeOf(whileLocked(() => addNamed(openToChange(), wanted)));
  });
}

function addNamed(workbook: Workbook, names: readonly string[]): Workbook {
  const { spreadsheet, state } = workbook;
  const { dates } = fileOf(workbook);
  const starters = starterKpis(currencyOf(spreadsheet.getSpreadsheetLocale()));
  const wanted = names.map((name) => starters.find((one) => one.name === name) ?? { name, unit: '' });
  const opened = openKpis(workbook, dates, state.cycles.length);
  const what = names.length === 1 ? 'Added 1 KPI.' : `Added ${names.length} KPIs.`;
  const said = { at: new Date().toISOString(), who: fileOf(workbook).facts.me, what };
  fillTab(workbook, planKpis(workbook, opened, wanted, dates), said);
  spreadsheet.setActiveSheet(opened.sheet);
  return workbook;
}

/** Start is filled in where it is blank; what stood in Current is kept for the undo. */
export function followKpi(id: string): Answer<Home> {
  return answer(() => homeOf(whileLocked(() => follow(openToChange(), id))));
}

function follow(workbook: Workbook, id: string): Workbook {
  const { dates, facts } = fileOf(workbook);
  const kpis = keptUpKpis(workbook, dates, () => workbook);
  const line = kpis?.lines.find((one) => one.id === id);
  const cells = kpis && followCells(kpis, id);
  if (!kpis || !line || !cells) {
    throw new Refused({
      message: 'This KPI is not in the KPIs tab any more.',
      next: 'Press Refresh and choose another.',
    });
  }
  const cycle = cycleToShow(
    workbook.state.cycles.filter(({ making }) => !making),
    facts.today,
  );
  const register = cycle && readRegister(sheetOf(workbook, cycle), dates);
  const active = workbook.spreadsheet.getActiveRange();
  const isThere = active?.getSheet().getSheetId() === cycle?.sheetId;
  const row = isThere ? register?.rows.find((one) => one.row === active?.getRow()) : undefined;
  if (!register || !row || findRowType(String(row.cells.Type)) !== 'Key result') {
    throw new Refused({
      message: 'No key result is selected.',
      next: 'Click on a row of a key result in the register, then press it again.',
    });
  }
  const { sheet, positions } = register;
  const { latest } = judgeKpi(line.kpi, facts.today);
  const start = row.cells.Start === '' && latest !== '' ? { Start: latest } : {};
  const written = Object.entries({ ...start, ...cells }).map(([header, after]) => {
    const position = positions.get(header) ?? 1;
    const range = sheet.getRange(row.row, position);
    return { range, a1: `${columnLetter(position)}${row.row}`, header, after };
  });
  const changed = written.map(({ range, a1, header, after }): WrittenCell => {
    const before = range.getFormula() || row.cells[header as keyof typeof row.cells];
    return [a1, before, after];
  });
  const what = `${row.cells.ID} follows “${line.name}”.`;
  if (!isKept(workbook, what, changed)) {
    keep(workbook, what, { kind: 'cells', sheetId: sheet.getSheetId(), cells: changed });
  }
  for (const { range, after } of written) range.setValue(after);
  return workbook;
}

/** Cut off after it was kept, it is pressed again: each cell holds what it held before or holds now, and nothing else. */
function isKept({ store }: Workbook, what: string, cells: readonly WrittenCell[]): boolean {
  const [newest] = readChanges(store);
  if (newest?.what !== what || newest.step.kind !== 'cells') return false;
  const known = new Map(newest.step.cells.map(([a1, before, after]) => [a1, [plain(before), plain(after)]]));
  return cells.every(([a1, before]) => known.get(a1)?.includes(plain(before)));
}

/** Sheets writes the separators and the tab of a formula its own way. */
const plain = (held: WrittenCell[1]): string => String(held).replace(/[;,'\s]/g, '');

/** In the file before anything it names is written over. */
function keep(workbook: Workbook, what: string, step: UndoStep): void {
  const { store } = workbook;
  keepChange(store, { at: new Date().toISOString(), who: fileOf(workbook).facts.me, what, step });
  store.commit();
  SpreadsheetApp.flush();
}
