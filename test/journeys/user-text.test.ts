import { describe, expect, test } from 'vitest';
import type { Created, Home } from '../../src/contract.ts';
import { distFiles } from '../../workbench/emulator/dist-files.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted, keyResult, objective, quarter, refused } from './company.ts';
import { open, TAB, textsInTheCells, textsInTheWizard } from './user-text-journey.ts';

// All of them in the wizard, which is one quarter; test/slow types all of them into cells, too.
textsInTheWizard('en_GB');
textsInTheCells(['1/2', '=1+1', '2026-10-01', 'TRUE', "'quoted", '<img src=x onerror=alert(1)>', 'مرحبا بالعالم']);

describe('what no cell can hold well', () => {
  const cleaned: readonly (readonly [what: string, typed: string, stands: string])[] = [
    ['a NUL', 'Be\u0000 loved', 'Be loved'],
    ['a NUL at its end', 'Be loved\u0000', 'Be loved'],
    ['a line break', 'Be\nloved', 'Be loved'],
    ['a Windows line break', 'Be\r\nloved', 'Be loved'],
    ['tabs round it', '\tBe loved\t', 'Be loved'],
    ['a tab before a formula', '\t=1+1', '=1+1'],
    ['a line break before a formula', '\r\n=1+1', '=1+1'],
    ['a bell and an escape', 'Be\u0007\u001b loved', 'Be loved'],
    ['a line separator', 'Be\u2028loved', 'Be loved'],
    ['half an emoji', 'Be loved \ud83c', 'Be loved \ufffd'],
  ];

  test('is cleaned: controls, line breaks and half characters', () => {
    const workbench = open();
    const objectives = cleaned.map(([, typed]) => ({
      ...objective(typed, keyResult(typed, '1', '2', { owner: typed, source: typed })),
      owner: typed,
    }));
    accepted<Created>(workbench.rpc('createQuarter', quarter({ objectives })));
    const { cycle } = accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
    const rows = workbench.values(TAB, `A3:X${2 + 2 * cleaned.length}`);
    cleaned.forEach(([what, , stands], at) => {
      const [title, keyResultRow] = [rows[2 * at]?.[0], rows[2 * at + 1] ?? []];
      const found = [title, cycle?.objectives[at]?.title, ...[0, 7, 23].map((column) => keyResultRow[column])];
      expect([what, ...found]).toEqual([what, ...Array(5).fill(stands)]);
      expect(keyResultRow[13]).toBe(`O${at + 1} ${stands}`);
    });
  });

  test.each([
    ['an objective', 'objectives.0.title', (text: string) => objective(text, keyResult('Rating', '1', '2'))],
    [
      'a key result',
      'objectives.0.keyResults.0.title',
      (text: string) => objective('Be loved', keyResult(text, '1', '2')),
    ],
    [
      'an owner',
      'objectives.0.keyResults.0.owner',
      (text: string) => objective('Be loved', keyResult('Rating', '1', '2', { owner: text })),
    ],
    [
      'a source',
      'objectives.0.keyResults.0.source',
      (text: string) => objective('Be loved', keyResult('Rating', '1', '2', { source: text })),
    ],
  ])('%s of 60,000 characters is refused at its field, and nothing is made', (_, field, made) => {
    const workbench = open();
    const before = workbench.sheets();
    const problem = refused(workbench.rpc('createQuarter', quarter({ objectives: [made('x'.repeat(60_000))] })));
    expect(problem.field).toBe(field);
    expect(problem.message).toContain('60,000');
    expect(workbench.sheets()).toEqual(before);
  });

  test('a title of nothing but control characters is no title', () => {
    const problem = refused(
      open().rpc('createQuarter', quarter({ objectives: [objective('\u0000\u200b', keyResult('Rating', '1', '2'))] })),
    );
    expect(problem.field).toBe('objectives.0.title');
  });
});

describe('names of cycles', () => {
  test.each(['=1+1', 'a"b', "a'b", 'a/b', 'a\nb', 'a\u0000b', '<b>', 'x'.repeat(41), '🎯'])(
    '%s is refused with a sentence',
    (name) => {
      const cycle = { name, from: '2026-10-01', due: '2026-12-31' };
      const problem = refused(open().rpc('createQuarter', quarter({ cycle })));
      expect(problem).toMatchObject({ field: 'cycle.name', next: 'Shorten or change it.' });
    },
  );

  test('a name that differs in capitals only is the same tab to Sheets: refused, and nothing is half-made', () => {
    const workbench = open();
    accepted<Created>(workbench.rpc('createQuarter', quarter()));
    const before = workbench.sheets();
    const cycle = { name: '2026-q4', from: '2026-10-01', due: '2026-12-31' };
    const problem = refused(workbench.rpc('createQuarter', quarter({ operationId: 'two', cycle })));
    expect(problem.message).toContain('There is already a register for 2026-Q4');
    expect(workbench.sheets()).toEqual(before);
    expect(accepted<Home>(workbench.rpc('openHome')).cycles.map(({ name }) => name)).toEqual(['2026-Q4']);
  });
});

describe('the wizard’s unfinished draft', () => {
  test('a long unfinished draft comes back as typed, and no property holds half a character', () => {
    const { code, html } = distFiles();
    const probe = 'function kept() { return PropertiesService.getUserProperties().getProperties(); }';
    const workbench = openWorkbench({ code: `${code}\n${probe}`, html });
    const title = `a${'🎯'.repeat(4_000)}`;
    const draft = quarter({ step: 2, objectives: [objective(title, keyResult(title, '=1+1', '１２'))] });
    accepted(workbench.rpc('keepDraft', draft));
    expect(accepted<Home>(workbench.rpc('openHome')).draft).toEqual(draft);
    const values = Object.values(workbench.rpc('kept') as Record<string, string>);
    expect(values.length).toBeGreaterThan(4);
    for (const value of values) {
      expect(/\p{Cs}/u.test(value)).toBe(false);
      expect(new TextEncoder().encode(value).length).toBeLessThan(8_000);
    }
    accepted(workbench.rpc('keepDraft', null));
    expect(workbench.rpc('kept')).toEqual({});
  });
});
