/** Every command there is, on a file prepared for it: what a person presses or types, and what must be there afterwards. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Answer,
  Home,
  ImportRequest,
  QuarterDraft,
  ReadReport,
  ReviewFacts,
  ShareAnswer,
  WrittenReport,
} from '../../src/contract.ts';
import { KNOWS } from '../../src/domain/agreement.ts';
import type { Remedy } from '../../src/domain/coach/index.ts';
import { dashboardPlan } from '../../src/domain/dashboard/dashboard.ts';
import { guessMapping, isHeaderWord } from '../../src/domain/import/guess.ts';
import { planImport } from '../../src/domain/import/plan.ts';
import { readTable } from '../../src/domain/import/table.ts';
import { orderOf } from '../../src/domain/report/order.ts';
import { reviewPlan } from '../../src/domain/review/review.ts';
import { openWorkbench, type Workbench } from '../../workbench/emulator/index.ts';
import { closeOrderOf } from '../journeys/closing.ts';
import { accepted, keyResult, objective, quarter } from '../journeys/company.ts';
import {
  DRAFTED,
  EMPTY,
  fileAfter,
  once,
  RUNNING as RUNNING_WITH_ALL_ROWS,
  TAB,
  withoutSpareRows,
} from '../journeys/prepared-file.ts';
import { doByHand, select } from '../sheet/by-hand.ts';
import { idOfTab } from '../sheet/seen-register.ts';

export { TAB } from '../journeys/prepared-file.ts';

export interface Command {
  readonly name: string;
  /** A snapshot. */
  readonly before: () => unknown;
  readonly press: (workbench: Workbench) => void;
  /** What must still be possible, with the same result whatever happened. */
  readonly afterwards?: (workbench: Workbench) => void;
  /** Afterwards the file is none of ours any more, or holds again what a repair had taken out. */
  readonly notWhole?: true;
  /** Cut off and pressed again it did it in two steps, each with its own undo. */
  readonly inSteps?: true;
  /** Where the file may differ afterwards. */
  readonly mayStay?: RegExp;
  /** Typed by a person: it stands in the cell whatever becomes of the trigger, and nobody types it again. */
  readonly typed?: readonly (readonly [id: string, field: string, current: string])[];
}

export const open = (snapshot: unknown): Workbench => openWorkbench({ snapshot });
export const DRAFT: QuarterDraft = quarter();
const next = (): QuarterDraft =>
  quarter({ operationId: 'two', cycle: { name: '2027-Q1', from: '2027-01-01', due: '2027-03-31' } });
const long = (): QuarterDraft =>
  quarter({
    objectives: quarter().objectives.map((one) => ({ ...one, title: `${one.title} ${'and more '.repeat(600)}` })),
  });

/** With few spare rows: opening and computing a file of a hundred blank rows is what takes the time. */
export const RUNNING = fileAfter(RUNNING_WITH_ALL_ROWS, withoutSpareRows);
/** The log has been made by a check-in. */
const LOGGED = fileAfter(RUNNING, (one) => one.edit(TAB, 'F5', [['7.9']]));
const UNSEEN = fileAfter(RUNNING, (one) => {
  one.faults = { dropEdits: true };
  one.edit(TAB, 'F4', [['87%']]);
  one.edit(TAB, 'A8', [['Baskets left full']]);
  one.edit(TAB, 'G5', [['9.5']]);
});
const EXAMPLE = fileAfter(EMPTY, (one) => accepted(one.rpc('makeExample')));
const KEPT = fileAfter(EMPTY, (one) => accepted(one.rpc('keepDraft', long())));

const answered = <T>(workbench: Workbench, name: string, ...args: unknown[]): T => {
  const answer = workbench.rpc(name, ...args) as Answer<T>;
  if (!answer.ok) throw new Error(`${answer.problem.message} | ${answer.problem.next}`);
  return answer.value;
};
const called =
  (name: string, ...args: unknown[]) =>
  (workbench: Workbench) => {
    answered(workbench, name, ...args);
  };
const typing = (a1: string, values: readonly (readonly unknown[])[]) => (workbench: Workbench) =>
  workbench.edit(TAB, a1, values);

/** The newest change is taken back; pressed again after it was, it is not there any more. */
const undone = (id: number) => (workbench: Workbench) => {
  const answer = workbench.rpc('undoChange', id) as Answer<unknown>;
  if (!answer.ok && !answer.problem.message.startsWith('This was undone already'))
    throw new Error(answer.problem.message);
};
const BROKEN = fileAfter(LOGGED, (one) => {
  one.faults = { dropEdits: true };
  one.edit(TAB, 'K4', [['On track']]);
  one.edit(TAB, 'C2', [['Points']]);
  one.edit(TAB, 'F2', [['Now']]);
  one.edit(TAB, 'Z5', [[0.7]]);
});
const UNSORTED = fileAfter(LOGGED, (one) => one.sort(TAB, 'A3:BG7', 1, false));
const REPAIRED = fileAfter(BROKEN, (one) => accepted(one.rpc('repairFile')));
const COPIED = once(() => open(LOGGED()).copyFile().snapshot());
const OLDER_FILE = once(() => {
  const file = join(import.meta.dirname, '../fixtures/files/v1.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly snapshot: unknown }).snapshot;
});
const OLDER = fileAfter(OLDER_FILE, () => {});
const EXAMPLE_REMOVED = fileAfter(EXAMPLE, (one) => accepted(one.rpc('removeExample')));

const WITH_KPIS = fileAfter(RUNNING, (one) => {
  accepted(one.rpc('addKpis', ['Staff turnover', 'Net Promoter Score']));
  one.edit('KPIs', 'L3:M3', [[41, 44]]);
});
const NEXT_MONTH = once(() => openWorkbench({ snapshot: WITH_KPIS(), now: '2026-11-03T09:00:00Z' }).snapshot());
const GOALS = { mission: 'Good food without waste', goals: ['Known in the county', 'A place to stay for years'] };
const SET = fileAfter(LOGGED, (one) => accepted(one.rpc('openTab', 'Settings')));
/** Typed where no trigger saw it. */
const SET_OTHERWISE = fileAfter(SET, (one) => {
  one.faults = { dropEdits: true };
  one.edit('Settings', 'B3:B5', [['14'], ['3'], ['Built-in only']]);
});

/** A register the coach has something to say about, and what its buttons ask for. */
const COACHED = fileAfter(
  fileAfter(EMPTY, (one) => {
    const visits = keyResult('Visits a week', '4', '9');
    const task = keyResult('Launch the shop', 'no', 'yes', { measure: 'Yes / no' });
    const total = keyResult('New clients', '12', '20', { due: '2027-02-01' });
    const objectives = [objective('Grow sales to £2m', visits, task, total), objective('Clients stay', visits)];
    accepted(one.rpc('createQuarter', quarter({ objectives })));
  }),
  (one) => {
    accepted(one.rpc('startQuarter', '2026-Q4'));
    withoutSpareRows(one);
  },
);
/** How many blank rows stand at the end. */
const SPARE_ROWS = /^ OKRs 2026-Q4 (rowNumber|styles|formats)/;
const advised = (id: string, title: string, remedy: Remedy) =>
  called('followAdvice', { cycle: '2026-Q4', key: `${id} as tested`, id, title, remedy });
const SET_START = advised('K3', 'New clients', { do: 'set', label: '', cells: { start: '0', due: '' } });
const MOVE_DOWN = advised('O1', 'Grow sales to £2m', {
  do: 'move down',
  label: '',
  title: 'Grow sales',
  keyResult: { title: 'Sales', start: '', target: '£2m' },
});
const AN_ACTION = advised('K2', 'Launch the shop', { do: 'make an action', label: '' });

export const CREATE: Command = { name: 'createQuarter', before: EMPTY, press: called('createQuarter', DRAFT) };
export const EXAMPLE_MADE: Command = { name: 'makeExample', before: EMPTY, press: called('makeExample') };
export const BROUGHT_BACK: Command = { name: 'undo of a removal', before: EXAMPLE_REMOVED, press: undone(2) };
export const SECOND: Command = { name: 'a second quarter', before: LOGGED, press: called('createQuarter', next()) };

const NEXT_YEAR = { name: '2027', from: '2026-04-01', due: '2027-03-31' };
/** The year starts in April now: the setting changes, in its tab as well. */
export const OTHER_YEAR: Command = {
  name: 'createQuarter, another first month',
  before: SET,
  press: called('createQuarter', quarter({ operationId: 'year', cycle: NEXT_YEAR, fiscalStart: 4 })),
};
const TABLE = `Objective\tKey result\tOwner\tBaseline\tTarget\tDue date\tConfidence
Become known\tVisitors a month\tDev\t9k\t12k\t\t70 %
\tArticles printed\tAna\t0\t5\t18/03/2027\t50 %
Grow\tSales a month\tCleo\t£40k\t+30%\t\t`;
const imported = once((): ImportRequest => {
  const table = readTable(TABLE, isHeaderWord);
  const { objectives } = planImport(table, guessMapping(table, '.'), 'day first');
  return { operationId: 'imported', cycle: next().cycle, objectives };
});
export const IMPORTED: Command = {
  name: 'importQuarter',
  before: LOGGED,
  press: (one) => called('importQuarter', imported())(one),
};
const TAB_DELETED = fileAfter(LOGGED, (one) =>
  doByHand(one, 'DELETE_SHEET', { sheetId: idOfTab(one, TAB), sheetName: TAB }),
);
/** Another installation looks after the file. */
const LOOKED_AFTER = once(() => {
  const other = openWorkbench({ snapshot: LOGGED(), scriptId: 'another-script' });
  accepted(other.rpc('useThisOne'));
  return other.snapshot();
});

/** Two objectives below what one of them supports, and what they need of the file they go to. */
const addition = once((): QuarterDraft => {
  const { cycles } = accepted<Home>(open(RUNNING()).rpc('openHome'));
  const [first, second] = DRAFT.objectives;
  const objectives = [
    { ...first!, key: 1, supports: 'O1 Become' },
    { ...second!, supports: '#1' },
  ];
  return quarter({ operationId: 'added', into: { sheetId: cycles[0]?.sheetId ?? 0 }, objectives });
});
const ADDED = fileAfter(RUNNING, (one) => accepted(one.rpc('addToQuarter', addition())));

/** As sent again after a broken connection: what it has done already is done once. */
const sheetIdIn = once(() => accepted<Home>(open(LOGGED()).rpc('openHome')).cycles[0]?.sheetId ?? 0);
const checkIn = (workbench: Workbench) =>
  called('saveCheckIn', {
    ...{ operationId: 'card', sheetId: sheetIdIn(), id: 'K2', value: 8.1, confidence: 0.5, kind: 'win' },
    ...{ line: 'Two clients thanked us', seen: { current: 7.9, confidence: 0.7 }, again: true },
  })(workbench);
const handOver = (workbench: Workbench) =>
  called('changeKeyResult', {
    ...{ operationId: 'over', sheetId: sheetIdIn(), id: 'K2', change: { kind: 'hand over', owner: 'Cleo' } },
    ...{ reason: 'Ben is away', seen: 'Ben', again: true },
  })(workbench);
const CHECKED_IN = fileAfter(LOGGED, checkIn);

/** A review as the sidebar makes it: read, laid over the page that stands, written; again where it changed meanwhile. */
const review = (month: string) => (workbench: Workbench) => {
  const facts = answered<ReviewFacts>(workbench, 'readToReview', sheetIdIn());
  const plan = reviewPlan(facts, month);
  const { role, name, cycle } = plan;
  for (let tries = 1; tries <= 4; tries++) {
    const read = answered<ReadReport>(workbench, 'readReport', { role, name, cycle });
    if (!answered<WrittenReport>(workbench, 'writeReport', orderOf(plan, read)).typedMeanwhile) return;
  }
  throw new Error('Nobody typed.');
};
const OCTOBER = '2026-10-01';
const REVIEWED = fileAfter(LOGGED, review(OCTOBER));
const REVIEW_ROW = once(
  () =>
    open(REVIEWED())
      .display('Review 2026-10', 'B1:B60')
      .findIndex(([cell]) => cell === 'What') + 2,
);
/** Words in it, and numbers that have changed. */
const WRITTEN_IN = fileAfter(REVIEWED, (one) => {
  one.edit('Review 2026-10', `B${REVIEW_ROW()}`, [['Ask the clients']]);
  one.edit(TAB, 'F4', [['86%']]);
});
const REFRESHED = fileAfter(WRITTEN_IN, review(OCTOBER));
const NOVEMBER_TO_COME = once(() => openWorkbench({ snapshot: REVIEWED(), now: '2026-11-03T09:00:00Z' }).snapshot());
const ACTIONS = {
  ...{ operationId: 'actions', from: 'Review 2026-10', done: [] },
  added: [{ what: 'Ask the clients', forWhat: 'K1', who: 'Ana', byWhen: '2026-10-30' }],
};
const WITH_ACTIONS = fileAfter(LOGGED, called('keepActions', ACTIONS));
/** Rows with a formula among them, closed as somebody has seen them. */
const TO_CLOSE = fileAfter(LOGGED, (one) => one.edit(TAB, 'F4', [['=43/50']]));
const closing = once(() => closeOrderOf(open(TO_CLOSE()), { K2: ['Green', 'The survey came late'] }));
const close = (workbench: Workbench) => called('closeQuarter', closing())(workbench);
const CLOSED = fileAfter(TO_CLOSE, close);
const reopen = called('reopenQuarter', '2026-Q4');
const REOPENED = fileAfter(CLOSED, reopen);

const INVITED = ['ana', 'ben', 'cleo'].map((name, at) => ({
  email: `${name}@agency.test`,
  role: at === 1 ? 'viewer' : 'editor',
}));
/** As the sidebar does: whom Google was too busy for is asked for once more. */
function shareWithAll(workbench: Workbench): void {
  const { refused } = accepted<ShareAnswer>(workbench.rpc('shareWith', INVITED));
  const busy = refused.map(([email]) => email);
  // It is busy once, and no longer then.
  if (busy.length > 0) workbench.faults = {};
  if (busy.length > 0)
    called(
      'shareWith',
      INVITED.filter(({ email }) => busy.includes(email)),
    )(workbench);
}
/** Whoever was added before it was cut off is in the list; pressed again the rest are, too. */
const allShared = (workbench: Workbench) => {
  const missing = INVITED.filter(({ email, role }) => workbench.shares()[email] !== role);
  if (missing.length > 0) throw new Error(`Not shared with ${missing.map(({ email }) => email).join(', ')}.`);
};
const intoTeam = called('saveSharing', {
  ...{ do: 'write lines', tab: 'Team', what: 'Put 2 people into Team.' },
  lines: [
    { key: { Name: 'Ben' }, set: { Email: 'ben@agency.test' }, seen: { Email: '' } },
    { key: { Email: 'dora@agency.test' }, set: { Name: 'Dora', Role: 'Reader' } },
  ],
});
const agree = called('saveSharing', {
  ...{ do: 'write lines', tab: 'Agreement', what: 'Agreement on 2026-Q4: Ana said something.' },
  lines: [{ key: { Cycle: '2026-Q4', For: 'Person', Who: 'Ana' }, set: { Says: KNOWS, When: '12 Oct 2026' } }],
});
const leave = (workbench: Workbench) =>
  called('saveSharing', {
    ...{ do: 'hand over', operationId: 'leaves', sheetId: sheetIdIn(), ids: ['K1', 'K2'], from: 'Ben', to: 'Cleo' },
    reason: 'Ben leaves',
  })(workbench);
/** As the sidebar plans it for the quarter that runs. */
const dashboard = (workbench: Workbench) =>
  called(
    'openDashboard',
    dashboardPlan({ name: '2026-Q4', from: '2026-10-01', due: '2026-12-31' }, 2),
    true,
  )(workbench);
const WITH_DASHBOARD = fileAfter(LOGGED, dashboard);
const TYPED_OVER = fileAfter(WITH_DASHBOARD, (one) => one.edit('Dashboard', 'A4', [['Our first aim']]));
export const DASHBOARD_MADE: Command = { name: 'openDashboard', before: LOGGED, press: dashboard };

export const SMALL_COMMANDS: readonly Command[] = [
  { name: 'openDashboard, a formula typed over', before: TYPED_OVER, press: dashboard },
  { name: 'undo of the Dashboard', before: WITH_DASHBOARD, press: undone(3) },
  { name: 'saveCheckIn', before: LOGGED, press: checkIn },
  { name: 'shareWith', before: LOGGED, press: shareWithAll, afterwards: allShared },
  { name: 'people put into Team', before: LOGGED, press: intoTeam, inSteps: true },
  { name: 'the first agreement', before: LOGGED, press: agree, inSteps: true },
  { name: 'a hand-over', before: LOGGED, press: leave },
  { name: 'changeKeyResult', before: LOGGED, press: handOver },
  { name: 'undo of a check-in', before: CHECKED_IN, press: undone(3) },
  { name: 'a review made', before: LOGGED, press: review(OCTOBER) },
  { name: 'a review refreshed', before: WRITTEN_IN, press: review(OCTOBER) },
  { name: 'the next month’s review', before: NOVEMBER_TO_COME, press: review('2026-11-01') },
  { name: 'undo of a review', before: REVIEWED, press: undone(3) },
  { name: 'undo of a refresh', before: REFRESHED, press: undone(4) },
  { name: 'keepActions', before: LOGGED, press: called('keepActions', ACTIONS) },
  {
    name: 'keepActions, one of them ticked',
    before: WITH_ACTIONS,
    press: called('keepActions', {
      ...{ operationId: 'more', from: 'Review 2026-10', done: [{ what: 'Ask the clients', from: 'Review 2026-10' }] },
      added: [{ what: 'Ask again', forWhat: '', who: '', byWhen: '' }],
    }),
  },
  { name: 'undo of actions', before: WITH_ACTIONS, press: undone(3) },
  { name: 'startQuarter', before: DRAFTED, press: called('startQuarter', '2026-Q4') },
  {
    name: 'undo of a start',
    before: fileAfter(DRAFTED, (one) => accepted(one.rpc('startQuarter', '2026-Q4'))),
    press: undone(2),
  },
  { name: 'closeQuarter', before: TO_CLOSE, press: close, notWhole: true },
  { name: 'reopenQuarter', before: CLOSED, press: reopen },
  { name: 'undo of a close', before: CLOSED, press: undone(3) },
  { name: 'undo of a reopening', before: REOPENED, press: undone(4), notWhole: true },
  { name: 'undo of a quarter', before: DRAFTED, press: undone(1) },
  { name: 'addToQuarter', before: RUNNING, press: (one) => called('addToQuarter', addition())(one) },
  {
    name: 'undo of an addition',
    before: ADDED,
    press: undone(3),
    // How many blank rows stand at the end.
    mayStay: /^ OKRs 2026-Q4 (rowNumber|styles|formats)/,
  },
  { name: 'repairFile', before: BROKEN, press: called('repairFile'), inSteps: true },
  { name: 'undo of a repair', before: REPAIRED, press: undone(3), notWhole: true },
  { name: 'removeFromFile', before: LOGGED, press: called('removeFromFile'), notWhole: true },
  { name: 'forgetQuarter', before: TAB_DELETED, press: called('forgetQuarter', '2026-Q4') },
  { name: 'tickStep', before: LOGGED, press: called('tickStep', '2026-Q4', 'agreed', true) },
  { name: 'useThisOne', before: LOOKED_AFTER, press: called('useThisOne') },
  { name: 'answerCopy', before: COPIED, press: called('answerCopy', false) },
  { name: 'openHome of an older file', before: OLDER, press: called('openHome') },
  { name: 'sortUnderObjectives', before: UNSORTED, press: called('sortUnderObjectives') },
  {
    name: 'removeExample',
    before: EXAMPLE,
    press: called('removeExample'),
    afterwards: called('undoChange', 2),
  },
  { name: 'followAdvice, cells set', before: COACHED, press: SET_START },
  {
    name: 'undo of cells set',
    before: fileAfter(COACHED, SET_START),
    press: undone(3),
    // What was taken back is in the log once Home has looked.
    afterwards: called('openHome'),
  },
  { name: 'followAdvice, a number moved down', before: COACHED, press: MOVE_DOWN },
  { name: 'undo of a number moved down', before: fileAfter(COACHED, MOVE_DOWN), press: undone(3), mayStay: SPARE_ROWS },
  { name: 'followAdvice, an action made', before: COACHED, press: AN_ACTION, mayStay: SPARE_ROWS },
  { name: 'undo of an action made', before: fileAfter(COACHED, AN_ACTION), press: undone(3), mayStay: SPARE_ROWS },
  { name: 'leaveAdvice', before: COACHED, press: called('leaveAdvice', '2026-Q4', 'K3 running-total abc') },
  { name: 'saveGoals', before: RUNNING, press: called('saveGoals', GOALS) },
  { name: 'addKpis', before: RUNNING, press: called('addKpis', ['Staff turnover', 'Net Promoter Score']) },
  { name: 'openHome in a new month', before: NEXT_MONTH, press: called('openHome') },
  {
    name: 'followKpi',
    before: WITH_KPIS,
    press: (workbench) => {
      select(workbench, TAB, 5, 3);
      called('followKpi', 'KP2')(workbench);
    },
    // What it could not log for an error on the way is found by the next look.
    afterwards: called('openHome'),
  },
  { name: 'keepDraft, shorter than before', before: KEPT, press: called('keepDraft', DRAFT) },
  { name: 'keepDraft, longer than before', before: EMPTY, press: called('keepDraft', long()) },
  { name: 'keepDraft, forgotten', before: KEPT, press: called('keepDraft', null) },
  {
    name: 'openHome with something to take in',
    before: UNSEEN,
    press: called('openHome'),
    typed: [
      ['K1', 'Current', '0.87'],
      ['K2', 'Target', '9.5'],
    ],
  },
  {
    name: 'Current typed for the first time',
    before: RUNNING,
    press: typing('F4', [['87%']]),
    typed: [['K1', 'Current', '0.87']],
  },
  {
    name: 'a pasted block',
    before: LOGGED,
    press: typing('F4:I5', [
      [0.86, 0.95, 'Ben', 0.8],
      [8, 9.25, 'Ben', 0.6],
    ]),
    typed: [
      ['K1', 'Current', '0.86'],
      ['K1', 'Confidence', '0.8'],
      ['K2', 'Current', '8'],
      ['K2', 'Target', '9.25'],
      ['K2', 'Confidence', '0.6'],
    ],
  },
  { name: 'Settings opened for the first time', before: LOGGED, press: called('openTab', 'Settings') },
  {
    name: 'saveSettings',
    before: SET,
    press: called('saveSettings', { rhythmDays: '14', lead: 'Ana', reminders: 'Off' }),
    // What follows from them is written by whoever looks next, where it was cut off.
    afterwards: called('openHome'),
  },
  { name: 'turnReminders', before: SET, press: called('turnReminders', true) },
  {
    name: 'openHome with settings to follow',
    before: SET_OTHERWISE,
    press: called('openHome'),
    // An error on the way does not keep Home shut: the next look follows them.
    afterwards: called('openHome'),
  },
  { name: 'a key result typed by hand', before: LOGGED, press: typing('A8', [['Baskets left full']]) },
  { name: 'a computed cell typed over', before: LOGGED, press: typing('K4', [['On track']]) },
  { name: 'a computed header typed over', before: LOGGED, press: typing('C2', [['Points']]) },
];

/** Those of many calls. */
export const LONG_COMMANDS: readonly Command[] = [
  CREATE,
  SECOND,
  OTHER_YEAR,
  IMPORTED,
  DASHBOARD_MADE,
  EXAMPLE_MADE,
  BROUGHT_BACK,
];
