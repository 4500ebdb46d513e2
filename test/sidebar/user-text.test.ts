// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { QuarterDraft } from '../../src/contract.ts';
import { button, click, closeSidebar, openSidebar, sees, seesText, text } from './person.ts';
import { created, emptyFile, finishedDraft, homeWith, midQuarter } from './sample-home.ts';
import { type ScriptedServer, scriptServer } from './scripted-server.ts';

/** What people wrote is shown letter by letter: none of it becomes a part of the page. */
const IMAGE = '<img src=x onerror="window.broken=1">';
const SCRIPT = '</script><script>window.broken=1</script>';
const RIGHT_TO_LEFT = 'مرحبا &amp; <b>بالعالم</b>';

let server: ScriptedServer;
beforeEach(() => {
  server = scriptServer();
});
afterEach(closeSidebar);

function seesItAsText(...texts: readonly string[]): void {
  for (const one of texts) expect(text()).toContain(one);
  expect(document.querySelectorAll('main :is(img, script, b, iframe, a[href^="javascript"])')).toHaveLength(0);
  expect((window as { broken?: number }).broken).toBeUndefined();
}

test('Home: titles, owners, reasons, cycles and changes', async () => {
  const [objective] = midQuarter.objectives;
  const [trouble] = midQuarter.attention;
  if (!objective || !trouble) throw new Error('The sample has an objective in trouble.');
  const cycle = {
    ...midQuarter,
    objectives: [{ ...objective, title: IMAGE, owner: SCRIPT }],
    attention: [{ ...trouble, title: RIGHT_TO_LEFT, owner: IMAGE, why: SCRIPT }],
  };
  const other = {
    name: IMAGE,
    from: '2026-07-01',
    due: '2026-09-30',
    state: 'Closed',
    sheetId: 9,
    example: false,
  } as const;
  server.always(
    'openHome',
    homeWith(cycle, {
      cycles: [...homeWith(cycle).cycles, other],
      changes: [{ id: 1, what: `Made ${SCRIPT}`, who: IMAGE, day: '2026-10-05' }],
    }),
  );
  await openSidebar();
  await seesText('Week 7 of 14');
  seesItAsText(IMAGE, SCRIPT, RIGHT_TO_LEFT);
});

describe('the wizard', () => {
  const [first] = finishedDraft.objectives;
  const [keyResult] = first?.keyResults ?? [];
  if (!first || !keyResult) throw new Error('The finished draft has a key result.');
  const draft: QuarterDraft = {
    ...finishedDraft,
    objectives: [
      {
        key: 1,
        title: IMAGE,
        owner: SCRIPT,
        keyResults: [{ ...keyResult, title: RIGHT_TO_LEFT, owner: IMAGE, source: SCRIPT }],
      },
    ],
  };

  test('brings a draft back into its fields and sums it up', async () => {
    server.always('openHome', { ...emptyFile, draft, people: [IMAGE] });
    await openSidebar('wizard');
    await seesText('of 4');
    seesItAsText(IMAGE, RIGHT_TO_LEFT);
    await click('Back');
    await sees(() => expect(document.querySelector<HTMLInputElement>('input')).not.toBeNull());
    const typed = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
    expect(typed).toEqual(expect.arrayContaining([RIGHT_TO_LEFT]));
    seesItAsText();
  });

  test('sends what was typed, letter by letter', async () => {
    server.always('openHome', { ...emptyFile, draft });
    server.always('createQuarter', created());
    await openSidebar('wizard');
    await seesText('of 4');
    await click('Create as draft');
    await sees(() => expect(server.named('createQuarter')).toHaveLength(1));
    const [sent] = server.named('createQuarter')[0] as [QuarterDraft];
    expect(sent.objectives).toEqual(draft.objectives);
  });
});

test('a refusal that quotes what was typed', async () => {
  server.always('openHome', emptyFile);
  server.refuse('makeExample', { message: `There is no ${IMAGE}.`, next: SCRIPT });
  await openSidebar();
  await seesText('What do you want to do?');
  button('Try with an example').click();
  await seesText('There is no');
  seesItAsText(IMAGE, SCRIPT);
});
