/** What people type is data: the same text everywhere it can enter, whatever Sheets would like to make of it. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Created, Home } from '../../src/contract.ts';
import { openWorkbench, type Workbench } from '../../workbench/emulator/index.ts';
import { accepted, keyResult, objective, quarter } from './company.ts';
import { HOSTILE_TEXTS as TEXTS } from './hostile-texts.ts';
import { type Look, look } from './look.ts';

export const TAB = 'OKRs 2026-Q4';
export const open = (locale = 'en_GB'): Workbench =>
  openWorkbench({ now: '2026-11-16T09:00:00Z', timeZone: 'Europe/London', locale });

export function textsInTheWizard(locale: string): void {
  describe(`texts typed into the wizard, in ${locale}`, () => inTheWizard(locale));
}

function inTheWizard(locale: string): void {
  let workbench: Workbench;
  let register: Look;
  beforeAll(() => {
    workbench = open(locale);
    const objectives = TEXTS.map((text) => ({
      ...objective(text, keyResult(text, '1', '2', { owner: text, source: text })),
      owner: text,
    }));
    accepted<Created>(workbench.rpc('createQuarter', quarter({ objectives })));
    accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
    register = look(workbench);
  });
  const column = (header: string) => {
    const [letter = ''] = /^[A-Z]+/.exec(register.at(TEXTS[0] ?? '', header)) ?? [];
    return workbench.values(TAB, `${letter}3:${letter}${2 + 2 * TEXTS.length}`).map(([cell]) => cell);
  };
  const twice = TEXTS.flatMap((text) => [text, text]);

  test('titles, owners and sources stand in the cells as typed', () => {
    expect(column('Objective / key result')).toEqual(twice);
    expect(column('Owner')).toEqual(twice);
    expect(column('Source').filter((_, row) => row % 2 === 1)).toEqual([...TEXTS]);
    expect(column('Supports').filter((_, row) => row % 2 === 1)).toEqual(TEXTS.map((text, at) => `O${at + 1} ${text}`));
  });

  test('every objective finds its own key result', () => {
    expect(column('Why')).toEqual(TEXTS.flatMap(() => ['No check-in yet; 0 of 1 up to date', 'No check-in yet']));
    expect(column('Choices').filter((choice) => choice !== '')).toEqual(TEXTS.map((text, at) => `O${at + 1} ${text}`));
  });

  test('the people are in Team, once each, as typed', () => {
    const names = workbench.values('Team', `A2:A${TEXTS.length + 5}`).map(([name]) => name);
    expect(names.filter((name) => name !== '')).toEqual([...TEXTS]);
  });

  test('Home has them as typed, again and again', () => {
    for (const _ of [1, 2]) {
      const { cycle, people } = accepted<Home>(workbench.rpc('openHome'));
      expect(cycle?.objectives.map(({ title }) => title)).toEqual([...TEXTS]);
      expect(cycle?.objectives.map(({ owner }) => owner)).toEqual([...TEXTS]);
      expect(cycle?.attention.map(({ title }) => title)).toEqual([...TEXTS]);
      expect(people).toEqual([...TEXTS]);
    }
  });

  test('a check-in leaves the titles alone', () => {
    register.type('=1+1', 'Owner', 'Ben');
    workbench.edit(TAB, 'F4', [['2']]);
    expect(column('Objective / key result')).toEqual(twice);
  });
}

export function textsInTheCells(texts: readonly string[]): void {
  describe('texts typed into the cells', () => inTheCells(texts));
}

function inTheCells(texts: readonly string[]): void {
  let workbench: Workbench;
  beforeAll(() => {
    workbench = open();
    accepted<Created>(workbench.rpc('createQuarter', quarter()));
  });

  /** What a person presses for a text that begins with an apostrophe: the first one is eaten. */
  const pressed = (text: string) => (text.startsWith("'") ? `'${text}` : text);

  test.each(texts)('%s stays in a title, an owner and a note', (text) => {
    for (const cell of ['A3', 'H4', 'L4']) {
      workbench.edit(TAB, cell, [[pressed(text)]]);
      expect(workbench.values(TAB, cell)).toEqual([[text]]);
    }
  });

  // A formula is the person's own. A bare number in a cell with a text pattern is a text to the engine, so it cannot show
  // whether Sheets would refuse it or keep it.
  const isOpen = (text: string) => /^(=|[+-][A-Z]|[+-]?[\d.]*(\d|e5| ?%)$|false$)/i.test(text);
  test.each(texts.filter((text) => !isOpen(text)))('%s in an indented title stays or is refused', (text) => {
    workbench.edit(TAB, 'A4', [['Retention']]);
    let refusal = '';
    try {
      workbench.edit(TAB, 'A4', [[pressed(text)]]);
    } catch (error) {
      refusal = (error as Error).message;
    }
    if (refusal !== '') {
      expect(refusal).toContain('Type an apostrophe before it');
      expect(workbench.values(TAB, 'A4')).toEqual([['Retention']]);
      workbench.edit(TAB, 'A4', [[`'${text}`]]);
    }
    expect(workbench.values(TAB, 'A4')).toEqual([[text]]);
    expect(workbench.display(TAB, 'A4')).toEqual([[`    ${text}`]]);
  });
}
