// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CheckInRow, CheckInSaved, CheckIns } from '../../src/contract.ts';
import { dayNumber } from '../../src/domain/day.ts';
import { evaluateRegister } from '../../src/domain/register.ts';
import type { RegisterRow } from '../../src/domain/register-row.ts';
import { keyResult, MID_QUARTER, objective } from '../domain/sample-register.ts';
import {
  button,
  buttons,
  click,
  closeSidebar,
  field,
  heading,
  openSidebar,
  presses,
  sees,
  seesText,
  text,
  types,
} from './person.ts';
import { emptyFile, homeWith, midQuarter } from './sample-home.ts';
import { type ScriptedServer, scriptServer } from './scripted-server.ts';

const CYCLE = { name: '2026-Q4', from: '2026-10-01', due: '2026-12-31' };

/** A key result of the running quarter, on Monday 16 November. */
function asked(cells: Partial<RegisterRow>, more: Partial<CheckInRow> = {}): CheckInRow {
  const row = keyResult('K2', 'Client rating (0–10)', { ...RATING, ...cells });
  const [, result] = evaluateRegister([objective('O1', 'Become the UK’s leading agency'), row], MID_QUARTER);
  if (!result) throw new Error('no answer');
  const about = {
    cycle: CYCLE,
    sheetId: 7,
    rhythm: { days: 7, weekday: 1 },
    staleAfterDays: 10,
    row,
    result,
    format: '0.0',
  };
  const past = [
    { day: '2026-11-05', value: 7.9 },
    { day: '2026-11-12', value: 8 },
  ];
  return { ...about, objective: 'Become the UK’s leading agency', formula: false, source: '', past, ...more };
}

const RATING = {
  ...{ start: 7.8, current: 8, target: 9, owner: 'Ana', confidence: 0.5 },
  lastCheckIn: dayNumber('2026-11-12'),
};
const rating = asked({});
const award = asked({
  ...{ id: 'K3', title: 'Shortlisted for the award', measure: 'Yes / no', start: '', target: '', current: 'no' },
  lastCheckIn: dayNumber('2026-11-13'),
});
const orders = asked({ id: 'K8', title: 'Orders', lastCheckIn: dayNumber('2026-11-16') });
const mine: CheckIns = { person: 'Ana', people: ['Ana', 'Ben'], rows: [rating, award, orders] };
const saved = (more: Partial<CheckInSaved> = {}): CheckInSaved => ({
  id: 'K2',
  current: 8.2,
  status: 'At risk',
  why: 'Heads for 0.53',
  changeId: 4,
  ...more,
});
const HOME = homeWith(midQuarter, { file: { ...emptyFile.file, today: '2026-11-16' } });

let server: ScriptedServer;
beforeEach(() => {
  server = scriptServer();
  server.always('openHome', HOME);
  server.always('openCheckIns', mine);
  server.always('saveCheckIn', saved());
});
afterEach(closeSidebar);

const saves = () => server.named('saveCheckIn').map(([save]) => save as Record<string, unknown>);

describe('checking in', () => {
  test('with the keyboard alone: the value, Enter, the next card, a sentence on what was saved', async () => {
    await openSidebar('check-in');
    await seesText('Client rating (0–10)');
    expect(text()).toContain('1 of 2 · 40 s');
    expect(text()).toContain('7.8 → 9.0 · green from 8.64');
    expect(text()).toContain('So far: 7.9 → 8.0 (12 Nov)');
    expect(document.activeElement).toBe(field('Value now'));
    await types('8.2');
    await presses('Enter');
    await seesText('Shortlisted for the award');
    await seesText('8.2 saved. Heads for 0.53. At risk');
    expect(saves()).toEqual([
      {
        operationId: expect.any(String),
        sheetId: 7,
        id: 'K2',
        value: 8.2,
        confidence: null,
        kind: null,
        line: '',
        seen: { current: 8, confidence: 0.5 },
        again: false,
      },
    ]);
  });

  test('No change is a check-in, Skip is none; the summary counts both and offers the others', async () => {
    await openSidebar('check-in');
    await seesText('Client rating (0–10)');
    await click('No change');
    await seesText('Shortlisted for the award');
    await click('Skip');
    await sees(() => expect(heading()).toBe('Thank you, that is all'));
    expect(saves()).toMatchObject([{ id: 'K2', value: null, confidence: null }]);
    await seesText('1 check-in, 1 skipped');
    await click('Orders');
    await seesText('3 of 3');
  });

  test('what cannot be read is said beside the field and nothing is sent', async () => {
    await openSidebar('check-in');
    await seesText('Client rating (0–10)');
    await types('better');
    await click('Save, next');
    await seesText('"better" is not a number.');
    expect(field('Value now').value).toBe('better');
    expect(saves()).toEqual([]);
  });

  test('a value far below the last one is asked about once', async () => {
    const total = asked({ start: 0, target: 600, current: 340 }, { format: '' });
    server.always('openCheckIns', { ...mine, rows: [total] });
    await openSidebar('check-in');
    await seesText('Client rating');
    await types('45');
    await click('Save, next');
    await seesText('Type the total so far, not this week’s alone.');
    expect(saves()).toEqual([]);
    await click('Save, next');
    await sees(() => expect(saves()).toHaveLength(1));
  });

  test('where it got worse a line is asked for, with what kind it is', async () => {
    await openSidebar('check-in');
    await seesText('Client rating (0–10)');
    await types('7.9');
    await seesText('What happened, in one line?');
    const line = field('What happened, in one line?');
    line.focus();
    await types('Survey thin: 14 replies');
    await click('Save, next');
    await sees(() => expect(saves()).toMatchObject([{ line: 'Survey thin: 14 replies', value: 7.9 }]));
  });

  test('a win asks for no action', async () => {
    await openSidebar('check-in');
    await seesText('Client rating (0–10)');
    await types('7.9');
    await seesText('What happened, in one line?');
    field('What happened, in one line?').focus();
    await types('Two clients thanked us');
    field('a win').focus();
    await presses(' ');
    await click('Save, next');
    await click('Skip');
    await seesText('Thank you, that is all');
    await sees(() => expect(text()).toContain('8.2 saved.'));
    expect(saves()).toMatchObject([{ kind: 'win' }]);
    expect(buttons().filter((name) => name.startsWith('Make it an action'))).toEqual([]);
  });

  test('a line on what went wrong becomes an action with one press', async () => {
    server.always('keepActions', null);
    await openSidebar('check-in');
    await seesText('Client rating (0–10)');
    await types('7.9');
    await seesText('What happened, in one line?');
    field('What happened, in one line?').focus();
    await types('Survey thin: 14 replies');
    field('a problem').focus();
    await presses(' ');
    await click('Save, next');
    await seesText('Shortlisted for the award');
    await click('Skip');
    await seesText('Thank you, that is all');
    await sees(() => expect(buttons()).toContain('Make it an action: Client rating (0–10)'));
    await click('Make it an action: Client rating (0–10)');
    await seesText('It stands in the tab Actions.');
    expect(server.named('keepActions')).toMatchObject([
      [
        {
          from: 'Check-in 16 Nov',
          added: [{ what: 'Survey thin: 14 replies', forWhat: 'K2 Client rating (0–10)', who: 'Ana', byWhen: '' }],
          done: [],
        },
      ],
    ]);
    expect(buttons().filter((name) => name.startsWith('Make it an action'))).toEqual([]);
  });

  test('somebody typed meanwhile: it is said, and the card comes back with what was typed', async () => {
    server.refuse('saveCheckIn', { message: 'Current is 8.4 now: somebody typed it.', next: '' });
    await openSidebar('check-in');
    await seesText('Client rating (0–10)');
    await types('8.2');
    await presses('Enter');
    await seesText('somebody typed it');
    await click('Skip');
    server.always('openCheckIns', { ...mine, rows: [asked({ current: 8.4 })] });
    await click('Look at it again');
    await sees(() => expect(field('Value now').value).toBe('8.2'));
    expect(text()).toContain('somebody typed it');
    await click('Save, next');
    await sees(() => expect(saves()[1]).toMatchObject({ value: 8.2, seen: { current: 8.4 } }));
  });

  test('a save that does not arrive is sent again as the same one', { timeout: 10_000 }, async () => {
    server.break('saveCheckIn', 'NetworkError: connection lost');
    await openSidebar('check-in');
    await seesText('Client rating (0–10)');
    await click('No change');
    await new Promise((done) => setTimeout(done, 2_300));
    expect(saves()).toMatchObject([{ again: false }, { again: true }]);
    expect(saves()[0]?.operationId).toBe(saves()[1]?.operationId);
  });

  test('leaving while something is on its way, or did not arrive, is asked about once', async () => {
    server.hold('saveCheckIn');
    await openSidebar('check-in');
    await seesText('Client rating (0–10)');
    await click('No change');
    await click('Home');
    await seesText('1 check-in is not in the sheet yet. It may be lost when you leave.');
    server.release();
    await sees(() => expect(text()).not.toContain('not in the sheet yet'));
    await click('Home');
    await sees(() => expect(heading()).toBe('2026-Q4'));
  });

  test('who asks twice leaves', async () => {
    server.refuse('saveCheckIn', { message: 'K2 is not in “OKRs 2026-Q4” any more.', next: '' });
    await openSidebar('check-in');
    await seesText('Client rating (0–10)');
    await click('No change');
    await seesText('any more');
    await click('Home');
    await seesText('not in the sheet yet');
    await click('Home');
    await sees(() => expect(heading()).toBe('2026-Q4'));
  });

  test('it can be taken back, and the card stands there again', async () => {
    await openSidebar('check-in');
    await seesText('Client rating (0–10)');
    await types('8.2');
    await presses('Enter');
    await seesText('8.2 saved');
    server.always('undoChange', homeWith(midQuarter));
    await click('Undo: Client rating (0–10)');
    await seesText('7.8 → 9.0');
    expect(server.named('undoChange')).toEqual([[4]]);
  });

  test('another target is saved with its reason, and what the server asks stands beside its field', async () => {
    await openSidebar('check-in');
    await seesText('Client rating (0–10)');
    await click('Change this key result');
    field('New target (now 7.8 → 9.0)').focus();
    await types('8.5');
    server.refuse('changeKeyResult', { message: 'Say why in a few words.', next: '', field: 'reason' });
    await click('Save the change');
    await seesText('Say why in a few words.');
    field('Why?').focus();
    await types('Half the clients answer');
    server.always('changeKeyResult', saved());
    server.always('openCheckIns', { ...mine, rows: [asked({ target: 8.5 }), award, orders] });
    await click('Save the change');
    await seesText('7.8 → 8.5');
    expect(server.named('changeKeyResult')).toMatchObject([
      [{ change: { kind: 'target', target: 8.5 }, reason: '', seen: 9, again: false }],
      [{ change: { kind: 'target', target: 8.5 }, reason: 'Half the clients answer', seen: 9, again: true }],
    ]);
  });

  test('a formula in Current is shown and stays', async () => {
    server.always('openCheckIns', { ...mine, rows: [asked({}, { formula: true })] });
    await openSidebar('check-in');
    await seesText('A formula says 8.0. Say how sure you are.');
    await click('Save, next');
    await sees(() => expect(saves()).toMatchObject([{ value: null }]));
  });

  test('a card that was due before is marked, with the reason as the register words it', async () => {
    server.always('openCheckIns', { ...mine, rows: [asked({ lastCheckIn: dayNumber('2026-11-02') })] });
    await openSidebar('check-in');
    await seesText('Client rating (0–10) Late');
    expect(text()).toContain('14 days without a check-in');
  });

  test('where it heads is said before and after in the words of the register', async () => {
    await openSidebar('check-in');
    await seesText('Client rating (0–10)');
    expect(text()).toContain('Heads for 0.48');
    expect(text()).not.toContain('Late');
  });

  test('its history opens on the card, drawn and told, and what was typed stays', async () => {
    const told = { who: 'ana@firm.uk', field: 'Current', kind: '', line: '', source: 'sidebar' } as const;
    server.always('openHistory', {
      more: true,
      lines: [
        { ...told, day: '2026-11-05', previous: 7.8, current: 7.9, score: 0.08, headsFor: 0.49, confidence: 0.5 },
        { ...told, day: '2026-11-12', previous: 7.9, current: 8, score: 0.17, headsFor: 0.48, confidence: 0.5 },
        {
          ...told,
          day: '2026-11-12',
          field: 'Confidence',
          previous: 0.6,
          current: 0.5,
          score: 0.17,
          headsFor: 0.48,
          confidence: 0.5,
        },
        {
          ...{ ...told, day: '2026-11-13', field: 'Target', previous: 10, current: 9, score: 0.17, headsFor: 0.48 },
          ...{ confidence: 0.5, kind: 'adjustment', line: 'Half the clients answer' },
        },
        {
          ...told,
          day: '2026-11-14',
          who: 'typed in the sheet',
          source: 'cell',
          previous: 8,
          current: 8,
          score: 0.17,
          headsFor: 0.48,
          confidence: '',
        },
      ],
    });
    await openSidebar('check-in');
    await seesText('Client rating (0–10)');
    await types('8.2');
    await click('▸ History');
    await seesText('12 Nov 7.9 → 8.0; Confidence 60 % → 50 %score 0.17 · heads for 0.48 · ana@firm.uk');
    expect(text()).toContain('5 Nov 7.8 → 7.9score 0.08 · heads for 0.49 · 50 % sure · ana@firm.uk');
    expect(text()).toContain('13 Nov Target 10.0 → 9.0A change: Half the clients answer');
    expect(text()).toContain('14 Nov 8.0, no changescore 0.17 · heads for 0.48 · typed in the sheet');
    expect(text()).toContain('Older lines stand in the tab Check-ins.');
    const chart = document.querySelector('svg');
    expect(chart?.getAttribute('aria-label')).toBe(
      'From 7.9 on 5 Nov to 8.0 on 14 Nov; it started at 7.8, the target is 9.0.',
    );
    expect(chart?.querySelectorAll('circle')).toHaveLength(3);
    expect(chart?.textContent).toContain('target 9.0');
    expect(field('Value now').value).toBe('8.2');
    expect(server.named('openHistory')).toEqual([['K2']]);
  });

  test('a key result nobody has said anything about has no history', async () => {
    server.always('openHistory', { lines: [], more: false });
    await openSidebar('check-in');
    await seesText('Client rating (0–10)');
    await click('▸ History');
    await seesText('Nothing has been said about it yet.');
    expect(document.querySelector('svg')).toBeNull();
  });

  test('who Google does not name says so, and sees that person’s', async () => {
    server.once('openCheckIns', { person: '', people: ['Ana', 'Ben'], rows: [] });
    await openSidebar('check-in');
    await sees(() => expect(heading()).toBe('Who are you?'));
    const choice = field('Google does not tell. Whose key results?') as unknown as HTMLSelectElement;
    choice.value = 'Ana';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await seesText('Client rating (0–10)');
    expect(server.named('openCheckIns')).toEqual([[''], ['Ana']]);
  });
});

describe('Home', () => {
  test('names what is due and opens it', async () => {
    const due = [{ id: 'K2', title: 'Client rating (0–10)', lastCheckIn: '2026-11-12', late: true }];
    server.always('openHome', { ...HOME, mine: { person: 'Ana', due, dueInAll: 3 } });
    await openSidebar();
    await seesText('Ana, your check-ins: 1 due');
    expect(text()).toContain('last 12 NovLate');
    await click('Check in (1 minute)');
    await seesText('7.8 → 9.0');
  });

  test('says that nothing is due, and one can check in all the same', async () => {
    await openSidebar();
    await seesText('Ana, your check-ins: nothing due');
    expect(buttons()).toContain('Check in');
    expect(button('Check in').className).toContain('main');
  });
});
