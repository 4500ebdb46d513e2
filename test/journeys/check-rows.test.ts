/** Rows as people leave them: what Repair does with them, what it leaves to a person, and rows put back in order. */
import { describe, expect, test } from 'vitest';
import type { Home } from '../../src/contract.ts';
import type { Workbench } from '../../workbench/emulator/index.ts';
import {
  check,
  deleteColumns,
  does,
  headers,
  idOf,
  insert,
  letter,
  repair,
  rules,
  runningQuarter,
  TAB,
  typed,
} from './broken-register.ts';
import { accepted } from './company.ts';

const ids = (workbench: Workbench) =>
  workbench.values(TAB, `${letter(workbench, 'ID')}3:${letter(workbench, 'ID')}10`).map(([id]) => id);

describe('what is ours in a row', () => {
  test('a copied row gets an ID of its own; what was pasted into computed columns goes', () => {
    const workbench = runningQuarter();
    const row = workbench.values(TAB, 'A5:BG5');
    workbench.edit(TAB, 'A8', row);
    expect(rules(check(workbench))).toEqual(expect.arrayContaining(['formula-blocked', 'id-twice']));
    const { changed, findings } = repair(workbench);
    expect(ids(workbench).slice(0, 6)).toEqual(['O1', 'K1', 'K2', 'O2', 'K3', 'K4']);
    expect(changed.join(' ')).toContain('Row 8 (it was K2): wrote ID “K4”');
    expect(findings.map(({ rule }) => rule)).toEqual(['out-of-order']);
    expect(workbench.display(TAB, 'A8')[0]?.[0]).toContain('Client rating');
    expect(workbench.display(TAB, 'C8')).toEqual(workbench.display(TAB, 'C5'));
    expect(repair(workbench).changed).toEqual([]);
  });

  test('rows typed below an objective become its key results', () => {
    const workbench = runningQuarter();
    workbench.edit(TAB, 'A8', [['Orders a day']]);
    workbench.edit(TAB, 'E8', [[10]]);
    const { findings } = check(workbench);
    expect(findings[0]).toMatchObject({
      rule: 'id-missing',
      tab: TAB,
      cell: `${letter(workbench, 'ID')}8`,
      why: '“Orders a day” has no ID, so nothing it says can be kept.',
      fix: 'It becomes K4 as key result.',
      mendable: true,
    });
    repair(workbench);
    expect(workbench.values(TAB, 'A8')).toEqual([['Orders a day']]);
    expect(workbench.values(TAB, 'M8:N8')).toEqual([['K4', 'O2 Grow our online sales']]);
    expect(workbench.display(TAB, 'K8')[0]?.[0]).toBe('⚠ Target is missing. Type the number you want to reach.');
    expect(repair(workbench).changed).toEqual([]);
  });

  test('what Repair wrote can be undone', () => {
    const workbench = runningQuarter();
    workbench.edit(TAB, 'K5', [['ask Ben']]);
    repair(workbench);
    const home = accepted<Home>(workbench.rpc('openHome'));
    expect(home.changes[0]?.what).toBe(
      'Repaired 2026-Q4: 1 cell cleared. Undo puts back what stood in the way of formulas, until the next repair.',
    );
    accepted<Home>(workbench.rpc('undoChange', home.changes[0]?.id));
    expect(workbench.values(TAB, 'K5')).toEqual([['ask Ben']]);
    // As it said: the word is back, and so is what it does to the column.
    expect(check(workbench).findings.map(({ rule }) => rule)).toContain('formula-blocked');
    repair(workbench);
    expect(check(workbench).findings).toEqual([]);
  });
});

describe('a column of typed cells that was deleted', () => {
  test.each(['Owner', 'Current', 'Note', 'Supports', 'Dropped', 'Objective / key result'])(
    '“%s” comes back at its place, empty, and says where its words are',
    (header) => {
      const workbench = runningQuarter();
      const before = { headers: headers(workbench), typed: typed(workbench, [header]) };
      deleteColumns(workbench, headers(workbench).indexOf(header));
      const [finding] = check(workbench).findings;
      expect(finding).toMatchObject({ rule: 'column-missing', mendable: true });
      expect(finding?.fix).toContain('Version history');
      const { changed } = repair(workbench);
      expect(changed[0]).toBe(`Put back the column “${header}”, empty.`);
      expect(headers(workbench)).toEqual(before.headers);
      const filled = header === 'Supports' ? [header] : [];
      expect(typed(workbench, [header, ...filled])).toEqual(before.typed);
      expect(repair(workbench).changed).toEqual([]);
      accepted<Home>(workbench.rpc('openHome'));
    },
  );
});

describe('what only a person can mend', () => {
  type Case = readonly [name: string, change: (wb: Workbench) => void, rule: string, cell: string, why: RegExp];
  const cases: readonly Case[] = [
    [
      'text in a number cell',
      (wb) => wb.edit(TAB, 'G5', [['soon'], ['']]),
      'complaint',
      'G5',
      /Target is not a number/,
    ],
    ['an owner nobody knows', (wb) => wb.edit(TAB, 'H5', [['Zoe']]), 'owner-unknown', 'H5', /“Zoe” owns K2/],
    ['a row that supports nothing', (wb) => wb.edit(TAB, 'N5', [['O77 Gone']]), 'supports-nothing', 'N5', /“O77 Gone”/],
    ['a row that supports itself', (wb) => wb.edit(TAB, 'N5', [['K2 me']]), 'supports-itself', 'N5', /itself/],
    ['weights that are all 0', (wb) => wb.edit(TAB, 'U7', [[0], ['']]), 'weights-all-0', 'A6', /weight 0/],
    ['a Current that reads its own score', (wb) => wb.edit(TAB, 'F7', [['=C7']]), 'circle', 'F7', /F7 reads “Score”/],
    ['a Target that reads a whole column', (wb) => wb.edit(TAB, 'G7', [['=SUM(Y:Y)']]), 'circle', 'G7', /reads “Gone”/],
    [
      'a key result below another objective',
      (wb) => wb.edit(TAB, 'N5', [['O2 Grow our online sales']]),
      'out-of-order',
      'A5',
      /1 key result stands under another objective than its own: K2/,
    ],
    ['a second column of a name', (wb) => wb.edit(TAB, 'BH2', [['Owner']]), 'header-twice', 'BH2', /second column/],
  ];

  test.each(cases)('%s', (_, change, rule, cell, why) => {
    const workbench = runningQuarter();
    if (cell.startsWith('BH'))
      does(workbench, 'ADD_COLUMNS_ROWS', { dimension: 'COL', base: 58, position: 'after', quantity: 1 });
    change(workbench);
    const before = typed(workbench);
    const finding = check(workbench).findings.find((one) => one.rule === rule);
    expect(finding).toMatchObject({ cell, tab: TAB, mendable: false });
    expect(finding?.why).toMatch(why);
    expect(finding?.fix).not.toBe('');
    const report = repair(workbench);
    expect(rules(report)).toContain(rule);
    expect(report.changed).toEqual([]);
    expect(typed(workbench)).toEqual(before);
  });

  test('a formula that reads another tab, or a column that is not worked out from it, is nobody’s business', () => {
    const workbench = runningQuarter();
    workbench.edit('Sheet1', 'C4', [['88']]);
    workbench.edit(TAB, 'F7', [['=Sheet1!C4']]);
    workbench.edit(TAB, 'L7', [['=C7']]);
    expect(rules(check(workbench))).not.toContain('circle');
  });
});

describe('tabs', () => {
  test('a register that was deleted: how to bring it back, and what else may be done; nothing is made up', () => {
    const workbench = runningQuarter();
    does(workbench, 'DELETE_SHEET', { sheetName: TAB });
    const { findings } = check(workbench);
    expect(findings).toMatchObject([{ rule: 'tab-deleted', where: '2026-Q4', mendable: false, offer: 'forget' }]);
    expect(findings[0]?.fix).toContain('Version history');
    expect(repair(workbench).changed).toEqual([]);
  });

  test('Guide and Team renamed, hidden or moved are found all the same', () => {
    const workbench = runningQuarter();
    does(workbench, 'RENAME_SHEET', { sheetId: idOf(workbench, 'Team'), oldName: 'Team', newName: 'People' });
    does(workbench, 'RENAME_SHEET', { sheetId: idOf(workbench, 'Guide'), oldName: 'Guide', newName: 'Read me' });
    does(workbench, 'HIDE_SHEET', { sheetId: idOf(workbench, 'Read me') });
    expect(check(workbench).findings).toEqual([]);
    expect(accepted<Home>(workbench.rpc('openHome')).people).toEqual(['Ana', 'Ben', 'Cleo']);
    expect(repair(workbench).changed).toEqual([]);
    expect(workbench.sheets()).not.toContain('Team');
  });

  test('Team deleted: made again, with the owners of the register and their dropdowns', () => {
    const workbench = runningQuarter();
    does(workbench, 'DELETE_SHEET', { sheetId: idOf(workbench, 'Team'), sheetName: 'Team' });
    expect(rules(check(workbench))).toContain('team-missing');
    const { changed, findings } = repair(workbench);
    expect(changed).toContain('Made the Team tab again, with the owners of the register.');
    expect(findings).toEqual([]);
    expect(workbench.values('Team', 'A2:A4')).toEqual([['Ana'], ['Ben'], ['Cleo']]);
    expect(repair(workbench).changed).toEqual([]);
  });
});

describe('Put key results back under their objectives', () => {
  test('after a sort: whole rows move, with their formats, notes and everybody’s own columns', () => {
    const workbench = runningQuarter();
    insert(workbench, 'COL', 11);
    workbench.edit(TAB, 'L2', [['Region'], ['all'], ['North'], ['South'], ['some'], ['West']]);
    const id = idOf(workbench, TAB);
    workbench.file.addMeta('note', id, { left: 6, right: 6, top: 4, bottom: 4 }, { text: 'from the board' });
    const look = () => workbench.display(TAB, 'A3:L7').map((row) => row.join('|'));
    const rows = look();
    workbench.sort(TAB, `A3:${letter(workbench, 'Choices')}7`, 1);
    expect(look()).not.toEqual(rows);
    expect(check(workbench).findings).toMatchObject([{ rule: 'out-of-order', offer: 'sort', mendable: false }]);
    const home = accepted<Home>(workbench.rpc('sortUnderObjectives'));
    expect(home.cycle?.objectives.map((one) => one.id)).toEqual(['O1', 'O2']);
    expect([...look()].sort()).toEqual([...rows].sort());
    // Objectives keep the order of the sort, and so do the key results of one objective.
    const [agency, retention, rating, sales, month] = rows;
    expect(look()).toEqual([agency, rating, retention, sales, month]);
    const formats = workbench.display(TAB, 'E3:G7');
    expect(formats).toEqual([
      ['', '', ''],
      ['7.8', '8.0', '9.0'],
      ['85%', '88%', '95%'],
      ['', '', ''],
      ['£40,000', '', '£52,000'],
    ]);
    expect(workbench.note(TAB, 'G4')).toBe('from the board');
    expect(check(workbench).findings).toEqual([]);
    const snapshot = workbench.values(TAB, 'A1:BH12');
    accepted<Home>(workbench.rpc('sortUnderObjectives'));
    expect(workbench.values(TAB, 'A1:BH12')).toEqual(snapshot);
  });
});

describe('what Sheets made a date of', () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const dateFindings = (workbench: ReturnType<typeof runningQuarter>) =>
    check(workbench).findings.filter(({ rule }) => rule === 'date-in-cell');

  test.each([
    ['A5', 'K2, Objective / key result, A5', "Type it again with an apostrophe before it: '1/2."],
    ['F5', 'K2, Current, F5', 'Type the number again.'],
    ['E5', 'K2, Start, E5', 'Type the number again.'],
  ])('a 1/2 pasted into %s is named', (a1, where, fix) => {
    const workbench = runningQuarter();
    // A block: pasting several cells passes by what each of them demands.
    const above = a1.replace('5', '4');
    workbench.edit(TAB, above, [workbench.values(TAB, above)[0] ?? [], [day('2026-02-01')]]);
    expect(dateFindings(workbench)).toMatchObject([
      {
        ...{ tab: TAB, cell: a1, id: 'K2', where, fix, mendable: false },
        why: 'This cell holds a date, 2026-02-01. Sheets makes one of what is pasted like 1/2 or 3-4.',
      },
    ]);
    repair(workbench);
    expect(dateFindings(workbench)).toHaveLength(1);
  });

  test('a key result that is about dates is left in peace', () => {
    const workbench = runningQuarter();
    workbench.edit(TAB, 'E5:G5', [[day('2026-12-01'), day('2026-11-20'), day('2026-11-01')]]);
    expect(dateFindings(workbench)).toEqual([]);
  });
});
