/** What a command costs: service calls beside their budget, at three sizes of a register; and how long it took here. */
import type { Answer, ExportedCycle, Home, QuarterDraft, ReadReport, ReviewFacts } from '../src/contract.ts';
import { markOfRows } from '../src/domain/closing/closed-cycle.ts';
import { orderOf } from '../src/domain/report/order.ts';
import { reviewPlan } from '../src/domain/review/review.ts';
import { withLongLog } from '../test/journeys/long-log.ts';
import { open } from '../test/journeys/running-file.ts';
import { openWorkbench } from '../workbench/emulator/index.ts';

const SIZES = [15, 150, 2500];
const TAB = 'OKRs 2026-Q4';

function draftOf(keyResults: number, name: string, from: string, due: string): QuarterDraft {
  const objectives = Math.max(1, Math.round(keyResults / 5));
  return {
    operationId: name,
    step: 4,
    cycle: { name, from, due },
    objectives: Array.from({ length: objectives }, (_, objective) => ({
      title: `Objective ${objective + 1}`,
      owner: 'Ana',
      keyResults: Array.from({ length: Math.ceil(keyResults / objectives) }, (_unused, number) => ({
        ...{
          title: `Key result ${objective + 1}.${number + 1}`,
          start: '10',
          target: '20',
          owner: 'Ben',
          confidence: 0.7,
        },
        ...{ measure: 'Number', ambition: 'Stretch', weight: '', from: '', due: '', source: '' },
      })),
    })) as QuarterDraft['objectives'],
  };
}

interface Command {
  readonly name: string;
  readonly budget: number;
  readonly run: (workbench: ReturnType<typeof openWorkbench>, size: number) => void;
}

const COMMANDS: readonly Command[] = [
  {
    name: 'create a quarter',
    budget: 150,
    run: (workbench, size) => void workbench.rpc('createQuarter', draftOf(size, '2026-Q4', '2026-10-01', '2026-12-31')),
  },
  { name: 'start it', budget: 40, run: (workbench) => void workbench.rpc('startQuarter', '2026-Q4') },
  // The first edit makes the log; the second is what people pay every day.
  { name: 'first typed value', budget: 12, run: (workbench) => workbench.edit(TAB, 'F4', [['12']]) },
  { name: 'typed value', budget: 12, run: (workbench) => workbench.edit(TAB, 'F4', [['13']]) },
  {
    name: 'pasted block',
    budget: 12,
    run: (workbench) => workbench.edit(TAB, 'F4:I5', Array(2).fill([14, 20, 'Ben', 0.8])),
  },
  { name: 'typed over a formula', budget: 12, run: (workbench) => workbench.edit(TAB, 'C4', [['1']]) },
  { name: 'on another tab', budget: 3, run: (workbench) => workbench.edit('Sheet1', 'B2', [['x']]) },
  { name: 'open the sidebar', budget: 15, run: (workbench) => void workbench.rpc('openHome') },
  { name: 'open the check-in', budget: 15, run: (workbench) => void workbench.rpc('openCheckIns', 'Ben') },
  { name: 'save a check-in', budget: 15, run: saveOne },
  { name: 'history of a key result', budget: 20, run: (workbench) => void workbench.rpc('openHistory', 'K3') },
  { name: 'settings and reminders', budget: 20, run: (workbench) => void workbench.rpc('openReminders') },
  { name: 'monthly review', budget: 120, run: reviewOctober },
  { name: 'close the quarter', budget: 150, run: closeIt },
  { name: 'reopen it', budget: 150, run: (workbench) => void workbench.rpc('reopenQuarter', '2026-Q4') },
  { name: 'check', budget: 40, run: (workbench) => void workbench.rpc('checkFile') },
  { name: 'repair', budget: 120, run: (workbench) => void workbench.rpc('repairFile') },
];

/** Its three calls together, as the sidebar makes them. */
function reviewOctober(workbench: ReturnType<typeof openWorkbench>): void {
  const ask = <T>(name: string, order: unknown): T => {
    const answer = workbench.rpc(name, order) as Answer<T>;
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.value;
  };
  const plan = reviewPlan(ask<ReviewFacts>('readToReview', sheetIdOf(workbench)), '2026-10-01');
  const { role, name, cycle } = plan;
  ask('writeReport', orderOf(plan, ask<ReadReport>('readReport', { role, name, cycle })));
}

function saveOne(workbench: ReturnType<typeof openWorkbench>): void {
  const answer = workbench.rpc('saveCheckIn', {
    ...{ operationId: 'one', sheetId: sheetIdOf(workbench), id: 'K3', value: 12, confidence: 0.5, kind: 'win' },
    ...{ line: 'A line', seen: { current: '', confidence: 0.7 }, again: false },
  }) as Answer<unknown>;
  if (!answer.ok) throw new Error(answer.problem.message);
}

/** As it stands, without a word. */
function closeIt(workbench: ReturnType<typeof openWorkbench>): void {
  const exported = workbench.rpc('exportCycle', sheetIdOf(workbench)) as Answer<ExportedCycle>;
  if (!exported.ok) throw new Error(exported.problem.message);
  const seen = markOfRows(exported.value.rows.map(({ row }) => row));
  workbench.resetCalls();
  const order = { operationId: 'close', cycle: '2026-Q4', seen, grades: {}, insights: [], figures: {} };
  const answer = workbench.rpc('closeQuarter', order) as Answer<Home>;
  if (!answer.ok) throw new Error(answer.problem.message);
}

/** As Home tells it; asked for before the calls are counted. */
function sheetIdOf(workbench: ReturnType<typeof openWorkbench>): number {
  const home = workbench.rpc('openHome') as Answer<Home>;
  workbench.resetCalls();
  return home.ok ? (home.value.cycle?.sheetId ?? 0) : 0;
}

interface Cost {
  readonly calls: number;
  readonly ms: number;
}

function costs(size: number): Map<string, Cost> {
  const workbench = openWorkbench({ now: '2026-10-12T09:00:00Z', timeZone: 'Europe/London', locale: 'en_GB' });
  return new Map(
    COMMANDS.map(({ name, run }) => {
      workbench.resetCalls();
      const begun = performance.now();
      run(workbench, size);
      const { reads, writes, services } = workbench.calls();
      return [name, { calls: reads + writes + services, ms: performance.now() - begun }];
    }),
  );
}

export function printCalls(): void {
  const bySize = SIZES.map((size) => ({ size, cost: costs(size) }));
  console.log(
    '\nService calls (reads, services and batches of writes) at 15, 150 and 2,500 key results, beside the budget.',
  );
  console.log('Milliseconds are the emulator’s on this machine, not Google’s: only their growth says something.\n');
  const head = ['', 'budget', ...SIZES.map(String), ...SIZES.map((size) => `ms at ${size}`)];
  const lines = COMMANDS.map(({ name, budget }) => [
    name,
    String(budget),
    ...bySize.map(({ cost }) => String(cost.get(name)?.calls ?? '')),
    ...bySize.map(({ cost }) => String(Math.round(cost.get(name)?.ms ?? 0))),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => (line[column] ?? '').length)));
  for (const line of [head, ...lines]) {
    console.log(
      line
        .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
        .join('  '),
    );
  }
}

/** What is read of a short log and of the longest one a file is built for. */
export function printLongLog(): void {
  const logs = [
    { lines: 5_000, workbench: withLongLog(open(), 5_000, 40) },
    { lines: 50_000, workbench: withLongLog(open(), 50_000, 2_500) },
  ];
  console.log('\nCalls and cells read with 5,000 and 50,000 check-ins in the log.\n');
  for (const [name, args] of [
    ['openCheckIns', 'Ben'],
    ['openHistory', 'K1'],
  ] as const) {
    const costs = logs.map(({ lines, workbench }) => {
      workbench.resetCalls();
      workbench.rpc(name, args);
      const { reads, writes, services, cells } = workbench.calls();
      return `${reads + writes + services} calls, ${cells} cells at ${lines}`;
    });
    console.log(`${name.padEnd(14)} ${costs.join('; ')}`);
  }
}
