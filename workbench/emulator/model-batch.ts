import { type CellPosition, type EvaluatedCell, type Model, registries, UIPlugin } from './engine.ts';
import type { SheetsReader } from './formula/reader.ts';
import { ServiceError } from './service-error.ts';

interface BatchCommand {
  readonly type: string;
  readonly job?: () => void;
}

/** A command that runs a whole job: one step of undo, one evaluation, and a thousandth of the time of single commands. */
class Batch extends UIPlugin {
  static override getters = [];
  override handle(command: unknown) {
    const { type, job } = command as BatchCommand;
    if (type === 'WB_BATCH') job?.();
  }
}

export function registerBatch(): void {
  registries.featurePluginRegistry.add('workbench_batch', Batch as never);
}

interface Handler {
  finalize(): void;
  evaluator?: unknown;
  reader?: SheetsReader;
  positionsToUpdate?: unknown;
}
type Loose = (type: string, payload: object) => { isSuccessful: boolean; reasons: readonly string[] };

/** Runs a job as one command. An exception inside the engine's command would kill the model: it waits until after. */
export function batch<T>(model: Model, job: () => T): T {
  let result: { value: T } | { thrown: unknown } | null = null;
  const guarded = () => {
    try {
      result = { value: job() };
    } catch (thrown) {
      result = { thrown };
    }
  };
  const config = model.config as { mode: string };
  const { mode } = config;
  // A reader's grid refuses every command; the file itself is changed by others and by scripts all the same.
  config.mode = 'normal';
  try {
    const answer = (model.dispatch as unknown as Loose)('WB_BATCH', { job: guarded });
    if (!answer.isSuccessful) throw new Error(`The engine refused the batch: ${answer.reasons.join(', ')}`);
  } finally {
    config.mode = mode;
  }
  const done = result as { value: T } | { thrown: unknown } | null;
  if (!done) throw new Error('The engine did not run the batch.');
  if ('thrown' in done) throw done.thrown;
  return done.value;
}

/** Dispatches and throws when refused: a write that is silently refused is the easiest bug to make. */
export function dispatch(model: Model, type: string, payload: object, harmless: readonly string[] = []): void {
  const { isSuccessful, reasons } = (model.dispatch as unknown as Loose)(type, payload);
  if (isSuccessful || reasons.every((reason) => harmless.includes(reason))) return;
  if (reasons.includes('InvalidSheetId'))
    throw new ServiceError(`Sheet ${(payload as { sheetId?: string }).sheetId ?? ''} not found`);
  throw new Error(`The engine refused ${type}: ${reasons.join(', ')}`);
}

/** A cell's value in the middle of an evaluation. */
export function computeNow(model: Model, position: CellPosition): EvaluatedCell {
  for (const { evaluator } of (model as unknown as { handlers: readonly Handler[] }).handlers) {
    if (evaluator) return (evaluator as { computeAndSave(at: CellPosition): EvaluatedCell }).computeAndSave(position);
  }
  throw new Error('The engine has no evaluator.');
}

/** The size a sheet would need for its arrays, where it is larger than the sheet; asked once, then forgotten. */
export function takeGrowth(model: Model): { sheetId: string; rows: number; cols: number }[] {
  const found: { sheetId: string; rows: number; cols: number }[] = [];
  for (const { reader } of (model as unknown as { handlers: readonly Handler[] }).handlers) {
    if (!reader) continue;
    if (reader.restless) {
      reader.restless = false;
      throw new Error('The formulas do not come to rest: the workbench computes one of them again and again.');
    }
    for (const [sheetId, { rows, cols }] of reader.wanted) {
      const { getters } = model;
      if (!getters.tryGetSheet(sheetId)) continue;
      const missing = { rows: rows - getters.getNumberRows(sheetId), cols: cols - getters.getNumberCols(sheetId) };
      if (missing.rows > 0 || missing.cols > 0) found.push({ sheetId, ...missing });
    }
    reader.wanted.clear();
  }
  return found;
}

/** Inside a batch values are those from before it until this has run. */
export function settle(model: Model, what: 'values' | 'all'): void {
  for (const handler of (model as unknown as { handlers: readonly Handler[] }).handlers) {
    const evaluates = 'evaluator' in handler && 'positionsToUpdate' in handler;
    if (what === 'all' || evaluates) handler.finalize();
  }
}
