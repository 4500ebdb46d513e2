/** A register is broken as people break it: Check names it, Repair mends it, and nothing typed is touched. */
import { describe, expect, test } from 'vitest';
import type { Workbench } from '../../workbench/emulator/index.ts';
import {
  check,
  deleteColumns,
  deleteRows,
  does,
  headers,
  insert,
  lastRow,
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
      lookedAt: { cycle: '2026-Q4', tab: TAB, objectives: 2, keyResults: 3, columns: 58, otherCycles: [] },
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
