/** A team lead writes the team's objectives into the company's register, later in the quarter. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answer, CheckReport, Created, Home, QuarterDraft } from '../../src/contract.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { deleteRows } from '../sheet/by-hand.ts';
import { accepted, keyResult, objective, quarter, refused, sheetIdOf } from './company.ts';
import { cell, cost, home, logLines, open, TAB, type Workbench } from './running-file.ts';

let workbench: Workbench;
const registerIn = (one: Workbench) => home(one).cycles[0]?.sheetId ?? 0;

function teamDraft(more: Partial<QuarterDraft> = {}): QuarterDraft {
  return quarter({
    operationId: 'team',
    into: { sheetId: registerIn(workbench) },
    objectives: [
      {
        ...objective(
          'Answer shop clients the same day',
          keyResult('First reply, hours', '4 h', '1 h', { owner: 'Dev' }),
        ),
        ...{ key: 1, level: 'Team', team: 'Sales', sponsor: 'Ana', supports: 'O2 Grow our online sales' },
      },
    ],
    ...more,
  });
}

const add = (draft: QuarterDraft, one = workbench) => accepted<Created>(one.rpc('addToQuarter', draft));
const titles = (one = workbench) =>
  one
    .display(TAB, 'A3:A16')
    .flat()
    .map((text) => text.trim());

beforeAll(() => void open(), 60_000);
beforeEach(() => {
  workbench = open();
});

describe('objectives added to a running quarter', () => {
  test('stand below what they support, with level, team, sponsor and their own first day', () => {
    const made = add(
      teamDraft({ objectives: [{ ...teamDraft().objectives[0]!, supports: 'O1 Become the UK’s leading agency' }] }),
    );
    expect([made.objectives, made.keyResults, made.cycle.name]).toEqual([1, 1, '2026-Q4']);
    expect(titles().slice(0, 8)).toEqual([
      'Become the UK’s leading agency',
      'Keep more clients (retention)',
      'Client rating',
      'Answer shop clients the same day',
      'First reply, hours',
      'Grow our online sales',
      'Online sales a month',
      '',
    ]);
    expect(workbench.display(TAB, 'M6:R7')).toEqual([
      ['O3', 'O1 Become the UK’s leading agency', 'Team', 'Sales', 'Objective', 'Ana'],
      ['K4', 'O3 Answer shop clients the same day', 'Team', 'Sales', 'Key result', ''],
    ]);
    expect(workbench.display(TAB, 'E7:I7')).toEqual([['4.0 h', '', '1.0 h', 'Dev', '70%']]);
    expect(workbench.display(TAB, 'V7')).toEqual([['12 Oct 2026']]);
    expect(workbench.display(TAB, 'A7')).toEqual([['    First reply, hours']]);
  });

  test('at the end where they support nothing, or not the same; one may support another of them', () => {
    const [first] = teamDraft().objectives;
    const person = {
      ...objective('Know every client', keyResult('Clients met', '0', '20')),
      key: 2,
      level: 'Person' as const,
    };
    add(
      teamDraft({
        objectives: [
          { ...first!, supports: '' },
          { ...person, supports: '#1' },
        ],
      }),
    );
    expect(workbench.display(TAB, 'M8:N11')).toEqual([
      ['O3', ''],
      ['K4', 'O3 Answer shop clients the same day'],
      ['O4', 'O3 Answer shop clients the same day'],
      ['K5', 'O4 Know every client'],
    ]);
  });

  test('count for nobody above: the company’s scores are what they were', () => {
    const before = workbench.display(TAB, 'A3:D7').map((row) => [row[0], row[2]]);
    add(teamDraft());
    workbench.edit(TAB, 'F9', [['1']]);
    expect(workbench.display(TAB, 'C8:C9')).toEqual([['1.00'], ['1.00']]);
    expect(workbench.display(TAB, 'A3:D7').map((row) => [row[0], row[2]])).toEqual(before);
  });

  test('nothing of it is a check-in, neither then nor at the next look', () => {
    add(teamDraft());
    home(workbench);
    expect(logLines(workbench)).toBe(0);
    expect(workbench.display(TAB, 'J9')).toEqual([['']]);
    workbench.edit(TAB, 'F9', [['3']]);
    expect(logLines(workbench)).toBe(1);
  });

  test('dropdowns, colours and formulas reach the new rows, and Check finds nothing', () => {
    add(teamDraft());
    expect(cell(workbench, 'K9')).toBe('No check-in yet');
    expect(() => workbench.edit(TAB, 'T9', [['Percent']])).toThrow();
    const report = accepted<CheckReport>(workbench.rpc('checkFile'));
    expect(report.findings).toEqual([]);
  });

  test('the register may be sorted, have columns of somebody’s own and be called otherwise', () => {
    const sheetId = sheetIdOf(workbench, TAB);
    workbench.model.dispatch('ADD_COLUMNS_ROWS', {
      ...{ dimension: 'COL', base: 4, quantity: 1, position: 'before', sheetId, sheetName: TAB },
    });
    workbench.model.dispatch('RENAME_SHEET', { sheetId, oldName: TAB, newName: 'Our goals' });
    workbench.edit('Our goals', 'E9', [['mine']]);
    add(teamDraft());
    expect(
      workbench
        .display('Our goals', 'A8:A9')
        .flat()
        .map((text) => text.trim()),
    ).toEqual(['Answer shop clients the same day', 'First reply, hours']);
    expect(workbench.display('Our goals', 'E8:F9')).toEqual([
      ['', ''],
      ['mine', '4.0 h'],
    ]);
  });

  test('without a blank row left they are added all the same', () => {
    deleteRows(workbench, TAB, 8, 107);
    add(teamDraft());
    expect(titles(workbench).slice(5, 7)).toEqual(['Answer shop clients the same day', 'First reply, hours']);
    expect(cell(workbench, 'K9')).toBe('No check-in yet');
  });

  test('IDs go on, also after one that somebody typed', () => {
    workbench.edit(TAB, 'M5', [['K40']]);
    add(teamDraft());
    expect(workbench.display(TAB, 'M8:M9')).toEqual([['O3'], ['K41']]);
  });
});

describe('a key result added to an objective', () => {
  test('stands below the others of it, with its level and team', () => {
    const made = add(
      teamDraft({
        into: { sheetId: registerIn(workbench), under: 'O1' },
        objectives: [objective('Become the UK’s leading agency', keyResult('Awards won', '0', '2'))],
      }),
    );
    expect([made.objectives, made.keyResults]).toEqual([0, 1]);
    expect(titles().slice(2, 5)).toEqual(['Client rating', 'Awards won', 'Grow our online sales']);
    expect(workbench.display(TAB, 'M6:Q6')).toEqual([
      ['K4', 'O1 Become the UK’s leading agency', 'Company', '', 'Key result'],
    ]);
    expect(made.home.changes[0]?.what).toBe('Added 1 key result to O1 in 2026-Q4.');
  });

  test('its objective was deleted meanwhile: a sentence, and the draft is kept', () => {
    const into = { sheetId: registerIn(workbench), under: 'O2' };
    const draft = teamDraft({ into, objectives: [objective('Grow', keyResult('Awards won', '0', '2'))] });
    accepted(workbench.rpc('keepDraft', draft));
    deleteRows(workbench, TAB, 6, 7);
    expect(refused(workbench.rpc('addToQuarter', draft)).message).toBe('O2 is not in the register any more.');
    expect(home(workbench).adding).toEqual(draft);
  });
});

describe('pressed twice, undone, refused', () => {
  test('the same press again adds nothing', () => {
    const draft = teamDraft();
    add(draft);
    const before = workbench.display(TAB, 'A1:X20');
    const again = add(draft);
    expect(again.keyResults).toBe(1);
    expect(workbench.display(TAB, 'A1:X20')).toEqual(before);
  });

  test('undo takes the rows out again, and nothing is logged', () => {
    const before = workbench.display(TAB, 'A1:X12');
    const [change] = add(teamDraft()).home.changes;
    expect(change?.what).toBe('Added 1 objective, 1 key result to 2026-Q4.');
    accepted(workbench.rpc('undoChange', change?.id));
    home(workbench);
    expect(workbench.display(TAB, 'A1:X12')).toEqual(before);
    expect(logLines(workbench)).toBe(0);
  });

  test('undo refuses with the difference where somebody has gone on', () => {
    const [change] = add(teamDraft()).home.changes;
    workbench.edit(TAB, 'A10', [['Complaints reopened']]);
    expect(refused(workbench.rpc('undoChange', change?.id)).message).toContain('K5 “Complaints reopened” was added.');
    workbench.edit(TAB, 'A10:Q10', [Array(17).fill('')]);
    workbench.edit(TAB, 'F9', [['2']]);
    expect(refused(workbench.rpc('undoChange', change?.id)).message).toContain('K4 Current was blank and is 2.');
  });

  test('a closed register, one that is gone, and a parent that is gone: each its sentence, nothing written, draft kept', () => {
    const draft = teamDraft();
    accepted(workbench.rpc('keepDraft', draft));
    const before = workbench.display(TAB, 'A1:X12');
    const gone = { ...draft, objectives: [{ ...draft.objectives[0]!, supports: 'O9 Win' }] };
    expect(refused(workbench.rpc('addToQuarter', gone))).toEqual({
      message: '“O9 Win” is not there any more, or its cycle is closed.',
      next: 'Choose another one, or none.',
      field: 'objectives.0.supports',
    });
    expect(workbench.display(TAB, 'A1:X12')).toEqual(before);
    const elsewhere = { ...draft, into: { sheetId: 4711 } };
    expect(refused(workbench.rpc('addToQuarter', elsewhere)).message).toBe(
      'The register of 2026-Q4 is not in this file any more.',
    );
    const row = workbench.display('_okr', 'A1:A30').flat().indexOf('cycle 2026-Q4') + 1;
    const kept = String(workbench.values('_okr', `B${row}`)[0]?.[0]);
    workbench.edit('_okr', `B${row}`, [[kept.replace('Running', 'Closed')]]);
    expect(refused(workbench.rpc('addToQuarter', draft)).message).toBe(
      '2026-Q4 is closed: nothing is added to it any more.',
    );
    expect(home(workbench).adding).toEqual(draft);
  });

  test('a slip is refused at its field', () => {
    const [first] = teamDraft().objectives;
    const slip = teamDraft({ objectives: [{ ...first!, keyResults: [keyResult('Rating', '7', '')] }] });
    expect(refused(workbench.rpc('addToQuarter', slip)).field).toBe('objectives.0.keyResults.0.target');
  });
});

describe('two people drafting at once', () => {
  test('drafts do not mix, neither of people nor of kinds; both additions stand with IDs of their own', () => {
    const ben = workbench.as('ben@example.com');
    const next = quarter({ operationId: 'next', cycle: { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' } });
    const [first] = teamDraft().objectives;
    const bens = teamDraft({ operationId: 'ben', objectives: [{ ...first!, title: 'Ben’s own' }] });
    accepted(workbench.rpc('keepDraft', teamDraft()));
    accepted(workbench.rpc('keepDraft', next));
    accepted(ben.rpc('keepDraft', bens));
    expect([home(workbench).draft, home(workbench).adding]).toEqual([next, teamDraft()]);
    expect([home(ben).draft, home(ben).adding]).toEqual([null, bens]);

    add(teamDraft());
    expect([home(workbench).draft, home(workbench).adding]).toEqual([next, null]);
    expect(home(ben).adding).toEqual(bens);
    add(bens, ben);
    expect(workbench.display(TAB, 'M8:M11').flat()).toEqual(['O3', 'K4', 'O4', 'K5']);
    expect(titles().slice(5, 9)).toEqual([
      ...['Answer shop clients the same day', 'First reply, hours'],
      ...['Ben’s own', 'First reply, hours'],
    ]);
    accepted(workbench.rpc('keepDraft', null, 'draft'));
    expect(home(workbench).draft).toBeNull();
  });
});

describe('cut off at any call', () => {
  /** But for the numbers of the IDs: those of a cut-off press may be lost. */
  const rows = () =>
    workbench.display(TAB, 'A1:AA20').map((row) => row.map((text) => text.replace(/\b([OK])[3-9]\b/, '$1')));
  // Opening a file of a hundred blank rows is what takes the time.
  beforeEach(() => deleteRows(workbench, TAB, 13, 107));

  test.each(['lost', 'kept'] as const)('with what was on its way %s: pressed again it is whole, once', (pending) => {
    const before = workbench.snapshot();
    add(teamDraft());
    const whole = rows();
    for (let call = pending === 'lost' ? 13 : 14; call < 70; call += 3) {
      workbench = openWorkbench({ snapshot: before });
      const draft = teamDraft();
      workbench.faults = { killAtCall: call, pending };
      let answer: Answer<Created> | null = null;
      try {
        answer = workbench.rpc('addToQuarter', draft) as Answer<Created>;
      } catch {
        // Cut off.
      }
      workbench.faults = {};
      if (answer?.ok) break;
      // Somebody opens the sidebar in between: nothing half-done is taken for typed.
      if (call % 2 === 0) home(workbench);
      add(draft);
      expect(rows(), `call ${call}`).toEqual(whole);
      expect(logLines(workbench), `call ${call}`).toBe(0);
      expect(home(workbench).changes.filter(({ what }) => what.startsWith('Added')).length, `call ${call}`).toBe(1);
    }
  });

  test('an undo that was cut off can be pressed again', () => {
    const untouched = rows();
    const [change] = add(teamDraft()).home.changes;
    const before = workbench.snapshot();
    for (let call = 10; call < 40; call += 3) {
      workbench = openWorkbench({
        snapshot: before,
        faults: { killAtCall: call, pending: call % 2 ? 'lost' : 'kept' },
      });
      let done = false;
      try {
        done = (workbench.rpc('undoChange', change?.id) as Answer<Home>).ok;
      } catch {
        // Cut off.
      }
      workbench.faults = {};
      if (done) break;
      home(workbench);
      const again = workbench.rpc('undoChange', change?.id) as Answer<Home>;
      expect(again.ok ? '' : again.problem.message, `call ${call}`).toMatch(/^$|^This was undone already/);
      expect(rows(), `call ${call}`).toEqual(untouched);
      expect(logLines(workbench), `call ${call}`).toBe(0);
    }
  });
});

test('adding costs the same calls whatever the rows', () => {
  const many = (count: number) => {
    const [first] = teamDraft().objectives;
    const objectives = Array.from({ length: count }, (_, at) => ({ ...first!, title: `Objective ${at}`, key: at }));
    return teamDraft({ objectives });
  };
  const single = many(1);
  const one = cost(workbench, () => add(single));
  workbench = open();
  const forty = many(40);
  expect(cost(workbench, () => add(forty))).toBe(one);
  expect(one).toBeLessThanOrEqual(40);
});
