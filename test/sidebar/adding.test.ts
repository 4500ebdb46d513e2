// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AimView, AlignmentView, QuarterDraft } from '../../src/contract.ts';
import { alignmentOf } from '../../src/domain/alignment.ts';
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

const aim = (id: string, title: string, more: Partial<AimView> = {}): AimView => ({
  ...{ id, title, cycle: '2026-Q4', days: 92, level: 'Company', supports: '', team: '', owner: '', status: null },
  ...more,
});
const aims = [
  aim('G1', 'Known in the whole country', { cycle: '', days: 0 }),
  aim('O9', 'Double our online sales', { cycle: '2026', days: 365, supports: 'G1' }),
  aim('O1', 'Grow our online sales', { supports: 'O9 Double our online sales', owner: 'Cleo', status: 'At risk' }),
  aim('O3', 'Faster pages', { level: 'Team', team: 'Web', supports: 'O1', owner: 'Dev', status: 'On track' }),
  aim('O4', 'Friendlier mails', { level: 'Team', team: 'Sales', supports: 'O77 Gone' }),
];
const aligned = (of: readonly AimView[]): AlignmentView => ({ aims: of, ...alignmentOf(of) });

let server: ScriptedServer;
beforeEach(() => {
  server = scriptServer();
  server.always('openHome', homeWith(midQuarter));
  server.always('openAlignment', aligned(aims));
  server.always('addToQuarter', { ...created(midQuarter), objectives: 1, keyResults: 1 });
});
afterEach(closeSidebar);

const optionsOf = (label: string) => [...field(label).querySelectorAll('option')].map((one) => one.textContent);
const sent = () => server.named('addToQuarter')[0]?.[0] as QuarterDraft;
async function opensAdding(): Promise<void> {
  await openSidebar();
  await seesText('Week 7 of 14');
  await click('Add objectives');
  await seesText('Step 1 of 3');
}

describe('Add objectives', () => {
  test('by keyboard alone: a team’s objective under the company’s, with one key result', async () => {
    await openSidebar();
    await seesText('Week 7 of 14');
    button('Add objectives').focus();
    await presses('Enter');
    await seesText('Step 1 of 3');
    await presses('Tab');
    await types('Answer shop clients the same day');
    await presses('Enter');
    await types('Dev');
    await presses('Tab');
    expect(document.activeElement).toBe(button('More: level, team, supports Objective 1'));
    await presses('Tab');
    expect(field('Level Objective 1').value).toBe('Team');
    await presses('Enter');
    await types('Sales');
    await sees(() => expect(optionsOf('Supports Objective 1')).toHaveLength(6));
    fillIn('Supports Objective 1', 'O1 Grow our online sales');
    fillIn('Sponsor in the leadership Objective 1', 'Ana');
    button('Next: key results').focus();
    await presses('Enter');
    await seesText('How will you know?');
    fillIn('What will change?', 'First reply, hours');
    fillIn('From', '4 h');
    fillIn('To', '1 h');
    button('Next: check and create').focus();
    await presses('Enter');
    await seesText('Step 3 of 3');
    expect(text()).toContain('Sales · Dev · supports O1 Grow our online sales');
    expect(text()).toContain('In a running quarter they count from today.');
    button('Add to 2026-Q4').focus();
    await presses('Enter');
    await seesText('Added to 2026-Q4');
    expect(document.activeElement).toBe(document.querySelector('h1'));
    expect(server.named('createQuarter')).toEqual([]);
    expect(sent()).toMatchObject({
      into: { sheetId: 7 },
      cycle: { name: '2026-Q4' },
      objectives: [
        { title: 'Answer shop clients the same day', level: 'Team', team: 'Sales', sponsor: 'Ana', owner: 'Dev' },
      ],
    });
    expect(sent().objectives[0]?.supports).toBe('O1 Grow our online sales');
  });

  test('the picker names goals and other cycles, and never offers what serves it', async () => {
    await opensAdding();
    await sees(() =>
      expect(optionsOf('Supports Objective 1')).toEqual([
        'Nothing yet',
        'G1 Known in the whole country',
        'O9 Double our online sales (2026)',
        'O1 Grow our online sales',
        'O3 Faster pages',
        'O4 Friendlier mails',
      ]),
    );
    fillIn('Objective 1', 'First');
    await click('+ Add objective');
    expect(field('Level Objective 2').value).toBe('Team');
    fillIn('Objective 2', 'Second');
    await sees(() => expect(optionsOf('Supports Objective 2')).toContain('First'));
    fillIn('Supports Objective 2', '#1');
    await sees(() => expect(optionsOf('Supports Objective 1')).not.toContain('Second'));
    await click('Remove objective 1');
    expect(field('Supports Objective 1').value).toBe('');
    fillIn('Level Objective 1', 'Company');
    await sees(() => expect(optionsOf('Supports Objective 1')).toHaveLength(3));
    expect(server.named('openAlignment')).toHaveLength(1);
  });

  test('a parent that is gone: the sentence stands at Supports, and the draft is as it was', async () => {
    const adding: QuarterDraft = {
      ...finishedDraft,
      into: { sheetId: 7 },
      objectives: finishedDraft.objectives.map((one) => ({ ...one, level: 'Team', supports: 'O5 Lost' })),
    };
    server.always('openHome', homeWith(midQuarter, { adding }));
    server.refuse('addToQuarter', {
      message: '“O5 Lost” is not there any more, or its cycle is closed.',
      next: 'Choose another one, or none.',
      field: 'objectives.0.supports',
    });
    await openSidebar();
    await seesText('Objectives for 2026-Q4, step 3 of 3');
    expect(buttons()).not.toContain('Add objectives');
    await click('Continue');
    await seesText('Step 3 of 3');
    await click('Add to 2026-Q4');
    await seesText('“O5 Lost” is not there any more');
    expect(document.activeElement).toBe(field('Supports Objective 1'));
    expect(optionsOf('Supports Objective 1')).toContain('O5 Lost');
  });

  test('another open register can be chosen', async () => {
    const home = homeWith(midQuarter);
    const year = { ...home.cycles[0]!, name: '2026', from: '2026-01-01', due: '2026-12-31', sheetId: 8 };
    const closed = { ...home.cycles[0]!, name: '2026-Q3', state: 'Closed' as const, sheetId: 9 };
    server.always('openHome', { ...home, cycles: [...home.cycles, year, closed] });
    await opensAdding();
    expect(optionsOf('Register')).toEqual(['2026-Q4', '2026']);
    await sees(() => expect(server.named('openAlignment')).toHaveLength(1));
    fillIn('Register', '8');
    await sees(() => expect(server.named('openAlignment')).toHaveLength(2));
    expect(server.named('openAlignment')[1]).toEqual([{ name: '2026', from: '2026-01-01', due: '2026-12-31' }]);
  });
});

describe('Add key result', () => {
  test('one card, then it is in the register', async () => {
    await openSidebar();
    await seesText('Week 7 of 14');
    await click('Add key result to Grow our online sales');
    await seesText('How will you know?');
    expect(heading()).toBe('Grow our online sales');
    expect(field('Owner').value).toBe('Cleo');
    expect(buttons()).not.toContain('Back');
    await click('Add to 2026-Q4');
    await seesText('has no key result yet');
    fillIn('What will change?', 'Baskets left full');
    fillIn('From', '60 %');
    fillIn('To', '45 %');
    server.always('addToQuarter', { ...created(midQuarter), objectives: 0, keyResults: 1 });
    await click('Add to 2026-Q4');
    await seesText('1 key result. Undo stands under Last changes.');
    expect(sent()).toMatchObject({ into: { sheetId: 7, under: 'O1' } });
  });

  test('left unfinished it is named on Home', async () => {
    await openSidebar();
    await seesText('Week 7 of 14');
    await click('Add key result to Grow our online sales');
    await seesText('How will you know?');
    fillIn('What will change?', 'Baskets left full');
    await click('Home');
    await seesText('A key result for “Grow our online sales”');
    await sees(() => expect(server.named('keepDraft').at(-1)?.[0]).toMatchObject({ into: { under: 'O1' } }));
    await click('Discard');
    await click('Discard the draft');
    await sees(() => expect(server.named('keepDraft').at(-1)).toEqual([null, 'adding']));
  });
});

describe('two kinds of drafts', () => {
  test('stand side by side, each with its name; discarding one leaves the other', async () => {
    const adding = { ...finishedDraft, step: 2 as const, into: { sheetId: 7 } };
    const draft = { ...finishedDraft, cycle: { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' } };
    server.always('openHome', homeWith(midQuarter, { draft, adding }));
    await openSidebar();
    await seesText('2027-Q1, step 4 of 4');
    await seesText('Objectives for 2026-Q4, step 1 of 3');
    await click('Discard');
    await click('Discard the draft');
    await sees(() => expect(server.named('keepDraft')).toEqual([[null]]));
    await sees(() => expect(text()).not.toContain('2027-Q1, step 4 of 4'));
    expect(text()).toContain('Objectives for 2026-Q4, step 1 of 3');
  });
});

describe('Write in the sheet instead', () => {
  test('sends what is there, finished or not, and opens what was made', async () => {
    server.always('openHome', emptyFile);
    server.always('createQuarter', created());
    await openSidebar('wizard');
    await seesText('of 4');
    expect(buttons()).not.toContain('Write in the sheet instead');
    await click('Next: objectives');
    fillIn('Objective 1', 'Grow');
    await click('Write in the sheet instead');
    await seesText('2026-Q4 is in your sheet');
    const [draft, asTyped] = server.named('createQuarter')[0] as [QuarterDraft, boolean];
    expect([draft.objectives[0]?.title, asTyped]).toEqual(['Grow', true]);
  });
});

describe('Alignment', () => {
  test('three levels with status, owner and cycle; what serves nothing stands below', async () => {
    await openSidebar();
    await seesText('Week 7 of 14');
    await click('Alignment');
    await seesText('What serves what.');
    expect(server.named('openAlignment')).toEqual([[{ name: '2026-Q4', from: '2026-10-01', due: '2026-12-31' }]]);
    const tree = document.querySelector('ul.tree');
    expect(tree?.querySelectorAll('ul.tree')).toHaveLength(3);
    for (const part of ['Goal', '2026 · Company', 'At risk: Grow our online sales', 'Company · Cleo', 'Web · Dev']) {
      expect((tree?.textContent ?? '').replace(/[▲●]/g, '')).toContain(part);
    }
    expect(text()).toContain('Supports nothing yet');
    expect(text()).toContain('Sales · “O77 Gone” is not there');
    await click('Home');
    await seesText('Week 7 of 14');
  });

  test('a circle is said in a sentence', async () => {
    const circle = [aim('O1', 'Grow', { supports: 'O2' }), aim('O2', 'Shrink', { supports: 'O1' })];
    server.always('openAlignment', aligned(circle));
    await openSidebar();
    await seesText('Week 7 of 14');
    await click('Alignment');
    await seesText('O1 and O2 support each other. Change what one of them supports.');
    expect(text()).not.toContain('is not there');
  });
});
