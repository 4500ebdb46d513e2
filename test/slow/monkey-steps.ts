/**
 * What the monkey does, each step checked to have really happened. A step is a name and three numbers that choose where
 * and what, so that a sequence can be kept and run again.
 */
import { expect } from 'vitest';
import { columnLetter } from '../../src/sheet/column.ts';
import { COMPUTED_HEADERS, INPUT_HEADERS } from '../../src/sheet/tabs/register/columns.ts';
import type { Workbench } from '../../workbench/emulator/index.ts';
import * as hand from '../sheet/by-hand.ts';
import { keptState } from '../sheet/seen-register.ts';
import type { Monkey } from './monkey.ts';

/** False where it could not be done: nothing to copy, too many tabs, refused by Sheets. */
type Act = (monkey: Monkey, a: number, b: number, c: number) => boolean;

const someone = ({ owner, colleague, guest }: Monkey, c: number): Workbench =>
  c % 11 === 0 ? guest : c % 5 === 0 ? colleague : owner;
const caller = ({ owner, colleague }: Monkey, c: number): Workbench => (c % 3 === 0 ? colleague : owner);
const rowOf = ({ size }: Monkey, b: number): number => 3 + (b % Math.min(10, size.rows - 2));
const columnOf = ({ size }: Monkey, a: number): number => 1 + (a % size.columns);
const wholeRow = ({ size }: Monkey, row: number) => ({ column: 1, row, width: size.columns, height: 1 });
const wholeColumn = ({ size }: Monkey, column: number) => ({ column, row: 2, width: 1, height: size.rows - 1 });
const headers = (monkey: Monkey) => monkey.headersFrom(1, monkey.size.columns);

function typeInto(monkey: Monkey, a: number, b: number, c: number): boolean {
  const { positions } = monkey.see();
  const inputs = INPUT_HEADERS.flatMap((header) => positions.get(header) ?? []);
  const column = inputs[a % inputs.length] ?? 1;
  monkey.put(someone(monkey, c), { column, row: rowOf(monkey, b), width: 1, height: 1 }, c);
  return true;
}
function pasteBlock(monkey: Monkey, a: number, b: number, c: number): boolean {
  const column = 1 + (a % Math.min(16, monkey.size.columns));
  const place = { column, row: rowOf(monkey, b), width: 1 + (c % 4), height: 1 + (a % 3) };
  monkey.put(someone(monkey, c), place, c);
  return true;
}
/** The trigger misses it: a phone, two edits before it, somebody who never authorised. */
const unseen =
  (act: Act): Act =>
  (monkey, ...choice) => {
    monkey.owner.faults = { dropEdits: true };
    try {
      return act(monkey, ...choice);
    } finally {
      monkey.owner.faults = {};
    }
  };

/** The typed contents of the rows, without what is computed, in the order in which they stand. */
function typedRows(monkey: Monkey): readonly string[] {
  const computed = new Set(headers(monkey).flatMap((name, at) => (COMPUTED_HEADERS.includes(name) ? [at] : [])));
  const { rows, columns } = monkey.size;
  return monkey
    .texts({ column: 1, row: 3, width: columns, height: rows - 2 })
    .map((line) => line.filter((_, at) => !computed.has(at)).join('|'));
}

const FILTER = {
  ...{ hasFilters: true, totalRow: false, firstColumn: false, lastColumn: false, numberOfHeaders: 1 },
  ...{ bandedRows: false, bandedColumns: false, automaticAutofill: false, styleId: 'None' },
};

const ACTS = {
  typeInto,
  pasteBlock,
  typeUnseen: unseen(typeInto),
  pasteUnseen: unseen(pasteBlock),
  typeAnywhere: (monkey, a, b, c) => {
    monkey.put(someone(monkey, c), { column: columnOf(monkey, a), row: rowOf(monkey, b), width: 1, height: 1 }, c);
    return true;
  },
  typeOverHeader: (monkey, a, _b, c) => {
    monkey.put(someone(monkey, c), { column: columnOf(monkey, a), row: 2, width: 1, height: 1 }, c);
    return true;
  },
  /** One of our own names over a column, ours or somebody else's. */
  renameHeader: (monkey, a, b, c) => {
    const names = [...INPUT_HEADERS, ...COMPUTED_HEADERS];
    const column = columnOf(monkey, a);
    const place = { column, row: 2, width: 1, height: 1 };
    monkey.enter(someone(monkey, c), place, monkey.headersFrom(column, 1), [[names[b % names.length] ?? '']]);
    return true;
  },
  copyRow: (monkey, a, b, c) => {
    const { tab, size, owner } = monkey;
    const [from, to] = [rowOf(monkey, a), rowOf(monkey, b)];
    const values = owner.values(tab, `A${from}:${columnLetter(size.columns)}${from}`);
    if (from === to || to > size.rows || (values[0] ?? []).every((value) => value === '')) return false;
    const title = headers(monkey).indexOf('Objective / key result') + 1;
    const wanted = monkey.texts({ column: title, row: from, width: 1, height: 1 });
    const gone = wholeRow(monkey, to);
    const before = monkey.texts(gone);
    const done = monkey.allowed(() => someone(monkey, c).edit(tab, `A${to}`, values));
    if (!done) {
      expect(monkey.texts(gone)).toEqual(before);
      return false;
    }
    monkey.forget(before.flat());
    if (title > 0) expect(monkey.texts({ column: title, row: to, width: 1, height: 1 })).toEqual(wanted);
    return true;
  },
  sort: (monkey, a, b) => {
    const { tab, size, owner } = monkey;
    const before = typedRows(monkey);
    const column = columnOf(monkey, a);
    owner.sort(tab, `A3:${columnLetter(size.columns)}${size.rows}`, column, b % 2 === 0);
    expect([...typedRows(monkey)].sort(), 'the rows stay whole').toEqual([...before].sort());
    if (!COMPUTED_HEADERS.includes(monkey.headersFrom(column, 1)[0] ?? '')) {
      const texts = monkey.texts({ column, row: 3, width: 1, height: size.rows - 2 }).flat();
      expect(texts.lastIndexOf('') < 0 ? '' : texts.slice(texts.indexOf('')).join(''), 'blanks are last').toBe('');
    }
    return true;
  },
  filter: (monkey, a, b) => {
    const { owner, sheetId, size } = monkey;
    const { getters } = owner.model;
    const [line, col] = [rowOf(monkey, b) - 1, columnOf(monkey, a) - 1];
    if (getters.getCoreTables(sheetId).length === 0) {
      const zone = { left: 0, right: size.columns - 1, top: 1, bottom: size.rows - 1 };
      const ranges = [getters.getRangeDataFromZone(sheetId, zone)];
      hand.doByHand(owner, 'CREATE_TABLE', { sheetId, ranges, config: FILTER, tableType: 'static' });
    }
    const value = getters.getEvaluatedCell({ sheetId, col, row: line }).formattedValue;
    if (!getters.getFilterId({ sheetId, col, row: line })) return false;
    const hidden = { filterType: 'values', hiddenValues: [value] };
    hand.doByHand(owner, 'UPDATE_FILTER', { sheetId, col, row: line, value: hidden });
    expect(getters.isRowFiltered(sheetId, line), 'the filter hides the row').toBe(true);
    return true;
  },
  unfilter: ({ owner, sheetId }) => {
    const { getters } = owner.model;
    const [table] = getters.getCoreTables(sheetId);
    if (!table) return false;
    hand.doByHand(owner, 'REMOVE_TABLE', { sheetId, target: [table.range.zone] });
    expect(getters.getCoreTables(sheetId)).toEqual([]);
    return true;
  },
  /** The owner protects a column or a row from everybody else. */
  protect: (monkey, a, b, c) => {
    const { owner, sheetId, size, colleague, tab } = monkey;
    const [col, row] = [columnOf(monkey, a) - 1, rowOf(monkey, b) - 1];
    const zone =
      c % 2 === 0
        ? { left: col, right: col, top: 0, bottom: size.rows - 1 }
        : { left: 0, right: size.columns - 1, top: row, bottom: row };
    const payload = { description: 'mine', warningOnly: false, editors: ['owner@example.com'], domainEdit: false };
    owner.file.work(() => owner.file.addMeta('protection', sheetId, zone, payload));
    const at = `${columnLetter(zone.left + 1)}${zone.top + 1}`;
    expect(() => colleague.edit(tab, at, [['x']]), 'others may not type there').toThrow(/protected/);
    return true;
  },
  unprotect: ({ owner, sheetId }) => {
    const items = owner.file.meta('protection', sheetId).filter(({ payload }) => payload.description === 'mine');
    for (const { id } of items) owner.file.work(() => owner.file.removeMeta(id));
    return items.length > 0;
  },
  insertRow: (monkey, _a, b) => {
    const before = monkey.size.rows;
    if (before > 20) return false;
    hand.insertRow(monkey.owner, monkey.tab, rowOf(monkey, b));
    expect(monkey.size.rows).toBe(before + 1);
    return true;
  },
  deleteRow: (monkey, _a, b) => {
    const before = monkey.size.rows;
    if (before < 9) return false;
    const row = rowOf(monkey, b);
    monkey.forget(monkey.texts(wholeRow(monkey, row)).flat());
    hand.deleteRows(monkey.owner, monkey.tab, row, row);
    expect(monkey.size.rows).toBe(before - 1);
    return true;
  },
  /** Of somebody's own, with the name of one of ours. */
  ownColumn: (monkey, a, b, c) => {
    const before = monkey.size.columns;
    if (before > 64) return false;
    const column = 1 + (a % before);
    hand.insertColumn(monkey.owner, monkey.tab, column);
    const place = { column, row: 2, width: 1, height: 1 };
    monkey.enter(someone(monkey, c), place, [''], [[INPUT_HEADERS[b % INPUT_HEADERS.length] ?? '']]);
    return true;
  },
  insertColumn: (monkey, a) => {
    const before = monkey.size.columns;
    if (before > 64) return false;
    hand.insertColumn(monkey.owner, monkey.tab, 1 + (a % before));
    expect(monkey.size.columns).toBe(before + 1);
    return true;
  },
  deleteColumn: (monkey, a) => {
    const before = monkey.size.columns;
    const column = columnOf(monkey, a);
    monkey.forget(monkey.texts({ ...wholeColumn(monkey, column), row: 1, height: monkey.size.rows }).flat());
    hand.deleteColumn(monkey.owner, monkey.tab, column);
    expect(monkey.size.columns).toBe(before - 1);
    return true;
  },
  moveColumn: (monkey, a, b) => {
    const [from, to] = [columnOf(monkey, a), columnOf(monkey, b)];
    if (from === to) return false;
    const moved = monkey.texts(wholeColumn(monkey, from));
    const [name = ''] = monkey.headersFrom(from, 1);
    hand.moveColumn(monkey.owner, monkey.tab, from, to);
    if (COMPUTED_HEADERS.includes(name)) expect(monkey.headersFrom(to, 1)).toEqual([name]);
    else expect(monkey.texts(wholeColumn(monkey, to))).toEqual(moved);
    return true;
  },
  hideColumn: (monkey, a) => {
    const column = columnOf(monkey, a);
    hand.hideColumn(monkey.owner, monkey.tab, column);
    expect(monkey.owner.model.getters.isColHidden(monkey.sheetId, column - 1)).toBe(true);
    return true;
  },
  renameTab: ({ owner, tab, sheetId }, a) => {
    const name = `Our OKRs ${a % 50}`;
    if (owner.sheets().includes(name)) return false;
    hand.renameTab(owner, tab, name);
    expect(owner.model.getters.getSheetName(sheetId)).toBe(name);
    return true;
  },
  duplicateTab: ({ owner, tab }, a) => {
    const before = owner.sheets();
    const name = `Copy ${a % 50}`;
    if (before.length > 7 || before.includes(name)) return false;
    hand.duplicateTab(owner, tab, name);
    expect(owner.sheets()).toHaveLength(before.length + 1);
    return true;
  },
  undo: (monkey) => {
    if (!hand.undo(monkey.owner)) return false;
    monkey.takenBack();
    return true;
  },
  anotherDay: ({ owner }, a) => {
    const later = new Date(Date.parse(owner.now()) + (1 + (a % 6)) * 86_400_000).toISOString();
    owner.at(later);
    expect(owner.now()).toBe(later);
    return true;
  },
  checkIn: (monkey, a, _b, c) => monkey.save(caller(monkey, c), 'check-in', a),
  handOver: (monkey, a, _b, c) => monkey.save(caller(monkey, c), 'hand-over', a),
  openHome: (monkey, _a, _b, c) => {
    monkey.home(caller(monkey, c));
    return true;
  },
  checkFile: (monkey, _a, _b, c) => monkey.ask(caller(monkey, c), 'checkFile') !== null,
  sortUnderObjectives: (monkey, _a, _b, c) => monkey.ask(caller(monkey, c), 'sortUnderObjectives') !== null,
  /** One that the history offers; the quarter itself was made and started by the first two. */
  undoChange: (monkey, a, _b, c) => {
    const ids = [...keptState(monkey.owner).keys()].flatMap((key) => /^change (\d+)$/.exec(key)?.[1] ?? []).map(Number);
    const later = ids.filter((id) => id > 2);
    return monkey.ask(caller(monkey, c), 'undoChange', later[a % later.length] ?? 3) !== null;
  },
  repair: (monkey, _a, _b, c) => {
    monkey.repair(caller(monkey, c));
    return true;
  },
} as const satisfies Readonly<Record<string, Act>>;

export type Action = keyof typeof ACTS;
export type Step = readonly [action: Action, a: number, b: number, c: number];

/** Answers whether it was done. */
export function take(monkey: Monkey, [action, a, b, c]: Step): boolean {
  monkey.done.push(`${action} ${a} ${b} ${c}`);
  return (ACTS[action] as Act)(monkey, a, b, c);
}

/** How often each is chosen: people type more than they rename tabs. */
const OFTEN: Readonly<Partial<Record<Action, number>>> = {
  ...{ typeInto: 8, pasteBlock: 4, openHome: 4, checkIn: 3, typeAnywhere: 3, typeUnseen: 3 },
  ...{ pasteUnseen: 2, typeOverHeader: 2, copyRow: 2, sort: 2, filter: 2, undo: 2, anotherDay: 2 },
};
export const ALL_ACTIONS = Object.keys(ACTS) as readonly Action[];
export const ACTIONS: readonly Action[] = ALL_ACTIONS.flatMap((action) => Array(OFTEN[action] ?? 1).fill(action));
