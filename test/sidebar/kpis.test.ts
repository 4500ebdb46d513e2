// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GoalsView, KpisView } from '../../src/contract.ts';
import { buttons, click, closeSidebar, field, fillIn, heading, openSidebar, sees, seesText, text } from './person.ts';
import { emptyFile, homeWith, midQuarter } from './sample-home.ts';
import { type ScriptedServer, scriptServer } from './scripted-server.ts';

let server: ScriptedServer;
beforeEach(() => {
  server = scriptServer();
});
afterEach(closeSidebar);

const kpis: KpisView = {
  sheetId: 31,
  kpis: [
    { id: 'KP1', name: 'Recurring revenue', status: 'Within limits', value: '£44,000', limit: '' },
    { id: 'KP2', name: 'Staff turnover', status: 'Above limit', value: '14 %', limit: '10 %' },
  ],
};
const goals: GoalsView = {
  mission: 'Good work for clients who grow',
  goals: [{ id: 'G1', title: 'Known' }],
  sheetId: 32,
};
const firstObjective = () => field('Objective 1') as unknown as HTMLTextAreaElement;

describe('the first run', () => {
  test('writes down goals', async () => {
    server.always('openHome', emptyFile);
    server.always('saveGoals', { ...emptyFile, goals });
    await openSidebar();
    await seesText('What do you want to do?');
    await click('Just our direction: write down goals');
    await seesText('Where do you want to be?');
    fillIn('Our mission in one sentence', 'Good work');
    fillIn('Long-term goal 1', 'Known');
    await click('+ Add goal');
    fillIn('Long-term goal 3', 'Loved');
    await click('Write them down');
    await seesText('Our mission and goals');
    expect(server.named('saveGoals')).toEqual([[{ mission: 'Good work', goals: ['Known', '', 'Loved'] }]]);
  });

  test('chooses KPIs, with one of its own', async () => {
    server.always('openHome', emptyFile);
    server.always('addKpis', { ...emptyFile, kpis });
    await openSidebar();
    await seesText('What do you want to do?');
    await click('Watch a few numbers: KPIs');
    await seesText('Which numbers do you watch?');
    for (const box of document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      if (!box.parentElement?.textContent?.includes('Staff')) box.click();
    }
    fillIn('One of your own', 'Repeat purchases');
    await click('Add to the sheet');
    await seesText('14 %, above limit 10 %');
    expect(server.named('addKpis')).toEqual([[['Staff turnover', 'Repeat purchases']]]);
  });

  test('keeps what was typed when the server refuses', async () => {
    server.always('openHome', emptyFile);
    server.refuse('saveGoals', { message: 'There is nothing to write down yet.', next: 'Type your mission.' });
    await openSidebar();
    await seesText('What do you want to do?');
    await click('Just our direction: write down goals');
    await seesText('Where do you want to be?');
    fillIn('Long-term goal 2', 'Loved');
    await click('Write them down');
    await seesText('There is nothing to write down yet.');
    expect(field('Long-term goal 2').value).toBe('Loved');
  });
});

describe('a KPI outside its limits', () => {
  test('offers an objective for the quarter that runs', async () => {
    server.always('openHome', homeWith(midQuarter, { kpis, goals }));
    await openSidebar();
    await seesText('14 %, above limit 10 %');
    expect(text()).not.toContain('£44,000');
    await click('Make it an objective: Staff turnover');
    await sees(() => expect(firstObjective().value).toBe('Bring staff turnover back within its limits'));
    expect(text()).toContain('Our mission: Good work for clients who grow');
    await click('Next: key results');
    await sees(() => expect(field('From').value).toBe('14 %'));
    expect(field('To').value).toBe('10 %');
  });

  test('offers one in a quarter to come where none is there', async () => {
    server.always('openHome', { ...emptyFile, kpis });
    await openSidebar();
    await seesText('14 %, above limit 10 %');
    await click('Make it an objective: Staff turnover');
    await seesText('When does it run?');
    expect(heading()).toBe('When does it run?');
    await click('Next: objectives');
    await sees(() => expect(firstObjective().value).toBe('Bring staff turnover back within its limits'));
  });
});

test('a key result in the selected row follows the chosen KPI', async () => {
  server.always('openHome', homeWith(midQuarter, { kpis }));
  server.always('followKpi', homeWith(midQuarter, { kpis }));
  await openSidebar();
  await seesText('This week');
  await click('▸ Let a key result follow one');
  await click('Follow it');
  await sees(() => expect(server.named('followKpi')).toEqual([['KP1']]));
});

test('without KPIs and goals Home offers them quietly', async () => {
  server.always('openHome', homeWith(midQuarter));
  await openSidebar();
  await seesText('This week');
  expect(buttons()).toEqual(expect.arrayContaining(['Write down goals', 'Watch a few KPIs']));
  expect(text()).not.toContain('Open the KPIs');
});
