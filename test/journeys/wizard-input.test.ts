/** What the wizard is given when people are in a hurry: each its own sentence, and the draft stays as it was typed. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Created, Home, QuarterDraft } from '../../src/contract.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted, keyResult, objective, quarter, refused } from './company.ts';

const TAB = 'OKRs 2026-Q4';
let workbench: ReturnType<typeof openWorkbench>;
beforeEach(() => {
  workbench = openWorkbench({ now: '2026-10-12T09:00:00Z', timeZone: 'Europe/London', locale: 'en_GB' });
});

const create = (draft: QuarterDraft) => {
  accepted(workbench.rpc('keepDraft', draft));
  return workbench.rpc('createQuarter', draft);
};
const kept = () => accepted<Home>(workbench.rpc('openHome')).draft;
const titles = () =>
  workbench
    .display(TAB, 'A3:A250')
    .map(([title]) => title?.trim() ?? '')
    .filter((title) => title !== '');

describe('refused, with the draft as it was', () => {
  const cycle = { name: '2026-Q4', from: '2026-10-01', due: '2026-12-31' };
  test.each<readonly [string, Partial<QuarterDraft>, RegExp]>([
    ['no objective', { objectives: [] }, /There is no objective yet/],
    ['an objective without a key result', { objectives: [objective('Alone')] }, /has no key result yet/],
    ['a key result without a name', { objectives: [objective('One', keyResult(' ', '1', '2'))] }, /has no name/],
    ['a start that is missing', { objectives: [objective('One', keyResult('Two', '', '2'))] }, /Start is missing/],
    ['a target that is a word', { objectives: [objective('One', keyResult('Two', '1', 'much'))] }, /not a number/],
    ['dates the wrong way round', { cycle: { ...cycle, from: '2026-12-31', due: '2026-10-01' } }, /before/],
    [
      'a title of 3,000 characters',
      { objectives: [objective('x'.repeat(3_000), keyResult('Two', '1', '2'))] },
      /3,000/,
    ],
  ])('%s', (_, change, sentence) => {
    const draft = quarter(change);
    expect(refused(create(draft)).message).toMatch(sentence);
    expect(kept()).toEqual(draft);
    expect(workbench.sheets()).not.toContain(TAB);
  });

  test('a name that another tab has', () => {
    workbench.run('onOpen');
    const { model } = workbench;
    const first = model.getters.getSheetIds()[0] ?? '';
    model.dispatch('RENAME_SHEET', { sheetId: first, oldName: workbench.sheets()[0] ?? '', newName: TAB });
    const draft = quarter();
    expect(refused(create(draft)).message).toMatch(/already a tab named “OKRs 2026-Q4” that OKR Register did not make/);
    expect(kept()).toEqual(draft);
  });
});

describe('taken as it is', () => {
  test.each<readonly [string, QuarterDraft['objectives']]>([
    ['a title of 500 characters', [objective(`A${'b'.repeat(498)}c`, keyResult('Two', '1', '2'))]],
    ['emoji', [objective('Delight 🎉👩‍👩‍👧 clients', keyResult('Rating ⭐', '1', '2'))]],
    ['right-to-left text', [objective('להיות הסוכנות המובילה', keyResult('رضا العملاء', '1', '2'))]],
    ['one title twice', [objective('Twice', keyResult('Same', '1', '2'), keyResult('Same', '1', '2'))]],
    ['start and target alike', [objective('One', keyResult('Hold it', '5', '5'))]],
    ['an owner nobody knows', [objective('One', keyResult('Two', '1', '2', { owner: 'Zoë Nobody' }))]],
    ['a due day outside of the cycle', [objective('One', keyResult('Two', '1', '2', { due: '2027-02-01' }))]],
  ])('%s', (_, objectives) => {
    accepted<Created>(create(quarter({ objectives })));
    const typed = objectives.flatMap(({ title, keyResults }) => [title, ...keyResults.map((one) => one.title)]);
    expect(titles()).toEqual(typed);
    expect(kept()).toBeNull();
    expect(workbench.failures()).toEqual([]);
  });

  test('forty objectives, and an owner who was new stands in Team', () => {
    const objectives = Array.from({ length: 40 }, (_, at) =>
      objective(`Objective ${at + 1}`, keyResult(`Key result ${at + 1}`, '1', '2', { owner: 'Zoë' })),
    );
    accepted<Created>(create(quarter({ objectives })));
    expect(titles()).toHaveLength(80);
    expect(workbench.display('Team', 'A2:A9').flat()).toContain('Zoë');
  });
});
