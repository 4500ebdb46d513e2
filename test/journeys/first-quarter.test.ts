import { beforeEach, describe, expect, test } from 'vitest';
import type { Created, Home } from '../../src/contract.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted } from './company.ts';
import { fileAfter } from './prepared-file.ts';

type Workbench = ReturnType<typeof openWorkbench>;
const MID_QUARTER = '2026-11-16T09:00:00Z';
let workbench: Workbench;

const open = (now = MID_QUARTER) => openWorkbench({ now, timeZone: 'Europe/London', locale: 'en_GB' });
/** The visible columns of the row whose title begins with this. */
function row(title: string, tab = 'OKRs 2026-Q4'): Record<string, string> {
  const [header = [], ...rows] = workbench.display(tab, 'A2:AA60');
  const found = rows.find((cells) => cells[0]?.trim().startsWith(title));
  if (!found) throw new Error(`No row "${title}" in ${tab}`);
  return Object.fromEntries(header.map((name, index) => [name, found[index] ?? '']));
}
const rowNumber = (title: string, tab = 'OKRs 2026-Q4') =>
  workbench.display(tab, 'A1:A60').findIndex(([cell]) => cell?.trim().startsWith(title)) + 1;

const EXAMPLE = fileAfter({ now: MID_QUARTER }, (one) => {
  accepted<Created>(one.rpc('makeExample'));
});

beforeEach(() => {
  workbench = open();
});

describe('an empty file', () => {
  test('has a menu of what works and no tab of ours', () => {
    workbench.run('onOpen');
    expect(JSON.stringify(workbench.menu())).toContain('Start new quarter');
    const home = accepted<Home>(workbench.rpc('openHome'));
    expect(home.cycle).toBeNull();
    expect(home.cycles).toEqual([]);
    expect(home.file.today).toBe('2026-11-16');
  });

  test('the menu opens the sidebar', () => {
    workbench.run('openSidebar');
    expect(workbench.sidebar()).toContain('<');
  });
});

describe('the example company', () => {
  beforeEach(() => {
    workbench = openWorkbench({ snapshot: EXAMPLE() });
  });

  test('reads at mid-quarter as a person expects it', () => {
    expect(workbench.display('OKRs 2026-Q4', 'A1:A1')[0]?.[0]).toBe(
      'OKRs 2026-Q4 · 1 Oct – 31 Dec · 51 % gone, 45 days left · heads for 0.69 · ● 4 ▲ 2 ■ 1 ✓ 1 – 1 ✕ 1 ⚠ 1',
    );
    expect(row('Keep more clients')).toMatchObject({
      Status: '● On track',
      Score: '0.40',
      Why: 'Heads for 0.79',
      Progress: '████░░░░░░',
    });
    expect(row('Client rating')).toMatchObject({ Status: '▲ At risk', Score: '0.17', Why: 'Heads for 0.48' });
    expect(row('Shortlisted')).toMatchObject({ Status: '▲ At risk', Score: '0.00', Why: 'Owner 60 % sure' });
    expect(row('Online sales a month')).toMatchObject({ Status: '● On track', Score: '0.37', Why: 'Heads for 0.74' });
    expect(row('Website visitors')).toMatchObject({
      Status: '■ Off track',
      Score: '0.08',
      Why: 'Heads for 0.32; owner 35 % sure',
    });
    expect(row('First reply')).toMatchObject({ Status: '● On track', Score: '0.50', Why: 'Heads for 0.98' });
    expect(row('Complaints reopened')).toMatchObject({
      Status: '– No update',
      Score: '0.30',
      Why: '14 days without a check-in',
    });
    expect(row('Clients with a named contact')).toMatchObject({
      Status: '● On track',
      Score: '0.60',
      Why: 'Heads for 1.00',
    });
    expect(row('Become the UK')).toMatchObject({ Status: '▲ At risk', Score: '0.19', Why: 'Heads for 0.62' });
    expect(row('Grow our online sales')).toMatchObject({
      Status: '▲ At risk',
      Why: 'Heads for 0.53; 1 of 2 off track',
    });
    expect(row('Answer clients')).toMatchObject({
      Status: '● On track',
      Score: '0.47',
      Why: 'Heads for 0.93; 2 of 3 up to date',
    });
    expect(row('Handbook')).toMatchObject({ Status: '✓ Done', Score: '1.00', Why: 'Reached' });
    expect(row('Mentor')).toMatchObject({ Status: '✕ Dropped' });
    expect(row('Days until')).toMatchObject({
      Status: '⚠ Check',
      Score: '⚠',
      Why: '⚠ Target is missing. Type the number you want to reach.',
    });
  });

  test('colours the status by its shape', () => {
    const fill = (title: string) => workbench.style('OKRs 2026-Q4', `B${rowNumber(title)}`).background;
    expect(fill('Keep more clients')).toBe('#cdebe6');
    expect(fill('Client rating')).toBe('#ffd666');
    expect(fill('Website visitors')).toBe('#b3261e');
    expect(fill('Complaints')).toBe('#e8eaed');
  });

  test('retention at 92 % reads 0.70 and On track, and is dated today', () => {
    workbench.at('2026-11-17T10:00:00Z').edit('OKRs 2026-Q4', `F${rowNumber('Keep more clients')}`, [['92%']]);
    expect(row('Keep more clients')).toMatchObject({ Score: '0.70', Status: '● On track', 'Last check-in': '17 Nov' });
  });

  test('twice makes one, and it can be removed with its people', () => {
    accepted<Created>(workbench.rpc('makeExample'));
    expect(tabNames().filter((name) => name.startsWith('OKRs'))).toEqual(['OKRs 2026-Q4']);
    const home = accepted<Home>(workbench.rpc('removeExample'));
    expect(home.cycle).toBeNull();
    expect(home.people).toEqual([]);
    expect(tabNames().filter((name) => name.startsWith('OKRs'))).toEqual([]);
  });

  test('a reader without the add-on sees every score', () => {
    const withAddOn = workbench.display('OKRs 2026-Q4', 'A1:L20');
    const reader = workbench.as('reader@example.org', 'none');
    expect(reader.display('OKRs 2026-Q4', 'A1:L20')).toEqual(withAddOn);
  });

  test('Home says what the register says', () => {
    const { cycle } = accepted<Home>(workbench.rpc('openHome'));
    expect(cycle).toMatchObject({ name: '2026-Q4', week: 7, daysLeft: 45, state: 'Running' });
    expect(cycle?.headsFor).toBeCloseTo(0.69, 2);
    expect(cycle?.counts).toMatchObject({
      'On track': 4,
      'At risk': 2,
      'Off track': 1,
      'No update': 1,
      Done: 1,
      Dropped: 1,
      Check: 1,
    });
    expect(cycle?.attention.map(({ title }) => title).slice(0, 2)).toEqual([
      'Days until the first own project',
      'Website visitors a month',
    ]);
  });
});

test.each([0, 20, 41, 45, 53, 70, 91])(
  'every status appears whenever the example is tried: day %i of the quarter',
  (day) => {
    const now = new Date(Date.UTC(2026, 9, 1 + day, 9)).toISOString();
    workbench = open(now);
    const { cycle } = accepted<Created>(workbench.rpc('makeExample'));
    const statuses = workbench.display(`OKRs ${cycle.name}`, 'B3:B40').map(([cell]) => cell);
    for (const status of ['● On track', '▲ At risk', '■ Off track', '✓ Done', '– No update', '✕ Dropped', '⚠ Check']) {
      expect(statuses).toContain(status);
    }
  },
);

const tabNames = () => workbench.model.getters.getSheetIds().map((id) => workbench.model.getters.getSheetName(id));
