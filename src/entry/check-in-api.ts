/** What the check-in view asks: a person's cards, and one card to save. */
import type { Answer, CheckInSave, CheckInSaved, CheckIns, CycleCard, KeyResultChange } from '../contract.ts';
import { type CardFrame, cardOf, inOrder, measureOf, valueText } from '../domain/check-in/card.ts';
import { readReading } from '../domain/check-in/reading.ts';
import { shapeOfFormat } from '../domain/number-format.ts';
import { rhythmOf, staleAfterDays } from '../domain/settings.ts';
import { typedText } from '../domain/typed-text.ts';
import type { ValueShape } from '../domain/typed-value.ts';
import { whileLocked } from '../sheet/lock.ts';
import { pastReadings } from '../sheet/tabs/past-check-ins.ts';
import { changeRow, type RowChange } from '../sheet/tabs/register/change-row.ts';
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

export function openCheckIns(person: string): Answer<CheckIns> {
  return answer(() => {
    const workbook = openFile();
    const file = fileOf(workbook);
    const team = readPeople(workbook, file.dates);
    const whose = typedText(person) || nameOf(file.facts.me, team);
    const looks = workbook.state.cycles
      .filter((cycle) => cycle.state === 'Running' && !cycle.making)
      .map((cycle) => cardsOf(workbook, cycle, file));
    const cards = looks.flat();
    const owners = cards.map(({ owner }) => owner).filter((owner) => owner !== '');
    const people = [...new Set([...namesOf(team), ...owners])].sort((a, b) => a.localeCompare(b));
    const mine = whose === '' ? [] : cards.filter(({ owner }) => isOwnedBy(owner, whose, team));
    return { person: whose, people, cards: inOrder(mine) as readonly CycleCard[] };
  });
}

/** One card. The lock is held around the write alone; the register is read again under it. */
export function saveCheckIn(save: CheckInSave): Answer<CheckInSaved> {
  return answer(() =>
    inRegister(save, (command, row) => {
      const { shape } = save;
      const value = save.value === null ? null : readingOf(save.value, registerRow(row), shape, command.decimal);
      const at = command.register.positions.get('Current');
      if (value !== null && at !== undefined && command.register.sheet.getRange(row.row, at).getFormula() !== '') {
        throw new Refused({
          message: 'Current is a formula by now, so no value was written over it.',
          next: 'Choose No change, or type into the cell to replace the formula.',
        });
      }
      return saveReading(command, {
        ...{ id: save.id, value, confidence: confidenceOf(save.confidence), seen: save.seen },
        ...{ kind: save.kind ?? '', line: typedText(save.line) },
      });
    }),
  );
}

/** Another target, dropped or handed over, with the reason; on any day. */
export function changeKeyResult(save: KeyResultChange): Answer<CheckInSaved> {
  return answer(() =>
    inRegister(save, (command, row) =>
      changeRow(command, {
        id: save.id,
        change: changeOf(save, registerRow(row), command.decimal),
        reason: reasonOf(save.reason),
        seen: save.seen,
      }),
    ),
  );
}

interface RowOrder {
  readonly operationId: string;
  readonly sheetId: number;
  readonly id: string;
  readonly shape: ValueShape;
  readonly again: boolean;
}

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
    const after = registerRow(saved.row);
    return {
      id: order.id,
      value: valueText(after.current, measureOf(after), order.shape, facts.decimal),
      status: status === '' ? null : status,
      why,
      changeId: saved.changeId,
    };
  });
}

function cardsOf(workbook: Workbook, cycle: CycleRecord, { dates, facts }: File): readonly CycleCard[] {
  const { sheet, positions, rows } = lookAtRegister(workbook, cycle, dates, facts.decimal);
  const { settings } = workbook;
  const frame: CardFrame = {
    ...{ cycle, today: facts.today, decimal: facts.decimal },
    rhythm: { days: rhythmOf(cycle, settings), weekday: 1 },
    staleAfterDays: staleAfterDays(cycle, settings),
  };
  const titles = new Map(
    rows.map(({ row: { cells } }) => [String(cells.ID).trim().toUpperCase(), String(cells['Objective / key result'])]),
  );
  const keyResults = rows.filter(({ result }) => result.type === 'Key result' && !result.dropped);
  const last = keyResults.reduce((most, { row }) => Math.max(most, row.row), 0);
  const current = positions.get('Current');
  if (last === 0 || current === undefined) return [];
  const column = sheet.getRange(1, current, last, 1);
  const formulas = column.getFormulas();
  const formats = column.getNumberFormats();
  const past = pastReadings(workbook, cycle.name, dates);
  return keyResults.map(({ row, result }) => ({
    ...cardOf(
      {
        row: registerRow(row),
        result,
        objective: titles.get((String(row.cells.Supports).split(' ')[0] ?? '').toUpperCase()) ?? '',
        shape: shapeOfFormat(formats[row.row - 1]?.[0] ?? ''),
        formula: (formulas[row.row - 1]?.[0] ?? '') !== '',
        source: String(row.cells.Source ?? ''),
        past: past.get(String(row.cells.ID).trim().toUpperCase()) ?? [],
      },
      frame,
    ),
    cycle: cycle.name,
    sheetId: cycle.sheetId,
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

function readingOf(
  typed: string,
  row: ReturnType<typeof registerRow>,
  shape: ValueShape,
  decimal: '.' | ',',
): number | 'yes' | 'no' {
  const target = typeof row.target === 'number' ? row.target : '';
  const reading = readReading(typed, { measure: measureOf(row), shape, target, decimal });
  if (reading.ok) return reading.value;
  throw new Refused({ message: reading.message, next: '', field: 'value' });
}

function confidenceOf(share: number | null): number | null {
  if (share === null || (share >= 0 && share <= 1)) return share;
  throw new Refused({ message: 'Confidence must lie between 0 % and 100 %.', next: '', field: 'sure' });
}

function changeOf(
  { change, value, shape }: KeyResultChange,
  row: ReturnType<typeof registerRow>,
  decimal: '.' | ',',
): RowChange {
  if (change === 'drop') return { kind: 'drop' };
  if (change === 'hand over') {
    const owner = typedText(value);
    if (owner === '') throw new Refused({ message: 'Say who takes it over.', next: '', field: 'change' });
    return { kind: 'hand over', owner };
  }
  const measure = measureOf(row);
  const read = measure === 'Yes / no' ? null : readReading(value || '?', { measure, shape, target: '', decimal });
  if (read === null) throw new Refused({ message: 'A yes or no has no other target.', next: '', field: 'change' });
  if (!read.ok) throw new Refused({ message: read.message, next: '', field: 'change' });
  return { kind: 'target', target: Number(read.value) };
}

function reasonOf(typed: string): string {
  const reason = typedText(typed);
  if (reason !== '') return reason;
  throw new Refused({ message: 'Say why in a few words: it is what people will ask.', next: '', field: 'reason' });
}
