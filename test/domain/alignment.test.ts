import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Aim, type Aligned, alignmentOf, choicesFor, isAnythingAbove } from '../../src/domain/alignment.ts';
import { LEVELS, type Level } from '../../src/domain/okr.ts';

const aim = (id: string, level: Level, supports = '', cycle = '2026-Q4', days = 92): Aim => ({
  id,
  title: `Title of ${id}`,
  cycle,
  days,
  level,
  supports,
});
const goal = (id: string) => aim(id, 'Company', '', '', Number.POSITIVE_INFINITY);
const ofTheYear = (id: string, supports = '', level: Level = 'Company') => aim(id, level, supports, '2026', 365);

const choices = (own: Aim, aims: readonly Aim[]) => choicesFor(own, aims).map(({ id }) => id);
const shown = ({ aim: { id }, children }: Aligned<Aim>): string =>
  children.length === 0 ? id : `${id}(${children.map(shown).join(' ')})`;
const aligned = (aims: readonly Aim[]) => {
  const { tree, loose, loops } = alignmentOf(aims);
  return { tree: tree.map(shown).join(' '), loose: loose.map(shown).join(' '), loops };
};

describe('what an objective may support', () => {
  const file = [
    goal('G1'),
    ofTheYear('O1', 'G1'),
    aim('O2', 'Company', 'O1'),
    aim('O3', 'Team', 'O2'),
    aim('O4', 'Person', 'O3'),
    aim('O5', 'Team'),
  ];
  const of = (id: string) => choices(file.find((one) => one.id === id) ?? goal('none'), file);

  test.each<[string, string, readonly string[]]>([
    ['a person: everything above, and other people', 'O4', ['G1', 'O1', 'O2', 'O3', 'O5']],
    ['a team: other teams that do not serve it, company, year, goals', 'O3', ['G1', 'O1', 'O2', 'O5']],
    ['the company: the year and goals, nothing of a team', 'O2', ['G1', 'O1']],
    ['the year: goals alone, nothing shorter', 'O1', ['G1']],
    ['a goal: nothing', 'G1', []],
  ])('%s', (_, id, expected) => {
    expect(of(id)).toEqual(expected);
  });

  test('the company’s own are the top of a cycle', () => {
    const own = aim('O1', 'Company');
    expect(choices(own, [own, aim('O2', 'Company')])).toEqual([]);
  });

  test('a quarter beside it is no longer one', () => {
    const own = aim('O1', 'Team');
    expect(choices(own, [own, aim('O2', 'Company', '', 'Sales 2026-Q4')])).toEqual([]);
  });

  test('not what serves it through others, whoever typed the circle', () => {
    const file = [aim('O1', 'Team', 'O2'), aim('O2', 'Team', 'O3'), aim('O3', 'Team', 'O1'), aim('O4', 'Team')];
    expect(choices(file[0] as Aim, file)).toEqual(['O4']);
  });

  test('an ID is known whatever is written behind it, and in either case', () => {
    const file = [aim('O1', 'Team'), aim('O2', 'Team', 'o1 Its old title')];
    expect(choices(file[0] as Aim, file)).toEqual([]);
  });
});

describe('something above', () => {
  test.each<[string, Aim, readonly Aim[], boolean]>([
    ['is a goal, for the company', aim('O1', 'Company'), [goal('G1')], true],
    ['is the year, for the company', aim('O1', 'Company'), [ofTheYear('O9')], true],
    ['is the company, for a team', aim('O1', 'Team'), [aim('O2', 'Company')], true],
    ['is no neighbour', aim('O1', 'Team'), [aim('O2', 'Team')], false],
    ['is nothing shorter', ofTheYear('O1'), [aim('O2', 'Company')], false],
    ['is nothing for a goal', goal('G1'), [goal('G2')], false],
  ])('%s', (_, own, aims, expected) => {
    expect(isAnythingAbove(own, [own, ...aims])).toBe(expected);
  });
});

describe('the tree', () => {
  test('goes from goal to year to quarter to team to person', () => {
    const file = [
      ...[aim('O4', 'Person', 'O3 Title of O3'), aim('O3', 'Team', 'O2'), aim('O2', 'Company', 'O1')],
      ...[ofTheYear('O1', 'G1'), goal('G1'), goal('G2')],
    ];
    expect(aligned(file)).toEqual({ tree: 'G1(O1(O2(O3(O4)))) G2', loose: '', loops: [] });
  });

  test('without anything above, the company’s objectives are the top', () => {
    expect(aligned([aim('O1', 'Company'), aim('O2', 'Team', 'O1'), aim('O3', 'Company')])).toEqual({
      tree: 'O1(O2) O3',
      loose: '',
      loops: [],
    });
  });

  test('what serves nothing, or something that is not there, stands apart with what serves it', () => {
    const file = [aim('O1', 'Company'), aim('O2', 'Team'), aim('O3', 'Person', 'O2'), aim('O4', 'Team', 'O99 Gone')];
    expect(aligned(file)).toEqual({ tree: 'O1', loose: 'O2(O3) O4', loops: [] });
  });

  test('a circle is named, and nothing in it or below it is lost', () => {
    const file = [aim('O1', 'Team', 'O2'), aim('O2', 'Team', 'O1'), aim('O3', 'Person', 'O2')];
    expect(aligned(file)).toEqual({
      tree: '',
      loose: 'O1 O2(O3)',
      loops: ['O1 and O2 support each other. Change what one of them supports.'],
    });
  });

  test('one that supports itself is a circle of one', () => {
    expect(aligned([aim('O1', 'Team', 'O1')]).loops).toEqual([
      'O1 supports itself. Choose what it serves, or leave Supports blank.',
    ]);
  });
});

describe('whatever people typed into Supports', () => {
  const ids = ['G1', 'O1', 'O2', 'O3', 'O4', 'O5', 'O6'];
  const files = fc
    .array(
      fc.record({
        level: fc.constantFrom(...LEVELS),
        supports: fc.constantFrom('', 'O99', ...ids),
        year: fc.boolean(),
      }),
      { minLength: 6, maxLength: 6 },
    )
    .map((rows) => [
      goal('G1'),
      ...rows.map(({ level, supports, year }, index) =>
        year ? ofTheYear(`O${index + 1}`, supports, level) : aim(`O${index + 1}`, level, supports),
      ),
    ]);

  const countIn = (nodes: readonly Aligned<Aim>[]): number =>
    nodes.reduce((sum, { children }) => sum + 1 + countIn(children), 0);
  const isInCircle = (own: Aim, file: readonly Aim[]) => {
    let at: Aim | undefined = own;
    for (let steps = 0; at && steps <= file.length; steps++) {
      const wanted: string = at.supports;
      at = file.find(({ id }) => id === wanted);
      if (at === own) return true;
    }
    return false;
  };

  test('no choice ever closes a circle', () => {
    fc.assert(
      fc.property(files, fc.nat(6), (file, place) => {
        const own = file[place] as Aim;
        for (const choice of choicesFor(own, file)) {
          const chosen = { ...own, supports: choice.id };
          expect(isInCircle(chosen, file.with(place, chosen))).toBe(false);
        }
      }),
    );
  });

  test('everything is shown once, and there is a loop exactly where there is one', () => {
    fc.assert(
      fc.property(files, (file) => {
        const { tree, loose, loops } = alignmentOf(file);
        expect(countIn(tree) + countIn(loose)).toBe(file.length);
        expect(loops.length > 0).toBe(file.some((one) => isInCircle(one, file)));
      }),
    );
  });
});
