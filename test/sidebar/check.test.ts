// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CheckReport, Finding } from '../../src/contract.ts';
import { button, buttons, click, closeSidebar, heading, openSidebar, sees, seesText, text } from './person.ts';
import { emptyFile, homeWith, midQuarter } from './sample-home.ts';
import { type ScriptedServer, scriptServer } from './scripted-server.ts';

const TAB = 'OKRs 2026-Q4';

const AT = { tab: TAB, sheetId: 7, id: '', header: '', mendable: false, offer: null, more: 0 } as const;
const blocked: Finding<'formula-blocked'> = {
  ...AT,
  rule: 'formula-blocked',
  facts: { head: 'K2', cleared: [['K5', 'ask Ben']] },
  cell: 'K5',
  header: 'Why',
  mendable: true,
};
const complaint: Finding<'complaint'> = {
  ...AT,
  rule: 'complaint',
  facts: { said: 'Target is not a number. Type digits only.' },
  cell: 'G5',
  id: 'K2',
  header: 'Target',
};
const order: Finding<'out-of-order'> = {
  ...AT,
  rule: 'out-of-order',
  facts: { ids: ['K2'] },
  cell: 'A5',
  id: 'K2',
  offer: 'sort',
};
const gone: Finding<'tab-deleted'> = {
  ...AT,
  rule: 'tab-deleted',
  facts: { cycle: '2026-Q3' },
  tab: '',
  sheetId: null,
  cell: '',
  offer: 'forget',
};

const report = (...findings: readonly Finding[]): CheckReport => ({
  findings,
  lookedAt: { cycle: '2026-Q4', tab: TAB, objectives: 3, keyResults: 8, columns: 58, otherCycles: ['2026-Q3'] },
});

let server: ScriptedServer;
beforeEach(() => {
  server = scriptServer();
});
afterEach(closeSidebar);

const blue = () => [...document.querySelectorAll('.button.main')].map((one) => one.textContent);

describe('Check and repair', () => {
  test('says of what everything is whole; Home is not needed for it', async () => {
    server.always('checkFile', report());
    await openSidebar('check');
    await seesText('Everything is whole.');
    expect(text()).toContain('Looked at: OKRs 2026-Q4 with 3 objectives and 8 key results');
    expect(text()).toContain('Of 1 other cycle, that its tab is there.');
    expect(buttons()).toEqual(['Check again', 'Home']);
    expect(server.calls.map(({ name }) => name)).toEqual(['checkFile']);
  });

  test('parts what Repair can mend from what a person has to look at, with one blue button', async () => {
    server.always('checkFile', report(blocked, complaint, order, gone));
    await openSidebar('check');
    await seesText('Can be mended now');
    expect(text()).toContain('OKRs 2026-Q4 · Why, K5Something typed in K5 stops the whole column');
    expect(text()).toContain('For you to look at');
    expect(blue()).toEqual(['Repair']);
    // What Repair mends needs no visit, and a tab that is gone cannot be shown.
    expect(buttons().filter((name) => name.startsWith('Show'))).toEqual(['Show K2, Target, G5', 'Show K2, A5']);
    await click('Show K2, Target, G5');
    await sees(() => expect(server.named('showTab')).toEqual([[7]]));
  });

  test('Repair is pressed once, says what it changed and shows what is left', async () => {
    server.always('checkFile', report(blocked, complaint));
    server.always('repairFile', { ...report(complaint), changed: [blocked, blocked] });
    await openSidebar('check');
    await seesText('Can be mended now');
    button('Repair').click();
    button('Repair').click();
    await seesText('Freed the column “Why”. Cleared: K5 held “ask Ben”.');
    expect(document.querySelectorAll('.changed li')).toHaveLength(1);
    expect(server.named('repairFile')).toHaveLength(1);
    expect(text()).not.toContain('Can be mended now');
    expect(text()).toContain('Target is not a number.');
    expect(document.activeElement?.tagName).toBe('H1');
  });

  test('of many of a kind says how many more there are', async () => {
    server.always('checkFile', report(complaint, { ...complaint, id: '', cell: '', more: 3 }));
    await openSidebar('check');
    await seesText('3 more of the same kind.');
    expect(text()).toContain('They are listed once those above are gone.');
  });

  test('puts key results back, then looks again', async () => {
    server.once('checkFile', report(order));
    server.always('checkFile', report());
    server.always('sortUnderObjectives', homeWith(midQuarter));
    await openSidebar('check');
    await seesText('Put key results back');
    await click('Put key results back');
    await seesText('Everything is whole.');
    expect(server.named('sortUnderObjectives')).toHaveLength(1);
  });

  test('what people typed is shown as text', async () => {
    const nasty = '<img src=x onerror="window.hacked=1">';
    server.always('checkFile', report({ ...complaint, id: nasty, facts: { said: `${nasty}. ${nasty}` } }));
    await openSidebar('check');
    await seesText(nasty);
    expect(document.querySelector('main img')).toBeNull();
  });

  test('a cycle without its tab can be forgotten here, after a question', async () => {
    server.always('checkFile', report(gone));
    server.always('forgetQuarter', homeWith(midQuarter));
    await openSidebar('check');
    await seesText('The tab of 2026-Q3 was deleted.');
    await click('Forget 2026-Q3');
    expect(server.named('forgetQuarter')).toEqual([]);
    server.always('checkFile', report());
    await click('Forget 2026-Q3');
    await seesText('Everything is whole.');
    expect(server.named('forgetQuarter')).toEqual([['2026-Q3']]);
  });

  describe('copies the list as text', () => {
    test('by way of a text area', async () => {
      let copied = '';
      document.execCommand = vi.fn(() => {
        copied = document.querySelector<HTMLTextAreaElement>('body > textarea')?.value ?? '';
        return true;
      });
      server.always('checkFile', report(blocked, complaint));
      await openSidebar('check');
      await seesText('Copy as text');
      await click('Copy as text');
      await seesText('Copied.');
      expect(copied).toBe(
        [
          `${TAB}, Why, K5: Something typed in K5 stops the whole column “Why”, so K2 shows an error. The cell is cleared, and the column fills itself again.`,
          `${TAB}, K2, Target, G5: Target is not a number. Type digits only.`,
        ].join('\n'),
      );
      expect(document.querySelector('textarea')).toBeNull();
    });

    test('or shows it to be copied by hand', async () => {
      vi.stubGlobal('navigator', { language: 'en' });
      document.execCommand = vi.fn(() => false);
      server.always('checkFile', report(complaint));
      await openSidebar('check');
      await seesText('Copy as text');
      await click('Copy as text');
      await seesText('Select this and copy it');
      expect(document.querySelector('textarea')?.value).toContain('Target is not a number.');
      vi.unstubAllGlobals();
    });
  });

  test('what goes wrong has its card and a way on', async () => {
    server.break('checkFile', 'NetworkError: Connection failure due to HTTP 0');
    server.always('checkFile', report());
    await openSidebar('check');
    await seesText('The connection was lost');
    await click('Try again');
    await seesText('Everything is whole.');
  });

  test('Home is one press away', async () => {
    server.always('checkFile', report());
    server.always('openHome', homeWith(midQuarter));
    await openSidebar('check');
    await seesText('Everything is whole.');
    await click('Home');
    await sees(() => expect(heading()).toBe('2026-Q4'));
  });

  test('a register Home cannot read offers Check', async () => {
    server.refuse('openHome', {
      message: 'The column “Owner” is missing in “OKRs 2026-Q4”.',
      next: 'Choose Check and repair.',
    });
    server.always('openHome', emptyFile);
    server.always('checkFile', report(blocked));
    await openSidebar();
    await seesText('The column “Owner” is missing');
    await click('Check and repair');
    await seesText('Can be mended now');
    expect(document.querySelector('[role=alert]')).toBeNull();
  });
});
