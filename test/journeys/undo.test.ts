import { beforeEach, describe, expect, test } from 'vitest';
import type { Created, Home } from '../../src/contract.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted, quarter, refused } from './company.ts';
import { fileAfter, TAB } from './prepared-file.ts';

const LATE = { now: '2026-11-16T09:00:00Z', user: 'ana@example.org' };
let workbench: ReturnType<typeof openWorkbench>;
const home = () => accepted<Home>(workbench.rpc('openHome'));
const undoLast = () => workbench.rpc('undoChange', home().changes[0]?.id);

beforeEach(() => {
  workbench = openWorkbench({ ...LATE, timeZone: 'Europe/London', locale: 'en_GB' });
});

describe('a made quarter', () => {
  const MADE = fileAfter(LATE, (one) => {
    accepted<Created>(one.rpc('createQuarter', quarter()));
  });
  beforeEach(() => {
    workbench = openWorkbench({ snapshot: MADE(), user: LATE.user });
  });

  test('stands in the list with who and when, and can be taken back', () => {
    expect(home().changes).toEqual([
      { id: 1, what: 'Made 2026-Q4: 2 objectives, 3 key results.', who: 'ana@example.org', day: '2026-11-16' },
    ]);
    const after = accepted<Home>(undoLast());
    expect(after.cycle).toBeNull();
    expect(after.changes).toEqual([]);
    expect(workbench.sheets()).not.toContain(TAB);
  });

  test('stays, with the difference, where somebody has worked on it', () => {
    workbench.edit(TAB, 'F4', [['87%']]);
    const { message } = refused(undoLast());
    expect(message).toContain('Somebody has worked on it since');
    expect(message).toContain('K1 Current was blank and is 0.87.');
    expect(workbench.display(TAB, 'F4')).toEqual([['87%']]);
  });

  test('started and taken back is a Draft again, with every word', () => {
    accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
    workbench.edit(TAB, 'F4', [['87%']]);
    expect(workbench.display(TAB, 'B4')).toEqual([['▲ At risk']]);
    const { cycle } = accepted<Home>(undoLast());
    expect(cycle?.state).toBe('Draft');
    expect(workbench.display(TAB, 'B4:F4')).toEqual([['', '0.20', '██░░░░░░░░', '85%', '87%']]);
  });

  test('IDs are not given again after it', () => {
    accepted<Home>(undoLast());
    accepted<Created>(workbench.rpc('createQuarter', quarter({ operationId: 'two' })));
    expect(workbench.display(TAB, 'M3:M4')).toEqual([['O3'], ['K4']]);
  });
});

test('a removed example comes back as it stood, changes and people included', () => {
  accepted<Created>(workbench.rpc('makeExample'));
  workbench.edit(TAB, 'F4', [['92%']]);
  const before = workbench.display(TAB, 'A1:X17');
  accepted<Home>(workbench.rpc('removeExample'));
  const { people } = accepted<Home>(undoLast());
  expect(workbench.display(TAB, 'A1:X17')).toEqual(before);
  expect(people).toHaveLength(6);
});

test('a change that is gone says so', () => {
  expect(refused(workbench.rpc('undoChange', 99)).message).toContain('undone already');
});
