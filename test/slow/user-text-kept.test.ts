import { beforeEach, describe, expect, test } from 'vitest';
import type { Created, Home } from '../../src/contract.ts';
import type { Workbench } from '../../workbench/emulator/index.ts';
import { accepted, keyResult, objective, quarter } from '../journeys/company.ts';
import { type Look, look } from '../journeys/look.ts';
import { open, TAB } from '../journeys/user-text-journey.ts';

/** Texts that a cell which is not a plain-text cell would turn into something else. */
const TEXTS = [
  '1/2',
  '007',
  '3-4',
  'TRUE',
  '1e5',
  '2026-10',
  '16 Nov',
  '85 %',
  '=1+1',
  '+49 30 1234',
  "'quoted",
  '<b>',
];

describe('texts that go on into the log and the undo', () => {
  let workbench: Workbench;
  let register: Look;
  const logged = (field: string) =>
    workbench
      .values('Check-ins', 'A2:P60')
      .filter((line) => line[6] === field)
      .map((line) => ({ title: line[5], owner: line[2], previous: line[7], now: line[8] }));

  beforeEach(() => {
    workbench = open();
  });

  test('the log holds titles, owners and values as they were typed', () => {
    const objectives = [objective('Be loved', ...TEXTS.map((text) => keyResult(text, '1', '2', { owner: text })))];
    accepted<Created>(workbench.rpc('createQuarter', quarter({ objectives })));
    accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
    TEXTS.forEach((text, at) => {
      workbench.edit(TAB, `F${4 + at}`, [[`'${text}`]]);
      workbench.edit(TAB, `F${4 + at}`, [['1']]);
    });
    expect(workbench.failures()).toEqual([]);
    const lines = logged('Current');
    expect(lines.map(({ title }) => title)).toEqual(TEXTS.flatMap((text) => [text, text]));
    expect(lines.map(({ owner }) => owner)).toEqual(TEXTS.flatMap((text) => [text, text]));
    expect(lines.map(({ now }) => now)).toEqual(TEXTS.flatMap((text) => [text, 1]));
    expect(lines.map(({ previous }) => previous)).toEqual(TEXTS.flatMap((text) => ['', text]));
  });

  test('what is brought back stands as it was typed', () => {
    accepted<Created>(workbench.rpc('makeExample'));
    register = look(workbench);
    const inputs = ['Current', 'Owner', 'Note', 'Source', 'Sponsor'];
    const rows = Array.from({ length: TEXTS.length }, (_, at) => 3 + at);
    const cellsOf = (header: string) => {
      const [letter = ''] = /^[A-Z]+/.exec(register.at('Become', header)) ?? [];
      return rows.map((row) => `${letter}${row}`);
    };
    const keyResultRows = new Set(rows.filter((row) => workbench.values(TAB, `Q${row}`)[0]?.[0] === 'Key result'));
    for (const header of inputs)
      cellsOf(header).forEach((cell, at) => {
        if (header === 'Current' && !keyResultRows.has(rows[at] ?? 0)) return;
        workbench.edit(TAB, cell, [[`'${TEXTS[at]}`]]);
      });
    const before = inputs.map((header) => cellsOf(header).map((cell) => workbench.values(TAB, cell)[0]?.[0]));
    expect(before[2]).toEqual(TEXTS);

    const { changes } = accepted<Home>(workbench.rpc('removeExample'));
    expect(workbench.sheets()).not.toContain(TAB);
    accepted<Home>(workbench.rpc('undoChange', changes[0]?.id));
    const after = inputs.map((header) => cellsOf(header).map((cell) => workbench.values(TAB, cell)[0]?.[0]));
    expect(after).toEqual(before);
  });

  test('what a repair cleared comes back as it was typed', () => {
    accepted<Created>(workbench.rpc('createQuarter', quarter()));
    accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
    const editor = workbench.as('editor@example.org', 'none');
    editor.edit(TAB, 'C4', [["'1/2"]]);
    editor.edit(TAB, 'K4', [["'007"]]);
    accepted(workbench.rpc('repairFile'));
    expect(workbench.display(TAB, 'C4')).toEqual([['0.00']]);
    const { changes } = accepted<Home>(workbench.rpc('openHome'));
    accepted<Home>(workbench.rpc('undoChange', changes[0]?.id));
    expect([workbench.values(TAB, 'C4'), workbench.values(TAB, 'K4')]).toEqual([[['1/2']], [['007']]]);
  });
});
