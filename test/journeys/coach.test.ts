/** What the coach's buttons do to the file. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Created, Home } from '../../src/contract.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted, quarter } from './company.ts';

let workbench: ReturnType<typeof openWorkbench>;
beforeEach(() => {
  workbench = openWorkbench({ now: '2026-10-02T09:00:00Z', timeZone: 'Europe/London', locale: 'en_GB' });
});
const actions = (to = 4) => workbench.display('Actions', `A2:F${to}`);

describe('a task taken out of the draft', () => {
  const drafted = quarter({
    actions: [
      { what: 'Launch the newsletter', who: 'Cleo', forObjective: 'Grow our online sales' },
      { what: '=Call "all" clients', who: '', forObjective: 'A title that was changed since' },
    ],
  });

  test('stands in Actions once the quarter is made, with what it is for', () => {
    accepted<Created>(workbench.rpc('createQuarter', drafted));
    expect(actions()).toEqual([
      ['Launch the newsletter', 'O2 Grow our online sales', 'Cleo', '', 'FALSE', 'Planning of 2026-Q4'],
      ['=Call "all" clients', '', '', '', 'FALSE', 'Planning of 2026-Q4'],
      ['', '', '', '', 'FALSE', ''],
    ]);
    expect(workbench.sheets().slice(0, 3)).toEqual(['OKRs 2026-Q4', 'Guide', 'Actions']);
    expect(workbench.failures()).toEqual([]);
  });

  test('is there once, however often Create is pressed', () => {
    accepted<Created>(workbench.rpc('createQuarter', drafted));
    accepted<Created>(workbench.rpc('createQuarter', drafted));
    expect(actions(5).filter(([what]) => what !== '')).toHaveLength(2);
  });

  test('goes with the quarter when that is undone, unless somebody has ticked it', () => {
    accepted<Created>(workbench.rpc('createQuarter', drafted));
    workbench.edit('Actions', 'E3', [[true]]);
    const [made] = accepted<Home>(workbench.rpc('openHome')).changes;
    accepted<Home>(workbench.rpc('undoChange', made?.id));
    expect(actions(3)).toEqual([
      ['=Call "all" clients', '', '', '', 'TRUE', 'Planning of 2026-Q4'],
      ['', '', '', '', 'FALSE', ''],
    ]);
  });

  test('without any there is no such tab', () => {
    accepted<Created>(workbench.rpc('createQuarter', quarter()));
    expect(workbench.sheets()).not.toContain('Actions');
  });
});
