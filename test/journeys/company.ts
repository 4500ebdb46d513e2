/** One believable quarter as a person types it into the wizard, built by small functions. */

import type { Answer, DraftKeyResult, DraftObjective, QuarterDraft } from '../../src/contract.ts';
import type { openWorkbench } from '../../workbench/emulator/index.ts';

type Workbench = ReturnType<typeof openWorkbench>;

export function keyResult(
  title: string,
  start: string,
  target: string,
  more: Partial<DraftKeyResult> = {},
): DraftKeyResult {
  return {
    title,
    start,
    target,
    owner: 'Ben',
    confidence: 0.7,
    measure: 'Number',
    ambition: 'Stretch',
    weight: '',
    from: '',
    due: '',
    source: '',
    ...more,
  };
}

export function objective(title: string, ...keyResults: readonly DraftKeyResult[]): DraftObjective {
  return { title, owner: 'Ana', keyResults };
}

export function quarter(more: Partial<QuarterDraft> = {}): QuarterDraft {
  return {
    operationId: 'one',
    step: 4,
    cycle: { name: '2026-Q4', from: '2026-10-01', due: '2026-12-31' },
    objectives: [
      objective(
        'Become the UK’s leading agency',
        keyResult('Keep more clients (retention)', '85 %', '95 %'),
        keyResult('Client rating', '7.8', '9'),
      ),
      objective('Grow our online sales', keyResult('Online sales a month', '£40k', '+30%', { owner: 'Cleo' })),
    ],
    ...more,
  };
}

/** The engine's own ID of a tab, for what a person does to rows and columns with the mouse. */
export function sheetIdOf({ model }: Workbench, name: string): string {
  const id = model.getters.getSheetIds().find((one) => model.getters.getSheetName(one) === name);
  if (id === undefined) throw new Error(`There is no tab “${name}”.`);
  return id;
}

/** The value of an answer; a refusal fails the test with its sentence. */
export function accepted<T>(answer: unknown): T {
  const given = answer as Answer<T>;
  if (!given.ok) throw new Error(`${given.problem.message} ${given.problem.next}`);
  return given.value;
}

export function refused(answer: unknown): { message: string; next: string; field?: string } {
  const given = answer as Answer<unknown>;
  if (given.ok) throw new Error('This should have been refused.');
  return given.problem;
}
