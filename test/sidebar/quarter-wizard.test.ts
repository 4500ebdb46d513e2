// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { QuarterDraft } from '../../src/contract.ts';
import {
  button,
  buttons,
  click,
  closeSidebar,
  field,
  fillIn,
  heading,
  openSidebar,
  presses,
  sees,
  seesText,
  text,
  types,
} from './person.ts';
import { created, emptyFile, finishedDraft, homeWith, midQuarter } from './sample-home.ts';
import { type ScriptedServer, scriptServer } from './scripted-server.ts';

let server: ScriptedServer;
beforeEach(() => {
  server = scriptServer();
  server.always('openHome', emptyFile);
  server.always('createQuarter', created());
});
afterEach(closeSidebar);

async function openWizard(draft?: QuarterDraft): Promise<void> {
  if (draft) server.always('openHome', { ...emptyFile, draft });
  await openSidebar('wizard');
  await seesText('of 4');
}

const created1 = () => server.named('createQuarter')[0]?.[0] as QuarterDraft;

/** The sentence linked to a field, and that the field says so. */
function complaintAt(control: HTMLElement): string {
  expect(control.getAttribute('aria-invalid')).toBe('true');
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

/** To the key results of one objective. */
async function writesAnObjective(): Promise<void> {
  await openWizard();
  await click('Next: objectives');
  fillIn('Objective 1', 'Grow our online sales');
  fillIn('Owner Objective 1', 'Cleo');
  await click('Next: key results');
  await seesText('How will you know?');
}

describe('by keyboard alone', () => {
  test('a person makes a quarter of two key results', async () => {
    await openSidebar();
    await seesText('What do you want to do?');
    for (let choice = 0; choice < 4; choice++) await presses('Tab');
    expect(document.activeElement?.textContent).toBe('Move something this quarter: OKRs');
    await presses('Enter');

    await sees(() => expect(document.activeElement?.textContent).toBe('When does it run?'));
    await presses('Tab');
    expect((document.activeElement as HTMLInputElement).checked).toBe(true);
    await presses('ArrowRight');
    expect(text()).toContain('2027-Q1 · 1 Jan – 31 Mar');
    await presses('Enter');
    await presses('Enter');
    expect(document.activeElement?.textContent).toBe('Next: objectives');
    await presses('Enter');

    await sees(() => expect(document.activeElement?.textContent).toBe('What do you want to achieve?'));
    await presses('Tab');
    await types('Grow our online sales');
    await presses('Enter');
    await types('Cleo');
    await presses('Enter');
    expect(document.activeElement?.textContent).toBe('+ Add objective');
    await presses('Tab');
    await presses('Enter');

    await sees(() => expect(document.activeElement?.textContent).toBe('Grow our online sales'));
    await presses('Tab');
    await types('Online sales a month');
    await presses('Enter');
    await types('£40,000');
    await presses('Enter');
    await types('+30%');
    expect(text()).toContain('= £52,000');
    expect(text()).toContain('green from £48,400');
    await presses('Enter');
    expect(document.querySelector('.chips input:checked')).toBeNull();
    await presses('ArrowRight');
    await presses('ArrowRight');
    await presses('Enter');
    expect((document.activeElement as HTMLInputElement).value).toBe('Cleo');
    await presses('Enter');
    expect(document.activeElement?.textContent).toBe('+ Add key result');
    await presses('Enter');
    await sees(() => expect(document.activeElement?.id).toBe('objectives.0.keyResults.1.title'));
    await types('Launched in the new shop');
    await presses('Enter');
    await types('no');
    await presses('Enter');
    await types('yes');
    for (const _ of ['chips', 'owner', 'add']) await presses('Enter');
    await presses('Tab');
    await presses('Enter');

    await sees(() => expect(document.activeElement?.textContent).toBe('All as you want it?'));
    expect(text()).toContain('1 objective, 2 key results');
    expect(text()).toContain('£40,000 → £52,000 · Cleo · 70 % sure');
    button('Create as draft').focus();
    await presses('Enter');

    await seesText('2026-Q4 is in your sheet');
    expect(document.activeElement).toBe(document.querySelector('h1'));
    const { operationId, ...draft } = created1();
    expect(operationId).toMatch(/\w+-\w+-\w+/);
    expect(draft).toEqual({
      step: 4,
      cycle: { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' },
      objectives: [
        {
          key: 1,
          title: 'Grow our online sales',
          owner: 'Cleo',
          keyResults: [
            {
              title: 'Online sales a month',
              start: '£40,000',
              target: '+30%',
              owner: 'Cleo',
              confidence: 0.7,
              measure: 'Number',
              ambition: 'Stretch',
              weight: '',
              from: '',
              due: '',
              source: '',
            },
            expect.objectContaining({
              title: 'Launched in the new shop',
              start: 'no',
              target: 'yes',
              measure: 'Yes / no',
            }),
          ],
        },
      ],
    });
  });
});

describe('step 1, when it runs', () => {
  test('late in a quarter the next one is chosen, and each choice shows its dates', async () => {
    server.always('openHome', { ...emptyFile, file: { ...emptyFile.file, today: '2026-12-10' } });
    await openWizard();
    expect(text()).toContain('2026-Q4 · 1 Oct – 31 Dec');
    expect(text()).toContain('2026-H2 · 1 Jul – 31 Dec');
    expect(document.querySelector<HTMLInputElement>('.option input:checked')?.parentElement?.textContent).toContain(
      '2027-Q1',
    );
  });

  test('another start of the year moves the choices', async () => {
    await openWizard();
    fillIn('Our year starts in', '4');
    await seesText('2027-Q3 · 1 Oct – 31 Dec');
    await click('Next: objectives');
    await sees(() => expect(server.named('keepDraft').length).toBeGreaterThan(0));
    expect(server.named('keepDraft').at(-1)).toEqual([
      expect.objectContaining({
        cycle: { name: '2027-Q3', from: '2026-10-01', due: '2026-12-31' },
        fiscalStart: 4,
      }),
    ]);
    expect(text()).not.toContain('A year is named after');
  });

  test('a year over two calendar years shows both, and says how it is named; a draft keeps its start', async () => {
    const cycle = { name: '2027-Q3', from: '2026-10-01', due: '2026-12-31' };
    await openWizard({ ...finishedDraft, cycle, step: 1, fiscalStart: 4 });
    await seesText('1 Apr 2026 – 31 Mar 2027');
    expect(field('Our year starts in').value).toBe('4');
    expect(text()).toContain('A year is named after the calendar year in which it ends.');
  });

  test('a year typed with two digits, and more than two years, are sentences at the field', async () => {
    await openWizard();
    field('Other dates').click();
    await sees(() => expect(field('Name')).toBeTruthy());
    fillIn('First day', '0026-10-01');
    await click('Next: objectives');
    expect(complaintAt(field('First day'))).toContain('The start lies in the year 26. Type all four digits, as 2026.');
    fillIn('First day', '2026-10-01');
    fillIn('Last day', '2028-10-02');
    await click('Next: objectives');
    expect(complaintAt(field('Last day'))).toContain('The cycle is longer than two years.');
  });

  test('an end before the start is a sentence at the field, and nothing goes on', async () => {
    await openWizard();
    field('Other dates').click();
    await sees(() => expect(field('Name')).toBeTruthy());
    fillIn('First day', '2026-10-01');
    fillIn('Last day', '2026-09-01');
    await click('Next: objectives');
    expect(complaintAt(field('Last day'))).toContain('The end lies before the start.');
    expect(document.activeElement).toBe(field('Last day'));
    expect(text()).toContain('Step 1 of 4');
    fillIn('Last day', '2026-11-30');
    await sees(() => expect(field('Last day').getAttribute('aria-invalid')).toBe('false'));
    await click('Next: objectives');
    await seesText('Step 2 of 4');
  });

  test('a cycle that is in the file already is refused by name', async () => {
    server.always('openHome', homeWith(midQuarter));
    await openWizard();
    expect(text()).toContain('already in this file');
    expect(document.querySelector<HTMLInputElement>('.option input:checked')?.parentElement?.textContent).toContain(
      '2027-Q1',
    );
    document.querySelector<HTMLInputElement>('.option input')?.click();
    await sees(() => expect(document.querySelector<HTMLInputElement>('.option input')?.checked).toBe(true));
    await click('Next: objectives');
    await seesText('There is a 2026-Q4 in this file already.');
    expect(document.activeElement?.id).toBe('cycle.name');
  });
});

describe('step 2, objectives', () => {
  test('they are added, moved and removed, and the focus goes along', async () => {
    await openWizard();
    await click('Next: objectives');
    fillIn('Objective 1', 'First');
    await click('+ Add objective');
    await sees(() => expect(document.activeElement?.id).toBe('objectives.1.title'));
    await types('Second');
    await click('Move objective 2 up');
    await sees(() => expect(document.activeElement?.id).toBe('objectives.0.title'));
    expect([field('Objective 1').value, field('Objective 2').value]).toEqual(['Second', 'First']);
    await click('Remove objective 1');
    await sees(() => expect(field('Objective 1').value).toBe('First'));
    expect(buttons()).not.toContain('Remove objective 1');
  });

  test('at least one needs words; further blank ones are left out', async () => {
    await openWizard();
    await click('Next: objectives');
    await click('Next: key results');
    expect(complaintAt(field('Objective 1'))).toBe('Say in a few words what you want to achieve.');
    expect(document.activeElement).toBe(field('Objective 1'));
    fillIn('Objective 1', 'Grow our online sales');
    await click('+ Add objective');
    await click('Next: key results');
    await seesText('Step 3 of 4');
    expect(text()).not.toContain('1 of 2');
  });
});

describe('step 3, key results', () => {
  test('a missing value is named at its field, and an objective without any cannot be left', async () => {
    await writesAnObjective();
    await click('Next: check and create');
    expect(complaintAt(field('What will change?'))).toContain('has no key result yet');
    fillIn('What will change?', 'Online sales a month');
    await click('Next: check and create');
    expect(complaintAt(field('From'))).toBe('From is missing. Type 0 if you count from nothing.');
    fillIn('From', 'lots');
    fillIn('To', '10');
    await click('Next: check and create');
    expect(complaintAt(field('From'))).toContain('"lots" is not a number.');
    expect(document.activeElement).toBe(field('From'));
  });

  test('a folded card that needs a look says so and opens', async () => {
    await writesAnObjective();
    fillIn('What will change?', 'Online sales a month');
    await click('+ Add key result');
    fillIn('What will change?', 'Visitors');
    fillIn('From', '12,000');
    fillIn('To', '+20%');
    await seesText('= 14,400');
    await click('Next: check and create');
    await sees(() => expect(field('What will change?').value).toBe('Online sales a month'));
    expect(complaintAt(field('From'))).toContain('From is missing.');
    expect(text()).toContain('Key result 2: Visitors');
  });

  test('the measure decides what is asked', async () => {
    await writesAnObjective();
    await click('More: measure, dates, weight');
    fillIn('Measure', 'Keep at or below');
    await sees(() => expect(field('Limit')).toBeTruthy());
    expect(() => field('From')).toThrow();
    fillIn('Measure', 'Yes / no');
    await seesText('Goes from no to yes.');
    expect(() => field('Limit')).toThrow();
    fillIn('Measure', 'Steps');
    await sees(() => expect(field('Steps in all')).toBeTruthy());
  });

  test('a must reach is green at the target only', async () => {
    await writesAnObjective();
    fillIn('From', '85 %');
    fillIn('To', '95 %');
    await seesText('green from 92 %');
    await click('More: measure, dates, weight');
    fillIn('Ambition', 'Must reach');
    await seesText('green from 95 %');
  });

  test('a wrong weight opens More and stands there', async () => {
    await writesAnObjective();
    fillIn('What will change?', 'Retention');
    fillIn('From', '85 %');
    fillIn('To', '95 %');
    await click('More: measure, dates, weight');
    fillIn('Weight (blank counts as 1)', '-2');
    await click('More: measure, dates, weight');
    expect(() => field('Weight (blank counts as 1)')).toThrow();
    await click('Next: check and create');
    await sees(() => expect(complaintAt(field('Weight (blank counts as 1)'))).toContain('Weight is below 0.'));
  });

  test('Back and Next keep everything that was typed', async () => {
    await writesAnObjective();
    fillIn('What will change?', 'Half written');
    fillIn('From', 'odd');
    await click('Back');
    await seesText('Step 2 of 4');
    expect(field('Objective 1').value).toBe('Grow our online sales');
    await click('Back');
    await click('Next: objectives');
    await click('Next: key results');
    expect([field('What will change?').value, field('From').value]).toEqual(['Half written', 'odd']);
  });

  test('several objectives are gone through one by one', async () => {
    await openWizard({
      ...finishedDraft,
      step: 3,
      objectives: [...finishedDraft.objectives, { title: 'Second', owner: '', keyResults: [] }],
    });
    await seesText('1 of 2');
    await click('Next: objective 2');
    await sees(() => expect(heading()).toBe('Second'));
    await click('Back');
    await sees(() => expect(heading()).toBe('Grow our online sales'));
    await click('Following objective');
    await sees(() => expect(heading()).toBe('Second'));
    await click('+ Add key result');
    await sees(() => expect(document.activeElement?.id).toBe('objectives.1.keyResults.0.title'));
  });
});

describe('step 4, create', () => {
  test('two clicks make one quarter, and the button says that it is at work', async () => {
    server.hold('createQuarter');
    await openWizard(finishedDraft);
    button('Create as draft').click();
    button('Create as draft').click();
    await seesText('Creating…');
    expect(button('Creating…').getAttribute('aria-disabled')).toBe('true');
    button('Creating…').click();
    server.release();
    await seesText('2026-Q4 is in your sheet');
    expect(server.named('createQuarter')).toHaveLength(1);
  });

  test('after a lost connection everything is there, and trying again is the same operation', async () => {
    server.break('createQuarter', 'NetworkError: Connection failure due to HTTP 0');
    await openWizard(finishedDraft);
    await click('Create as draft');
    await seesText('The connection was lost');
    expect(text()).toContain('£40,000 → £52,000');
    await click('Try again');
    await seesText('2026-Q4 is in your sheet');
    const [first, second] = server.named('createQuarter');
    expect(second).toEqual(first);
    expect(created1().operationId).toBe('op-1');
  });

  test.each([
    ['objectives.0.keyResults.0.target', 'Step 3 of 4', 'To'],
    ['objectives.0.title', 'Step 2 of 4', 'Objective 1'],
    ['cycle.due', 'Step 1 of 4', 'Last day'],
  ])('a problem of %s is shown at the field, with the draft as it was', async (path, step, label) => {
    server.refuse('createQuarter', { message: 'The server minds this.', next: 'Change it.', field: path });
    await openWizard(finishedDraft);
    await click('Create as draft');
    await seesText(step);
    await sees(() => expect(complaintAt(field(label))).toContain('The server minds this. Change it.'));
    expect(document.activeElement).toBe(field(label));
    expect(document.querySelector('[role=alert]')).toBeNull();
    expect(created1()).toEqual(finishedDraft);
  });

  test('a problem without a field stands under the button', async () => {
    server.refuse('createQuarter', { message: 'Somebody else is creating a quarter.', next: 'Wait a moment.' });
    await openWizard(finishedDraft);
    await click('Create as draft');
    await seesText('Somebody else is creating a quarter.Wait a moment.');
    expect(text()).toContain('Step 4 of 4');
  });

  test('from there the quarter is opened or started', async () => {
    server.always('startQuarter', homeWith(midQuarter));
    await openWizard(finishedDraft);
    await click('Create as draft');
    await seesText('1 objective and 2 key results, as a draft.');
    await click('Open the register');
    await sees(() => expect(server.named('showTab')).toEqual([[7]]));
    await click('Start the quarter');
    await seesText('● 4 On track');
  });
});

describe('the draft in the background', () => {
  test('is saved with each step, and never after the quarter is made', async () => {
    await writesAnObjective();
    await sees(() => expect(server.named('keepDraft').at(-1)).toEqual([expect.objectContaining({ step: 3 })]));
    fillIn('What will change?', 'Sales');
    fillIn('From', '1');
    fillIn('To', '2');
    await click('Next: check and create');
    await click('Create as draft');
    await seesText('is in your sheet');
    expect(server.calls.at(-1)?.name).toBe('createQuarter');
    await new Promise((done) => setTimeout(done, 2300));
    expect(server.calls.at(-1)?.name).toBe('createQuarter');
  });

  test('is saved a moment after typing, too', async () => {
    await openWizard();
    await click('Next: objectives');
    fillIn('Objective 1', 'Grow');
    await sees(() =>
      expect(server.named('keepDraft').at(-1)).toEqual([
        expect.objectContaining({ objectives: [expect.objectContaining({ title: 'Grow' })] }),
      ]),
    );
  });

  test('survives going Home, where it can be continued', async () => {
    await writesAnObjective();
    fillIn('What will change?', 'Sales');
    await click('Home');
    await seesText('Continue where you left off');
    await click('Continue');
    await sees(() => expect(field('What will change?').value).toBe('Sales'));
    await click('Home');
    await sees(() =>
      expect(server.named('keepDraft').at(-1)).toEqual([
        expect.objectContaining({
          objectives: [expect.objectContaining({ keyResults: [expect.objectContaining({ title: 'Sales' })] })],
        }),
      ]),
    );
  });

  test('leaves nothing behind where nothing was done', async () => {
    await openWizard();
    await click('Home');
    await seesText('What do you want to do?');
    expect(text()).not.toContain('Continue where you left off');
    expect(server.named('keepDraft')).toEqual([]);
  });

  test('says so when it could not be saved, and tries again with the next change', async () => {
    server.break('keepDraft', 'NetworkError');
    await openWizard();
    await click('Next: objectives');
    await seesText('Not saved yet.');
    await click('Back');
    await sees(() => expect(text()).not.toContain('Not saved yet.'));
  });
});
