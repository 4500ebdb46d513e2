/** A register is broken as people break it: Check names it, Repair mends it, and nothing typed is touched. */
import { describe, expect, test } from 'vitest';
import { ORDER_HEADER } from '../../src/sheet/check/layout.ts';
import { columnLetter } from '../../src/sheet/column.ts';
import type { Workbench } from '../../workbench/emulator/index.ts';
import {
  check,
  colourRules,
  colours,
  deleteColumns,
  deleteRows,
  does,
  dropdown,
  formats,
  headers,
  idOf,
  insert,
  lastRow,
  protections,
  repair,
  rules,
  runningQuarter,
  shown,
  TAB,
  typed,
} from './broken-register.ts';

type Breakage = readonly [name: string, breakIt: (workbench: Workbench) => void, rule: string, says: RegExp];

/** One file for all: after each repair it must be what it was, so the next one starts from a whole register. */
const pristine = runningQuarter();
const before = {
  typed: typed(pristine),
  shown: shown(pristine),
  headers: headers(pristine),
  title: pristine.display(TAB, 'A1'),
};
const workbench = pristine;

/** Repairs twice; the second time nothing may be found, written or said. */
function mended(): readonly string[] {
  const { changed, findings } = repair(workbench);
  expect(findings.filter(({ mendable }) => mendable)).toEqual([]);
  workbench.resetCalls();
  expect(repair(workbench).changed).toEqual([]);
  expect(workbench.calls().writes).toBe(0);
  return changed;
}

describe('a register nobody broke', () => {
  test('is whole: Check finds nothing and Repair changes nothing', () => {
    const snapshot = workbench.snapshot();
    workbench.resetCalls();
    expect(check(workbench)).toEqual({
      findings: [],
      lookedAt: { cycle: '2026-Q4', tab: TAB, objectives: 2, keyResults: 3, columns: 59, otherCycles: [] },
    });
    expect(workbench.calls().writes).toBe(0);
    expect(repair(workbench).changed).toEqual([]);
    expect(workbench.snapshot()).toEqual(snapshot);
  });
});

describe('what is ours is mended, and what was typed stays', () => {
  const breakages: readonly Breakage[] = [
    [
      'a header typed over',
      (wb) => wb.edit(TAB, 'C2', [['Points']]),
      'formula-missing',
      /formula of “Score” into C2, which held “Points”/,
    ],
    ['a header cleared', (wb) => wb.edit(TAB, 'C2', [['']]), 'formula-missing', /formula of “Score” into C2\./],
    [
      'a value typed into a computed cell',
      (wb) => wb.edit(TAB, 'K5', [['ask Ben']]),
      'formula-blocked',
      /Freed the column “Why”. Cleared: K5 held “ask Ben”/,
    ],
    [
      'a row pasted over computed columns',
      (wb) => wb.edit(TAB, 'B6', [['● On track', 0.9, '███']]),
      'formula-blocked',
      /C6 held “0.9”/,
    ],
    [
      'a formula changed',
      (wb) => wb.edit(TAB, 'C2', [['=ARRAYFORMULA(IF(ROW(A2:A)=ROW();"Score";9/10))']]),
      'formula-changed',
      /Wrote the formula of “Score” again/,
    ],
    ['a title typed over', (wb) => wb.edit(TAB, 'A1', [['Our goals']]), 'title-missing', /A1 held “Our goals”/],
    [
      'a header of an input column renamed',
      (wb) => wb.edit(TAB, 'H2', [['Who']]),
      'header-renamed',
      /“Owner” into H2, which held “Who”/,
    ],
    ['an input header cleared', (wb) => wb.edit(TAB, 'H2', [['']]), 'header-renamed', /“Owner” into H2\./],
    ['a computed column deleted', (wb) => deleteColumns(wb, 2), 'column-missing', /Put back the column “Score”\./],
    ['a helper column deleted', (wb) => deleteColumns(wb, headers(wb).indexOf('Kind')), 'column-missing', /“Kind”/],
    ['the first computed column deleted', (wb) => deleteColumns(wb, 1), 'column-missing', /“Status”/],
    ['rows inserted above the headers', (wb) => insert(wb, 'ROW', 0, 2), 'rows-above', /2 blank rows/],
    ['a row inserted between title and headers', (wb) => insert(wb, 'ROW', 1), 'rows-above', /blank row/],
    ['the title row deleted', (wb) => deleteRows(wb, 0), 'title-row-missing', /title line/],
    ['the header row deleted', (wb) => deleteRows(wb, 1), 'headers-missing', /row of headers/],
    ['title and header row deleted', (wb) => deleteRows(wb, 0, 1), 'headers-missing', /row of headers/],
    ['the frozen rows released', (wb) => does(wb, 'UNFREEZE_ROWS', {}), 'not-frozen', /Froze/],
    [
      'more rows added below',
      (wb) =>
        does(wb, 'ADD_COLUMNS_ROWS', { dimension: 'ROW', base: lastRow(wb) - 1, position: 'after', quantity: 50 }),
      'colours',
      /colour rule/,
    ],
    [
      'number formats lost by pasting',
      (wb) => {
        formats(wb, 'C4:C5', '0.0000');
        formats(wb, 'I5', '');
        formats(wb, 'J6', '0');
        formats(wb, 'M3:M4', '');
      },
      'format-lost',
      /format of “Score” in 2 cells.*“Confidence” in 1 cell.*“Last check-in” in 1 cell.*“ID” in 2 cells/,
    ],
    ['a dropdown removed', (wb) => dropdown(wb, 'Q5', null), 'check-lost', /dropdown of “Type”/],
    ['a dropdown of another column pasted over', (wb) => dropdown(wb, 'T4:T5', ['Company']), 'check-lost', /“Measure”/],
    [
      'the check of a number cell removed',
      (wb) => dropdown(wb, `E3:E${lastRow(wb)}`, null),
      'check-lost',
      /check of “Start”/,
    ],
    ['a dropdown from Team removed', (wb) => dropdown(wb, 'H4', null), 'check-lost', /“Owner”/],
    ['the dropdown of Supports removed', (wb) => dropdown(wb, 'N6:N7', null), 'check-lost', /“Supports”/],
    [
      'colour rules deleted',
      (wb) => {
        for (const { id } of colourRules(wb).slice(0, 3)) does(wb, 'REMOVE_CONDITIONAL_FORMAT', { id });
      },
      'colours',
      /Put 3 colour rules together/,
    ],
    [
      'colour rules multiplied and cut up by pasting',
      (wb) => {
        const [first] = colourRules(wb);
        if (first) colours(wb, 'pasted', { ...first, ranges: ['B9:B9'] });
      },
      'colours',
      /Put 1 colour rule together/,
    ],
    [
      'the protection removed',
      (wb) => {
        for (const { id } of protections(wb)) wb.file.removeMeta(id);
      },
      'protection',
      /one protection/,
    ],
    [
      'the protection doubled',
      (wb) => {
        const [one] = protections(wb);
        if (one) wb.file.addMeta('protection', one.range.sheetId, one.range.zone, { ...one.payload });
      },
      'protection',
      /one protection/,
    ],
    [
      'the protection cut short',
      (wb) => {
        const [one] = protections(wb);
        const short = { ...one?.range.zone, bottom: 5 };
        if (one) wb.file.setMeta(one.id, 'protection', one.range.sheetId, short as never, { ...one.payload });
      },
      'protection',
      /one protection/,
    ],
    [
      'notes cleared',
      (wb) => {
        for (const { id } of wb.file.meta('note', idOf(wb, TAB)).slice(0, 2)) wb.file.removeMeta(id);
      },
      'note-missing',
      /Put back the note on/,
    ],
    [
      'the Guide deleted',
      (wb) => does(wb, 'DELETE_SHEET', { sheetId: idOf(wb, 'Guide'), sheetName: 'Guide' }),
      'guide-missing',
      /Made the Guide again/,
    ],
    [
      'a sort that was cut off before its numbers stood in their column',
      (wb) => insert(wb, 'COL', headers(wb).length - 1),
      'order-left',
      /column that a sort had left/,
    ],
    [
      'a sort that was cut off',
      (wb) => {
        does(wb, 'ADD_COLUMNS_ROWS', {
          dimension: 'COL',
          base: headers(wb).length - 1,
          position: 'after',
          quantity: 1,
        });
        wb.edit(TAB, `${columnLetter(headers(wb).length + 1)}2`, [[ORDER_HEADER], [1], [2]]);
      },
      'order-left',
      /column that a sort had left/,
    ],
  ];

  test.each(breakages)('%s', (_, breakIt, rule, says) => {
    breakIt(workbench);
    expect(rules(check(workbench))).toContain(rule);
    const changed = mended();
    expect(changed.join(' ')).toMatch(says);
    expect(typed(workbench)).toEqual(before.typed);
    expect(shown(workbench)).toEqual(before.shown);
    expect(workbench.display(TAB, 'A1')).toEqual(before.title);
    expect(headers(workbench)).toEqual(before.headers);
  });
});

describe('what people may do as they like', () => {
  const unbroken = (name: string, change: (workbench: Workbench) => void) =>
    test(name, () => {
      const own = runningQuarter();
      change(own);
      expect(check(own).findings).toEqual([]);
      own.resetCalls();
      expect(repair(own).changed).toEqual([]);
      expect(own.calls().writes).toBe(0);
    });

  unbroken('columns of their own, with formulas and colours', (wb) => {
    insert(wb, 'COL', 7, 2);
    wb.edit(TAB, 'H2', [['Region', 'Cost']]);
    wb.edit(TAB, 'H4', [['North', '=C4*2']]);
    const style = { fillColor: '#FF0000' };
    colours(wb, 'mine', { rule: { operator: 'isGreaterThan', values: ['5'], style }, ranges: ['I3:I20'] });
    dropdown(wb, 'H3:H20', ['North', 'South']);
    formats(wb, 'I3:I20', '0.00');
  });
  unbroken('rows inserted, the tab renamed, a date in their own format', (wb) => {
    insert(wb, 'ROW', 4);
    formats(wb, 'J3:J10', 'dd/mm/yyyy');
    formats(wb, 'I3:I10', '0.0%');
    formats(wb, 'E3:G10', '#,##0.00');
    does(wb, 'RENAME_SHEET', { oldName: TAB, newName: 'Our goals' });
  });
});

test('colour rules of one’s own stay, in their place', () => {
  const own = runningQuarter();
  const mine = {
    rule: { operator: 'isGreaterThan', values: ['5'], style: { fillColor: '#ff0000' } },
    ranges: ['E3:E9'],
  };
  const [first] = colourRules(own);
  does(own, 'REMOVE_CONDITIONAL_FORMAT', { id: first?.id });
  colours(own, 'mine', mine);
  const places = () => colourRules(own).map(({ rule }) => rule.values[0]);
  expect(places().indexOf('5')).toBe(11);
  expect(repair(own).changed).toEqual(['Put 1 colour rule together again.']);
  expect(places().indexOf('5')).toBe(12);
  expect(colourRules(own)[12]?.ranges).toEqual(['E3:E9']);
});
