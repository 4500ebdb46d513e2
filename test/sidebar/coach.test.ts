// @vitest-environment happy-dom
/** What the coach says in the wizard, and what its buttons do to the draft: without a call to the server. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DraftKeyResult, QuarterDraft, RegisterToJudge, RowToJudge } from '../../src/contract.ts';
import {
  buttons,
  click,
  closeSidebar,
  field,
  fillIn,
  openSidebar,
  presses,
  sees,
  seesText,
  text,
  types,
} from './person.ts';
import { created, draftQuarter, emptyFile, finishedDraft, homeWith } from './sample-home.ts';
import { type ScriptedServer, scriptServer } from './scripted-server.ts';

let server: ScriptedServer;
beforeEach(() => {
  server = scriptServer();
  server.always('createQuarter', created());
});
afterEach(closeSidebar);

const [SALES] = finishedDraft.objectives;
const row = (title: string, start: string, target: string, more: Partial<DraftKeyResult> = {}) =>
  ({ ...SALES?.keyResults[0], title, start, target, ...more }) as DraftKeyResult;
const draft = (step: QuarterDraft['step'], title: string, ...keyResults: DraftKeyResult[]): QuarterDraft => ({
  ...finishedDraft,
  step,
  objectives: [{ title, owner: 'Cleo', keyResults }],
});

async function opens(one: QuarterDraft): Promise<void> {
  server.always('openHome', { ...emptyFile, draft: one });
  await openSidebar('wizard');
  await seesText('of 4');
}

/** The draft as it was kept last. */
const kept = () => server.named('keepDraft').at(-1)?.[0] as QuarterDraft;
const thoughts = () => document.querySelectorAll('.finding').length;

describe('an objective that holds a number', () => {
  const HOLDS = 'This objective already holds a key result.';
  const SOUND = row('Returning customers', '20 %', '30 %');

  test('is told so once the field is left, and after a pause in typing', async () => {
    await opens(draft(2, 'Grow our online sales', SOUND));
    fillIn('Objective 1', 'Increase online sales by 30%');
    expect(text()).not.toContain(HOLDS);
    field('Owner Objective 1').focus();
    await seesText(HOLDS);
    fillIn('Objective 1', 'Sell well');
    await sees(() => expect(text()).not.toContain(HOLDS));
    expect(document.activeElement).toBe(field('Objective 1'));
  });

  test('gives it down to a key result with a button, by key alone', async () => {
    await opens(draft(2, 'Increase online sales by 30%', SOUND));
    field('Objective 1').focus();
    await presses('Tab');
    expect(document.activeElement?.textContent).toBe('Move “30%” down');
    await presses('Enter');
    await sees(() => expect(field('Objective 1').value).toBe('Increase online sales'));
    expect(document.activeElement).toBe(field('Objective 1'));
    expect(text()).toContain('Moved to the key results of this objective.');
    expect(thoughts()).toBe(0);
    expect(kept().objectives[0]?.keyResults.map(({ title, target }) => [title, target])).toEqual([
      ['Returning customers', '30 %'],
      ['Online sales', '+30%'],
    ]);
    await types('Sell more online, with fewer returns');
    await presses('Enter');
    await sees(() => expect(text()).not.toContain('Moved to'));
  });

  test('is never changed by an Enter in passing', async () => {
    await opens(draft(2, 'Increase online sales by 30%', SOUND));
    await seesText(HOLDS);
    field('Objective 1').focus();
    await presses('Enter');
    expect(document.activeElement).toBe(field('Owner Objective 1'));
  });

  test('is left as it is until its text changes, also in a wizard opened again', async () => {
    await opens(draft(2, 'Increase online sales by 30%', SOUND));
    await click(`Leave it: ${HOLDS}`);
    await sees(() => expect(thoughts()).toBe(0));
    expect(document.activeElement).toBe(field('Objective 1'));
    await opens(kept());
    expect(thoughts()).toBe(0);
    fillIn('Objective 1', 'Increase online sales by 40%');
    field('Owner Objective 1').focus();
    await seesText(HOLDS);
  });
});

describe('key results', () => {
  test('a task becomes an action that is made with the quarter', async () => {
    await opens(
      draft(3, 'Grow our online sales', row('Online sales', '£40k', '+30%'), row('Launch the newsletter', 'no', 'yes')),
    );
    await click('Key result 2: Launch the newsletter');
    await seesText('This is a step, not a result.');
    await click('Make it an action: This is a step, not a result.');
    await seesText('It waits as an action and is made with the quarter.');
    expect(document.activeElement).toBe(field('What will change?'));
    expect(field('What will change?').value).toBe('Online sales');
    expect(buttons()).not.toContain('Key result 2: Launch the newsletter');
    await click('Next: check and create');
    await seesText('Made with it, as actions');
    expect(text()).toContain('Launch the newsletter Cleo');
    await click('Create as draft');
    await seesText('is in your sheet');
    const [sent] = server.named('createQuarter')[0] as [QuarterDraft];
    expect(sent.actions).toEqual([
      { what: 'Launch the newsletter', who: 'Cleo', forObjective: 'Grow our online sales' },
    ]);
    expect(sent.objectives[0]?.keyResults).toHaveLength(1);
  });

  test.each<[string, DraftKeyResult, string, Partial<DraftKeyResult>]>([
    [
      'a number that is not the target',
      row('Retention to 95 %', '85 %', '90 %'),
      'Set Target to 95 %',
      { target: '95 %' },
    ],
    ['start = target', row('Retention', '85 %', '85 %'), 'Keep at or above', { measure: 'Keep at or above' }],
    ['a total', row('New clients', '12', '20'), 'Set Start to 0', { start: '0' }],
    [
      'a sure thing',
      row('Retention', '85 %', '90 %', { confidence: 0.95 }),
      'Call it Must reach',
      { ambition: 'Must reach' },
    ],
    ['other dates', row('Retention', '85 %', '90 %', { due: '2027-02-01' }), 'Use the cycle’s dates', { due: '' }],
  ])('%s is set right with a button', async (_, keyResult, label, change) => {
    await opens(draft(3, 'Clients stay', keyResult, row('Visits a week', '4', '9')));
    await sees(() => expect(thoughts()).toBe(1));
    const name = buttons().find((one) => one.startsWith(`${label}: `)) ?? '';
    await click(name);
    await sees(() => expect(thoughts()).toBe(0));
    expect(kept().objectives[0]?.keyResults[0]).toEqual({ ...keyResult, ...change });
  });

  test('three thoughts at a time on one page, and none of them stops anybody', async () => {
    const many = row('Launch it by 4 to 9', '5', '5', { confidence: 0.95, due: '2027-02-01', ambition: 'Stretch' });
    await opens(draft(3, 'Clients stay', many));
    await sees(() => expect(thoughts()).toBe(3));
    await click('Next: check and create');
    await seesText('All as you want it?');
  });

  test('at the end each thought names its row', async () => {
    await opens(draft(4, 'Clients stay', row('Visits a week', '4', '9', { owner: '' })));
    await seesText('Nobody owns this key result yet.');
    expect([...document.querySelectorAll('.finding .hint')].map((one) => one.textContent)).toEqual([
      'Clients stay',
      'Visits a week',
    ]);
    await click('Leave it: Visits a week');
    await sees(() => expect(thoughts()).toBe(1));
    expect(document.activeElement?.id).toBe('next');
  });
});

describe('on a register', () => {
  const cells = { supports: '', level: 'Company', team: '', dropped: '', confidence: '', from: '', due: '' };
  const more = { ...cells, owner: 'Ana', current: '', lastCheckIn: '', sponsor: '', ambition: '', weight: '' };
  const objective = {
    ...more,
    row: 3,
    id: 'O1',
    type: 'Objective',
    title: 'Clients stay',
    start: '',
    target: '',
    measure: '',
  };
  const under = { ...more, type: 'Key result', supports: 'O1 Clients stay', start: 4, target: 9, measure: 'Number' };
  const sound = [
    objective,
    { ...under, row: 4, id: 'K1', title: 'Visits a week' },
    { ...under, row: 6, id: 'K3', title: 'Orders a week' },
  ];
  const task = { ...under, row: 5, id: 'K2', title: 'Launch it', start: 'no', target: 'yes', measure: 'Yes / no' };
  const register = (...rows: RowToJudge[]): RegisterToJudge => {
    const { name, from, due, sheetId } = draftQuarter;
    const cycle = { name, from, due, sheetId, state: 'Draft', example: false } as const;
    return { cycle, rows, cyclesBefore: 0, people: 5, above: [], left: [] };
  };
  const KEY = expect.stringMatching(/^K2 key-result-is-action \w+$/);

  async function asks(...rows: RowToJudge[]): Promise<void> {
    server.always('openHome', homeWith(draftQuarter));
    server.always('readToCoach', register(...rows));
    await openSidebar();
    await seesText('Ask the coach');
    await click('Ask the coach');
    await sees(() => expect(document.activeElement?.textContent).toBe('Coach'));
  }

  test('it says where, why and what helps; a button does it, once however often it is pressed', async () => {
    await asks(...sound, task);
    await seesText('Launch it, row 5This is a step, not a result. Make it an action, and');
    server.always('followAdvice', register(...sound));
    server.hold('followAdvice');
    await click('Make it an action: Launch it, row 5');
    await click('Make it an action: Launch it, row 5');
    server.release();
    await seesText('Nothing to say about this register.');
    expect(document.activeElement?.textContent).toBe('Coach');
    const remedy = { do: 'make an action', label: 'Make it an action' };
    expect(server.named('followAdvice')).toEqual([
      [{ cycle: '2026-Q4', key: KEY, id: 'K2', title: 'Launch it', remedy }],
    ]);
    await click('Home');
    await seesText('Ask the coach');
  });

  test('what is left is not said again', async () => {
    await asks(...sound, task);
    await seesText('Launch it, row 5');
    server.once('leaveAdvice', register(...sound));
    await click('Leave it: Launch it, row 5');
    await sees(() => expect(thoughts()).toBe(0));
    const [, key] = server.named('leaveAdvice')[0] as [string, string];
    server.always('readToCoach', { ...register(...sound, task), left: [key] });
    await click('Home');
    await click('Ask the coach');
    await seesText('Nothing to say about this register.');
  });

  test('three thoughts at most; a refusal is shown with what to do next', async () => {
    const tasks = [5, 6, 7, 8].map((row) => ({ ...task, row, id: `K${row}`, title: `Launch ${'it'.repeat(row)}` }));
    await asks(...sound.slice(0, 2), ...tasks);
    await sees(() => expect(thoughts()).toBe(3));
    server.refuse('leaveAdvice', { message: 'Somebody else is saving.', next: 'Wait a moment.' });
    await click(`Leave it: Launch ${'it'.repeat(5)}, row 5`);
    await seesText('Somebody else is saving.');
    expect(thoughts()).toBe(3);
  });
});
