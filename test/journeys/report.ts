/** A small report, and how the sidebar keeps it, for tests of the page itself. */
import type { Answer, ReadReport, ReportOrder, WrittenReport } from '../../src/contract.ts';
import { orderOf } from '../../src/domain/report/order.ts';
import type { ReportPlan, ReportRow } from '../../src/domain/report/plan.ts';
import { accepted } from './company.ts';
import type { Workbench } from './running-file.ts';

export const trouble = (key: string, title: string, score = 0.31): ReportRow => ({
  key,
  cells: { title, score },
});

export function plan(
  more: Partial<ReportPlan> = {},
  rows: readonly ReportRow[] = [trouble('K3', 'Visitors')],
): ReportPlan {
  return {
    role: 'review',
    name: 'Review 2026-11',
    cycle: '2026-Q4',
    title: 'Review of November 2026',
    lines: [{ text: 'Agenda: 45 minutes' }, { text: 'Heads for 0.69', refreshed: true }],
    widths: [240, 100, 60, 200, 90, 60],
    statusAt: 1,
    sections: [
      {
        key: 'problems',
        heading: 'Problems',
        hint: 'What will we do?',
        columns: [
          { key: 'title', name: 'Key result', kind: 'value' },
          null,
          { key: 'score', name: 'Score', kind: 'value', format: '0.00', align: 'right' },
          { key: 'todo', name: 'What will we do?', kind: 'words' },
          { key: 'by', name: 'By when', kind: 'day' },
          null,
        ],
        rows,
      },
      {
        key: 'actions',
        heading: 'Actions',
        columns: [
          { key: 'what', name: 'What', kind: 'words' },
          { key: 'decision', name: 'Decision', kind: 'choice', choices: ['Keep', 'Drop'] },
          null,
          { key: 'who', name: 'Who', kind: 'choice', choices: ['Ana'], open: true },
          null,
          { key: 'done', name: 'Done', kind: 'tick' },
        ],
        rows: [],
        spare: 2,
      },
    ],
    charts: [],
    ...more,
  };
}

export function readReport(workbench: Workbench, about: Pick<ReportOrder, 'role' | 'name' | 'cycle'>): ReadReport {
  return accepted<ReadReport>(workbench.rpc('readReport', about));
}

/** As the sidebar does it, once. */
export function keep(workbench: Workbench, made: ReportPlan): WrittenReport {
  const order = orderOf(made, readReport(workbench, made));
  const answer = workbench.rpc('writeReport', order) as Answer<WrittenReport>;
  if (!answer.ok) throw new Error(`${answer.problem.message} ${answer.problem.next}`);
  return answer.value;
}
