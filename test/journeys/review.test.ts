/** A monthly review from first to last: made, written in, refreshed, applied; then the next month's. */
import { beforeEach, describe, expect, test } from 'vitest';
import { applyDecided, makeReview, readDecided } from '../../sidebar/review.ts';
import type { Created, Home } from '../../src/contract.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted, refused } from './company.ts';
import { clientOf, happened } from './reviewing.ts';
import type { Workbench } from './running-file.ts';

const TAB = 'Review 2026-11';
const REGISTER = 'OKRs 2026-Q4';
const NOVEMBER = '2026-11-01';
const ANA = 'ana@example.com';
let workbench: Workbench;
let made: { readonly snapshot: unknown; readonly sheetId: number } | undefined;
/** The example company, half a quarter in. */
function example() {
  const one = openWorkbench({ now: '2026-11-17T09:00:00Z', timeZone: 'Europe/London', locale: 'en_GB', user: ANA });
  const { sheetId } = accepted<Created>(one.rpc('makeExample')).cycle;
  return { snapshot: one.snapshot(), sheetId };
}

beforeEach(() => {
  made ??= example();
  workbench = openWorkbench({ snapshot: made.snapshot }).as(ANA);
});

const page = (name = TAB) => workbench.display(name, 'B1:J90').map((row) => row.join('|'));
/** The lines of a section, headers and blank ones left out. */
function section(heading: string, name = TAB): readonly string[] {
  const lines = page(name).map((line) => line.replace(/\|+$/, ''));
  const from = lines.indexOf(heading) + 1;
  const end = lines.findIndex((line, at) => at > from && line === '');
  return lines.slice(from, end).filter((line) => line !== '');
}
const make = async (month = NOVEMBER) => happened(await makeReview(clientOf(workbench), made?.sheetId ?? 0, month));
const look = async () => happened(await readDecided(clientOf(workbench), made?.sheetId ?? 0, NOVEMBER));
let presses = 0;
const apply = async () => {
  const decided = await look();
  presses += 1;
  const how = { operationId: `press ${presses}`, again: false };
  return happened(await applyDecided(clientOf(workbench), made?.sheetId ?? 0, decided, how));
};
/** Row of the tab in which a title stands the `nth` time. */
function rowOf(title: string, nth = 1, name = TAB): number {
  const rows = page(name).flatMap((line, at) => (line.split('|')[0]?.trim() === title ? [at + 1] : []));
  const row = rows[nth - 1];
  if (row === undefined) throw new Error(`${title} is not there.`);
  return row;
}
const write = (a1: string, text: unknown) => workbench.edit(TAB, a1, [[text]]);
const VISITORS = 'K5 Website visitors a month';
/** Row 9 of the register is K5, row 5 is K2. */
const cellOf = (title: string, column: string) => {
  const at = workbench.display(REGISTER, 'A1:A40').findIndex(([cell]) => cell?.trim() === title) + 1;
  return workbench.display(REGISTER, `${column}${at}`)[0]?.[0];
};
const changes = () => accepted<Home>(workbench.rpc('openHome')).changes;
const actions = () =>
  workbench.sheets().includes('Actions')
    ? workbench
        .display('Actions', 'A2:F30')
        .filter(([what]) => what !== '')
        .map((line) => line.join('|'))
    : [];

describe('the review', () => {
  test('stands in meeting order, with its agenda, and is never without something to celebrate', async () => {
    await make();
    const headings = ['Celebrate', 'Problems', 'Adjustments', 'Actions', 'All key results', 'Charts', 'By objective'];
    const lines = page().map((line) => line.replace(/\|+$/, ''));
    const places = headings.map((heading) => lines.indexOf(heading));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(lines[3]).toMatch(/45 minutes: 5 .* 20 .* 10 .* 5 .* 5 /);
    expect(lines[2]).toMatch(/^17 Nov: heads for 0\.68, unchanged since the month began · ✓ 1 done {2}● 4 on track/);
    expect(section('Celebrate')[1]).toBe('K9 Handbook chapters ready|Finn|✓ Done|Done|0.60|1.00');
    expect(
      section('Problems')
        .slice(2)
        .map((line) => line.split('|').slice(0, 3).join('|')),
    ).toEqual([
      'K11 Days until the first own project|Finn|⚠ Check',
      `${VISITORS}|Dev|■ Off track`,
      'K2 Client rating (0–10)|Ana|▲ At risk',
      'K3 Shortlisted for the agency award|Ana|▲ At risk',
      'K7 Complaints reopened|Eva|– No update',
    ]);
    expect(workbench.charts(TAB).map(({ title, kind }) => [title, kind])).toEqual([
      ['Where it heads, week by week', 'LINE'],
      ['Key results by status', 'BAR'],
    ]);
    expect(workbench.failures()).toEqual([]);
  });

  test('says the same as the register does', async () => {
    await make();
    for (const line of section('All key results').slice(1)) {
      const [title = '', , status] = line.split('|');
      expect([title, status]).toEqual([title, cellOf(title.trim().replace(/^[OK]\d+ /, ''), 'B')]);
    }
  });

  test('run again on the same day changes nothing', async () => {
    await make();
    const before = changes();
    await make();
    expect(changes()).toEqual(before);
  });

  test('run again has new numbers and every typed word', async () => {
    await make();
    const charts = workbench.charts(TAB).map(({ id }) => id);
    write(`H${rowOf(VISITORS)}`, 'Move one writer');
    write(`H${rowOf('K9 Handbook chapters ready')}`, 'Finn and Eva');
    workbench = workbench.at('2026-11-18T09:00:00Z').as(ANA);
    workbench.edit(REGISTER, 'F9', [['13,000']]);
    await make();
    expect(section('Problems').find((line) => line.startsWith(VISITORS))).toMatch(/\|0\.42\|.*\|Move one writer$/);
    expect(section('Celebrate').find((line) => line.startsWith('K9'))).toMatch(/Finn and Eva$/);
    expect(page()[2]).toMatch(/^18 Nov/);
    // One more key result is done: the tables move, the charts are the same ones.
    expect(workbench.charts(TAB).map(({ id }) => id)).toEqual(charts);
  });
});

describe('Apply adjustments', () => {
  const decide = () => {
    const row = rowOf(VISITORS, 2);
    write(`E${row}`, 'Change target');
    write(`G${row}`, '13,500');
    write(`H${row}`, 'New pages three weeks late');
    write(`I${row}`, 'Dev');
    const weight = rowOf('K2 Client rating (0–10)', 2);
    workbench.edit(TAB, `E${weight}:H${weight}`, [['Change weight', '9.0', '2', 'It matters most']]);
    const drop = rowOf('K3 Shortlisted for the agency award', 2);
    workbench.edit(TAB, `E${drop}:H${drop}`, [['Drop', 'yes', '', 'Not held this year']]);
  };

  test('writes what was decided, with the reason in the log', async () => {
    await make();
    decide();
    expect((await look()).decisions.map(({ what, state }) => [what, state])).toEqual([
      ['Target 14,400 → 13,500', 'to apply'],
      ['Weight 1 → 2', 'to apply'],
      ['Drop', 'to apply'],
    ]);
    expect((await apply()).map(({ problem }) => problem)).toEqual(['', '', '']);
    expect(cellOf('Website visitors a month', 'G')).toBe('13,500');
    expect(cellOf('Shortlisted for the agency award', 'B')).toBe('✕ Dropped');
    const log = workbench.display('Check-ins', 'A2:P90').filter(([when]) => when !== '');
    expect(log.slice(-3).map((line) => [line[4], line[6], line[12], line[13]])).toEqual([
      ['K5', 'Target', 'adjustment', 'New pages three weeks late (Dev)'],
      ['K2', 'Weight', 'adjustment', 'It matters most'],
      ['K3', 'Dropped', 'adjustment', 'Not held this year'],
    ]);
  });

  test('twice changes nothing more, and each can be taken back', async () => {
    await make();
    decide();
    await apply();
    const before = changes().length;
    expect((await look()).decisions.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    expect(await apply()).toEqual([]);
    expect(changes()).toHaveLength(before);
    accepted(workbench.rpc('undoChange', changes()[0]?.id));
    expect(cellOf('Shortlisted for the agency award', 'B')).toBe('▲ At risk');
  });

  test('is in the next refresh, among what changed during the month', async () => {
    await make();
    decide();
    await apply();
    await make();
    expect(section('Changed during the month').slice(1)).toEqual([
      `${VISITORS}|Ana|17 Nov|Target|14,400|13,500|New pages three weeks late (Dev)`,
      'K2 Client rating (0–10)|Ana|17 Nov|Weight||2|It matters most',
      'K3 Shortlisted for the agency award|Ana|17 Nov|Dropped||17 Nov|Not held this year',
    ]);
    // Its row has left the page, what was written beside it has not.
    expect(section('Kept from before').join('\n')).toContain('Not held this year');
  });

  test('what cannot be applied says why, and holds up nothing else', async () => {
    await make();
    decide();
    write(`H${rowOf(VISITORS, 2)}`, '');
    const { decisions } = await look();
    expect(decisions[0]).toMatchObject({ state: 'not possible', problem: expect.stringMatching(/^Say why/) });
    expect(await apply()).toHaveLength(2);
    expect(cellOf('Website visitors a month', 'G')).toBe('14,400');
  });

  test('a row deleted between the look and the press is named, the others are applied', async () => {
    await make();
    decide();
    const decided = await look();
    const at =
      workbench.display(REGISTER, 'A1:A40').findIndex(([cell]) => cell?.trim() === 'Website visitors a month') + 1;
    workbench.edit(REGISTER, `A${at}:BF${at}`, [Array<string>(58).fill('')]);
    const how = { operationId: 'press', again: false };
    const applied = happened(await applyDecided(clientOf(workbench), made?.sheetId ?? 0, decided, how));
    expect(applied.map(({ problem }) => problem)).toEqual([expect.stringMatching(/K5 is not in/), '', '']);
  });

  test('actions typed there go to the list, once, and come back as open ones', async () => {
    await make();
    const row = rowOf('What') + 1;
    workbench.edit(TAB, `B${row}:E${row}`, [['=Ask the three clients', 'Eva', '30 Nov 2026', 'K1']]);
    const problem = rowOf(VISITORS);
    workbench.edit(TAB, `H${problem}:I${problem}`, [['Move one writer', 'Dev']]);
    await apply();
    await apply();
    expect(actions()).toEqual([
      '=Ask the three clients|K1|Eva|30 Nov 2026|FALSE|Review 2026-11',
      `Move one writer|${VISITORS}|Dev||FALSE|Review 2026-11`,
    ]);
    await make();
    expect(section('Actions').slice(2, 4)).toEqual([
      '=Ask the three clients|Eva|30 Nov 2026|K1|FALSE||Review 2026-11',
      `Move one writer|Dev||${VISITORS}|FALSE||Review 2026-11`,
    ]);
    expect((await look()).newActions).toEqual([]);
    // Ticked there, it is ticked in the list and leaves the page.
    write(`F${rowOf('Move one writer')}`, true);
    await apply();
    expect(actions()[1]).toContain('|TRUE|');
    await make();
    expect(page().join('\n')).not.toMatch(/^Move one writer/m);
    expect((await look()).newActions).toEqual([]);
    accepted(workbench.rpc('undoChange', changes().find(({ what }) => what.includes('1 done'))?.id));
    expect(actions()[1]).toContain('|FALSE|');
  });
});

describe('the next month', () => {
  test('has its own page; the older one is hidden, what is open goes on', async () => {
    await make();
    const row = rowOf('What') + 1;
    workbench.edit(TAB, `B${row}`, [['Ask the three clients']]);
    await apply();
    workbench = workbench.at('2026-12-02T09:00:00Z').as(ANA);
    await make('2026-12-01');
    expect(section('Actions', 'Review 2026-12')[2]).toMatch(/^Ask the three clients\|/);
    const { getters } = workbench.model;
    const hidden = getters
      .getSheetIds()
      .filter((id) => !getters.isSheetVisible(id))
      .map((id) => getters.getSheetName(id));
    expect(hidden).toContain(TAB);
    // Made again, it is opened from the sidebar as any other tab.
    const { sheetId } = await make(NOVEMBER);
    accepted(workbench.rpc('showTab', sheetId));
    expect(getters.getSheetName(getters.getActiveSheetId())).toBe(TAB);
    expect(page('Review 2026-12')[2]).toMatch(/^2 Dec: /);
  });
});

describe('what cannot be reviewed', () => {
  test('a month to come, one of no cycle, a draft: a sentence, and no tab', async () => {
    const client = clientOf(workbench);
    const refusal = async (month: string) => {
      const outcome = await makeReview(client, made?.sheetId ?? 0, month);
      return !outcome.ok && outcome.trouble.kind === 'problem' ? outcome.trouble.problem.message : '';
    };
    expect(await refusal('2026-12-01')).toMatch(/has not begun yet/);
    expect(await refusal('2026-08-01')).toMatch(/is not in 2026-Q4/);
    expect(workbench.sheets().filter((name) => name.startsWith('Review'))).toEqual([]);
    expect(refused(workbench.rpc('readToReview', 1)).message).toMatch(/not in the file any more/);
  });

  test('two people at once: the second sees what the first wrote, and there is one tab', async () => {
    const [ana, ben] = [clientOf(workbench), clientOf(workbench)];
    await Promise.all([makeReview(ana, made?.sheetId ?? 0, NOVEMBER), makeReview(ben, made?.sheetId ?? 0, NOVEMBER)]);
    expect(workbench.sheets().filter((name) => name.startsWith('Review'))).toEqual([TAB]);
    expect(section('Problems')).toHaveLength(7);
  });
});
