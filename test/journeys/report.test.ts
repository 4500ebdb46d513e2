/** The page of a report: what people write in it stays, whatever is refreshed around it. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Home } from '../../src/contract.ts';
import { orderOf } from '../../src/domain/report/order.ts';
import type { ReportChart, ReportRow, ReportSection } from '../../src/domain/report/plan.ts';
import { accepted, refused, sheetIdOf } from './company.ts';
import { keep, plan, readReport, trouble } from './report.ts';
import { cost, open, type Workbench } from './running-file.ts';

const TAB = 'Review 2026-11';
let workbench: Workbench;
/** The visible columns of the rows that hold something. */
const page = (name = TAB) =>
  workbench
    .display(name, 'B2:H40')
    .map((row) => row.join('|').replace(/\|+$/, ''))
    .filter((row) => row !== '' && !/^[|]*(FALSE)?[|]*$/.test(row));
/** The row of the tab, from 1, whose first cell shows this. */
const rowOf = (text: string, name = TAB) => workbench.display(name, 'B1:B60').findIndex(([cell]) => cell === text) + 1;
const write = (a1: string, text: unknown) => workbench.edit(TAB, a1, [[text]]);
const changes = () => accepted<Home>(workbench.rpc('openHome')).changes;

beforeEach(() => {
  workbench = open();
});

describe('made', () => {
  test('it stands as planned, its keys out of sight', () => {
    keep(workbench, plan());
    expect(page()).toEqual([
      'Review of November 2026',
      'Agenda: 45 minutes',
      'Heads for 0.69',
      'Problems',
      'What will we do?',
      'Key result||Score|What will we do?|By when',
      'Visitors||0.31',
      'Actions',
      'What|Decision||Who||Done',
    ]);
    const [sheetId] = workbench.model.getters
      .getSheetIds()
      .filter((id) => workbench.model.getters.getSheetName(id) === TAB);
    expect(workbench.model.getters.isColHiddenByUser(sheetId!, 0)).toBe(true);
    expect(workbench.model.getters.isRowHiddenByUser(sheetId!, 0)).toBe(true);
    expect(workbench.model.getters.isRowHiddenByUser(sheetId!, 1)).toBe(false);
    expect(changes()[0]?.what).toBe('Made Review 2026-11.');
  });

  test('nobody is asked to write beside a row that heads others', () => {
    keep(
      workbench,
      plan({}, [{ key: 'O1', cells: { title: 'Become known' }, heads: true }, trouble('K3', 'Visitors')]),
    );
    const [heads, below] = [rowOf('Become known'), rowOf('Visitors')];
    const fills = ['E', 'F'].map((column) =>
      [heads, below].map((row) => workbench.style(TAB, `${column}${row}`).background),
    );
    expect(fills).toEqual(Array(2).fill(['#ffffff', '#fff9e6']));
    expect(workbench.style(TAB, `B${heads}`).bold).toBe(true);
    expect(() => write(`F${below}`, 'soon')).toThrow(/valid/);
    write(`F${heads}`, 'soon');
  });

  test('twice changes nothing, and leaves one change to undo', () => {
    keep(workbench, plan());
    keep(workbench, plan());
    expect(
      changes()
        .map(({ what }) => what)
        .filter((what) => what.includes('Review')),
    ).toEqual(['Made Review 2026-11.']);
  });

  test('a tab somebody has called so is left alone', () => {
    workbench.model.dispatch('CREATE_SHEET', { sheetId: 'own', name: TAB, position: 1 });
    workbench.edit(TAB, 'A1', [['My own notes']]);
    keep(workbench, plan());
    expect(workbench.display(TAB, 'A1')).toEqual([['My own notes']]);
    expect(workbench.sheets()).toContain('Review 2026-11 (OKR)');
  });

  test('another cycle with a review of the same month has its own', () => {
    keep(workbench, plan());
    keep(workbench, plan({ cycle: '2026' }));
    expect(workbench.sheets()).toContain('Review 2026-11 (2026)');
    expect(readReport(workbench, plan()).made).toEqual([TAB]);
  });

  test('hides the older review, and not the newer', () => {
    keep(workbench, plan({ name: 'Review 2026-10' }));
    keep(workbench, plan());
    keep(workbench, plan({ name: 'Review 2026-09' }));
    const { getters } = workbench.model;
    const shown = getters
      .getSheetIds()
      .filter((id) => getters.isSheetVisible(id))
      .map((id) => getters.getSheetName(id));
    expect(shown.filter((name) => name.startsWith('Review'))).toEqual(expect.arrayContaining([TAB, 'Review 2026-09']));
    expect(shown).not.toContain('Review 2026-10');
  });
});

describe('refreshed', () => {
  const more = () => plan({}, [trouble('K1', 'Clients', 0.4), trouble('K3', 'Visitors', 0.5)]);

  test('numbers are new and typed words stay beside their row', () => {
    keep(workbench, plan());
    const row = rowOf('Visitors');
    write(`E${row}`, '=Ask Dev, 1/2 of the pages');
    write(`F${row}`, '5 Dec 2026');
    keep(workbench, more());
    expect(page()).toContain('Clients||0.40');
    expect(page()).toContain('Visitors||0.50|=Ask Dev, 1/2 of the pages|5 Dec 2026');
    expect(changes()[0]?.what).toBe('Refreshed Review 2026-11.');
  });

  test('rows people added stay in their section, in spare lines and between', () => {
    keep(workbench, plan());
    const spare = rowOf('What') + 1;
    workbench.edit(TAB, `B${spare}:C${spare}`, [['Book the room', 'Keep']]);
    write(`B${rowOf('Visitors') + 1}`, 'One more thing');
    keep(workbench, more());
    keep(workbench, more());
    expect(page().filter((line) => line.startsWith('Book'))).toEqual(['Book the room|Keep||||FALSE']);
    expect(page().indexOf('One more thing')).toBe(page().indexOf('Visitors||0.50') + 1);
    // Two blank lines are there again.
    expect(workbench.display(TAB, `B${rowOf('Book the room') + 1}:B${rowOf('Book the room') + 2}`).flat()).toEqual([
      '',
      '',
    ]);
  });

  test('a line typed by hand that is in the plan by now is not there twice', () => {
    keep(workbench, plan());
    const spare = rowOf('What') + 1;
    workbench.edit(TAB, `B${spare}:E${spare}`, [['Book the room', '', '', 'Ana']]);
    const [problems, actions] = plan().sections;
    const row = { key: 'A1', cells: { what: 'Book the room' } };
    keep(workbench, plan({ sections: [problems!, { ...actions!, rows: [row] }] }));
    expect(page().filter((line) => line.startsWith('Book'))).toEqual(['Book the room|||Ana||FALSE']);
  });

  test('words beside a row that is gone, and typed over a number, are kept at the end', () => {
    keep(workbench, plan({}, [trouble('K1', 'Clients'), trouble('K3', 'Visitors')]));
    write(`E${rowOf('Clients')}`, 'Call five of them');
    write(`D${rowOf('Visitors')}`, 'no idea');
    keep(workbench, plan());
    keep(workbench, plan());
    expect(page().slice(-5)).toEqual([
      'Kept from before',
      'What was written beside rows that are not on this page any more, or over a number of ours.',
      'Where it stood|||What was written',
      'Problems: Visitors|||Score: no idea',
      'Problems: Clients|||What will we do?: Call five of them',
    ]);
  });

  test('a heading and a header somebody changed stay changed', () => {
    keep(workbench, plan());
    write(`B${rowOf('Problems')}`, 'Baustellen');
    write(`E${rowOf('Key result')}`, 'Was tun?');
    write(`B${rowOf('Visitors')}`, 'Besucher');
    keep(workbench, more());
    expect(page()).toContain('Baustellen');
    expect(page()).toContain('Key result||Score|Was tun?|By when');
    expect(page()).toContain('Baustellen|||Key result: Besucher');
  });

  test('whatever was sorted, copied, inserted or moved', () => {
    keep(workbench, plan({}, [trouble('K1', 'Clients'), trouble('K3', 'Visitors')]));
    write(`E${rowOf('Visitors')}`, 'Wait');
    const sheetId = workbench.model.getters
      .getSheetIds()
      .find((id) => workbench.model.getters.getSheetName(id) === TAB)!;
    workbench.model.dispatch('ADD_COLUMNS_ROWS', {
      sheetId,
      sheetName: TAB,
      dimension: 'COL',
      base: 2,
      position: 'before',
      quantity: 1,
    });
    workbench.model.dispatch('ADD_COLUMNS_ROWS', {
      sheetId,
      sheetName: TAB,
      dimension: 'ROW',
      base: 0,
      position: 'before',
      quantity: 2,
    });
    write('B1', 'Bring cake');
    write(`C${rowOf('Visitors')}`, 'My column');
    keep(workbench, more());
    expect(page()).toContain('Visitors|My column||0.50|Wait');
    expect(page()).toContain(
      'Bring cake|||What was written'.replace('Bring cake|||What was written', '||||Bring cake'),
    );
  });

  test('in few calls', () => {
    keep(workbench, plan());
    const many = plan(
      {},
      Array.from({ length: 300 }, (_, index) => trouble(`K${index}`, `Row ${index}`)),
    );
    const few = cost(workbench, () => void keep(workbench, more()));
    const lots = cost(workbench, () => void keep(workbench, many));
    expect(few).toBeLessThanOrEqual(40);
    expect(lots).toBeLessThanOrEqual(few + 2);
  });
});

describe('the charts', () => {
  const week = (day: number, score: number) => ({ key: `w${day}`, cells: { day: `${day} Nov`, score } });
  const drawn = (rows: readonly ReportRow[], troubles: readonly ReportRow[] = [trouble('K3', 'Visitors')]) => {
    const { sections } = plan({}, troubles);
    const trend: ReportSection = {
      ...{ key: 'trend', heading: 'Week by week', charted: true, rows },
      columns: [
        { key: 'day', name: 'Week', kind: 'value' },
        null,
        { key: 'score', name: 'Score', kind: 'value', format: '0.00' },
      ],
    };
    const size = { left: 0, width: 480, height: 260 };
    const charts: readonly ReportChart[] = [
      { title: 'Where it heads', kind: 'line', section: 'trend', columns: [2], colours: ['#00665c'], ...size },
    ];
    return plan({ sections: [trend, ...sections], charts });
  };

  test('stand below their table, which stands last', () => {
    keep(workbench, drawn([week(1, 0.4), week(8, 0.5)]));
    expect(page().slice(-4)).toEqual(['Week by week', 'Week||Score', '1 Nov||0.40', '8 Nov||0.50']);
    expect(workbench.charts(TAB)).toMatchObject([
      { kind: 'LINE', title: 'Where it heads', labels: ['1 Nov', '8 Nov'], series: [{ values: [0.4, 0.5] }] },
    ]);
  });

  test('are made once: then only what they draw changes, and they make room for rows above', () => {
    keep(workbench, drawn([week(1, 0.4), week(8, 0.5)]));
    const [before] = workbench.charts(TAB);
    const many = Array.from({ length: 9 }, (_, index) => trouble(`K${index}`, `Row ${index}`));
    keep(workbench, drawn([week(1, 0.4), week(8, 0.7)], many));
    const [after] = workbench.charts(TAB);
    expect(after?.id).toBe(before?.id);
    expect(after).toMatchObject({ labels: ['1 Nov', '8 Nov'], series: [{ values: [0.4, 0.7] }] });
    expect(Number(after?.at.slice(1)) - Number(before?.at.slice(1))).toBe(8);
    // With fewer rows it stays where it is.
    keep(workbench, drawn([week(1, 0.4), week(8, 0.8)]));
    expect(workbench.charts(TAB)).toMatchObject([{ at: after?.at, series: [{ values: [0.4, 0.8] }] }]);
    accepted(workbench.rpc('undoChange', changes()[0]?.id));
    expect(workbench.charts(TAB)).toMatchObject([{ series: [{ values: [0.4, 0.7] }] }]);
  });

  test('are made anew where their table has got longer, and stay away where somebody deleted them', () => {
    keep(workbench, drawn([week(1, 0.4), week(8, 0.5)]));
    keep(workbench, drawn([week(1, 0.4), week(8, 0.5), week(15, 0.6)]));
    expect(workbench.charts(TAB)).toMatchObject([{ labels: ['1 Nov', '8 Nov', '15 Nov'] }]);
    const { id } = workbench.charts(TAB)[0]!;
    workbench.model.dispatch('DELETE_FIGURE', {
      sheetId: sheetIdOf(workbench, TAB),
      figureId: `figure:${id}`,
    } as never);
    keep(workbench, drawn([week(1, 0.4)]));
    expect(workbench.charts(TAB)).toEqual([]);
  });
});

describe('in between', () => {
  test('somebody types: nothing is written, and the next try has it', () => {
    keep(workbench, plan());
    const order = orderOf(plan({}, [trouble('K1', 'Clients')]), readReport(workbench, plan()));
    write(`E${rowOf('Visitors')}`, 'Just typed');
    expect(accepted(workbench.rpc('writeReport', order))).toMatchObject({ typedMeanwhile: true });
    expect(page()).toContain('Visitors||0.31|Just typed');
  });

  test('a refresh can be taken back, unless somebody has worked on it', () => {
    keep(workbench, plan());
    write(`E${rowOf('Visitors')}`, 'Wait');
    const before = page();
    keep(workbench, plan({}, [trouble('K1', 'Clients'), trouble('K3', 'Visitors', 0.5)]));
    accepted(workbench.rpc('undoChange', changes()[0]?.id));
    expect(page()).toEqual(before);
    keep(workbench, plan({}, [trouble('K1', 'Clients')]));
    write(`E${rowOf('Clients')}`, 'Later');
    expect(refused(workbench.rpc('undoChange', changes()[0]?.id)).message).toMatch(/Somebody has worked/);
  });

  test('a review that was made goes with Undo while nobody has written in it', () => {
    keep(workbench, plan());
    accepted(workbench.rpc('undoChange', changes()[0]?.id));
    expect(workbench.sheets()).not.toContain(TAB);
    keep(workbench, plan());
    write(`E${rowOf('Visitors')}`, 'Wait');
    expect(refused(workbench.rpc('undoChange', changes()[0]?.id)).message).toMatch(/Somebody has worked/);
  });

  test('somebody deletes the tab: it is made anew', () => {
    keep(workbench, plan());
    const sheetId = workbench.model.getters
      .getSheetIds()
      .find((id) => workbench.model.getters.getSheetName(id) === TAB)!;
    workbench.model.dispatch('DELETE_SHEET', { sheetId, sheetName: TAB });
    keep(workbench, plan());
    expect(page()).toContain('Visitors||0.31');
  });
});
