// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ImportRequest } from '../../src/contract.ts';
import { exportedRows, objective, planned } from '../domain/export/exported.ts';
import {
  button,
  buttons,
  click,
  closeSidebar,
  field,
  fillIn,
  heading,
  openSidebar,
  sees,
  seesText,
  text,
} from './person.ts';
import { created, emptyFile, homeWith, midQuarter } from './sample-home.ts';
import { type ScriptedServer, scriptServer } from './scripted-server.ts';

const PASTED = 'Objective\tKey result\tOwner\nGrow\tSales\tAna\n\tClients\tBen\nLast\tYears\tAna';
const LINK = 'Bring your OKRs from another sheet';

let server: ScriptedServer;
beforeEach(() => {
  server = scriptServer();
  server.always('openHome', emptyFile);
  server.always('placesToImport', { tabs: [{ name: 'Old OKRs', sheetId: 5 }], dayOrder: 'day first' });
  server.always('importQuarter', created());
});
afterEach(closeSidebar);

async function openImport(): Promise<void> {
  await openSidebar();
  await seesText(LINK);
  await click(LINK);
  await sees(() => expect(field('Where are they?').textContent).toContain('Old OKRs'));
}

/** Types or chooses, and waits until it is drawn. */
async function enters(label: string, value: string): Promise<void> {
  fillIn(label, value);
  await new Promise((drawn) => setTimeout(drawn, 5));
}

async function looksAt(pasted: string): Promise<void> {
  await openImport();
  await enters('Paste them here', pasted);
  await click('Look at them');
}

const requested = () => server.named('importQuarter').map(([request]) => request as ImportRequest);
const titles = (request: ImportRequest | undefined) =>
  request?.objectives.map(({ title, keyResults }) => [title, ...keyResults.map((one) => one.title)]);

describe('a pasted table', () => {
  test('is looked at without a call, then created for the dates one chooses', async () => {
    await looksAt(PASTED);
    expect(heading()).toBe('2 objectives, 3 key results');
    expect(document.activeElement).toBe(document.querySelector('h1'));
    expect(text()).toContain('Grow 2 key results');
    expect(field('Owner').value).toBe('owner');
    expect(server.calls.map(({ name }) => name)).toEqual(['openHome', 'placesToImport']);
    await click('Next: dates');
    expect(heading()).toBe('When does it run?');
    await click('Create as draft');
    await sees(() => expect(heading()).toBe('2026-Q4 is in your sheet'));
    expect(requested()[0]?.cycle).toEqual({ name: '2026-Q4', from: '2026-10-01', due: '2026-12-31' });
    expect(titles(requested()[0])).toEqual([
      ['Grow', 'Sales', 'Clients'],
      ['Last', 'Years'],
    ]);
  });

  test('a column can be something else than was guessed; what it was goes from the other column', async () => {
    await looksAt(PASTED);
    await enters('Key result', 'owner');
    await sees(() => expect(field('Owner').value).toBe(''));
    await enters('Owner', 'keyResult');
    await click('Next: dates');
    await click('Create as draft');
    await sees(() =>
      expect(titles(requested()[0])).toEqual([
        ['Grow', 'Ana', 'Ben'],
        ['Last', 'Ana'],
      ]),
    );
    expect(requested()[0]?.objectives[1]?.keyResults[0]?.owner).toBe('Years');
  });

  test('the decimal sign can be changed', async () => {
    await looksAt('Objective\tKey result\tStart\tTarget\nGrow\tSales\t1\t1.500');
    expect(field('Numbers are written as').value).toBe('.');
    await enters('Numbers are written as', ',');
    await click('Next: dates');
    await click('Create as draft');
    await sees(() => expect(requested()[0]?.objectives[0]?.keyResults[0]?.target).toBe(1500));
  });

  test('dates outside the cycle are counted where it is chosen', async () => {
    await looksAt('Objective,Key result,Due\nGrow,Sales,2026-12-31\nGrow,Clients,2027-01-31\nGrow,Press,');
    await click('Next: dates');
    expect(text()).toContain('1 key result has dates outside these.');
  });

  test('rows without a place are listed and stay out only when one says so', async () => {
    await looksAt('Objective,Key result,Target\n,Lost,3\nGrow,Sales,5');
    expect(text()).toContain('1 row has no place');
    expect(text()).toContain('Line 2: There is no objective above it. “Lost · 3”');
    expect(text()).toContain('1 row needs a look.');
    await click('Next: dates');
    expect(text()).toContain('Leave these rows out, or change what the columns hold.');
    expect(document.activeElement?.id).toBe('leave');
    await click('Leave these out');
    expect(text()).toContain('1 row is left out.');
    await click('Next: dates');
    expect(heading()).toBe('When does it run?');
  });

  test('nothing pasted, or far too much, is a sentence at the field', async () => {
    await looksAt('  ');
    expect(text()).toContain('There is nothing in it yet.');
    expect(document.activeElement?.id).toBe('pasted');
    await enters('Paste them here', 'a\n'.repeat(5_001));
    await click('Look at them');
    expect(text()).toContain('This has more than 5,000 rows.');
  });

  test('going back keeps what was pasted', async () => {
    await looksAt(PASTED);
    await click('Next: dates');
    await click('Back');
    expect(heading()).toBe('2 objectives, 3 key results');
    await click('Back');
    expect(field('Paste them here').value).toBe(PASTED);
    await click('Home');
    await sees(() => expect(heading()).toBe('What do you want to do?'));
  });

  test('2,500 rows: counts, the first of them, and how many more', async () => {
    const rows = Array.from({ length: 2_500 }, (_, at) => `Objective ${at % 50} of us,Key result no ${at} of all,soon`);
    await looksAt(`Objective,Key result,Due\n${rows.join('\n')}`);
    await sees(() => expect(heading()).toBe('50 objectives, 2500 key results'));
    expect(text()).toContain('and 42 more');
    expect(document.querySelectorAll('li').length).toBeLessThan(80);
  });
});

describe('a tab of the file', () => {
  test('is fetched and looked at', async () => {
    server.always('tableToImport', [
      { line: 1, cells: [{ text: 'Objective' }, { text: 'Key result' }, { text: 'Target' }] },
      { line: 2, cells: [{ text: 'Grow' }, { text: 'Sales' }, { text: '85%', number: 0.854 }] },
    ]);
    await openImport();
    await enters('Where are they?', '5');
    await sees(() => expect(document.querySelector('#pasted')).toBeNull());
    await click('Look at them');
    await sees(() => expect(heading()).toBe('1 objective, 1 key result'));
    expect(server.named('tableToImport')).toEqual([[5]]);
    await click('Next: dates');
    await click('Create as draft');
    await sees(() => expect(requested()[0]?.objectives[0]?.keyResults[0]?.target).toBe(0.854));
  });

  test('a blank one says so at the choice', async () => {
    server.always('tableToImport', []);
    await openImport();
    await enters('Where are they?', '5');
    await sees(() => expect(document.querySelector('#pasted')).toBeNull());
    await click('Look at them');
    await seesText('There is nothing in it yet.');
    expect(document.activeElement?.id).toBe('where');
  });
});

describe('creating', () => {
  const goToDates = async () => {
    await looksAt(PASTED);
    await click('Next: dates');
  };

  test('a refused cycle is said at its field, and nothing is lost', async () => {
    server.refuse('importQuarter', {
      field: 'cycle.due',
      message: 'The end lies before the start.',
      next: 'Choose an end after the start.',
    });
    await goToDates();
    await click('Create as draft');
    await seesText('The end lies before the start. Choose an end after the start.');
    await sees(() => expect(document.activeElement?.id).toBe('cycle.due'));
    await click('Create as draft');
    await sees(() => expect(heading()).toBe('2026-Q4 is in your sheet'));
  });

  test('after a broken connection the same quarter is asked for again', async () => {
    server.break('importQuarter', 'NetworkError');
    await goToDates();
    await click('Create as draft');
    await seesText('The connection was lost');
    await click('Try again');
    await sees(() => expect(requested()).toHaveLength(2));
    expect(requested()[0]?.operationId).toBe(requested()[1]?.operationId);
  });

  test('two clicks are one', async () => {
    server.hold('importQuarter');
    await goToDates();
    button('Create as draft').click();
    button('Create as draft').click();
    await seesText('Creating…');
    server.release();
    await sees(() => expect(heading()).toBe('2026-Q4 is in your sheet'));
    expect(requested()).toHaveLength(1);
  });
});

test('from Home it is one press away, too', async () => {
  server.always('openHome', homeWith(midQuarter));
  await openSidebar();
  await seesText('Start new quarter');
  expect(buttons()).toContain(LINK);
});

describe('a cycle goes out as text', () => {
  beforeEach(() => {
    server.always('openHome', homeWith(midQuarter));
    server.always('exportCycle', {
      title: 'OKRs 2026-Q4',
      rows: exportedRows([objective('Grow', [planned('Sales')])]),
    });
  });
  const exported = () => document.querySelector('textarea')?.value;
  const openExport = async () => {
    await openSidebar();
    await seesText('Copy or download this cycle');
    await click('Copy or download this cycle');
    await sees(() => expect(exported()).toContain('Key result,K1,Sales'));
  };

  test('as CSV first, as Markdown when chosen; to copy or to keep as a file', async () => {
    document.execCommand = vi.fn(() => true);
    await openExport();
    expect(heading()).toBe('2026-Q4 as text');
    const link = () => document.querySelector('a');
    expect(link()?.getAttribute('download')).toBe('OKRs 2026-Q4.csv');
    expect(decodeURIComponent(link()?.getAttribute('href') ?? '')).toContain('Type,ID,Objective / key result');
    await click('Copy as text');
    await seesText('Copied.');
    await enters('As', 'markdown');
    await sees(() => expect(exported()).toContain('# OKRs 2026-Q4\n\n## O1 Grow'));
    expect(server.named('exportCycle')).toEqual([[7]]);
    expect(link()?.getAttribute('download')).toBe('OKRs 2026-Q4.md');
    expect(text()).not.toContain('Copied.');
  });

  test('where it cannot be copied it is marked', async () => {
    document.execCommand = vi.fn(() => false);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('blocked'));
    await openExport();
    await click('Copy as text');
    await seesText('The text is marked');
  });
});
