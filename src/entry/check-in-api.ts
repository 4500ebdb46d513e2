/** What the check-in view asks: the rows of a person's cards, and one card to save. */
import type { Answer, CheckInRow, CheckInSave, CheckInSaved, CheckIns, KeyResultChange } from '../contract.ts';
import { isNumber } from '../domain/cell.ts';
import type { History } from '../domain/check-in/history.ts';
import { COMPLAINTS } from '../domain/complaint.ts';
import { rhythmOf, staleAfterDays } from '../domain/settings.ts';
import { typedText } from '../domain/typed-text.ts';
import { whileLocked } from '../sheet/lock.ts';
import { historyOf, pastReadings } from '../sheet/tabs/past-check-ins.ts';
import { changeRow } from '../sheet/tabs/register/change-row.ts';
import { saveReading } from '../sheet/tabs/register/check-in.ts';
import { type ReadRow, readRegister } from '../sheet/tabs/register/read.ts';
import { registerRow } from '../sheet/tabs/register/row.ts';
import { type RowCommand, rowById, type SavedRow } from '../sheet/tabs/register/save-row.ts';
import { namesOf, readPeople } from '../sheet/tabs/team.ts';
import type { CycleRecord, Workbook } from '../sheet/workbook.ts';
import { answer, Refused } from './answer.ts';
import { type File, fileOf } from './home.ts';
import { openFile, openToChange } from './open-file.ts';
import { isOwnedBy, nameOf } from './person.ts';
import { lookAtRegister } from './register-rows.ts';

/** The cards themselves are made in the sidebar. */
export function openCheckIns(person: string): Answer<CheckIns> {
  return answer(() => {
    const workbook = openFile();
    const file = fileOf(workbook);
    const team = readPeople(workbook, file.dates);
    const whose = typedText(person) || nameOf(file.facts.me, team);
    const rows = workbook.state.cycles
      .filter((cycle) => cycle.state === 'Running' && !cycle.making)
      .flatMap((cycle) => rowsOf(workbook, cycle, file));
    const owners = rows.map(({ row }) => String(row.owner)).filter((owner) => owner !== '');
    const people = [...new Set([...namesOf(team), ...owners])].sort((a, b) => a.localeCompare(b));
    const mine = whose === '' ? [] : rows.filter(({ row }) => isOwnedBy(String(row.owner), whose, team));
    return { person: whose, people, rows: mine };
  });
}

/** One card. The lock is held around the write alone; the register is read again under it. */
export function saveCheckIn(save: CheckInSave): Answer<CheckInSaved> {
  return answer(() =>
    inRegister(save, (command, row) => {
      const { value, confidence, seen } = save;
      if (value !== null && value !== 'yes' && value !== 'no' && !isNumber(value)) refuse(COMPLAINTS.currentNotNumber);
      if (confidence !== null && !(confidence >= 0 && confidence <= 1)) refuse(COMPLAINTS.confidenceOutside);
      const at = command.register.positions.get('Current');
      if (value !== null && at !== undefined && command.register.sheet.getRange(row.row, at).getFormula() !== '') {
        refuse(
          'Current is a formula by now, so no value was written over it.',
          'Choose No change, or type into the cell to replace the formula.',
        );
      }
      const said = { kind: save.kind ?? '', line: typedText(save.line) } as const;
      return saveReading(command, row, { value, confidence, seen, ...said });
    }),
  );
}

/** Another target, dropped or handed over, with the reason; on any day. */
export function changeKeyResult(order: KeyResultChange): Answer<CheckInSaved> {
  const { change, seen } = order;
  return answer(() =>
    inRegister(order, (command, row) => {
      const reason = typedText(order.reason);
      if (change.kind === 'target' && !isNumber(change.target)) refuse(COMPLAINTS.targetNotNumber, '', 'change');
      if (change.kind === 'weight' && !(change.weight >= 0)) refuse(COMPLAINTS.weightNegative, '', 'change');
      if (change.kind === 'hand over' && typedText(change.owner) === '') refuse('Say who takes it over.', '', 'change');
      if (reason === '') refuse('Say why in a few words: it is what people will ask.', '', 'reason');
      return changeRow(command, row, { change, reason, seen });
    }),
  );
}

export function openHistory(id: string): Answer<History> {
  return answer(() => {
    const workbook = openFile();
    return historyOf(workbook, id, fileOf(workbook).dates);
  });
}

function refuse(message: string, next = '', field?: string): never {
  throw new Refused({ message, next, ...(field === undefined ? {} : { field }) });
}

type RowOrder = Pick<CheckInSave, 'operationId' | 'sheetId' | 'id' | 'again'>;

function inRegister(order: RowOrder, work: (command: RowCommand, row: ReadRow) => SavedRow): CheckInSaved {
  return whileLocked(() => {
    const workbook = openToChange();
    const { dates, facts } = fileOf(workbook);
    const cycle = cycleOf(workbook, order.sheetId);
    const sheet = workbook.spreadsheet.getSheetById(order.sheetId);
    if (!sheet) throw new Error(`The tab of ${cycle.name} was deleted. Bring it back with File → Version history.`);
    const register = readRegister(sheet, dates);
    const { operationId, again } = order;
    const by = { decimal: facts.decimal, who: facts.me, now: new Date(), operationId, again };
    const saved = work({ workbook, cycle, register, dates, ...by }, rowById(register, order.id));
    const { status, why } = saved.result;
    const shown = status === '' ? null : status;
    return { id: order.id, current: saved.row.cells.Current, status: shown, why, changeId: saved.changeId };
  });
}

function rowsOf(workbook: Workbook, cycle: CycleRecord, { dates, facts, settings }: File): readonly CheckInRow[] {
  const { sheet, positions, rows } = lookAtRegister(workbook, cycle, dates, facts.decimal);
  const keyOf = (cell: unknown) => String(cell).trim().toUpperCase();
  const titles = new Map(rows.map(({ row: { cells } }) => [keyOf(cells.ID), String(cells['Objective / key result'])]));
  const keyResults = rows.filter(({ result }) => result.type === 'Key result' && !result.dropped);
  const last = keyResults.reduce((most, { row }) => Math.max(most, row.row), 0);
  const current = positions.get('Current');
  if (last === 0 || current === undefined) return [];
  const column = sheet.getRange(1, current, last, 1);
  const formulas = column.getFormulas();
  const formats = column.getNumberFormats();
  const past = pastReadings(workbook, cycle.name, dates);
  const { name, from, due, sheetId } = cycle;
  return keyResults.map(({ row, result }) => ({
    ...{ cycle: { name, from, due }, sheetId, result, row: registerRow(row) },
    rhythm: rhythmOf(cycle, settings),
    staleAfterDays: staleAfterDays(cycle, settings),
    objective: titles.get(keyOf(String(row.cells.Supports).split(' ')[0])) ?? '',
    format: formats[row.row - 1]?.[0] ?? '',
    formula: (formulas[row.row - 1]?.[0] ?? '') !== '',
    source: String(row.cells.Source ?? ''),
    past: past.get(keyOf(row.cells.ID)) ?? [],
  }));
}

function cycleOf({ state }: Workbook, sheetId: number): CycleRecord {
  const cycle = state.cycles.find((one) => one.sheetId === sheetId && !one.making);
  if (!cycle) throw new Error('This register is not in the file any more. Go back to Home.');
  if (cycle.state === 'Running') return cycle;
  throw new Error(
    cycle.state === 'Closed'
      ? `${cycle.name} was closed meanwhile, so nothing was saved.`
      : `${cycle.name} is a draft. Start it on Home, then check in.`,
  );
}
