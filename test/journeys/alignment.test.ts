/** What serves what, across the cycles of a file: shown and chosen from, never counted. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AimView, Aligned, AlignmentView, CheckReport, Created, Home, QuarterDraft } from '../../src/contract.ts';
import { columnLetter } from '../../src/sheet/column.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { deleteRows } from '../sheet/by-hand.ts';
import { accepted, keyResult, objective, quarter, refused } from './company.ts';
import { cost, type Workbench } from './running-file.ts';

const TAB = 'OKRs 2026-Q4';
const YEAR = 'OKRs 2026';
const Q4 = { name: '2026-Q4', from: '2026-10-01', due: '2026-12-31' };
const YEAR_DATES = { name: '2026', from: '2026-01-01', due: '2026-12-31' };

function made(): Workbench {
  const workbench = openWorkbench({ now: '2026-10-12T09:00:00Z', timeZone: 'Europe/London', locale: 'en_GB' });
  accepted<Home>(workbench.rpc('saveGoals', { mission: '', goals: ['Known in the whole country'] }));
  const year = quarter({
    operationId: 'year',
    cycle: YEAR_DATES,
    objectives: [
      {
        ...objective('Double our online sales', keyResult('Sales', '£1m', '£2m')),
        supports: 'G1 Known in the whole country',
      },
    ],
  });
  accepted<Created>(workbench.rpc('createQuarter', year));
  const [first, second] = quarter().objectives;
  accepted<Created>(
    workbench.rpc(
      'createQuarter',
      quarter({
        objectives: [
          { ...first!, key: 1 },
          { ...second!, key: 2, supports: 'O1 Double our online sales' },
          {
            ...objective('Faster pages', keyResult('Seconds', '4', '2')),
            key: 3,
            level: 'Team',
            team: 'Web',
            supports: '#2',
          },
        ],
      }),
    ),
  );
  accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
  return workbench;
}

let standing: unknown;
let workbench: Workbench;
beforeAll(() => {
  standing = made().snapshot();
}, 60_000);
beforeEach(() => {
  workbench = openWorkbench({ snapshot: standing });
});

const look = (cycle = Q4) => accepted<AlignmentView>(workbench.rpc('openAlignment', cycle));
const shown = ({ aim: { id }, children }: Aligned<AimView>): string =>
  children.length === 0 ? id : `${id}(${children.map(shown).join(' ')})`;

describe('the tree of a quarter', () => {
  test('goes from the goal through the year to the team, with status, owner and cycle', () => {
    const { aims, tree, loose, loops } = look();
    expect([tree.map(shown), loose.map(shown), loops]).toEqual([['G1(O1(O3(O4)))'], ['O2'], []]);
    expect(aims.map(({ id, cycle, level, team, owner, status }) => [id, cycle, level, team, owner, status])).toEqual([
      ['G1', '', 'Company', '', '', null],
      ['O1', '2026', 'Company', '', 'Ana', null],
      ['O2', '2026-Q4', 'Company', '', 'Ana', 'No update'],
      ['O3', '2026-Q4', 'Company', '', 'Ana', 'No update'],
      ['O4', '2026-Q4', 'Team', 'Web', 'Ana', 'No update'],
    ]);
  });

  test('of the year holds nothing shorter', () => {
    expect(look(YEAR_DATES).tree.map(shown)).toEqual(['G1(O1)']);
  });

  test('of a quarter about to be made shows what it could serve', () => {
    const { aims } = look({ name: '2026-Q3', from: '2026-07-01', due: '2026-09-30' });
    expect(aims.map(({ id }) => id)).toEqual(['G1', 'O1']);
  });

  test('names a circle somebody typed, and loses nobody in it', () => {
    workbench.edit(TAB, 'N6', [['O4 Faster pages']]);
    const { tree, loose, loops } = look();
    expect(loops).toEqual(['O3 and O4 support each other. Change what one of them supports.']);
    expect([...tree, ...loose].map(shown).join(' ')).toBe('G1(O1) O2 O3 O4');
  });

  test('costs at most 15 calls, however many cycles there are', () => {
    const few = cost(workbench, () => look());
    for (let at = 0; at < 3; at++) {
      const cycle = { name: `2025-Q${at + 1}`, from: `2025-0${3 * at + 1}-01`, due: `2025-0${3 * at + 3}-28` };
      accepted<Created>(workbench.rpc('createQuarter', quarter({ operationId: `old ${at}`, cycle })));
    }
    expect(cost(workbench, () => look())).toBe(few);
    expect(few).toBeLessThanOrEqual(15);
  });
});

describe('an ID of another cycle in Supports', () => {
  test('is no complaint, neither in the cells nor in Home nor for Check', () => {
    expect(workbench.display(TAB, 'K6')).toEqual([['No check-in yet; 0 of 1 up to date']]);
    expect(workbench.display(TAB, 'B6:C6')).toEqual([['– No update', '0.00']]);
    expect(accepted<CheckReport>(workbench.rpc('checkFile')).findings).toEqual([]);
  });

  test('counts for nothing there: the year’s score comes from its own key results', () => {
    workbench.edit(TAB, 'F7', [['£52,000']]);
    expect(workbench.display(TAB, 'C6:C7')).toEqual([['1.00'], ['1.00']]);
    expect(workbench.display(YEAR, 'C3:C4')).toEqual([['0.00'], ['0.00']]);
  });
});

describe('a quarter whose parent is gone meanwhile', () => {
  test('is refused at the field, nothing is made, and the draft is kept', () => {
    const draft: QuarterDraft = quarter({
      operationId: 'next',
      cycle: { name: '2026-H2', from: '2026-07-01', due: '2026-12-31' },
      objectives: [{ ...quarter().objectives[0]!, supports: 'O1 Double our online sales' }],
    });
    accepted(workbench.rpc('keepDraft', draft));
    deleteRows(workbench, YEAR, 3, 4);
    expect(refused(workbench.rpc('createQuarter', draft))).toMatchObject({
      message: '“O1 Double our online sales” is not there any more, or its cycle is closed.',
      field: 'objectives.0.supports',
    });
    expect(workbench.sheets()).not.toContain('OKRs 2026-H2');
    expect(accepted<Home>(workbench.rpc('openHome')).draft).toEqual(draft);
  });
});

describe('Write in the sheet instead', () => {
  const NEXT = { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' };
  const write = (objectives: QuarterDraft['objectives']) =>
    accepted<Created>(workbench.rpc('createQuarter', quarter({ operationId: 'typed', cycle: NEXT, objectives }), true));

  test('with nothing written: objectives to type in, with room below them', () => {
    const { cycle, objectives, keyResults } = write([{ title: ' ', owner: '', keyResults: [] }]);
    expect([cycle.state, objectives, keyResults]).toEqual(['Draft', 3, 0]);
    const tab = 'OKRs 2027-Q1';
    expect(workbench.display(tab, 'M3:Q8').map((row) => [row[0], row[4]])).toEqual([
      ['O5', 'Objective'],
      ...[
        ['', ''],
        ['', ''],
        ['', ''],
      ],
      ['O6', 'Objective'],
      ['', ''],
    ]);
    workbench.edit(tab, 'A3', [['Be loved']]);
    workbench.edit(tab, 'A4', [['Rating']]);
    expect(workbench.display(tab, 'M4:Q4')[0]).toEqual(['K6', 'O5 Be loved', 'Company', '', 'Key result']);
    expect(workbench.display(tab, 'A4')).toEqual([['    Rating']]);
  });

  test('with half of it written: every word stands in the sheet, and the register says what is missing', () => {
    write([
      objective(
        'Grow',
        keyResult('Sales', '£40k', ''),
        keyResult('', '=1+1', '+30%'),
        keyResult('Rating', '', 'better'),
      ),
      objective('Be loved'),
    ]);
    const tab = 'OKRs 2027-Q1';
    expect(workbench.values(tab, 'A3:A7').flat()).toEqual(['Grow', 'Sales', '', 'Rating', 'Be loved']);
    expect(workbench.values(tab, 'E4:G6')).toEqual([
      [40_000, '', ''],
      ['=1+1', '', '+30%'],
      ['', '', 'better'],
    ]);
    expect(workbench.display(tab, 'K4:K6').flat()).toEqual([
      '⚠ Target is missing. Type the number you want to reach.',
      '⚠ Start is not a number. Type digits only.',
      '⚠ Start is missing. Type 0 if you count from nothing.',
    ]);
  });
});

describe('the dropdown of Supports', () => {
  /** What it offers: the cells its rule reads. */
  const offered = (tab = TAB) => {
    const header = workbench.display(tab, 'A2:BH2')[0] ?? [];
    const at = columnLetter(header.indexOf('Choices') + 1);
    return workbench
      .display(tab, `${at}3:${at}40`)
      .flat()
      .filter((text) => text !== '');
  };
  const above = ['G1 Known in the whole country', 'O1 Double our online sales'];

  test('has goals and the year’s objectives behind those of the register, and follows as rows are added', () => {
    const own = ['O2 Become the UK’s leading agency', 'O3 Grow our online sales', 'O4 Faster pages'];
    expect(offered()).toEqual([...own, ...above]);
    workbench.edit(TAB, 'A10', [['Be loved']]);
    workbench.edit(TAB, 'Q10', [['Objective']]);
    workbench.edit(TAB, 'A13', [['A remark after two blank rows']]);
    expect(offered().filter((text) => /^[GO]1 /.test(text))).toEqual(above);
    workbench.edit(TAB, 'N6', [[above[0]]]);
    expect(workbench.display(TAB, 'N6')).toEqual([[above[0]]]);
  });

  test('of the year has the goals alone', () => {
    expect(offered(YEAR)).toEqual(['O1 Double our online sales', above[0]]);
  });

  test('follows a goal that is written down and an objective added to the year', () => {
    accepted<Home>(
      workbench.rpc('saveGoals', { mission: '', goals: ['Known in the whole country', 'No "bad" debts'] }),
    );
    expect(offered()).toContain('G2 No "bad" debts');
    const sheetId = accepted<Home>(workbench.rpc('openHome')).cycles.find(({ name }) => name === '2026')?.sheetId ?? 0;
    const objectives = [objective('Two new towns', keyResult('Towns', '0', '2'))];
    const draft = quarter({ operationId: 'more', cycle: YEAR_DATES, into: { sheetId }, objectives });
    accepted<Created>(workbench.rpc('addToQuarter', draft));
    expect(offered()).toContain('O5 Two new towns');
    expect(accepted<CheckReport>(workbench.rpc('checkFile')).findings).toEqual([]);
  });

  test('follows what was typed elsewhere once somebody looks, within the calls of a look', () => {
    workbench.edit(YEAR, 'A3', [['Treble our online sales']]);
    expect(cost(workbench, () => look())).toBeLessThanOrEqual(15);
    expect(offered()).toContain('O1 Treble our online sales');
    expect(accepted<CheckReport>(workbench.rpc('checkFile')).findings).toEqual([]);
  });
});
