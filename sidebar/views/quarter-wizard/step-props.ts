import type { AimView, KpiView, QuarterDraft } from '../../../src/contract.ts';
import type { Errors } from '../../draft-checks.ts';
import type { Change } from '../../use-draft.ts';
import type { FindingsState } from '../../use-findings.ts';

/** What every step is given. */
export interface StepProps {
  readonly draft: QuarterDraft;
  readonly errors: Errors;
  readonly decimal: '.' | ',';
  readonly people: readonly string[];
  readonly kpis: readonly KpiView[];
  /** '' where nobody has written one down. */
  readonly mission: string;
  /** Takes what was typed into the field at `path`. */
  readonly type: (change: Change, path: string) => void;
  readonly findings: FindingsState;
  /** What is there to be supported, once it was asked for. */
  readonly aims: readonly AimView[];
  readonly askForAims: () => void;
  /** Sends the focus to an element by id once it is drawn. */
  readonly focus: (id: string) => void;
}
