import { fixListRanges, judgeWhatWasTyped, keepIndents, measureWhenDrawn } from './engine-fixes.ts';
import {
  askThoseWhoListen,
  exportBordersThatAre,
  measureRowsWhenAsked,
  touchWhatIsThere,
  viewWhenDrawn,
} from './engine-speed.ts';
import { refineEvaluation } from './formula/evaluation.ts';
import { takeOverFormulas } from './formula/execute.ts';
import { registerMeta } from './meta-plugin.ts';
import { registerBatch } from './model-batch.ts';

let done = false;

/** Registries are global to the process: once, before the first model is made. */
export function extendEngine(): void {
  if (done) return;
  done = true;
  takeOverFormulas();
  refineEvaluation();
  registerMeta();
  registerBatch();
  fixListRanges();
  keepIndents();
  judgeWhatWasTyped();
  measureWhenDrawn();
  askThoseWhoListen();
  touchWhatIsThere();
  exportBordersThatAre();
  measureRowsWhenAsked();
  viewWhenDrawn();
}
