/** A check-in from the sidebar, as it reaches the sheet. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { CheckInSave, CheckInSaved, CheckIns, Created, Home, KeyResultChange } from '../../src/contract.ts';
import { type CheckInCard, cardOf as cardFrom, inOrder } from '../../src/domain/check-in/card.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted, quarter, refused, sheetIdOf } from './company.ts';
import { fileAfter, TAB } from './prepared-file.ts';
import { cost } from './running-file.ts';

const ANA = 'ana@firm.uk';
const BEN = 'ben@firm.uk';
let workbench: ReturnType<typeof openWorkbench>;
const cell = (a1: string) => workbench.display(TAB, a1)[0]?.[0];
/** ID, field, previous, new, kind, line, source of each line of the log. */
const logged = () =>
  workbench
    .display('Check-ins', 'A2:P60')
    .filter(([when]) => when !== '')
    .map((line) => [line[4], line[6], line[7], line[8], line[12], line[13], line[14]]);

/** Made once, opened for each test. */
const MADE = fileAfter({ user: ANA }, (workbench) => {
  accepted<Created>(workbench.rpc('createQuarter', quarter()));
  accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
  const names = workbench.display('Team', 'A2:A6').flat();
  workbench.edit('Team', `B${names.indexOf('Ben') + 2}`, [[BEN]]);
  workbench.edit('Team', `B${names.indexOf('Ana') + 2}`, [[ANA]]);
});

beforeEach(() => {
  workbench = openWorkbench({ snapshot: MADE() }).as(ANA);
});
// O1 is row 3, K1 row 4 (85 % to 95 %, Ben), K2 row 5 (7.8 to 9, Ben), O2 row 6, K3 row 7 (£40k to £52k, Cleo).

const asBen = () => workbench.as(BEN);
/** The cards as the sidebar makes them. */
const cards = (who = asBen(), person = '') => {
  const asked = accepted<CheckIns>(who.rpc('openCheckIns', person));
  const about = { today: who.now().slice(0, 10), decimal: '.' } as const;
  return { ...asked, cards: inOrder(asked.rows.map((row) => cardFrom(row, about))) };
};
const cardOf = (id: string, who = asBen(), person = ''): CheckInCard => {
  const card = cards(who, person).cards.find((one) => one.id === id);
  if (!card) throw new Error(`No card ${id}.`);
  return card;
};
let count = 0;
function saving(card: CheckInCard, more: Partial<CheckInSave> = {}): CheckInSave {
  const { sheetId, id, seen } = card;
  const nothing = { value: null, confidence: null, kind: null, line: '', again: false };
  return { operationId: `op${++count}`, sheetId, id, seen, ...nothing, ...more };
}
const save = (one: CheckInSave, who = asBen()) => who.rpc('saveCheckIn', one);

describe('the cards', () => {
  test('are those of whoever asks, in the units of their rows', () => {
    const { person, people, cards: mine } = cards();
    expect(person).toBe('Ben');
    expect(people).toEqual(['Ana', 'Ben', 'Cleo']);
    expect(mine.map(({ id, way, greenFrom, due }) => [id, way, greenFrom, due])).toEqual([
      ['K1', '85 % → 95 %', '92 %', true],
      ['K2', '7.8 → 9.0', '8.64', true],
    ]);
  });

  test('of a person Google does not name: nobody’s until they choose', () => {
    const nobody = workbench.as('');
    expect(cards(nobody)).toMatchObject({ person: '', cards: [] });
    expect(cards(nobody, 'Cleo').cards.map(({ id }) => id)).toEqual(['K3']);
  });

  test('tell the last three values and whether a formula says them', () => {
    for (const [day, value] of [
      ['2026-10-13', '7.9'],
      ['2026-10-20', '8'],
      ['2026-10-27', '8.1'],
      ['2026-11-03', '8.2'],
    ])
      workbench.at(`${day}T09:00:00Z`).edit(TAB, 'F5', [[value]]);
    workbench.edit(TAB, 'F4', [['=43/50']]);
    expect(cardOf('K2').soFar.map(({ day, text }) => `${day} ${text}`)).toEqual([
      '2026-10-20 8.0',
      '2026-10-27 8.1',
      '2026-11-03 8.2',
    ]);
    expect(cardOf('K1')).toMatchObject({ formula: true, value: '86 %' });
  });

  test('of a draft there are none', () => {
    accepted<Created>(
      workbench.rpc(
        'createQuarter',
        quarter({ operationId: 'two', cycle: { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' } }),
      ),
    );
    expect(new Set(cards().rows.map(({ cycle }) => cycle.name))).toEqual(new Set(['2026-Q4']));
  });
});

describe('a saved card', () => {
  test('stands in its row and in the log, dated today, and tells where it heads', () => {
    const saved = accepted<CheckInSaved>(
      save(saving(cardOf('K2'), { value: 8.1, confidence: 0.6, kind: 'win', line: 'Two clients thanked us' })),
    );
    expect([cell('F5'), cell('I5'), cell('J5')]).toEqual(['8.1', '60%', '12 Oct']);
    expect(workbench.display(TAB, 'L5')[0]?.[0]).toBe('Two clients thanked us');
    expect(saved).toMatchObject({ current: 8.1, status: 'On track', why: expect.stringMatching(/^Heads for/) });
    expect(saved.why).toBe(cell('K5'));
    expect(logged()).toEqual([
      ['K2', 'Current', '', '8.1', 'win', 'Two clients thanked us', 'sidebar'],
      ['K2', 'Confidence', '0.7', '0.6', '', '', 'sidebar'],
    ]);
  });

  test('is not found again as something typed in the sheet', () => {
    accepted(save(saving(cardOf('K2'), { value: 8.1 })));
    accepted(workbench.rpc('openHome'));
    expect(logged()).toHaveLength(1);
  });

  test('without a change is a check-in all the same', () => {
    workbench.edit(TAB, 'F5', [['8']]);
    workbench = workbench.at('2026-10-20T09:00:00Z');
    accepted(save(saving(cardOf('K2'))));
    expect(cell('J5')).toBe('20 Oct');
    expect(logged().at(-1)).toEqual(['K2', 'Current', '8', '8', '', '', 'sidebar']);
    expect(cardOf('K2').due).toBe(false);
  });

  test('twice with the same operation is saved once', () => {
    const one = saving(cardOf('K2'), { value: 8.1, confidence: 0.6, line: 'Once' });
    accepted(save(one));
    accepted(save({ ...one, again: true }));
    expect(logged()).toHaveLength(2);
    expect(cell('F5')).toBe('8.1');
  });

  test('goes to its row wherever that is by now', () => {
    const card = cardOf('K2');
    workbench.sort(TAB, 'A3:AZ7', 1);
    accepted(save(saving(card, { value: 8.1 })));
    const rows = workbench.display(TAB, 'A3:F7');
    expect(rows.find(([title]) => title?.trim() === 'Client rating')?.[5]).toBe('8.1');
  });

  test('makes room for its line, and the note that stood there is kept in the log', () => {
    workbench.edit(TAB, 'L5', [['Ask Eva about the survey']]);
    accepted(save(saving(cardOf('K2'), { value: 8.1, line: 'Survey thin' })));
    expect(logged()).toContainEqual(['K2', 'Note', 'Ask Eva about the survey', 'Survey thin', '', '', 'sidebar']);
  });

  test('can be taken back', () => {
    workbench.edit(TAB, 'F5', [['8']]);
    workbench = workbench.at('2026-10-20T09:00:00Z');
    const { changeId } = accepted<CheckInSaved>(save(saving(cardOf('K2'), { value: 8.1, confidence: 0.6 })));
    accepted(asBen().rpc('undoChange', changeId));
    expect([cell('F5'), cell('I5'), cell('J5')]).toEqual(['8.0', '70%', '12 Oct']);
    const lines = logged().length;
    accepted(workbench.rpc('openHome'));
    expect(logged()).toHaveLength(lines);
    expect(logged().at(-1)?.[5]).toBe('Taken back.');
    const who = workbench.display('Check-ins', 'B2:B60').filter(([name]) => name !== '');
    expect(who.at(-1)).toEqual([BEN]);
  });

  test('cannot be taken back once somebody has typed over it: the difference is said', () => {
    const { changeId } = accepted<CheckInSaved>(save(saving(cardOf('K2'), { value: 8.1 })));
    workbench.edit(TAB, 'F5', [['8.3']]);
    expect(refused(asBen().rpc('undoChange', changeId)).message).toMatch(/Current of K2 is 8\.3 now/);
    expect(cell('F5')).toBe('8.3');
  });

  test.each(['=IMPORTXML("http://x.y";"//a")', "'quoted", '+49 30 1', '@all'])(
    'keeps the line %s as a text',
    (line) => {
      accepted(save(saving(cardOf('K2'), { value: 8.1, line })));
      expect(workbench.values(TAB, 'L5')).toEqual([[line]]);
      expect(logged()[0]?.[5]).toBe(line);
    },
  );
});

describe('“Change this key result”', () => {
  const change = (card: CheckInCard, more: Partial<KeyResultChange>, who = asBen()) => {
    const { sheetId, id, target } = card;
    const blank = { reason: 'Half the clients answer', seen: target, again: false } as const;
    return who.rpc('changeKeyResult', { operationId: `op${++count}`, sheetId, id, ...blank, ...more });
  };
  const target = (to: number) => ({ change: { kind: 'target', target: to } }) as const;

  test('another target, in the log with the reason', () => {
    accepted(change(cardOf('K2'), target(8.5)));
    expect(cell('G5')).toBe('8.5');
    expect(logged()).toEqual([['K2', 'Target', '9', '8.5', 'adjustment', 'Half the clients answer', 'sidebar']]);
    expect(cardOf('K2').way).toBe('7.8 → 8.5');
  });

  test('dropped: it leaves the cards and every mean, and comes back by Undo', () => {
    const { changeId } = accepted<CheckInSaved>(change(cardOf('K2'), { change: { kind: 'drop' }, seen: '' }));
    expect(cards().cards.map(({ id }) => id)).toEqual(['K1']);
    expect(cell('B5')).toBe('✕ Dropped');
    accepted(asBen().rpc('undoChange', changeId));
    expect(cards().cards.map(({ id }) => id)).toEqual(['K1', 'K2']);
  });

  test('in other hands', () => {
    accepted(change(cardOf('K2'), { change: { kind: 'hand over', owner: 'Cleo' }, seen: 'Ben' }));
    expect(cell('H5')).toBe('Cleo');
    expect(cards().cards.map(({ id }) => id)).toEqual(['K1']);
  });

  test.each([
    [{ ...target(8.5), reason: ' ' }, /Say why/],
    [target(Number.NaN), /Target is not a number/],
    [{ change: { kind: 'hand over', owner: ' ' }, seen: 'Ben' }, /Say who takes it over/],
    [{ ...target(8.5), seen: 10 }, /Target of “Client rating” is 9 now/],
  ] as const)('%o gets a sentence, and nothing is written', (more, sentence) => {
    expect(refused(change(cardOf('K2'), more as Partial<KeyResultChange>)).message).toMatch(sentence);
    expect([cell('G5'), cell('H5')]).toEqual(['9.0', 'Ben']);
  });
});

describe('bad input', () => {
  test.each([
    [{ value: 'better' as never }, /Current is not a number/],
    [{ confidence: 1.2 }, /between 0 % and 100 %/],
  ])('%o gets a sentence, and nothing is written', (more, sentence) => {
    expect(refused(save(saving(cardOf('K2'), more))).message).toMatch(sentence);
    expect([cell('F5'), cell('J5')]).toEqual(['', '']);
  });

  test('somebody typed meanwhile: nothing is written over', () => {
    const card = cardOf('K2');
    workbench.edit(TAB, 'F5', [['8.4']]);
    expect(refused(save(saving(card, { value: 8.1 }))).message).toMatch(/is 8\.4 now: somebody typed it/);
    expect(cell('F5')).toBe('8.4');
  });

  test('the row was deleted meanwhile', () => {
    const card = cardOf('K2');
    workbench.edit(TAB, 'A5:AZ5', [Array<string>(52).fill('')]);
    expect(refused(save(saving(card, { value: 8.1 }))).message).toMatch(/K2 is not in “OKRs 2026-Q4” any more/);
  });

  test('the quarter was closed, or made a draft again meanwhile', () => {
    const card = cardOf('K2');
    const kept = workbench.values('_okr', 'A1:B60') as string[][];
    const row = kept.findIndex(([key]) => key === 'cycle 2026-Q4') + 1;
    const as = (state: string) =>
      workbench.edit('_okr', `B${row}`, [[kept[row - 1]?.[1]?.replace('"Running"', `"${state}"`)]]);
    as('Closed');
    expect(refused(save(saving(card, { value: 8.1 }))).message).toBe(
      '2026-Q4 was closed meanwhile, so nothing was saved.',
    );
    as('Draft');
    expect(refused(save(saving(card, { value: 8.1 }))).message).toBe(
      '2026-Q4 is a draft. Start it on Home, then check in.',
    );
    expect([cell('F5'), cell('J5')]).toEqual(['', '']);
  });

  test('the tab was deleted meanwhile', () => {
    const card = cardOf('K2');
    workbench.model.dispatch('DELETE_SHEET', { sheetId: sheetIdOf(workbench, TAB), sheetName: TAB });
    expect(refused(save(saving(card, { value: 8.1 }))).message).toMatch(/The tab of 2026-Q4 was deleted/);
  });

  test('a formula was put into Current meanwhile', () => {
    const card = cardOf('K2');
    workbench.edit(TAB, 'F5', [['=4+4']]);
    expect(refused(save(saving(card, { value: 8.1 }))).message).toMatch(/Current is a formula/);
  });
});

describe('cells that somebody protected', () => {
  const protect = (left: number, right: number) => {
    const payload = { description: 'mine', warningOnly: false, editors: [], domainEdit: false };
    const zone = { top: 0, bottom: 20, left, right };
    workbench.file.work(() => workbench.file.addMeta('protection', sheetIdOf(workbench, TAB), zone, payload));
  };
  // F is Current, J Last check-in.
  test('the day of the check-in: nothing is written', () => {
    const card = saving(cardOf('K2'), { value: 8.1 });
    const before = workbench.display(TAB, 'F5:J5');
    protect(9, 9);
    expect(refused(save(card, asBen())).message).toBe(
      `Somebody protected cells of “${TAB}” that this has to change. Nothing was changed.`,
    );
    expect(workbench.display(TAB, 'F5:J5')).toEqual(before);
  });
  test('others between them do not matter', () => {
    const card = saving(cardOf('K2'), { value: 8.1 });
    protect(6, 7);
    accepted(save(card, asBen()));
    expect(workbench.display(TAB, 'F5')).toEqual([['8.1']]);
  });
});

describe('the calls', () => {
  test('stay within fifteen, to open and to save', () => {
    accepted(save(saving(cardOf('K2'), { value: 8 })));
    const who = asBen();
    expect(cost(who, () => void cards(who))).toBeLessThanOrEqual(15);
    const one = saving(cardOf('K2'), { value: 8.1, confidence: 0.5, line: 'More', kind: 'win' });
    expect(cost(who, () => void accepted(save(one, who)))).toBeLessThanOrEqual(15);
  });
});

test('Home names what is due and for whom', () => {
  const { mine } = accepted<Home>(asBen().rpc('openHome'));
  expect(mine).toEqual({
    person: 'Ben',
    due: [
      { id: 'K1', title: 'Keep more clients (retention)', lastCheckIn: null, late: false },
      { id: 'K2', title: 'Client rating', lastCheckIn: null, late: false },
    ],
    dueInAll: 3,
  });
  accepted(save(saving(cardOf('K2'), { value: 8.1 })));
  expect(accepted<Home>(asBen().rpc('openHome')).mine.due).toHaveLength(1);
});

test('the check-in day of Settings says when all are asked anew, on Home and on the cards', () => {
  accepted(save(saving(cardOf('K2'), { value: 8.1 })));
  accepted(workbench.rpc('openTab', 'Settings'));
  const labels = workbench.display('Settings', 'A1:A20').flat();
  workbench.edit('Settings', `B${labels.indexOf('Check-in day') + 1}`, [['Wednesday']]);
  const dueOn = (day: string) => {
    workbench = workbench.at(`${day}T09:00:00Z`);
    const { due } = accepted<Home>(asBen().rpc('openHome')).mine;
    expect(due.some(({ id }) => id === 'K2')).toBe(cardOf('K2').due);
    return due.find(({ id }) => id === 'K2');
  };
  expect(dueOn('2026-10-13')).toBeUndefined();
  expect(dueOn('2026-10-14')).toMatchObject({ late: false });
  expect(dueOn('2026-10-21')).toMatchObject({ late: true });
  expect(cardOf('K2').late).toBe(true);
});
