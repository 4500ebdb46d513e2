/** The Goals tab: written down from the sidebar, typed by hand, taken back. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Home, TypedGoals } from '../../src/contract.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted, refused } from './company.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { cost, open as openRunning } from './running-file.ts';

const NOW = '2026-10-12T09:00:00Z';
const open = (locale = 'en_GB') => openWorkbench({ now: NOW, timeZone: 'Europe/London', locale });
let workbench: ReturnType<typeof open>;
const save = (mission: string, ...goals: readonly string[]) =>
  accepted<Home>(workbench.rpc('saveGoals', { mission, goals } satisfies TypedGoals));
const home = () => accepted<Home>(workbench.rpc('openHome'));
const tab = (a1 = 'A1:B6') => workbench.display('Goals', a1);

beforeEach(() => {
  workbench = open();
});

describe('writing goals down', () => {
  test('makes the tab with the mission first and an ID for each goal', () => {
    const { goals } = save(
      'Good food without waste',
      'Known in every town of the county',
      '',
      'A place to stay for years',
    );
    expect(tab('A1:D5')).toEqual([
      ['ID', 'Goal', 'By when', 'Note'],
      ['Mission', 'Good food without waste', '', ''],
      ['G1', 'Known in every town of the county', '', ''],
      ['G2', 'A place to stay for years', '', ''],
      ['', '', '', ''],
    ]);
    expect(goals).toMatchObject({
      mission: 'Good food without waste',
      goals: [
        { id: 'G1', title: 'Known in every town of the county' },
        { id: 'G2', title: 'A place to stay for years' },
      ],
    });
  });

  test('twice writes them once, and later ones go below', () => {
    save('Good food', 'One', 'Two');
    save('Good food', 'One', 'Two');
    save('', 'Three');
    expect(tab().slice(1)).toEqual([
      ['Mission', 'Good food'],
      ['G1', 'One'],
      ['G2', 'Two'],
      ['G3', 'Three'],
      ['', ''],
    ]);
  });

  test('stands between the registers and the Guide', () => {
    workbench = openRunning();
    save('Good food', 'One');
    expect(workbench.sheets().slice(0, 3)).toEqual(['OKRs 2026-Q4', 'Goals', 'Guide']);
  });

  test('of nothing is refused, and makes no tab', () => {
    const given = refused(workbench.rpc('saveGoals', { mission: ' ', goals: ['', '\u200b'] }));
    expect(given.message).toBe('There is nothing to write down yet.');
    expect(workbench.sheets()).not.toContain('Goals');
  });

  test('keeps hostile texts as they are typed', () => {
    for (const locale of ['en_GB', 'de_DE']) {
      workbench = open(locale);
      save('=1+1', ...HOSTILE_TEXTS);
      const cells = workbench.values('Goals', `B3:B${HOSTILE_TEXTS.length + 2}`).map(([cell]) => cell);
      expect(cells).toEqual([...HOSTILE_TEXTS].map((text) => text.trim()));
      expect(workbench.values('Goals', 'B2')).toEqual([['=1+1']]);
    }
  });

  test('costs the same with one goal and with forty in the tab', () => {
    const one = cost(workbench, () => save('Good food', 'One'));
    workbench = open();
    const five = cost(workbench, () => save('Good food', 'One', 'Two', 'Three', 'Four', 'Five'));
    expect(five).toBe(one);
    workbench.edit(
      'Goals',
      'B10:B40',
      Array.from({ length: 31 }, (_, at) => [`Goal ${at}`]),
    );
    home();
    const few = cost(workbench, () => home());
    workbench = open();
    save('', 'One');
    expect(cost(workbench, () => home())).toBe(few);
  });
});

describe('typing in the tab', () => {
  test('gives a goal without an ID one, and a copied one its own', () => {
    save('Good food', 'One');
    workbench.edit('Goals', 'B4', [['Typed by hand']]);
    workbench.edit('Goals', 'A5:B5', [['G1', 'A copy']]);
    expect(home().goals?.goals).toEqual([
      { id: 'G1', title: 'One' },
      { id: 'G2', title: 'Typed by hand' },
      { id: 'G3', title: 'A copy' },
    ]);
    expect(tab('A3:A5')).toEqual([['G1'], ['G2'], ['G3']]);
  });

  test('never uses an ID again', () => {
    save('Good food', 'One', 'Two');
    workbench.edit('Goals', 'A4:B4', [['', '']]);
    save('', 'Three');
    expect(home().goals?.goals.map(({ id }) => id)).toEqual(['G1', 'G3']);
  });

  test('may sort the mission down and rename the tab', () => {
    save('Good food', 'Zest', 'Air');
    workbench.sort('Goals', 'A2:D4', 2, false);
    expect(home().goals).toMatchObject({ mission: 'Good food', goals: [{ id: 'G1' }, { id: 'G2' }] });
  });
});

describe('taking it back', () => {
  const undo = () => workbench.rpc('undoChange', home().changes[0]?.id);

  test('removes a tab nobody has worked in', () => {
    save('Good food', 'One');
    expect(home().changes[0]?.what).toBe('Wrote down 1 goal.');
    accepted<Home>(undo());
    expect(workbench.sheets()).not.toContain('Goals');
    expect(home().goals).toBeNull();
  });

  test('leaves one that somebody has worked in', () => {
    save('Good food', 'One');
    workbench.edit('Goals', 'C3', [['in 2028']]);
    expect(refused(undo()).message).toMatch(/^Somebody has worked in “Goals” since, so it stays/);
    expect(workbench.sheets()).toContain('Goals');
  });

  test('clears only the goals that were added to a tab that stood', () => {
    save('Good food', 'One');
    save('Better food', 'Two');
    accepted<Home>(undo());
    expect(tab('A2:B4')).toEqual([
      ['Mission', 'Good food'],
      ['G1', 'One'],
      ['', ''],
    ]);
  });
});
